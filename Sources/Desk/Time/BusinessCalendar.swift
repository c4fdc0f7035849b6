/// When the desk is open, and how opening time is counted (`domain.md` 3).
///
/// Opening time is measured in real seconds between the instants at which spans open and close, from 1970 to 2100. Outside
/// these years a calendar is closed, so that every search ends.
public struct BusinessCalendar: Sendable {
  /// Why opening hours make no calendar.
  public enum Mistake: Error, Hashable {
    /// Nothing ever opens.
    case neverOpen
    /// A `j` is worth nothing.
    case worthlessDay
    /// Two spans of one day share time.
    case overlap(DaySpan, DaySpan)
  }

  /// The years a calendar counts in.
  public static let years = 1970...2100

  /// The zone whose clocks the hours are told by, and which the screen shows times in.
  public let zone: Zone
  /// The spans of each weekday, in order; closed all day where there are none.
  public let hours: [Weekday: [DaySpan]]
  /// The public holidays kept.
  public let holidays: HolidaySet
  /// Inclusive ranges of dates on which the desk is closed.
  public let closures: [ClosedRange<CivilDate>]
  /// Dates whose spans replace the weekday's, also on a holiday or closure; none at all closes the date.
  public let special: [CivilDate: [DaySpan]]
  /// Seconds of opening time that one `j` is worth.
  public let day: Int
  /// Every opening of the calendar's years.
  let openings: Openings

  /// The calendar of those hours.
  ///
  /// - Throws: what is wrong with them, when they contradict themselves or never open the desk.
  public init(
    zone: Zone,
    hours: [Weekday: [DaySpan]],
    holidays: HolidaySet = .none,
    closures: [ClosedRange<CivilDate>] = [],
    special: [CivilDate: [DaySpan]] = [:],
    day: Int
  ) throws(Mistake) {
    guard day > 0 else { throw .worthlessDay }
    guard hours.values.contains(where: { !$0.isEmpty }) else { throw .neverOpen }
    self.zone = zone
    self.hours = try Self.inOrder(hours).filter { !$0.value.isEmpty }
    self.holidays = holidays
    self.closures = closures
    self.special = try Self.inOrder(special)
    self.day = day
    openings = Openings(
      zone: zone,
      hours: self.hours,
      holidays: holidays,
      closures: closures,
      special: self.special
    )
    guard !openings.isEmpty else { throw .neverOpen }
  }

  /// Why the desk is open or closed on that date.
  public func nature(of date: CivilDate) -> CalendarDay.Nature {
    if special[date] != nil { return .special }
    if let holiday = holidays.holiday(on: date) { return .holiday(holiday) }
    if closures.contains(where: { $0.contains(date) }) { return .closure }
    return (hours[date.weekday] ?? []).isEmpty ? .closedWeekday : .ordinary
  }

  /// That date with its openings.
  public func day(_ date: CivilDate) -> CalendarDay {
    let (begins, ends) = zone.bounds(of: date)
    return CalendarDay(date: date, spans: openings.spans(from: begins, to: ends), nature: nature(of: date))
  }

  /// The date whose day of the calendar that instant lies in.
  public func date(of instant: Instant) -> CivilDate {
    var date = zone.local(instant).date
    // Where a clock was put back over midnight, the later of the two evenings belongs to the day that had begun.
    while zone.bounds(of: date).ends <= instant { date = date + 1 }
    return date
  }

  private static func inOrder<Key>(_ spans: [Key: [DaySpan]]) throws(Mistake) -> [Key: [DaySpan]] {
    let sorted = spans.mapValues { $0.sorted { $0.opens < $1.opens } }
    for spans in sorted.values {
      for (left, right) in zip(spans, spans.dropFirst()) where left.overlaps(right) {
        throw .overlap(left, right)
      }
    }
    return sorted
  }
}

extension BusinessCalendar: Hashable {
  /// Calendars of the same hours are the same; the openings follow from them.
  public static func == (left: BusinessCalendar, right: BusinessCalendar) -> Bool {
    left.zone == right.zone && left.hours == right.hours && left.holidays == right.holidays
      && left.closures == right.closures && left.special == right.special && left.day == right.day
  }

  /// Hashes what the openings follow from.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(zone)
    hasher.combine(hours)
    hasher.combine(holidays)
    hasher.combine(closures)
    hasher.combine(special)
    hasher.combine(day)
  }
}
