/// What was written on the command line and cannot be meant.
public enum UsageProblem: Error, Hashable, Worded {
  /// No instant such as `2026-07-13T16:00:00+02:00`.
  case notATime(String)
  /// An instant outside the years that are counted in.
  case outsideYears(String, ClosedRange<Int>)
  /// No date such as `2026-07-13`.
  case notADate(String)
  /// No ticket number.
  case notANumber(String)
  /// No whole number from 1 up.
  case notACount(String, name: String)
  /// No size such as `120x36`, or one nobody could read.
  case notASize(String)
  /// No screen of that name.
  case notAView(String)
  /// No number of seconds such as `20s`, or too few.
  case notSeconds(String)
  /// The option, or argument, takes only these words.
  case notOneOf(String, name: String, allowed: [String])
  /// Nothing to do was said.
  case nothingAsked(allowed: [String])
  /// A text is needed, by option or on standard input.
  case textMissing
  /// A CSV file needs a mapping; these come with the program.
  case noMapping(supplied: [String])
  /// The screens need a terminal.
  case notATerminal
  /// What only a migration has was given for an ordinary ticket.
  case migrationOnly
  /// No continuation that an earlier page gave.
  case placeNotFromList(String)

  /// One line: what, and what would do.
  public var wording: Wording {
    switch self {
    case .notATime(let word):
      Wording(
        fr: "« \(word) » n'est pas un instant ; écrire par exemple 2026-07-13T16:00:00+02:00",
        en: "“\(word)” is not an instant; write for instance 2026-07-13T16:00:00+02:00"
      )
    case .outsideYears(let word, let years):
      Wording(
        fr: "\(word) est hors des années comptées, de \(years.lowerBound) à \(years.upperBound)",
        en: "\(word) is outside the years that are counted in, \(years.lowerBound) to \(years.upperBound)"
      )
    case .notADate(let word):
      Wording(
        fr: "« \(word) » n'est pas une date ; écrire par exemple 2026-07-13",
        en: "“\(word)” is not a date; write for instance 2026-07-13"
      )
    case .notANumber(let word):
      Wording(
        fr: "« \(word) » n'est pas un numéro de ticket ; écrire par exemple 1042",
        en: "“\(word)” is not a ticket number; write for instance 1042"
      )
    case .notACount(let word, let name):
      Wording(
        fr: "« \(word) » ne convient pas pour \(name) ; écrire un nombre entier à partir de 1",
        en: "“\(word)” does not do for \(name); write a whole number from 1 up"
      )
    case .notASize(let word):
      Wording(
        fr: "« \(word) » n'est pas une taille d'écran ; écrire par exemple 120x36, au plus 1000x1000",
        en: "“\(word)” is not a screen size; write for instance 120x36, at most 1000x1000"
      )
    case .notAView(let word):
      Wording(
        fr: "pas d'écran « \(word) » ; il y a queue, triage, customers, migrations, wall, wall:PAGE, ticket:NUMÉRO, "
          + "explain:NUMÉRO",
        en: "no screen “\(word)”; there are queue, triage, customers, migrations, wall, wall:PAGE, ticket:NUMBER, "
          + "explain:NUMBER"
      )
    case .notSeconds(let word):
      Wording(
        fr: "« \(word) » n'est pas une durée ; écrire des secondes, par exemple 20s, au moins 5s",
        en: "“\(word)” is not a duration; write seconds, for instance 20s, at least 5s"
      )
    case .notOneOf(let word, let name, let allowed):
      Wording(
        fr: "« \(word) » ne convient pas pour \(name) ; au choix : \(allowed.joined(separator: ", "))",
        en: "“\(word)” does not do for \(name); choose from: \(allowed.joined(separator: ", "))"
      )
    case .nothingAsked(let allowed):
      Wording(
        fr: "il n'est pas dit que changer ; au choix : \(allowed.joined(separator: ", "))",
        en: "nothing to change was said; choose from: \(allowed.joined(separator: ", "))"
      )
    case .textMissing:
      Wording(
        fr: "il faut un texte : --text TEXTE, ou le texte sur l'entrée standard",
        en: "a text is needed: --text TEXT, or the text on standard input"
      )
    case .noMapping(let supplied):
      Wording(
        fr: "un CSV demande --mapping FICHIER, ou une correspondance fournie : \(supplied.joined(separator: ", "))",
        en: "a CSV needs --mapping FILE, or a mapping that is supplied: \(supplied.joined(separator: ", "))"
      )
    case .notATerminal:
      Wording(
        fr: "les écrans demandent un terminal ; sans terminal, voir « guichet ticket list » et « guichet screen »",
        en: "the screens need a terminal; without one, see “guichet ticket list” and “guichet screen”"
      )
    case .migrationOnly:
      Wording(
        fr: "--source, --target et --server-contact vont avec --kind migration",
        en: "--source, --target and --server-contact go with --kind migration"
      )
    case .placeNotFromList(let word):
      Wording(
        fr: "« \(word) » n'est pas une suite donnée par « next » ; reprendre celle de la page précédente",
        en: "“\(word)” is not a continuation that “next” gave; use the one of the page before"
      )
    }
  }
}

extension UsageProblem {
  /// One of each.
  public static let samples: [UsageProblem] = [
    .notATime("x"), .outsideYears("x", 1970...2100), .notADate("x"), .notANumber("x"), .notACount("x", name: "--limit"),
    .notASize("x"), .notAView("x"), .notSeconds("x"),
    .notOneOf("x", name: "--kind", allowed: ["a", "b"]), .nothingAsked(allowed: ["--name"]), .textMissing,
    .noMapping(supplied: ["a"]), .notATerminal,
    .migrationOnly, .placeNotFromList("x"),
  ]
}
