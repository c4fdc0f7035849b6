import Desk
import Testing

struct HolidayTests {
  @Test(
    "Easter falls where the almanacs have it",
    arguments: [
      "1818-03-22", "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31",
      "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19",
    ]
  )
  func easter(text: String) throws {
    let date = try CivilDate(text)
    #expect(CivilDate.easter(of: date.year) == date)
  }

  @Test("The holidays of 2026 are the eleven of the law, and two more in Alsace and Moselle")
  func year2026() {
    let dates = HolidaySet.france.holidays.compactMap { $0.date(in: 2026)?.iso }
    #expect(
      dates == [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
        "2026-11-01", "2026-11-11", "2026-12-25",
      ]
    )
    let more = Set(HolidaySet.alsaceMoselle.holidays).subtracting(HolidaySet.france.holidays)
    #expect(Set(more.compactMap { $0.date(in: 2026)?.iso }) == ["2026-04-03", "2026-12-26"])
    #expect(HolidaySet.none.holidays.isEmpty)
  }

  @Test("Two holidays on one date are one closed date, under the first name")
  func twoAtOnce() throws {
    let date = try CivilDate("2008-05-01")
    #expect(Holiday.ascension.date(in: 2008) == date)
    #expect(HolidaySet.france.holiday(on: date) == .labourDay)
  }
}
