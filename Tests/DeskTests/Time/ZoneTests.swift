import Desk
import Foundation
import Testing

struct ZoneTests {
  static let identifiers = [
    "Europe/Paris", "Europe/London", "America/New_York", "America/St_Johns", "America/Havana", "America/Sao_Paulo",
    "Africa/Casablanca", "Asia/Kathmandu", "Asia/Tehran", "Asia/Pyongyang", "Australia/Lord_Howe", "Australia/Sydney",
    "Pacific/Apia", "Pacific/Chatham", "Indian/Reunion", "Europe/Istanbul", "UTC", "Etc/GMT+5",
  ]

  @Test("Offsets are Foundation's at any hour of 1970 to 2099", arguments: identifiers)
  func offsets(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    let reference = try #require(TimeZone(identifier: identifier))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let seconds = Int.random(in: 0...4_102_444_799, using: &random)
      let expected = reference.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(zone.offset(at: Instant(seconds)) == expected, "\(Instant(seconds).rfc3339)")
    }
  }

  @Test("An instant is one of those that its local moment can mean", arguments: identifiers)
  func localAndBack(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let instant = Instant(Int.random(in: 0...4_102_444_799, using: &random))
      let local = zone.local(instant)
      #expect((0..<86_400).contains(local.secondOfDay))
      let meant = [zone.instant(local, ambiguous: .earlier), zone.instant(local, ambiguous: .later)]
      #expect(meant.contains(instant))
      #expect(meant[0] <= meant[1])
    }
  }

  @Test("A moment jumped over means the first instant after the gap, on either side")
  func gap() throws {
    let paris = try #require(Zone(identifier: "Europe/Paris"))
    let moment = LocalMoment(date: try CivilDate("2026-03-29"), secondOfDay: 2 * 3_600 + 1_800)
    let after = try Instant("2026-03-29T01:00:00Z")
    #expect(paris.instant(moment, ambiguous: .earlier) == after)
    #expect(paris.instant(moment, ambiguous: .later) == after)
  }

  @Test("A moment that comes twice means the earlier or the later instant, as asked")
  func ambiguous() throws {
    let paris = try #require(Zone(identifier: "Europe/Paris"))
    let moment = LocalMoment(date: try CivilDate("2026-10-25"), secondOfDay: 2 * 3_600 + 1_800)
    #expect(try paris.instant(moment, ambiguous: .earlier) == Instant("2026-10-25T00:30:00Z"))
    #expect(try paris.instant(moment, ambiguous: .later) == Instant("2026-10-25T01:30:00Z"))
  }

  @Test("24:00 is the midnight that ends the date")
  func midnight() throws {
    let paris = try #require(Zone(identifier: "Europe/Paris"))
    let evening = LocalMoment(date: try CivilDate("2026-07-13"), secondOfDay: 86_400)
    let morning = LocalMoment(date: try CivilDate("2026-07-14"), secondOfDay: 0)
    #expect(paris.instant(evening, ambiguous: .later) == paris.instant(morning, ambiguous: .earlier))
  }

  @Test("The date that Samoa left out begins and ends in the same instant")
  func skippedDate() throws {
    let apia = try #require(Zone(identifier: "Pacific/Apia"))
    let bounds = apia.bounds(of: try CivilDate("2011-12-30"))
    #expect(bounds.begins == bounds.ends)
    #expect(try bounds.begins == Instant("2011-12-30T10:00:00Z"))
  }

  @Test("The dates of a zone follow one another without gap or overlap", arguments: identifiers)
  func datesPartitionTime(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    var date = try CivilDate("2010-01-01")
    let last = try CivilDate("2028-12-31")
    while date < last {
      let bounds = zone.bounds(of: date)
      #expect(bounds.begins <= bounds.ends)
      #expect(bounds.ends == zone.bounds(of: date + 1).begins)
      date = date + 1
    }
  }

  @Test(
    "What is no zone of the IANA is refused",
    arguments: ["", "Mars/Olympus", "Europe/Pariss", "europe/paris", "GMT+5", "GMT-0330", "+02:00", "Europe/"]
  )
  func unknown(identifier: String) {
    #expect(Zone(identifier: identifier) == nil)
  }

  @Test("What may have been meant is found whatever its case", arguments: ["europe/paris", "Paris", "PE/PAR"])
  func meant(text: String) {
    #expect(Zone.names(like: text) == ["Europe/Paris"])
  }
}
