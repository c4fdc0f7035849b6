import Desk
import GRDB

extension DeskStore {
  /// Strikes my last action on that ticket, or on any; what was done to several tickets at once is struck whole.
  ///
  /// - Parameter expectation: what is taken for granted about each ticket; one that moved on is left as it is.
  /// - Throws: `StoreError`.
  public func undo(
    by login: Login,
    at: Instant,
    on number: TicketNumber? = nil,
    expecting expectation: Expectation = .anything
  ) throws -> UndoOutcome {
    try write { db in
      guard let agent = try AgentTable.fetch(login, db) else { return .refused(.unknownAgent(login)) }
      let entries = try lastDeed(of: agent, on: number, db)
      guard let target = UndoTarget(entries) else { return .refused(.nothingToUndo) }
      var performance = Performance(by: agent, at: at, rules: rules, db)
      let outcomes = try entries.map { entry in
        NumberedOutcome(number: entry.ticket, outcome: try performance.strike(entry, expecting: expectation))
      }
      // What one ticket forbids is no reason to leave the others; what all forbid is a refusal.
      let isDone = outcomes.contains { if case .done = $0.outcome { true } else { false } }
      if !isDone, case .refused(let refusal)? = outcomes.first?.outcome { return .refused(refusal) }
      return .done(target, outcomes)
    }
  }

  /// What an undo would strike; nil when there is nothing.
  ///
  /// - Throws: `StoreError`.
  public func nextUndo(by login: Login, on number: TicketNumber? = nil) throws -> UndoTarget? {
    try read { db in
      guard let agent = try AgentTable.fetch(login, db) else { return nil }
      return UndoTarget(try lastDeed(of: agent, on: number, db))
    }
  }

  /// The entries of my last act that are not struck: all of them, or those on one ticket.
  ///
  /// A link is one thing with two ends, so both ends go even where one ticket is named.
  private func lastDeed(of agent: Agent, on number: TicketNumber?, _ db: Database) throws -> [JournalEntry] {
    let visibility = Visibility(of: agent)
    let stands = """
      journal.author = ? AND journal.deed IS NOT NULL AND journal.strikes IS NULL
      AND NOT EXISTS (SELECT 1 FROM journal AS undo WHERE undo.strikes = journal.sequence)
      AND \(visibility.ticket())
      """
    // What was written last is last, though a clock was set back. Migrations are numbered apart, against the others: between
    // the two numberings only the moments tell.
    let on = number == nil ? "" : "AND journal.ticket = ?"
    let latest = try [
      "journal.sequence > 0 \(on) ORDER BY journal.sequence DESC",
      "journal.sequence < 0 \(on) ORDER BY journal.sequence",
    ]
    .compactMap { last in
      try Row.fetchOne(
        db,
        sql: """
          SELECT journal.deed, journal.at FROM journal JOIN ticket ON ticket.id = journal.ticket
          WHERE \(stands) AND \(last) LIMIT 1
          """,
        arguments: [agent.login] + (number.map { [$0.id] } ?? [])
      )
    }
    .map { (deed: try $0.value("deed", as: Int.self), at: try $0.value("at", as: Instant.self)) }
    .max { $0.at < $1.at }
    guard let deed = latest?.deed else { return [] }
    let entries = try Row.fetchAll(
      db,
      sql: """
        SELECT journal.* FROM journal JOIN ticket ON ticket.id = journal.ticket
        WHERE journal.deed = ? AND \(stands) ORDER BY abs(journal.sequence)
        """,
      arguments: [deed, agent.login]
    ).map(Journal.entry)
    guard let number else { return entries }
    return entries.filter { $0.ticket == number || $0.verb == .link || $0.verb == .unlink }
  }
}

extension UndoTarget {
  /// What these entries did; nil for none.
  fileprivate init?(_ entries: [JournalEntry]) {
    guard let first = entries.first else { return nil }
    self.init(verb: first.verb, numbers: entries.map(\.ticket), at: first.at)
  }
}
