import Desk
import GRDB

/// The figures of a desk from its tickets one by one: those that were open at the moment, or changed in the periods told of.
///
/// Tickets that changed since are taken from journals cut off there.
struct PastFigures {
  /// How many tickets are read at once.
  private static let chunk = 200

  let db: Database
  let rules: RulesShelf
  let viewer: Agent
  let now: Instant
  /// Whether the moment lies in the past.
  let looksBack: Bool

  func figures() throws -> DeskFigures {
    var count = FiguresCount(rules: try rules.current(db).rules, viewer: viewer, now: now)
    let reader = RowReader(db: db, rules: rules, now: now)
    var last = Int.min
    while case let ids = try ids(after: last, since: count.hours.earliest), let newest = ids.last {
      for row in try reader.rows(ids, visibility: Visibility(of: viewer)) {
        count.add(try asItWas(row, reader))
      }
      last = newest
    }
    return count.figures
  }

  private func ids(after last: Int, since earliest: Instant) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM ticket
          WHERE id > ? AND created <= ? AND (urgency_group IS NOT NULL OR updated >= ?)
            AND \(Visibility(of: viewer).ticket())
          ORDER BY id LIMIT \(Self.chunk)
          """
      ),
      arguments: [last, now, earliest]
    )
  }

  private func asItWas(_ row: TicketRow, _ reader: RowReader) throws -> TicketRow {
    guard looksBack, row.updated > now, let history = try Journal.history(of: row.number.id, db)?.cut(at: now) else {
      return row
    }
    return try reader.row(row, asIn: history)
  }
}

extension FiguresCount {
  /// Adds a ticket, whose clocks are at the moment told of.
  mutating func add(_ row: TicketRow) {
    addArrived(at: row.created)
    if let resolved = row.resolved { addResolved(at: resolved) }
    for clock in row.clocks.all { add(clock) }
    if row.stage.isOpen { addOpen(row) }
    if let migration = row.migration, migration.status == .open { migrations?[migration.phase, default: 0] += 1 }
  }

  private mutating func addOpen(_ row: TicketRow) {
    let clocks = row.clocks
    let work = WorkFigures(count: 1, breached: clocks.isBreached ? 1 : 0, atRisk: clocks.isAtRisk ? 1 : 0)
    add(work, row.priority, row.commitment.formula.map { .formula($0) } ?? .noContract, row.team)
    agents[row.assignee, default: WorkFigures()] += work
    if row.stage == .open { unqualified += 1 }
    if let since = row.waitingSince { addWaiting(row, since: since) }
    if let deadline = Deadline(row) {
      addDue(at: deadline.due)
      next.append(deadline)
      next.sort { ($0.due, $0.number.id) < ($1.due, $1.number.id) }
      if next.count > Self.deadlines { next.removeLast() }
    }
  }

  private mutating func addWaiting(_ row: TicketRow, since: Instant) {
    waiting.count += 1
    if let longest = waiting.longest, (longest.since, longest.number.id) < (since, row.number.id) { return }
    waiting.longest = WaitingFigures.Wait(number: row.number, customer: row.customer, since: since)
  }

  private mutating func add(_ clock: Clock) {
    guard let formula = clock.terms.commitment.formula else { return }
    let commitments = Commitments(formula: formula, clock: clock.name)
    switch clock.state {
    case .met, .missed:
      let kept = Kept(met: clock.state == .met ? 1 : 0, missed: clock.state == .missed ? 1 : 0)
      guard let stopped = clock.stoppedAt else { return }
      if stopped >= hours.week { week[commitments, default: Kept()] += kept }
      if stopped >= hours.month { month[commitments, default: Kept()] += kept }
    case .running, .paused:
      if clock.isBreached { addBreached(1, of: commitments) }
    case .none, .pending: break
    }
  }
}

extension Deadline {
  /// The deadline of the clock of a ticket that runs and is not breached; nil where there is none.
  init?(_ row: TicketRow) {
    guard let clock = row.clocks.next, !clock.isBreached, let due = clock.due, let atRiskFrom = clock.atRiskFrom else {
      return nil
    }
    self.init(
      number: row.number,
      title: row.title,
      customer: row.customer,
      priority: row.priority,
      cover: row.commitment.formula.map { .formula($0) } ?? .noContract,
      assignee: row.assignee,
      clock: clock.name,
      due: due,
      atRiskFrom: atRiskFrom
    )
  }
}

extension Kept {
  static func += (left: inout Kept, right: Kept) {
    left.met += right.met
    left.missed += right.missed
  }
}
