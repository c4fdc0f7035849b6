import Desk
import Exchange

/// A mistake in a file that is imported: file, line, column, what was found, what is allowed.
public struct ImportMistakeText: Worded {
  private let file: String
  private let mistake: ImportMistake
  private let formats: Formats

  /// The text of a mistake.
  ///
  /// - Parameter formats: how moments are written.
  public init(_ mistake: ImportMistake, file: String, formats: Formats) {
    self.file = file
    self.mistake = mistake
    self.formats = formats
  }

  /// One of each.
  public static var samples: [ImportMistakeText] {
    let problems: [ImportMistake.Problem] = [
      .csv(.unclosedQuote), .csv(.textAfterQuote), .notJSON, .fieldCount(expected: 5, found: 4), .missing,
      .notADate(forms: ["iso"]), .notOneOf(["a", "b"]), .unknownKey(allowed: ["a"]), .wrongKind(.text),
      .wrongKind(.truth), .wrongKind(.texts),
      .wrongKind(.objects), .unknownCustomer, .inTheFuture, .beforeThePrevious(Instant(0)), .otherStatus(.closed),
      .beforeOpening(Instant(0)), .endsBeforeItStarts, .unknownFormula(known: ["confort"]),
      .unknownRelease(known: ["V7"]), .repeated, .impossible(.notWaiting), .stepAfter(.wait, .closed),
    ]
    let calendar = Rules.builtIn.calendar
    let formats = Formats(language: .french, zone: calendar.zone, day: calendar.day, now: Instant(0))
    let place = ImportPlace(line: 7, column: "a")
    return problems.map {
      ImportMistakeText(ImportMistake(place: place, found: "x", problem: $0), file: "f.csv", formats: formats)
    }
  }

  /// The line.
  public var wording: Wording {
    let place = ([file, "\(mistake.place.line)"] + (mistake.place.column.map { [$0] } ?? [])).joined(separator: ":")
    let found = mistake.found.map { "\($0) — " } ?? ""
    let text = problem
    return Wording(fr: place + " : " + found + text.french, en: place + ": " + found + text.english)
  }

  private var problem: Wording {
    switch mistake.problem {
    case .csv(.unclosedQuote):
      Wording(fr: "un guillemet ouvert n'est pas fermé", en: "a quotation mark is never closed")
    case .csv(.textAfterQuote):
      Wording(fr: "du texte suit un guillemet fermant", en: "text follows a closing quotation mark")
    case .notJSON: Wording(fr: "ce n'est pas un objet JSON", en: "not a JSON object")
    case .fieldCount(let expected, let found):
      Wording(fr: "\(found) colonnes au lieu de \(expected)", en: "\(found) columns instead of \(expected)")
    case .missing: Wording(fr: "il faut une valeur", en: "a value is needed")
    case .notADate(let forms):
      Wording(
        fr: "pas une date ; permis : \(list(forms))",
        en: "not a date; allowed: \(list(forms))"
      )
    case .notOneOf(let allowed):
      Wording(fr: "inconnu ; permis : \(list(allowed))", en: "unknown; allowed: \(list(allowed))")
    case .unknownKey(let allowed):
      Wording(fr: "clé inconnue ; permises : \(list(allowed))", en: "unknown key; allowed: \(list(allowed))")
    case .wrongKind(let kind): kind.wording
    case .unknownCustomer:
      Wording(
        fr: "client inconnu ; le mettre dans le fichier, ou d'abord au guichet",
        en: "unknown customer; put it into the file, or first into the desk"
      )
    case .beforeThePrevious(let previous):
      Wording(
        fr: "avant l'événement précédent, \(moment(previous))",
        en: "before the event before it, \(moment(previous))"
      )
    case .otherStatus(let status):
      Wording(
        fr: "les événements mènent à un autre statut : \(status.wording.french)",
        en: "the events lead to another status: \(status.wording.english)"
      )
    case .inTheFuture: Wording(fr: "plus tard que maintenant", en: "later than now")
    case .beforeOpening(let opening):
      Wording(
        fr: "avant l'ouverture du ticket, \(moment(opening))",
        en: "before the ticket was opened, \(moment(opening))"
      )
    case .endsBeforeItStarts: Wording(fr: "finit avant de commencer", en: "ends before it starts")
    case .unknownFormula(let known):
      Wording(fr: "formule inconnue ; permises : \(list(known))", en: "unknown formula; allowed: \(list(known))")
    case .unknownRelease(let known):
      Wording(fr: "version inconnue ; permises : \(list(known))", en: "unknown release; allowed: \(list(known))")
    case .repeated: Wording(fr: "le même nom deux fois", en: "the same name twice")
    case .impossible(let refusal): RefusalText(refusal, formats).wording
    case .stepAfter(let step, let stage):
      Wording(
        fr: "\(step.rawValue) n'est pas possible : le ticket est alors \(stage.wording.french)",
        en: "\(step.rawValue) is not possible: the ticket is then \(stage.wording.english)"
      )
    }
  }

  private func moment(_ instant: Instant) -> String { formats.sentenceMoment(instant) }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension JSONKind {
  fileprivate var wording: Wording {
    switch self {
    case .text: Wording(fr: "il faut un texte", en: "a text is needed")
    case .truth: Wording(fr: "il faut true ou false", en: "true or false is needed")
    case .texts: Wording(fr: "il faut une liste de textes", en: "a list of texts is needed")
    case .objects: Wording(fr: "il faut une liste d'objets", en: "a list of objects is needed")
    }
  }
}
