import Desk

/// How amounts of opening time, moments and figures are written for people, in the desk's zone.
public struct Formats: Sendable {
  /// The language.
  public let language: Language
  /// The zone of the desk's calendar, whatever the machine's is.
  public let zone: Zone
  /// What one `j` is worth, in seconds of opening time.
  public let day: Int
  /// The moment from which "today" is told.
  public let now: Instant
  /// The sign before an overdue amount.
  public var minus = "−"

  /// The way of a desk at a moment.
  public init(language: Language, zone: Zone, day: Int, now: Instant) {
    self.language = language
    self.zone = zone
    self.day = day
    self.now = now
  }

  /// An amount of opening time as people count it: `0h42`, `5h28`, `1j 3h`, and negative with a minus.
  ///
  /// Minutes that are not full are not counted.
  public func duration(_ seconds: Int) -> String {
    let amount = abs(seconds)
    let sign = seconds < 0 ? minus : ""
    guard amount >= day, day > 0 else { return sign + "\(amount / 3600)h\(two(amount / 60 % 60))" }
    let (days, rest) = amount.quotientAndRemainder(dividingBy: day)
    let hours = rest / 3600
    return sign + "\(days)\(dayLetter)" + (hours > 0 ? " \(hours)h" : "")
  }

  /// What remains, in seconds when it is less than ten minutes: `8:14`; else as ``duration(_:)``.
  public func countdown(_ seconds: Int) -> String {
    guard Self.ticks(seconds) else { return duration(seconds) }
    return "\(seconds / 60):\(two(seconds % 60))"
  }

  /// Whether what remains is told in seconds.
  public static func ticks(_ seconds: Int) -> Bool { (0..<600).contains(seconds) }

  /// A commitment as the rules write it: `6h`, `2j`, `7h30`.
  public func target(_ target: Target) -> String {
    language == .french ? target.written.text : target.written.text.replacingLast("j", with: "d")
  }

  /// How much room something takes, in the units of disks: `850 ko`, `12 Mo`, `1,4 Go`.
  public func size(_ bytes: Int) -> String {
    let unit = language == .french ? "o" : "B"
    let space = String(FrenchTypography.noBreakSpace)
    switch bytes {
    case ..<1_000_000: return "\((bytes + 999) / 1_000)" + space + "k" + unit
    case ..<1_000_000_000: return "\((bytes + 500_000) / 1_000_000)" + space + "M" + unit
    default:
      let tenths = (bytes + 50_000_000) / 100_000_000
      return "\(tenths / 10)" + (language == .french ? "," : ".") + "\(tenths % 10)" + space + "G" + unit
    }
  }

  /// A moment in few cells: `auj. 14:50`, `dem. 09:40`, `lun. 09:40`, `15/09 10:20`, `15/09/2027`.
  public func moment(_ instant: Instant) -> String {
    let (day, isFar) = dayName(of: instant)
    return isFar ? day : day + " " + time(instant)
  }

  /// A moment as a sentence has it: `auj. à 14:50`, `mer. 15 à 10:20`, `15/09 à 10:20`, `15/09/2027 à 10:20`.
  public func sentenceMoment(_ instant: Instant) -> String {
    let local = zone.local(instant)
    let (name, _) = dayName(of: instant)
    let isWeekday = abs(local.date - zone.local(now).date) > 1 && abs(local.date - zone.local(now).date) < 7
    let day = isWeekday ? weekday(local.date) + " \(local.date.day)" : name
    return day + (language == .french ? " à " : " at ") + time(instant)
  }

  /// The date and time of the header: `lun. 13 juil. 14:32`.
  public func dateAndTime(_ instant: Instant) -> String {
    let date = zone.local(instant).date
    return weekday(date) + " \(date.day) " + month(date) + " " + time(instant)
  }

  /// The time of day: `14:32`.
  public func time(_ instant: Instant) -> String {
    let second = zone.local(instant).secondOfDay
    return two(second / 3600) + ":" + two(second / 60 % 60)
  }

