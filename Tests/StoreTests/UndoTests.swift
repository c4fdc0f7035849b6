import Desk
import Store
import Testing

@Suite("Undoing in the shared database")
struct StoreUndoTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  private func row(_ number: TicketNumber) throws -> TicketRow {
    try #require(try desk.store.row(number, viewer: TemporaryDesk.marie, now: now + 3_600))
  }

  private func outcomes(_ outcome: UndoOutcome) -> [NumberedOutcome] {
    if case .done(_, let outcomes) = outcome { outcomes } else { [] }
  }

  private func refusal(_ outcome: UndoOutcome) -> Refusal? {
    if case .refused(let refusal) = outcome { refusal } else { nil }
  }

  @Test("strikes my last action, wherever it was, as if it had never been")
  func last() throws {
    let first = try desk.ticket()
    let second = try desk.ticket()
    let before = try row(first)
    _ = try desk.store.perform(.acknowledge, on: second, by: Login("marie"), at: now + 60)
    _ = try desk.store.perform(.prioritise(.bloquante), on: first, by: Login("marie"), at: now + 120)
    let target = try desk.store.nextUndo(by: Login("marie"))
    #expect(target?.target == UndoTarget(verb: .priority, numbers: [first], at: now + 120))
    #expect(outcomes(try desk.store.undo(by: Login("marie"), at: now + 180)).count == 1)
    let after = try row(first)
    #expect(after.clocks == before.clocks)
    #expect(after.urgency == before.urgency)
    #expect(after.version == 3)
    #expect(try desk.store.nextUndo(by: Login("marie"))?.target.numbers == [second])
    #expect(try desk.store.nextUndo(by: Login("marie"), on: first)?.target.verb == .create)
  }

  @Test("can pass over an act to one before it, which alone is struck")
  func further() throws {
    let (first, second) = (try desk.ticket(), try desk.ticket())
    _ = try desk.store.perform(.acknowledge, on: first, by: Login("marie"), at: now + 60)
    _ = try desk.store.perform(.reply("Voilà."), on: second, by: Login("marie"), at: now + 120)
    let last = try #require(try desk.store.nextUndo(by: Login("marie")))
    #expect(last.target.verb == .reply)
    #expect(last.obstacle == .messageLeft)
    let before = try #require(try desk.store.nextUndo(by: Login("marie"), passing: [last.deed]))
    #expect(before.target == UndoTarget(verb: .acknowledge, numbers: [first], at: now + 60))
    #expect(before.obstacle == nil)
    #expect(outcomes(try desk.store.undo(by: Login("marie"), at: now + 180, deed: before.deed)).count == 1)
    #expect(try row(first).stage == .open)
    #expect(refusal(try desk.store.undo(by: Login("marie"), at: now + 190, deed: before.deed)) == .nothingToUndo)
    #expect(refusal(try desk.store.undo(by: Login("paul"), at: now + 190, deed: last.deed)) == .nothingToUndo)
  }

  @Test("says beforehand when somebody built upon it")
  func obstructed() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.prioritise(.basse), on: number, by: Login("marie"), at: now + 60)
    _ = try desk.store.perform(.prioritise(.bloquante), on: number, by: Login("paul"), at: now + 70)
    let proposal = try desk.store.nextUndo(by: Login("marie"))
    #expect(proposal?.obstacle == .builtUpon(Ticket.Deed(by: Login("paul"), at: now + 70)))
  }

  @Test("strikes what I did last, though a clock was set back in between")
  func clockSetBack() throws {
    let (first, second) = (try desk.ticket(), try desk.ticket())
    _ = try desk.store.perform(.acknowledge, on: first, by: Login("marie"), at: now + 3_600)
    _ = try desk.store.perform(.acknowledge, on: second, by: Login("marie"), at: now + 60)
    #expect(try desk.store.nextUndo(by: Login("marie"))?.target.numbers == [second])
  }

  @Test("strikes what was done to several at once in one go")
  func bulk() throws {
    let numbers = try (0..<5).map { _ in try desk.ticket() }
    _ = try desk.store.perform(.acknowledge, on: numbers[2], by: Login("paul"), at: now + 30)
    let done = try desk.store.performAll(.acknowledge, on: numbers, by: Login("marie"), at: now + 60)
    #expect(done.map(\.number) == numbers)
    #expect(done.count { $0.outcome.done != nil } == 4)
    #expect(done[2].outcome.refusal == .alreadyAcknowledged(Ticket.Deed(by: Login("paul"), at: now + 30)))
    let others = numbers.enumerated().filter { $0.offset != 2 }.map(\.element)
    #expect(try desk.store.nextUndo(by: Login("marie"))?.target.numbers == others)
    _ = try desk.store.undo(by: Login("marie"), at: now + 90)
    for number in others { #expect(try row(number).stage == .open) }
    #expect(try row(numbers[2]).stage == .acknowledged)
  }

  @Test("of a bulk leaves the ticket that somebody built upon, and says so")
  func partly() throws {
    let numbers = try (0..<3).map { _ in try desk.ticket() }
    _ = try desk.store.performAll(.acknowledge, on: numbers, by: Login("marie"), at: now + 60)
    _ = try desk.store.perform(.take, on: numbers[1], by: Login("paul"), at: now + 70)
    let outcomes = outcomes(try desk.store.undo(by: Login("marie"), at: now + 90))
    #expect(outcomes.map { $0.outcome.done != nil } == [true, false, true])
    #expect(outcomes[1].outcome.refusal == .builtUpon(Ticket.Deed(by: Login("paul"), at: now + 70)))
    #expect(try row(numbers[1]).stage == .inProgress)
  }

  @Test("on one ticket leaves the others of the same act")
  func oneOfMany() throws {
    let numbers = try (0..<2).map { _ in try desk.ticket() }
    _ = try desk.store.performAll(.acknowledge, on: numbers, by: Login("marie"), at: now + 60)
    _ = try desk.store.undo(by: Login("marie"), at: now + 90, on: numbers[0])
    #expect(try row(numbers[0]).stage == .open)
    #expect(try row(numbers[1]).stage == .acknowledged)
  }

  @Test("never strikes what left the house, nor the creation, nor twice the same")
  func impossible() throws {
    let number = try desk.ticket()
    #expect(refusal(try desk.store.undo(by: Login("marie"), at: now)) == .creationStays)
    #expect(refusal(try desk.store.undo(by: Login("paul"), at: now)) == .nothingToUndo)
    _ = try desk.store.perform(.reply("Voilà."), on: number, by: Login("marie"), at: now + 60)
    #expect(refusal(try desk.store.undo(by: Login("marie"), at: now + 61)) == .messageLeft)
    _ = try desk.store.perform(.acknowledge, on: number, by: Login("paul"), at: now + 62)
    #expect(outcomes(try desk.store.undo(by: Login("paul"), at: now + 63)).count == 1)
    #expect(refusal(try desk.store.undo(by: Login("paul"), at: now + 64)) == .nothingToUndo)
  }

  @Test("of a note takes its text out of the search and marks it struck")
  func note() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.note("mot introuvable"), on: number, by: Login("marie"), at: now + 60)
    let search = { try desk.store.search("introuvable", viewer: TemporaryDesk.marie, now: now, limit: 5).map(\.number) }
    #expect(try search() == [number])
    _ = try desk.store.undo(by: Login("marie"), at: now + 90)
    #expect(try search().isEmpty)
    let messages = try desk.store.messages(of: number, viewer: TemporaryDesk.marie, limit: 10).messages
    #expect(messages.map(\.isStruck) == [true])
    #expect(try RawDatabase(desk.path).isWhole())
  }

  @Test("of a link takes it from both tickets")
  func link() throws {
    let (one, other) = (try desk.ticket(), try desk.ticket())
    _ = try desk.store.perform(.link(to: other), on: one, by: Login("marie"), at: now + 60)
    let links = { (number: TicketNumber) in
      try desk.store.ticket(number, viewer: TemporaryDesk.marie, now: now + 100)?.links.map(\.number)
    }
    #expect(try links(one) == [other])
    #expect(try links(other) == [one])
    _ = try desk.store.undo(by: Login("marie"), at: now + 90, on: other)
    #expect(try links(one) == [])
    #expect(try links(other) == [])
  }

  private func links(_ number: TicketNumber) throws -> [TicketNumber]? {
    try desk.store.ticket(number, viewer: TemporaryDesk.marie, now: now + 3_600)?.links.map(\.number)
  }

  @Test("of links made at once takes them all from both their ends, and names each ticket once")
  func manyLinks() throws {
    let numbers = try (0..<3).map { _ in try desk.ticket() }
    _ = try desk.store.performAll(
      .link(to: numbers[0]),
      on: [numbers[1], numbers[2]],
      by: Login("marie"),
      at: now + 60
    )
    #expect(try desk.store.nextUndo(by: Login("marie"))?.target.numbers == [numbers[1], numbers[0], numbers[2]])
    let outcomes = outcomes(try desk.store.undo(by: Login("marie"), at: now + 90))
    #expect(outcomes.allSatisfy { $0.outcome.done != nil })
    for number in numbers { #expect(try links(number) == []) }
  }

  @Test("on one ticket of links made at once leaves the links of the others whole")
  func oneLinkOfMany() throws {
    let numbers = try (0..<3).map { _ in try desk.ticket() }
    _ = try desk.store.performAll(
      .link(to: numbers[0]),
      on: [numbers[1], numbers[2]],
      by: Login("marie"),
      at: now + 60
    )
    _ = try desk.store.undo(by: Login("marie"), at: now + 90, on: numbers[1])
    #expect(try links(numbers[1]) == [])
    #expect(try links(numbers[0]) == [numbers[2]])
    #expect(try links(numbers[2]) == [numbers[0]])
  }

  @Test("of a link is not held by somebody's link of the same ticket with another, new or old")
  func linksOfOthers() throws {
    let numbers = try (0..<3).map { _ in try desk.ticket() }
    _ = try desk.store.perform(.link(to: numbers[1]), on: numbers[0], by: Login("marie"), at: now + 60)
    _ = try desk.store.perform(.link(to: numbers[1]), on: numbers[2], by: Login("paul"), at: now + 70)
    var new = NewTicket(kind: .question, channel: .phone, priority: .mineure, title: "Suite", customer: "ARV")
    new.linkedFrom = numbers[0]
    let born = try desk.store.create(new, by: Login("paul"), at: now + 80).number
    #expect(outcomes(try desk.store.undo(by: Login("marie"), at: now + 90)).allSatisfy { $0.outcome.done != nil })
    #expect(try links(numbers[0]) == [born])
    #expect(try links(numbers[1]) == [numbers[2]])
  }

  @Test("of a link that somebody parted at either end leaves both ends as they are")
  func partedLink() throws {
    let (one, other) = (try desk.ticket(), try desk.ticket())
    _ = try desk.store.perform(.link(to: other), on: one, by: Login("marie"), at: now + 60)
    _ = try desk.store.perform(.unlink(from: one), on: other, by: Login("paul"), at: now + 70)
    let outcome = try desk.store.undo(by: Login("marie"), at: now + 90)
    #expect(refusal(outcome) == .builtUpon(Ticket.Deed(by: Login("paul"), at: now + 70)))
    _ = try desk.store.undo(by: Login("paul"), at: now + 100)
    #expect(try links(one) == [other])
    #expect(try links(other) == [one])
  }
}
