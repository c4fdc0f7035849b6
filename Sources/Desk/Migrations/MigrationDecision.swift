extension Ticket {
  /// Decides what an action changes of a migration, or why it is refused (`domain.md` 5).
  ///
  /// - Throws: the reason, when it is not possible or not allowed now.
  func migrate(
    _ action: MigrationAction,
    by agent: Agent,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    guard migration != nil, let terms = circumstances.terms else { throw .notAMigration }
    var course = Course(self, terms, rules: circumstances.rules, by: agent)
    try course.take(action)
    return course.changes
  }
}

/// What an action makes of a migration, change by change, each judged as the ones before it leave the ticket.
private struct Course {
  private var ticket: Ticket
  private var migration: Migration
  private(set) var changes: [Change] = []
  private let terms: MigrationTerms
  private let rules: Int
  private let agent: Agent

  init(_ ticket: Ticket, _ terms: MigrationTerms, rules: Int, by agent: Agent) {
    self.ticket = ticket
    migration = ticket.migration ?? Migration(MigrationRequest(), by: ticket.created)
    self.terms = terms
    self.rules = rules
    self.agent = agent
  }

  mutating func take(_ action: MigrationAction) throws(Refusal) {
    guard agent.has(action.right) else { throw .missingRight(action.right) }
    if case .back(let reason) = action { return try back(reason) }
    guard migration.status == .open else { throw .migrationOver(migration.status) }
    switch action {
    case .advance:
      guard migration.missing.isEmpty else { throw .gateUnmet(migration.missing) }
      try move(.gate)
    case .skip(let reason):
      try require(reason)
      guard !migration.missing.isEmpty else { throw .nothingToSkip }
      try move(.skip(reason: reason, missing: migration.missing.map(\.code)))
    case .back: break
    case .cancel(let reason):
      try require(reason)
      add(.migrated(.cancelled(reason: reason)))
    case .check(let items): for item in items { try tick(item) }
    case .uncheck(let items): for item in items { try untick(item) }
    case .set(let settings):
      for setting in settings { try set(setting) }
      guard !changes.isEmpty else { throw .unchanged }
    }
  }

  private mutating func add(_ change: Change) {
    changes.append(change)
    ticket.apply(change, Ticket.Deed(by: agent.login, at: ticket.created.at))
    if let changed = ticket.migration { migration = changed }
  }

  private mutating func pass(to turn: Turn) {
    guard turn != ticket.turn else { return }
    add(turn == .customer ? .waited : .resumed)
  }

  private func require(_ reason: String) throws(Refusal) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .noReason }
  }
}

extension Course {
  /// On to the next phase, which takes the ticket to its service and gives the turn to whose it is there.
  private mutating func move(_ passage: MigrationChange.Passage) throws(Refusal) {
    guard let next = migration.next else { throw .migrationOver(migration.status) }
    // Leaving the first phase acknowledges the ticket.
    if ticket.acknowledged == nil { add(.acknowledged) }
    go(to: next, passage)
  }

  private mutating func go(to phase: Phase, _ passage: MigrationChange.Passage) {
    add(.migrated(.moved(from: migration.phase, to: phase, passage)))
    guard migration.status == .open else { return }
    pass(to: migration.turn)
  }

  private mutating func back(_ reason: String) throws(Refusal) {
    try require(reason)
    let wasOpen = ticket.stage.isOpen
    if migration.status == .cancelled {
      add(.migrated(.revived(reason: reason)))
      pass(to: migration.turn)
    } else {
      guard let previous = migration.previous else { throw .noPhaseBefore }
      go(to: previous, .back(reason: reason))
    }
    // What is open again is judged from now on by the rules in force now.
    if !wasOpen, ticket.rules != rules { add(.ruled(from: ticket.rules, to: rules)) }
  }
}

extension Course {
  private mutating func tick(_ item: MigrationItem) throws(Refusal) {
    switch item {
    case .check(let check): try tick(check)
    case .step(let name, let step): try mark(name, step)
    }
  }

  private mutating func untick(_ item: MigrationItem) throws(Refusal) {
    switch item {
    case .check(let check): try untick(check)
    case .step(let name, let step): try unmark(name, step)
    }
  }

  private mutating func tick(_ check: MigrationCheck) throws(Refusal) {
    if let deed = migration.checks[check] { throw .alreadyChecked(deed) }
    guard migration.phase >= check.earliest else { throw .tooEarly(check.earliest) }
    if check.concernsCustomisations, migration.hasCustomisations?.value == false { throw .noCustomisations }
    if check == .migrationDone, let date = migration.productionDate?.value, terms.today < date {
      throw .notBefore(date)
    }
    add(.migrated(.checked(check)))
  }

  /// A confirmation that is missing sends the day of production back to be put to the customer again; what is confirmed
  /// besides stays so.
  private mutating func untick(_ check: MigrationCheck) throws(Refusal) {
    if check.concernsCustomisations, migration.hasCustomisations?.value == false { throw .noCustomisations }
    let wasChecked = migration.checks[check] != nil
    let date = check.isConfirmation ? migration.value(of: .productionDate) : nil
    // The first of several may have sent the day back for all of them.
    guard wasChecked || date != nil || !changes.isEmpty else { throw .unchanged }
    if wasChecked { add(.migrated(.unchecked(check))) }
    guard let date else { return }
    add(.migrated(.recorded(from: date, to: nil)))
    forgetDone()
    if migration.phase >= .productionAgreement { pass(to: .desk) }
  }

