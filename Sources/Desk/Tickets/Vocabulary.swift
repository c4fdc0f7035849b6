// The words a ticket is described with (`domain.md` 2). Raw values are what JSON, the command line and the database say.

/// How urgent a ticket is; the most urgent first.
public enum Priority: String, CaseIterable, Codable, Sendable, Comparable {
  case bloquante
  case majeure
  case mineure
  case basse

  /// 1 for `bloquante` to 4 for `basse`.
  public var rank: Int {
    switch self {
    case .bloquante: 1
    case .majeure: 2
    case .mineure: 3
    case .basse: 4
    }
  }

  /// Orders the more urgent first.
  public static func < (left: Priority, right: Priority) -> Bool {
    left.rank < right.rank
  }
}

/// What a ticket is about; it decides which clocks the ticket has.
public enum TicketKind: String, CaseIterable, Codable, Sendable {
  case incident
  case question
  case assistance
  case evolution
  case migration

  /// The kinds of ordinary tickets: migrations are numbered, seen and moved apart (`domain.md` 5).
  public static let ordinary = allCases.filter { $0 != .migration }

  /// The service that such a ticket goes to where it is opened from a migration, which covers neither training nor assistance
  /// (`domain.md` 5).
  public var teamBesideMigration: Team { self == .assistance ? .sales : .support }
}

/// How a request came in.
public enum Channel: String, CaseIterable, Codable, Sendable {
  case portal = "portail"
  case phone = "téléphone"
  case chat = "tchat"
  case mail = "e-mail"
  case inHouse = "interne"
}

/// A service of the desk, which agents belong to and tickets are routed to.
public enum Team: String, CaseIterable, Codable, Sendable {
  case support
  case quotes = "chiffrage"
  case migration
  case customisation = "personnalisation"
  case sales = "commercial"
}

/// Where a support ticket stands, leaving aside whether it waits for the customer.
public enum Stage: String, CaseIterable, Codable, Sendable {
  case open = "ouvert"
  case acknowledged = "pris_en_compte"
  case inProgress = "en_cours"
  case resolved = "resolu"
  case closed = "clos"
  case transferred = "transfere"

  /// Whether the desk still owes work: the stages in which clocks may run and a ticket may wait.
  public var isOpen: Bool {
    switch self {
    case .open, .acknowledged, .inProgress: true
    case .resolved, .closed, .transferred: false
    }
  }
}

/// What is shown of a ticket: its stage, or that it waits for the customer.
public enum Status: String, CaseIterable, Codable, Sendable {
  case open = "ouvert"
  case acknowledged = "pris_en_compte"
  case inProgress = "en_cours"
  case waiting = "attente_client"
  case resolved = "resolu"
  case closed = "clos"
  case transferred = "transfere"

  /// The status of a ticket in that stage.
  public init(stage: Stage, waiting: Bool) {
    self =
      if waiting {
        .waiting
      } else {
        switch stage {
        case .open: .open
        case .acknowledged: .acknowledged
        case .inProgress: .inProgress
        case .resolved: .resolved
        case .closed: .closed
        case .transferred: .transferred
        }
      }
  }
}

/// Who a message is from and for.
public enum MessageKind: String, CaseIterable, Codable, Sendable {
  /// What the customer wrote or said.
  case customer = "message"
  /// The desk's answer, seen by the customer.
  case reply
  /// Internal; never leaves the house.
  case note
}

/// A ticket's number: ordinary tickets and migrations are numbered apart (`domain.md` 5).
public enum TicketNumber: Hashable, Sendable, Comparable {
  case ticket(Int)
  case migration(Int)

  /// Whether it is a migration's.
  public var isMigration: Bool {
    if case .migration = self { true } else { false }
  }

  /// Reads `1042`, `#1042`, `M12` or `m12`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    if rest.first == "#" { rest = rest.dropFirst() }
    let isMigration = rest.first == "M" || rest.first == "m"
    if isMigration { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(rest), value > 0 else {
      return nil
    }
    self = isMigration ? .migration(value) : .ticket(value)
  }

  /// The number as JSON and the command line write it: `1042` or `M12`.
  public var text: String {
    switch self {
    case .ticket(let value): "\(value)"
    case .migration(let value): "M\(value)"
    }
  }

  /// Ordinary tickets first, each family by number.
  public static func < (left: TicketNumber, right: TicketNumber) -> Bool {
    switch (left, right) {
    case (.ticket(let a), .ticket(let b)), (.migration(let a), .migration(let b)): a < b
    case (.ticket, .migration): true
    case (.migration, .ticket): false
    }
  }
}
