import Desk
import GRDB

/// The clocks' rows: what of each started clock under a commitment is counted and listed by.
enum ClockTable {
  /// Clocks that stopped are counted by so many seconds, as the triggers of the schema do.
  static let quarter = 900

  private static let columns = [
    "ticket", "name", "batch", "formula", "due", "at_risk_from", "breached_from", "stopped", "met",
  ]

  /// Brings a ticket's rows to these marks; one that says it already is left alone.
  static func follow(_ number: TicketNumber, _ marks: [ClockMark], _ db: Database) throws {
    let kept = try kept(number, db)
    for mark in marks where kept[mark.name] != mark { try put(mark, of: number, db) }
    for name in kept.keys where !marks.contains(where: { $0.name == name }) {
      try db.cachedStatement(sql: "DELETE FROM clock WHERE ticket = ? AND name = ?").execute(
        arguments: [number.id, name]
      )
    }
  }

  /// Writes the marks of a ticket that has no rows yet.
  static func insert(_ number: TicketNumber, _ marks: [ClockMark], _ db: Database) throws {
    for mark in marks { try put(mark, of: number, db) }
  }

  /// The names of clocks that are kept otherwise than these marks say, as a check of the desk's health names columns.
  static func differences(_ number: TicketNumber, _ marks: [ClockMark], _ db: Database) throws -> [String] {
    let kept = try kept(number, db)
    let wanted = Dictionary(uniqueKeysWithValues: marks.map { ($0.name, $0) })
    return ClockName.allCases.filter { kept[$0] != wanted[$0] }.map { "clock." + $0.rawValue }
  }

  /// Keeps the clocks of every ticket of a desk that has none yet.
  static func fill(rules: RulesShelf, _ db: Database) throws {
    let tickets = try Row.fetchCursor(db, sql: "SELECT id, timeline, updated FROM ticket ORDER BY id")
    while let row = try tickets.next() {
      // A ticket whose timeline cannot be read is told of by whoever looks the desk over, and is no reason to keep it shut.
      guard let timeline = try? TimelineCode.timeline(row.value("timeline")),
        let clocks = try? Clocks(of: timeline, rules: rules.book(for: timeline, db), now: row.value("updated"))
      else { continue }
      try insert(TicketNumber(id: row.value("id")), clocks.marks, db)
    }
  }

  private static func put(_ mark: ClockMark, of number: TicketNumber, _ db: Database) throws {
    var (due, atRiskFrom, breachedFrom, stopped): (Instant?, Instant?, Instant?, Instant?) = (nil, nil, nil, nil)
    var isMet: Bool?
    switch mark.standing {
    case .running(let instant, let risk, let breach): (due, atRiskFrom, breachedFrom) = (instant, risk, breach)
    case .paused(let breach): (due, breachedFrom) = (breach?.due, breach?.from)
    case .stopped(let at, let met): (stopped, isMet) = (at, met)
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO clock (\(columns.joined(separator: ", ")))
        VALUES (?1, ?2, (SELECT batch FROM ticket WHERE id = ?1), ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT DO UPDATE SET \(columns.dropFirst(3).map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """
    ).execute(
      arguments: [number.id, mark.name, mark.formula, due, atRiskFrom, breachedFrom, stopped, isMet]
    )
  }

  private static func kept(_ number: TicketNumber, _ db: Database) throws -> [ClockName: ClockMark] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM clock WHERE ticket = ?"),
      arguments: [number.id]
    )
    return try rows.reduce(into: [:]) { kept, row in
      let name: ClockName = try row.value("name")
      kept[name] = ClockMark(name: name, formula: try row.value("formula"), standing: try standing(in: row))
    }
  }

  private static func standing(in row: Row) throws -> ClockMark.Standing {
    let (due, breach): (Instant?, Instant?) = (try row.value("due"), try row.value("breached_from"))
    if let stopped: Instant = try row.value("stopped") { return .stopped(at: stopped, isMet: try row.value("met")) }
    if let due, let breach, let risk: Instant = try row.value("at_risk_from") {
      return .running(due: due, atRiskFrom: risk, breachedFrom: breach)
    }
    return .paused(breached: due.flatMap { due in breach.map { ClockMark.Breach(due: due, from: $0) } })
  }
}
