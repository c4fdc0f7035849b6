import Desk
import GRDB

/// One person's act within one write transaction: on one ticket, or the same on several.
struct Performance {
  let db: Database
  let rules: RulesShelf
  let agent: Agent
  let at: Instant
  /// The row of the entry that began the act, once one is written.
  private var first: Int?

  init(by agent: Agent, at: Instant, rules: RulesShelf, _ db: Database) {
    self.db = db
    self.rules = rules
    self.agent = agent
    self.at = at
  }

  /// What of the act the next entry is.
  private var deed: TicketHand.Deed { first.map { .partOf($0) } ?? .new }

  private var visibility: Visibility { Visibility(of: agent) }

  /// Does that to a ticket, as far as right, expectation and the ticket allow.
  mutating func perform(
    _ action: TicketAction,
    on number: TicketNumber,
    expecting expectation: Expectation
  ) throws -> Outcome {
    if let turned = action.fromMigration(of: number) {
      guard try TicketTable.exists(number, visibility: visibility, db) else { return .refused(.unknownTicket(number)) }
      return try told(of: number, try perform(turned.action, on: turned.number, expecting: .anything))
    }
    guard var hand = try TicketHand(number, visibility: visibility, rules: rules, db) else {
      return .refused(.unknownTicket(number))
    }
    let right = Ticket.right(for: action)
    guard agent.has(right) else { return .refused(.missingRight(right)) }
    if case .version(let version) = expectation, version != hand.history.version {
      return .conflict(Conflict(hand.history.entries.last, hand.history))
    }
    let circumstances = try circumstances(of: action, on: hand.ticket)
    let changes: [Change]
    do throws(Refusal) {
      changes = try hand.ticket.decide(action.repaired, by: agent, circumstances)
    } catch {
      // What names who was first says it all; of anything else the person is told who made it impossible.
      guard case .seen(let version) = expectation, !error.namesSomebody,
        let entry = hand.history.obstacle(to: action.repaired, by: agent, circumstances, after: version)
      else { return .refused(error) }
      return .conflict(Conflict(entry, hand.history, refusal: error))
    }
    if case .seen(let version) = expectation,
      let entry = hand.history.entry(by: agent, after: version, touching: changes)
    {
      return .conflict(Conflict(entry, hand.history))
    }
    let holder = hand.ticket.assignee.flatMap { $0 == agent.login ? nil : $0 }
    let before = hand.ticket.migration
    // The rules first, so that the act is judged by those in force.
    _ = try hand.bringRules()
    let (entry, clocks) = try hand.append(
      TicketHand.Entry(
        at: at,
        by: agent.login,
        verb: action.verb,
        changes: changes,
        message: try message(of: action.repaired, on: hand.ticket),
        deed: deed
      )
    )
    first = first ?? entry.sequence * number.id.signum()
    try mirror(changes, of: number)
    var done = try done(hand, entry, clocks, holder: holder)
    done.before = before
    done.othersThatDay = try othersThatDay(as: entry)
    return .done(done)
  }

