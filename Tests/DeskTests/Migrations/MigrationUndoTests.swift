import Desk
import Testing

@Suite("Undoing what was done to a migration")
struct MigrationUndoTests {
  /// A deed of each kind, with the phase in which it is done.
  private static func deeds(_ today: CivilDate) throws -> [(Phase, MigrationAction)] {
    let sum = Quote.sum(try #require(Euros(cents: 90_000)))
    func set(_ values: MigrationValue...) -> MigrationAction { .set(values.map(MigrationSetting.value)) }
    return [
      (.request, .advance), (.prerequisites, .back(reason: "x")), (.prerequisites, .cancel(reason: "x")),
      (.production, .advance), (.productionAgreement, .skip(reason: "x")),
      (.request, .check([.check(.serverIsFit), .check(.serverLogin)])),
      (.preProduction, .uncheck([.check(.serverIsFit)])), (.production, .uncheck([.check(.versionTested)])),
      (.customisations, .check([.step("Étiquettes", .retrieved)])),
      (.productionAgreement, .uncheck([.step("Étiquettes", .retrieved)])),
      (.request, set(.source("V6"))), (.request, .set([.clear(.source)])), (.request, set(.target("V_2023"))),
      (.request, set(.serverContact("Yves"))), (.prerequisites, set(.specialEditions("GPAO"), .dataPaths("E:\\"))),
      (.preProduction, set(.hasCustomisations(false))), (.preProduction, set(.customisation("OF"))),
      (.productionAgreement, .set([.forget(customisation: "Étiquettes")])),
      (.quoting, set(.quote(.nothing))), (.preProduction, set(.quote(sum))), (.quoteApproval, set(.quoteSent)),
      (.preProduction, .set([.clear(.quoteAnswer)])), (.preProduction, set(.preProductionDate(today))),
      (.preProduction, set(.productionDate(today))), (.production, set(.productionDate(today + 9))),
      (.production, set(.productionAnswer(.refused))), (.productionAgreement, set(.downtime(30))),
      (.preProduction, .set([.turn(.customer)])),
    ]
  }

  @Test("leaves migration, ticket and timeline as if it had never been")
  func asIfNeverBeen() throws {
    let sum = Quote.sum(try #require(Euros(cents: 120_000)))
    for (phase, action) in try Self.deeds(MigrationRehearsal().today) {
      var rehearsal = try MigrationRehearsal(in: phase, quote: sum, customised: true)
      if phase == .production, action == .advance { try rehearsal.act(.migrate(.check([.check(.migrationDone)]))) }
      let (ticket, timeline) = (rehearsal.ticket, rehearsal.history.timeline)
      try rehearsal.act(.migrate(action), by: MigrationRehearsal.supervisor)
      #expect(rehearsal.ticket != ticket, "\(action)")
      try rehearsal.undo(by: MigrationRehearsal.supervisor)
      #expect(rehearsal.ticket == ticket, "\(action)")
      #expect(rehearsal.history.timeline == timeline, "\(action)")
    }
  }

  @Test("takes back a refused quote with the way it went")
  func refusedQuote() throws {
    let sum = Quote.sum(try #require(Euros(cents: 120_000)))
    var rehearsal = try MigrationRehearsal(in: .quoteApproval, quote: sum)
    try rehearsal.set(.quoteSent)
    let ticket = rehearsal.ticket
    try rehearsal.set(.quoteAnswer(.refused))
    try rehearsal.undo()
    #expect(rehearsal.ticket == ticket)
  }

  @Test("is refused where a gate was gone through on what it would take away, and says by whom")
  func builtUpon() throws {
    var rehearsal = try MigrationRehearsal(in: .request)
    let contact = try #require(rehearsal.history.entries.last)
    try rehearsal.act(.migrate(.advance), by: MigrationRehearsal.colleague)
    let advance = try #require(rehearsal.history.entries.last)
    #expect(rehearsal.refusal(toUndo: contact) == .builtUpon(Ticket.Deed(by: advance.by, at: advance.at)))
  }

  @Test("is refused where somebody ticked or wrote down what only the later phase allows")
  func laterPhase() throws {
    let day = try MigrationRehearsal().today + 20
    let later: [(Phase, MigrationAction)] = [
      (.preProduction, .check([.check(.guidesSent)])), (.preProduction, .set([.value(.productionDate(day))])),
      (.customisations, .check([.step("Étiquettes", .retrieved)])),
    ]
    for (phase, action) in later {
      var rehearsal = try MigrationRehearsal(in: phase, customised: true)
      let advance = try #require(rehearsal.history.entries.last)
      try rehearsal.act(.migrate(action), by: MigrationRehearsal.colleague)
      let built = try #require(rehearsal.history.entries.last)
      #expect(rehearsal.refusal(toUndo: advance) == .builtUpon(Ticket.Deed(by: built.by, at: built.at)), "\(action)")
    }
  }

  @Test("is refused where a supervisor's word would come to cover more than it told")
  func coveredByAnOverride() throws {
    var rehearsal = try MigrationRehearsal(in: .prerequisites)
    try rehearsal.act(.migrate(.check([.check(.serverIsFit)])))
    let ticked = try #require(rehearsal.history.entries.last)
    try rehearsal.act(.migrate(.skip(reason: "pressé")), by: MigrationRehearsal.supervisor)
    let skip = try #require(rehearsal.history.entries.last)
    #expect(rehearsal.refusal(toUndo: ticked) == .builtUpon(Ticket.Deed(by: skip.by, at: skip.at)))
  }

  @Test("is refused where the customer accepted the day that it would take away")
  func acceptedDay() throws {
    var rehearsal = try MigrationRehearsal(in: .productionAgreement)
    try rehearsal.set(.productionDate(rehearsal.today + 5))
    let proposed = try #require(rehearsal.history.entries.last)
    try rehearsal.act(.migrate(.set([.value(.productionAnswer(.accepted))])), by: MigrationRehearsal.colleague)
    let accepted = try #require(rehearsal.history.entries.last)
    #expect(rehearsal.refusal(toUndo: proposed) == .builtUpon(Ticket.Deed(by: accepted.by, at: accepted.at)))
  }

  @Test("does not mind what somebody did to another part")
  func otherParts() throws {
    var rehearsal = try MigrationRehearsal(in: .prerequisites)
    try rehearsal.act(.migrate(.check([.check(.serverIsFit)])))
    try rehearsal.act(.migrate(.check([.check(.remoteAccess)])), by: MigrationRehearsal.colleague)
    try rehearsal.act(.migrate(.set([.value(.dataPaths("E:\\"))])), by: MigrationRehearsal.colleague)
    try rehearsal.undo()
    let migration = try rehearsal.migration
    #expect(migration.checks.keys.sorted { $0.rawValue < $1.rawValue } == [.remoteAccess])
    #expect(migration.dataPaths?.value == "E:\\")
  }
}
