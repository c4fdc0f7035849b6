import Desk

/// The open work and the commitments kept, as they are being summed up.
struct WorkSums {
  /// What open tickets are told apart by.
  struct Facts {
    var priority: Priority
    var formula: FormulaCode?
    var assignee: Login?
    var team: Team
  }

  let rules: Rules
  /// The agents' names.
  var names: [Login: String] = [:]
  var unqualified = 0
  var waiting = 0
  private var open = WorkFigures()
  private var priorities: [Priority: WorkFigures] = [:]
  private var covers: [FormulaCode?: WorkFigures] = [:]
  private var agents: [Login?: WorkFigures] = [:]
  private var teams: [Team: WorkFigures] = [:]
  private var week: [FormulaCode: [ClockName: Kept]] = [:]
  private var month: [FormulaCode: [ClockName: Kept]] = [:]

  init(rules: Rules) {
    self.rules = rules
  }

  /// Adds tickets with those facts.
  mutating func add(_ work: WorkFigures, _ facts: Facts) {
    open += work
    priorities[facts.priority, default: WorkFigures()] += work
    covers[facts.formula, default: WorkFigures()] += work
    agents[facts.assignee, default: WorkFigures()] += work
    teams[facts.team, default: WorkFigures()] += work
  }

  /// Adds stopped or breached clocks of that name under that formula.
  mutating func keep(_ formula: FormulaCode, _ clock: ClockName, week: Kept = Kept(), month: Kept = Kept()) {
    self.week[formula, default: [:]][clock, default: Kept()] += week
    self.month[formula, default: [:]][clock, default: Kept()] += month
  }

  /// The formulas of the rules, then those that only tickets of before still have.
  private func formulas(and others: some Sequence<FormulaCode>) -> [FormulaCode] {
    let known = rules.formulas.map(\.code)
    return known + Set(others).subtracting(known).sorted { $0.rawValue < $1.rawValue }
  }
}

extension DeskFigures {
  /// The figures that these sums come to, with what is told beside them.
  init(
    at now: Instant,
    changesAt: Instant?,
    sums: WorkSums,
    waiting: WaitingFigures,
    clocks: ClockFigures,
    next: [Deadline],
    overdue: [Deadline],
    migrations: [PhaseFigures]?,
    today: [HourFigures],
    forecast: [ForecastFigures]
  ) {
    at = now
    self.changesAt = changesAt
    open = sums.work
    unqualified = sums.unqualified
    self.waiting = waiting
    self.clocks = clocks
    self.next = next
    self.overdue = overdue
    priorities = Priority.allCases.map { Share(of: $0, work: sums.work(of: $0)) }
    covers = sums.coverShares
    agents = sums.agentShares
    teams = sums.teamShares
    kept = sums.kept
    self.migrations = migrations
    self.today = today
    self.forecast = forecast
  }
}

extension WorkSums {
  fileprivate var work: WorkFigures { open }

  fileprivate func work(of priority: Priority) -> WorkFigures { priorities[priority] ?? WorkFigures() }

  fileprivate var coverShares: [Share<QueueFilter.Cover>] {
    formulas(and: covers.keys.compactMap(\.self)).map { Share(of: .formula($0), work: covers[$0] ?? WorkFigures()) }
      + [Share(of: .noContract, work: covers[nil] ?? WorkFigures())]
  }

  fileprivate var agentShares: [Share<Person?>] {
    let named = agents.compactMap { login, work in
      login.map { Share<Person?>(of: Person(login: $0, name: names[$0] ?? $0.rawValue), work: work) }
    }
    let nobody = agents[nil].map { [Share<Person?>(of: nil, work: $0)] } ?? []
    return named.sorted { left, right in
      (right.work.count, left.of?.login.rawValue ?? "") < (left.work.count, right.of?.login.rawValue ?? "")
    } + nobody
  }

  fileprivate var teamShares: [Share<Team>] {
    Team.allCases.compactMap { team in teams[team].map { Share(of: team, work: $0) } }
  }

  fileprivate var kept: [KeptFigures] {
    formulas(and: month.keys.map(\.self) + week.keys).map { formula in
      func all(_ kept: [ClockName: Kept]?) -> [ClockName: Kept] {
        Dictionary(uniqueKeysWithValues: ClockName.allCases.map { ($0, kept?[$0] ?? Kept()) })
      }
      return KeptFigures(formula: formula, week: all(week[formula]), month: all(month[formula]))
    }
  }
}

extension WorkFigures {
  fileprivate static func += (sum: inout WorkFigures, more: WorkFigures) {
    sum.count += more.count
    sum.breached += more.breached
    sum.atRisk += more.atRisk
  }
}

extension Kept {
  /// So many clocks that were all stopped in time, or all too late.
  init(_ count: Int, isMet: Bool) {
    self.init(met: isMet ? count : 0, missed: isMet ? 0 : count)
  }

  fileprivate static func += (sum: inout Kept, more: Kept) {
    sum.met += more.met
    sum.missed += more.missed
  }
}

extension Deadline {
  /// One of a ticket's clocks that has not stopped, as its row tells it; nil for any other.
  init?(_ row: TicketRow, _ name: ClockName) {
    let clock = row.clocks[name]
    guard [.running, .paused].contains(clock.state), let due = clock.due, let remaining = clock.remaining,
      let breachedFrom = clock.breachedFrom
    else { return nil }
    self.init(
      number: row.number,
      title: row.title,
      customer: row.customer,
      priority: row.priority,
      cover: row.commitment.formula.map { .formula($0) } ?? .noContract,
      assignee: row.assignee,
      clock: name,
      due: due,
      breachedFrom: breachedFrom,
      remaining: remaining,
      isAtRisk: clock.isAtRisk,
      isPaused: clock.state == .paused
    )
  }
}

extension PhaseFigures {
  /// Every phase in which a migration can be in work, in order.
  static func all(_ counts: [Phase: Int]) -> [PhaseFigures] {
    Phase.allCases.filter { $0 != .finished }.map { PhaseFigures(phase: $0, count: counts[$0] ?? 0) }
  }
}

extension HourFigures {
  /// The hours of the day in which the desk is open or something happened, given what happened in each by its place.
  static func all(_ periods: ReportingPeriods, arrived: [Int: Int], resolved: [Int: Int]) -> [HourFigures] {
    periods.hours.enumerated().compactMap { index, hour in
      let figures = HourFigures(from: hour.stretch.from, arrived: arrived[index] ?? 0, resolved: resolved[index] ?? 0)
      return hour.isOpen || figures.arrived + figures.resolved > 0 ? figures : nil
    }
  }
}
