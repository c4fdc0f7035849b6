/// A ticket's three clocks at some instant: a pure function of its timeline, the rules and now (`domain.md` 4).
public struct Clocks: Hashable, Sendable {
  /// The instant they were read at.
  public let now: Instant
  /// What judges the clocks that are not stopped.
  public let terms: ClockTerms
  /// Whether the ticket waits for the customer.
  public let isWaiting: Bool
  /// Whether the ticket is resolved, or was handed to sales.
  public let isResolved: Bool
  /// When the ticket was created.
  public let createdAt: Instant
  /// The calendar of the rules in force.
  public let calendar: BusinessCalendar

  private let clocks: PerClock<Clock>

  /// Reads the clocks of a ticket.
  ///
  /// - Throws: why the timeline cannot have happened, or which rules it needs and the book has not.
  public init(of timeline: Timeline, rules book: RulesBook, now: Instant) throws(TimelineMistake) {
    let walk = try ClockWalk(timeline, until: now)
    clocks = try PerClock { name throws(TimelineMistake) in
      let run = walk.runs[name]
      let terms = run.stop?.terms ?? walk.terms
      return Clock(name, run: run, terms: terms, rules: try book.rules(terms.rules), now: now)
    }
    self.now = now
    terms = walk.terms
    isWaiting = walk.isWaiting
    isResolved = walk.isResolved
    createdAt = timeline.opening.at
    calendar = try book.rules(walk.terms.rules).calendar
  }

  /// That clock.
  public subscript(name: ClockName) -> Clock { clocks[name] }

  /// The three clocks in the order in which they start.
  public var all: [Clock] { ClockName.allCases.map { self[$0] } }

  /// The running clock that is due first; it is the one a list shows.
  public var next: Clock? {
    all.filter { $0.state == .running && $0.due != nil }.min { left, right in
      guard let leftDue = left.due, let rightDue = right.due else { return false }
      return leftDue < rightDue
    }
  }

  /// The earliest due instant of the running clocks.
  public var due: Instant? { next?.due }

  /// Whether a running or paused clock is breached.
  public var isBreached: Bool {
    all.contains { $0.isBreached && ($0.state == .running || $0.state == .paused) }
  }

  /// Whether a running clock is at risk and none is breached.
  public var isAtRisk: Bool { !isBreached && all.contains(where: \.isAtRisk) }

  /// The instant from which the ticket is at risk if nothing is done: the earliest of the running clocks.
  public var atRiskFrom: Instant? { all.compactMap(\.atRiskFrom).min() }

  /// The next instant at which what is shown as a state changes by itself: at risk, breached, the desk open or closed.
  public var nextChange: Instant? {
    var changes = [calendar.nextOpening(after: now), calendar.nextClosing(after: now)]
    for clock in all where clock.state == .running {
      changes.append(clock.atRiskFrom)
      changes.append(clock.breachedFrom)
    }
    return changes.compactMap { $0 }.filter { $0 > now }.min()
  }
}

extension RulesBook {
  /// The rules of that version, which a timeline names.
  func rules(_ version: Int) throws(TimelineMistake) -> Rules {
    guard let rules = self[version] else { throw .unknownRules(version) }
    return rules
  }
}

extension Timeline {
  /// The timeline as it was known at that instant; nil before the ticket was created.
  public func cut(at now: Instant) -> Timeline? {
    guard opening.at <= now else { return nil }
    return Timeline(opening: opening, events: events.filter { $0.at <= now })
  }
}
