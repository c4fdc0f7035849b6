import Desk
import Testing

@Suite("What can be done to a ticket")
struct DecisionTests {
  @Test("Taking an unacknowledged ticket acknowledges it and makes it mine")
  func takingAcknowledges() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.take)
    #expect(rehearsal.ticket.stage == .inProgress)
    #expect(rehearsal.ticket.assignee == Rehearsal.agent.login)
    #expect(rehearsal.ticket.acknowledged == rehearsal.ticket.taken)
    #expect(rehearsal.ticket.taken?.by == Rehearsal.agent.login)
  }

  @Test("A second take or acknowledgement is refused and says whose was the first")
  func doneAlready() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.take)
    let taken = try #require(rehearsal.ticket.taken)
    #expect(throws: Refusal.alreadyTaken(taken)) { try rehearsal.act(.take, by: Rehearsal.colleague) }
    #expect(throws: Refusal.alreadyAcknowledged(taken)) { try rehearsal.act(.acknowledge, by: Rehearsal.colleague) }
  }

  @Test("Assigning touches nothing but who is responsible")
  func assigningIsOnlyResponsibility() throws {
    var rehearsal = try Rehearsal()
    let timeline = rehearsal.history.timeline
    try rehearsal.act(.assign(to: Rehearsal.colleague.login))
    #expect(rehearsal.ticket.assignee == Rehearsal.colleague.login)
    #expect(rehearsal.ticket.stage == .open)
    #expect(rehearsal.history.timeline == timeline)
  }

  @Test("An agent assigns within a common service, a supervisor anybody")
  func assigningWithinTeam() throws {
    var rehearsal = try Rehearsal()
    let odile = Rehearsal.supervisor.login
    #expect(throws: Refusal.outsideTeam(odile)) { try rehearsal.act(.assign(to: odile)) }
    try rehearsal.act(.assign(to: Rehearsal.colleague.login), by: Rehearsal.supervisor)
    #expect(rehearsal.ticket.assignee == Rehearsal.colleague.login)
  }

  @Test("Somebody unknown, gone, or without the right to work cannot be made responsible")
  func assigningToNobodyKnown() throws {
    var rehearsal = try Rehearsal()
    #expect(throws: Refusal.unknownAgent(Login("zoé"))) { try rehearsal.act(.assign(to: Login("zoé"))) }
    var (gone, display) = (Rehearsal.colleague, Rehearsal.colleague)
    gone.isActive = false
    display.roles = [.wall]
    for assignee in [gone, display] {
      var circumstances = rehearsal.circumstances
      circumstances.assignee = assignee
      #expect(throws: Refusal.unknownAgent(assignee.login)) {
        try rehearsal.ticket.decide(.assign(to: assignee.login), by: Rehearsal.agent, circumstances)
      }
    }
  }

  @Test("A ticket does not become a migration, nor a migration a ticket")
  func migrationsApart() throws {
    var rehearsal = try Rehearsal()
    #expect(throws: Refusal.migrationsApart) { try rehearsal.act(.rekind(.migration)) }
    var migration = try Rehearsal(kind: .migration)
    #expect(throws: Refusal.migrationsApart) { try migration.act(.rekind(.incident)) }
  }

  @Test("Waiting is possible in the three open stages, and once", arguments: [TicketAction?.none, .acknowledge, .take])
  func waiting(after action: TicketAction?) throws {
    var rehearsal = try Rehearsal()
    if let action { try rehearsal.act(action) }
    let stage = rehearsal.ticket.stage
    try rehearsal.act(.wait)
    #expect(rehearsal.ticket.status == .waiting)
    #expect(rehearsal.ticket.stage == stage)
    let waiting = try #require(rehearsal.ticket.waiting)
    #expect(throws: Refusal.alreadyWaiting(waiting)) { try rehearsal.act(.wait) }
    try rehearsal.act(.resume)
    #expect(rehearsal.ticket.status == Status(stage: stage, waiting: false))
    #expect(throws: Refusal.notWaiting) { try rehearsal.act(.resume) }
  }

  @Test("Acknowledging, taking or prioritising does not end a wait; resolving, sales and the customer do")
  func whatEndsAWait() throws {
    for action in [TicketAction.acknowledge, .take, .prioritise(.basse), .note("vu"), .reply("bonjour")] {
      var rehearsal = try Rehearsal()
      try rehearsal.act(.wait)
      try rehearsal.act(action)
      #expect(rehearsal.ticket.waiting != nil, "\(action)")
    }
    for action in [TicketAction.resolve, .transfer(to: .sales), .message("voici le fichier"), .resume] {
      var rehearsal = try Rehearsal()
      try rehearsal.act(.wait)
      try rehearsal.act(action)
      #expect(rehearsal.ticket.waiting == nil, "\(action)")
    }
  }

  @Test("A service other than sales keeps a wait and the clocks")
  func transferKeepsTheWait() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.take)
    try rehearsal.act(.wait)
    let timeline = rehearsal.history.timeline
    try rehearsal.act(.transfer(to: .customisation))
    #expect(rehearsal.ticket.team == .customisation)
    #expect(rehearsal.ticket.waiting != nil)
    #expect(rehearsal.ticket.assignee == nil)
    #expect(rehearsal.history.timeline == timeline)
  }

  @Test("Handing to sales acts on the clocks as resolving does, and taking back as reopening")
  func salesResolve() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.transfer(to: .sales))
    #expect(rehearsal.ticket.stage == .transferred)
    #expect(rehearsal.ticket.acknowledged != nil)
    try rehearsal.act(.transfer(to: .support))
    #expect(rehearsal.ticket.stage == .inProgress)
    #expect(rehearsal.history.timeline.events.map(\.what) == [.resolve, .reopen])
  }

  @Test("Only resolved tickets close, only resolved and closed ones reopen")
  func endings() throws {
    var rehearsal = try Rehearsal()
    let created = rehearsal.ticket.created
    #expect(throws: Refusal.wrongStage(.open, since: created)) { try rehearsal.act(.close) }
    #expect(throws: Refusal.wrongStage(.open, since: created)) { try rehearsal.act(.reopen) }
    try rehearsal.act(.resolve)
    let resolved = try #require(rehearsal.ticket.resolved)
    #expect(throws: Refusal.wrongStage(.resolved, since: resolved)) { try rehearsal.act(.resolve) }
    #expect(throws: Refusal.wrongStage(.resolved, since: resolved)) { try rehearsal.act(.prioritise(.basse)) }
    try rehearsal.act(.close)
    #expect(rehearsal.ticket.stage == .closed)
    try rehearsal.act(.reopen)
    #expect(rehearsal.ticket.stage == .inProgress)
    #expect(rehearsal.ticket.resolved == nil)
  }

  @Test("A reopened ticket is judged by the rules in force now")
  func reopeningTakesNewRules() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.act(.resolve)
    rehearsal.circumstances.rules = 3
    #expect(try rehearsal.act(.reopen) == [.reopened, .ruled(from: 1, to: 3)])
    #expect(rehearsal.ticket.rules == 3)
  }

  @Test("What is so already is refused as unchanged")
  func unchanged() throws {
    var rehearsal = try Rehearsal(assignee: Rehearsal.agent.login)
    try rehearsal.act(.tag(add: ["urgent"], remove: []))
    let same: [TicketAction] = [
      .prioritise(.majeure), .assign(to: Rehearsal.agent.login), .transfer(to: .support), .rekind(.incident),
      .retitle("Impression des OF impossible"), .recontact(nil), .tag(add: ["urgent"], remove: ["autre"]),
    ]
    for action in same {
      #expect(throws: Refusal.unchanged, "\(action)") { try rehearsal.act(action) }
    }
    #expect(throws: Refusal.unchanged) { try rehearsal.act(.reapply, by: Rehearsal.supervisor) }
  }

  @Test("A message without a word is refused", arguments: ["", "  \n\t "])
  func emptyMessages(text: String) throws {
    var rehearsal = try Rehearsal()
    for action in [TicketAction.reply(text), .note(text), .message(text), .retitle(text)] {
      #expect(throws: Refusal.emptyText) { try rehearsal.act(action) }
    }
  }

  @Test("A reply may wait or resolve in the same breath, and is refused whole when that is impossible")
  func replyAndThen() throws {
    var rehearsal = try Rehearsal()
    #expect(try rehearsal.act(.reply("Pouvez-vous préciser ?", then: .wait)) == [.messaged(.reply), .waited])
    let waiting = try #require(rehearsal.ticket.waiting)
    #expect(throws: Refusal.alreadyWaiting(waiting)) { try rehearsal.act(.reply("Et alors ?", then: .wait)) }
    #expect(try rehearsal.act(.reply("Corrigé.", then: .resolve)) == [.messaged(.reply), .resolved])
  }

  @Test("Links go to another ticket that is there, once")
  func links() throws {
    var rehearsal = try Rehearsal()
    let other = TicketNumber.ticket(7)
    #expect(throws: Refusal.linkedToItself) { try rehearsal.act(.link(to: .ticket(1042))) }
    #expect(throws: Refusal.unknownTicket(other)) { try rehearsal.act(.link(to: other)) }
    rehearsal.circumstances.linkExists = true
    try rehearsal.act(.link(to: other))
    #expect(rehearsal.ticket.links == [other])
    #expect(throws: Refusal.unchanged) { try rehearsal.act(.link(to: other)) }
    try rehearsal.act(.unlink(from: other))
    #expect(throws: Refusal.notLinked(other)) { try rehearsal.act(.unlink(from: other)) }
  }

  @Test("Re-applying a contract needs a supervisor and another promise")
  func reapplying() throws {
    var rehearsal = try Rehearsal()
    rehearsal.circumstances.commitment = .noContract
    #expect(throws: Refusal.missingRight(.supervise)) { try rehearsal.act(.reapply) }
    try rehearsal.act(.reapply, by: Rehearsal.supervisor)
    #expect(rehearsal.ticket.commitment == .noContract)
  }
}
