import Desk
import GRDB

extension DeskStore {
  /// Everything about a ticket at that moment; nil when there is none, or none for this person.
  ///
  /// - Parameter looksBack: whether a moment before the last change gives the ticket as it was then; elsewhere such a moment
  ///   means that a clock was set back, and the ticket is told as its last change left it.
  /// - Throws: `StoreError`.
  public func ticket(
    _ number: TicketNumber,
    viewer: Agent,
    now: Instant,
    looksBack: Bool = true
  ) throws -> TicketDetail? {
    try read { db in
      let visibility = Visibility(of: viewer)
      let reader = RowReader(db: db, rules: rules, now: now)
      guard
        let current = try reader.row(number.id, visibility: visibility),
        let whole = try Journal.history(of: number.id, db),
        case let isWhole = whole.updated <= now || !looksBack,
        let history = isWhole ? whole : whole.cut(at: now)
      else { return nil }
      let row = isWhole ? current : try reader.row(current, asIn: history)
      let ticket = history.ticket
      guard let customer = try CustomerTable.fetch(ticket.customer, db) else { return nil }
      let timeline = history.timeline
      let zone = try rules.current(db).rules.calendar
      return TicketDetail(
        row: row,
        ticket: ticket,
        history: history,
        rules: try rules.book(for: timeline, db),
        customer: customer.customer,
        contract: customer.customer.contract(on: zone.date(of: now)),
        contacts: try ContactTable.contacts(ofCustomer: customer.id, db),
        links: try links(of: ticket, visibility, db).compactMap { other in
          try reader.row(other.id, visibility: visibility).map {
            TicketDetail.Link(number: other, title: $0.title, status: $0.status, migration: $0.migration)
          }
        },
        names: try names(in: history, db),
        messageCount: history.entries.count { $0.message != nil }
      )
    }
  }

  /// The tickets it is linked with, migrations that tell of it included.
  private func links(of ticket: Ticket, _ visibility: Visibility, _ db: Database) throws -> [TicketNumber] {
    let told = try MigrationTable.migrations(linkedWith: ticket.number.id, visibility: visibility, db)
    return ticket.links.union(told).sorted()
  }

  /// A ticket as lists show it; nil when there is none, or none for this person.
  ///
  /// - Throws: `StoreError`.
  public func row(_ number: TicketNumber, viewer: Agent, now: Instant) throws -> TicketRow? {
    try read { db in
      try RowReader(db: db, rules: rules, now: now).row(number.id, visibility: Visibility(of: viewer))
    }
  }

  /// Some of a ticket's messages, oldest first; none when the ticket is not there for this person.
  ///
  /// - Parameter now: leaves out what was written later; nil for all.
  /// - Throws: `StoreError`.
  public func messages(
    of number: TicketNumber,
    viewer: Agent,
    now: Instant? = nil,
    from position: MessagePosition = .end,
    limit: Int
  ) throws -> MessagePage {
    try read { db in
      func some(_ condition: String, _ id: Int, _ order: String, _ count: Int) throws -> [Message] {
        let statement = try db.cachedStatement(
          sql: """
            SELECT message.*, journal.at, journal.author AS login,
              EXISTS (SELECT 1 FROM journal AS undo WHERE undo.strikes = message.entry) AS struck
            FROM message
            JOIN journal ON journal.sequence = message.entry
            JOIN ticket ON ticket.id = message.ticket
            WHERE message.ticket = ? AND (? IS NULL OR journal.at <= ?) AND \(Visibility(of: viewer).ticket())
              AND \(condition)
            ORDER BY message.id \(order) LIMIT ?
            """
        )
        return try Row.fetchAll(statement, arguments: [number.id, now, now, id, count]).map(Message.init)
      }
      let isForward: Bool
      let edge: Int
      switch position {
      case .start: (isForward, edge) = (true, 0)
      case .end: (isForward, edge) = (false, Int.max)
      case .after(let id): (isForward, edge) = (true, id)
      case .before(let id): (isForward, edge) = (false, id)
      }
      let found =
        try isForward
        ? some("message.id > ?", edge, "", limit + 1) : some("message.id < ?", edge, "DESC", limit + 1)
      let shown = isForward ? Array(found.prefix(limit)) : found.prefix(limit).reversed()
      let hasMore = found.count > limit
      let isAtEnd = position == .start || position == .end
      let hasOthers =
        try !isAtEnd
        && !(isForward ? some("message.id <= ?", edge, "DESC", 1) : some("message.id >= ?", edge, "", 1)).isEmpty
      return MessagePage(
        messages: shown,
        hasBefore: isForward ? hasOthers : hasMore,
        hasAfter: isForward ? hasMore : hasOthers
      )
    }
  }

  /// The lines of the journal after that place, oldest first, of tickets this person may see.
  ///
  /// - Parameter ofMigrations: whether the migrations' journal is meant, which is numbered apart (`domain.md` 5).
  /// - Throws: `StoreError`.
  public func events(
    since sequence: Int,
    ofMigrations: Bool = false,
    viewer: Agent,
    limit: Int
  ) throws -> [JournalEntry] {
    let range = ofMigrations ? "journal.sequence < -?" : "journal.sequence > ?"
    let order = ofMigrations ? "DESC" : ""
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT journal.* FROM journal CROSS JOIN ticket ON ticket.id = journal.ticket
          WHERE \(range) AND \(Visibility(of: viewer).ticket()) ORDER BY journal.sequence \(order) LIMIT ?
          """,
        arguments: [sequence, limit]
      ).map(Journal.entry)
    }
  }

  /// The names of those who appear in a history.
  private func names(in history: History, _ db: Database) throws -> [Login: String] {
    var logins: Set<Login> = []
    for entry in history.entries {
      logins.insert(entry.by)
      for case .assigned(let from, let to) in entry.changes { logins.formUnion([from, to].compactMap(\.self)) }
    }
    if let assignee = history.birth.assignee { logins.insert(assignee) }
    return try logins.reduce(into: [:]) { names, login in names[login] = try AgentTable.fetch(login, db)?.name }
  }
}

extension Message {
  /// The message in a row of the database.
  fileprivate init(_ row: Row) throws {
    let entry: Int = try row.value("entry")
    self.init(
      id: try row.value("id"),
      entry: abs(entry),
      kind: try row.value("kind"),
      author: try row.value("author"),
      by: try row.value("login"),
      at: try row.value("at"),
      text: try row.value("text"),
      isStruck: try row.value("struck")
    )
  }
}