  /// How many other migrations have production on the day that an entry set.
  private func othersThatDay(as entry: JournalEntry) throws -> Int {
    let days = entry.changes.compactMap { change -> CivilDate? in
      if case .migrated(.recorded(_, .productionDate(let date)?)) = change { date } else { nil }
    }
    guard let day = days.last else { return 0 }
    return try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT COUNT(*) FROM migration WHERE status = 'ouvert' AND production = ? AND ticket <> ?"
      ),
      arguments: [day, entry.ticket.id]
    ) ?? 0
  }

  /// What was done to a migration, told of the ticket at the other end of its link.
  private func told(of number: TicketNumber, _ outcome: Outcome) throws -> Outcome {
    guard case .done(let done) = outcome, let hand = try TicketHand(number, visibility: visibility, rules: rules, db)
    else { return outcome }
    let timeline = hand.history.timeline
    let clocks = try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: max(at, hand.history.updated))
    return .done(try self.done(hand, done.entry, clocks, holder: nil))
  }

  /// What stands in the way of striking an entry; nil when nothing does.
  func obstacle(to entry: JournalEntry, expecting expectation: Expectation) throws -> Outcome? {
    guard let hand = try TicketHand(entry.ticket, visibility: visibility, rules: rules, db) else {
      return .refused(.nothingToUndo)
    }
    if case .version(let version) = expectation, version != hand.history.version {
      return .conflict(Conflict(hand.history.entries.last, hand.history))
    }
    do {
      try hand.history.undo(entry, by: agent)
    } catch {
      return .refused(error)
    }
    return nil
  }

  /// Strikes an entry that nothing stands in the way of.
  func strike(_ entry: JournalEntry) throws -> Outcome {
    guard var hand = try TicketHand(entry.ticket, visibility: visibility, rules: rules, db) else {
      throw Inconsistency(of: "ticket")
    }
    let (undone, clocks) = try hand.append(
      TicketHand.Entry(at: at, by: agent.login, verb: .undo, changes: [], strikes: entry.sequence, deed: nil)
    )
    // What is open again may have been finished when newer rules came.
    let brought = try hand.bringRules()
    return .done(try done(hand, undone, brought ?? clocks, holder: nil))
  }

  func done(_ hand: TicketHand, _ entry: JournalEntry, _ clocks: Clocks, holder: Login?) throws -> Done {
    let reader = RowReader(db: db, rules: rules, now: entry.at)
    guard let row = try reader.row(hand.ticket.number.id, visibility: visibility) else {
      throw Inconsistency(of: "ticket")
    }
    let name = try holder.flatMap { try AgentTable.fetch($0, db)?.name }
    return Done(
      ticket: hand.ticket,
      entry: entry,
      version: hand.history.version,
      clocks: clocks,
      heldBy: holder.map { Person(login: $0, name: name ?? $0.rawValue) },
      row: row
    )
  }

  /// A link is seen from both its ends; the other end's entry belongs to the same act.
  private mutating func mirror(_ changes: [Change], of number: TicketNumber) throws {
    for change in changes {
      guard let end = OtherEnd(of: change, on: number) else { continue }
      try end.follow(at: at, by: agent.login, deed: deed, rules: rules, db)
    }
  }

  private func message(of action: TicketAction, on ticket: Ticket) throws -> RecordedTicket.Message? {
    guard let (kind, text) = action.message else { return nil }
    guard kind == .customer else { return RecordedTicket.Message(kind: kind, author: agent.name, text: text) }
    return RecordedTicket.Message(kind: kind, author: try voice(of: ticket), text: text)
  }

  /// Who speaks for the customer: the contact, or else the company.
  private func voice(of ticket: Ticket) throws -> String {
    if let id = ticket.contact, let contact = try ContactTable.fetch(id, db) { return contact.name }
    return try CustomerTable.fetch(ticket.customer, db)?.customer.name ?? ticket.customer
  }

  /// What the domain needs to know beyond the ticket; what the action does not ask for is not read.
  private func circumstances(of action: TicketAction, on ticket: Ticket) throws -> Circumstances {
    var circumstances = Circumstances(commitment: ticket.commitment, rules: try rules.currentVersion(db))
    switch action {
    case .assign(let login?):
      circumstances.assignee = try AgentTable.fetch(login, db)
    case .link(let other):
      let reader = RowReader(db: db, rules: rules, now: at)
      circumstances.linkExists = try reader.row(other.id, visibility: visibility) != nil
    case .recontact(let id?):
      let contact = try ContactTable.fetch(id, db)
      circumstances.contactExists = contact.map { $0.customer == ticket.customer && $0.isActive } ?? false
    case .reapply:
      if let customer = try CustomerTable.fetch(ticket.customer, db)?.customer {
        circumstances.commitment = Promise(to: customer, under: try rules.current(db).rules, at: at).commitment
      }
    case .migrate:
      let current = try rules.current(db).rules
      circumstances.terms = MigrationTerms(current, today: current.calendar.date(of: at))
    default: break
    }
    return circumstances
  }
}

extension Conflict {
  fileprivate init(_ entry: JournalEntry?, _ history: History, refusal: Refusal? = nil) {
    let ticket = history.ticket
    self.init(
      by: entry?.by ?? ticket.created.by,
      at: entry?.at ?? ticket.created.at,
      verb: entry?.verb ?? .create,
      changes: entry?.changes ?? [],
      versionNow: history.version,
      refusal: refusal
    )
  }
}

