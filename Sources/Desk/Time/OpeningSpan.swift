/// Opening hours on some day as clocks on the wall tell them: `09:00-12:00`.
///
/// A night across midnight is two of them: `22:00-24:00`, and `00:00-06:00` on the next day.
public struct DaySpan: Hashable, Sendable {
  /// Seconds of the day at which the desk opens.
  public let opens: Int
  /// Seconds of the day at which it closes: after `opens`, at most 86,400 (24:00).
  public let closes: Int

  /// A span of that day; nil unless it ends after it begins, within the day.
  public init?(opens: Int, closes: Int) {
    guard opens >= 0, opens < closes, closes <= 86_400 else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// The span as a rules file writes it, `09:00-12:00`.
  public var text: String {
    Self.clock(opens) + "-" + Self.clock(closes)
  }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: DaySpan) -> Bool {
    opens < other.closes && other.opens < closes
  }

  private static func clock(_ seconds: Int) -> String {
    (seconds / 3_600).padded(2) + ":" + (seconds / 60 % 60).padded(2)
  }
}

/// A stretch of time during which the desk is open.
public struct OpenSpan: Hashable, Sendable {
  /// The instant of opening.
  public let opens: Instant
  /// The instant of closing, after `opens`.
  public let closes: Instant

  /// The stretch between those instants; nil when nothing lies between them.
  public init?(opens: Instant, closes: Instant) {
    guard opens < closes else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// Its length in real seconds.
  public var seconds: Int { closes - opens }

  /// The part of it that lies between those instants, if any does.
  public func clamped(from: Instant, to: Instant) -> OpenSpan? {
    OpenSpan(opens: max(opens, from), closes: min(closes, to))
  }
}

/// A date of the calendar: when the desk is open on it, and why so.
public struct CalendarDay: Hashable, Sendable {
  /// Why the desk is open or closed on a date.
  public enum Nature: Hashable, Sendable {
    /// The weekday's hours hold.
    case ordinary
    /// The weekday has no hours.
    case closedWeekday
    /// A public holiday.
    case holiday(Holiday)
    /// The desk closed on that date.
    case closure
    /// A special opening replaces the weekday's hours, holiday or closure or not.
    case special
  }

  /// The date.
  public let date: CivilDate
  /// The opening spans that lie within it, in order.
  public let spans: [OpenSpan]
  /// Why.
  public let nature: Nature
}
