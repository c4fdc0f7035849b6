import Desk
import Foundation
import Store
import Testing

@Suite("Migrations at the desk")
struct MigrationTests {
  let desk: MigrationDesk
  private let now = MigrationDesk.now
  private let noe = MigrationDesk.noe
  private let lise = MigrationDesk.lise
  private let marie = TemporaryDesk.marie

  init() throws {
    desk = try MigrationDesk()
  }

  @Test("Whoever does not participate may open one, gets its number and sees no more of it")
  func openedFromOutside() throws {
    let creation = try desk.store.create(MigrationDesk.request(), by: marie.login, at: now)
    #expect(creation.number == .migration(1))
    #expect(creation.done == nil)
    #expect(try desk.detail(.migration(1), marie) == nil)
    #expect(try desk.store.nextUndo(by: marie.login) == nil)
    let detail = try #require(try desk.detail(.migration(1)))
    #expect(detail.ticket.created.by == marie.login)
    #expect(detail.ticket.migration?.missing.isEmpty == true)
    #expect(
      try desk.store.create(MigrationDesk.request(), by: lise.login, at: now).done?.ticket.number == .migration(2)
    )
  }

  @Test("Numbers, journal and undo of ordinary tickets know nothing of migrations")
  func numberedApart() throws {
    let first = try desk.desk.ticket()
    let migration = try desk.migration()
    try desk.act(.note("à planifier"), on: migration)
    let second = try desk.desk.ticket()
    #expect([first, migration, second] == [.ticket(1_001), .migration(1), .ticket(1_002)])
    #expect(try desk.store.events(since: 0, viewer: marie, limit: 10).map(\.sequence) == [1, 2])
    #expect(try desk.detail(migration)?.history.entries.map(\.sequence) == [1, 2])
    #expect(try desk.detail(migration)?.history.entries.map(\.ticket) == [migration, migration])
  }

  @Test("The set-up fee follows from the version it starts from, the customer's own where none is named")
  func request() throws {
    try desk.store.change(customer: "GAR", by: Login("chef"), at: now) { $0.release = "V6" }
    let number = try desk.migration(MigrationDesk.request(of: "GAR", from: nil))
    let migration = try #require(try desk.detail(number)?.ticket.migration)
    #expect(migration.source?.value == "V6")
    #expect(migration.setupFee == 0)
    // A version that no migration could start from is not taken over; the one named must be right.
    try desk.store.change(customer: "GAR", by: Login("chef"), at: now) { $0.release = "V_2024" }
    let other = try desk.migration(MigrationDesk.request(of: "GAR", from: nil))
    #expect(try desk.detail(other)?.ticket.migration?.source == nil)
    #expect(throws: DeskRefusal.migration(.targetNotNewer(than: "V_2024"))) {
      try desk.migration(MigrationDesk.request(from: "V_2024"))
    }
  }

  @Test("Nobody is made responsible who does not participate, at birth or later")
  func responsible() throws {
    var new = MigrationDesk.request()
    new.assignee = marie.login
    #expect(throws: DeskRefusal.migration(.notParticipant(marie.login))) {
      try desk.store.create(new, by: TemporaryDesk.admin.login, at: now)
    }
    let number = try desk.migration()
    let assign = try desk.act(.assign(to: marie.login), on: number, by: TemporaryDesk.admin)
    #expect(assign.refusal == .notParticipant(marie.login))
    #expect(try desk.act(.assign(to: lise.login), on: number, by: TemporaryDesk.admin).done != nil)
  }

  @Test("Whatever somebody from outside does to one is answered as if there were none")
  func absent() throws {
    let number = try desk.migration()
    for target in [number, .migration(99)] {
      for action in [TicketAction.note("vu"), .migrate(.advance), .migrate(.back(reason: "x")), .take] {
        #expect(try desk.act(action, on: target, by: marie).refusal == .unknownTicket(target))
      }
      #expect(throws: DeskRefusal.unknownTicket(target)) {
        try desk.store.keep(Draft(agent: marie.login, ticket: target, kind: .note, text: "x", at: now))
      }
    }
  }

  // MARK: Links

  @Test(
    "A link with an ordinary ticket is the migration's alone, and seen from the ticket by participants only",
    arguments: [true, false]
  )
  func link(fromMigration: Bool) throws {
    let (ticket, migration) = (try desk.desk.ticket(), try desk.migration())
    let before = try RawDatabase(desk.desk.path).rows("SELECT * FROM ticket WHERE id > 0")
    let outcome =
      try fromMigration
      ? desk.act(.link(to: ticket), on: migration) : desk.act(.link(to: migration), on: ticket)
    #expect(outcome.done != nil)
    #expect(try desk.detail(migration)?.links.map(\.number) == [ticket])
    #expect(try desk.detail(ticket)?.links.map(\.number) == [migration])
    #expect(try desk.detail(ticket, marie)?.links.isEmpty == true)
    #expect(try desk.detail(ticket)?.history.entries.count == 1)
    #expect(try RawDatabase(desk.desk.path).rows("SELECT * FROM ticket WHERE id > 0") == before)
    // Twice is once, from either side.
    #expect(try desk.act(.link(to: ticket), on: migration).refusal == .unchanged)
    #expect(try desk.act(.link(to: migration), on: ticket).refusal == .unchanged)
    // Who may not see the migration finds nothing to part either.
    #expect(try desk.act(.unlink(from: migration), on: ticket, by: marie).refusal == .unknownTicket(migration))
    let parting =
      try fromMigration
      ? desk.act(.unlink(from: migration), on: ticket) : desk.act(.unlink(from: ticket), on: migration)
    #expect(parting.done != nil)
    #expect(try desk.detail(ticket)?.links.isEmpty == true)
    #expect(try desk.detail(migration)?.links.isEmpty == true)
  }

  @Test("Undoing a link, or a parting, is seen from both sides", arguments: [true, false])
  func undoneLink(fromMigration: Bool) throws {
    let (ticket, migration) = (try desk.desk.ticket(), try desk.migration())
    func links() throws -> [[TicketNumber]?] {
      try [ticket, migration].map { try desk.detail($0)?.links.map(\.number) }
    }
    if fromMigration {
      try desk.act(.link(to: ticket), on: migration)
    } else {
      try desk.act(.link(to: migration), on: ticket)
    }
    _ = try desk.store.undo(by: noe.login, at: now + 120)
    #expect(try links() == [[], []])
    try desk.act(.link(to: ticket), on: migration, at: now + 180)
    try desk.act(.unlink(from: ticket), on: migration, at: now + 240)
    _ = try desk.store.undo(by: noe.login, at: now + 300, on: migration)
    #expect(try links() == [[migration], [ticket]])
  }

  @Test("An ordinary ticket opened from a migration is linked with it, and tells nobody else")
  func openedFromMigration() throws {
    let migration = try desk.migration()
    var new = TemporaryDesk.request("Formation des opérateurs", kind: .assistance)
    new.linkedFrom = migration
    new.team = .sales
    let creation = try desk.store.create(new, by: noe.login, at: now)
    #expect(creation.done?.ticket.team == .sales)
    #expect(try desk.detail(creation.number)?.links.map(\.number) == [migration])
    #expect(try desk.detail(creation.number, marie)?.links.isEmpty == true)
    #expect(try desk.detail(creation.number, marie)?.history.entries.count == 1)
    #expect(try desk.detail(migration)?.links.map(\.number) == [creation.number])
    #expect(throws: DeskRefusal.unknownTicket(migration)) {
      try desk.store.create(new, by: marie.login, at: now)
    }
  }

  @Test("A migration opened from a ticket tells of it, also where its opener sees no more of it")
  func openedFromTicket() throws {
    let ticket = try desk.desk.ticket()
    let number = try desk.store.create(
      MigrationDesk.request(linkedFrom: ticket),
      by: marie.login,
      at: now
    ).number
    #expect(try desk.detail(number)?.links.map(\.number) == [ticket])
    #expect(try desk.detail(ticket)?.links.map(\.number) == [number])
    #expect(try desk.detail(ticket, marie)?.links.isEmpty == true)
    #expect(try desk.detail(ticket, marie)?.history.entries.count == 1)
  }

  @Test("A migration opened from another is linked with it from both sides")
  func openedFromAnother() throws {
    let first = try desk.migration()
    let second = try desk.migration(MigrationDesk.request(linkedFrom: first))
    #expect(try desk.detail(first)?.links.map(\.number) == [second])
    #expect(try desk.detail(second)?.links.map(\.number) == [first])
  }

  // MARK: The board

  @Test(
    "Where migrations wait to be planned, formulas with priority in updates come first, then the oldest; then by day"
  )
  func order() throws {
    let codes = ["GAR", "ARV", "LEM", "GAR", "ARV"]
    let numbers = try codes.enumerated().map { index, code in
      try desk.migration(MigrationDesk.request(of: code), at: now + index * 60)
    }
    for (index, number) in numbers.enumerated() {
      try desk.lead(number, to: .preProduction, at: now + 3_600 + index * 60)
    }
    let rules = try desk.store.currentRules().rules
    let first = codes.indices.filter { index in
      let code = ["GAR": "standard", "ARV": "serenite", "LEM": "confort"][codes[index]] ?? ""
      return rules.formula(FormulaCode(rawValue: code))?.includes(.updatePriority) == true
    }
    #expect(!first.isEmpty && first.count < codes.count)
    let rest = codes.indices.filter { !first.contains($0) }
    #expect(try desk.board(.preProduction) == (first + rest).map { numbers[$0] })
    // What is planned comes after what is to be planned, by day.
    let today = CivilDate(daysSinceEpoch: 20_648)
    try desk.set(.preProductionDate(today + 9), on: numbers[1], at: now + 7_200)
    try desk.set(.preProductionDate(today + 5), on: numbers[0], at: now + 7_200)
    let waiting = (first + rest).map { numbers[$0] }.filter { $0 != numbers[0] && $0 != numbers[1] }
    #expect(try desk.board(.preProduction) == waiting + [numbers[0], numbers[1]])
    #expect(try desk.board(.preProduction, marie) == [])
  }

  @Test("Counts tell how they are spread, and which phases are on anybody's way")
  func counts() throws {
    let numbers = try (0..<4).map { _ in try desk.migration() }
    try desk.lead(numbers[1], to: .prerequisites)
    try desk.set(.hasCustomisations(false), on: numbers[1])
    try desk.act(.migrate(.cancel(reason: "rachat")), on: numbers[2])
    try desk.set(.hasCustomisations(true), on: numbers[3])
    let counts = try desk.store.migrationCounts(viewer: noe)
    #expect(counts.byPhase == [.request: 2, .prerequisites: 1])
    #expect(counts.onTheWay.contains(.customisations))
    #expect(!counts.onTheWay.contains(.quoteApproval))
    #expect(try desk.store.migrationCounts(viewer: marie).byPhase.isEmpty)
    #expect(try desk.store.cancelledMigrations(viewer: noe, now: now, limit: 5).map(\.number) == [numbers[2]])
    #expect(try desk.store.cancelledMigrations(viewer: marie, now: now, limit: 5).isEmpty)
  }

  @Test("The days ahead tell what is planned, in order, and nothing of what was given up")
  func dates() throws {
    let numbers = try (0..<3).map { _ in try desk.migration() }
    for number in numbers { try desk.lead(number, to: .preProduction) }
    let today = CivilDate(daysSinceEpoch: 20_648)
    try desk.set(.preProductionDate(today + 3), .productionDate(today + 10), on: numbers[0])
    try desk.set(.preProductionDate(today + 3), on: numbers[1])
    try desk.set(.productionDate(today + 1), .productionAnswer(.accepted), on: numbers[2])
    let all = try desk.store.migrationDates(in: today...(today + 30), viewer: noe, limit: 10)
    #expect(all.map(\.number) == [numbers[2], numbers[0], numbers[1], numbers[0]])
    #expect(
      all.map(\.kind) == [
        .production(isAccepted: true), .preProduction, .preProduction, .production(isAccepted: false),
      ]
    )
    try desk.act(.migrate(.cancel(reason: "rachat")), on: numbers[0])
    #expect(try desk.store.migrationDates(in: today...(today + 30), viewer: noe, limit: 10).count == 2)
    #expect(try desk.store.migrationDates(in: (today + 2)...(today + 30), viewer: noe, limit: 10).count == 1)
    #expect(try desk.store.migrationDates(in: today...(today + 30), viewer: marie, limit: 10).isEmpty)
    let past = try desk.store.migrationDates(in: today...(today + 30), viewer: noe, asOf: now + 86_400, limit: 10)
    #expect(try past == desk.store.migrationDates(in: today...(today + 30), viewer: noe, limit: 10))
    #expect(
      try desk.store.migrationDates(in: today...(today + 30), viewer: marie, asOf: now + 86_400, limit: 10).isEmpty
    )
  }

  // MARK: Two people

  @Test("Two people who tick and write down different things both did; of the same thing the first one did")
  func twoPeople() throws {
    let number = try desk.migration()
    try desk.lead(number, to: .prerequisites)
    let seen = Store.Expectation.seen(version: try #require(try desk.detail(number)).history.version)
    func tick(_ check: MigrationCheck) -> TicketAction { .migrate(.check([.check(check)])) }
    func write(_ value: MigrationValue) -> TicketAction { .migrate(.set([.value(value)])) }
    #expect(try desk.act(tick(.serverIsFit), on: number, by: noe, expecting: seen).done != nil)
    #expect(try desk.act(tick(.remoteAccess), on: number, by: lise, expecting: seen).done != nil)
    #expect(try desk.act(write(.dataPaths("D:\\")), on: number, by: lise, expecting: seen).done != nil)
    let same = try desk.act(tick(.serverIsFit), on: number, by: lise, expecting: seen)
    #expect(same.conflict?.by == noe.login || same.refusal == .alreadyChecked(Ticket.Deed(by: noe.login, at: now + 60)))
    let other = try desk.act(write(.dataPaths("E:\\")), on: number, by: noe, expecting: seen)
    #expect(other.conflict?.by == lise.login)
    #expect(other.conflict?.verb == .set)
    #expect(try desk.detail(number)?.ticket.migration?.dataPaths?.value == "D:\\")
  }

  @Test("Of two who lead it on at once one does, and the other is told")
  func twoAdvances() throws {
    let number = try desk.migration()
    #expect(try desk.act(.migrate(.advance), on: number, by: noe, expecting: .seen(version: 1)).done != nil)
    let second = try desk.act(.migrate(.advance), on: number, by: lise, expecting: .seen(version: 1))
    #expect(second.conflict?.by == noe.login)
    #expect(try desk.detail(number)?.ticket.migration?.phase == .prerequisites)
  }

  @Test("An answer to a day that became another one meanwhile is told of it")
  func answeredAnotherDay() throws {
    let number = try desk.migration()
    try desk.lead(number, to: .productionAgreement)
    let today = CivilDate(daysSinceEpoch: 20_648)
    try desk.set(.productionDate(today + 5), on: number)
    let seen = Store.Expectation.seen(version: try #require(try desk.detail(number)).history.version)
    try desk.act(.migrate(.set([.value(.productionDate(today + 6))])), on: number, by: lise)
    let answer = TicketAction.migrate(.set([.value(.productionAnswer(.accepted))]))
    #expect(try desk.act(answer, on: number, by: noe, expecting: seen).conflict?.by == lise.login)
  }
}
