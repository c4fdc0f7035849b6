import Desk
import GRDB

/// A desk's figures as they were at a past moment, from timelines cut off there.
///
/// It reads every ticket that is open or changed since the month began: what was open then may be finished by now, and what is finished
/// now may have been counted then.
struct PastFigures {
  let db: Database
  let rules: RulesShelf
  let viewer: Agent
  let at: Instant

  /// All of them.
  func figures() throws -> DeskFigures {
    let current = try rules.current(db).rules
    let periods = ReportingPeriods(current.calendar, now: at)
    let rows = try rows(since: min(periods.week, periods.month, periods.day))
    let open = rows.filter { $0.stage.isOpen }
    var sums = WorkSums(rules: current)
    sums.names = try Dictionary(AgentTable.all(db).map { ($0.login, $0.name) }) { first, _ in first }
    for row in open { count(row, &sums) }
    for row in rows { for mark in row.clocks.marks { keep(mark, &sums, periods) } }
    let deadlines = open.flatMap { row in
      row.clocks.marks.compactMap { mark in mark.breach == nil ? nil : Deadline(row, mark.name) }
    }.sorted { ($0.breachedFrom, $0.due, $0.number.id) < ($1.breachedFrom, $1.due, $1.number.id) }
    let (overdue, next) = (deadlines.filter { $0.breachedFrom <= at }, deadlines.filter { $0.breachedFrom > at })
    let waiting = open.filter { $0.waitingSince != nil }
    let longest = waiting.min { ($0.waitingSince ?? at, $0.number.id) < ($1.waitingSince ?? at, $1.number.id) }
    return DeskFigures(
      at: at,
      changesAt: (open.compactMap(\.clocks.atRiskFrom).filter { $0 > at } + next.map(\.breachedFrom)).min(),
      sums: sums,
      waiting: WaitingFigures(
        count: waiting.count,
        longest: longest.flatMap { row in
          row.waitingSince.map { WaitingFigures.Wait(number: row.number, customer: row.customer, since: $0) }
        }
      ),
      clocks: ClockFigures(running: next.count, breached: overdue.count),
      next: Array(next.prefix(DeskFigures.listed)),
      overdue: Array(overdue.sorted(by: Self.latestFirst).prefix(DeskFigures.listed)),
      migrations: Visibility(of: viewer).reachesMigrations ? migrations(open) : nil,
      today: today(rows, periods),
      forecast: forecast(next, periods)
    )
  }

  private static func latestFirst(_ left: Deadline, _ right: Deadline) -> Bool {
    (right.breachedFrom, right.due, left.number.id) < (left.breachedFrom, left.due, right.number.id)
  }

  private func rows(since: Instant) throws -> [TicketRow] {
    let visibility = Visibility(of: viewer)
    let reader = RowReader(db: db, rules: rules, now: at)
    let ids = try Int.fetchAll(
      db,
      sql: """
        SELECT ticket.id FROM ticket
        WHERE ticket.created <= ? AND (ticket.finished IS NULL OR ticket.updated >= ?) AND \(visibility.ticket())
        """,
      arguments: [at, since]
    )
    return try ids.compactMap { id in
      guard let current = try reader.row(id, visibility: visibility) else { return nil }
      guard current.updated > at else { return current }
      return try Journal.history(of: id, db)?.cut(at: at).map { try reader.row(current, asIn: $0) }
    }
  }

  private func count(_ row: TicketRow, _ sums: inout WorkSums) {
    if row.stage == .open { sums.unqualified += 1 }
    if row.waitingSince != nil { sums.waiting += 1 }
    let work = WorkFigures(
      count: 1,
      breached: row.clocks.isBreached ? 1 : 0,
      atRisk: row.clocks.isAtRisk ? 1 : 0
    )
    let facts = WorkSums.Facts(
      priority: row.priority,
      formula: row.commitment.formula,
      assignee: row.assignee?.login,
      team: row.team
    )
    sums.add(work, facts)
  }

  private func keep(_ mark: ClockMark, _ sums: inout WorkSums, _ periods: ReportingPeriods) {
    switch mark.standing {
    case .stopped(let stopped, let isMet):
      let one = Kept(1, isMet: isMet)
      sums.keep(
        mark.formula,
        mark.name,
        week: stopped >= periods.week ? one : Kept(),
        month: stopped >= periods.month ? one : Kept()
      )
    case .running, .paused:
      guard let breach = mark.breach, breach.from <= at else { return }
      sums.keep(mark.formula, mark.name, week: Kept(missed: 1), month: Kept(missed: 1))
    }
  }

  private func migrations(_ open: [TicketRow]) -> [PhaseFigures] {
    let phases = open.compactMap(\.migration).filter { $0.status == .open }.map { ($0.phase, 1) }
    return PhaseFigures.all(Dictionary(phases, uniquingKeysWith: +))
  }

  private func today(_ rows: [TicketRow], _ periods: ReportingPeriods) -> [HourFigures] {
    func counts(_ moment: (TicketRow) -> Instant?) -> [Int: Int] {
      let hours = rows.compactMap(moment).filter { $0 >= periods.day && $0 <= at }.compactMap(periods.hour(holding:))
      return Dictionary(hours.map { ($0, 1) }, uniquingKeysWith: +)
    }
    return HourFigures.all(periods, arrived: counts(\.created), resolved: counts(\.resolved))
  }

  private func forecast(_ next: [Deadline], _ periods: ReportingPeriods) -> [ForecastFigures] {
    periods.forecast.enumerated().map { index, stretch in
      let due = next.count { (index == 0 || $0.due > stretch.from) && $0.due <= stretch.to }
      return ForecastFigures(from: stretch.from, to: stretch.to, due: due)
    }
  }
}

extension ClockMark {
  /// When it fell or falls due, and from when on it is breached; nil for one that has stopped or never will be.
  fileprivate var breach: Breach? {
    switch standing {
    case .running(let due, _, let from): Breach(due: due, from: from)
    case .paused(let breach): breach
    case .stopped: nil
    }
  }
}

extension DeskStore {
  /// How the desk does at a moment, in the eyes of that viewer; all figures are of one reading.
  ///
  /// - Parameters:
  ///   - now: the moment; one that lies ahead is told as if nothing were done until then.
  ///   - looksBack: whether the moment lies in the past, so that it is told as it was then; that reads every ticket open then.
  /// - Throws: `StoreError`.
  public func figures(viewer: Agent, now: Instant, looksBack: Bool = false) throws -> DeskFigures {
    try read { db in
      looksBack
        ? try PastFigures(db: db, rules: rules, viewer: viewer, at: now).figures()
        : try FiguresReader(db: db, rules: rules, viewer: viewer, now: now).figures()
    }
  }
}
