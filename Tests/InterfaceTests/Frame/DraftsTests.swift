import Desk
import Interface
import Store
import Testing

/// Drafts are offered to whoever begins, and taken up by a key.
@Suite struct DraftsTests {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk.busy()
  }

  private func keep(
    _ text: String,
    _ kind: MessageKind = .reply,
    on number: Int = 1001,
    of agent: Agent = TestDesk.marie,
    at time: String = "2026-07-13T14:20:00+02:00"
  ) throws {
    try desk.store.keep(
      Draft(agent: agent.login, ticket: .ticket(number), kind: kind, text: text, at: instant(time))
    )
  }

  private func offer(to agent: Agent = TestDesk.marie, language: Language = .french) throws -> String? {
    try Visitor(desk, as: agent, language: language).frame.draftsOffer?.text.replacing("\u{A0}", with: " ")
  }

  @Test("Whoever begins is told of the draft, and of the key that resumes it; nobody of another's")
  func offered() throws {
    try keep("Bonjour,\nnous regardons")
    #expect(try offer() == "1 brouillon : réponse à #1001, auj. 14:20 ; D le reprend")
    #expect(try offer(language: .english) == "1 draft: reply to #1001, today 14:20; D resumes it")
    #expect(try offer(to: TestDesk.paul) == nil)
  }

  @Test("One draft is taken up at once, whole, wherever one is")
  func one() throws {
    try keep("Bonjour,\nnous regardons")
    for key in ["D", "<Enter>D", ":drafts<Enter>"] {
      var visitor = try Visitor(desk)
      visitor.press(key)
      #expect(visitor.frame.top.kind == .editor)
      #expect(visitor.text.contains("nous regardons"))
      #expect(visitor.lastLine.contains("Brouillon repris"))
    }
  }

  @Test("Of several the person chooses one, the latest first")
  func several() throws {
    try keep("Bonjour", on: 1001)
    try keep("Vu avec la compta", .note, on: 1004, at: "2026-07-13T14:30:00+02:00")
    #expect(try offer() == "2 brouillons, le dernier : note interne sur #1004, auj. 14:30 ; D les montre")
    var visitor = try Visitor(desk)
    visitor.press("D")
    #expect(visitor.lastLine.contains("note interne sur #1004, auj. 14:30  réponse à #1001, auj. 14:20"))
    visitor.press("<Enter>")
    #expect(visitor.text.contains("Vu avec la compta"))
    visitor.press("<Esc>D1001<Enter>")
    #expect(visitor.text.contains("┃ Bonjour"))
  }

  @Test("Without a draft nothing is offered, and the key says so")
  func none() throws {
    #expect(try offer() == nil)
    var visitor = try Visitor(desk)
    visitor.press("D")
    #expect(visitor.lastLine.contains("aucun brouillon"))
  }

  @Test("What was sent is offered no more")
  func sent() throws {
    try keep("Bonjour")
    var visitor = try Visitor(desk)
    visitor.press("D<Ctrl-S>")
    #expect(visitor.lastLine.contains("réponse envoyée"))
    #expect(try offer() == nil)
  }
}
