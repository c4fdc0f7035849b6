import GRDBSQLite

/// The SQLite that the program runs with.
struct ProgramCheck: HealthCheck {
  /// The first version in which a commit beside a checkpoint of another process cannot harm the file.
  ///
  /// That is the WAL-reset fault, see sqlite.org/wal.html; the write gate keeps it away from older ones.
  private static let firstSafe = 3_051_003

  let subject = HealthSubject.program

  func examine(_ patient: Patient) -> [Finding] {
    let version = String(cString: sqlite3_libversion())
    return [sound(.sqlite(version: version, needsGate: sqlite3_libversion_number() < Self.firstSafe))]
  }
}
