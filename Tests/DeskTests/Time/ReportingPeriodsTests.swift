import Desk
import Testing

struct ReportingPeriodsTests {
  private func hours(_ at: String, _ calendar: BusinessCalendar = Rules.builtIn.calendar) throws -> [String] {
    let periods = ReportingPeriods(calendar, now: try Instant(paris: at))
    return periods.forecast.map { stretch in
      [stretch.from, stretch.to].map { instant in
        let local = calendar.zone.local(instant)
        return "\(local.date.day) \(local.secondOfDay / 3_600):\(local.secondOfDay / 60 % 60)"
      }.joined(separator: "-")
    }
  }

  @Test("The coming opening hours end at full hours and closings, and reach to the end of the next day of opening")
  func forecast() throws {
    // Tuesday 14 July is a holiday.
    #expect(
      try hours("2026-07-13 16:20") == [
        "13 16:20-13 17:0", "13 17:0-13 18:0", "15 9:0-15 10:0", "15 10:0-15 11:0", "15 11:0-15 12:0",
        "15 14:0-15 15:0", "15 15:0-15 16:0", "15 16:0-15 17:0", "15 17:0-15 18:0",
      ]
    )
  }

  @Test("From a closed evening on they are those of the next two days of opening")
  func evening() throws {
    let hours = try hours("2026-07-17 19:00")
    #expect(hours.first == "20 9:0-20 10:0")
    #expect(hours.last == "21 17:0-21 18:0")
    #expect(hours.count == 14)
  }

  @Test("A desk that never closes has full hours, the first one cut")
  func always() throws {
    let span = try #require(DaySpan(opens: 0, closes: 86_400))
    let calendar = try BusinessCalendar(
      zone: Rules.builtIn.calendar.zone,
      hours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [span]) }),
      day: 86_400
    )
    let hours = try hours("2026-07-13 22:30", calendar)
    #expect(hours.prefix(3) == ["13 22:30-13 23:0", "13 23:0-14 0:0", "14 0:0-14 1:0"])
    #expect(hours.count == ReportingPeriods.mostForecast)
  }

  @Test(
    "The week begins on Monday, the month on its first day, at midnight in the desk's zone",
    arguments: [
      ("2026-07-13 00:00", "2026-07-13 00:00", "2026-07-01 00:00"),
      ("2026-07-12 23:59", "2026-07-06 00:00", "2026-07-01 00:00"),
      ("2026-03-29 12:00", "2026-03-23 00:00", "2026-03-01 00:00"),  // the clock put forward that night
      ("2027-01-01 08:00", "2026-12-28 00:00", "2027-01-01 00:00"),
    ]
  )
  func beginnings(now: String, week: String, month: String) throws {
    let periods = ReportingPeriods(Rules.builtIn.calendar, now: try Instant(paris: now))
    #expect(try periods.week == Instant(paris: week))
    #expect(try periods.month == Instant(paris: month))
  }

  @Test("A day has the hours its clocks show, also when they are put forward or back")
  func hours() throws {
    for (date, count) in [("2026-03-29", 23), ("2026-10-25", 25), ("2026-07-13", 24)] {
      let periods = ReportingPeriods(Rules.builtIn.calendar, now: try Instant(paris: date + " 12:00"))
      #expect(periods.hours.count == count)
      #expect(periods.hours.count(where: \.isOpen) == (date == "2026-07-13" ? 7 : 0))
    }
  }

  @Test("Where clocks are put forward or back by half an hour, one hour of the day is a short one")
  func halfAnHour() throws {
    let zone = try #require(Zone(identifier: "Australia/Lord_Howe"))
    let span = try #require(DaySpan(opens: 32_400, closes: 57_600))
    let calendar = try BusinessCalendar(zone: zone, hours: [.monday: [span]], day: 25_200)
    for (month, day, count) in [(10, 4, 24), (4, 5, 25), (7, 13, 24)] {
      let date = try #require(CivilDate(year: 2026, month: month, day: day))
      let noon = zone.instant(LocalMoment(date: date, secondOfDay: 43_200), ambiguous: .earlier)
      let hours = ReportingPeriods(calendar, now: noon).hours
      #expect(hours.count == count)
      #expect(hours.count { $0.stretch.to - $0.stretch.from == 1_800 } == (month == 7 ? 0 : 1))
      // All but what follows the change at once begin with a full hour on the clocks.
      #expect(hours.count { !zone.local($0.stretch.from).secondOfDay.isMultiple(of: 3_600) } == (month == 7 ? 0 : 1))
      #expect(zip(hours, hours.dropFirst()).allSatisfy { $0.stretch.to == $1.stretch.from })
    }
  }

  @Test("Each instant of a day is in one of its hours")
  func holding() throws {
    let periods = ReportingPeriods(Rules.builtIn.calendar, now: try Instant(paris: "2026-10-25 12:00"))
    for (index, hour) in periods.hours.enumerated() {
      #expect(periods.hour(holding: hour.stretch.from) == index)
      #expect(periods.hour(holding: hour.stretch.to + -1) == index)
    }
    #expect(periods.hour(holding: periods.day + -1) == nil)
  }
}
