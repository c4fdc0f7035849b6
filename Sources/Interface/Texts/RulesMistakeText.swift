import Desk

/// A mistake of a rules file: where, what was found, what is allowed.
public struct RulesMistakeText: Worded {
  private let place: String
  private let found: String?
  private let problem: RulesMistake.Problem

  /// The text of a mistake.
  public init(_ mistake: RulesMistake) {
    place =
      ([mistake.file] + (mistake.line.map { ["\($0)"] } ?? [])).joined(separator: ":")
      + (mistake.key.isEmpty ? "" : ": " + mistake.key)
    found = mistake.found
    problem = mistake.problem
  }

  private init(_ problem: RulesMistake.Problem) {
    place = "rules.toml: calendar.day"
    found = "\"7x\""
    self.problem = problem
  }

  /// One of each.
  public static var samples: [RulesMistakeText] {
    var problems: [RulesMistake.Problem] = [
      .unreadable("x"), .missing, .unknownKey(allowed: ["a", "b"]), .notOneOf(["a", "b"]),
      .builtInNotOneOf(["a", "b"]), .spanEmpty, .repeated, .empty, .below(1),
      .notADuration, .notADayLength, .unknownZone, .notASpan, .spanBackwards, .notADate, .notADateOrRange,
      .rangeBackwards, .neverOpen, .wrongKind(.text), .wrongKind(.wholeNumber), .wrongKind(.list), .wrongKind(.table),
    ]
    if let span = DaySpan(opens: 9 * 3600, closes: 12 * 3600) { problems.append(.overlaps(span)) }
    return problems.map { RulesMistakeText($0) }
  }

  /// The line: place, what was found, what is allowed.
  public var wording: Wording {
    let allowed = expectation
    let (fr, en) = found.map { ("\($0) — ", "\($0) — ") } ?? ("", "")
    return Wording(fr: place + ": " + fr + allowed.french, en: place + ": " + en + allowed.english)
  }

  private var expectation: Wording {
    switch problem {
    case .unreadable(let reason): Wording(fr: "ce n'est pas du TOML : \(reason)", en: "not TOML: \(reason)")
    case .missing: Wording(fr: "clé obligatoire absente", en: "required key is missing")
    case .unknownKey(let allowed):
      Wording(fr: "clé inconnue ; permises : \(list(allowed))", en: "unknown key; allowed: \(list(allowed))")
    case .wrongKind(let kind): kind.wording
    case .notOneOf(let allowed):
      Wording(fr: "inconnu ; permis : \(list(allowed))", en: "unknown; allowed: \(list(allowed))")
    case .builtInNotOneOf(let allowed):
      Wording(
        fr: "valeur d'origine absente de releases ; à remplacer aussi, permis : \(list(allowed))",
        en: "built-in value not among releases; replace it too, allowed: \(list(allowed))"
      )
    case .repeated: Wording(fr: "écrit deux fois ; une seule est permise", en: "written twice; only once is allowed")
    case .empty: Wording(fr: "vide ; il faut au moins une valeur", en: "empty; at least one value is needed")
    case .below(let least): Wording(fr: "il faut au moins \(least)", en: "must be at least \(least)")
    case .notADuration:
      Wording(
        fr: "pas une durée ; permis : 2h, 7h30, 2j, plus que zéro",
        en: "not a duration; allowed: 2h, 7h30, 2j, more than zero"
      )
    case .notADayLength:
      Wording(
        fr: "pas la durée d'un jour ; permis : 7h, 7h30, plus que zéro et au plus 24h",
        en: "not the length of a day; allowed: 7h, 7h30, more than zero and at most 24h"
      )
    case .unknownZone:
      Wording(
        fr: "fuseau inconnu ; permis : un nom IANA tel que Europe/Paris",
        en: "unknown time zone; allowed: an IANA name such as Europe/Paris"
      )
    case .notASpan:
      Wording(
        fr: "pas une plage ; permis : 09:00-12:00, de 00:00 à 24:00",
        en: "not a span; allowed: 09:00-12:00, from 00:00 to 24:00"
      )
    case .spanEmpty:
      Wording(fr: "la plage est vide ; elle doit finir après son début", en: "the span is empty; it must end later")
    case .spanBackwards:
      Wording(fr: "la plage finit avant de commencer", en: "the span ends before it begins")
    case .overlaps(let span):
      Wording(
        fr: "chevauche \(span.text) ; disjointes permises",
        en: "overlaps \(span.text); disjoint spans are allowed"
      )
    case .notADate: Wording(fr: "pas une date ; permis : 2026-05-15", en: "not a date; allowed: 2026-05-15")
    case .notADateOrRange:
      Wording(
        fr: "ni date ni période ; permis : 2026-05-15, 2026-12-24/2026-12-31",
        en: "neither date nor range; allowed: 2026-05-15, 2026-12-24/2026-12-31"
      )
    case .rangeBackwards:
      Wording(fr: "la période finit avant de commencer", en: "the range ends before it begins")
    case .neverOpen:
      Wording(
        fr: "le guichet n'ouvre jamais ; il faut au moins une plage",
        en: "the desk never opens; at least one span is needed"
      )
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension RulesMistake.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .text: Wording(fr: "il faut un texte", en: "a text is needed")
    case .wholeNumber: Wording(fr: "il faut un nombre entier", en: "a whole number is needed")
    case .list: Wording(fr: "il faut une liste", en: "a list is needed")
    case .table: Wording(fr: "il faut une table", en: "a table is needed")
    }
  }
}
