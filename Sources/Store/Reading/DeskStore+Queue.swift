import Desk
import GRDB

extension DeskStore {
  /// A window on a view at that moment, in the view's order.
  ///
  /// - Parameters:
  ///   - viewer: whose tickets are "mine", and who may see what.
  ///   - now: the moment to which clocks are brought; may lie ahead.
  /// - Throws: `StoreError`, `.interrupted` among them.
  public func page(
    _ view: QueueView,
    filter: QueueFilter = .none,
    viewer: Agent,
    now: Instant,
    from position: Position = .start,
    limit: Int
  ) throws -> Page {
    try reading(by: filter) { db in
      let query = try QueueQuery(view, filter: filter, viewer: viewer, now: now, db)
      let reader = PageReader(
        walk: { try query.keys($0, beyond: $1, limit: $2) },
        find: { try query.key(of: $0) }
      )
      let window = try reader.window(from: position, limit: limit)
      let rows = RowReader(db: db, rules: rules, now: now)
      return Page(
        rows: try rows.rows(window.keys.map(view.id), visibility: Visibility(of: viewer)),
        keys: window.keys,
        hasBefore: window.hasBefore,
        hasAfter: window.hasAfter
      )
    }
  }

  /// How many tickets each view has, at a cost that does not grow with them.
  ///
  /// - Throws: `StoreError`.
  public func counts(viewer: Agent, now: Instant) throws -> [QueueView: Count] {
    try read { db in
      var counts: [QueueView: Int] = [:]
      let tallies = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT stage, waiting, assignee = ? AS mine, assignee = '' AS free, SUM(count) AS count
            FROM tally WHERE \(Visibility(of: viewer).tally) GROUP BY 1, 2, 3, 4
            """
        ),
        arguments: [viewer.login]
      )
      for tally in tallies {
        let stage: Stage = try tally.value("stage")
        let count: Int = try tally.value("count")
        guard stage.isOpen else {
          counts[.resolved, default: 0] += count
          continue
        }
        counts[.open, default: 0] += count
        if stage == .open { counts[.unqualified, default: 0] += count }
        if try tally.value("waiting", as: Bool.self) { counts[.waiting, default: 0] += count }
        if try tally.value("mine", as: Bool.self) { counts[.mine, default: 0] += count }
        if try tally.value("free", as: Bool.self) { counts[.unassigned, default: 0] += count }
      }
      var result = Dictionary(uniqueKeysWithValues: QueueView.allCases.map { ($0, Count(counts[$0] ?? 0)) })
      result[.late] = Count(try late(viewer: viewer, now: now, db), upTo: Count.cap)
      return result
    }
  }

  /// How many tickets of a view the filter lets through, counted up to `Count.cap`.
  ///
  /// - Throws: `StoreError`, `.interrupted` among them.
  public func count(_ view: QueueView, filter: QueueFilter, viewer: Agent, now: Instant) throws -> Count {
    try reading(by: filter) { db in
      let query = try QueueQuery(view, filter: filter, viewer: viewer, now: now, db)
      return Count(try query.count(upTo: Count.cap), upTo: Count.cap)
    }
  }

  /// The tickets in which each of the words begins a word, the latest first.
  ///
  /// - Throws: `StoreError`, `.interrupted` among them.
  public func search(_ words: String, viewer: Agent, now: Instant, limit: Int) throws -> [TicketRow] {
    try search { db in
      guard let expression = try SearchWords(words, db).expression else { return [] }
      let visibility = Visibility(of: viewer)
      let ids = try Int.fetchAll(
        db,
        sql: """
          SELECT ticket_text.rowid FROM ticket_text JOIN ticket ON ticket.id = ticket_text.rowid
          WHERE ticket_text MATCH ? AND \(visibility.ticket()) ORDER BY ticket_text.rowid DESC LIMIT ?
          """,
        arguments: [expression, limit]
      )
      let rows = RowReader(db: db, rules: rules, now: now)
      return try ids.compactMap { try rows.row($0, visibility: visibility) }
    }
  }

  /// How many are breached or at risk: a range over the instants from which they are.
  private func late(viewer: Agent, now: Instant, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT COUNT(*) FROM (
          SELECT 1 FROM ticket INDEXED BY ticket_late
          WHERE late_from <= ? AND late_from IS NOT NULL AND \(Visibility(of: viewer).ticket()) LIMIT ?
        )
        """
    )
    return try Int.fetchOne(statement, arguments: [now, Count.cap + 1]) ?? 0
  }

  /// What words narrow may take long, and is read beside the screen's own reads.
  func reading<Result>(by filter: QueueFilter, _ body: (Database) throws -> Result) throws -> Result {
    try filter.words.isEmpty ? read(body) : search(body)
  }
}
