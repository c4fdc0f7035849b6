import Desk
import Store
import Testing

@Suite("An action on a ticket")
struct ActingTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  @Test("writes state, journal and figures in one go")
  func taking() throws {
    let number = try desk.ticket()
    let outcome = try desk.store.perform(.take, on: number, by: Login("marie"), at: now + 600)
    let done = try #require(outcome.done)
    #expect(done.ticket.stage == .inProgress)
    #expect(done.ticket.assignee == Login("marie"))
    #expect(done.version == 2)
    #expect(done.heldBy == nil)
    #expect(done.row.clocks[.acknowledge].state == .met)
    #expect(done.row.clocks[.acknowledge].elapsed == 600)
    #expect(done.row.updatedBy == Login("marie"))
    let detail = try #require(try desk.store.ticket(number, viewer: TemporaryDesk.marie, now: now + 600))
    #expect(detail.history.entries.map(\.verb) == [.create, .take])
    #expect(detail.row == done.row)
    #expect(detail.ticket == done.ticket)
  }

  @Test("on a ticket that somebody else holds is done, and told so")
  func held() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.take, on: number, by: Login("paul"), at: now + 60)
    let outcome = try desk.store.perform(.note("vu"), on: number, by: Login("marie"), at: now + 120)
    #expect(outcome.done?.heldBy == Person(login: Login("paul"), name: "Paul Petit"))
  }

  @Test("that the ticket forbids is refused with the reason, and nothing is written")
  func refused() throws {
    let number = try desk.ticket()
    let outcome = try desk.store.perform(.resume, on: number, by: Login("marie"), at: now + 60)
    #expect(outcome.refusal == .notWaiting)
    #expect(try desk.store.row(number, viewer: TemporaryDesk.marie, now: now)?.version == 1)
  }

  @Test("on no ticket, or by nobody, is refused")
  func unknown() throws {
    let outcome = try desk.store.perform(.take, on: .ticket(99), by: Login("marie"), at: now)
    #expect(outcome.refusal == .unknownTicket(.ticket(99)))
    let number = try desk.ticket()
    #expect(
      try desk.store.perform(.take, on: number, by: Login("intrus"), at: now).refusal == .unknownAgent(Login("intrus"))
    )
  }

  @Test("never comes before the last one, though a clock was set back")
  func clockSetBack() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.acknowledge, on: number, by: Login("marie"), at: now + 600)
    let done = try desk.store.perform(.take, on: number, by: Login("marie"), at: now + 60).done
    #expect(done?.entry.at == now + 600)
  }
}
