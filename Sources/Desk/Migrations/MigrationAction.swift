/// What a person wants done to a migration, besides what can be done to any ticket.
public enum MigrationAction: Hashable, Sendable {
  /// On to the next phase, through the gate.
  case advance
  /// On to the next phase though its gate is not met; for supervisors.
  case skip(reason: String)
  /// Back by a phase; out of a cancellation, back to where it was.
  case back(reason: String)
  /// Give it up; everything known stays.
  case cancel(reason: String)
  case check([MigrationItem])
  /// Takes ticks away; of a confirmation, the day of production has to be put to the customer again.
  case uncheck([MigrationItem])
  /// Writes down, in one breath, what became known.
  case set([MigrationSetting])

  /// The deed it is journalled as.
  public var verb: Verb {
    switch self {
    case .advance: .advance
    case .skip: .skip
    case .back: .back
    case .cancel: .cancel
    case .check: .check
    case .uncheck: .uncheck
    case .set(let settings): settings.allSatisfy(\.isTurn) ? .turn : .set
    }
  }

  /// The right that it needs (`domain.md` 2).
  public var right: Right {
    if case .skip = self { .supervise } else { .work }
  }
}

/// One thing that is written down of a migration.
public enum MigrationSetting: Hashable, Sendable {
  case value(MigrationValue)
  /// It is known no more.
  case clear(MigrationFact)
  /// That customisation is on the list no more.
  case forget(customisation: String)
  /// It is that side's turn.
  case turn(Turn)

  fileprivate var isTurn: Bool {
    if case .turn = self { true } else { false }
  }
}

/// Something that is ticked: a check, or a step of the work on a customisation.
public enum MigrationItem: Hashable, Sendable {
  case check(MigrationCheck)
  case step(String, Customisation.Step)

  /// Reads what scripts write, `serveur_conforme` or `recuperee:Étiquettes`; nil for anything else.
  public init?(code: some StringProtocol) {
    if let check = MigrationCheck(rawValue: String(code)) {
      self = .check(check)
      return
    }
    let parts = code.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let step = Customisation.Step(rawValue: String(parts[0])) else { return nil }
    self = .step(String(parts[1]), step)
  }

  /// What is met by it.
  public var requirement: Requirement {
    switch self {
    case .check(let check): .check(check)
    case .step(let name, let step): .customisation(name, step)
    }
  }
}

/// Something that is known of a migration.
public enum MigrationValue: Hashable, Sendable, Codable {
  case source(Release)
  case target(Release)
  case serverContact(String)
  case specialEditions(String)
  case dataPaths(String)
  case hasCustomisations(Bool)
  /// One more customisation, which also says that there are some.
  case customisation(String)
  case quote(Quote)
  case quoteSent
  case quoteAnswer(Migration.Answer)
  case preProductionDate(CivilDate)
  case productionDate(CivilDate)
  case productionAnswer(Migration.Answer)
  /// In minutes.
  case downtime(Int)

  /// What it tells of.
  public var fact: MigrationFact {
    switch self {
    case .source: .source
    case .target: .target
    case .serverContact: .serverContact
    case .specialEditions: .specialEditions
    case .dataPaths: .dataPaths
    case .hasCustomisations: .hasCustomisations
    case .customisation: .customisationNames
    case .quote: .quote
    case .quoteSent: .quoteSent
    case .quoteAnswer: .quoteAnswer
    case .preProductionDate: .preProductionDate
    case .productionDate: .productionDate
    case .productionAnswer: .productionAnswer
    case .downtime: .downtime
    }
  }
}

/// What an action on a migration needs to know beyond the ticket: the rules in force, and the day.
public struct MigrationTerms: Hashable, Sendable {
  private let rules: Rules
  /// The date on which it is done.
  let today: CivilDate

  /// Those of these rules on that date.
  public init(_ rules: Rules, today: CivilDate) {
    self.rules = rules
    self.today = today
  }

  /// The set-up fee that a migration from that version adds to its quote (`domain.md` 5), in euros without tax.
  public func setupFee(from source: Release) -> Int? {
    rules.isOlder(source, than: rules.setupFeeBelow) == true ? rules.setupFee : nil
  }

  /// Says what is wrong with a migration from the one to the other, as far as they are known.
  ///
  /// - Throws: `Refusal.unknownRelease`, `.targetTooOld`, `.targetNotNewer`.
  public func check(source: Release?, target: Release?) throws(Refusal) {
    for release in [source, target].compactMap(\.self) where !rules.releases.contains(release) {
      throw .unknownRelease(release)
    }
    guard let target else { return }
    if rules.isOlder(target, than: rules.migrationTargetFrom) == true { throw .targetTooOld(rules.migrationTargetFrom) }
    if let source, rules.isOlder(source, than: target) != true { throw .targetNotNewer(than: source) }
  }
}
