import GRDB

/// Whether the counts that are kept as tickets and clocks change are what a count of them gives.
struct TallyCheck: HealthCheck {
  let subject = HealthSubject.tallies

  /// A table of counts, and what it should hold.
  private struct Counts {
    var table: String
    var keys: [String]
    var truth: String

    /// The counts that are wrong, by how much: what the triggers add from now on does not change that.
    var differences: String {
      let keys = keys.joined(separator: ", ")
      return """
        SELECT \(keys), SUM(count) AS missing FROM (\(truth) UNION ALL SELECT \(keys), -count FROM \(table))
        GROUP BY \(keys) HAVING missing <> 0
        """
    }

    var correction: String {
      let places = Array(repeating: "?", count: keys.count + 1).joined(separator: ", ")
      return """
        INSERT INTO \(table) (\(keys.joined(separator: ", ")), count) VALUES (\(places))
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """
    }
  }

  private static let all = [
    Counts(
      table: "tally",
      keys: ["batch", "is_migration", "stage", "waiting", "assignee"],
      truth: """
        SELECT batch, id < 0 AS is_migration, stage, waiting_since IS NOT NULL AS waiting,
          COALESCE(assignee, '') AS assignee, COUNT(*) AS count
        FROM ticket GROUP BY 1, 2, 3, 4, 5
        """
    ),
    Counts(
      table: "kept",
      keys: ["quarter", "batch", "is_migration", "formula", "name", "met"],
      truth: """
        SELECT stopped / \(ClockTable.quarter) AS quarter, batch, ticket < 0 AS is_migration, formula, name, met, COUNT(*) AS count
        FROM clock WHERE stopped IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
        """
    ),
  ]

  func examine(_ patient: Patient) throws -> [Finding] {
    let total = try Self.all.reduce(0) { total, counts in
      let rows = try patient.store.read { db in try Row.fetchAll(db, sql: counts.differences) }
      // Not even how wrong the counts of migrations are is told to who may not read them.
      let wrong = try rows.filter { try patient.counted.reachesMigrations || !$0.value("is_migration", as: Bool.self) }
      return try wrong.reduce(total) { try $0 + abs($1.value("missing", as: Int.self)) }
    }
    return total == 0 ? [sound(.sound)] : [fault(.talliesDiffer(by: total))]
  }

  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation] {
    var count = 0
    for counts in Self.all {
      // Counted beside the gate, which it would hold for too long on a large desk.
      let wrong = try patient.store.read { db in try Row.fetchAll(db, sql: counts.differences) }
      try mender.store.write { db in
        for row in wrong {
          try db.execute(sql: counts.correction, arguments: StatementArguments(row.databaseValues))
        }
      }
      count += wrong.count
    }
    return count == 0 ? [] : [.talliesMended(count: count)]
  }
}
