import Desk

/// The stretches of time by which a desk's figures are counted at a moment, in the desk's own zone.
struct FigureHours {
  /// How many coming opening hours are told of at most.
  static let forecastLimit = 16
  /// After how many closed days looking for the next opening is given up.
  private static let farthest = 400

  /// Since the Monday of this week, at 00:00.
  let week: Instant
  /// Since the first day of this month, at 00:00.
  let month: Instant
  /// The hours of today that have begun, each until the next, and whether the desk is open in them.
  let today: [Hour]
  /// The coming opening hours, until the end of the next opening day.
  let coming: [OpenSpan]

  /// An hour as clocks on the wall tell it.
  struct Hour {
    let from: Instant
    let to: Instant
    let isOpening: Bool
  }

  init(_ calendar: BusinessCalendar, now: Instant) {
    let date = calendar.date(of: now)
    let figures = date.figures
    let first = date - (figures.day - 1)
    week = calendar.zone.bounds(of: date - (date.weekday.rawValue - 1)).begins
    month = calendar.zone.bounds(of: first).begins
    today = Self.hoursBegun(on: date, calendar, now: now)
    coming = Self.comingHours(from: date, calendar, now: now)
  }

  /// Since when something may have happened that is counted.
  var earliest: Instant { min(week, month) }
  /// Since when something may have happened that is counted as today's.
  var morning: Instant? { today.first?.from }

  private static func hoursBegun(on date: CivilDate, _ calendar: BusinessCalendar, now: Instant) -> [Hour] {
    let (begins, ends) = calendar.zone.bounds(of: date)
    let openings = calendar.day(date).spans
    return calendar.zone.hours(from: begins, to: ends).filter { $0.opens <= now }.map { hour in
      Hour(
        from: hour.opens,
        to: hour.closes,
        isOpening: openings.contains { $0.opens < hour.closes && hour.opens < $0.closes }
      )
    }
  }

  private static func comingHours(from date: CivilDate, _ calendar: BusinessCalendar, now: Instant) -> [OpenSpan] {
    var hours: [OpenSpan] = []
    for day in 0...farthest {
      let spans = calendar.day(date + day).spans.compactMap { $0.clamped(from: now, to: $0.closes) }
      hours += spans.flatMap { calendar.zone.hours(from: $0.opens, to: $0.closes) }
      if hours.count >= forecastLimit || day > 0 && !spans.isEmpty { break }
    }
    return Array(hours.prefix(forecastLimit))
  }
}

extension Zone {
  /// A stretch of time cut where the clocks of the zone show a full hour.
  fileprivate func hours(from: Instant, to: Instant) -> [OpenSpan] {
    var hours: [OpenSpan] = []
    var start = from
    while start < to {
      let end = min(start + (3_600 - local(start).secondOfDay % 3_600), to)
      if let hour = OpenSpan(opens: start, closes: end) { hours.append(hour) }
      start = end
    }
    return hours
  }
}
