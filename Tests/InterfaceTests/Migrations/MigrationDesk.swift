import Desk
import Interface
import Store
import Testing

extension TestDesk {
  /// Asks for a migration and leads it on, a deed after the other.
  @discardableResult
  func migration(
    of customer: String,
    from source: Release,
    at time: String = "2026-07-06T09:30:00+02:00",
    by agent: Agent = TestDesk.marie,
    then deeds: [MigrationAction] = []
  ) throws -> TicketNumber {
    let new = NewTicket(
      kind: .migration,
      channel: .phone,
      priority: .mineure,
      title: "Passage en V_2024",
      customer: customer,
      migration: MigrationRequest(source: source, target: "V_2024")
    )
    let number = try store.create(new, by: agent.login, at: instant(time)).number
    for deed in deeds { try act(.migrate(deed), on: number, at: "2026-07-07T10:00:00+02:00") }
    return number
  }

  /// Migrations in several phases: one ready to leave the first, one whose gate lacks two things, two on one day.
  func fillWithMigrations() throws {
    try migration(of: "ARVOR", from: "V_2023", then: Self.asked)
    try migration(of: "LOIRE", from: "V_2022", then: Self.asked + [.advance, .check([.check(.serverIsFit)])])
    let agreed = Self.prepared + Self.installed + Self.agreed("2026-07-23")
    try migration(of: "ARVE", from: "V_2022", then: agreed)
    try migration(of: "LEMAN", from: "V_2023", then: agreed)
    try migration(of: "VIEUX", from: "V6", then: [])
    try migration(of: "GARONNE", from: "V_2023", then: Self.asked + [.cancel(reason: "rachat")])
  }

  static let asked: [MigrationAction] = [.set([.value(.serverContact("Yann Le Goff"))])]
  static let prepared: [MigrationAction] =
    asked + [
      .advance, .check([.check(.serverIsFit), .check(.remoteAccess), .check(.serverLogin)]),
      .set([.value(.specialEditions("aucune")), .value(.dataPaths("D:\\data")), .value(.hasCustomisations(false))]),
      .advance, .set([.value(.quote(.nothing))]), .advance,
    ]
  static let installed: [MigrationAction] = [
    .set([.value(.preProductionDate(day("2026-07-08")))]),
    .check([.check(.versionInstalled), .check(.copyMigrated), .check(.guidesSent)]), .advance,
  ]

  static func agreed(_ date: String) -> [MigrationAction] {
    [
      .set([.value(.productionDate(day(date))), .value(.downtime(240))]),
      .set([.value(.productionAnswer(.accepted))]),
      .check([.check(.versionTested), .check(.workstationsOpen)]), .advance,
    ]
  }

  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(daysSinceEpoch: 0) }

  /// The migration of that number as it is now.
  func read(_ number: Int) throws -> Migration {
    let detail = try store.ticket(.migration(number), viewer: Self.marie, now: Self.now)
    return try #require(detail?.ticket.migration)
  }
}
