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
      .unknownTheme, .inheritsItself, .inheritsTooFar(most: 8), .notASign, .madeForNothing,
      .contrast(ratio: 3.94, least: 4.5, behind: "selected"), .uncertainColor, .unknownAction, .notAKey,
      .keyTaken(by: "take"), .unreadableFile, .unwritableFile, .notAFile, .tooLarge(most: 262_144), .notUTF8,
      .missingLanguage("en"),
      .contrast(ratio: 3.94, least: 4.5, behind: "dark"), .contrast(ratio: 3.94, least: 4.5, behind: "b"),
      .notSeconds(least: 5),
    ]
    return problems.map { SettingMistakeText(SettingMistake(file: "x.toml", key: "a.b", found: "c", problem: $0)) }
  }

  /// The line.
  public var wording: Wording {
    let line = mistake.line.map { ":\($0)" } ?? ""
    let place = mistake.file + line + (mistake.key.isEmpty ? "" : ": " + mistake.key)
    let found = mistake.found.map { "\($0) — " } ?? ""
    let allowed = expectation
    return Wording(fr: place + ": " + found + allowed.french, en: place + ": " + found + allowed.english)
  }

  /// A ratio with two decimals, cut rather than rounded: what is below the least must not read as if it were not.
  private static func figure(_ ratio: Double, _ mark: String) -> String {
    let hundredths = Int(ratio * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100)\(mark)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// What a text is too near to: the terminal's ground, its own role's, or another role's.
  private func ground(_ behind: String) -> Wording {
    switch behind {
    case "dark": Wording(fr: "fond sombre", en: "a dark ground")
    case "light": Wording(fr: "fond clair", en: "a light ground")
    case _ where mistake.key == "roles." + behind: Wording(fr: "son propre fond", en: "its own ground")
    default: Wording(fr: "le fond de « \(behind) »", en: "the ground of \(behind)")
    }
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
    case .notSeconds(let least):
      Wording(
        fr: "pas une durée ; permis : des secondes, \(least)s au moins",
        en: "not a duration; allowed: seconds, \(least)s at least"
      )
    case .notText: Wording(fr: "il faut un texte", en: "a text is needed")
    case .unknownTheme: Wording(fr: "aucun thème de ce nom", en: "no theme of that name")
    case .inheritsItself:
      Wording(fr: "ce thème hérite de lui-même", en: "the theme inherits from itself")
    case .inheritsTooFar(let most):
      Wording(
        fr: "plus de \(most) thèmes qui héritent l'un de l'autre",
        en: "more than \(most) themes that inherit from each other"
      )
    case .notASign:
      Wording(
        fr: "pas un signe : il faut un seul caractère, d'une case",
        en: "not a sign: one character of one cell is needed"
      )
    case .madeForNothing:
      Wording(
        fr:
          "le thème a des couleurs et ne dit pas pour quel fond ; permis : dark, light, ou un fond à lui (roles.text)",
        en: "the theme has colours and does not say for which ground; allowed: dark, light, or its own (roles.text)"
      )
    case .contrast(let ratio, let least, let behind):
      Wording(
        fr: "contraste de \(Self.figure(ratio, ",")) sur \(ground(behind).french) ;"
          + " il faut au moins \(Self.figure(least, ","))",
        en: "contrast of \(Self.figure(ratio, ".")) on \(ground(behind).english);"
          + " at least \(Self.figure(least, ".")) is needed"
      )
    case .uncertainColor:
      Wording(
        fr: "couleur choisie par le terminal : son contraste n'est pas vérifié",
        en: "a colour the terminal chooses: its contrast is not checked"
      )
    case .unknownAction: Wording(fr: "aucune action de ce nom", en: "no action of that name")
    case .notAKey:
      Wording(
        fr: "pas une touche ; permis : a, Space, Ctrl-X, Alt-b, Tab, F5",
        en: "not a key; allowed: a, Space, Ctrl-X, Alt-b, Tab, F5"
      )
    case .keyTaken(let other): Wording(fr: "touche déjà prise par \(other)", en: "key taken already by \(other)")
    case .unreadableFile: Wording(fr: "lecture impossible", en: "cannot be read")
    case .notAFile: Wording(fr: "ce n'est pas un fichier ordinaire", en: "not an ordinary file")
    case .tooLarge(let most):
      Wording(fr: "plus de \(most / 1_024) Kio", en: "more than \(most / 1_024) KiB")
    case .notUTF8: Wording(fr: "ce n'est pas du texte en UTF-8", en: "not text in UTF-8")
    case .missingLanguage(let language): Wording(fr: "il manque « \(language) »", en: "\(language) is missing")
    case .unwritableFile: Wording(fr: "écriture impossible", en: "cannot be written")
    }
  }
}
