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
    #expect(
      conflict == Conflict(by: Login("paul"), at: now + 60, verb: .note, changes: [.messaged(.note)], versionNow: 2)
    )
    #expect(try perform(.acknowledge, "marie", .version(2)).done != nil)
  }

  @Test("who lacks the right is told so, whatever the version")
  func right() throws {
    _ = try perform(.note("vu"), "paul", .anything)
    for expectation in [.version(1), .seen(version: 1), .anything] as [Store.Expectation] {
      #expect(try perform(.reapply, "marie", expectation).refusal == .missingRight(.supervise))
    }
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

  @Test("who is too late is told who did what, and why nothing can be done over it")
  func overtaken() throws {
    _ = try perform(.note("vu"), "paul", .anything)
    _ = try perform(.resolve, "paul", .anything)
    let conflict = try perform(.prioritise(.basse), "marie", .seen(version: 1)).conflict
    #expect(conflict?.by == Login("paul"))
    #expect(conflict?.changes == [.resolved])
    let refusal = Refusal.wrongStage(.resolved, since: Ticket.Deed(by: Login("paul"), at: now + 60))
    #expect(conflict?.refusal == refusal)
    // Also who saw it happen is told who it was.
    #expect(try perform(.prioritise(.basse), "marie", .seen(version: 3)).refusal == refusal)
  }

  @Test("who does what somebody else just did is told so")
  func sameTwice() throws {
    _ = try perform(.prioritise(.basse), "paul", .anything)
    let conflict = try perform(.prioritise(.basse), "marie", .seen(version: 1)).conflict
    #expect(conflict?.verb == .priority)
    #expect(conflict?.refusal == .unchanged)
  }

  /// Every field, with an action on it, and one on it that says otherwise.
  private static let deeds: [(field: String, one: TicketAction, other: TicketAction)] = [
    ("priority", .prioritise(.basse), .prioritise(.bloquante)),
    ("assignee", .assign(to: Login("marie")), .assign(to: Login("paul"))),
    ("service", .transfer(to: .quotes), .transfer(to: .customisation)),
    ("kind", .rekind(.question), .rekind(.assistance)),
    ("title", .retitle("Un"), .retitle("Deux")),
    ("tags", .tag(add: ["a"], remove: []), .tag(add: ["b"], remove: [])),
    ("waiting", .wait, .reply("Voilà.", then: .wait)),
    ("stage", .acknowledge, .take),
  ]

  @Test("of two who saw the same version, changes of different fields both stand", arguments: 0..<deeds.count)
  func merge(first: Int) throws {
    for (index, second) in Self.deeds.enumerated() where index != first {
      let number = try desk.ticket()
      let one = Self.deeds[first].one
      #expect(try desk.store.perform(one, on: number, by: Login("paul"), at: now).done != nil)
      let outcome = try desk.store.perform(
        second.one,
        on: number,
        by: Login("marie"),
        at: now,
        expecting: .seen(version: 1)
      )
      // Taking a ticket, and handing it to another service, also says who is responsible.
      let fields: Set = [Self.deeds[first].field, second.field]
      if fields == ["service", "assignee"] && first == 1 { continue }
      #expect(outcome.done != nil, "\(Self.deeds[first].field) then \(second.field): \(outcome)")
    }
  }

  @Test("of two who saw the same version, exactly one changes a field", arguments: deeds.map(\.field))
  func oneWins(field: String) throws {
    let deed = try #require(Self.deeds.first { $0.field == field })
    #expect(try perform(deed.one, "paul", .seen(version: 1)).done != nil)
    let second = try perform(deed.other, "marie", .seen(version: 1))
    #expect(second.done == nil)
    #expect((second.conflict?.by ?? second.refusal?.by) == Login("paul"))
    #expect(try desk.store.row(number, viewer: TemporaryDesk.marie, now: now + 60)?.version == 2)
  }

  @Test("messages always find their place, whatever was done meanwhile")
  func messages() throws {
    for action in [TicketAction.resolve, .close] { _ = try perform(action, "paul", .anything) }
    for action in [TicketAction.reply("Voilà."), .note("vu"), .message("Merci !")] {
      #expect(try perform(action, "marie", .seen(version: 1)).done != nil)
    }
  }

  @Test("of several at once, each is judged by the version that was shown")
  func several() throws {
    let other = try desk.ticket()
    _ = try perform(.prioritise(.bloquante), "paul", .anything)
    let outcomes = try desk.store.performAll(
      .prioritise(.basse),
      on: [number, other],
      by: Login("marie"),
      at: now + 70,
      seen: [number: 1, other: 1]
    )
    #expect(outcomes[0].outcome.conflict?.by == Login("paul"))
    #expect(outcomes[1].outcome.done != nil)
  }

  @Test("of more than can be done at once nothing is done")
  func tooMany() throws {
    let numbers = (0...DeskStore.mostAtOnce).map { TicketNumber.ticket(1_001 + $0) }
    #expect(throws: DeskRefusal.tooManyAtOnce(limit: DeskStore.mostAtOnce)) {
      try desk.store.performAll(.acknowledge, on: numbers, by: Login("marie"), at: now)
    }
    #expect(try desk.store.row(number, viewer: TemporaryDesk.marie, now: now)?.stage == .open)
  }

  @Test("what is impossible by now is refused with its reason rather than as a conflict")
  func refused() throws {
    _ = try perform(.take, "paul", .anything)
    let refusal = try perform(.take, "marie", .seen(version: 1)).refusal
    #expect(refusal == .alreadyTaken(Ticket.Deed(by: Login("paul"), at: now + 60)))
  }
}

extension Refusal {
  /// Who did it already, where the refusal says so.
  fileprivate var by: Login? {
    switch self {
    case .alreadyAcknowledged(let deed), .alreadyTaken(let deed), .alreadyWaiting(let deed): deed.by
    default: nil
    }
  }
}
