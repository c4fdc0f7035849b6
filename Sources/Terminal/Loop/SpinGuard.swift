/// Notices a loop that turns without anything to do, as programs do whose terminal went away unseen.
package struct SpinGuard {
  private static let limit = 1000
  private static let window: Duration = .seconds(1)

  private var emptyTurns = 0
  private var windowStart: ContinuousClock.Instant?

  package init() {}

  /// Counts a turn.
  ///
  /// - Returns: whether there were more than a thousand within a second and none of them did anything.
  package mutating func isSpinning(afterTurnAt now: ContinuousClock.Instant, didSomething: Bool) -> Bool {
    guard !didSomething else {
      windowStart = nil
      return false
    }
    if let start = windowStart, now - start < Self.window {
      emptyTurns += 1
    } else {
      windowStart = now
      emptyTurns = 1
    }
    return emptyTurns > Self.limit
  }
}
