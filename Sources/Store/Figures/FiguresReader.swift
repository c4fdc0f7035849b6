import Desk
import GRDB

/// Counts a desk's figures at a moment, from indices alone: what grows is the open work, never what is done.
struct FiguresReader {
  let db: Database
  let rules: RulesShelf
  let viewer: Agent
  let now: Instant

  private var visibility: Visibility { Visibility(of: viewer) }

  /// All of them.
  func figures() throws -> DeskFigures {
    let current = try rules.current(db).rules
    let periods = ReportingPeriods(current.calendar, now: now)
    var sums = WorkSums(rules: current)
    try countWork(&sums)
    try countKept(&sums, periods)
    let next = try deadlines("clock.breached_from > ? ORDER BY clock.breached_from, clock.due, clock.ticket")
    return DeskFigures(
      at: now,
      changesAt: [try nextRisk(), next.first?.breachedFrom].compactMap(\.self).min(),
      sums: sums,
      waiting: WaitingFigures(count: sums.waiting, longest: try longestWait()),
      clocks: try clocks(),
      next: next,
      overdue: try deadlines(
        "clock.breached_from <= ? ORDER BY clock.breached_from DESC, clock.due DESC, clock.ticket"
      ),
      migrations: visibility.reachesMigrations ? try migrations() : nil,
      today: try today(periods),
      forecast: try forecast(periods, current.calendar)
    )
  }

