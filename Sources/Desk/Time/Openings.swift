/// Every opening of a calendar's years, with the opening time counted before each.
///
/// With it, opening time is a counter that can be read at any instant in a few steps: what passed between two instants is a
/// difference, and when an amount is reached is a search. Elapsed time is additive because it is read off one counter.
struct Openings: Sendable {
  private struct Stretch {
    var opens: Int
    var closes: Int
    /// Seconds of opening time before it opens.
    var before: Int
  }

  /// In order; they neither overlap nor touch.
  private var stretches: [Stretch] = []

  var isEmpty: Bool { stretches.isEmpty }

  init(
    zone: Zone,
    hours: [Weekday: [DaySpan]],
    holidays: HolidaySet,
    closures: [ClosedRange<CivilDate>],
    special: [CivilDate: [DaySpan]]
  ) {
    let plan = Plan(hours: hours, holidays: holidays, closures: closures, special: special)
    stretches.reserveCapacity(plan.days.count * 2)
    for (index, spans) in plan.days.enumerated() where spans != Plan.closed {
      let date = plan.first + index
      if let offset = zone.steadyOffset(around: date) {
        let midnight = date.daysSinceEpoch * 86_400 - offset
        for span in plan.spans[spans] {
          append(opens: midnight + span.opens, closes: midnight + span.closes)
        }
      } else {
        for span in plan.spans[spans] {
          let opens = zone.instant(LocalMoment(date: date, secondOfDay: span.opens), ambiguous: .earlier)
          let closes = zone.instant(LocalMoment(date: date, secondOfDay: span.closes), ambiguous: .later)
          append(opens: opens.seconds, closes: closes.seconds)
        }
      }
    }
  }

  /// Spans that touch, or overlap because a clock was put back between them, are one span.
  private mutating func append(opens: Int, closes: Int) {
    guard opens < closes else { return }
    guard let last = stretches.last else {
      stretches.append(Stretch(opens: opens, closes: closes, before: 0))
      return
    }
    if opens <= last.closes {
      stretches[stretches.count - 1].closes = max(last.closes, closes)
    } else {
      stretches.append(Stretch(opens: opens, closes: closes, before: last.before + last.closes - last.opens))
    }
  }

  /// Opening time from the beginning of the calendar to that instant.
  func seconds(before instant: Instant) -> Int {
    guard let index = stretches.lastIndex(notAbove: instant.seconds, by: \.opens) else { return 0 }
    let stretch = stretches[index]
    return stretch.before + min(instant.seconds, stretch.closes) - stretch.opens
  }

  /// The earliest instant before which there is that much opening time, which must be positive.
  func instant(reaching seconds: Int) -> Instant? {
    guard let index = stretches.lastIndex(notAbove: seconds - 1, by: \.before) else { return nil }
    let stretch = stretches[index]
    let instant = stretch.opens + seconds - stretch.before
    return instant <= stretch.closes ? Instant(instant) : nil
  }

  /// The last span that opens no later than that instant.
  func span(openingNotAfter instant: Instant) -> OpenSpan? {
    stretches.lastIndex(notAbove: instant.seconds, by: \.opens).flatMap { span(stretches[$0]) }
  }

  /// The first opening after that instant.
  func nextOpening(after instant: Instant) -> Instant? {
    let next = stretches.lastIndex(notAbove: instant.seconds, by: \.opens).map { $0 + 1 } ?? 0
    return next < stretches.count ? Instant(stretches[next].opens) : nil
  }

  /// The first closing after that instant; the last one there is may be the end of the years only, and is none.
  func nextClosing(after instant: Instant) -> Instant? {
    let next = stretches.lastIndex(notAbove: instant.seconds, by: \.closes).map { $0 + 1 } ?? 0
    return next < stretches.count - 1 ? Instant(stretches[next].closes) : nil
  }

  /// What lies open between two instants.
  func spans(from: Instant, to: Instant) -> [OpenSpan] {
    var spans: [OpenSpan] = []
    var index = stretches.lastIndex(notAbove: from.seconds, by: \.opens) ?? 0
    while index < stretches.count, stretches[index].opens < to.seconds {
      if let part = span(stretches[index])?.clamped(from: from, to: to) { spans.append(part) }
      index += 1
    }
    return spans
  }

  private func span(_ stretch: Stretch) -> OpenSpan? {
    OpenSpan(opens: Instant(stretch.opens), closes: Instant(stretch.closes))
  }
}

/// Which spans hold on each date of the calendar's years.
private struct Plan {
  /// The index in `spans` of a day without any.
  static let closed = 0

  let first: CivilDate
  /// For each date from `first` on, an index in `spans`.
  private(set) var days: [Int]
  /// The different lists of spans there are.
  private(set) var spans: [[DaySpan]]

  init(
    hours: [Weekday: [DaySpan]],
    holidays: HolidaySet,
    closures: [ClosedRange<CivilDate>],
    special: [CivilDate: [DaySpan]]
  ) {
    let years = BusinessCalendar.years
    let first = CivilDate(year: years.lowerBound, month: 1, day: 1) ?? CivilDate(daysSinceEpoch: 0)
    let last = CivilDate(year: years.upperBound, month: 12, day: 31) ?? first
    let week = Weekday.allCases.map { hours[$0] ?? [] }
    self.first = first
    spans = [[]] + week
    days = (0...(last - first)).map { index in
      let weekday = (first + index).weekday
      return week[weekday.rawValue - 1].isEmpty ? Self.closed : weekday.rawValue
    }
    for holiday in holidays.holidays {
      for year in years {
        guard let date = holiday.date(in: year) else { continue }
        days[date - first] = Self.closed
      }
    }
    for closure in closures where closure.overlaps(first...last) {
      let dates = closure.clamped(to: first...last)
      for index in (dates.lowerBound - first)...(dates.upperBound - first) { days[index] = Self.closed }
    }
    for (date, opening) in special where (first...last).contains(date) {
      days[date - first] = opening.isEmpty ? Self.closed : spans.count
      spans.append(opening)
    }
  }
}
