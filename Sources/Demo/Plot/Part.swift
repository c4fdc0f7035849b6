import Desk

/// How long a clock is to have run, measured by its target.
enum Pace: Hashable, Sendable {
  /// Well within it.
  case early
  /// Nearly all of it.
  case soon
  /// More than it.
  case late
}

/// What a ticket is to have come to by now.
enum Ending: Hashable, Sendable {
  /// Nobody has looked at it yet.
  case open
  /// It came in while the desk was closed for the last time, and nobody has looked at it yet.
  case overnight
  case acknowledged
  case inProgress
  /// Resolved once, and at work again.
  case reopened
  case resolved
  case closed
  /// Closed after it had been reopened.
  case closedAgain
  /// Handed to sales.
  case transferred

  /// Whether the desk still owes work.
  var isOpen: Bool {
    switch self {
    case .open, .overnight, .acknowledged, .inProgress, .reopened: true
    case .resolved, .closed, .closedAgain, .transferred: false
    }
  }
}

/// What one ticket of the demonstration is there to show.
struct Part: Hashable, Sendable {
  /// What it has come to.
  var ending: Ending
  /// Whether it waits for the customer.
  var waits = false
  /// The promise it is under; nil for whatever its customer has.
  var situation: Situation?
  var kind: TicketKind
  var priority: Priority
  /// How the clock that ran last stands; nil to leave every clock to chance.
  var pace: Pace?
  /// Whether the caller is responsible.
  var isCallers = false
}

extension Part {
  /// The parts that give today's desk one of everything worth seeing, once through.
  static let repertoire: [Part] = [open, acknowledged, inProgress, finished].flatMap { $0 }

  private static let open: [Part] = [
    part(.open, .serenite, .bloquante, .soon),
    part(.open, .serenite, .bloquante, .late),
    part(.open, .confort, .majeure, .soon),
    part(.open, .standard, .majeure, .early),
    Part(ending: .overnight, situation: .formula(.standard), kind: .question, priority: .mineure),
    Part(ending: .overnight, situation: .formula(.confort), kind: .incident, priority: .mineure),
    Part(ending: .open, situation: .noContract, kind: .incident, priority: .mineure),
    Part(ending: .open, situation: .unsupported, kind: .incident, priority: .majeure),
    part(.open, .confort, .mineure, .early, waits: true),
    part(.open, .standard, .majeure, .soon, waits: true),
    part(.open, .serenite, .mineure, .early, waits: true),
    part(.open, .confort, .bloquante, .late, waits: true),
    part(.open, .standard, .basse, .early, waits: true),
  ]

  private static let acknowledged: [Part] =
    paces(.acknowledged, .serenite, .bloquante, [.early, .soon, .late])
    + paces(.acknowledged, .serenite, .majeure, [.soon, .early])
    + paces(.acknowledged, .serenite, .mineure, [.early, .late])
    + paces(.acknowledged, .confort, .bloquante, [.soon, .late])
    + paces(.acknowledged, .confort, .majeure, [.soon, .early, .late])
    + paces(.acknowledged, .confort, .mineure, [.early, .soon])
    + paces(.acknowledged, .standard, .bloquante, [.soon, .late])
    + paces(.acknowledged, .standard, .majeure, [.soon, .early, .late])
    + paces(.acknowledged, .standard, .mineure, [.early, .early, .soon])
    + [
      part(.acknowledged, .confort, .basse, .early),
      part(.acknowledged, .standard, .basse, .early),
      part(.acknowledged, .serenite, .basse, .early, kind: .evolution),
      part(.acknowledged, .confort, .basse, .early, kind: .evolution),
      part(.acknowledged, .standard, .mineure, .early, kind: .evolution),
      part(.acknowledged, .confort, .mineure, .soon, kind: .question, isCallers: true),
      Part(ending: .acknowledged, situation: .noContract, kind: .incident, priority: .majeure),
      Part(ending: .acknowledged, situation: .noContract, kind: .question, priority: .basse),
      Part(ending: .acknowledged, situation: .unsupported, kind: .assistance, priority: .mineure),
      Part(ending: .acknowledged, situation: .unknownRelease, kind: .incident, priority: .mineure, pace: .early),
      part(.acknowledged, .serenite, .bloquante, .early, waits: true),
      part(.acknowledged, .serenite, .majeure, .early, waits: true),
      part(.acknowledged, .confort, .bloquante, .late, waits: true),
      part(.acknowledged, .confort, .majeure, .soon, waits: true),
      part(.acknowledged, .confort, .mineure, .early, waits: true, kind: .assistance),
      part(.acknowledged, .standard, .majeure, .late, waits: true),
      part(.acknowledged, .standard, .mineure, .early, waits: true, kind: .question),
      part(.acknowledged, .standard, .mineure, .soon, waits: true),
      Part(ending: .acknowledged, waits: true, situation: .noContract, kind: .incident, priority: .mineure),
    ]

