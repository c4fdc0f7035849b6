import Desk
import Store
import Testing

@Suite("Two people at one ticket")
struct ExpectationTests {
  let desk: TemporaryDesk
  let number: TicketNumber
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
    number = try desk.ticket()
  }

  private func perform(_ action: TicketAction, _ login: String, _ expectation: Store.Expectation) throws -> Outcome {
    try desk.store.perform(action, on: number, by: Login(login), at: now + 60, expecting: expectation)
  }

  @Test("who insists on a version is told who was first, what and when")
  func strict() throws {
    _ = try perform(.note("vu"), "paul", .anything)
    let conflict = try perform(.acknowledge, "marie", .version(1)).conflict
    #expect(conflict == Conflict(by: Login("paul"), at: now + 60, verb: .note, versionNow: 2))
    #expect(try perform(.acknowledge, "marie", .version(2)).done != nil)
  }

  @Test("who saw an older version acts all the same where nobody touched the same field")
  func merging() throws {
    _ = try perform(.note("vu"), "paul", .anything)
    _ = try perform(.tag(add: ["stock"], remove: []), "paul", .anything)
    #expect(try perform(.prioritise(.basse), "marie", .seen(version: 1)).done != nil)
  }

  @Test("who saw an older version is stopped where somebody else touched the same field")
  func clashing() throws {
    _ = try perform(.prioritise(.bloquante), "paul", .anything)
    let conflict = try perform(.prioritise(.basse), "marie", .seen(version: 1)).conflict
    #expect(conflict?.by == Login("paul"))
    #expect(conflict?.verb == .priority)
    #expect(try perform(.prioritise(.basse), "marie", .seen(version: 2)).done != nil)
  }

  @Test("one's own later changes are no conflict")
  func own() throws {
    _ = try perform(.prioritise(.bloquante), "marie", .anything)
    #expect(try perform(.prioritise(.basse), "marie", .seen(version: 1)).done != nil)
  }

  @Test("an undo touches what it struck")
  func undone() throws {
    _ = try perform(.prioritise(.bloquante), "paul", .anything)
    _ = try desk.store.undo(by: Login("paul"), at: now + 61)
    #expect(try perform(.prioritise(.basse), "marie", .seen(version: 2)).conflict?.verb == .undo)
  }

  @Test("what is impossible by now is refused with its reason rather than as a conflict")
  func refused() throws {
    _ = try perform(.take, "paul", .anything)
    let refusal = try perform(.take, "marie", .seen(version: 1)).refusal
    #expect(refusal == .alreadyTaken(Ticket.Deed(by: Login("paul"), at: now + 60)))
  }
}
