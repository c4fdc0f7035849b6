/// Something that somebody makes sure of, and ticks: it has no text of its own, so none holds a password (`domain.md` 5).
public enum MigrationCheck: String, CaseIterable, Codable, Sendable {
  case serverIsFit = "serveur_conforme"
  case remoteAccess = "acces_distant"
  case serverLogin = "connexion_serveur"
  case customisationsAnalysed = "personnalisations_analysees"
  case versionInstalled = "version_installee"
  case copyMigrated = "copie_migree"
  case guidesSent = "guides_envoyes"
  case versionTested = "version_testee"
  case customisationsTested = "personnalisations_testees"
  case workstationsOpen = "postes_ouverts"
  case migrationDone = "migration_faite"

  /// The phase that cannot be left without it.
  public var phase: Phase {
    switch self {
    case .serverIsFit, .remoteAccess, .serverLogin: .prerequisites
    case .customisationsAnalysed: .quoting
    case .versionInstalled, .copyMigrated, .guidesSent: .preProduction
    case .versionTested, .customisationsTested, .workstationsOpen: .productionAgreement
    case .migrationDone: .production
    }
  }

  /// The phase from which on it can be ticked: what is asked of the customer's server may be known from the first call.
  public var earliest: Phase { phase == .prerequisites ? .request : phase }

  /// Whether it is one of the customer's three confirmations, which the day of production hangs on.
  public var isConfirmation: Bool { phase == .productionAgreement }

  /// Whether it means something only where there are customisations.
  public var concernsCustomisations: Bool { self == .customisationsAnalysed || self == .customisationsTested }
}

/// Something that is written down of a migration.
public enum MigrationFact: String, CaseIterable, Codable, Sendable {
  case source
  case target
  case serverContact = "server_contact"
  case specialEditions = "special_editions"
  case dataPaths = "data_paths"
  case hasCustomisations = "customisations"
  case customisationNames = "customisation"
  case quote
  case quoteSent = "quote_sent"
  case quoteAnswer = "quote_answer"
  case preProductionDate = "pre_production_date"
  case productionDate = "production_date"
  case productionAnswer = "production_answer"
  case downtime

  /// The phase that cannot be left without it.
  public var phase: Phase {
    switch self {
    case .source, .target, .serverContact: .request
    case .specialEditions, .dataPaths, .hasCustomisations: .prerequisites
    case .quote: .quoting
    case .quoteSent, .quoteAnswer: .quoteApproval
    case .preProductionDate: .preProduction
    case .customisationNames: .customisations
    case .productionDate, .productionAnswer, .downtime: .productionAgreement
    }
  }

  /// The phase from which on it can be written down.
  public var earliest: Phase {
    switch self {
    case .source, .target, .serverContact, .specialEditions, .dataPaths, .hasCustomisations, .customisationNames,
      .preProductionDate:
      .request
    case .quote, .quoteSent, .quoteAnswer: .quoting
    case .productionDate, .productionAnswer, .downtime: .preProduction
    }
  }
}

/// A development of the customer's own, which has to be brought to the new version.
public struct Customisation: Hashable, Sendable {
  /// What is done with it, in this order.
  public enum Step: String, CaseIterable, Codable, Sendable {
    case retrieved = "recuperee"
    case upgraded = "mise_a_niveau"
    case putBack = "remise_en_place"
  }

  /// What people call it.
  public var name: String
  /// Who did which step, when.
  public var steps: [Step: Ticket.Deed]

  /// One of that name, to which nothing was done yet.
  public init(name: String) {
    self.name = name
    steps = [:]
  }
}

/// One thing without which a phase is not left.
public enum Requirement: Hashable, Sendable {
  case fact(MigrationFact)
  case check(MigrationCheck)
  case customisation(String, Customisation.Step)

  /// The phase that cannot be left without it.
  public var phase: Phase {
    switch self {
    case .fact(let fact): fact.phase
    case .check(let check): check.phase
    case .customisation: .customisations
    }
  }

  /// Reads what scripts call it; nil for anything else.
  public init?(code: String) {
    if let fact = MigrationFact(rawValue: code) {
      self = .fact(fact)
    } else if let item = MigrationItem(code: code) {
      self = item.requirement
    } else {
      return nil
    }
  }

  /// What scripts call it.
  public var code: String {
    switch self {
    case .fact(let fact): fact.rawValue
    case .check(let check): check.rawValue
    case .customisation(let name, let step): "\(step.rawValue):\(name)"
    }
  }
}
