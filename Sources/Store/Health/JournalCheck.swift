import Desk
import GRDB

/// Whether the journal is whole and in order.
///
/// A ticket's entries are numbered from 1 without a gap, and none is older than the one before. The journal as a whole is
/// numbered without a gap too, ordinary tickets and migrations apart, but for what imports wrote that were cut short: the
/// desk's own journal tells how many entries were cleared away of those.
struct JournalCheck: HealthCheck {
  /// How many entries are read in one transaction.
  private static let chunk = 20_000

  let subject = HealthSubject.journal

  func examine(_ patient: Patient) throws -> [Finding] {
    var reader = Reader()
    while try patient.store.read({ db in try reader.step(patient, db, atMost: Self.chunk) }) {}
    let (entries, missing) = try patient.store.read { db in try Self.numbering(patient.counted, db) }
    var findings: [Finding] = []
    if reader.broken.count > 0 { findings.append(fault(.journalBroken(tickets: reader.broken))) }
    if missing > 0 { findings.append(fault(.entriesMissing(count: missing))) }
    return findings.isEmpty ? [sound(.journalWhole(entries: entries))] : findings
  }

  /// How many entries there are, and how many the numbering misses that no cleared import explains.
  private static func numbering(_ counted: Visibility, _ db: Database) throws -> (entries: Int, missing: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT COUNT(*) AS entries, COUNT(*) FILTER (WHERE sequence > 0) AS ordinary,
          MAX(MAX(sequence), 0) + MAX(-MIN(sequence), 0) AS numbered
        FROM journal
        """
    )
    guard let row, let numbered: Int = try row.value("numbered") else { return (0, 0) }
    let entries: Int = try row.value("entries")
    let cleared = try Int.fetchOne(
      db,
      sql: "SELECT SUM(after ->> 'entries') FROM act WHERE act = ?",
      arguments: [Clearing.act]
    )
    let told = counted.reachesMigrations ? entries : try row.value("ordinary")
    return (told, max(0, numbered - entries - (cleared ?? 0)))
  }

  /// Goes through the entries ticket by ticket.
  private struct Reader {
    var broken = Affected()
    private var last: (ticket: Int, version: Int, at: Instant, isBroken: Bool)?

    /// Reads on; false at the end.
    mutating func step(_ patient: Patient, _ db: Database, atMost limit: Int) throws -> Bool {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT ticket, version, at FROM journal WHERE (ticket, version) > (?, ?) ORDER BY ticket, version LIMIT ?
          """,
        arguments: [last?.ticket ?? Int.min, last?.version ?? 0, limit]
      )
      var count = 0
      while let row = try rows.next() {
        count += 1
        try take(row.value("ticket"), row.value("version"), row.value("at"), patient, db)
      }
      return count == limit
    }

    private mutating func take(
      _ ticket: Int,
      _ version: Int,
      _ at: Instant,
      _ patient: Patient,
      _ db: Database
    ) throws {
      let before = last?.ticket == ticket ? last : nil
      let isInOrder = version == (before?.version ?? 0) + 1 && at >= (before?.at ?? at)
      let wasBroken = before?.isBroken ?? false
      if !isInOrder, !wasBroken {
        let number = TicketNumber(id: ticket)
        broken.add(number, isVisible: try patient.mayName(number, db))
      }
      last = (ticket, version, at, wasBroken || !isInOrder)
    }
  }
}
