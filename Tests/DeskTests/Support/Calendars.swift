import Desk
import Testing

/// Calendars of every sort of desk, for tests that must hold for any of them.
enum Desks: String, CaseIterable, CustomTestStringConvertible {
  case builtIn
  case mixed
  case alwaysOpenInParis
  case alwaysOpenOnLordHowe
  case alwaysOpenInHavana
  case nights
  case tuesdaysOnly
  case newYork
  case casablanca
  case kathmandu
  case touchingSpans

  var testDescription: String { rawValue }

  func calendar() throws -> BusinessCalendar {
    let everyDay = Weekday.allCases
    let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    return switch self {
    case .builtIn: Rules.builtIn.calendar
    case .mixed: try Fixture.mixedRules().calendar
    case .alwaysOpenInParis: try .desk("Europe/Paris", everyDay, ["00:00-24:00"])
    case .alwaysOpenOnLordHowe: try .desk("Australia/Lord_Howe", everyDay, ["00:00-24:00"])
    case .alwaysOpenInHavana: try .desk("America/Havana", everyDay, ["00:00-24:00"])
    case .nights: try .desk("Europe/Paris", everyDay, ["00:00-06:00", "22:00-24:00"])
    case .tuesdaysOnly: try .desk("Europe/Paris", [.tuesday], ["09:00-12:00"], holidays: .alsaceMoselle)
    case .newYork: try .desk("America/New_York", workdays, ["08:30-17:15"])
    case .casablanca: try .desk("Africa/Casablanca", everyDay, ["01:30-03:30", "08:00-20:00"])
    case .kathmandu: try .desk("Asia/Kathmandu", [.sunday] + workdays.dropLast(), ["10:00-17:00"])
    case .touchingSpans: try .desk("Europe/Paris", workdays, ["09:00-12:00", "12:00-14:00", "14:00-18:00"])
    }
  }

  /// The built-in rules with this desk's calendar.
  func rules() throws -> Rules {
    if self == .mixed { return try Fixture.mixedRules() }
    return try Rules.builtIn.with(calendar())
  }
}

extension BusinessCalendar {
  /// A desk with the same spans, written as a rules file writes them, on each of those weekdays; `1j` is 7 hours.
  static func desk(
    _ zone: String,
    _ weekdays: [Weekday],
    _ spans: [String],
    holidays: HolidaySet = .none,
    closures: [ClosedRange<CivilDate>] = [],
    special: [CivilDate: [String]] = [:]
  ) throws -> BusinessCalendar {
    let daySpans = try spans.map(DaySpan.init(written:))
    return try BusinessCalendar(
      zone: #require(Zone(identifier: zone)),
      hours: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, daySpans) }),
      holidays: holidays,
      closures: closures,
      special: special.mapValues { try $0.map(DaySpan.init(written:)) },
      day: 7 * 3_600
    )
  }
}

extension DaySpan {
  /// The span of `09:00-12:00`.
  init(written: String) throws {
    let figures = written.split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
    try #require(figures.count == 4)
    let span = DaySpan(opens: figures[0] * 3_600 + figures[1] * 60, closes: figures[2] * 3_600 + figures[3] * 60)
    self = try #require(span)
  }
}

extension Rules {
  /// These rules with another calendar.
  func with(_ calendar: BusinessCalendar) throws -> Rules {
    let hours = calendar.hours.sorted { $0.key < $1.key }.map { weekday, spans in
      "\(weekday) = [" + spans.map { "\"\($0.text)\"" }.joined(separator: ", ") + "]"
    }
    let text = """
      [calendar]
      timezone = "\(calendar.zone.identifier)"
      holidays = "\(calendar.holidays.rawValue)"
      [calendar.hours]
      \(hours.joined(separator: "\n"))
      """
    return try RulesFile.parse(text, file: "test.toml")
  }
}

extension Instant {
  /// The instant of that text, which must be one.
  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    self = try #require(Instant(rfc3339: text), sourceLocation: sourceLocation)
  }

  /// What the clock in Paris shows then, on `2026-07-13 16:00`.
  init(paris text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let zone = try #require(Zone(identifier: "Europe/Paris"), sourceLocation: sourceLocation)
    let date = try #require(CivilDate(iso: text.prefix(10)), sourceLocation: sourceLocation)
    let figures = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    try #require(figures.count >= 2, sourceLocation: sourceLocation)
    let second = figures[0] * 3_600 + figures[1] * 60 + (figures.count > 2 ? figures[2] : 0)
    self = zone.instant(LocalMoment(date: date, secondOfDay: second), ambiguous: .earlier)
  }
}

extension CivilDate {
  /// The date of that ISO text, which must be one.
  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    self = try #require(CivilDate(iso: text), sourceLocation: sourceLocation)
  }
}
