import GRDB

/// Whether SQLite can read every page of the file and every row that an index names.
struct IntegrityCheck: HealthCheck {
  /// How many faults are counted.
  private static let most = 100

  let subject = HealthSubject.integrity

  func examine(_ patient: Patient) throws -> [Finding] {
    let lines = try patient.store.read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Self.most))")
    }
    guard lines != ["ok"] else { return [sound(.whole)] }
    // SQLite begins with a line of asterisks where the fault is in the tree of a table.
    let first = lines.first.map { $0.split(separator: "\n").last.map(String.init) ?? $0 } ?? ""
    return [fault(.damaged(count: lines.count, first: first))]
  }
}
