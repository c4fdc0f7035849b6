import Desk
import Store
import Testing

/// A desk with people who may read migrations and people who may not.
struct MigrationDesk {
  static let noe = Agent(login: Login("noe"), name: "Noé Le Goff", roles: [.agent], teams: [.migration])
  static let lise = Agent(
    login: Login("lise"),
    name: "Lise Roy",
    roles: [.agent],
    teams: [.support],
    isNamedParticipant: true
  )
  static let now = TemporaryDesk.monday

  let desk: TemporaryDesk

  init() throws {
    desk = try TemporaryDesk()
    for agent in [Self.noe, Self.lise] { try store.add(agent, by: TemporaryDesk.admin.login, at: Self.now - 3_000) }
  }

  var store: DeskStore { desk.store }

  static func request(
    of customer: String = "ARV",
    from source: Release? = "V8",
    linkedFrom: TicketNumber? = nil
  ) -> NewTicket {
    NewTicket(
      kind: .migration,
      channel: .phone,
      priority: .mineure,
      title: "Passage en V_2024",
      customer: customer,
      linkedFrom: linkedFrom,
      migration: MigrationRequest(source: source, target: "V_2024", serverContact: "Anne")
    )
  }

  func migration(
    _ new: NewTicket = request(),
    by agent: Agent = noe,
    at: Instant = now
  ) throws -> TicketNumber {
    try store.create(new, by: agent.login, at: at).number
  }

  @discardableResult
  func act(
    _ action: TicketAction,
    on number: TicketNumber,
    by agent: Agent = noe,
    at: Instant = now + 60,
    expecting: Store.Expectation = .anything
  ) throws -> Outcome {
    try store.perform(action, on: number, by: agent.login, at: at, expecting: expecting)
  }

  /// Writes those facts down, and fails where that is refused.
  func set(_ values: MigrationValue..., on number: TicketNumber, at: Instant = now + 60) throws {
    let outcome = try act(.migrate(.set(values.map(MigrationSetting.value))), on: number, at: at)
    _ = try #require(outcome.done, "\(outcome)")
  }

  /// Leads a migration into that phase, past the gates.
  func lead(_ number: TicketNumber, to phase: Phase, at: Instant = now + 60) throws {
    var here = try #require(try detail(number)?.ticket.migration)
    while here.phase < phase {
      let isOpen = here.missing.isEmpty
      let done = try act(
        .migrate(isOpen ? .advance : .skip(reason: "essai")),
        on: number,
        by: TemporaryDesk.admin,
        at: at
      ).done
      here = try #require(done?.ticket.migration)
    }
  }

  func detail(_ number: TicketNumber, _ viewer: Agent = noe, now: Instant = now + 3_600) throws -> TicketDetail? {
    try store.ticket(number, viewer: viewer, now: now)
  }

  func board(_ phase: Phase, _ viewer: Agent = noe) throws -> [TicketNumber] {
    try store.migrations(in: phase, viewer: viewer, now: Self.now + 3_600, from: 0, limit: 100).map(\.number)
  }

  /// The rows and links kept of migrations, and what is kept of their tickets.
  func kept() throws -> [String] {
    let raw = try RawDatabase(desk.path)
    return try ["ticket WHERE id < 0 ORDER BY id", "migration ORDER BY ticket", "migration_link ORDER BY 1, 2"]
      .flatMap { try raw.rows("SELECT * FROM \($0)") }
  }
}