extension Refusal {
  /// Whether it says by itself who did it already.
  fileprivate var namesSomebody: Bool {
    switch self {
    case .alreadyAcknowledged, .alreadyTaken, .alreadyWaiting, .builtUpon: true
    default: false
    }
  }
}

extension History {
  /// The first entry by somebody else, later than that version, that touched a field which these changes touch.
  fileprivate func entry(by agent: Agent, after version: Int, touching changes: [Change]) -> JournalEntry? {
    let fields = changes.reduce(into: Set<Field>()) { $0.formUnion($1.fields) }
    return entries.first { entry in
      guard entry.version > version, entry.by != agent.login else { return false }
      // An undo touches what it strikes.
      let touched = entry.strikes.flatMap { struck in entries.first { $0.sequence == struck } } ?? entry
      return !touched.fields.isDisjoint(with: fields)
    }
  }

  /// The entry by somebody else, later than that version, that made an action impossible; nil where it was before.
  fileprivate func obstacle(
    to action: TicketAction,
    by agent: Agent,
    _ circumstances: Circumstances,
    after version: Int
  ) -> JournalEntry? {
    func wasPossible(at version: Int) -> Bool {
      guard let then = upTo(version: version) else { return false }
      return (try? then.ticket.decide(action, by: agent, circumstances)) != nil
    }
    guard wasPossible(at: version) else { return nil }
    return entries.first { $0.version > version && $0.by != agent.login && !wasPossible(at: $0.version) }
  }
}

extension TicketAction {
  /// The same link seen from the migration at its other end, where it is written (`OtherEnd`); nil for anything else.
  fileprivate func fromMigration(of number: TicketNumber) -> (action: TicketAction, number: TicketNumber)? {
    switch self {
    case .link(let other) where other.isMigration && !number.isMigration: (.link(to: number), other)
    case .unlink(let other) where other.isMigration && !number.isMigration: (.unlink(from: number), other)
    default: nil
    }
  }

  /// The action with its texts repaired as they enter the desk.
  fileprivate var repaired: TicketAction {
    switch self {
    case .reply(let text, let next): .reply(EnteredText.message(text), then: next)
    case .note(let text): .note(EnteredText.message(text))
    case .message(let text): .message(EnteredText.message(text))
    case .retitle(let title): .retitle(EnteredText.line(title))
    case .tag(let add, let remove):
      .tag(add: add.compactMap(\.asTag), remove: remove.compactMap(\.asTag))
    case .migrate(let action): .migrate(action.repaired)
    default: self
    }
  }
}

extension String {
  /// The text as a tag: one word without surrounding space; nil for nothing.
  var asTag: String? {
    let words = EnteredText.line(self, limit: EnteredText.wordLimit).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}

extension Promise {
  /// What a request of that customer is promised at that moment (`domain.md` 1, "Contract and version").
  init(to customer: Customer, under rules: Rules, at: Instant) {
    contract = customer.contract(on: rules.calendar.date(of: at))
    releaseIsKnown = customer.release.map { rules.releases.contains($0) } ?? false
    commitment = rules.commitment(to: customer, at: at)
  }
}

extension MigrationAction {
  /// The action with its texts repaired as they enter the desk.
  fileprivate var repaired: MigrationAction {
    switch self {
    case .skip(let reason): .skip(reason: EnteredText.line(reason))
    case .back(let reason): .back(reason: EnteredText.line(reason))
    case .cancel(let reason): .cancel(reason: EnteredText.line(reason))
    case .set(let settings):
      .set(
        settings.map { setting in
          if case .value(let value) = setting { .value(value.repaired) } else { setting }
        }
      )
    case .advance, .check, .uncheck: self
    }
  }
}

extension MigrationValue {
  fileprivate var repaired: MigrationValue {
    switch self {
    case .serverContact(let text): .serverContact(EnteredText.line(text))
    case .specialEditions(let text): .specialEditions(EnteredText.line(text))
    case .dataPaths(let text): .dataPaths(EnteredText.line(text))
    case .customisation(let name): .customisation(EnteredText.line(name, limit: EnteredText.wordLimit))
    default: self
    }
  }
}
