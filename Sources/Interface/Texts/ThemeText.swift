/// What is said around themes.
public enum ThemeText: Worded {
  case kept(String)
  case notKept(String, reason: Wording)
  case right(file: String)

  /// One of each.
  public static var samples: [ThemeText] {
    [.kept("x"), .notKept("x", reason: Wording(fr: "y", en: "z")), .right(file: "x")]
  }

  /// The text.
  public var wording: Wording {
    switch self {
    case .kept(let name): Wording(fr: "thème « \(name) » gardé", en: "theme \"\(name)\" kept")
    case .notKept(let name, let reason):
      Wording(
        fr: "thème « \(name) » jusqu'à la sortie seulement : \(reason.french)",
        en: "theme \"\(name)\" until you leave only: \(reason.english)"
      )
    case .right(let file): Wording(fr: "\(file) : thème correct", en: "\(file): the theme is right")
    }
  }
}
