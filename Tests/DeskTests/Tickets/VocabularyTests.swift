import Desk
import Testing

@Suite("Words and texts of a ticket")
struct VocabularyTests {
  @Test(
    "Ticket numbers are read with or without their sign",
    arguments: [
      ("1042", TicketNumber.ticket(1042)), ("#7", .ticket(7)), ("M12", .migration(12)), ("m3", .migration(3)),
      ("#M4", .migration(4)),
    ]
  )
  func numbers(text: String, number: TicketNumber) {
    #expect(TicketNumber(text) == number)
  }

  @Test("What is no ticket number is not read as one", arguments: ["", "#", "M", "0", "-1", "12a", "٣", "1 2", "M0"])
  func noNumbers(text: String) {
    #expect(TicketNumber(text) == nil)
  }

  @Test("A number's text reads back to it", arguments: [TicketNumber.ticket(1042), .migration(12)])
  func numberRoundTrip(number: TicketNumber) {
    #expect(TicketNumber(number.text) == number)
  }

  @Test("A title becomes one line without NUL and is cut at its limit")
  func titles() {
    #expect(EnteredText.line("a\0b\r\nc\nd") == "ab c d")
    #expect(EnteredText.line(String(repeating: "é", count: 600)).unicodeScalars.count == EnteredText.titleLimit)
    #expect(EnteredText.line("\u{1B}[31mrouge") == "\u{1B}[31mrouge")
  }

  @Test("A message keeps its lines, loses NUL and the end's empty lines, and is cut on a scalar's edge")
  func messages() {
    #expect(EnteredText.message("a\r\nb\rc\0\n\n") == "a\nb\nc")
    let long = EnteredText.message(String(repeating: "œ", count: 600_000))
    #expect(long.utf8.count == EnteredText.messageLimit)
    #expect(EnteredText.message(String(repeating: "€", count: 400_000)).utf8.count == EnteredText.messageLimit - 1)
  }
}
