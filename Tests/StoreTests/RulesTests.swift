import Desk
import Store
import Testing

@Suite("New rules")
struct StoreRulesTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday
  static let longer = """
    [formulas.serenite]
    prise_en_compte = { bloquante = "1h", majeure = "30h", mineure = "30h", basse = "30h" }
    """

  init() throws {
    desk = try TemporaryDesk()
  }

  private func history(_ number: TicketNumber) throws -> TicketDetail {
    try #require(try desk.store.ticket(number, viewer: TemporaryDesk.marie, now: now + 7_200))
  }

  /// New rules whose run was killed before it reached a ticket.
  private func putBehind() throws {
    let text = try RulesFile.parse(Self.longer, file: "x").text
    try RawDatabase(desk.path).execute(
      "INSERT INTO rules (version, at, author, text) VALUES (2, ?, 'chef', ?)",
      [now.seconds + 3_600, text]
    )
  }

  @Test("are a new version, reach the clocks that are not stopped, and leave finished tickets alone")
  func applied() throws {
    let open = try desk.ticket()
    let done = try desk.ticket()
    _ = try desk.store.perform(.resolve, on: done, by: Login("marie"), at: now + 60)
    let finished = try history(done).row
    let applied = try desk.store.applyRules(Self.longer, file: "x.toml", by: Login("chef"), at: now + 3_600)
    #expect(applied == RulesApplied(version: 2, recomputed: 1))
    let detail = try history(open)
    #expect(detail.history.entries.map(\.verb) == [.create, .rules])
    #expect(detail.history.entries.last?.changes == [.ruled(from: 1, to: 2)])
    #expect(detail.row.clocks[.acknowledge].target?.seconds == 30 * 3_600)
    #expect(detail.row.clocks[.acknowledge].elapsed == 7_200)
    #expect(try history(done).row == finished)
    #expect(try desk.store.rulesBook()[1] == Rules.builtIn)
    #expect(try desk.store.currentRules().version == 2)
    #expect(try desk.ticket() != open)
    #expect(try desk.store.nextUndo(by: Login("chef")) == nil)
  }

  @Test("that a killed run brought to some tickets only are brought to the rest by the next who opens")
  func resumed() throws {
    let numbers = try (0..<3).map { _ in try desk.ticket() }
    try putBehind()
    _ = try DeskStore.open(at: desk.path, access: .readWrite)
    for number in numbers { #expect(try history(number).ticket.rules == 2) }
    #expect(try history(numbers[0]).history.updated == now + 3_600)
  }

  @Test("that stopped on their way go on when they are given again, and are unchanged only once all have them")
  func givenAgain() throws {
    let numbers = try (0..<3).map { _ in try desk.ticket() }
    try putBehind()
    let apply = { try desk.store.applyRules(Self.longer, file: "x.toml", by: Login("chef"), at: now + 7_200) }
    #expect(try apply() == RulesApplied(version: 2, recomputed: 3))
    for number in numbers { #expect(try history(number).ticket.rules == 2) }
    #expect(throws: DeskRefusal.unchanged) { try apply() }
  }

  @Test("reach a ticket with the first act on it, whatever stopped them, on both ends of a link")
  func actedUpon() throws {
    let (one, other) = (try desk.ticket(), try desk.ticket())
    let untouched = try desk.ticket()
    try putBehind()
    let done = try desk.store.perform(
      .link(to: other),
      on: one,
      by: Login("marie"),
      at: now + 3_700,
      expecting: .version(1)
    ).done
    #expect(done?.version == 3)
    for number in [one, other] {
      #expect(try history(number).history.entries.map(\.verb) == [.create, .rules, .link])
      #expect(try history(number).ticket.rules == 2)
    }
    #expect(try history(untouched).ticket.rules == 1)
  }

  @Test("judge a ticket that an undo opens again, from then on")
  func undone() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.resolve, on: number, by: Login("marie"), at: now + 60)
    _ = try desk.store.applyRules(Self.longer, file: "x.toml", by: Login("chef"), at: now + 120)
    guard case .done(_, let outcomes) = try desk.store.undo(by: Login("marie"), at: now + 180) else {
      Issue.record("the undo was refused")
      return
    }
    let done = outcomes.first?.outcome.done
    let detail = try history(number)
    #expect(done?.version == 4)
    #expect(detail.history.entries.map(\.verb) == [.create, .resolve, .undo, .rules])
    #expect(detail.ticket.rules == 2)
    #expect(detail.row.clocks[.acknowledge].target?.seconds == 30 * 3_600)
  }

  @Test("that are wrong, the same, or somebody's who may not change nothing")
  func refused() throws {
    #expect(throws: RulesMistakes.self) {
      try desk.store.applyRules("[calendar]\nday = \"0h\"", file: "x.toml", by: Login("chef"), at: now)
    }
    #expect(throws: DeskRefusal.unchanged) { try desk.store.applyRules("", file: "x.toml", by: Login("chef"), at: now) }
    #expect(throws: DeskRefusal.missingRight(.administer)) {
      try desk.store.applyRules(Self.longer, file: "x.toml", by: Login("marie"), at: now)
    }
    #expect(try desk.store.currentRules().version == 1)
  }

  @Test("judge a reopened ticket from then on")
  func reopened() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.resolve, on: number, by: Login("marie"), at: now + 60)
    _ = try desk.store.applyRules(Self.longer, file: "x.toml", by: Login("chef"), at: now + 120)
    let done = try desk.store.perform(.reopen, on: number, by: Login("marie"), at: now + 180).done
    #expect(done?.entry.changes == [.reopened, .ruled(from: 1, to: 2)])
  }
}
