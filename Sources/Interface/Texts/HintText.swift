/// What keys do where text is typed or something is tried, as the last line tells it.
public enum HintText: CaseIterable, Worded {
  /// Words narrow what is shown.
  case typeWords
  case typeToSearch
  case run
  case complete
  case close
  case keep
  case lift
  case tryOut
  case putBack

  /// The words.
  public var wording: Wording {
    switch self {
    case .typeWords: Wording(fr: "taper des mots", en: "type words")
    case .typeToSearch: Wording(fr: "écrire pour chercher", en: "type to search")
    case .run: Wording(fr: "exécuter", en: "run")
    case .complete: Wording(fr: "compléter", en: "complete")
    case .close: Wording(fr: "fermer", en: "close")
    case .keep: Wording(fr: "garder", en: "keep")
    case .lift: Wording(fr: "lever", en: "clear")
    case .tryOut: Wording(fr: "essayer", en: "try")
    case .putBack: Wording(fr: "remettre l'ancien", en: "put the former back")
    }
  }
}