  /// The open tickets by what they have in common, and how many of each are breached or at risk.
  private func countWork(_ sums: inout WorkSums) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT ticket.priority, ticket.formula, ticket.assignee, ticket.team,
            ticket.stage = ?2 AS unqualified, ticket.urgency_group = ?3 AS waiting, COUNT(*) AS count,
            COALESCE(SUM(ticket.late_from <= ?1), 0) AS late,
            COALESCE(SUM(ticket.late_from <= ?1 AND EXISTS (
              SELECT 1 FROM clock WHERE clock.ticket = ticket.id AND clock.breached_from <= ?1
            )), 0) AS breached
          FROM ticket INDEXED BY ticket_urgency
          WHERE ticket.urgency_group IS NOT NULL AND \(visibility.ticket()) GROUP BY 1, 2, 3, 4, 5, 6
          """
      ),
      arguments: [now, Stage.open, Urgency.Group.waiting.rawValue]
    )
    while let row = try rows.next() {
      let count: Int = try row.value("count")
      let breached: Int = try row.value("breached")
      if try row.value("unqualified", as: Bool.self) { sums.unqualified += count }
      if try row.value("waiting", as: Bool.self) { sums.waiting += count }
      let late: Int = try row.value("late")
      sums.add(WorkFigures(count: count, breached: breached, atRisk: late - breached), try share(row))
    }
    sums.names = try Dictionary(AgentTable.all(db).map { ($0.login, $0.name) }) { first, _ in first }
  }

  private func share(_ row: Row) throws -> WorkSums.Facts {
    WorkSums.Facts(
      priority: try row.value("priority"),
      formula: try row.value("formula"),
      assignee: try row.value("assignee"),
      team: try row.value("team")
    )
  }

  private func countKept(_ sums: inout WorkSums, _ periods: ReportingPeriods) throws {
    let quarters = [periods.week, periods.month].map { $0.seconds / ClockTable.quarter }
    let stopped = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT formula, name, met, SUM(count * (quarter >= ?1)) AS week, SUM(count * (quarter >= ?2)) AS month
          FROM kept WHERE quarter >= MIN(?1, ?2) AND \(visibility.kept) GROUP BY 1, 2, 3
          """
      ),
      arguments: StatementArguments(quarters)
    )
    while let row = try stopped.next() {
      let isMet: Bool = try row.value("met")
      sums.keep(
        try row.value("formula"),
        try row.value("name"),
        week: Kept(try row.value("week"), isMet: isMet),
        month: Kept(try row.value("month"), isMet: isMet)
      )
    }
    let breached = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT formula, name, COUNT(*) AS count FROM clock INDEXED BY clock_deadline
          WHERE breached_from <= ? AND \(visibility.clock) GROUP BY 1, 2
          """
      ),
      arguments: [now]
    )
    while let row = try breached.next() {
      let missed = Kept(missed: try row.value("count"))
      sums.keep(try row.value("formula"), try row.value("name"), week: missed, month: missed)
    }
  }

  private func clocks() throws -> ClockFigures {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT COALESCE(SUM(breached_from > ?1), 0) AS running, COALESCE(SUM(breached_from <= ?1), 0) AS breached
          FROM clock INDEXED BY clock_deadline WHERE breached_from IS NOT NULL AND \(visibility.clock)
          """
      ),
      arguments: [now]
    )
    return try row.map { ClockFigures(running: try $0.value("running"), breached: try $0.value("breached")) }
      ?? ClockFigures()
  }

  /// When the next ticket becomes at risk.
  private func nextRisk() throws -> Instant? {
    try Instant.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT ticket.late_from FROM ticket INDEXED BY ticket_late
          WHERE ticket.late_from > ? AND \(visibility.ticket()) ORDER BY ticket.late_from LIMIT 1
          """
      ),
      arguments: [now]
    )
  }

  private func longestWait() throws -> WaitingFigures.Wait? {
    let id = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT ticket.id FROM ticket INDEXED BY ticket_waiting
          WHERE ticket.waiting_since IS NOT NULL AND \(visibility.ticket()) ORDER BY ticket.waiting_since, ticket.id LIMIT 1
          """
      )
    )
    let row = try id.flatMap { try RowReader(db: db, rules: rules, now: now).row($0, visibility: visibility) }
    return row.flatMap { row in
      row.waitingSince.map { WaitingFigures.Wait(number: row.number, customer: row.customer, since: $0) }
    }
  }

  private func deadlines(_ condition: String) throws -> [Deadline] {
    let clocks = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT ticket, name FROM clock INDEXED BY clock_deadline
          WHERE \(visibility.clock) AND \(condition) LIMIT \(DeskFigures.listed)
          """
      ),
      arguments: [now]
    ).map { (id: try $0.value("ticket", as: Int.self), name: try $0.value("name", as: ClockName.self)) }
    let rows = try RowReader(db: db, rules: rules, now: now).rows(clocks.map(\.id), visibility: visibility)
    let found = Dictionary(rows.map { ($0.number.id, $0) }) { first, _ in first }
    return clocks.compactMap { clock in found[clock.id].flatMap { Deadline($0, clock.name) } }
  }

  private func migrations() throws -> [PhaseFigures] {
    // Named one by one, the phases lead past the finished migrations.
    let phases = Phase.allCases.filter { $0 != .finished }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let counts = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT migration.phase, COUNT(*) AS count FROM migration JOIN ticket ON ticket.id = migration.ticket
          WHERE migration.phase IN (\(phases)) AND migration.status <> 'annule' AND \(visibility.ticket()) GROUP BY 1
          """
      )
    ).map { (try $0.value("phase", as: Phase.self), try $0.value("count", as: Int.self)) }
    return PhaseFigures.all(Dictionary(uniqueKeysWithValues: counts))
  }

  private func today(_ periods: ReportingPeriods) throws -> [HourFigures] {
    func counts(_ column: String, _ index: String) throws -> [Int: Int] {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT ticket.\(column) / \(ClockTable.quarter) AS quarter, COUNT(*) AS count
            FROM ticket INDEXED BY \(index)
            WHERE ticket.\(column) >= ?1 AND ticket.\(column) <= ?2 AND \(visibility.ticket()) GROUP BY 1
            """
        ),
        arguments: [periods.day, now]
      )
      let hours = try rows.compactMap { row in
        try periods.hour(holding: Instant(row.value("quarter") * ClockTable.quarter)).map {
          ($0, try row.value("count", as: Int.self))
        }
      }
      return Dictionary(hours, uniquingKeysWith: +)
    }
    return HourFigures.all(
      periods,
      arrived: try counts("created", "ticket_created"),
      resolved: try counts("finished", "ticket_finished")
    )
  }

  private func forecast(_ periods: ReportingPeriods, _ calendar: BusinessCalendar) throws -> [ForecastFigures] {
    // What falls due within a stretch is breached with the first second of opening time after it.
    func breach(after instant: Instant) -> Instant { calendar.due(openSeconds: 1, from: instant) ?? instant }
    return try periods.forecast.enumerated().map { index, stretch in
      let after = index == 0 ? now : breach(after: stretch.from)
      let due = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT COUNT(*) FROM clock INDEXED BY clock_deadline
            WHERE breached_from > ? AND breached_from <= ? AND \(visibility.clock)
            """
        ),
        arguments: [after, breach(after: stretch.to)]
      )
      return ForecastFigures(from: stretch.from, to: stretch.to, due: due ?? 0)
    }
  }
}
