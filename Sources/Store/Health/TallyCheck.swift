import GRDB

/// Whether the counts beside the views are what a count of the tickets gives.
struct TallyCheck: HealthCheck {
  let subject = HealthSubject.tallies

  /// The counts that are wrong, by how much: what the triggers add from now on does not change that.
  private static let differences = """
    SELECT batch, is_migration, stage, waiting, assignee, SUM(count) AS missing FROM (
      SELECT batch, id < 0 AS is_migration, stage, waiting_since IS NOT NULL AS waiting,
        COALESCE(assignee, '') AS assignee, COUNT(*) AS count
      FROM ticket GROUP BY 1, 2, 3, 4, 5
      UNION ALL
      SELECT batch, is_migration, stage, waiting, assignee, -count FROM tally
    )
    GROUP BY 1, 2, 3, 4, 5 HAVING missing <> 0
    """

  func examine(_ patient: Patient) throws -> [Finding] {
    let wrong = try patient.store.read { db in try Row.fetchAll(db, sql: Self.differences) }
    guard !wrong.isEmpty else { return [sound(.sound)] }
    let total = try wrong.reduce(0) { try $0 + abs($1.value("missing", as: Int.self)) }
    return [fault(.talliesDiffer(by: total))]
  }

  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation] {
    // Counted beside the gate, which it would hold for too long on a large desk.
    let wrong = try patient.store.read { db in try Row.fetchAll(db, sql: Self.differences) }
    try mender.store.write { db in
      for row in wrong {
        try db.execute(
          sql: """
            INSERT INTO tally (batch, is_migration, stage, waiting, assignee, count) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """,
          arguments: StatementArguments(row.databaseValues)
        )
      }
    }
    return wrong.isEmpty ? [] : [.talliesMended(count: wrong.count)]
  }
}
