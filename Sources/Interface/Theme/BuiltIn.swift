import Themes

/// The themes that come with the program.
enum BuiltIn {
  static var names: [String] { BuiltInThemes.names }

  static func text(of name: String) -> String? { BuiltInThemes.text(named: name) }
}
