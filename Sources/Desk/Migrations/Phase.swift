/// Where a migration stands on its way to production (`domain.md` 5); the first phase first.
public enum Phase: String, CaseIterable, Codable, Sendable, Comparable {
  /// What is asked for is being completed.
  case request = "demande"
  /// The customer's server and database are being looked at.
  case prerequisites = "prerequis"
  /// What it costs is being worked out.
  case quoting = "chiffrage"
  /// The customer has the quote.
  case quoteApproval = "validation_devis"
  /// The new version runs on a copy, beside the customer's production.
  case preProduction = "pre_production"
  /// The customer's own developments are being brought to the new version.
  case customisations = "personnalisations"
  /// The customer tests, and agrees on the day.
  case productionAgreement = "accord_production"
  /// The day itself.
  case production
  /// Nothing is left to do.
  case finished = "terminee"

  /// 1 for the first phase to 9 for the last.
  public var place: Int {
    switch self {
    case .request: 1
    case .prerequisites: 2
    case .quoting: 3
    case .quoteApproval: 4
    case .preProduction: 5
    case .customisations: 6
    case .productionAgreement: 7
    case .production: 8
    case .finished: 9
    }
  }

  /// The service whose work it is; nil when there is none left.
  public var owner: Team? {
    switch self {
    case .request, .prerequisites, .quoteApproval: .support
    case .quoting: .quotes
    case .preProduction, .productionAgreement, .production: .migration
    case .customisations: .customisation
    case .finished: nil
    }
  }

  /// What the customer reads of it.
  public var status: PhaseStatus {
    switch self {
    case .request: .open
    case .prerequisites, .quoteApproval: .waiting
    case .quoting: .quoting
    case .preProduction: .test
    case .customisations: .customisations
    case .productionAgreement, .production: .production
    case .finished: .closed
    }
  }

  /// Whose turn it is when a migration comes into the phase.
  public var turn: Turn {
    switch self {
    case .prerequisites, .quoteApproval: .customer
    default: .desk
    }
  }

  /// Whether the customer goes on working with the version of before while the desk works on the new one.
  public var leavesProductionRunning: Bool { self == .preProduction || self == .customisations }

  /// Orders the earlier first.
  public static func < (left: Phase, right: Phase) -> Bool {
    left.place < right.place
  }
}

/// What a customer reads of a migration's phase, word for word (`domain.md` 5).
public enum PhaseStatus: String, CaseIterable, Sendable {
  case open = "OPEN"
  case waiting = "ATTENTE DU CLIENT"
  case quoting = "PRÉPARATION OFFRE"
  case test = "MIGRATION TEST"
  case customisations = "MIGRATION SPE"
  case production = "MIGRATION PROD"
  case closed = "CLOS"
}

/// Who a migration waits for.
public enum Turn: String, CaseIterable, Codable, Sendable {
  case desk
  case customer
}

/// Whether a migration goes on, as JSON tells it.
public enum MigrationStatus: String, CaseIterable, Codable, Sendable {
  case open = "ouvert"
  case finished = "clos"
  case cancelled = "annule"
}
