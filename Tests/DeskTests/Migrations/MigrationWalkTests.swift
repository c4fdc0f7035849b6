import Desk
import Testing

/// A migration that people lead, mislead, give up and take up again at random.
private struct Walk {
  var rehearsal: MigrationRehearsal
  private var random: SeededGenerator

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let source = random.pick([nil, "V6", "V8"])
    let fee = source.flatMap { MigrationTerms(.builtIn, today: CivilDate(daysSinceEpoch: 0)).setupFee(from: $0) }
    rehearsal = try MigrationRehearsal(MigrationRequest(source: source, setupFee: fee))
    for _ in 0..<150 { step() }
  }

  private mutating func step() {
    if random.oneIn(6) { rehearsal.clock = rehearsal.clock + random.gap() }
    let agent = random.pick([MigrationRehearsal.agent, MigrationRehearsal.colleague, MigrationRehearsal.supervisor])
    guard !random.oneIn(16) else {
      let entry = random.pick(rehearsal.history.effective)
      if rehearsal.refusal(toUndo: entry, by: agent) == nil { rehearsal.strike(entry, by: agent) }
      return
    }
    guard let action = random.oneIn(7) ? anything() : next() else { return }
    _ = try? rehearsal.act(action, by: agent)
  }

  /// What leads on: what is missing, or the next phase.
  private mutating func next() -> TicketAction? {
    guard let migration = rehearsal.ticket.migration else { return nil }
    if !migration.missing.isEmpty, random.oneIn(12) { return .migrate(.skip(reason: "pressé")) }
    if migration.missing.contains(.fact(.quoteAnswer)), random.oneIn(4) {
      return .migrate(.set([.value(.quoteAnswer(.refused))]))
    }
    let quote = Euros(cents: random.pick([0, 5_000])).map(Quote.sum) ?? .nothing
    guard !migration.missing.isEmpty,
      let deed = try? rehearsal.deed(
        for: random.pick(migration.missing),
        quote: random.oneIn(2) ? .nothing : quote,
        customised: random.oneIn(2)
      )
    else { return .migrate(.advance) }
    return .migrate(deed)
  }

  private mutating func anything() -> TicketAction {
    let facts = MigrationFact.allCases
    let item: MigrationItem =
      random.oneIn(2)
      ? .check(random.pick(MigrationCheck.allCases))
      : .step(random.pick(["Étiquettes", "OF"]), random.pick(Customisation.Step.allCases))
    let date = rehearsal.today + random.pick([-1, 0, 1, 5])
    let action: MigrationAction = random.pick([
      .advance, .advance, .back(reason: "à revoir"), .skip(reason: "pressé"), .cancel(reason: "le client renonce"),
      .back(reason: ""), .skip(reason: " "), .check([item]), .uncheck([item]),
      .set([.clear(random.pick(facts))]), .set([.turn(random.pick(Turn.allCases))]),
      .set([.forget(customisation: random.pick(["Étiquettes", "OF"]))]),
      .set([.value(.source(random.pick(["V6", "V7", "V8", "V_2024", "V99"])))]),
      .set([.value(.target(random.pick(["V_2022", "V_2023", "V_2024"])))]),
      .set([.value(.hasCustomisations(random.oneIn(2)))]),
      .set([.value(.customisation(random.pick(["Étiquettes", "OF"])))]),
      .set([.value(.quote(.nothing))]), .set([.value(.quoteSent), .value(.quoteAnswer(.refused))]),
      .set([.value(.quoteAnswer(.refused))]), .set([.value(.productionAnswer(.refused))]),
      .set([.value(.productionDate(date))]), .set([.value(.preProductionDate(date))]),
    ])
    return random.pick([
      .migrate(action), .migrate(action), .migrate(action), .message("alors ?"), .wait, .resume,
      .reply("voilà", then: .wait), .take, .resolve, .reopen, .close, .transfer(to: .sales),
    ])
  }
}

@Suite("Whole migrations")
struct MigrationWalkTests {
  private static let supervisors: Set = [MigrationRehearsal.supervisor.login]

  @Test("Whatever people do, nothing goes on around a gate except by a supervisor's word", arguments: 0..<60)
  func nothingAroundAGate(seed: UInt64) throws {
    let walk = try Walk(seed: seed).rehearsal
    // Also at every moment of its life, not only at its end.
    let versions = Array(stride(from: 1, to: walk.history.version, by: 15)) + [walk.history.version]
    for version in versions {
      let history = try #require(walk.history.upTo(version: version))
      let audit = MigrationAuditor(history, supervisors: Self.supervisors)
      #expect(audit.complaints.isEmpty, "\(audit.complaints)")
      let ticket = history.ticket
      let migration = try #require(ticket.migration)
      #expect(audit.phase == migration.phase.rawValue)
      #expect(audit.isCancelled == (migration.cancelled != nil))
      #expect(Set(migration.missing.map(\.code)) == Set(audit.missing), "version \(version)")
      #expect(ticket.stage.isOpen == (migration.status == .open))
      #expect(ticket.stage.isOpen || ticket.waiting == nil)
      #expect(migration.phase == .request || ticket.acknowledged != nil)
      #expect(ticket.team == migration.phase.owner ?? ticket.team)
    }
    let clocks = try Clocks(
      of: walk.history.timeline,
      rules: RulesBook(always: .builtIn),
      now: walk.history.updated
    )
    #expect(clocks.isResolved == !walk.ticket.stage.isOpen)
    #expect(clocks.isWaiting == (walk.ticket.waiting != nil))
  }

  @Test("The walks go everywhere: to the end with and without a supervisor's word, and into every phase")
  func walksGoEverywhere() throws {
    var ends: [Bool: Int] = [:]
    var phases: Set<Phase> = []
    var passages: Set<String> = []
    for seed in 0..<100 {
      let history = try Walk(seed: UInt64(seed)).rehearsal.history
      for entry in history.entries {
        for case .migrated(.moved(_, let to, let passage)) in entry.changes {
          phases.insert(to)
          passages.insert("\(passage)".prefix { $0 != "(" }.description)
        }
      }
      let audit = MigrationAuditor(history, supervisors: Self.supervisors)
      if history.ticket.migration?.phase == .finished { ends[audit.overrides > 0, default: 0] += 1 }
    }
    #expect(ends[true, default: 0] > 5 && ends[false, default: 0] > 5, "\(ends)")
    #expect(phases == Set(Phase.allCases))
    #expect(passages == ["gate", "skip", "back", "refusedQuote"])
  }
}
