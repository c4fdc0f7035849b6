import Desk
import Testing

/// The built-in calendar: Paris, Monday to Friday 09:00–12:00 and 14:00–18:00, French holidays.
struct BusinessCalendarTests {
  private let calendar = Rules.builtIn.calendar

  @Test(
    "Opening time between two moments is what a person counts with a calendar",
    arguments: [
      ("2026-07-10 16:00", "2026-07-10 18:00", 2 * 3_600),
      ("2026-07-10 11:00", "2026-07-10 15:00", 2 * 3_600),  // over lunch
      ("2026-07-10 17:00", "2026-07-13 10:00", 2 * 3_600),  // over a week-end
      ("2026-07-13 17:00", "2026-07-15 10:00", 2 * 3_600),  // over 14 July
      ("2026-07-11 10:00", "2026-07-12 20:00", 0),
      ("2026-07-13 08:00", "2026-07-13 09:00:01", 1),
      ("2026-07-13 18:00", "2026-07-13 09:00", 0),  // backwards
      ("2026-12-24 17:59:59", "2026-12-28 09:00:01", 2),  // Christmas and a week-end
      ("2026-03-27 17:00", "2026-03-30 10:00", 2 * 3_600),  // the clock put forward
      ("2026-10-23 17:00", "2026-10-26 10:00", 2 * 3_600),  // and back
    ]
  )
  func counting(from: String, to: String, seconds: Int) throws {
    #expect(try calendar.openSeconds(from: Instant(paris: from), to: Instant(paris: to)) == seconds)
  }

  @Test(
    "An amount of opening time is reached at its earliest instant, which may be the end of a span",
    arguments: [
      ("2026-07-10 14:00", 4 * 3_600, "2026-07-10 18:00"),  // exactly at closing, not at the next opening
      ("2026-07-10 14:00", 4 * 3_600 + 1, "2026-07-13 09:00:01"),
      ("2026-07-10 09:00", 3 * 3_600, "2026-07-10 12:00"),
      ("2026-07-12 10:00", 1, "2026-07-13 09:00:01"),
      ("2026-07-13 16:00", 7 * 3_600, "2026-07-15 16:00"),
      ("2026-07-12 10:00", 0, "2026-07-12 10:00"),
    ]
  )
  func due(from: String, seconds: Int, due: String) throws {
    let reached = try calendar.due(openSeconds: seconds, from: Instant(paris: from))
    #expect(try reached == Instant(paris: due))
  }

  @Test("The desk is open from the opening to just before the closing")
  func openAndClosed() throws {
    #expect(try !calendar.isOpen(at: Instant(paris: "2026-07-13 08:59:59")))
    #expect(try calendar.isOpen(at: Instant(paris: "2026-07-13 09:00")))
    #expect(try calendar.isOpen(at: Instant(paris: "2026-07-13 11:59:59")))
    #expect(try !calendar.isOpen(at: Instant(paris: "2026-07-13 12:00")))
    #expect(try !calendar.isOpen(at: Instant(paris: "2026-07-14 10:00")))
    #expect(try calendar.nextClosing(after: Instant(paris: "2026-07-13 09:00")) == Instant(paris: "2026-07-13 12:00"))
    #expect(try calendar.nextOpening(after: Instant(paris: "2026-07-13 18:00")) == Instant(paris: "2026-07-15 09:00"))
    #expect(try calendar.nextOpening(after: Instant(paris: "2026-07-13 09:00")) == Instant(paris: "2026-07-13 14:00"))
    #expect(try calendar.nextClosing(after: Instant(paris: "2026-07-13 12:00")) == Instant(paris: "2026-07-13 18:00"))
  }

