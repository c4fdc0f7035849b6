import Desk
import Testing

@Suite("What another day, another sum or another answer makes doubtful in a migration")
struct MigrationDoubtTests {
  private static func quote() throws -> Quote { .sum(try #require(Euros(cents: 120_000))) }

  @Test("What was done on a day does not count for another one")
  func redated() throws {
    var rehearsal = try MigrationRehearsal(in: .production)
    try rehearsal.act(.migrate(.check([.check(.migrationDone)])))
    try rehearsal.set(.productionDate(rehearsal.today + 40))
    #expect(try rehearsal.migration.checks[.migrationDone] == nil)
    try rehearsal.set(.productionAnswer(.accepted))
    #expect(throws: Refusal.gateUnmet([.check(.migrationDone)])) { try rehearsal.act(.migrate(.advance)) }
  }

  @Test("A set-up fee that comes after the customer accepted asks for the quote to be accepted again")
  func charged() throws {
    var rehearsal = try MigrationRehearsal(in: .preProduction, quote: Self.quote())
    try rehearsal.set(.source("V6"))
    #expect(try rehearsal.migration.setupFee != nil)
    #expect(try rehearsal.migration.missing.prefix(2) == [.fact(.quoteSent), .fact(.quoteAnswer)])
  }

  @Test("A phase that a later answer made needless can be left, and stays on the way until it is")
  func needless() throws {
    var rehearsal = try MigrationRehearsal(in: .customisations, customised: true)
    try rehearsal.set(.hasCustomisations(false))
    #expect(try rehearsal.migration.path.contains(.customisations))
    try rehearsal.act(.migrate(.advance))
    #expect(try rehearsal.migration.phase == .productionAgreement)
    #expect(try !rehearsal.migration.path.contains(.customisations))
  }

  @Test("Several confirmations that are missing send the day back together; one that means nothing sends back none")
  func unconfirmed() throws {
    var rehearsal = try MigrationRehearsal(in: .productionAgreement)
    try rehearsal.set(.productionDate(rehearsal.today + 10))
    #expect(throws: Refusal.noCustomisations) {
      try rehearsal.act(.migrate(.uncheck([.check(.customisationsTested)])))
    }
    #expect(try rehearsal.migration.productionDate != nil)
    try rehearsal.act(.migrate(.uncheck([.check(.versionTested), .check(.workstationsOpen)])))
    #expect(try rehearsal.migration.productionDate == nil)
  }
}
