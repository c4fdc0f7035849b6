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

  /// One of those clocks at this moment.
  public init(_ clock: Clock, of clocks: Clocks, now: Instant) {
    self.clock = clock
    guard clock.state == .running, let read = clock.remaining else {
      remaining = clock.remaining
      isAtRisk = clock.isAtRisk
      return
    }
    // From what was left when it was read, not from the due instant: of the time since a breach, what was waited does not count.
    let left = read + clocks.calendar.openSeconds(until: clocks.now, now: now)
    remaining = left
    isAtRisk = left >= 0 && (clock.atRiskFrom.map { $0 <= now } ?? false)
  }

  /// Whether more elapsed than the target.
  public var isBreached: Bool { remaining.map { $0 < 0 } ?? false }
}
