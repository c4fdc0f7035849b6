import Desk
import GRDB

extension DeskStore {
  /// Takes in a request.
  ///
  /// - Throws: `DeskRefusal` when it cannot become a ticket, `StoreError`.
  public func create(_ new: NewTicket, by login: Login, at: Instant) throws -> Creation {
    try write { db in
      let agent = try acting(login, with: .work, db)
      let (birth, customer) = try birth(of: new, by: agent, at: at, db)
      let number = try TicketTable.next(for: new.kind, db)
      let text = EnteredText.message(new.text)
      let request =
        try text.isEmpty
        ? nil : RecordedTicket.Message(kind: .customer, author: voice(of: new, customer, db), text: text)
      var performance = Performance(by: agent, at: at, rules: rules, db)
      // A migration tells its link with an ordinary ticket from its birth on, as whoever opens it may not be one who can act
      // on it.
      let isToldAtBirth = number.isMigration && new.linkedFrom?.isMigration == false
      let recorded = RecordedTicket(
        birth: birth,
        at: at,
        by: login,
        request: request,
        link: isToldAtBirth ? new.linkedFrom : nil
      )
      guard let done = try performance.create(recorded, number: number, customer: customer.id) else {
        return Creation(number: number)
      }
      guard let origin = new.linkedFrom, !isToldAtBirth else { return Creation(number: number, done: done) }
      _ = try performance.perform(.link(to: origin), on: number, expecting: .anything)
      return Creation(number: number, done: try done.again(in: performance))
    }
  }

  /// What a request of that customer would be promised at that moment.
  ///
  /// - Throws: `DeskRefusal.unknownCustomer`, `.missingRight`, `StoreError`.
  public func promise(toCustomer code: String, viewer: Agent, at: Instant) throws -> Promise {
    guard viewer.has(.read) else { throw DeskRefusal.missingRight(.read) }
    return try read { db in
      guard let stored = try CustomerTable.fetch(code, db) else { throw DeskRefusal.unknownCustomer(code: code) }
      return Promise(to: stored.customer, under: try rules.current(db).rules, at: at)
    }
  }

  /// The person who acts, if the desk knows one who may.
  ///
  /// - Throws: `DeskRefusal.unknownAgent`, `.missingRight`.
  func acting(_ login: Login, with right: Right, _ db: Database) throws -> Agent {
    guard let agent = try AgentTable.fetch(login, db), agent.isActive else { throw DeskRefusal.unknownAgent(login) }
    guard agent.has(right) else { throw DeskRefusal.missingRight(right) }
    return agent
  }

  private func voice(of new: NewTicket, _ customer: CustomerTable.Stored, _ db: Database) throws -> String {
    try new.contact.flatMap { try ContactTable.fetch($0, db)?.name } ?? customer.customer.name
  }

  /// The facts that the ticket is born with, if nothing forbids it.
  private func birth(
    of new: NewTicket,
    by agent: Agent,
    at: Instant,
    _ db: Database
  ) throws -> (Birth, CustomerTable.Stored) {
    let title = EnteredText.line(new.title)
    guard title.contains(where: { !$0.isWhitespace }) else { throw DeskRefusal.emptyTitle }
    guard let stored = try CustomerTable.fetch(new.customer, db) else {
      throw DeskRefusal.unknownCustomer(code: new.customer)
    }
    guard stored.customer.isActive else { throw DeskRefusal.customerInactive(code: new.customer) }
    if let contact = new.contact { try check(contact: contact, of: new.customer, db) }
    if let assignee = new.assignee { try check(assignee: assignee, of: new.kind, by: agent, db) }
    if new.kind == .migration, new.externalID != nil { throw DeskRefusal.externalIDOnMigration }
    if let origin = new.linkedFrom, try TicketHand(origin, visibility: Visibility(of: agent), rules: rules, db) == nil {
      throw DeskRefusal.unknownTicket(origin)
    }
    let externalID = new.externalID.map { EnteredText.line($0, limit: EnteredText.wordLimit) }
    if let externalID, try TicketTable.number(externalID: externalID, visibility: .everything, db) != nil {
      let seen = try TicketTable.number(externalID: externalID, visibility: Visibility(of: agent), db)
      throw DeskRefusal.externalIDTaken(id: externalID, by: seen)
    }
    let (version, rules) = try rules.current(db)
    let birth = Birth(
      kind: new.kind,
      channel: new.channel,
      priority: new.priority,
      title: title,
      customer: new.customer,
      contact: new.contact,
      assignee: new.assignee,
      team: new.kind == .migration ? Phase.request.owner ?? new.team : new.team,
      tags: new.tags.compactMap(\.asTag),
      commitment: Promise(to: stored.customer, under: rules, at: at).commitment,
      rules: version,
      externalID: externalID,
      migration: new.kind == .migration ? try request(new.migration, of: stored.customer, under: rules, at: at) : nil
    )
    return (birth, stored)
  }

