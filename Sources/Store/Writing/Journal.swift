import Desk
import GRDB

/// The journal: appended to, never edited.
enum Journal {
  /// The entries of a ticket, oldest first.
  static func entries(of id: Int, _ db: Database) throws -> [JournalEntry] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM journal WHERE ticket = ? ORDER BY version"
    )
    return try Row.fetchAll(statement, arguments: [id]).map(entry)
  }

  /// The history of a ticket; nil when there is no such ticket.
  static func history(of id: Int, _ db: Database) throws -> History? {
    let entries = try entries(of: id, db)
    return entries.isEmpty ? nil : try History(entries: entries)
  }

  /// Reads a line.
  static func entry(_ row: Row) throws -> JournalEntry {
    let sequence: Int = try row.value("sequence")
    let strikes: Int? = try row.value("strikes")
    return JournalEntry(
      sequence: abs(sequence),
      ticket: TicketNumber(id: try row.value("ticket")),
      at: try row.value("at"),
      by: try row.value("author"),
      verb: try row.value("verb"),
      changes: try StoredJSON.value(row.value("changes")),
      message: try row.value("message"),
      strikes: strikes.map { abs($0) },
      version: try row.value("version")
    )
  }

  /// Appends a line.
  ///
  /// - Parameter deed: what the entries that one act of a person wrote share; nil for what nobody can undo.
  static func append(_ entry: JournalEntry, changes: String, deed: Int?, _ db: Database) throws {
    let sign = entry.ticket.id.signum()
    try db.cachedStatement(
      sql: """
        INSERT INTO journal (sequence, ticket, version, at, author, verb, changes, message, strikes, deed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        entry.sequence * sign, entry.ticket.id, entry.version, entry.at, entry.by, entry.verb, changes, entry.message,
        entry.strikes.map { $0 * sign }, deed,
      ]
    )
  }

  /// The place of the next line about that kind of ticket: migrations are numbered apart (`domain.md` 5).
  static func nextSequence(for number: TicketNumber, _ db: Database) throws -> Int {
    let extreme = number.id < 0 ? "-MIN(sequence)" : "MAX(sequence)"
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT \(extreme) FROM journal"))
    return max(last ?? 0, 0) + 1
  }
}

extension Journal {
  /// Writes a message.
  ///
  /// - Returns: its id.
  static func write(
    _ message: RecordedTicket.Message,
    on id: Int,
    entry: Int,
    _ db: Database
  ) throws -> Int {
    try db.cachedStatement(
      sql: "INSERT INTO message (ticket, entry, kind, author, text) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [id, entry * id.signum(), message.kind, message.author, message.text])
    return Int(db.lastInsertedRowID)
  }
}
