/// What help and palette say around their entries.
public enum HelpText: Worded {
  case helpTitle(String)
  case paletteTitle
  case nothing

  /// One of each.
  public static var samples: [HelpText] { [.helpTitle("x"), .paletteTitle, .nothing] }

  /// The text.
  public var wording: Wording {
    switch self {
    case .helpTitle(let screen): Wording(fr: "Aide : \(screen)", en: "Help: \(screen)")
    case .paletteTitle: Wording(fr: "Commande", en: "Command")
    case .nothing: Wording(fr: "rien de tel ici", en: "nothing of the kind here")
    }
  }
}
