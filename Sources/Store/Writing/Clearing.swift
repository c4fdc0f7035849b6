import Desk
import GRDB

/// Takes away what loads that were never published left.
struct Clearing {
  /// What the desk's own journal calls it: it tells how many entries of the tickets' journal went, which leaves gaps there.
  static let act = "import.clear"

  private static let unpublished = "SELECT id FROM batch WHERE published = 0"
  private let db: Database
  private let login: Login
  private let at: Instant

  init(by login: Login, at: Instant, _ db: Database) {
    self.login = login
    self.at = at
    self.db = db
  }

  /// Clears as much as the time allows.
  ///
  /// - Returns: whether something is left.
  func step(for time: Duration) throws -> Bool {
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (\(Self.unpublished))") == true else { return false }
    let end = ContinuousClock.now + time
    var entries = 0
    while let id = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM ticket WHERE batch <> 0 AND batch IN (\(Self.unpublished)) LIMIT 1")
    ) {
      entries += try remove(ticket: id)
      guard ContinuousClock.now < end else {
        try record(entries)
        return true
      }
    }
    for (table, index) in [("contact", "contact_text"), ("customer", "customer_text")] {
      let rows = "SELECT id FROM \(table) WHERE batch IN (\(Self.unpublished))"
      try db.execute(sql: "DELETE FROM \(index) WHERE rowid IN (\(rows))")
      try db.execute(sql: "DELETE FROM \(table) WHERE batch IN (\(Self.unpublished))")
    }
    try db.execute(sql: "DELETE FROM agent WHERE batch IN (\(Self.unpublished))")
    for counts in ["tally", "kept"] {
      try db.execute(sql: "DELETE FROM \(counts) WHERE batch IN (\(Self.unpublished))")
    }
    try db.execute(sql: "DELETE FROM batch WHERE published = 0")
    try record(entries)
    return false
  }

  private func record(_ entries: Int) throws {
    guard entries > 0 else { return }
    try Act(at: at, by: login, Self.act, subject: "").record(nil as String?, ["entries": entries], db)
  }

  /// - Returns: how many entries its journal had.
  private func remove(ticket id: Int) throws -> Int {
    if try TextIndex.holds(id, db), let text = try TextIndex.text(of: id, db) {
      try TextIndex.delete(text, for: id, db)
    }
    try db.cachedStatement(sql: "DELETE FROM message WHERE ticket = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM journal WHERE ticket = ?").execute(arguments: [id])
    let entries = db.changesCount
    try db.cachedStatement(sql: "DELETE FROM migration_link WHERE ticket = ? OR migration = ?").execute(arguments: [
      id, id,
    ])
    try db.cachedStatement(sql: "DELETE FROM migration WHERE ticket = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM clock WHERE ticket = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM ticket WHERE id = ?").execute(arguments: [id])
    return entries
  }
}
