import Desk

/// The figures of a desk on their way: what is open by what it has in common, what comes due, what was kept.
///
/// However tickets are read, one by one or counted by the database, they are added up here, so that every figure has one
/// meaning.
struct FiguresCount {
  /// How many deadlines are told.
  static let deadlines = 40

  /// What counts for a formula and a clock in a period.
  struct Commitments: Hashable {
    let formula: FormulaCode
    let clock: ClockName
  }

  private let rules: Rules
  private let now: Instant
  let hours: FigureHours

  var open = WorkFigures()
  var unqualified = 0
  var waiting = WaitingFigures(count: 0, longest: nil)
  var next: [Deadline] = []
  var priorities: [Priority: WorkFigures] = [:]
  var covers: [QueueFilter.Cover: WorkFigures] = [:]
  var agents: [Person?: WorkFigures] = [:]
  var teams: [Team: WorkFigures] = [:]
  var week: [Commitments: Kept] = [:]
  var month: [Commitments: Kept] = [:]
  /// Migrations in work by phase; nil for a viewer who may not read them.
  var migrations: [Phase: Int]?
  /// What came and what was resolved, by the place of the hour among those of today.
  private var arrived: [Int: Int] = [:]
  private var resolved: [Int: Int] = [:]
  /// How much falls due, by the place of the hour among the coming ones.
  var due: [Int: Int] = [:]

  init(rules: Rules, viewer: Agent, now: Instant) {
    self.rules = rules
    self.now = now
    hours = FigureHours(rules.calendar, now: now)
    migrations = Visibility(of: viewer).reachesMigrations ? [:] : nil
  }

  /// Adds open work that has all of that in common.
  mutating func add(_ work: WorkFigures, _ priority: Priority, _ cover: QueueFilter.Cover, _ team: Team) {
    open += work
    priorities[priority, default: WorkFigures()] += work
    covers[cover, default: WorkFigures()] += work
    teams[team, default: WorkFigures()] += work
  }

  /// Adds clocks that are breached and have not stopped: they are missed in every period.
  mutating func addBreached(_ count: Int, of commitments: Commitments) {
    week[commitments, default: Kept()].missed += count
    month[commitments, default: Kept()].missed += count
  }

  /// Adds tickets that were created then, if that is today until now.
  mutating func addArrived(_ count: Int = 1, at instant: Instant) {
    if let hour = hour(of: instant) { arrived[hour, default: 0] += count }
  }

  /// Adds tickets that were resolved then, if that is today until now.
  mutating func addResolved(_ count: Int = 1, at instant: Instant) {
    if let hour = hour(of: instant) { resolved[hour, default: 0] += count }
  }

  /// Adds a running clock that is not breached and falls due then, if that is in the coming hours.
  ///
  /// What is due already, while the desk is closed, belongs to the first of them.
  mutating func addDue(at instant: Instant) {
    if let hour = hours.coming.firstIndex(where: { instant <= $0.closes }) { due[hour, default: 0] += 1 }
  }

  private func hour(of instant: Instant) -> Int? {
    instant > now ? nil : hours.today.firstIndex { $0.from <= instant && instant < $0.to }
  }

  /// The figures of all that was added.
  var figures: DeskFigures {
    DeskFigures(
      at: now,
      open: open,
      unqualified: unqualified,
      waiting: waiting,
      next: next,
      priorities: Priority.allCases.map { Share(of: $0, work: priorities[$0] ?? WorkFigures()) },
      covers: sharesByCover,
      agents: sharesByAgent,
      teams: Team.allCases.compactMap { team in teams[team].map { Share(of: team, work: $0) } },
      kept: formulas(besides: Set((Array(week.keys) + month.keys).map(\.formula))).map { formula in
        KeptFigures(formula: formula, week: kept(week, formula), month: kept(month, formula))
      },
      migrations: migrations.map { counts in
        Phase.allCases.filter { $0 != .finished }.map { PhaseFigures(phase: $0, count: counts[$0] ?? 0) }
      },
      today: hours.today.enumerated().compactMap { index, hour in
        let (arrived, resolved) = (arrived[index] ?? 0, resolved[index] ?? 0)
        guard hour.isOpening || arrived + resolved > 0 else { return nil }
        return HourFigures(from: hour.from, arrived: arrived, resolved: resolved)
      },
      forecast: hours.coming.enumerated().map { index, hour in
        ForecastFigures(from: hour.opens, to: hour.closes, due: due[index] ?? 0)
      }
    )
  }

  private var sharesByCover: [Share<QueueFilter.Cover>] {
    let used = covers.keys.compactMap { cover -> FormulaCode? in
      guard case .formula(let formula) = cover else { return nil }
      return formula
    }
    let all = formulas(besides: Set(used)).map { QueueFilter.Cover.formula($0) } + [.noContract]
    return all.map { Share(of: $0, work: covers[$0] ?? WorkFigures()) }
  }

  private var sharesByAgent: [Share<Person?>] {
    let people = agents.compactMap { person, work in person.map { (person: $0, work: work) } }
    let shares = people.sorted { left, right in
      (right.work.count, left.person.login) < (left.work.count, right.person.login)
    }
    let nobody = agents[nil].map { [Share<Person?>(of: nil, work: $0)] } ?? []
    return shares.map { Share(of: $0.person, work: $0.work) } + nobody
  }

  /// The formulas of the rules, then those of which something is left that the rules no longer know.
  private func formulas(besides used: Set<FormulaCode>) -> [FormulaCode] {
    let known = rules.formulas.map(\.code)
    return known + used.subtracting(known).sorted()
  }

  private func kept(_ period: [Commitments: Kept], _ formula: FormulaCode) -> [ClockName: Kept] {
    ClockName.allCases.reduce(into: [:]) { kept, clock in
      kept[clock] = period[Commitments(formula: formula, clock: clock)] ?? Kept()
    }
  }
}

extension WorkFigures {
  static func += (left: inout WorkFigures, right: WorkFigures) {
    left.count += right.count
    left.breached += right.breached
    left.atRisk += right.atRisk
  }
}
