/// The themes that come with the program, embedded so that it runs from anywhere.
public enum BuiltInThemes {
  /// The names, the standard one first.
  public static let names = ["sombre", "clair", "projecteur", "contraste", "daltonien", "mono", "ascii"]

  /// The TOML text of the theme of that name; nil when there is none.
  public static func text(named name: String) -> String? {
    switch name {
    case "sombre": String(decoding: PackageResources.sombre_toml, as: UTF8.self)
    case "clair": String(decoding: PackageResources.clair_toml, as: UTF8.self)
    case "projecteur": String(decoding: PackageResources.projecteur_toml, as: UTF8.self)
    case "contraste": String(decoding: PackageResources.contraste_toml, as: UTF8.self)
    case "daltonien": String(decoding: PackageResources.daltonien_toml, as: UTF8.self)
    case "mono": String(decoding: PackageResources.mono_toml, as: UTF8.self)
    case "ascii": String(decoding: PackageResources.ascii_toml, as: UTF8.self)
    default: nil
    }
  }
}
