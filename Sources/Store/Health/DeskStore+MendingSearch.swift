import Desk
import GRDB

extension DeskStore {
  /// Brings the indexes of words to hold every row there is, in steps that a killed run leaves to the next.
  ///
  /// Until the last step words find only part of the tickets.
  ///
  /// - Parameter anew: whether what the indexes hold is thrown away first; otherwise what they miss is added.
  func mendSearch(anew: Bool) throws {
    if anew { try setAsideTicketIndex() }
    try clearIndexSetAside()
    var last = Int.min
    while let reached = try write({ db in try indexTickets(after: last, db) }) {
      last = reached
      giveWay()
    }
    try write { db in
      // These are small: a customer or a contact is a few words.
      try anewIndex("customer_text", CustomerTable.words, db)
      try anewIndex("contact_text", ContactTable.words, db)
    }
  }

  /// Puts an empty index in the place of the one there is: to empty that at once would hold the gate for too long.
  private func setAsideTicketIndex() throws {
    try clearIndexSetAside()
    try write { db in
      let definition = try Self.definition(of: "ticket_text", db)
      try Self.makeReadable("ticket_text", db)
      try db.execute(sql: "ALTER TABLE ticket_text RENAME TO \(Self.setAside)")
      try db.execute(sql: definition)
    }
  }

  /// Writes what SQLite needs of an index to open it at all, so that it can be put out of the way: the records of one that is
  /// empty, as FTS5 writes them for a new one.
  private static func makeReadable(_ index: String, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO \(index)_config (k, v) VALUES ('version', 4);
        INSERT OR REPLACE INTO \(index)_data (id, block) VALUES (1, X''), (10, X'00000000000000');
        """
    )
  }

  /// Takes away an index that was set aside, in steps.
  private func clearIndexSetAside() throws {
    while try write(clearIndexSetAsideOneStep) { giveWay() }
  }

  /// - Returns: whether something is left.
  private func clearIndexSetAsideOneStep(_ db: Database) throws -> Bool {
    guard try db.tableExists(Self.setAside) else { return false }
    let end = ContinuousClock.now + Self.stepLength
    for part in ["data", "docsize"].map({ "\(Self.setAside)_\($0)" }) {
      repeat {
        guard ContinuousClock.now < end else { return true }
        // The first few records of an index are what SQLite opens it by.
        try db.execute(sql: "DELETE FROM \(part) WHERE id IN (SELECT id FROM \(part) WHERE id > 10 LIMIT 50)")
      } while db.changesCount > 0
    }
    try Self.makeReadable(Self.setAside, db)
    try db.execute(sql: "DROP TABLE \(Self.setAside)")
    return false
  }

  private static let setAside = "ticket_text_set_aside"

  private static func definition(of table: String, _ db: Database) throws -> String {
    let definition = try String.fetchOne(
      db,
      sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?",
      arguments: [table]
    )
    guard let definition else { throw Inconsistency(of: table) }
    return definition
  }

  /// Adds tickets that the index does not hold, as many as the time of one step allows.
  ///
  /// - Returns: the last that was looked at; nil when there is none left.
  private func indexTickets(after last: Int, _ db: Database) throws -> Int? {
    let end = ContinuousClock.now + Self.stepLength
    var last = last
    repeat {
      let id = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id FROM ticket
            WHERE id > ? AND NOT EXISTS (SELECT 1 FROM ticket_text_docsize AS held WHERE held.id = ticket.id)
            ORDER BY id LIMIT 1
            """
        ),
        arguments: [last]
      )
      guard let id else { return nil }
      if let text = try TextIndex.text(of: id, db) { try TextIndex.insert(text, for: id, db) }
      last = id
    } while ContinuousClock.now < end
    return last
  }

  /// Makes an index from nothing: one that is damaged cannot be emptied.
  private func anewIndex(_ name: String, _ words: (Database) throws -> [(Int, String)], _ db: Database) throws {
    let definition = try Self.definition(of: name, db)
    try db.execute(sql: "DROP TABLE \(name)")
    try db.execute(sql: definition)
    let insert = try db.makeStatement(sql: "INSERT INTO \(name) (rowid, words) VALUES (?, ?)")
    for (id, words) in try words(db) { try insert.execute(arguments: [id, words]) }
  }
}
