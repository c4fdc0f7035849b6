import GRDB

/// A copy of the indexes of words beside the desk, for looking them over; it is thrown away.
enum SearchIndexCopy {
  /// What is wrong with them, in SQLite's words; nil for nothing.
  static func fault(of patient: Patient) throws -> String? {
    let copy = try DeskCopy(for: patient.file, at: patient.file.examined, mode: 0o600)
    defer { copy.discard() }
    try copy.write { db in
      try db.execute(sql: Schema.search)
      try patient.store.read { source in
        for part in SearchIndex.all.flatMap(\.parts) { try fill(part, from: source, db) }
      }
    }
    do {
      // Another connection: the one that made the indexes remembers them as they were, empty.
      try copy.write { db in
        for index in SearchIndex.all {
          try db.execute(sql: "INSERT INTO \(index.name) (\(index.name)) VALUES ('integrity-check')")
        }
      }
      return nil
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return error.message ?? ""
    }
  }

  private static func fill(_ table: String, from source: Database, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM \(table)")
    let rows = try Row.fetchCursor(source, sql: "SELECT * FROM \(table)")
    var insert: Statement?
    while let row = try rows.next() {
      let places = Array(repeating: "?", count: row.count).joined(separator: ", ")
      let statement = try insert ?? db.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
      insert = statement
      try statement.execute(arguments: StatementArguments(row.databaseValues))
    }
  }
}
