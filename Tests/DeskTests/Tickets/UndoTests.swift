import Desk
import Testing

@Suite("Undoing")
struct UndoTests {
  @Test(
    "Undo leaves ticket and timeline as if the deed had never been",
    arguments: [
      TicketAction.acknowledge, .take, .prioritise(.bloquante), .wait, .resolve, .transfer(to: .sales),
      .transfer(to: .quotes), .tag(add: ["stock"], remove: []), .retitle("Autre objet"), .rekind(.question),
      .assign(to: Login("paul")), .note("à revoir"), .message("toujours en panne"),
    ]
  )
  func asIfNeverBeen(action: TicketAction) throws {
    var rehearsal = try Rehearsal()
    let ticket = rehearsal.ticket
    let timeline = rehearsal.history.timeline
    try rehearsal.act(action)
    try rehearsal.undo()
    #expect(rehearsal.ticket == ticket)
    #expect(rehearsal.history.timeline == timeline)
    #expect(rehearsal.history.version == 3)
  }

  @Test("Undo again goes further back, and stops at the creation")
  func furtherBack() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.acknowledge)
    try rehearsal.act(.prioritise(.bloquante))
    try rehearsal.undo()
    #expect(rehearsal.ticket.priority == .majeure)
    #expect(rehearsal.ticket.stage == .acknowledged)
    try rehearsal.undo()
    #expect(rehearsal.ticket.stage == .open)
    #expect(throws: Refusal.creationStays) { try rehearsal.undo() }
  }

  @Test("What somebody built upon cannot be undone, and the refusal says who")
  func builtUpon() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.acknowledge)
    try rehearsal.act(.take, by: Rehearsal.colleague)
    let taken = try #require(rehearsal.ticket.taken)
    #expect(throws: Refusal.builtUpon(taken)) { try rehearsal.undo() }
  }

  @Test("What somebody did to other fields does not stand in the way")
  func otherFields() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.prioritise(.bloquante))
    try rehearsal.act(.take, by: Rehearsal.colleague)
    try rehearsal.undo()
    #expect(rehearsal.ticket.priority == .majeure)
    #expect(rehearsal.ticket.taken?.by == Rehearsal.colleague.login)
  }

  @Test("A reply has left the house")
  func repliesStay() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.reply("C'est corrigé."))
    #expect(throws: Refusal.messageLeft) { try rehearsal.undo() }
  }

  @Test("Undoing the customer's message brings the wait back")
  func undoneMessageWaitsAgain() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.wait)
    let waiting = rehearsal.ticket.waiting
    try rehearsal.act(.message("voilà"))
    try rehearsal.undo()
    #expect(rehearsal.ticket.waiting == waiting)
  }

  @Test("Somebody else's deed is not mine to undo")
  func notMine() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.acknowledge, by: Rehearsal.colleague)
    let entry = try #require(rehearsal.history.entries.last)
    #expect(throws: Refusal.nothingToUndo) { try rehearsal.history.undo(entry, by: Rehearsal.agent) }
  }

  @Test("A history cut at a past moment knows nothing of what came after")
  func cutting() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.acknowledge)
    let then = rehearsal.history.updated
    try rehearsal.act(.resolve)
    #expect(rehearsal.history.cut(at: then)?.ticket.stage == .acknowledged)
    #expect(rehearsal.history.cut(at: rehearsal.history.entries[0].at - 1) == nil)
  }
}
