import GRDB

/// Whether what a row refers to is there.
struct ReferenceCheck: HealthCheck {
  let subject = HealthSubject.references

  func examine(_ patient: Patient) throws -> [Finding] {
    try patient.store.read { db in
      var counts: [String: Int] = [:]
      let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
      while let row = try rows.next() { counts[row[0] as String? ?? "", default: 0] += 1 }
      // The two that refer to each other, which no foreign key can say: an entry comes before its message.
      counts["message", default: 0] += try Self.count(
        """
        message WHERE NOT EXISTS (
          SELECT 1 FROM journal WHERE sequence = message.entry AND ticket = message.ticket AND journal.message = message.id
        )
        """,
        db
      )
      counts["journal", default: 0] += try Self.count(
        "journal WHERE message IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message WHERE id = journal.message)",
        db
      )
      let faults = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      return faults.isEmpty ? [sound(.sound)] : faults.map { fault(.dangling(table: $0.key, count: $0.value)) }
    }
  }

  private static func count(_ rows: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(rows)") ?? 0
  }
}
