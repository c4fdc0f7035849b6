import Desk
import Foundation
import Testing

struct CivilDateTests {
  @Test("Every date from 1900 to 2110 follows the one before, in figures, weekday and ISO text")
  func consecutive() throws {
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try CivilDate("1900-01-01")
    let last = try CivilDate("2110-12-31")
    for days in stride(from: first.daysSinceEpoch, through: last.daysSinceEpoch, by: 1) {
      let date = CivilDate(daysSinceEpoch: days)
      let (year, month, day) = date.figures
      #expect(CivilDate(year: year, month: month, day: day) == date)
      guard days % 17 == 0 else { continue }
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(days) * 86_400)
      )
      #expect(parts.year == year && parts.month == month && parts.day == day)
      #expect(parts.weekday == date.weekday.rawValue % 7 + 1)
      #expect(CivilDate(iso: date.iso) == date)
    }
  }

  @Test(
    "Dates that do not exist are refused",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "0000-01-01", "26-01-01",
      "2026-1-01", "2026-01-01 ", " 2026-01-01", "2026/01/01", "2026-01-01T00:00:00Z", "", "２０２６-01-01", "+026-01-01",
    ]
  )
  func refused(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Leap days exist where the Gregorian calendar has them")
  func leapDays() throws {
    #expect(try CivilDate("2024-02-29") + 1 == CivilDate("2024-03-01"))
    #expect(try CivilDate("2000-02-29") - CivilDate("2000-02-28") == 1)
    #expect(try CivilDate("2025-03-01") - 1 == CivilDate("2025-02-28"))
  }

  @Test("A date is coded as its ISO text and nothing else")
  func coding() throws {
    let dates = [try CivilDate("2026-07-14")]
    #expect(try String(decoding: JSONEncoder().encode(dates), as: UTF8.self) == #"["2026-07-14"]"#)
    #expect(try JSONDecoder().decode([CivilDate].self, from: Data(#"["2026-07-14"]"#.utf8)) == dates)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDate].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }
}

struct InstantTextTests {
  @Test(
    "RFC 3339 text is read to the second, whatever its offset, fraction and case",
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("2026-07-13T16:00:00+02:00", 1_783_951_200),
      ("2026-07-13t14:00:00z", 1_783_951_200),
      ("2026-07-13T14:00:00.999999Z", 1_783_951_200),
      ("2026-07-13T08:30:00.5-05:30", 1_783_951_200),
      ("1969-12-31T23:59:59Z", -1),
      ("2026-07-14T00:00:00+10:00", 1_783_951_200),
      ("2024-02-29T23:59:59-00:00", 1_709_251_199),
    ]
  )
  func read(text: String, seconds: Int) {
    #expect(Instant(rfc3339: text)?.seconds == seconds)
  }

  @Test(
    "Text that is no instant with an offset is refused",
    arguments: [
      "2026-07-13T16:00:00", "2026-07-13", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-07-13T24:00:00Z",
      "2026-07-13T16:60:00Z", "2026-07-13T16:00:60Z", "2026-07-13T16:00Z", "2026-07-13 16:00:00Z", "20260713T160000Z",
      "2026-07-13T16:00:00.Z", "2026-07-13T16:00:00+0200", "2026-07-13T16:00:00+24:00", "2026-07-13T16:00:00+02:60",
      "2026-07-13T16:00:00ZZ", "2026-07-13T16:00:00 Z", "", "Z", "now", "1783951200", "2026-07-13T16:00:00+2:00",
    ]
  )
  func refused(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test("What is written is read back as the same instant, in UTC")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let instant = Instant(Int.random(in: -2_000_000_000...5_000_000_000, using: &random))
      #expect(Instant(rfc3339: instant.rfc3339) == instant)
    }
    #expect(try Instant("2026-01-05T09:05:07+01:00").rfc3339 == "2026-01-05T08:05:07Z")
  }
}
