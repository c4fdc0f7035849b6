import Desk
import GRDB

/// The migrations as they were at a moment, phase by phase: what has not changed since as it is stored, the rest from journals
/// cut off there.
struct PastBoard {
  /// The cards of each phase in the board's order, those given up left out.
  let cards: [Phase: [TicketRow]]
  /// The phases that were part of the way of some migration in work.
  let onTheWay: Set<Phase>
  /// The cards of those that were given up, the latest first.
  let cancelled: [TicketRow]

  /// The board at that moment, as far as the viewer may see it.
  init(_ db: Database, rules: RulesShelf, viewer: Agent, at: Instant) throws {
    let reader = RowReader(db: db, rules: rules, now: at)
    let ids = try Int.fetchAll(
      db,
      sql: """
        SELECT migration.ticket FROM migration JOIN ticket ON ticket.id = migration.ticket
        WHERE ticket.created <= ? AND \(Visibility(of: viewer).ticket())
        """,
      arguments: [at]
    )
    var placed: [(position: Int, row: TicketRow, migration: Migration)] = []
    for id in ids {
      guard let history = try Journal.history(of: id, db)?.cut(at: at),
        let current = try reader.row(id, visibility: Visibility(of: viewer))
      else { continue }
      let ticket = history.ticket
      guard let migration = ticket.migration else { continue }
      let judges = try rules.book([ticket.rules], db)[ticket.rules]
      let position = MigrationTable.position(ticket, migration, rules: judges)
      placed.append((position, try reader.row(current, asIn: history), migration))
    }
    placed.sort { ($0.position, $0.row.number) < ($1.position, $1.row.number) }
    let kept = placed.filter { $0.migration.status != .cancelled }
    cards = Dictionary(grouping: kept) { $0.migration.phase }.mapValues { $0.map(\.row) }
    onTheWay = kept.filter { $0.migration.status == .open }.reduce(into: []) { phases, card in
      phases.formUnion(card.migration.path.filter { card.migration.applicability(of: $0) == .applies })
    }
    cancelled = placed.filter { $0.migration.status == .cancelled }.map(\.row).sorted { $0.updated > $1.updated }
  }
}
