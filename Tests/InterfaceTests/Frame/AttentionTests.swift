import Desk
import Store
import Testing

@testable import Interface

/// Which ticket the others are told that a person is on.
@Suite struct AttentionTests {
  private let desk: ScreenDesk
  private let number: TicketNumber

  init() throws {
    desk = try ScreenDesk()
    number = try desk.ticket(minutesAgo: 30)
  }

  @Test("A list is no ticket; a ticket and its explanation are read, also behind an overlay")
  func reading() throws {
    desk.open(QueueScreen())
    #expect(desk.frame.attention == nil)
    try desk.press("<Enter>")
    #expect(desk.frame.attention == Attention(number))
    try desk.press("?")
    #expect(desk.frame.top.isOverlay)
    #expect(desk.frame.attention == Attention(number))
    try desk.press("<Esc>e")
    #expect(desk.frame.attention == Attention(number))
    try desk.press("qq")
    #expect(desk.frame.attention == nil)
  }

  @Test("A message is written once something is typed, and while there is something of it")
  func writing() throws {
    desk.open(TicketScreen(number))
    try desk.press("r")
    #expect(desk.frame.attention == Attention(number))
    try desk.press("B")
    #expect(desk.frame.attention == Attention(number, isWriting: true))
    try desk.press("<Backspace>")
    #expect(desk.frame.attention == Attention(number))
  }

  @Test("A draft that is gone on with is being written")
  func draft() throws {
    let draft = Draft(agent: ScreenDesk.marie.login, ticket: number, kind: .reply, text: "Bonjour", at: desk.now)
    try desk.store.keep(draft)
    desk.open(TicketScreen(number))
    try desk.press("r")
    #expect(desk.frame.attention == Attention(number, isWriting: true))
  }
}