  /// The migration asked for, from the version that the customer has where none is named, with the fee that it asks for.
  private func request(
    _ wish: MigrationRequest?,
    of customer: Customer,
    under rules: Rules,
    at: Instant
  ) throws -> MigrationRequest {
    var request = wish ?? MigrationRequest()
    let terms = MigrationTerms(rules, today: rules.calendar.date(of: at))
    if request.source == nil, let installed = customer.release,
      (try? terms.check(source: installed, target: request.target)) != nil
    {
      request.source = installed
    }
    do {
      try terms.check(source: request.source, target: request.target)
    } catch {
      throw DeskRefusal.migration(error)
    }
    request.serverContact = request.serverContact.map { EnteredText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    request.setupFee = request.source.flatMap { terms.setupFee(from: $0) }
    return request
  }

  private func check(contact id: Int, of customer: String, _ db: Database) throws {
    guard let contact = try ContactTable.fetch(id, db), contact.customer == customer else {
      throw DeskRefusal.unknownContact(id: id)
    }
    guard contact.isActive else { throw DeskRefusal.contactInactive(id: id) }
  }

  /// The rule for assigning (`domain.md` 2, "Rights").
  private func check(assignee login: Login, of kind: TicketKind, by agent: Agent, _ db: Database) throws {
    guard let other = try AgentTable.fetch(login, db), other.has(.work) else { throw DeskRefusal.unknownAgent(login) }
    guard agent.mayAssign(to: other) else { throw DeskRefusal.outsideTeam(login) }
    guard kind != .migration || other.participatesInMigrations else {
      throw DeskRefusal.migration(.notParticipant(login))
    }
  }
}

extension Performance {
  /// Writes a ticket that is born now.
  ///
  /// - Returns: what came of it; nil where it is not for this person to see.
  mutating func create(_ recorded: RecordedTicket, number: TicketNumber, customer: Int) throws -> Done? {
    let writer = RecordedTicketWriter(rules: rules, batch: 0, db)
    try writer.write(recorded, as: number, customer: customer, undoable: true)
    guard try TicketTable.exists(number, visibility: Visibility(of: agent), db) else { return nil }
    guard let hand = try TicketHand(number, visibility: .published, rules: rules, db),
      let born = hand.history.entries.first
    else { throw Inconsistency(of: "ticket") }
    return try done(hand, born, clocks(of: hand.history, at: at), holder: nil)
  }

  fileprivate func clocks(of history: History, at now: Instant) throws -> Clocks {
    let timeline = history.timeline
    return try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: now)
  }
}

extension Done {
  /// The same act with the ticket as it is by now.
  fileprivate func again(in performance: Performance) throws -> Done {
    let (number, db) = (ticket.number, performance.db)
    guard let hand = try TicketHand(number, visibility: .published, rules: performance.rules, db) else { return self }
    var done = try performance.done(hand, entry, clocks, holder: nil)
    done.version = hand.history.version
    return done
  }
}

extension TicketTable {
  /// The ticket that came from another system under that number; nil when there is none that `visibility` lets through.
  static func number(externalID: String, visibility: Visibility, _ db: Database) throws -> TicketNumber? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM ticket WHERE external_id = ? AND \(visibility.ticket())"),
      arguments: [externalID]
    ).map { TicketNumber(id: $0) }
  }
}
