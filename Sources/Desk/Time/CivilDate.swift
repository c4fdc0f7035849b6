/// A day of the week, Monday first as in France.
public enum Weekday: Int, CaseIterable, Comparable, Sendable, Codable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Orders from Monday to Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A date of the Gregorian calendar, without a time or a zone.
///
/// Holidays and closures are civil dates and never instants, so that no zone can shift them by a day.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int

  /// The date that many days after 1970-01-01.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The date of those figures; nil unless it exists and its year is 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.length(ofMonth: month, year: year) else { return nil }
    daysSinceEpoch = Self.days(year: year, month: month, day: day)
  }

  /// Reads `2026-07-13`; nil for anything else, and for a date that does not exist.
  public init?(iso: some StringProtocol) {
    var digits = DigitReader(iso.utf8)
    guard
      let year = digits.number(4), digits.take("-"),
      let month = digits.number(2), digits.take("-"),
      let day = digits.number(2), digits.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, month and day of the month.
  ///
  /// The computation counts in eras of 400 years that begin on 1 March, so that leap days come last
  /// (after H. Hinnant, "chrono-compatible low-level date algorithms").
  public var figures: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { figures.year }
  /// The month, 1 to 12.
  public var month: Int { figures.month }
  /// The day of the month, from 1.
  public var day: Int { figures.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (daysSinceEpoch + 3) - (daysSinceEpoch + 3).flooredQuotient(7) * 7
    return Weekday.allCases[index]
  }

  /// The date as `2026-07-13`.
  public var iso: String {
    let (year, month, day) = figures
    return year.padded(4) + "-" + month.padded(2) + "-" + day.padded(2)
  }

  /// Orders by date.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// The date `days` later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: date.daysSinceEpoch + days)
  }

  /// The date `days` earlier.
  public static func - (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: date.daysSinceEpoch - days)
  }

  /// The days from `right` to `left`.
  public static func - (left: CivilDate, right: CivilDate) -> Int {
    left.daysSinceEpoch - right.daysSinceEpoch
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a date that exists; the inverse of `figures`.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CivilDate: Codable {
  /// Reads ISO text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no date: \(text)")
    }
    self = date
  }

  /// Writes ISO text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// What a clock on the wall and the calendar beside it say in some zone.
public struct LocalMoment: Hashable, Comparable, Sendable {
  /// The date.
  public var date: CivilDate
  /// Seconds since 00:00 as the clock on the wall shows them; 86,400 is 24:00, the end of the date.
  public var secondOfDay: Int

  /// That second of that date.
  public init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// Orders by date, then by the clock.
  public static func < (left: LocalMoment, right: LocalMoment) -> Bool {
    left.wallSeconds < right.wallSeconds
  }

  /// Seconds since 1970-01-01T00:00 of a wall clock that no zone ever changed.
  package var wallSeconds: Int { date.daysSinceEpoch * 86_400 + secondOfDay }
}