  @Test("The latest open instant is now while the desk is open, and the last closing until a second has been worked")
  func latestOpen() throws {
    let friday = try Instant(paris: "2026-07-10 18:00")
    #expect(try calendar.latestOpen(notAfter: Instant(paris: "2026-07-10 17:59:59")) == friday - 1)
    #expect(calendar.latestOpen(notAfter: friday) == friday)
    #expect(try calendar.latestOpen(notAfter: Instant(paris: "2026-07-11 12:00")) == friday)
    let monday = try Instant(paris: "2026-07-13 09:00")
    #expect(calendar.latestOpen(notAfter: monday) == friday)
    #expect(calendar.latestOpen(notAfter: monday + 1) == monday + 1)
    #expect(calendar.latestOpen(notAfter: Instant(0)) == nil)
  }

  @Test("A date says when it is open and why")
  func natures() throws {
    let closures = [try CivilDate("2026-12-24")...CivilDate("2027-01-02")]
    let special = [try CivilDate("2026-05-08"): ["09:00-12:00"], try CivilDate("2026-12-28"): ["10:00-11:00"]]
    let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let desk = try BusinessCalendar.desk(
      "Europe/Paris",
      workdays,
      ["09:00-12:00", "14:00-18:00"],
      holidays: .france,
      closures: closures,
      special: special.merging([CivilDate("2026-07-13"): []]) { _, own in own }
    )
    let expected: [(String, CalendarDay.Nature, Int)] = [
      ("2026-07-10", .ordinary, 2),
      ("2026-07-11", .closedWeekday, 0),
      ("2026-07-13", .special, 0),  // a special date without spans is closed
      ("2026-07-14", .holiday(.bastilleDay), 0),
      ("2026-05-08", .special, 1),  // over a holiday
      ("2026-12-24", .closure, 0),
      ("2026-12-25", .holiday(.christmas), 0),
      ("2026-12-28", .special, 1),  // over a closure
      ("2027-01-01", .holiday(.newYear), 0),  // the closure goes on over New Year
      ("2027-01-02", .closure, 0),
      ("2027-01-04", .ordinary, 2),
    ]
    for (date, nature, spans) in expected {
      let day = try desk.day(CivilDate(date))
      #expect(day.nature == nature, "\(date)")
      #expect(day.spans.count == spans, "\(date)")
    }
    let from = try Instant(paris: "2026-12-23 18:00")
    #expect(try desk.openSeconds(from: from, to: Instant(paris: "2027-01-04 09:00")) == 3_600)
  }

