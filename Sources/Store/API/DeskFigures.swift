import Desk

/// How a desk does at a moment: every number of the wall and of `guichet report stats`, of what its viewer may read.
public struct DeskFigures: Hashable, Sendable {
  /// The moment told of.
  public var at: Instant
  /// When time alone changes what is breached or at risk next; nil for never.
  public var changesAt: Instant?
  /// Every ticket that the desk owes work to.
  public var open: WorkFigures
  /// How many nobody has acknowledged yet.
  public var unqualified: Int
  /// What waits for customers.
  public var waiting: WaitingFigures
  /// The clocks that have not stopped, of which `next` and `overdue` tell the first.
  public var clocks: ClockFigures
  /// The running clocks that fall due next, the earliest first, at most `listed`; breached ones are not among them.
  public var next: [Deadline]
  /// The clocks that are breached and have not stopped, the latest breach first, at most `listed`.
  public var overdue: [Deadline]
  /// Open tickets by priority: all four, the most urgent first.
  public var priorities: [Share<Priority>]
  /// Open tickets by the contract they came under: every formula of the rules, then what has no contract.
  public var covers: [Share<QueueFilter.Cover>]
  /// Open tickets by who is responsible, the most loaded first; nobody stands last.
  public var agents: [Share<Person?>]
  /// Open tickets by service: those that have some, in the order of the services.
  public var teams: [Share<Team>]
  /// How the commitments of each formula were kept; every formula of the rules, in their order.
  public var kept: [KeptFigures]
  /// Migrations in work by phase, without the last phase; nil for a viewer who may not read them.
  public var migrations: [PhaseFigures]?
  /// What came in and what was resolved until now, for each hour of the day in which the desk is open or something happened.
  public var today: [HourFigures]
  /// How many running clocks fall due in each of the coming opening hours, that is, breach if nothing is done.
  public var forecast: [ForecastFigures]

  /// How many deadlines are told one by one.
  public static let listed = 40
}

/// How many clocks have not stopped.
public struct ClockFigures: Hashable, Sendable {
  /// How many run and are not breached yet.
  public var running = 0
  /// How many are breached, whether they run or are paused.
  public var breached = 0
}

/// How much open work there is, and how it stands.
public struct WorkFigures: Hashable, Sendable {
  /// How many open tickets.
  public var count: Int
  /// How many of them have a breached clock that has not stopped.
  public var breached: Int
  /// How many of the others are at risk.
  public var atRisk: Int

  /// Those figures.
  public init(count: Int = 0, breached: Int = 0, atRisk: Int = 0) {
    self.count = count
    self.breached = breached
    self.atRisk = atRisk
  }
}

/// The part of the open work that has something in common.
public struct Share<Of: Hashable & Sendable>: Hashable, Sendable {
  /// What it has in common.
  public var of: Of
  /// How much it is.
  public var work: WorkFigures

  /// That part.
  public init(of: Of, work: WorkFigures) {
    self.of = of
    self.work = work
  }
}

/// What waits for customers.
public struct WaitingFigures: Hashable, Sendable {
  /// How many tickets.
  public var count: Int
  /// The ticket that has waited longest; nil when none waits.
  public var longest: Wait?

  /// A ticket that waits.
  public struct Wait: Hashable, Sendable {
    /// Its number.
    public var number: TicketNumber
    /// Whose it is.
    public var customer: CustomerName
    /// Since when it waits.
    public var since: Instant
  }
}

/// A clock that has not stopped, with the instant at which it falls due.
public struct Deadline: Hashable, Sendable {
  /// The ticket.
  public var number: TicketNumber
  /// The subject in a line.
  public var title: String
  /// Whose it is.
  public var customer: CustomerName
  /// How urgent it is.
  public var priority: Priority
  /// The contract it came under.
  public var cover: QueueFilter.Cover
  /// Who is responsible, if anybody.
  public var assignee: Person?
  /// Which of its clocks.
  public var clock: ClockName
  /// When it falls due, or fell.
  public var due: Instant
  /// From when on it is breached: the first second of opening time after that.
  public var breachedFrom: Instant
  /// Seconds of opening time left at the moment told of; negative when breached.
  public var remaining: Int
  /// Whether it is at risk at the moment told of.
  public var isAtRisk: Bool
  /// Whether it is paused, so that what is left stays as it is.
  public var isPaused: Bool
}

/// How the commitments of a formula were kept.
public struct KeptFigures: Hashable, Sendable {
  /// The formula.
  public var formula: FormulaCode
  /// Since the Monday of this week.
  public var week: [ClockName: Kept]
  /// Since the first day of this month.
  public var month: [ClockName: Kept]
}

/// How many clocks were stopped in time in a period, and how many were not.
///
/// Missed are those that were stopped too late in the period, and those that are breached and have not stopped.
public struct Kept: Hashable, Sendable {
  /// Stopped in time.
  public var met: Int
  /// Stopped too late, or breached and not stopped.
  public var missed: Int

  /// Those figures.
  public init(met: Int = 0, missed: Int = 0) {
    self.met = met
    self.missed = missed
  }

  /// What part of a hundred was kept, rounded down so that 100 means all; nil when there was nothing to keep.
  public var percent: Int? { met + missed == 0 ? nil : met * 100 / (met + missed) }
}

/// How many migrations are in a phase.
public struct PhaseFigures: Hashable, Sendable {
  /// The phase.
  public var phase: Phase
  /// How many are in it and go on.
  public var count: Int
}

/// What an hour of the day brought.
public struct HourFigures: Hashable, Sendable {
  /// When it began.
  public var from: Instant
  /// How many tickets were created.
  public var arrived: Int
  /// How many were resolved.
  public var resolved: Int
}

/// What a coming opening hour will bring if nothing is done.
///
/// What is due already and not breached yet, as the desk has been closed since, belongs to the first of them.
public struct ForecastFigures: Hashable, Sendable {
  /// When it begins: now, or a full hour, or when the desk opens.
  public var from: Instant
  /// When it ends, itself included: a full hour, or when the desk closes.
  public var to: Instant
  /// How many running clocks fall due in it.
  public var due: Int
}
