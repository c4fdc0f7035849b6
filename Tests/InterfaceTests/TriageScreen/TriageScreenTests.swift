import Desk
import Store
import Terminal
import Testing

@testable import Interface

@Suite struct TriageScreenTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk.busy()
  }

  private func row(_ number: Int) throws -> TicketRow {
    try #require(try desk.store.row(.ticket(number), viewer: TestDesk.marie, now: TestDesk.now))
  }

  /// The ticket that the first line names.
  private func shown(_ visitor: Visitor) -> String? {
    visitor.text.prefix { $0 != "\n" }.split(separator: " ").first { $0.hasPrefix("#") }.map(String.init)
  }

  @Test("fits every size", arguments: [(120, 36), (80, 24), (40, 12), (20, 5)])
  func looks(size: (Int, Int)) throws {
    var visitor = try Visitor(desk, width: size.0, height: size.1)
    visitor.press("!")
    expectScreen(visitor.surface, "triage-\(size.0)x\(size.1)")
  }

  @Test("A ticket is read, given a priority, assigned, acknowledged and left for the next from the home row")
  func homeRow() throws {
    var visitor = try Visitor(desk)
    visitor.press("!")
    #expect(shown(visitor) == "#1001")
    visitor.press("jhd")
    #expect(try row(1001).priority == .majeure)
    visitor.press("d<Enter>s")
    #expect(try row(1001).assignee?.login == TestDesk.marie.login)
    #expect(try row(1001).stage == .acknowledged)
    visitor.press("l")
    #expect(shown(visitor) == "#1003")
    #expect(visitor.text.contains("3 à qualifier · 1 fait"))
  }

  @Test("A ticket that was qualified stays on screen until the next is asked for")
  func stays() throws {
    var visitor = try Visitor(desk)
    visitor.press("!s")
    #expect(shown(visitor) == "#1001")
    visitor.press("u")
    #expect(visitor.lastLine.contains("Annuler : prise en compte #1001"))
  }

  @Test("What is passed over comes again after the round, and at the end it says that all is done")
  func rounds() throws {
    var visitor = try Visitor(desk)
    visitor.press("!")
    var seen = [shown(visitor)]
    for _ in 1...3 {
      visitor.press("l")
      seen.append(shown(visitor))
    }
    #expect(seen == ["#1001", "#1003", "#1008", "#1006"])
    visitor.press("l")
    #expect(visitor.text.contains("Le tour est fini : l reprend"))
    visitor.press("l")
    #expect(shown(visitor) == "#1001")
    for _ in 1...4 { visitor.press("sl") }
    #expect(visitor.text.contains("Tout est qualifié"))
    visitor.press("q")
    #expect(visitor.text.contains("Qualifier 0"))
  }

  @Test("One can go back to the ticket before")
  func previous() throws {
    var visitor = try Visitor(desk)
    visitor.press("!l<Shift-Tab>")
    #expect(shown(visitor) == "#1001")
  }

  @Test("A ticket that somebody is reading is left out, and said to be")
  func othersRead() throws {
    var visitor = try Visitor(desk)
    let paul = Presence.Person(login: Login("paul"), name: "Paul Morvan", isWriting: false, since: TestDesk.now)
    visitor.see([(paul, .ticket(1001)), (paul, .ticket(1006))])
    visitor.press("!")
    #expect(shown(visitor) == "#1003")
    visitor.press("ll")
    #expect(visitor.text.contains("d'autres lisent 2 des tickets qui restent"))
    visitor.see([])
    visitor.press("l")
    #expect(shown(visitor) == "#1001")
  }

  @Test("A ticket that somebody else qualifies meanwhile stays on screen, with who did it")
  func qualifiedByAnother() throws {
    var visitor = try Visitor(desk)
    visitor.press("!")
    try desk.act(.acknowledge, on: .ticket(1001), by: TestDesk.paul, at: "2026-07-13T14:32:00+02:00")
    visitor.notice()
    #expect(shown(visitor) == "#1001")
    #expect(visitor.text.contains("Paul Morvan"))
    visitor.press("s")
    #expect(visitor.lastLine.contains("déjà pris en compte par paul"))
  }

  @Test("Where the settings say so the next comes by itself, and a key held down does nothing to it")
  func movesOn() throws {
    var visitor = try Visitor(desk, triageMovesOn: true)
    visitor.press("!sss")
    #expect(shown(visitor) == "#1003")
    #expect(try row(1001).stage == .acknowledged)
    #expect(try row(1003).stage == .open)
    #expect(visitor.lastLine.contains("touche tenue : rien n'est fait à #1003"))
    visitor.wait(until: TestDesk.now + 3)
    visitor.press("s")
    #expect(try row(1003).stage == .acknowledged)
    visitor.press("js")
    #expect(try row(1008).stage == .acknowledged)
  }

  @Test("The settings say whether the next comes by itself")
  func setting() {
    #expect(!Settings("", file: "config.toml").triageMovesOn)
    #expect(Settings("triage_next = \"qualified\"", file: "config.toml").triageMovesOn)
    let wrong = Settings("triage_next = \"never\"", file: "config.toml")
    #expect(wrong.mistakes.map(\.key) == ["triage_next"])
  }
}