  /// What was done was done on the day that counted then: another day asks for it again.
  private mutating func forgetDone() {
    if migration.checks[.migrationDone] != nil { add(.migrated(.unchecked(.migrationDone))) }
  }

  private func customisation(_ name: String) throws(Refusal) -> Customisation {
    guard let item = migration.customisations.first(where: { $0.name == name }) else {
      throw .unknownCustomisation(name)
    }
    return item
  }

  private mutating func mark(_ name: String, _ step: Customisation.Step) throws(Refusal) {
    if let deed = try customisation(name).steps[step] { throw .alreadyChecked(deed) }
    guard migration.phase >= .customisations else { throw .tooEarly(.customisations) }
    add(.migrated(.stepped(name, step)))
  }

  private mutating func unmark(_ name: String, _ step: Customisation.Step) throws(Refusal) {
    guard try customisation(name).steps[step] != nil else { throw .unchanged }
    add(.migrated(.unstepped(name, step)))
  }
}

extension Course {
  private mutating func set(_ setting: MigrationSetting) throws(Refusal) {
    switch setting {
    case .value(let value): try record(value)
    case .clear(let fact): clear(fact)
    case .forget(let name):
      _ = try customisation(name)
      add(.migrated(.recorded(from: .customisation(name), to: nil)))
    case .turn(let turn): pass(to: turn)
    }
  }

  private mutating func clear(_ fact: MigrationFact) {
    guard let old = migration.value(of: fact) else { return }
    add(.migrated(.recorded(from: old, to: nil)))
    switch fact {
    case .source:
      if let fee = migration.setupFee { add(.migrated(.charged(from: fee, to: nil))) }
    // What nobody answered, or nobody asked, is whose it was before.
    case .quoteAnswer where migration.phase == .quoteApproval: pass(to: .customer)
    case .productionDate where migration.phase >= .productionAgreement:
      forgetDone()
      pass(to: .desk)
    case .productionAnswer where migration.phase >= .productionAgreement: pass(to: .customer)
    default: break
    }
  }

  private mutating func record(_ value: MigrationValue) throws(Refusal) {
    guard migration.phase >= value.fact.earliest else { throw .tooEarly(value.fact.earliest) }
    try check(value)
    // A quote that was refused can be made, and sent, again as it is.
    let isRepeated = value.isOfQuote && migration.quoteAnswer?.value == .refused
    guard migration.value(of: value.fact) != value || isRepeated else { return }
    add(.migrated(.recorded(from: migration.value(of: value.fact), to: value)))
    follow(value)
  }

  /// What makes a value none that could be written down.
  private func check(_ value: MigrationValue) throws(Refusal) {
    switch value {
    case .source(let release): try terms.check(source: release, target: migration.target?.value)
    case .target(let release): try terms.check(source: migration.source?.value, target: release)
    case .serverContact(let text), .specialEditions(let text), .dataPaths(let text):
      guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
    case .customisation(let name):
      guard name.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
      if migration.customisations.contains(where: { $0.name == name }) { throw .unchanged }
    case .quote(.nothing):
      if let fee = migration.setupFee { throw .quoteNeeded(fee: fee) }
    case .quoteSent:
      guard migration.quote?.value.isDue == true else { throw .noQuote }
    case .quoteAnswer:
      guard migration.quoteSent != nil else { throw .quoteNotSent }
    case .preProductionDate(let date), .productionDate(let date):
      guard date >= terms.today else { throw .dateIsPast(date) }
    case .productionAnswer:
      guard migration.productionDate != nil else { throw .noDateProposed }
    case .downtime(let minutes):
      guard minutes >= 0 else { throw .emptyText }
    case .hasCustomisations, .quote(.sum): break
    }
  }

  /// What goes with a value: the fee that an old version asks for, the turn that passes, a refused quote's way back.
  private mutating func follow(_ value: MigrationValue) {
    switch value {
    case .source(let release):
      let fee = terms.setupFee(from: release)
      if fee != migration.setupFee { add(.migrated(.charged(from: migration.setupFee, to: fee))) }
    case .quoteSent where migration.phase == .quoteApproval: pass(to: .customer)
    case .quoteAnswer(.accepted) where migration.phase == .quoteApproval: pass(to: .desk)
    case .quoteAnswer(.refused) where migration.phase == .quoteApproval: go(to: .quoting, .refusedQuote)
    case .productionDate where migration.phase >= .productionAgreement:
      forgetDone()
      pass(to: .customer)
    case .productionAnswer(let answer) where migration.phase >= .productionAgreement:
      if answer == .refused { forgetDone() }
      pass(to: .desk)
    default: break
    }
  }
}

extension MigrationValue {
  /// Whether it is a quote, or that it was sent.
  fileprivate var isOfQuote: Bool {
    switch self {
    case .quote, .quoteSent: true
    default: false
    }
  }
}
