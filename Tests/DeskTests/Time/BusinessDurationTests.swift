import Desk
import Testing

struct BusinessDurationTests {
  @Test(
    "Hours are opening hours and days are worth what the calendar says",
    arguments: [
      ("2h", 7_200), ("7h30", 27_000), ("1j", 25_200), ("20j", 504_000), ("0h05", 300), ("9999j", 251_974_800),
    ]
  )
  func seconds(text: String, seconds: Int) {
    #expect(BusinessDuration(text)?.seconds(day: 7 * 3_600) == seconds)
    #expect(BusinessDuration(text)?.text == text)
  }

  @Test(
    "Nothing, negatives, fractions and other words are refused",
    arguments: [
      "0h", "0j", "0h00", "-1h", "1.5h", "1,5j", "h", "j", "", "2", "2 h", "2H", "2d", "7h60", "7h3", "7h300", "10000h",
      "99999999999999999999h", "1j2h", "2h ", "２h",
    ]
  )
  func refused(text: String) {
    #expect(BusinessDuration(text) == nil)
  }
}