  private static let inProgress: [Part] =
    paces(.inProgress, .serenite, .bloquante, [.early, .early, .soon, .soon, .late, .late])
    + paces(.inProgress, .serenite, .bloquante, [.early, .early, .early, .soon, .late, .late], waits: true)
    + [FormulaCode.standard, .confort, .serenite].flatMap { formula in
      [
        part(.inProgress, formula, .majeure, .early),
        part(.inProgress, formula, .majeure, .early, waits: true),
        part(.inProgress, formula, .mineure, .early),
        part(.inProgress, formula, .mineure, .early, kind: .question),
        part(.inProgress, formula, .mineure, .early, waits: true, kind: .assistance),
        part(.inProgress, formula, .mineure, .early, kind: .assistance, isCallers: true),
        part(.inProgress, formula, .basse, .early),
        part(.inProgress, formula, .basse, .early, kind: .evolution),
        part(.reopened, formula, .majeure, .early),
      ]
    }
    + [
      part(.inProgress, .standard, .bloquante, .early),
      part(.inProgress, .confort, .bloquante, .early, isCallers: true),
      part(.inProgress, .confort, .majeure, .early, waits: true, isCallers: true),
      part(.inProgress, .standard, .majeure, .early),
      part(.inProgress, .confort, .majeure, .early),
      Part(ending: .inProgress, situation: .noContract, kind: .assistance, priority: .mineure),
      Part(ending: .inProgress, situation: .noContract, kind: .incident, priority: .majeure),
      Part(ending: .inProgress, situation: .unsupported, kind: .incident, priority: .bloquante),
      Part(ending: .inProgress, situation: .unsupported, kind: .question, priority: .mineure),
      Part(ending: .inProgress, waits: true, situation: .unsupported, kind: .incident, priority: .mineure),
      Part(ending: .inProgress, situation: .unknownRelease, kind: .incident, priority: .majeure, pace: .early),
      Part(ending: .inProgress, situation: .unknownRelease, kind: .question, priority: .basse, pace: .early),
    ]

  /// What was done lately: above all the verdicts of a clock that few tickets have.
  private static let finished: [Part] =
    paces(.closed, .serenite, .bloquante, [.early, .early, .early, .early, .late, .late, .late])
    + paces(.resolved, .serenite, .bloquante, [.early, .early, .early, .late, .late, .late])
    + [
      Part(ending: .resolved, kind: .incident, priority: .majeure),
      Part(ending: .resolved, kind: .incident, priority: .mineure),
      Part(ending: .resolved, kind: .question, priority: .mineure),
      Part(ending: .resolved, kind: .question, priority: .basse),
      Part(ending: .transferred, kind: .assistance, priority: .mineure),
      Part(ending: .transferred, kind: .assistance, priority: .basse),
      Part(ending: .transferred, kind: .assistance, priority: .majeure),
      Part(ending: .transferred, kind: .evolution, priority: .basse),
      Part(ending: .transferred, kind: .question, priority: .mineure),
      Part(ending: .transferred, kind: .question, priority: .basse),
    ]

  private static func part(
    _ ending: Ending,
    _ formula: FormulaCode,
    _ priority: Priority,
    _ pace: Pace,
    waits: Bool = false,
    kind: TicketKind = .incident,
    isCallers: Bool = false
  ) -> Part {
    Part(
      ending: ending,
      waits: waits,
      situation: .formula(formula),
      kind: kind,
      priority: priority,
      pace: pace,
      isCallers: isCallers
    )
  }

  private static func paces(
    _ ending: Ending,
    _ formula: FormulaCode,
    _ priority: Priority,
    _ paces: [Pace],
    waits: Bool = false
  ) -> [Part] {
    paces.map { part(ending, formula, priority, $0, waits: waits) }
  }
}

extension Part {
  /// The same, as something that sales can do something about.
  var forSales: Part {
    guard kind == .incident else { return self }
    var part = self
    part.kind = .assistance
    part.priority = max(priority, .majeure)
    return part
  }

  /// The shares in which requests of the past come: kinds and priorities as customers send them.
  static let past: [Part] = [
    (TicketKind.incident, Priority.bloquante, 3), (.incident, .majeure, 10), (.incident, .mineure, 11),
    (.incident, .basse, 3),
    (.question, .mineure, 7), (.question, .basse, 5), (.question, .majeure, 1),
    (.assistance, .mineure, 4), (.assistance, .basse, 2), (.assistance, .majeure, 1),
    (.evolution, .basse, 3),
  ].flatMap { kind, priority, share in
    Array(repeating: Part(ending: .closed, kind: kind, priority: priority), count: share)
  }

  /// The shares in which the past ended.
  static let pastEndings: [Ending] =
    Array(repeating: .closed, count: 33) + Array(repeating: .resolved, count: 2)
    + Array(repeating: .closedAgain, count: 3) + Array(repeating: .transferred, count: 2)
}
