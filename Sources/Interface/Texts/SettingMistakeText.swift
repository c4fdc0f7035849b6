/// A mistake of a theme or of the personal settings: where, what was found, what is allowed.
public struct SettingMistakeText: Worded {
  /// The mistake.
  public let mistake: SettingMistake

  /// The text of a mistake.
  public init(_ mistake: SettingMistake) {
    self.mistake = mistake
  }

  /// One of each.
  public static var samples: [SettingMistakeText] {
    let problems: [SettingMistake.Problem] = [
      .unreadable("x"), .unknownKey(allowed: ["a"]), .notOneOf(["a"]), .notAColor, .notATable, .notAList, .notText,
      .unknownTheme, .unknownAction, .notAKey, .keyTaken(by: "take"), .unreadableFile,
    ]
    return problems.map { SettingMistakeText(SettingMistake(file: "x.toml", key: "a.b", found: "c", problem: $0)) }
  }

  /// The line.
  public var wording: Wording {
    let place = mistake.file + (mistake.key.isEmpty ? "" : ": " + mistake.key)
    let found = mistake.found.map { "\($0) — " } ?? ""
    let allowed = expectation
    return Wording(fr: place + ": " + found + allowed.french, en: place + ": " + found + allowed.english)
  }

  private var expectation: Wording {
    switch mistake.problem {
    case .unreadable(let reason): Wording(fr: "ce n'est pas du TOML : \(reason)", en: "not TOML: \(reason)")
    case .unknownKey(let allowed):
      Wording(
        fr: "clé inconnue ; permises : \(allowed.joined(separator: ", "))",
        en: "unknown key; allowed: \(allowed.joined(separator: ", "))"
      )
    case .notOneOf(let allowed):
      Wording(
        fr: "inconnu ; permis : \(allowed.joined(separator: ", "))",
        en: "unknown; allowed: \(allowed.joined(separator: ", "))"
      )
    case .notAColor:
      Wording(
        fr: "pas une couleur ; permis : red, bright-red, default, 0 à 255, #rrggbb",
        en: "not a colour; allowed: red, bright-red, default, 0 to 255, #rrggbb"
      )
    case .notATable: Wording(fr: "il faut une table", en: "a table is needed")
    case .notAList: Wording(fr: "il faut une liste de textes", en: "a list of texts is needed")
    case .notText: Wording(fr: "il faut un texte", en: "a text is needed")
    case .unknownTheme: Wording(fr: "aucun thème de ce nom", en: "no theme of that name")
    case .unknownAction: Wording(fr: "aucune action de ce nom", en: "no action of that name")
    case .notAKey:
      Wording(
        fr: "pas une touche ; permis : a, Space, Ctrl-X, Alt-b, Tab, F5",
        en: "not a key; allowed: a, Space, Ctrl-X, Alt-b, Tab, F5"
      )
    case .keyTaken(let other): Wording(fr: "touche déjà prise par \(other)", en: "key taken already by \(other)")
    case .unreadableFile: Wording(fr: "lecture impossible", en: "cannot be read")
    }
  }
}
