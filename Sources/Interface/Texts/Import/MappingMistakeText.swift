import Exchange

/// A mistake in a mapping: file, dotted key, what was found, what is allowed.
public struct MappingMistakeText: Worded {
  private let place: String
  private let found: String?
  private let problem: MappingMistake.Problem

  /// The text of a mistake.
  public init(_ mistake: MappingMistake) {
    place =
      ([mistake.file] + (mistake.line.map { ["\($0)"] } ?? [])).joined(separator: ":")
      + (mistake.key.isEmpty ? "" : ": " + mistake.key)
    found = mistake.found
    problem = mistake.problem
  }

  private init(_ problem: MappingMistake.Problem) {
    place = "m.toml: ticket.title"
    found = "7"
    self.problem = problem
  }

  /// One of each.
  public static var samples: [MappingMistakeText] {
    let kinds: [MappingMistake.Kind] = [.text, .wholeNumber, .truth, .list, .table, .column, .steps]
    let problems: [MappingMistake.Problem] = [
      .unreadable("x"), .missing, .unknownKey(allowed: ["a"]), .notOneOf(["a"]), .empty, .unknownZone, .notAMark,
      .notADateForm, .noSuchColumn(count: 3), .noColumnNamed(among: ["a"]), .columnNamedTwice, .nameWithoutHeader,
      .unknownMapping(known: ["a"]),
    ]
    return (problems + kinds.map { .wrongKind($0) }).map { MappingMistakeText($0) }
  }

  /// The line.
  public var wording: Wording {
    let found = found.map { "\($0) — " } ?? ""
    let text = expectation
    return Wording(fr: place + ": " + found + text.french, en: place + ": " + found + text.english)
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
    case .empty: Wording(fr: "vide ; il faut au moins une valeur", en: "empty; at least one value is needed")
    case .unknownZone:
      Wording(
        fr: "fuseau inconnu ; permis : un nom IANA tel que Europe/Paris",
        en: "unknown time zone; allowed: an IANA name such as Europe/Paris"
      )
    case .notAMark:
      Wording(
        fr: "il faut un seul caractère ASCII, qui ne serve à rien d'autre",
        en: "one ASCII character is needed, not used for anything else"
      )
    case .notADateForm:
      Wording(
        fr: "pas une forme de date ; permis : iso, unix, unix_ms, dd-MM-yyyy HH:mm",
        en: "not a form of dates; allowed: iso, unix, unix_ms, dd-MM-yyyy HH:mm"
      )
    case .noSuchColumn(let count):
      Wording(fr: "pas de telle colonne ; il y en a \(count)", en: "no such column; there are \(count)")
    case .noColumnNamed(let names):
      Wording(
        fr: "pas de colonne de ce nom ; il y a \(list(names))",
        en: "no column of that name; there are \(list(names))"
      )
    case .columnNamedTwice:
      Wording(
        fr: "deux colonnes ont ce nom ; donner le numéro de la colonne",
        en: "two columns have that name; give the column's number"
      )
    case .nameWithoutHeader:
      Wording(
        fr: "le fichier n'a pas d'en-tête ; donner le numéro de la colonne",
        en: "the file has no header; give the column's number"
      )
    case .unknownMapping(let known):
      Wording(
        fr: "ni fichier, ni correspondance fournie ; fournies : \(list(known))",
        en: "neither a file nor a mapping that is supplied; supplied: \(list(known))"
      )
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension MappingMistake.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .text: Wording(fr: "il faut un texte", en: "a text is needed")
    case .wholeNumber: Wording(fr: "il faut un nombre entier", en: "a whole number is needed")
    case .truth: Wording(fr: "il faut true ou false", en: "true or false is needed")
    case .list: Wording(fr: "il faut une liste", en: "a list is needed")
    case .table: Wording(fr: "il faut une table", en: "a table is needed")
    case .column:
      Wording(fr: "il faut le nom ou le numéro d'une colonne", en: "the name or the number of a column is needed")
    case .steps: Wording(fr: "il faut une étape ou une liste d'étapes", en: "a step or a list of steps is needed")
    }
  }
}