  @Test("Spans that touch are one, also across midnight, so that nobody goes home between them")
  func touching() throws {
    let nights = try Desks.nights.calendar()
    #expect(try nights.nextClosing(after: Instant(paris: "2026-07-13 23:00")) == Instant(paris: "2026-07-14 06:00"))
    #expect(try nights.nextOpening(after: Instant(paris: "2026-07-13 23:00")) == Instant(paris: "2026-07-14 22:00"))
    #expect(
      try nights.openSeconds(from: Instant(paris: "2026-07-13 20:00"), to: Instant(paris: "2026-07-14 20:00")) == 8
        * 3_600
    )
    let day = try nights.day(CivilDate("2026-07-14"))
    #expect(day.spans.map(\.seconds) == [6 * 3_600, 2 * 3_600])
    let touching = try Desks.touchingSpans.calendar()
    #expect(try touching.nextClosing(after: Instant(paris: "2026-07-13 09:00")) == Instant(paris: "2026-07-13 18:00"))
  }

  @Test("A night in which the clock changes is an hour shorter or longer")
  func nightsOfChange() throws {
    let nights = try Desks.nights.calendar()
    let spring = try nights.openSeconds(
      from: Instant(paris: "2026-03-28 22:00"),
      to: Instant(paris: "2026-03-29 06:00")
    )
    let autumn = try nights.openSeconds(
      from: Instant(paris: "2026-10-24 22:00"),
      to: Instant(paris: "2026-10-25 06:00")
    )
    #expect(spring == 7 * 3_600)
    #expect(autumn == 9 * 3_600)
  }

  @Test(
    "An opening in the hour that is left out is the first instant after it; a closing in the hour that comes twice is the later"
  )
  func spansAtTheChange() throws {
    let early = try BusinessCalendar.desk("Europe/Paris", Weekday.allCases, ["02:30-04:00"])
    #expect(try early.day(CivilDate("2026-03-29")).spans.map(\.opens) == [Instant("2026-03-29T01:00:00Z")])
    #expect(try early.day(CivilDate("2026-10-25")).spans.map(\.opens) == [Instant("2026-10-25T00:30:00Z")])
    let late = try BusinessCalendar.desk("Europe/Paris", Weekday.allCases, ["01:00-02:30"])
    #expect(try late.day(CivilDate("2026-03-29")).spans.map(\.closes) == [Instant("2026-03-29T01:00:00Z")])
    #expect(try late.day(CivilDate("2026-10-25")).spans.map(\.closes) == [Instant("2026-10-25T01:30:00Z")])
    let within = try BusinessCalendar.desk("Europe/Paris", Weekday.allCases, ["02:10-02:50"])
    #expect(try within.day(CivilDate("2026-03-29")).spans.isEmpty)
    #expect(try within.day(CivilDate("2026-10-25")).spans.map(\.seconds) == [100 * 60])
    // Closed from 02:15 to 02:45 by the clock, which shows both twice: no instant is counted twice.
    let twice = try BusinessCalendar.desk("Europe/Paris", Weekday.allCases, ["01:00-02:15", "02:45-05:00"])
    #expect(try twice.day(CivilDate("2026-10-25")).spans.map(\.seconds) == [5 * 3_600])
  }

  @Test("A desk open on Tuesdays alone finds its due instants weeks ahead")
  func tuesdays() throws {
    let tuesdays = try Desks.tuesdaysOnly.calendar()
    let due = try tuesdays.due(openSeconds: 10 * 7 * 3_600, from: Instant(paris: "2026-01-07 10:00"))
    // 70 hours of three hours a week: 23 Tuesdays and an hour, without 14 July.
    #expect(try due == Instant(paris: "2026-06-23 10:00"))
  }

  @Test("What a calendar's years cannot hold is never due, and no search goes on for ever")
  func horizon() throws {
    let late = try Instant("2100-12-31T12:00:00Z")
    #expect(calendar.due(openSeconds: 100 * 3_600, from: late) == nil)
    #expect(calendar.nextOpening(after: Instant(9_000_000_000)) == nil)
    #expect(calendar.nextClosing(after: Instant(9_000_000_000)) == nil)
    #expect(!calendar.isOpen(at: Instant(9_000_000_000)))
    #expect(calendar.openSeconds(from: Instant(9_000_000_000), to: Instant(9_900_000_000)) == 0)
    #expect(calendar.openSeconds(from: Instant(-9_000_000_000), to: Instant(0)) == 0)
  }

  @Test("Hours that contradict themselves or never open make no calendar")
  func mistakes() throws {
    let zone = try #require(Zone(identifier: "Europe/Paris"))
    let morning = try DaySpan(written: "09:00-12:00")
    let noon = try DaySpan(written: "11:00-14:00")
    #expect(throws: BusinessCalendar.Mistake.neverOpen) { try BusinessCalendar(zone: zone, hours: [:], day: 1) }
    #expect(throws: BusinessCalendar.Mistake.neverOpen) {
      try BusinessCalendar(zone: zone, hours: [.monday: []], day: 1)
    }
    let ever = try CivilDate("1900-01-01")...CivilDate("2200-01-01")
    #expect(throws: BusinessCalendar.Mistake.neverOpen) {
      try BusinessCalendar(zone: zone, hours: [.monday: [morning]], closures: [ever], day: 1)
    }
    #expect(throws: BusinessCalendar.Mistake.worthlessDay) {
      try BusinessCalendar(zone: zone, hours: [.monday: [morning]], day: 0)
    }
    #expect(throws: BusinessCalendar.Mistake.overlap(morning, noon)) {
      try BusinessCalendar(zone: zone, hours: [.monday: [noon, morning]], day: 1)
    }
    #expect(DaySpan(opens: 10, closes: 10) == nil)
    #expect(DaySpan(opens: 10, closes: 86_401) == nil)
  }
}
