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
}
