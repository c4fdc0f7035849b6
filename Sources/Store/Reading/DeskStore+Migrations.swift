import Desk
import GRDB

/// How the migrations in work are spread over their phases.
public struct MigrationCounts: Hashable, Sendable {
  /// How many are in each phase; finished ones included, given up ones not.
  public var byPhase: [Phase: Int]
  /// The phases that are part of the way of some migration in work.
  public var onTheWay: Set<Phase>

  /// Nothing was read yet.
  public static let none = MigrationCounts(byPhase: [:], onTheWay: [])
}

/// A day on which something is planned for a migration.
public struct MigrationDate: Hashable, Sendable {
  /// What is planned.
  public enum Kind: Hashable, Sendable {
    /// The test installation.
    case preProduction
    /// Production, to which the customer agreed or not yet.
    case production(isAccepted: Bool)

    /// Whether it is the day of production.
    public var isProduction: Bool { self != .preProduction }
  }

  /// The day.
  public var date: CivilDate
  /// What is planned.
  public var kind: Kind
  /// The migration.
  public var number: TicketNumber
  /// Whose it is.
  public var customer: String

  /// That plan for that day.
  public init(date: CivilDate, kind: Kind, number: TicketNumber, customer: String) {
    self.date = date
    self.kind = kind
    self.number = number
    self.customer = customer
  }
}