  /// A civil date: `15/09/2026`; in English `15 Sep 2026`, which nobody can read as the 9th of something.
  public func date(_ date: CivilDate) -> String { Self.date(date, in: language) }

  /// A civil date in a language.
  static func date(_ date: CivilDate, in language: Language) -> String {
    shortDate(date, in: language) + (language == .french ? "/" : " ") + "\(date.year)"
  }

  /// A day with its weekday: `mar. 15/09`, with the year where it is another one.
  public func dayAndDate(_ date: CivilDate) -> String {
    let isThisYear = date.year == zone.local(now).date.year
    return weekday(date) + " " + (isThisYear ? shortDate(date) : self.date(date))
  }

  /// A name for the day of a moment seen from now, and whether it is so far that the time matters no more.
  private func dayName(of instant: Instant) -> (name: String, isFar: Bool) {
    let date = zone.local(instant).date
    let today = zone.local(now).date
    switch date - today {
    case 0: return (language == .french ? "auj." : "today", false)
    case 1: return (language == .french ? "dem." : "tom.", false)
    case -1: return (language == .french ? "hier" : "yest.", false)
    case -6...6: return (weekday(date), false)
    default:
      return date.year == today.year ? (shortDate(date), false) : (self.date(date), true)
    }
  }

  private func shortDate(_ date: CivilDate) -> String { Self.shortDate(date, in: language) }

  private static func shortDate(_ date: CivilDate, in language: Language) -> String {
    language == .french
      ? two(date.day) + "/" + two(date.month) : "\(date.day) " + language(DateText.month(date.month))
  }

  private func weekday(_ date: CivilDate) -> String { language(DateText.weekday(date.weekday)) }
  private func month(_ date: CivilDate) -> String { language(DateText.month(date.month)) }
  /// Days of the calendar: `29 j`.
  func days(_ count: Int) -> String { "\(count) \(dayLetter)" }

  private var dayLetter: String { language == .french ? "j" : "d" }

  private func two(_ number: Int) -> String { Self.two(number) }
  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension String {
  fileprivate func replacingLast(_ old: Character, with new: Character) -> String {
    last == old ? String(dropLast()) + String(new) : self
  }
}

/// The names of days and months, short.
public enum DateText: Worded {
  case weekday(Weekday)
  /// From 1, January.
  case month(Int)

  /// All of them.
  public static var samples: [DateText] { Weekday.allCases.map { .weekday($0) } + (1...12).map { .month($0) } }

  /// The short name.
  public var wording: Wording {
    switch self {
    case .weekday(.monday): Wording(fr: "lun.", en: "Mon")
    case .weekday(.tuesday): Wording(fr: "mar.", en: "Tue")
    case .weekday(.wednesday): Wording(fr: "mer.", en: "Wed")
    case .weekday(.thursday): Wording(fr: "jeu.", en: "Thu")
    case .weekday(.friday): Wording(fr: "ven.", en: "Fri")
    case .weekday(.saturday): Wording(fr: "sam.", en: "Sat")
    case .weekday(.sunday): Wording(fr: "dim.", en: "Sun")
    case .month(let month): Self.months[(month - 1) % 12]
    }
  }

  private static let months = [
    Wording(fr: "janv.", en: "Jan"), Wording(fr: "févr.", en: "Feb"), Wording(fr: "mars", en: "Mar"),
    Wording(fr: "avril", en: "Apr"), Wording(fr: "mai", en: "May"), Wording(fr: "juin", en: "Jun"),
    Wording(fr: "juil.", en: "Jul"), Wording(fr: "août", en: "Aug"), Wording(fr: "sept.", en: "Sep"),
    Wording(fr: "oct.", en: "Oct"), Wording(fr: "nov.", en: "Nov"), Wording(fr: "déc.", en: "Dec"),
  ]
}
