import Desk
import Interface
import Store
import Terminal
import Testing

struct ExplainScreenTests {
  private func story(_ desk: ScreenDesk) throws -> TicketNumber {
    let number = try desk.ticket(priority: .majeure, minutesAgo: 6_000)
    try desk.act(.acknowledge, on: number, minutesAgo: 5_900)
    try desk.act(.reply("Lequel ?", then: .wait), on: number, minutesAgo: 5_890)
    try desk.act(.resume, on: number, minutesAgo: 300)
    return number
  }

  @Test("the explanation at every size", arguments: [(120, 36), (80, 24), (40, 12), (20, 5)])
  func sizes(width: Int, height: Int) throws {
    let desk = try ScreenDesk(size: Size(width: width, height: height))
    desk.open(ExplainScreen(try story(desk)))
    expectScreen(desk.surface, "explain-\(width)x\(height)")
  }

  @Test("the explanation in English")
  func english() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 40), language: .english)
    desk.open(ExplainScreen(try story(desk)))
    expectScreen(desk.surface, "explain-english")
  }

  @Test("it says what the command says, in columns where there is room, and in sentences where there is none")
  func words() throws {
    let desk = try ScreenDesk(size: Size(width: 200, height: 200))
    let number = try story(desk)
    desk.open(ExplainScreen(number))
    let detail = try desk.ticketNow(number)
    let texts = try ClockName.allCases.map { name in
      let explanation = try Explanation(of: name, timeline: detail.timeline, rules: detail.rules, now: desk.now)
      return ExplanationText(explanation, desk.frame.desk.formats)
    }
    for account in ExplanationTable(texts).plain {
      #expect(desk.text.contains(account.map { " " + $0 }.joined(separator: "\n")))
    }
    // So narrow that there is no room for columns, and so wide that no sentence is broken, do not go together.
    desk.resize(to: Size(width: 54, height: 400))
    let shown = desk.text.split { $0.isWhitespace }
    for text in texts {
      let said = ([text.heading] + text.sentences).flatMap { $0.split { $0.isWhitespace } }
      #expect(shown.contains(said))
    }
  }

  @Test("figures end under each other, in the columns of every clock")
  func columns() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 60))
    desk.open(ExplainScreen(try story(desk)))
    let rows = desk.text.split(separator: "\n").map(String.init)
    let sums = rows.filter { $0.contains("–") && $0.contains("h") }
    let heads = rows.filter { $0.hasSuffix("écoulé") }
    #expect(sums.count > 4)
    #expect(heads.count == 2)
    #expect(Set((sums + heads).map(\.count)).count == 1)
  }

  @Test("it is opened from the ticket, scrolls from end to end, and leads back")
  func scrolling() throws {
    let desk = try ScreenDesk()
    desk.open(TicketScreen(try story(desk)))
    try desk.press("e")
    let top = desk.text
    #expect(top.contains("Prise en compte"))
    try desk.press("j")
    #expect(desk.text != top)
    try desk.press("k")
    #expect(desk.text == top)
    try desk.press("G")
    let end = desk.text
    try desk.press("<PgDn>")
    #expect(desk.text == end)
    for _ in 0..<20 { try desk.press("<PgUp>") }
    #expect(desk.text == top)
    try desk.press("q")
    #expect(desk.text.contains("Message du client"))
  }
}