extension DeskStore {
  /// How the migrations are spread over their phases; nothing for somebody who may not see them.
  ///
  /// - Parameter past: the moment at which they were spread so; nil for now.
  /// - Throws: `StoreError`.
  public func migrationCounts(viewer: Agent, asOf past: Instant? = nil) throws -> MigrationCounts {
    try read { db in
      if let past {
        let board = try PastBoard(db, rules: rules, viewer: viewer, at: past)
        let always = Phase.allCases.filter {
          ![.quoteApproval, .customisations].contains($0) || board.cards[$0] != nil
        }
        return MigrationCounts(byPhase: board.cards.mapValues(\.count), onTheWay: board.onTheWay.union(always))
      }
      let visibility = Visibility(of: viewer).ticket()
      let counts = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT migration.phase, COUNT(*) AS count FROM migration JOIN ticket ON ticket.id = migration.ticket
            WHERE migration.status <> 'annule' AND \(visibility) GROUP BY 1
            """
        )
      ).map { (try $0.value("phase", as: Phase.self), try $0.value("count", as: Int.self)) }
      let optional: [(phase: Phase, column: String)] = [(.quoteApproval, "quoted"), (.customisations, "customised")]
      let applying = try optional.filter { option in
        try Bool.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT EXISTS (
                SELECT 1 FROM migration JOIN ticket ON ticket.id = migration.ticket
                WHERE migration.status = 'ouvert' AND migration.\(option.column) = 1 AND \(visibility)
              )
              """
          )
        ) ?? false
      }
      let byPhase = Dictionary(uniqueKeysWithValues: counts)
      let always = Phase.allCases.filter { phase in !optional.contains { $0.phase == phase } || byPhase[phase] != nil }
      return MigrationCounts(byPhase: byPhase, onTheWay: Set(always + applying.map(\.phase)))
    }
  }

  /// Some of the migrations in a phase, in the board's order, brought to that moment.
  ///
  /// - Parameters:
  ///   - looksBack: whether the moment lies in the past, and the board is told as it was then.
  ///   - first: how many come before them.
  /// - Throws: `StoreError`.
  public func migrations(
    in phase: Phase,
    viewer: Agent,
    now: Instant,
    looksBack: Bool = false,
    from first: Int = 0,
    limit: Int
  ) throws -> [TicketRow] {
    try read { db in
      if looksBack {
        let cards = try PastBoard(db, rules: rules, viewer: viewer, at: now).cards[phase] ?? []
        return Array(cards.dropFirst(first).prefix(limit))
      }
      let visibility = Visibility(of: viewer)
      // Migrations in work are some thousands at most: to step over the entries of a narrow index costs less than a key.
      let ids = try Int.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT migration.ticket FROM migration JOIN ticket ON ticket.id = migration.ticket
            WHERE migration.phase = ? AND migration.status <> 'annule' AND \(visibility.ticket())
            ORDER BY migration.position, migration.ticket DESC LIMIT ? OFFSET ?
            """
        ),
        arguments: [phase, limit, first]
      )
      return try RowReader(db: db, rules: rules, now: now).rows(ids, visibility: visibility)
    }
  }

  /// Where on the board a migration stands: its phase, and how many come before it there; nil where it is on none.
  ///
  /// - Throws: `StoreError`.
  public func placeOnBoard(of number: TicketNumber, viewer: Agent) throws -> (phase: Phase, index: Int)? {
    try read { db in
      let visibility = Visibility(of: viewer).ticket()
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT here.phase, (
              SELECT COUNT(*) FROM migration JOIN ticket ON ticket.id = migration.ticket
              WHERE migration.phase = here.phase AND migration.status <> 'annule' AND \(visibility)
                AND (migration.position < here.position
                  OR migration.position = here.position AND migration.ticket > here.ticket)
            ) AS place
            FROM migration AS here JOIN ticket ON ticket.id = here.ticket
            WHERE here.ticket = ? AND here.status <> 'annule' AND \(visibility)
            """
        ),
        arguments: [number.id]
      )
      return try row.map { (try $0.value("phase"), try $0.value("place")) }
    }
  }

  /// The migrations that were given up, the latest first, brought to that moment.
  ///
  /// - Throws: `StoreError`.
  public func cancelledMigrations(
    viewer: Agent,
    now: Instant,
    looksBack: Bool = false,
    limit: Int
  ) throws -> [TicketRow] {
    try read { db in
      if looksBack {
        return Array(try PastBoard(db, rules: rules, viewer: viewer, at: now).cancelled.prefix(limit))
      }
      let visibility = Visibility(of: viewer)
      let ids = try Int.fetchAll(
        db,
        sql: """
          SELECT migration.ticket FROM migration JOIN ticket ON ticket.id = migration.ticket
          WHERE migration.status = 'annule' AND \(visibility.ticket()) ORDER BY ticket.finished DESC LIMIT ?
          """,
        arguments: [limit]
      )
      return try RowReader(db: db, rules: rules, now: now).rows(ids, visibility: visibility)
    }
  }

  /// What is planned for migrations on the days of that range, in their order.
  ///
  /// - Parameter past: the moment whose plan is asked for; nil for what is planned now.
  /// - Throws: `StoreError`.
  public func migrationDates(
    in days: ClosedRange<CivilDate>,
    viewer: Agent,
    asOf past: Instant? = nil,
    limit: Int
  ) throws -> [MigrationDate] {
    try read { db in
      if let past {
        let cards = try PastBoard(db, rules: rules, viewer: viewer, at: past).cards.values.joined()
        let planned = cards.flatMap(\.plannedDates).filter { days.contains($0.date) }
        return Array(planned.sorted { ($0.date, $0.number) < ($1.date, $1.number) }.prefix(limit))
      }
      func dates(_ column: String, _ kind: (Row) throws -> MigrationDate.Kind) throws -> [MigrationDate] {
        try Row.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT migration.ticket, migration.\(column) AS date, migration.accepted, customer.name
              FROM migration JOIN ticket ON ticket.id = migration.ticket JOIN customer ON customer.id = ticket.customer
              WHERE migration.status = 'ouvert' AND migration.\(column) BETWEEN ? AND ?
                AND \(Visibility(of: viewer).ticket())
              ORDER BY migration.\(column), migration.ticket DESC LIMIT ?
              """
          ),
          arguments: [days.lowerBound, days.upperBound, limit]
        ).map { row in
          MigrationDate(
            date: try row.value("date"),
            kind: try kind(row),
            number: TicketNumber(id: try row.value("ticket")),
            customer: try row.value("name")
          )
        }
      }
      let planned =
        try dates("pre_production") { _ in .preProduction }
        + dates("production") { .production(isAccepted: try $0.value("accepted")) }
      return Array(planned.sorted { ($0.date, $0.number) < ($1.date, $1.number) }.prefix(limit))
    }
  }
}

extension TicketRow {
  /// The days that are planned for it as a migration.
  fileprivate var plannedDates: [MigrationDate] {
    guard let migration, migration.status == .open else { return [] }
    func day(_ date: CivilDate, _ kind: MigrationDate.Kind) -> MigrationDate {
      MigrationDate(date: date, kind: kind, number: number, customer: customer.name)
    }
    return [
      migration.preProduction.map { day($0, .preProduction) },
      migration.production.map { day($0, .production(isAccepted: migration.isAccepted)) },
    ].compactMap(\.self)
  }
}
