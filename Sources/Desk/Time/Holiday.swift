/// A French public holiday (`domain.md` 3).
public enum Holiday: CaseIterable, Sendable {
  /// 1 January.
  case newYear
  /// The Friday before Easter; Alsace and Moselle alone.
  case goodFriday
  /// The day after Easter.
  case easterMonday
  /// 1 May.
  case labourDay
  /// 8 May.
  case victoryDay
  /// The Thursday 39 days after Easter.
  case ascension
  /// 50 days after Easter.
  case whitMonday
  /// 14 July.
  case bastilleDay
  /// 15 August.
  case assumption
  /// 1 November.
  case allSaints
  /// 11 November.
  case armistice
  /// 25 December.
  case christmas
  /// 26 December; Alsace and Moselle alone.
  case saintStephen

  /// On which date of that year it falls.
  public func date(in year: Int) -> CivilDate? {
    switch self {
    case .newYear: CivilDate(year: year, month: 1, day: 1)
    case .goodFriday: CivilDate.easter(of: year).map { $0 - 2 }
    case .easterMonday: CivilDate.easter(of: year).map { $0 + 1 }
    case .labourDay: CivilDate(year: year, month: 5, day: 1)
    case .victoryDay: CivilDate(year: year, month: 5, day: 8)
    case .ascension: CivilDate.easter(of: year).map { $0 + 39 }
    case .whitMonday: CivilDate.easter(of: year).map { $0 + 50 }
    case .bastilleDay: CivilDate(year: year, month: 7, day: 14)
    case .assumption: CivilDate(year: year, month: 8, day: 15)
    case .allSaints: CivilDate(year: year, month: 11, day: 1)
    case .armistice: CivilDate(year: year, month: 11, day: 11)
    case .christmas: CivilDate(year: year, month: 12, day: 25)
    case .saintStephen: CivilDate(year: year, month: 12, day: 26)
    }
  }
}

/// Which public holidays a desk keeps; the raw value is what a rules file says.
public enum HolidaySet: String, CaseIterable, Sendable {
  case none
  case france = "FR"
  case alsaceMoselle = "FR-ALSACE-MOSELLE"

  /// The holidays kept, in the order of the year.
  public var holidays: [Holiday] {
    switch self {
    case .none: []
    case .france: Holiday.allCases.filter { $0 != .goodFriday && $0 != .saintStephen }
    case .alsaceMoselle: Holiday.allCases
    }
  }

  /// The holiday kept on that date; the first of the year's order when two fall together.
  public func holiday(on date: CivilDate) -> Holiday? {
    let year = date.year
    return holidays.first { $0.date(in: year) == date }
  }
}

extension CivilDate {
  /// Easter Sunday of that year by the Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8).
  public static func easter(of year: Int) -> CivilDate? {
    let golden = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let month = (epact + weekday - 7 * late + 114) / 31
    let day = (epact + weekday - 7 * late + 114) % 31 + 1
    return CivilDate(year: year, month: month, day: day)
  }
}
