import Desk
import GRDB

/// The migrations' rows: what a board shows of them, computed from their journals as the tickets' rows are.
enum MigrationTable {
  /// Brings the row of a migration, and its links with ordinary tickets, to what it is now; nothing for an ordinary ticket.
  static func follow(_ ticket: Ticket, rules: Rules?, _ db: Database) throws {
    guard let migration = ticket.migration else { return }
    let names = columns.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let updates = columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    try db.cachedStatement(
      sql: "INSERT INTO migration (\(names)) VALUES (\(places)) ON CONFLICT DO UPDATE SET \(updates)"
    ).execute(arguments: StatementArguments(values(ticket, migration, rules: rules)))
    try followLinks(of: ticket, db)
  }

  /// What is kept of a migration otherwise than its journal says, by table and column; nothing for an ordinary ticket.
  static func differences(_ ticket: Ticket, rules: Rules?, _ db: Database) throws -> [String] {
    guard let migration = ticket.migration else { return [] }
    let id = ticket.number.id
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM migration WHERE ticket = ?"), arguments: [id])
    guard let row else { return ["migration"] }
    let wrong = try zip(columns, values(ticket, migration, rules: rules)).compactMap { column, value in
      row[column] as DatabaseValue == value?.databaseValue ?? .null ? nil : "migration." + column
    }
    return try keptLinks(of: id, db) == toldLinks(of: ticket) ? wrong : wrong + ["migration_link"]
  }

  /// The columns that follow from a migration's journal.
  static let columns = [
    "ticket", "phase", "since", "status", "position", "source", "target", "missing", "quoted", "customised",
    "pre_production", "production", "accepted",
  ]

  /// What stands in those columns, in their order.
  ///
  /// - Parameter rules: those that judge the ticket; they say which formulas come first.
  static func values(
    _ ticket: Ticket,
    _ migration: Migration,
    rules: Rules?
  ) throws -> [(any DatabaseValueConvertible)?] {
    let missing = migration.missing.map(\.code)
    return [
      ticket.number.id, migration.phase, migration.since.at, migration.status,
      position(ticket, migration, rules: rules), migration.source?.value, migration.target?.value,
      missing.isEmpty ? "[]" : try StoredJSON.text(missing),
      migration.applicability(of: .quoteApproval) == .applies,
      migration.applicability(of: .customisations) == .applies,
      migration.awaitedInstallation, migration.productionDate?.value, migration.hasAgreedDate,
    ]
  }

  /// The place within its phase: those that wait to be planned come first, of them the ones whose formula has priority in
  /// version updates (`domain.md` 5); then by the day awaited, then those without one; each by how long it is in the phase.
  static func position(_ ticket: Ticket, _ migration: Migration, rules: Rules?) -> Int {
    let since = migration.since.at.seconds
    // What is finished is looked at from the latest on.
    if migration.status != .open { return -since }
    let step = 1 << 40
    if migration.phase == .preProduction, migration.preProductionDate == nil {
      let formula = ticket.commitment.formula.flatMap { rules?.formula($0) }
      return since + (formula?.includes(.updatePriority) == true ? 0 : step)
    }
    guard let date = migration.nextDate else { return since + 3 * step }
    return 2 * step + date.daysSinceEpoch
  }

  private static func followLinks(of ticket: Ticket, _ db: Database) throws {
    let kept = try keptLinks(of: ticket.number.id, db)
    let links = toldLinks(of: ticket)
    for other in kept.subtracting(links) {
      try db.cachedStatement(sql: "DELETE FROM migration_link WHERE ticket = ? AND migration = ?")
        .execute(arguments: [other, ticket.number.id])
    }
    for other in links.subtracting(kept) {
      try db.cachedStatement(sql: "INSERT INTO migration_link (ticket, migration) VALUES (?, ?)")
        .execute(arguments: [other, ticket.number.id])
    }
  }

  /// The ordinary tickets that its links are kept with.
  private static func keptLinks(of id: Int, _ db: Database) throws -> Set<Int> {
    try Set(
      Int.fetchAll(
        db.cachedStatement(sql: "SELECT ticket FROM migration_link WHERE migration = ?"),
        arguments: [id]
      )
    )
  }

  /// The ordinary tickets that its journal tells of.
  private static func toldLinks(of ticket: Ticket) -> Set<Int> { Set(ticket.links.map(\.id).filter { $0 > 0 }) }

  /// The migrations that an ordinary ticket is linked with, as far as `visibility` lets them through.
  static func migrations(linkedWith id: Int, visibility: Visibility, _ db: Database) throws -> [TicketNumber] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT migration_link.migration FROM migration_link JOIN ticket ON ticket.id = migration_link.migration
          WHERE migration_link.ticket = ? AND \(visibility.ticket())
          """
      ),
      arguments: [id]
    ).map { TicketNumber(id: $0) }
  }
}
