/// Why a clock stands where it stands, day by day, so that a person can check it with a calendar and a pencil.
///
/// It holds facts only; the sentences are made where texts are.
public struct Explanation: Hashable, Sendable {
  /// Where the target comes from, or why there is none.
  public enum Origin: Hashable, Sendable {
    /// The commitment of a formula for the priority, by that version of the rules.
    case formula(Formula, Priority, rules: Int)
    /// The formula promises nothing for the priority.
    case notPromised(Formula, Priority, rules: Int)
    /// Tickets of that kind have no such clock.
    case notForKind(TicketKind, rules: Int)
    /// The customer had no contract in force.
    case noContract
    /// The customer's version is older than the formula supports.
    case unsupported(FormulaCode)
    /// The rules do not know the formula.
    case unknownFormula(FormulaCode, rules: Int)
  }

  /// What makes a clock start or stop.
  public enum Cause: Hashable, Sendable {
    case created
    case acknowledged
    /// Taken, and acknowledged in the same instant if need be.
    case taken
    /// Resolved, and acknowledged and taken in the same instant if need be.
    case resolved
  }

  /// A change of what decides the target.
  public enum Change: Hashable, Sendable {
    case priority(from: Priority, to: Priority)
    case kind(from: TicketKind, to: TicketKind)
    case commitment(from: Commitment, to: Commitment)
    case rules(from: Int, to: Int)
  }

  /// Opening time that counts.
  public struct Counted: Hashable, Sendable {
    /// The day of the calendar.
    public let date: CivilDate
    /// Why the desk was open then.
    public let nature: CalendarDay.Nature
    /// From when to when.
    public let span: OpenSpan
    /// Seconds of opening time elapsed in all at its end.
    public let total: Int

    /// Seconds of opening time in it.
    public var seconds: Int { span.seconds }
  }

  /// One line of the account, in the order of time.
  public enum Line: Hashable, Sendable {
    /// The clock started; paused when the ticket was waiting.
    case started(Instant, Cause, paused: Bool)
    /// It counted that.
    case counted(Counted)
    /// Dates without any opening went by, all for the same reason.
    case skipped(ClosedRange<CivilDate>, CalendarDay.Nature)
    /// The ticket began to wait for the customer.
    case paused(Instant)
    /// The wait ended.
    case resumed(Instant)
    /// What decides the target changed; what had elapsed was kept.
    case retargeted(Instant, Change, from: Target?, to: Target?)
    /// What had elapsed reached the target: the due instant.
    case reached(Instant)
    /// The clock stopped.
    case stopped(Instant, Cause)
    /// The ticket was reopened: the clock goes on from what had elapsed.
    case reopened(Instant)
  }

  /// How a clock that has not reached its target would come to it.
  public struct Ahead: Hashable, Sendable {
    /// What the reckoning supposes.
    public enum Condition: Hashable, Sendable {
      /// The clock runs on.
      case runsOn
      /// The wait ended now.
      case resumedNow
      /// The clock had not been stopped.
      case notStopped
    }

    /// The supposition.
    public let condition: Condition
    /// The instant from which it is supposed.
    public let from: Instant
    /// What would be counted and skipped; the last line is the due instant.
    public let lines: [Line]
    /// The due instant under the supposition.
    public let due: Instant
  }

  /// The clock explained.
  public let clock: Clock
  /// Where its target comes from.
  public let origin: Origin
  /// What happened to it; nothing while it has not started.
  public let lines: [Line]
  /// What would be left to count; nil where the target is reached, or there is none, or the clock stopped while paused.
  public let ahead: Ahead?
}

extension Explanation {
  /// Explains a clock of a ticket.
  ///
  /// - Throws: why the timeline cannot have happened, or which rules it needs and the book has not.
  public init(
    of name: ClockName,
    timeline: Timeline,
    rules book: RulesBook,
    now: Instant
  ) throws(TimelineMistake) {
    clock = try Clocks(of: timeline, rules: book, now: now)[name]
    let rules = try book.rules(clock.terms.rules)
    origin = Origin(of: name, terms: clock.terms, rules: rules)

    var account = ClockAccount(of: name, target: clock.target, calendar: rules.calendar, book: book)
    var walk = try ClockWalk(timeline.opening)
    try account.tell(from: nil, to: walk, cause: .created)
    for event in timeline.events {
      let before = walk
      try walk.apply(event)
      try account.tell(from: before, to: walk, cause: Cause(event.what))
    }
    account.count(until: now)
    lines = account.lines
    ahead = Self.ahead(of: clock, run: walk.runs[name], account: account, now: now)
  }

  private static func ahead(of clock: Clock, run: ClockRun, account: ClockAccount, now: Instant) -> Ahead? {
    guard let target = clock.target, clock.elapsed < target.seconds, clock.startedAt != nil else { return nil }
    let condition: Ahead.Condition
    let from: Instant
    if let stop = run.stop {
      guard stop.wasRunning else { return nil }
      (condition, from) = (.notStopped, stop.at)
    } else {
      (condition, from) = (run.isRunning ? .runsOn : .resumedNow, now)
    }
    var future = account
    guard let due = future.runOn(from: from, to: target) else { return nil }
    return Ahead(condition: condition, from: from, lines: Array(future.lines.dropFirst(account.lines.count)), due: due)
  }
}

extension Explanation.Origin {
  init(of clock: ClockName, terms: ClockTerms, rules: Rules) {
    switch terms.commitment {
    case .noContract:
      self = .noContract
    case .unsupported(let code):
      self = .unsupported(code)
    case .contract(let code):
      if let formula = rules.formula(code) {
        self =
          if rules.target(clock, under: terms) != nil {
            .formula(formula, terms.priority, rules: terms.rules)
          } else if rules.clocks[terms.kind]?.contains(clock) == true {
            .notPromised(formula, terms.priority, rules: terms.rules)
          } else {
            .notForKind(terms.kind, rules: terms.rules)
          }
      } else {
        self = .unknownFormula(code, rules: terms.rules)
      }
    }
  }
}

extension Explanation.Cause {
  /// The cause that an event is, if it can start or stop a clock.
  fileprivate init?(_ what: Timeline.What) {
    switch what {
    case .acknowledge: self = .acknowledged
    case .take: self = .taken
    case .resolve: self = .resolved
    case .wait, .resume, .prioritise, .reopen, .rekind, .recommit, .rules: return nil
    }
  }
}
