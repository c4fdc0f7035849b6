import Desk

/// What is wrong with the words of a command, and what is expected.
public struct LineMistakeText: Worded {
  /// The mistake.
  public let mistake: LineMistake

  /// The text of a mistake.
  public init(_ mistake: LineMistake) {
    self.mistake = mistake
  }

  /// One of each.
  public static var samples: [LineMistakeText] {
    let mistakes: [LineMistake] = [
      .empty, .unknownCommand("x"), .unknownOption("--x", of: .reply), .noValue(option: "text"), .notAVersion("x"),
      .notANumber("x"), .noTicket(.take), .tooMuch("x", of: .take), .openQuote, .notHere(.mark),
    ]
    let kinds = ArgumentSpec.Kind.allCases
    return (mistakes + kinds.map { .missing($0, of: .priority) } + kinds.map { .unreadable("x", $0) })
      .map(LineMistakeText.init)
  }

  /// The sentence.
  public var wording: Wording {
    switch mistake {
    case .empty: Wording(fr: "il manque une commande", en: "a command is missing")
    case .unknownCommand(let word): Wording(fr: "aucune commande « \(word) »", en: "no command \"\(word)\"")
    case .unknownOption(let option, let name):
      Wording(fr: "\(name.rawValue) n'a pas d'option \(option)", en: "\(name.rawValue) has no option \(option)")
    case .noValue(let option): Wording(fr: "--\(option) attend une valeur", en: "--\(option) takes a value")
    case .notAVersion(let found):
      Wording(
        fr: "--if-version attend un nombre, pas « \(found) »",
        en: "--if-version takes a number, not \"\(found)\""
      )
    case .notANumber(let word): UsageProblem.notANumber(word).wording
    case .noTicket(let name):
      Wording(
        fr: "\(name.rawValue) : il manque le numéro du ticket",
        en: "\(name.rawValue): a ticket number is missing"
      )
    case .missing(let kind, let name):
      Wording(
        fr: "\(name.rawValue) : il manque \(kind.expected.french)",
        en: "\(name.rawValue): \(kind.expected.english) is missing"
      )
    case .unreadable(let found, let kind):
      Wording(
        fr: "« \(found) » : attendu \(kind.expected.french)",
        en: "\"\(found)\": expected \(kind.expected.english)"
      )
    case .tooMuch(let extra, let name):
      Wording(fr: "\(name.rawValue) : « \(extra) » est de trop", en: "\(name.rawValue): \"\(extra)\" is too much")
    case .openQuote: Wording(fr: "il manque un guillemet fermant", en: "a closing quotation mark is missing")
    case .notHere(let name):
      Wording(
        fr: "\(name.rawValue) n'est pas possible sur cet écran",
        en: "\(name.rawValue) cannot be done on this screen"
      )
    }
  }
}

extension ArgumentSpec.Kind {
  /// What is asked, with what is allowed.
  var expected: Wording {
    switch self {
    case .priority:
      Wording(
        fr: "une priorité (bloquante, majeure, mineure, basse)",
        en: "a priority (bloquante, majeure, mineure, basse)"
      )
    case .agent:
      Wording(fr: "l'identifiant d'un agent, « me » ou « nobody »", en: "an agent's login, \"me\" or \"nobody\"")
    case .team:
      Wording(
        fr: "un service (support, chiffrage, migration, personnalisation, commercial)",
        en: "a service (support, chiffrage, migration, personnalisation, commercial)"
      )
    case .ticketKind:
      Wording(
        fr: "un type (incident, question, assistance, evolution)",
        en: "a kind (incident, question, assistance, evolution)"
      )
    case .contact:
      Wording(fr: "le numéro d'un interlocuteur, ou « nobody »", en: "a contact's number, or \"nobody\"")
    case .ticket: Wording(fr: "le numéro de l'autre ticket", en: "the other ticket's number")
    case .tags: Wording(fr: "des étiquettes (+mot, -mot)", en: "tags (+word, -word)")
    case .line, .text: Wording(fr: "un texte (--text)", en: "a text (--text)")
    case .reason: Wording(fr: "un motif (--reason)", en: "a reason (--reason)")
    case .afterReply: Wording(same: "--then wait | resolve")
    case .items:
      Wording(fr: "un contrôle (\(Self.checkCodes))", en: "a check (\(Self.checkCodes))")
    case .theme: Wording(fr: "un thème", en: "a theme")
    case .facts:
      Wording(fr: "un fait=valeur (\(Self.factCodes))", en: "a fact=value (\(Self.factCodes))")
    }
  }

  private static var checkCodes: String {
    MigrationCheck.allCases.map(\.rawValue).joined(separator: ", ")
      + Customisation.Step.allCases.map { ", \($0.rawValue):…" }.joined()
  }

  private static var factCodes: String {
    (MigrationFact.allCases.map(\.rawValue) + ["turn"]).joined(separator: ", ")
  }
}
