import Desk
import GRDB

extension DeskStore {
  /// The rules in force, and the number of their version: what every figure and moment is told by, whoever asks.
  ///
  /// - Throws: `StoreError`.
  public func currentRules() throws -> (version: Int, rules: Rules) {
    try read { db in try rules.current(db) }
  }

  /// The text of a version of the rules, in full; the one in force when nil.
  ///
  /// - Throws: `StoreError`.
  public func rulesText(version: Int? = nil) throws -> String? {
    try read { db in
      let version = try version ?? rules.currentVersion(db)
      return try String.fetchOne(db, sql: "SELECT text FROM rules WHERE version = ?", arguments: [version])
    }
  }

  /// Every version of the rules.
  ///
  /// - Throws: `StoreError`.
  public func rulesBook() throws -> RulesBook {
    try read { db in try rules.book(Set(1...rules.currentVersion(db)), db) }
  }

  /// The acts of running the desk after that place, oldest first.
  ///
  /// - Throws: `StoreError`.
  public func acts(since sequence: Int, viewer: Agent, limit: Int) throws -> [DeskEntry] {
    try reading(for: viewer, else: []) { db in
      try Row.fetchAll(
        db,
        sql: "SELECT * FROM act WHERE sequence > ? ORDER BY sequence LIMIT ?",
        arguments: [sequence, limit]
      ).map { row in
        DeskEntry(
          sequence: try row.value("sequence"),
          at: try row.value("at"),
          by: try row.value("author"),
          act: try row.value("act"),
          subject: try row.value("subject"),
          before: try row.value("before"),
          after: try row.value("after")
        )
      }
    }
  }
}
