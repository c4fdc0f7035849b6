import Desk

/// Opening time as one counter that stands at 0 some time ago and goes up to now.
///
/// Lives of tickets are told on this counter, so that people of the desk act in opening hours, and a clock stands where it is
/// meant to stand at any now, also at night, on a Sunday or on a holiday.
struct WorkingTime: Sendable {
  /// The calendar counted in.
  let calendar: BusinessCalendar
  /// Where the counter stands at 0.
  let origin: Instant
  /// The moment up to which there is anything.
  let now: Instant
  /// The counter now.
  let present: Int

  /// The counter from `origin` on.
  init(calendar: BusinessCalendar, origin: Instant, now: Instant) {
    self.calendar = calendar
    self.origin = origin
    self.now = now
    present = calendar.openSeconds(from: origin, to: now)
  }

  /// The counter at that instant; in closed time, what it will be when the desk opens.
  func count(at instant: Instant) -> Int {
    calendar.openSeconds(from: origin, to: instant)
  }

  /// The instant of opening time, not after now, at which the counter stands there.
  func instant(at count: Int) -> Instant {
    let passed = max(0, min(count, present - 1))
    // At the end of a span the counter shows what it shows at the next opening: the second that follows tells them apart.
    let next = calendar.due(openSeconds: passed + 1, from: origin) ?? now + 1
    return min(next - 1, now)
  }

  /// The closed time last gone through, up to the last opening or to now; nil when the desk never closes.
  var lastClosure: ClosedRange<Instant>? {
    guard let worked = calendar.latestOpen(notAfter: now) else { return nil }
    return worked < now ? worked...now : closure(before: now)
  }

  /// The closed time that ended with the last opening before that instant, on the same day; nil when there is none.
  func closure(before instant: Instant) -> ClosedRange<Instant>? {
    let opening = calendar.day(calendar.date(of: instant)).spans.last { $0.opens < instant }?.opens
    guard let opening, let closing = calendar.latestOpen(notAfter: opening), closing < opening else { return nil }
    return closing...opening
  }
}

/// When requests come in: mostly in opening time, some in the evening, at night and at weekends.
struct Arrivals: Sendable {
  /// A second of opening time brings as many requests as so many seconds of closed time.
  private static let openWeight = 32

  private let time: WorkingTime
  private let from: Instant
  private let to: Instant
  private let count: Int

  /// That many arrivals between those instants.
  init(_ count: Int, from: Instant, to: Instant, in time: WorkingTime) {
    self.time = time
    self.from = from
    self.to = max(from, to)
    self.count = max(1, count)
  }

  /// The arrival of that index; a later index never arrives earlier.
  func instant(of index: Int, _ dice: inout Dice) -> Instant {
    let whole = weight(of: to)
    let (share, rest) = whole.quotientAndRemainder(dividingBy: count)
    return instant(reaching: share * index + rest * index / count + dice.below(share))
  }

  private func weight(of instant: Instant) -> Int {
    (instant - from) + (Self.openWeight - 1) * time.calendar.openSeconds(from: from, to: instant)
  }

  /// The first instant of that weight, which grows with every second.
  private func instant(reaching weight: Int) -> Instant {
    var low = from.seconds
    var high = to.seconds
    while low < high {
      let middle = low + (high - low) / 2
      if self.weight(of: Instant(middle)) < weight {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Instant(low)
  }
}
