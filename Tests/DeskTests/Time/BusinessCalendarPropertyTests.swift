import Desk
import Foundation
import Testing

/// What must hold of any calendar, tried on many.
struct BusinessCalendarPropertyTests {
  /// Instants of 2024 to 2028, often at an edge of opening hours, and at the changes of the clock.
  private static func instants(_ count: Int, of calendar: BusinessCalendar, seed: UInt64) -> [Instant] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let instant = Instant(Int.random(in: 1_704_067_200..<1_861_920_000, using: &random))
      let edge = random.pick([nil, calendar.nextOpening(after: instant), calendar.nextClosing(after: instant)])
      return (edge ?? instant) + random.pick([0, 0, 1, -1])
    }
  }

  @Test("Elapsed opening time is additive", arguments: Desks.allCases)
  func additive(desk: Desks) throws {
    let calendar = try desk.calendar()
    let instants = Self.instants(600, of: calendar, seed: 11)
    for index in stride(from: 0, to: instants.count - 2, by: 3) {
      let moments = instants[index...(index + 2)].sorted()
      let whole = calendar.openSeconds(from: moments[0], to: moments[2])
      let first = calendar.openSeconds(from: moments[0], to: moments[1])
      let second = calendar.openSeconds(from: moments[1], to: moments[2])
      #expect(whole == first + second)
      #expect(whole <= moments[2] - moments[0])
    }
  }

  @Test(
    "The due instant is the earliest at which the amount has elapsed, and never inside closed time",
    arguments: Desks.allCases
  )
  func dueIsEarliest(desk: Desks) throws {
    let calendar = try desk.calendar()
    var random = SeededGenerator(seed: 12)
    for start in Self.instants(300, of: calendar, seed: 13) {
      let amount = random.pick([1, 1_800, 3_600, 7 * 3_600, Int.random(in: 1...600_000, using: &random)])
      let due = try #require(calendar.due(openSeconds: amount, from: start))
      #expect(calendar.openSeconds(from: start, to: due) == amount)
      #expect(calendar.openSeconds(from: start, to: due - 1) == amount - 1)
      #expect(calendar.latestOpen(notAfter: due) == due)
    }
  }

  @Test("Opening time between an instant of opening and the next closing is real time", arguments: Desks.allCases)
  func spansAreReal(desk: Desks) throws {
    let calendar = try desk.calendar()
    for instant in Self.instants(200, of: calendar, seed: 14) {
      guard let opening = calendar.nextOpening(after: instant) else { continue }
      let closing = try #require(calendar.nextClosing(after: opening))
      #expect(calendar.openSeconds(from: opening, to: closing) == closing - opening)
      #expect(calendar.isOpen(at: opening) && !calendar.isOpen(at: opening - 1))
      #expect(calendar.isOpen(at: closing - 1) && !calendar.isOpen(at: closing))
      let next = calendar.nextOpening(after: opening) ?? closing
      #expect(calendar.openSeconds(from: closing, to: next) == 0)
    }
  }

  @Test("The openings of the dates make up all the opening time", arguments: Desks.allCases)
  func datesMakeUpTime(desk: Desks) throws {
    let calendar = try desk.calendar()
    for (first, last) in [("2026-02-20", "2026-04-10"), ("2026-10-15", "2026-11-15"), ("2025-12-20", "2026-01-10")] {
      let (from, to) = (try CivilDate(first), try CivilDate(last))
      var sum = 0
      var date = from
      while date <= to {
        let day = calendar.day(date)
        for span in day.spans {
          #expect(calendar.date(of: span.opens) == date)
          #expect(calendar.date(of: span.closes - 1) == date)
        }
        sum += day.spans.reduce(0) { $0 + $1.seconds }
        date = date + 1
      }
      let (begins, ends) = (calendar.zone.bounds(of: from).begins, calendar.zone.bounds(of: to).ends)
      #expect(sum == calendar.openSeconds(from: begins, to: ends))
    }
  }

  @Test(
    "A desk open day and night counts wall time, over both changes of the clock",
    arguments: [Desks.alwaysOpenInParis, .alwaysOpenOnLordHowe, .alwaysOpenInHavana]
  )
  func alwaysOpen(desk: Desks) throws {
    let calendar = try desk.calendar()
    let instants = Self.instants(400, of: calendar, seed: 15)
    for (one, other) in zip(instants, instants.dropFirst()) {
      let (from, to) = (min(one, other), max(one, other))
      #expect(calendar.openSeconds(from: from, to: to) == to - from)
      #expect(calendar.due(openSeconds: 86_400, from: from) == from + 86_400)
    }
    #expect(try calendar.nextClosing(after: Instant("2026-01-01T00:00:00Z")) == nil)
  }

  @Test(
    "Minute by minute, the desk is open when Foundation's clock on the wall says so",
    arguments: [Desks.builtIn, .newYork, .kathmandu, .nights, .tuesdaysOnly]
  )
  func foundationAgrees(desk: Desks) throws {
    let calendar = try desk.calendar()
    var reference = Foundation.Calendar(identifier: .gregorian)
    reference.timeZone = try #require(TimeZone(identifier: calendar.zone.identifier))
    for text in ["2026-03-08T00:00:00Z", "2026-03-28T12:00:00Z", "2026-07-13T00:00:00Z", "2026-10-24T12:00:00Z"] {
      let start = try Instant(text)
      for minute in stride(from: 0, to: 3 * 1_440, by: 7) {
        let instant = start + minute * 60
        let moment = Date(timeIntervalSince1970: Double(instant.seconds))
        let parts = reference.dateComponents([.year, .month, .day, .weekday, .hour, .minute], from: moment)
        let (year, month, day) = (try #require(parts.year), try #require(parts.month), try #require(parts.day))
        let date = try #require(CivilDate(year: year, month: month, day: day))
        let second = try #require(parts.hour) * 3_600 + #require(parts.minute) * 60
        let isOpen =
          calendar.holidays.holiday(on: date) == nil
          && calendar.hours[date.weekday, default: []].contains { $0.opens <= second && second < $0.closes }
        #expect(calendar.isOpen(at: instant) == isOpen, "\(instant.rfc3339)")
      }
    }
  }
}
