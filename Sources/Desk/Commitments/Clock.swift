/// How a clock stands (`domain.md` 4).
public enum ClockState: String, CaseIterable, Codable, Sendable {
  /// Started or not, without a commitment.
  case none
  /// Not started, with one.
  case pending
  case running
  case paused
  /// Stopped in time.
  case met
  /// Stopped too late.
  case missed
}

/// One clock of a ticket at some instant.
///
/// Amounts are seconds of opening time.
public struct Clock: Hashable, Sendable {
  /// Which clock.
  public let name: ClockName
  /// How it stands.
  public let state: ClockState
  /// How long it may run; nil without a commitment.
  public let target: Target?
  /// How long it ran.
  public let elapsed: Int
  /// The earliest instant at which what elapsed reaches the target, in the past or to come; nil where none can be told.
  public let due: Instant?
  /// The instant from which it is at risk if it goes on running; nil unless it runs under a commitment.
  public let atRiskFrom: Instant?
  /// The first instant at which more elapsed than the target, or will have if nothing is done; nil once it stopped, and for never.
  public let breachedFrom: Instant?
  /// When it started.
  public let startedAt: Instant?
  /// When it stopped, if it has not been restarted since.
  public let stoppedAt: Instant?
  /// What the target comes from: what held when it stopped, or else what holds.
  public let terms: ClockTerms

  /// What is left of the target, negative when breached.
  public var remaining: Int? { target.map { $0.seconds - elapsed } }
  /// Whether more elapsed than the target; exactly on time is met.
  public var isBreached: Bool { remaining.map { $0 < 0 } ?? false }
  /// Whether it runs, is not breached, and has little left: a quarter of the target, or half an hour.
  public var isAtRisk: Bool {
    guard state == .running, let target, let remaining else { return false }
    return (0...Self.riskMargin(of: target.seconds)).contains(remaining)
  }

  /// What remains of a target when its clock becomes at risk.
  static func riskMargin(of target: Int) -> Int { max(target / 4, 30 * 60) }
}

extension Clock {
  /// The clock that ran that course under those rules, at that instant.
  init(_ name: ClockName, run: ClockRun, terms: ClockTerms, rules: Rules, now: Instant) {
    let target = rules.target(name, under: terms)
    let elapsed = run.stretches.reduce(0) { sum, stretch in
      sum + rules.calendar.openSeconds(from: stretch.from, to: stretch.to ?? now)
    }
    let isBreached = target.map { elapsed > $0.seconds } ?? false
    self.name = name
    self.target = target
    self.elapsed = elapsed
    self.terms = terms
    startedAt = run.startedAt
    stoppedAt = run.stop?.at
    state =
      if target == nil {
        .none
      } else if run.startedAt == nil {
        .pending
      } else if run.stop != nil {
        isBreached ? .missed : .met
      } else {
        run.isRunning ? .running : .paused
      }
    due = target.flatMap { run.instant(reaching: $0.seconds, in: rules.calendar) }
    // What was reached to the second before a wait is passed only after it.
    breachedFrom = run.stop == nil ? target.flatMap { run.instant(reaching: $0.seconds + 1, in: rules.calendar) } : nil
    atRiskFrom =
      if run.isRunning, let target {
        run.instant(reaching: target.seconds - Self.riskMargin(of: target.seconds), in: rules.calendar)
      } else {
        nil
      }
  }
}

extension ClockRun {
  /// The earliest instant at which that much opening time has elapsed, the last stretch taken to go on if the clock runs, or
  /// ran when it stopped; nil where the clock stands still before.
  func instant(reaching amount: Int, in calendar: BusinessCalendar) -> Instant? {
    guard amount > 0 else { return startedAt }
    let goesOn = stop?.wasRunning ?? isRunning
    var left = amount
    for (index, stretch) in stretches.enumerated() {
      let isOpenEnded = goesOn && index == stretches.count - 1
      let length = isOpenEnded ? nil : stretch.to.map { calendar.openSeconds(from: stretch.from, to: $0) }
      guard let length, length < left else { return calendar.due(openSeconds: left, from: stretch.from) }
      left -= length
    }
    return nil
  }
}

extension Rules {
  /// The commitment for a clock under those terms.
  func target(_ clock: ClockName, under terms: ClockTerms) -> Target? {
    guard case .contract(let formula) = terms.commitment else { return nil }
    return target(formula: formula, clock: clock, priority: terms.priority, kind: terms.kind)
  }
}

extension BusinessCalendar {
  /// Whether an instant lies in the years that are counted in, by UTC.
  public static func counts(_ instant: Instant) -> Bool {
    countedInstants.contains(instant)
  }

  private static let countedInstants: ClosedRange<Instant> =
    Instant(0)...Instant(CivilDate(year: years.upperBound, month: 12, day: 31).map { $0.daysSinceEpoch * 86_400 } ?? 0)
}
