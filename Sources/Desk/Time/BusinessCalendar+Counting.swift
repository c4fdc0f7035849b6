extension BusinessCalendar {
  /// Seconds of opening time between two instants; 0 when the second is not after the first.
  public func openSeconds(from: Instant, to: Instant) -> Int {
    max(0, openings.seconds(before: to) - openings.seconds(before: from))
  }

  /// Seconds of opening time left from now until that instant; negative once it is past.
  public func openSeconds(until due: Instant, now: Instant) -> Int {
    due >= now ? openSeconds(from: now, to: due) : -openSeconds(from: due, to: now)
  }

  /// The earliest instant at which that much opening time has gone by since `from`; it may be the very end of a span.
  ///
  /// It is `from` itself for 0, and nil when the calendar's years do not hold so much.
  public func due(openSeconds: Int, from: Instant) -> Instant? {
    guard openSeconds > 0 else { return from }
    return openings.instant(reaching: openings.seconds(before: from) + openSeconds)
  }

  /// Whether the desk is open at that instant; at the instant of closing it no longer is.
  public func isOpen(at instant: Instant) -> Bool {
    openings.span(openingNotAfter: instant).map { instant < $0.closes } ?? false
  }

  /// The first instant after that one at which the desk, closed before, opens; nil when it never does again.
  public func nextOpening(after instant: Instant) -> Instant? {
    openings.nextOpening(after: instant)
  }

  /// The first instant after that one at which the desk closes; nil when it never does, being open day and night.
  public func nextClosing(after instant: Instant) -> Instant? {
    openings.nextClosing(after: instant)
  }

  /// The latest instant, not after that one, at which the desk was open (`domain.md` 4, "Breached").
  ///
  /// Opening time is counted up to an instant, so here the instant of closing is still open and the instant of opening is
  /// not yet: a clock due on Friday at 18:00 is on time until Monday at 09:00, and late one second later.
  public func latestOpen(notAfter instant: Instant) -> Instant? {
    openings.span(openingNotAfter: instant - 1).map { min($0.closes, instant) }
  }
}
