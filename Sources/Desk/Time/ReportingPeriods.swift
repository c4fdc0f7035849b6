/// The stretches of time that a desk's figures are told for, as seen from a moment.
public struct ReportingPeriods: Hashable, Sendable {
  /// A stretch of time.
  public struct Stretch: Hashable, Sendable {
    /// When it begins.
    public let from: Instant
    /// When it ends.
    public let to: Instant
  }

  /// An hour of the day.
  public struct Hour: Hashable, Sendable {
    /// From when to when.
    public let stretch: Stretch
    /// Whether the desk is open in some of it.
    public let isOpen: Bool
  }

  /// When the day began, at midnight.
  public let day: Instant
  /// When the week began, on Monday at midnight.
  public let week: Instant
  /// When the month began, on its first day at midnight.
  public let month: Instant
  /// The hours of the day.
  public let hours: [Hour]
  /// The coming opening hours, to the end of the next day of opening: each ends at a full hour or when the desk closes.
  public let forecast: [Stretch]

  /// The most coming opening hours that are told.
  public static let mostForecast = 16

  /// The periods of a desk with that calendar at that moment.
  public init(_ calendar: BusinessCalendar, now: Instant) {
    let today = calendar.zone.local(now).date
    let monday = today + (1 - today.weekday.rawValue)
    let first = CivilDate(year: today.year, month: today.month, day: 1) ?? today
    let bounds = calendar.zone.bounds(of: today)
    day = bounds.begins
    week = calendar.zone.bounds(of: monday).begins
    month = calendar.zone.bounds(of: first).begins
    var hours: [Hour] = []
    var begin = bounds.begins
    while begin < bounds.ends {
      let stretch = Stretch(from: begin, to: min(calendar.zone.fullHour(after: begin), bounds.ends))
      hours.append(Hour(stretch: stretch, isOpen: calendar.openSeconds(from: stretch.from, to: stretch.to) > 0))
      begin = stretch.to
    }
    self.hours = hours
    forecast = Self.forecast(calendar, now: now)
  }

  /// The place among `hours` of the one that holds that instant of the day.
  public func hour(holding instant: Instant) -> Int? {
    hours.lastIndex(notAbove: instant.seconds) { $0.stretch.from.seconds }
  }

  private static func forecast(_ calendar: BusinessCalendar, now: Instant) -> [Stretch] {
    var stretches: [Stretch] = []
    var dates: Set<CivilDate> = []
    var from = calendar.isOpen(at: now) ? now : calendar.nextOpening(after: now)
    while let begin = from, stretches.count < mostForecast {
      let date = calendar.zone.local(begin).date
      dates.insert(date)
      // Today's rest and one whole day; from a closed evening on, two days.
      guard dates.count <= 2 else { break }
      let fullHour = calendar.zone.fullHour(after: begin)
      let closing = calendar.nextClosing(after: begin)
      let end = closing.map { min($0, fullHour) } ?? fullHour
      stretches.append(Stretch(from: begin, to: end))
      from = calendar.isOpen(at: end) ? end : calendar.nextOpening(after: end)
    }
    return stretches
  }
}
