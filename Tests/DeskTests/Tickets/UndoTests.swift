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

  @Test(
    "What could not have been done without a reopening holds it",
    arguments: [
      TicketAction.prioritise(.bloquante), .wait, .rekind(.question),
    ],
    [TicketAction.resolve, .transfer(to: .sales)]
  )
  func reopeningBuiltUpon(action: TicketAction, end: TicketAction) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(end)
    try rehearsal.act(end == .resolve ? .reopen : .transfer(to: .support))
    let reopening = try #require(rehearsal.history.entries.last)
    try rehearsal.act(action, by: Rehearsal.colleague)
    let later = try #require(rehearsal.history.entries.last)
    #expect(rehearsal.refusal(toUndo: reopening) == .builtUpon(Ticket.Deed(by: later.by, at: later.at)))
  }

  @Test(
    "What needs no open ticket does not hold a reopening",
    arguments: [TicketAction.message("encore"), .note("vu")]
  )
  func reopeningFree(action: TicketAction) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.resolve)
    try rehearsal.act(.reopen)
    let reopening = try #require(rehearsal.history.entries.last)
    try rehearsal.act(action, by: Rehearsal.colleague)
    #expect(rehearsal.refusal(toUndo: reopening) == nil)
  }

  @Test("Whatever two agents did, an undo is refused or leaves a history that can have happened", arguments: 0..<300)
  func anyUndo(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var rehearsal = try Rehearsal()
    let actions: [TicketAction] = [
      .acknowledge, .take, .wait, .resume, .resolve, .reopen, .close, .transfer(to: .sales), .transfer(to: .support),
      .prioritise(.bloquante), .prioritise(.basse), .rekind(.question), .rekind(.incident), .message("alors ?"),
      .assign(to: nil), .assign(to: Rehearsal.colleague.login), .tag(add: ["stock"], remove: []), .reply("voilà"),
    ]
    for _ in 0..<40 {
      let agent = random.pick([Rehearsal.agent, Rehearsal.colleague])
      if random.oneIn(4) {
        // Any entry, not only the last: the database strikes by acts, whose order is not the ticket's.
        let entry = random.pick(rehearsal.history.effective)
        if rehearsal.refusal(toUndo: entry, by: agent) == nil { rehearsal.strike(entry, by: agent) }
      } else {
        rehearsal.circumstances.rules = random.oneIn(3) ? 2 : 1
        do { try rehearsal.act(random.pick(actions), by: agent) } catch is Refusal { continue }
      }
      let rules = RulesBook(always: .builtIn)
      let clocks = try Clocks(of: rehearsal.history.timeline, rules: rules, now: rehearsal.history.updated)
      #expect(clocks.isResolved == !rehearsal.ticket.stage.isOpen)
      #expect(clocks.isWaiting == (rehearsal.ticket.waiting != nil))
    }
  }

  @Test("A link stands apart from the links with other tickets")
  func linksApart() throws {
    var rehearsal = try Rehearsal()
    rehearsal.circumstances.linkExists = true
    try rehearsal.act(.link(to: .ticket(1307)))
    let first = try #require(rehearsal.history.entries.last)
    try rehearsal.act(.link(to: .ticket(1308)), by: Rehearsal.colleague)
    #expect(rehearsal.refusal(toUndo: first) == nil)
    try rehearsal.act(.unlink(from: .ticket(1307)), by: Rehearsal.colleague)
    let unlinking = try #require(rehearsal.history.entries.last)
    #expect(rehearsal.refusal(toUndo: first) == .builtUpon(Ticket.Deed(by: unlinking.by, at: unlinking.at)))
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
