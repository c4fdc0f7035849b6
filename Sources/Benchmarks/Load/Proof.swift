import Desk
import Foundation
import GRDB

/// Looks behind the store, as another program would, whether everything that was confirmed is there, once, and nothing
/// contradicts itself.
struct Proof {
  private let database: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    database = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The last line of the journal of ordinary tickets.
  func lastSequence() throws -> Int {
    try database.read { db in try Int.fetchOne(db, sql: "SELECT MAX(sequence) FROM journal") ?? 0 }
  }

  /// How many lines the journal has gained.
  func added(since sequence: Int) throws -> Int {
    try database.read { db in
      try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM journal WHERE sequence > ?", arguments: [sequence]) ?? 0
    }
  }

  /// The deeds confirmed to writers that the journal does not hold exactly as confirmed, and those confirmed twice.
  func lost(_ confirmed: [DiaryLine]) throws -> [String] {
    try database.read { db in
      var known: Set<Int> = []
      return try confirmed.compactMap { told in
        guard case .done(let sequence, .ticket(let number), let version, let verb) = told.line else { return nil }
        let found = try Int.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT COUNT(*) FROM journal
              WHERE sequence = ? AND ticket = ? AND version = ? AND author = ? AND verb = ?
              """
          ),
          arguments: [sequence, number, version, told.login, verb]
        )
        guard found == 1, known.insert(sequence).inserted else { return "\(told.login) \(told.line.text)" }
        return nil
      }
    }
  }

  /// The notes confirmed on screens of which there is not exactly one.
  func lost(_ stories: [ScreenStory]) throws -> [String] {
    let notes = stories.flatMap { story in story.notes.map { (login: story.login, text: $0) } }
    return try database.read { db in
      try notes.compactMap { login, text in
        let found = try Int.fetchOne(
          db,
          sql: """
            SELECT COUNT(*) FROM message JOIN journal ON journal.sequence = message.entry
            WHERE message.text = ? AND journal.author = ?
            """,
          arguments: [text, login]
        )
        return found == 1 ? nil : "\(login) \(text)"
      }
    }
  }

  /// Where the versions of a ticket have a gap, come twice, or do not lead to the ticket's own.
  func gaps() throws -> [String] {
    try database.read { db in
      try Int.fetchAll(
        db,
        sql: """
          SELECT ticket.id FROM ticket JOIN journal ON journal.ticket = ticket.id GROUP BY ticket.id
          HAVING COUNT(*) <> ticket.version OR MAX(journal.version) <> ticket.version OR MIN(journal.version) <> 1
            OR COUNT(DISTINCT journal.version) <> COUNT(*)
          LIMIT 20
          """
      ).map { "ticket \($0)" }
    }
  }

  /// What SQLite finds wrong with the file and with references between its rows.
  func damage() throws -> [String] {
    try database.read { db in
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let foreign = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
      let unread = try String.fetchAll(
        db,
        sql: "SELECT 'message ' || id FROM message WHERE entry NOT IN (SELECT sequence FROM journal)"
      )
      return integrity + foreign + unread
    }
  }
}
