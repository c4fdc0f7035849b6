/// What help and palette say around their entries.
public enum HelpText: Worded {
  case helpTitle(String)
  case paletteTitle
  case advice
  case nothing

  /// One of each.
  public static var samples: [HelpText] { [.helpTitle("x"), .paletteTitle, .advice, .nothing] }

  /// The text.
  public var wording: Wording {
    switch self {
    case .helpTitle(let screen): Wording(fr: "Aide : \(screen)", en: "Help: \(screen)")
    case .paletteTitle: Wording(fr: "Commande", en: "Command")
    case .advice:
      Wording(
        fr: "écrire pour chercher · Entrée exécuter · Tab compléter · Échap fermer",
        en: "type to search · Enter run · Tab complete · Esc close"
      )
    case .nothing: Wording(fr: "rien de tel ici", en: "nothing of the kind here")
    }
  }
}
