import Terminal

/// The names of keys as keyboards print them.
public enum KeyText: CaseIterable, Worded {
  case space
  case enter
  case escape
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case delete
  case backTab

  /// The name.
  public var wording: Wording {
    switch self {
    case .space: Wording(fr: "Espace", en: "Space")
    case .enter: Wording(fr: "Entrée", en: "Enter")
    case .escape: Wording(fr: "Échap", en: "Esc")
    case .up: Wording(same: "↑")
    case .down: Wording(same: "↓")
    case .left: Wording(same: "←")
    case .right: Wording(same: "→")
    case .home: Wording(fr: "Début", en: "Home")
    case .end: Wording(fr: "Fin", en: "End")
    case .pageUp: Wording(same: "PgUp")
    case .pageDown: Wording(same: "PgDn")
    case .delete: Wording(fr: "Suppr", en: "Del")
    case .backTab: Wording(fr: "Maj-Tab", en: "Shift-Tab")
    }
  }

  /// The name of a key: one of these, or what settings call it.
  public static func name(of key: Key, _ language: Language) -> String {
    let special: KeyText? =
      switch key {
      case .character(" "): .space
      case .enter: .enter
      case .escape: .escape
      case .up: .up
      case .down: .down
      case .left: .left
      case .right: .right
      case .home: .home
      case .end: .end
      case .pageUp: .pageUp
      case .pageDown: .pageDown
      case .delete: .delete
      case .backTab: .backTab
      default: nil
      }
    return special.map { language($0) } ?? key.description
  }
}
