import Desk

/// A clock of a row that was read a moment ago, told at this moment.
///
/// While nothing happens to its ticket a running clock goes on by the calendar alone, so that a countdown can tick without
/// reading anything.
public struct LiveClock: Hashable, Sendable {
  /// The clock as it was read.
  public let clock: Clock
  /// What is left now, in seconds of opening time; negative when breached, nil without a commitment.
  public let remaining: Int?
  /// Whether it is at risk now.
  public let isAtRisk: Bool

  /// That clock at this moment.
  public init(_ clock: Clock, calendar: BusinessCalendar, now: Instant) {
    self.clock = clock
    guard clock.state == .running, let due = clock.due else {
      remaining = clock.remaining
      isAtRisk = clock.isAtRisk
      return
    }
    let left = calendar.openSeconds(until: due, now: now)
    remaining = left
    isAtRisk = left >= 0 && (clock.atRiskFrom.map { $0 <= now } ?? false)
  }

  /// Whether more elapsed than the target.
  public var isBreached: Bool { remaining.map { $0 < 0 } ?? false }
}
