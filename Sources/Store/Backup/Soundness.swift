import GRDB

/// Whether a database that nobody else has open is whole: a copy on its way, never a desk in use.
struct Soundness {
  /// What is wrong with it, in SQLite's own words; the first of what there may be.
  struct Fault: Error {
    let what: String
  }

  /// Reads all of it.
  ///
  /// - Parameter name: what it is a copy of, for errors to name.
  /// - Throws: `Fault`; `StoreError.newerSchema` where it is a later program's.
  static func check(_ file: DeskFile, named name: String) throws {
    do {
      let queue = try DatabaseQueue(path: file.path, configuration: DeskCopy.configuration)
      try queue.writeWithoutTransaction { db in try check(db, name) }
      try queue.close()
    } catch let error as DatabaseError {
      throw Fault(what: error.message ?? "\(error.extendedResultCode.rawValue)")
    }
  }

  private static func check(_ db: Database, _ name: String) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard application == DeskFile.applicationID else { throw Fault(what: "application_id") }
    let version = try Schema.version(of: db)
    guard version <= Schema.version else {
      throw StoreError.newerSchema(path: name, found: version, known: Schema.version)
    }
    let integrity = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
    guard integrity == "ok" else { throw Fault(what: integrity ?? "integrity_check") }
    if let row = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") {
      throw Fault(what: "foreign_key_check: \(row[0] as String? ?? "")")
    }
    for index in SearchIndex.all.map(\.name) {
      try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('integrity-check')")
    }
  }
}
