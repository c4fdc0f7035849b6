import Desk
import Foundation
import Store
import Testing

@Suite("What is kept of migrations")
struct MigrationKeepingTests {
  let desk: MigrationDesk
  private let now = MigrationDesk.now
  private let noe = MigrationDesk.noe
  private let lise = MigrationDesk.lise
  private let marie = TemporaryDesk.marie

  init() throws {
    desk = try MigrationDesk()
  }

  @Test("What is loaded at once is numbered apart too, so that no gap in the journal tells of migrations")
  func loaded() throws {
    let ordinary = Birth(
      kind: .incident,
      channel: .phone,
      priority: .mineure,
      title: "Bornes",
      customer: "ARV",
      commitment: .noContract,
      rules: 1
    )
    var migration = ordinary
    migration.kind = .migration
    let births = [ordinary, migration, ordinary, migration, migration, ordinary]
    let tickets = births.map { RecordedTicket(birth: $0, at: now, by: noe.login) }
    _ = try desk.store.load(
      people: LoadedPeople(),
      tickets: tickets,
      by: TemporaryDesk.admin.login,
      at: now
    )
    #expect(try desk.store.events(since: 0, viewer: marie, limit: 10).map(\.sequence) == [1, 2, 3])
    #expect(try RawDatabase(desk.desk.path).rows("SELECT MIN(sequence) AS least FROM journal") == ["[least:-3]"])
    #expect(try examine().isSound)
  }

  @Test("New rules leave migrations where they are, and order them by what the new ones say")
  func newRules() throws {
    let numbers = try ["GAR", "ARV"].enumerated().map { index, code in
      try desk.migration(MigrationDesk.request(of: code), at: now + index * 60)
    }
    for (index, number) in numbers.enumerated() {
      try desk.lead(number, to: .preProduction, at: now + 3_600 + index * 60)
    }
    #expect(try desk.board(.preProduction) == [numbers[1], numbers[0]])
    let before = try desk.detail(numbers[1], now: now + 10_000)?.ticket.migration
    let text = try desk.store.currentRules().rules.text
    let applied = try desk.store.applyRules(
      text.replacing("\"priorite-versions\"", with: "\"autre\""),
      file: "r.toml",
      by: TemporaryDesk.admin.login,
      at: now + 9_000
    )
    #expect(applied.recomputed == 2)
    #expect(try desk.detail(numbers[1], now: now + 10_000)?.ticket.migration == before)
    #expect(try desk.detail(numbers[1], now: now + 10_000)?.ticket.rules == applied.version)
    // Without anybody's priority the one that waits longest comes first.
    #expect(try desk.board(.preProduction) == numbers)
    #expect(try examine().isSound)
  }

  @Test("New rules tell an admin who sees no migrations of the tickets that she sees")
  func newRulesFromOutside() throws {
    let admin = Agent(login: Login("ada"), name: "Ada", roles: [.admin], teams: [.support])
    try desk.store.add(admin, by: TemporaryDesk.admin.login, at: now)
    _ = try (desk.migration(), desk.desk.ticket())
    let text = try desk.store.currentRules().rules.text.replacing("\"1j\"", with: "\"2j\"")
    #expect(try desk.store.applyRules(text, file: "r.toml", by: admin.login, at: now + 60).recomputed == 1)
    #expect(throws: DeskRefusal.unchanged) {
      try desk.store.applyRules(text, file: "r.toml", by: admin.login, at: now + 120)
    }
  }

  private func examine(mending: Bool = false, by viewer: Agent = TemporaryDesk.admin) throws -> HealthReport {
    try DeskStore.examine(at: desk.desk.path, viewer: viewer, isMending: mending, now: now + 86_400)
  }

  @Test(
    "The doctor finds rows and links of migrations that say otherwise than their journals, and mends them",
    arguments: [
      ("UPDATE migration SET phase = 'production'", "migration.phase"),
      ("UPDATE migration SET missing = '[]', position = 4 WHERE ticket = -2", "migration.missing"),
      ("UPDATE migration SET production = NULL, accepted = 0", "migration.production"),
      ("DELETE FROM migration WHERE ticket = -1", "migration"),
      ("DELETE FROM migration_link", "migration_link"),
      ("INSERT INTO migration_link (ticket, migration) VALUES (1002, -2)", "migration_link"),
    ]
  )
  func doctor(damage: String, column: String) throws {
    let (ticket, other) = (try desk.desk.ticket(), try desk.desk.ticket())
    let first = try desk.migration()
    _ = try desk.migration(MigrationDesk.request(from: nil))
    try desk.act(.link(to: ticket), on: first)
    try desk.lead(first, to: .productionAgreement)
    try desk.set(.productionDate(CivilDate(daysSinceEpoch: 20_700)), .productionAnswer(.accepted), on: first)
    #expect(other == .ticket(1_002))
    let before = try desk.kept()
    #expect(try examine().isSound)
    try RawDatabase(desk.desk.path).execute(damage)
    let found = try examine().findings.filter { $0.gravity == .fault && $0.subject == .figures }
    guard case .figuresDiffer(let tickets, let columns)? = found.first?.what else {
      Issue.record("\(found)")
      return
    }
    #expect(columns.contains(column), "\(columns)")
    #expect(tickets.examples.filter { !$0.isMigration }.isEmpty)
    #expect(try examine(mending: true).isSound)
    #expect(try desk.kept() == before)
  }

  @Test("The doctor counts and names for an admin who sees no migrations as if there were none")
  func doctorFromOutside() throws {
    let admin = Agent(login: Login("ada"), name: "Ada", roles: [.admin], teams: [.support])
    _ = try desk.desk.ticket()
    let before = try examine(by: admin).findings
    let number = try desk.migration()
    try desk.act(.note("à planifier"), on: number)
    let after = try examine(by: admin).findings
    #expect(before.filter { $0.subject != .disk } == after.filter { $0.subject != .disk })
    #expect(try examine(by: noe).findings.contains(Finding(.figures, .sound, .figuresAgree(tickets: 2))))
    #expect(try examine(by: noe).findings.contains(Finding(.journal, .sound, .journalWhole(entries: 3))))
  }

  @Test("A desk of before there were migrations is taken a step on, with everything in it")
  func schemaOfBefore() throws {
    let ticket = try desk.desk.ticket()
    let raw = try RawDatabase(desk.desk.path)
    let rows = try raw.rows("SELECT * FROM ticket")
    try desk.store.close()
    try raw.takeBack(beforeMigrations: true)
    try raw.queue.close()
    let store = try DeskStore.open(at: desk.desk.path, access: .readWrite)
    #expect(try RawDatabase(desk.desk.path).rows("SELECT * FROM ticket") == rows)
    let number = try store.create(MigrationDesk.request(linkedFrom: ticket), by: noe.login, at: now).number
    #expect(number == .migration(1))
    #expect(try store.ticket(number, viewer: noe, now: now)?.links.map(\.number) == [ticket])
    #expect(try examine().isSound)
  }
}
