/// Why a timeline cannot have happened.
public enum TimelineMistake: Error, Hashable, Sendable {
  /// Now is before the ticket was created.
  case nowBeforeCreation
  /// An event is older than the creation or than the event before it.
  case outOfOrder(Instant)
  /// An event lies after now.
  case inTheFuture(Instant)
  /// An instant outside the years that calendars count in.
  case outsideYears(Instant)
  /// Acknowledged twice.
  case alreadyAcknowledged(Instant)
  /// Taken twice.
  case alreadyTaken(Instant)
  /// Made to wait while waiting.
  case alreadyWaiting(Instant)
  /// Resumed while not waiting.
  case notWaiting(Instant)
  /// Work on what is resolved.
  case alreadyResolved(Instant)
  /// Reopened while not resolved.
  case notResolved(Instant)
  /// The rules of that version are not at hand.
  case unknownRules(Int)
}

/// One value for each of a ticket's clocks.
struct PerClock<Value> {
  var acknowledge: Value
  var takeCharge: Value
  var resolve: Value

  init(_ make: (ClockName) throws(TimelineMistake) -> Value) throws(TimelineMistake) {
    acknowledge = try make(.acknowledge)
    takeCharge = try make(.takeCharge)
    resolve = try make(.resolve)
  }

  init(all value: Value) {
    acknowledge = value
    takeCharge = value
    resolve = value
  }

  subscript(name: ClockName) -> Value {
    get {
      switch name {
      case .acknowledge: acknowledge
      case .takeCharge: takeCharge
      case .resolve: resolve
      }
    }
    set {
      switch name {
      case .acknowledge: acknowledge = newValue
      case .takeCharge: takeCharge = newValue
      case .resolve: resolve = newValue
      }
    }
  }
}

extension PerClock: Sendable where Value: Sendable {}
extension PerClock: Equatable where Value: Equatable {}
extension PerClock: Hashable where Value: Hashable {}

/// What decides the target of a clock: it changes along the timeline, and is kept when the clock stops.
public struct ClockTerms: Hashable, Sendable {
  /// The priority.
  public var priority: Priority
  /// The kind of ticket.
  public var kind: TicketKind
  /// What was promised.
  public var commitment: Commitment
  /// The version of the rules.
  public var rules: Int
}

/// The course of one clock so far, in stretches of wall time during which it ran.
struct ClockRun: Hashable {
  struct Stretch: Hashable {
    var from: Instant
    /// Nil while it goes on.
    var to: Instant?
  }

  struct Stop: Hashable {
    var at: Instant
    /// What the clock is judged by.
    var terms: ClockTerms
    /// Whether the clock ran until then, so that its last stretch can be taken to go on.
    var wasRunning: Bool
  }

  private(set) var startedAt: Instant?
  private(set) var stretches: [Stretch] = []
  private(set) var stop: Stop?

  var isRunning: Bool { stretches.last.map { $0.to == nil } ?? false }

  mutating func start(at instant: Instant, paused: Bool) {
    startedAt = instant
    if !paused { stretches.append(Stretch(from: instant)) }
  }

  mutating func pause(at instant: Instant) {
    guard isRunning else { return }
    stretches[stretches.count - 1].to = instant
  }

  mutating func resume(at instant: Instant) {
    guard startedAt != nil, stop == nil else { return }
    stretches.append(Stretch(from: instant))
  }

  mutating func stop(at instant: Instant, terms: ClockTerms) {
    stop = Stop(at: instant, terms: terms, wasRunning: isRunning)
    pause(at: instant)
  }

  mutating func restart(at instant: Instant) {
    stop = nil
    resume(at: instant)
  }
}

/// A ticket's clocks on their way along a timeline: which of them run, and by what terms (`domain.md` 4).
struct ClockWalk: Hashable {
  private(set) var now: Instant
  private(set) var terms: ClockTerms
  private(set) var isWaiting = false
  private(set) var runs = PerClock(all: ClockRun())

  var isAcknowledged: Bool { runs.acknowledge.stop != nil }
  var isTaken: Bool { runs.takeCharge.stop != nil }
  var isResolved: Bool { runs.resolve.stop != nil }

  /// The clocks at the creation of a ticket.
  init(_ opening: Timeline.Opening) throws(TimelineMistake) {
    now = opening.at
    terms = ClockTerms(
      priority: opening.priority,
      kind: opening.kind,
      commitment: opening.commitment,
      rules: opening.rules
    )
    guard BusinessCalendar.counts(now) else { throw .outsideYears(now) }
    runs.acknowledge.start(at: now, paused: false)
  }

  /// The clocks at the end of a timeline.
  init(_ timeline: Timeline, until end: Instant) throws(TimelineMistake) {
    guard timeline.opening.at <= end else { throw .nowBeforeCreation }
    try self.init(timeline.opening)
    for event in timeline.events {
      try apply(event)
      guard event.at <= end else { throw .inTheFuture(event.at) }
    }
    guard BusinessCalendar.counts(end) else { throw .outsideYears(end) }
    now = end
  }

  /// Takes one more event in.
  mutating func apply(_ event: Timeline.Event) throws(TimelineMistake) {
    let at = event.at
    guard at >= now else { throw .outOfOrder(at) }
    guard BusinessCalendar.counts(at) else { throw .outsideYears(at) }
    now = at
    switch event.what {
    case .rekind(let kind): terms.kind = kind
    case .recommit(let commitment): terms.commitment = commitment
    case .rules(let version): terms.rules = version
    case .reopen: try reopen()
    case .acknowledge, .take, .wait, .resume, .prioritise, .resolve:
      guard !isResolved else { throw .alreadyResolved(at) }
      try work(event.what)
    }
  }

  private mutating func work(_ what: Timeline.What) throws(TimelineMistake) {
    switch what {
    case .acknowledge:
      guard !isAcknowledged else { throw .alreadyAcknowledged(now) }
      acknowledge()
    case .take:
      guard !isTaken else { throw .alreadyTaken(now) }
      take()
    case .wait:
      guard !isWaiting else { throw .alreadyWaiting(now) }
      isWaiting = true
      for name in ClockName.allCases { runs[name].pause(at: now) }
    case .resume:
      guard isWaiting else { throw .notWaiting(now) }
      isWaiting = false
      for name in ClockName.allCases { runs[name].resume(at: now) }
    case .prioritise(let priority):
      terms.priority = priority
    case .resolve:
      if !isTaken { take() }
      runs.resolve.stop(at: now, terms: terms)
      isWaiting = false
    case .reopen, .rekind, .recommit, .rules:
      break
    }
  }

  private mutating func acknowledge() {
    runs.acknowledge.stop(at: now, terms: terms)
    runs.takeCharge.start(at: now, paused: isWaiting)
  }

  private mutating func take() {
    if !isAcknowledged { acknowledge() }
    runs.takeCharge.stop(at: now, terms: terms)
    runs.resolve.start(at: now, paused: isWaiting)
  }

  private mutating func reopen() throws(TimelineMistake) {
    guard isResolved else { throw .notResolved(now) }
    runs.resolve.restart(at: now)
  }
}
