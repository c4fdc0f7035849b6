import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// Questions on the last line, and how they are answered.
@Suite struct QuestionTests {
  @Test("p asks, and takes a digit or the unshifted key of an AZERTY keyboard", arguments: ["1", "&"])
  func priority(key: String) throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("jp")
    #expect(visitor.lastLine.contains("1 Bloquante  2 Majeure  3 Mineure  4 Basse"))
    visitor.press(key)
    #expect(visitor.lastLine.hasPrefix(" #1003 priorité Bloquante"))
  }

  @Test("A key that is no answer leaves the question and does nothing")
  func blindKeys() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("pc")
    #expect(visitor.lastLine == " abandonné")
    #expect(try visitor.desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)?.stage == .open)
  }

  @Test("d proposes oneself first, and others as one types")
  func assign() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("d<Enter>")
    #expect(visitor.lastLine.hasPrefix(" #1001 affecté à Marie Le Goff"))
    visitor.press("dmor")
    #expect(visitor.lastLine.contains("Paul Morvan"))
    #expect(!visitor.lastLine.contains("Inès"))
    visitor.press("<Enter>")
    #expect(visitor.lastLine.hasPrefix(" #1001 affecté à Paul Morvan"))
  }

  @Test("An answer that is not understood is said so beside the question", arguments: [20, 40, 80])
  func answerNotUnderstood(width: Int) throws {
    var visitor = try Visitor(TestDesk.busy(), width: width, height: 10)
    visitor.press("dzzz<Enter>")
    #expect(visitor.lastLine.contains("« zzz »"))
    visitor.press("<Esc>")
    #expect(!visitor.lastLine.contains("zzz"))
  }

  @Test("A question with keys tells all of them at twenty columns")
  func shortQuestion() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 20, height: 5)
    visitor.press("p")
    #expect(visitor.lastLine == " " + "1Bl 2Ma 3Mi 4Ba")
  }

  @Test("What is typed is seen beside a question that is longer than the screen", arguments: [8, 20, 24])
  func longQuestion(width: Int) throws {
    var visitor = try Visitor(TestDesk.busy(), width: 80, height: 8)
    visitor.press("dmor")
    visitor.resize(width: width, height: 8)
    #expect(visitor.lastLine.contains("mor"))
    #expect((visitor.surface.cursor?.x ?? .max) < width)
  }

  @Test("Who assigns another's ticket is told whose it was")
  func assignAnothers() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("jjjjd<Enter>")
    #expect(visitor.lastLine.contains("(était à Paul Morvan)"))
  }

  @Test("What an agent can be assigned to is proposed right behind what is typed, over two rows where one is too short")
  func proposals() throws {
    let desk = try TestDesk.busy()
    var visitor = try Visitor(desk, width: 80, height: 24)
    visitor.press("d")
    #expect(visitor.lastLine.hasPrefix(" Affecter à :   moi (Marie Le Goff)  personne"))
    visitor.press("pa")
    #expect(visitor.lastLine.hasPrefix(" Affecter à : pa  Paul"))
    visitor.press("<Esc>")
    for number in 1...6 {
      let agent = Agent(
        login: Login("agent\(number)"),
        name: "Agent Numéro \(number)",
        roles: [.agent],
        teams: [.support]
      )
      try desk.store.add(agent, by: TestDesk.marie.login, at: TestDesk.now)
    }
    visitor.press("d")
    let rows = visitor.text.components(separatedBy: "\n")
    #expect(rows[22].hasPrefix(" Affecter à :   moi (Marie Le Goff)"))
    #expect(visitor.lastLine.contains("Agent Numéro 6"))
  }

  @Test("A question above its choices ends with a colon as every question does")
  func colon() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 80, height: 24)
    visitor.press("T")
    #expect(visitor.text.contains("Transférer à :"))
  }
}
