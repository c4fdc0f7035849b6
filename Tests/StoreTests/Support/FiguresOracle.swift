import Desk
import Store

/// A desk's figures told from the histories of its tickets by the domain alone, slowly and another way round than the store.
struct FiguresOracle {
  /// A ticket as it was known at the moment.
  private struct Known {
    let detail: TicketDetail
    let ticket: Ticket
    let history: History
    let clocks: Clocks
  }

  private let now: Instant
  private let rules: Rules
  private let all: [Known]
  private let isParticipant: Bool

  private var calendar: BusinessCalendar { rules.calendar }

  init(_ store: DeskStore, _ numbers: [TicketNumber], viewer: Agent, now: Instant) throws {
    self.now = now
    rules = try store.currentRules().rules
    isParticipant = viewer.has(.read) && viewer.participatesInMigrations
    all = try numbers.compactMap { number in
      guard let detail = try store.ticket(number, viewer: viewer, now: now),
        let history = detail.history.cut(at: now)
      else { return nil }
      let clocks = try Clocks(of: history.timeline, rules: detail.rules, now: now)
      return Known(detail: detail, ticket: history.ticket, history: history, clocks: clocks)
    }
  }

  private var open: [Known] { all.filter { $0.ticket.stage.isOpen } }

  private func work(_ of: (Known) -> Bool) -> WorkFigures {
    let some = open.filter(of)
    return WorkFigures(
      count: some.count,
      breached: some.count { $0.clocks.isBreached },
      atRisk: some.count { $0.clocks.isAtRisk }
    )
  }

  var total: WorkFigures { work { _ in true } }
  var unqualified: Int { open.count { $0.ticket.stage == .open } }
  var waiting: Int { open.count { $0.ticket.waiting != nil } }
  var longestWait: Instant? { open.compactMap { $0.ticket.waiting?.at }.min() }
  var priorities: [WorkFigures] { Priority.allCases.map { priority in work { $0.ticket.priority == priority } } }

  func work(under cover: QueueFilter.Cover) -> WorkFigures {
    work { known in
      switch cover {
      case .noContract: known.ticket.commitment.formula == nil
      case .formula(let formula): known.ticket.commitment.formula == formula
      }
    }
  }

  func work(of login: Login?) -> WorkFigures { work { $0.ticket.assignee == login } }
  func work(in team: Team) -> WorkFigures { work { $0.ticket.team == team } }

  /// The due instants of what runs and is not breached, the earliest first.
  var deadlines: [(due: Instant, number: TicketNumber, clock: ClockName)] {
    let running = open.flatMap { known in
      known.clocks.all.compactMap { clock -> (due: Instant, number: TicketNumber, clock: ClockName)? in
        guard clock.state == .running, !clock.isBreached, let due = clock.due else { return nil }
        return (due, known.ticket.number, clock.name)
      }
    }
    return running.sorted { $0.due < $1.due }
  }

  func kept(_ formula: FormulaCode, _ clock: ClockName, since: Instant) -> Kept {
    var kept = Kept()
    for known in all {
      let clock = known.clocks[clock]
      guard case .contract(formula) = clock.terms.commitment else { continue }
      if let stopped = clock.stoppedAt {
        guard stopped >= since, clock.target != nil else { continue }
        if clock.isBreached { kept.missed += 1 } else { kept.met += 1 }
      } else if clock.isBreached {
        kept.missed += 1
      }
    }
    return kept
  }

  /// The first instant of a date.
  private func begin(of date: CivilDate) -> Instant {
    calendar.zone.instant(LocalMoment(date: date, secondOfDay: 0), ambiguous: .earlier)
  }

  var monday: Instant {
    var date = calendar.zone.local(now).date
    while date.weekday != .monday { date = date - 1 }
    return begin(of: date)
  }

  var first: Instant {
    var date = calendar.zone.local(now).date
    while date.day != 1 { date = date - 1 }
    return begin(of: date)
  }

  /// How many migrations are in work by phase; nil for who may not read them.
  var migrations: [Phase: Int]? {
    guard isParticipant else { return nil }
    return all.reduce(into: [:]) { counts, known in
      if let migration = known.ticket.migration, migration.status == .open { counts[migration.phase, default: 0] += 1 }
    }
  }

  /// When each hour of today began, what came in and what was resolved in it.
  var today: [[Int]] {
    let date = calendar.zone.local(now).date
    var starts: [Instant] = []
    var at = begin(of: date)
    while calendar.zone.local(at).date == date {
      if calendar.zone.local(at).secondOfDay.isMultiple(of: 3_600) { starts.append(at) }
      at = at + 900
    }
    return starts.compactMap { start -> [Int]? in
      let hour = start..<(start + 3_600)
      let arrived = all.count { hour.contains($0.ticket.created.at) && $0.ticket.created.at <= now }
      let resolved = all.count { known in
        !known.ticket.stage.isOpen && hour.contains(known.ticket.resolved?.at ?? known.history.updated)
      }
      let isOpening = calendar.openSeconds(from: start, to: start + 3_600) > 0
      guard isOpening || arrived + resolved > 0 else { return nil }
      return [start.seconds, arrived, resolved]
    }
  }

  /// How many become breached if nothing is done between now and a second of opening time after that instant.
  func breaches(after: Instant?, until: Instant) -> Int {
    func breached(at instant: Instant?) -> Set<TicketNumber> {
      guard let late = instant.flatMap({ calendar.due(openSeconds: 1, from: $0) }) else { return [] }
      let moment = max(late, now)
      return Set(
        open.filter { known in
          guard let clocks = try? Clocks(of: known.history.timeline, rules: known.detail.rules, now: moment) else {
            return false
          }
          return clocks.isBreached && !known.clocks.isBreached
        }.map(\.ticket.number)
      )
    }
    return breached(at: until).subtracting(breached(at: after)).count
  }

  /// The full local hours, openings and closings between which the desk is open, on two days of opening from now on.
  func comingHours(limit: Int) -> [ClosedRange<Int>] {
    var hours: [ClosedRange<Int>] = []
    var dates: Set<CivilDate> = []
    var at = now
    while hours.count < limit, at < now + 40 * 86_400 {
      let local = calendar.zone.local(at)
      var end = at + 1
      while !calendar.zone.local(end).secondOfDay.isMultiple(of: 60) { end = end + 1 }
      while !calendar.zone.local(end).secondOfDay.isMultiple(of: 3_600),
        calendar.isOpen(at: end) == calendar.isOpen(at: at)
      {
        end = end + 60
      }
      if calendar.isOpen(at: at) {
        dates.insert(local.date)
        if dates.count > 2 { break }
        hours.append(at.seconds...end.seconds)
      }
      at = end
    }
    return hours
  }
}
