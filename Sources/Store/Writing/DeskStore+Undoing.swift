import Desk
import GRDB

extension DeskStore {
  /// Strikes an act of mine; what was done to several tickets at once is struck whole.
  ///
  /// - Parameters:
  ///   - number: the ticket on which to strike it; nil for all it was done to.
  ///   - deed: which act, as `nextUndo` named it; my last one when nil.
  ///   - expectation: what is taken for granted about each ticket; one that moved on is left as it is.
  /// - Throws: `StoreError`.
  public func undo(
    by login: Login,
    at: Instant,
    on number: TicketNumber? = nil,
    deed: Int? = nil,
    expecting expectation: Expectation = .anything
  ) throws -> UndoOutcome {
    try write { db in
      guard let agent = try AgentTable.fetch(login, db) else { return .refused(.unknownAgent(login)) }
      guard agent.has(.work) else { return .refused(.missingRight(.work)) }
      guard let deed = try deed ?? lastDeed(of: agent, on: number, db),
        case let entries = try standing(deed, of: agent, on: number, db), let target = UndoTarget(entries)
      else { return .refused(.nothingToUndo) }
      let performance = Performance(by: agent, at: at, rules: rules, db)
      let outcomes = try performance.strike(entries, on: number, expecting: expectation)
      // What one ticket forbids is no reason to leave the others; what all forbid is a refusal.
      let isDone = outcomes.contains { if case .done = $0.outcome { true } else { false } }
      if !isDone, case .refused(let refusal)? = outcomes.first?.outcome { return .refused(refusal) }
      return .done(target, outcomes)
    }
  }

  /// What an undo would strike; nil when there is nothing.
  ///
  /// - Parameter passing: acts to pass over, to look at those before them.
  /// - Throws: `StoreError`.
  public func nextUndo(
    by login: Login,
    on number: TicketNumber? = nil,
    passing: Set<Int> = []
  ) throws -> UndoProposal? {
    try read { db in
      guard let agent = try AgentTable.fetch(login, db), agent.has(.work),
        let deed = try lastDeed(of: agent, on: number, passing: passing, db),
        case let entries = try standing(deed, of: agent, on: number, db), let target = UndoTarget(entries)
      else { return nil }
      let performance = Performance(by: agent, at: target.at, rules: rules, db)
      return UndoProposal(deed: deed, target: target, obstacle: try performance.obstacle(toAll: entries))
    }
  }

  /// My last act that is not struck.
  private func lastDeed(
    of agent: Agent,
    on number: TicketNumber?,
    passing: Set<Int> = [],
    _ db: Database
  ) throws -> Int? {
    // What was written last is last, though a clock was set back. Migrations are numbered apart, against the others: between
    // the two numberings only the moments tell.
    let on = number == nil ? "" : "AND journal.ticket = ?"
    let passed = passing.sorted().map(String.init).joined(separator: ", ")
    return try [
      "journal.sequence > 0 \(on) ORDER BY journal.sequence DESC",
      "journal.sequence < 0 \(on) ORDER BY journal.sequence",
    ]
    .compactMap { last in
      try Row.fetchOne(
        db,
        sql: """
          SELECT journal.deed, journal.at FROM journal JOIN ticket ON ticket.id = journal.ticket
          WHERE \(Self.stands(for: agent)) AND journal.deed NOT IN (\(passed)) AND \(last) LIMIT 1
          """,
        arguments: [agent.login] + (number.map { [$0.id] } ?? [])
      )
    }
    .map { (deed: try $0.value("deed", as: Int.self), at: try $0.value("at", as: Instant.self)) }
    .max { $0.at < $1.at }?.deed
  }

  /// The entries of an act of mine that are not struck: all of them, or those on one ticket.
  ///
  /// A link is one thing with two ends, so both ends go even where one ticket is named.
  private func standing(
    _ deed: Int,
    of agent: Agent,
    on number: TicketNumber?,
    _ db: Database
  ) throws -> [JournalEntry] {
    let entries = try Row.fetchAll(
      db,
      sql: """
        SELECT journal.* FROM journal JOIN ticket ON ticket.id = journal.ticket
        WHERE \(Self.stands(for: agent)) AND journal.deed = ? ORDER BY abs(journal.sequence)
        """,
      arguments: [agent.login, deed]
    ).map(Journal.entry)
    guard let number else { return entries }
    return entries.wholes.filter { whole in whole.contains { $0.ticket == number } }.flatMap(\.self)
  }

  /// The condition on what an undo of that person could strike.
  private static func stands(for agent: Agent) -> String {
    """
    journal.author = ? AND journal.deed IS NOT NULL AND journal.strikes IS NULL
    AND NOT EXISTS (SELECT 1 FROM journal AS undo WHERE undo.strikes = journal.sequence)
    AND \(Visibility(of: agent).ticket())
    """
  }
}

extension Performance {
  /// Why none of these entries could be struck; nil where at least one could.
  fileprivate func obstacle(toAll entries: [JournalEntry]) throws -> Refusal? {
    var first: Refusal?
    for whole in entries.wholes {
      let refusals = try whole.compactMap { entry -> Refusal? in
        if case .refused(let refusal)? = try obstacle(to: entry, expecting: .anything) { refusal } else { nil }
      }
      guard let refusal = refusals.first else { return nil }
      first = first ?? refusal
    }
    return first
  }

  /// Strikes the entries of one act, newest first, and tells of them oldest first.
  ///
  /// - Parameter number: the ticket that was named; the expectation is of it alone, and of all where none was.
  fileprivate func strike(
    _ entries: [JournalEntry],
    on number: TicketNumber?,
    expecting expectation: Expectation
  ) throws -> [NumberedOutcome] {
    var outcomes: [NumberedOutcome] = []
    for whole in entries.wholes.reversed() {
      // What forbids one end of a link forbids the other, so the check of all comes before the first stroke.
      var obstacle: Outcome?
      for entry in whole where obstacle == nil {
        let isNamed = number == nil || entry.ticket == number
        obstacle = try self.obstacle(to: entry, expecting: isNamed ? expectation : .anything)
      }
      for entry in whole.reversed() {
        let outcome = try obstacle ?? strike(entry)
        outcomes.append(NumberedOutcome(number: entry.ticket, outcome: outcome))
      }
    }
    return outcomes.reversed()
  }
}

extension [JournalEntry] {
  /// The entries of an act in what is struck together or not at all: the two ends of a link, or one entry alone.
  fileprivate var wholes: [[JournalEntry]] {
    reduce(into: []) { wholes, entry in
      if let first = wholes.last?.first, wholes.last?.count == 1, first.isOtherEnd(of: entry) {
        wholes[wholes.count - 1].append(entry)
      } else {
        wholes.append([entry])
      }
    }
  }
}

extension JournalEntry {
  /// Whether the two tell the same link, or the same parting, from either side.
  fileprivate func isOtherEnd(of other: JournalEntry) -> Bool {
    switch (changes.first, other.changes.first) {
    case (.linked(let far), .linked(let near)), (.unlinked(let far), .unlinked(let near)):
      far == other.ticket.text && near == ticket.text
    default: false
    }
  }
}

extension UndoTarget {
  /// What these entries did; nil for none.
  fileprivate init?(_ entries: [JournalEntry]) {
    guard let first = entries.first else { return nil }
    // A ticket at which several links end is one ticket.
    let numbers = entries.map(\.ticket).reduce(into: [TicketNumber]()) { numbers, number in
      if !numbers.contains(number) { numbers.append(number) }
    }
    self.init(verb: first.verb, numbers: numbers, at: first.at)
  }
}
