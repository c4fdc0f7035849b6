import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// What the frame offers after a deed: going on where somebody was first, undoing, doing it again.
@Suite struct OutcomesTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk.busy()
  }

  private func row(_ number: Int) throws -> TicketRow {
    try #require(try desk.store.row(.ticket(number), viewer: TestDesk.marie, now: TestDesk.now))
  }

  private func paul(_ action: TicketAction, on number: Int) throws {
    try desk.act(action, on: .ticket(number), by: TestDesk.paul, at: "2026-07-13T14:32:00+02:00")
  }

  @Test("Who was second is told who did what and when, and does it all the same with one key")
  func insisting() throws {
    var visitor = try Visitor(desk)
    try paul(.prioritise(.basse), on: 1001)
    visitor.press("p2")
    #expect(
      visitor.lastLine.contains("#1001 : paul l'a changé entre-temps (priorité : Bloquante → Basse, auj. à 14:32)")
    )
    #expect(try row(1001).priority == .basse)
    visitor.press("o")
    #expect(visitor.lastLine.hasPrefix(" #1001 priorité Majeure"))
    #expect(try row(1001).priority == .majeure)
  }

  @Test("Who was second and leaves it at that still reads what happened")
  func leaving() throws {
    var visitor = try Visitor(desk)
    try paul(.prioritise(.basse), on: 1001)
    visitor.press("p2<Esc>")
    #expect(!visitor.lastLine.contains("quand même"))
    #expect(visitor.lastLine.contains("paul l'a changé entre-temps"))
    #expect(try row(1001).priority == .basse)
  }

  @Test("Where nothing can be done over what somebody did, no key pretends to")
  func overtaken() throws {
    var visitor = try Visitor(desk)
    try paul(.resolve, on: 1001)
    visitor.press("p2")
    #expect(visitor.lastLine.contains("#1001 : paul a été plus rapide (résolu, auj. à 14:32)"))
    #expect(!visitor.lastLine.contains("quand même"))
  }

  @Test("The key that asked for the deed, held down, does not insist on it")
  func heldKey() throws {
    var visitor = try Visitor(desk, on: QueueScreen(view: .resolved))
    #expect(visitor.selectedLine.contains(" 1009 "))
    try paul(.close, on: 1009)
    visitor.press("ooo")
    #expect(try row(1009).stage == .closed)
    #expect(visitor.lastLine.contains("paul l'a changé entre-temps"))
    visitor.press("y")
    #expect(try row(1009).stage == .inProgress)
  }

  @Test("Enter held down answers no question that it led to")
  func heldEnter() throws {
    var visitor = try Visitor(desk)
    visitor.press(":assign<Enter><Enter><Enter>")
    #expect(visitor.lastLine.contains("Affecter à"))
    #expect(try row(1001).assignee == nil)
    visitor.press("morv<Enter>")
    #expect(try row(1001).assignee?.login == TestDesk.paul.login)
  }

  @Test("The key that opened a question of one key does not answer it, nor close it")
  func heldOpener() throws {
    var visitor = try Visitor(desk)
    visitor.press("ppp2")
    #expect(try row(1001).priority == .majeure)
  }

  @Test("An answer that cannot wait for the customer any more can be sent alone, its text untouched")
  func sendAlone() throws {
    var visitor = try Visitor(desk)
    visitor.press("rQuel poste ?")
    try paul(.resolve, on: 1001)
    visitor.press("<Ctrl-T>")
    #expect(visitor.lastLine.contains("envoyer la réponse seule"))
    #expect(visitor.text.contains("Quel poste ?"))
    visitor.press("o")
    let messages = try desk.store.messages(of: .ticket(1001), viewer: TestDesk.marie, limit: 9).messages
    #expect(messages.filter { $0.kind == .reply }.map(\.text) == ["Quel poste ?"])
    #expect(!visitor.text.contains("Réponse au client"))
    #expect(try desk.store.drafts(of: TestDesk.marie.login).isEmpty)
  }

  @Test("A question is answered for the ticket it was asked of, though another is selected by then")
  func boundTargets() throws {
    var visitor = try Visitor(desk)
    visitor.press("p")
    try paul(.resolve, on: 1001)
    visitor.notice()
    visitor.press("2")
    #expect(visitor.text.contains("#1001"))
    for row in try desk.store.page(.open, viewer: TestDesk.marie, now: TestDesk.now, limit: 50).rows {
      #expect(row.updatedBy != TestDesk.marie.login || row.updated < TestDesk.now)
    }
  }

  @Test("What is sent to some of several after all is taken off the others' list")
  func insistingFromTheEditor() throws {
    var visitor = try Visitor(desk)
    visitor.press("  rQuel poste ?")
    try paul(.wait, on: 1001)
    visitor.press("<Ctrl-T>")
    #expect(visitor.text.contains("Fait : 1 sur 2"))
    visitor.press("q<Ctrl-S>")
    for number in [1001, 1003] {
      let messages = try desk.store.messages(of: .ticket(number), viewer: TestDesk.marie, limit: 9).messages
      #expect(messages.filter { $0.kind == .reply }.map(\.text) == ["Quel poste ?"])
    }
  }

  @Test("u undoes what was done to several right from its results")
  func undoFromResults() throws {
    let desk = try TestDesk.busy()
    var visitor = try Visitor(desk)
    visitor.press("c*c")
    #expect(visitor.frame.top.kind == .results)
    visitor.press("u")
    #expect(visitor.lastLine.contains("Annuler : prise en compte"))
  }

  @Test("u says first what it will undo, the same key looks further back, another key undoes")
  func undo() throws {
    var visitor = try Visitor(desk)
    visitor.press("cp2")
    visitor.press("u")
    #expect(visitor.lastLine.hasPrefix(" Annuler : priorité #1001, auj. à 14:32 : o oui"))
    #expect(try row(1001).priority == .majeure)
    visitor.press("u")
    #expect(visitor.lastLine.hasPrefix(" Annuler : prise en compte #1001"))
    visitor.press("o")
    #expect(try row(1001).stage == .open)
    #expect(try row(1001).priority == .majeure)
    visitor.press("uo")
    #expect(try row(1001).priority == .bloquante)
  }

  @Test("u tells who built upon an action instead of offering to undo it")
  func undoRefused() throws {
    var visitor = try Visitor(desk)
    visitor.press("p2")
    try paul(.prioritise(.basse), on: 1001)
    visitor.press("u")
    #expect(visitor.text.contains("Annuler : priorité #1001"))
    #expect(visitor.text.contains("paul a changé"))
    #expect(!visitor.lastLine.contains("o oui"))
    visitor.press("o")
    #expect(try row(1001).priority == .basse)
  }

  @Test(". does to the selected ticket what was done last")
  func again() throws {
    var visitor = try Visitor(desk)
    visitor.press(".")
    #expect(visitor.lastLine.contains("rien n'a encore été fait d'ici"))
    visitor.press("p4k")
    let second = visitor.selectedLine
    #expect(!second.contains(" 1001 "))
    visitor.press(".")
    #expect(visitor.lastLine.contains("priorité Basse"))
    #expect(!visitor.lastLine.contains("#1001"))
  }

  @Test(". shows a message before it is sent again")
  func againMessage() throws {
    var visitor = try Visitor(desk)
    visitor.press("nVu avec la compta.<Ctrl-S>j.")
    #expect(visitor.text.contains("Note interne"))
    #expect(visitor.text.contains("Vu avec la compta."))
    let before = try desk.store.messages(of: .ticket(1003), viewer: TestDesk.marie, limit: 9).messages.count
    visitor.press("<Ctrl-S>")
    let messages = try desk.store.messages(of: .ticket(1003), viewer: TestDesk.marie, limit: 9).messages
    #expect(messages.count == before + 1)
    #expect(messages.last?.text == "Vu avec la compta.")
  }

  @Test("What became of each of several is listed, refusals first, and insisting goes to those somebody changed")
  func results() throws {
    var visitor = try Visitor(desk)
    visitor.press("   ")
    try paul(.prioritise(.basse), on: 1003)
    try paul(.resolve, on: 1002)
    visitor.press("p3")
    #expect(visitor.text.contains("Fait : 1 sur 3"))
    #expect(visitor.text.contains("✗ #1002 : paul a été plus rapide (résolu"))
    #expect(visitor.text.contains("✗ #1003 : paul l'a changé entre-temps (priorité"))
    #expect(visitor.text.contains("✓ #1001 priorité Mineure"))
    visitor.press("o")
    #expect(try row(1003).priority == .mineure)
    #expect(visitor.lastLine.hasPrefix(" #1003 priorité Mineure"))
  }

  @Test("What was refused stays marked")
  func refusedStaysMarked() throws {
    var visitor = try Visitor(desk)
    visitor.press("   c<Esc>")
    visitor.press("q")
    #expect(visitor.lastLine.hasSuffix(" 1 marqué"))
  }

  @Test("One message goes to all that are marked, is one act, and leaves their drafts alone")
  func messageToSeveral() throws {
    var visitor = try Visitor(desk)
    visitor.press("nBrouillon<Esc>")
    visitor.press("  nÀ voir ensemble.")
    #expect(visitor.text.contains("Le même message à 2 tickets"))
    visitor.press("<Ctrl-S>")
    for number in [1001, 1003] {
      let messages = try desk.store.messages(of: .ticket(number), viewer: TestDesk.marie, limit: 9).messages
      #expect(messages.last?.text == "À voir ensemble.")
    }
    #expect(try desk.store.drafts(of: TestDesk.marie.login).map(\.text) == ["Brouillon"])
    visitor.press("u")
    #expect(visitor.lastLine.contains("Annuler : note interne #1001, #1003"))
  }
}
