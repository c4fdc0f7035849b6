import Desk
import Testing

@testable import Interface

/// How amounts of opening time and moments are written.
@Suite struct FormatsTests {
  private func formats(_ language: Language = .french, now: String = "2026-07-13T14:32:00+02:00") throws -> Formats {
    let zone = try #require(Zone(identifier: "Europe/Paris"))
    return Formats(language: language, zone: zone, day: 7 * 3600, now: instant(now))
  }

  @Test(
    "An amount of opening time is counted in full minutes, then in days of the calendar",
    arguments: [
      (0, "0h00", "0h00"), (59, "0h00", "0h00"), (42 * 60, "0h42", "0h42"), (5 * 3600 + 28 * 60 + 59, "5h28", "5h28"),
      (7 * 3600 - 1, "6h59", "6h59"), (7 * 3600, "1j", "1d"), (10 * 3600 + 1800, "1j 3h", "1d 3h"),
      (-42 * 60, "−0h42", "−0h42"), (-8 * 3600, "−1j 1h", "−1d 1h"),
    ]
  )
  func durations(seconds: Int, french: String, english: String) throws {
    #expect(try formats().duration(seconds) == french)
    #expect(try formats(.english).duration(seconds) == english)
  }

  @Test(
    "Room on a disk is told in the unit that leaves few figures",
    arguments: [
      (0, "0 ko", "0 kB"), (1, "1 ko", "1 kB"), (999_999, "1000 ko", "1000 kB"), (1_400_000, "1 Mo", "1 MB"),
      (282_574_848, "283 Mo", "283 MB"), (81_249_000_000, "81,2 Go", "81.2 GB"),
    ]
  )
  func sizes(bytes: Int, french: String, english: String) throws {
    #expect(try formats().size(bytes) == french.replacing(" ", with: "\u{A0}"))
    #expect(try formats(.english).size(bytes) == english.replacing(" ", with: "\u{A0}"))
  }

  @Test(
    "In the last ten minutes a countdown tells seconds",
    arguments: [(600, "0h10"), (599, "9:59"), (494, "8:14"), (5, "0:05"), (0, "0:00"), (-1, "−0h00")]
  )
  func countdowns(seconds: Int, text: String) throws {
    #expect(try formats().countdown(seconds) == text)
  }

  @Test(
    "A moment is told by the day as one says it, seen from now, in the desk's zone",
    arguments: [
      ("2026-07-13T12:50:00Z", "auj. 14:50", "today 14:50"), ("2026-07-13T22:00:00Z", "dem. 00:00", "tom. 00:00"),
      ("2026-07-12T10:00:00+02:00", "hier 10:00", "yest. 10:00"),
      ("2026-07-15T10:20:00+02:00", "mer. 10:20", "Wed 10:20"),
      ("2026-07-07T10:20:00+02:00", "mar. 10:20", "Tue 10:20"),
      ("2026-07-20T09:00:00+02:00", "20/07 09:00", "20 Jul 09:00"),
      ("2027-01-04T09:00:00+01:00", "04/01/2027", "4 Jan 2027"),
    ]
  )
  func moments(time: String, french: String, english: String) throws {
    #expect(try formats().moment(instant(time)) == french)
    #expect(try formats(.english).moment(instant(time)) == english)
  }

  @Test(
    "In a sentence the day of the month stands beside the weekday",
    arguments: [
      ("2026-07-13T14:50:00+02:00", "auj. à 14:50"), ("2026-07-14T14:50:00+02:00", "dem. à 14:50"),
      ("2026-07-15T10:20:00+02:00", "mer. 15 à 10:20"), ("2026-09-15T10:20:00+02:00", "15/09 à 10:20"),
      ("2027-09-15T10:20:00+02:00", "15/09/2027 à 10:20"),
    ]
  )
  func sentences(time: String, text: String) throws {
    #expect(try formats().sentenceMoment(instant(time)) == text)
  }

  @Test("The header tells weekday, date and time")
  func header() throws {
    #expect(try formats().dateAndTime(TestDesk.now) == "lun. 13 juil. 14:32")
    #expect(try formats(.english).dateAndTime(TestDesk.now) == "Mon 13 Jul 14:32")
  }
}
