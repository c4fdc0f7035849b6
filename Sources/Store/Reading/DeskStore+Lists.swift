import Desk
import GRDB

extension DeskStore {
  /// The agent of that login, active or not: how whoever comes in is recognised, before anything may be read.
  ///
  /// - Throws: `StoreError`.
  public func agent(_ login: Login) throws -> Agent? {
    try read { db in try AgentTable.fetch(login, db) }
  }

  /// The agent of that login, active or not; nil also for somebody who may not read.
  ///
  /// - Throws: `StoreError`.
  public func agent(_ login: Login, viewer: Agent) throws -> Agent? {
    try reading(for: viewer, else: nil) { db in try AgentTable.fetch(login, db) }
  }

  /// Every agent, by name.
  ///
  /// - Throws: `StoreError`.
  public func agents(viewer: Agent) throws -> [Agent] {
    try reading(for: viewer, else: []) { db in try AgentTable.all(db) }
  }

  /// The customer of that code, contracts included.
  ///
  /// - Throws: `StoreError`.
  public func customer(_ code: String, viewer: Agent) throws -> Customer? {
    try reading(for: viewer, else: nil) { db in try CustomerTable.fetch(code, db)?.customer }
  }

  /// Customers by name, of whose name or code each word begins a word; all of them for no words.
  ///
  /// - Parameter after: the code behind which to go on.
  /// - Throws: `StoreError`.
  public func customers(
    matching words: String = "",
    includingInactive: Bool = true,
    viewer: Agent,
    now: Instant,
    after code: String? = nil,
    limit: Int
  ) throws -> [CustomerRow] {
    try reading(for: viewer, else: []) { db in
      var conditions = [Visibility.isPublished("customer")]
      var arguments: StatementArguments = []
      if let expression = try SearchWords.names(words) {
        conditions.append("customer.id IN (SELECT rowid FROM customer_text WHERE customer_text MATCH ?)")
        arguments += [expression]
      }
      if !includingInactive { conditions.append("customer.active = 1") }
      if let code {
        conditions.append(
          "(customer.ordering, customer.code) > (SELECT ordering, code FROM customer WHERE code = ?)"
        )
        arguments += [code]
      }
      let date = try rules.current(db).rules.calendar.date(of: now)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM customer WHERE \(conditions.joined(separator: " AND ")) ORDER BY ordering, code LIMIT ?
          """,
        arguments: arguments + [limit]
      )
      return try rows.map { row in try customerRow(CustomerTable.stored(row, db), on: date, viewer: viewer, db) }
    }
  }

  private func customerRow(
    _ stored: CustomerTable.Stored,
    on date: CivilDate,
    viewer: Agent,
    _ db: Database
  ) throws -> CustomerRow {
    let openTickets = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT COUNT(*) FROM ticket
          WHERE customer = ? AND urgency_group IS NOT NULL AND \(Visibility(of: viewer).ticket())
          """
      ),
      arguments: [stored.id]
    )
    return CustomerRow(
      customer: stored.customer,
      contract: stored.customer.contract(on: date),
      activeContacts: try ContactTable.activeCount(ofCustomer: stored.id, db),
      openTickets: openTickets ?? 0
    )
  }

  /// A customer's contacts, the inactive ones last, each part by name.
  ///
  /// - Throws: `StoreError`.
  public func contacts(ofCustomer code: String, viewer: Agent) throws -> [Contact] {
    try reading(for: viewer, else: []) { db in
      guard let customer = try CustomerTable.fetch(code, db) else { return [] }
      return try ContactTable.contacts(ofCustomer: customer.id, db)
    }
  }

  /// The contact of that number.
  ///
  /// - Throws: `StoreError`.
  public func contact(_ id: Int, viewer: Agent) throws -> Contact? {
    try reading(for: viewer, else: nil) { db in try ContactTable.fetch(id, db) }
  }

  /// Contacts of whose name each word begins a word, the inactive ones last.
  ///
  /// - Throws: `StoreError`.
  public func contacts(matching words: String, viewer: Agent, limit: Int) throws -> [Contact] {
    try reading(for: viewer, else: []) { db in
      guard let expression = try SearchWords.names(words) else { return [] }
      let ids = try Int.fetchAll(
        db,
        sql: "SELECT rowid FROM contact_text WHERE contact_text MATCH ?",
        arguments: [expression]
      )
      return try ContactTable.contacts(ids, limit: limit, db)
    }
  }

  /// The tags in use among open tickets that begin so, the most used first.
  ///
  /// - Throws: `StoreError`.
  public func tags(startingWith prefix: String = "", viewer: Agent, limit: Int) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT tag.value FROM ticket, json_each(ticket.tags) AS tag
          WHERE ticket.urgency_group IS NOT NULL AND ticket.tags <> '[]' AND substr(tag.value, 1, length(?)) = ?
            AND \(Visibility(of: viewer).ticket())
          GROUP BY tag.value ORDER BY COUNT(*) DESC, tag.value LIMIT ?
          """,
        arguments: [prefix, prefix, limit]
      )
    }
  }

  /// Reads in one short transaction for somebody who may read; whoever may not finds nothing (`domain.md` 2).
  func reading<Found>(for viewer: Agent, else nothing: Found, _ body: (Database) throws -> Found) throws -> Found {
    guard viewer.has(.read) else { return nothing }
    return try read(body)
  }
}
