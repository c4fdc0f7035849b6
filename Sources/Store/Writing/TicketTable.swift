import Desk
import GRDB

/// The tickets' rows: what their journals come to, and the figures that lists are read by.
enum TicketTable {
  /// The figures of a ticket that lists are ordered and counted by; they change only with the ticket, never with time.
  struct Figures {
    /// What its clocks are computed from.
    var timeline: Timeline
    /// Its place in the order of urgency; nil when the desk owes no more work.
    var urgency: Urgency?
    /// From when on it is breached or at risk if nothing is done; nil for never.
    var lateFrom: Instant?
    /// What is kept of its clocks one by one.
    var marks: [ClockMark]

    /// The figures of a ticket with that history, given its clocks at any moment after its last change.
    init(_ ticket: Ticket, timeline: Timeline, clocks: Clocks) {
      self.timeline = timeline
      marks = clocks.marks
      guard ticket.stage.isOpen else { return }
      urgency = clocks.urgency
      // A waiting ticket is late for as long as it waits, or not at all.
      lateFrom = clocks.isWaiting ? (clocks.isBreached ? clocks.now : nil) : clocks.atRiskFrom
    }
  }

  /// The number of the next ticket; the first one is #1001, so that numbers read as numbers from the start.
  static func nextNumber(_ db: Database) throws -> Int {
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(id) FROM ticket"))
    return max(last ?? 0, 1_000) + 1
  }

  /// The number of the next migration; they are counted apart, from M1 on (`domain.md` 5).
  static func nextMigration(_ db: Database) throws -> Int {
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT MIN(id) FROM ticket"))
    return max(-(last ?? 0), 0) + 1
  }

  /// The number of the next ticket of that kind.
  static func next(for kind: TicketKind, _ db: Database) throws -> TicketNumber {
    kind == .migration ? .migration(try nextMigration(db)) : .ticket(try nextNumber(db))
  }

  /// Whether there is such a ticket that `visibility` lets through.
  static func exists(_ number: TicketNumber, visibility: Visibility, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM ticket WHERE id = ? AND \(visibility.ticket()))"),
      arguments: [number.id]
    ) ?? false
  }

  static func insert(
    _ ticket: Ticket,
    history: (updated: Instant, by: Login, version: Int),
    figures: Figures,
    customer: Int,
    batch: Int = 0,
    _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO ticket (
          id, batch, channel, customer, external_id, created, kind, priority, stage, waiting_since, title, contact, assignee,
          team, tags, commitment, formula, rules, updated, updated_by, finished, version, timeline, urgency_group,
          urgency_key, late_from
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [ticket.number.id, batch, ticket.channel, customer, ticket.externalID, ticket.created.at]
        + StatementArguments(values(ticket, history, figures))
    )
    try ClockTable.insert(ticket.number, figures.marks, db)
  }

  static func update(_ history: History, ticket: Ticket, figures: Figures, _ db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE ticket SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")) WHERE id = ?"
    ).execute(arguments: StatementArguments(values(ticket, history.last, figures)) + [ticket.number.id])
    try ClockTable.follow(ticket.number, figures.marks, db)
  }

  /// The columns that follow from a ticket's journal as it grows.
  static let columns = [
    "kind", "priority", "stage", "waiting_since", "title", "contact", "assignee", "team", "tags", "commitment",
    "formula", "rules", "updated", "updated_by", "finished", "version", "timeline", "urgency_group", "urgency_key",
    "late_from",
  ]

  /// What stands in those columns, in their order.
  static func values(
    _ ticket: Ticket,
    _ last: (updated: Instant, by: Login, version: Int),
    _ figures: Figures
  ) throws -> [(any DatabaseValueConvertible)?] {
    let finished = ticket.stage.isOpen ? nil : ticket.resolved?.at ?? last.updated
    return [
      ticket.kind, ticket.priority, ticket.stage, ticket.waiting?.at, ticket.title, ticket.contact, ticket.assignee,
      ticket.team, ticket.tags.isEmpty ? "[]" : try StoredJSON.text(ticket.tags), ticket.commitment.word,
      ticket.commitment.formula, ticket.rules, last.updated, last.by, finished, last.version,
      TimelineCode.text(figures.timeline), figures.urgency?.group.rawValue, figures.urgency?.key, figures.lateFrom,
    ]
  }
}

extension History {
  /// When it was last changed and by whom, and what that came to.
  var last: (updated: Instant, by: Login, version: Int) { (updated, entries[entries.endIndex - 1].by, version) }
}

extension Commitment {
  /// The commitment of that word and formula; nil for what is none.
  init?(word: String, formula: FormulaCode?) {
    switch (word, formula) {
    case ("contrat", let formula?): self = .contract(formula)
    case ("hors_support", let formula?): self = .unsupported(formula)
    case ("hors_contrat", nil): self = .noContract
    default: return nil
    }
  }
}
