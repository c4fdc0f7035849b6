import Foundation
import GRDB

/// The database as another program might open it: for looking behind the store, and for standing in its way.
struct RawDatabase {
  let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
    try queue.write { db in try db.execute(sql: sql, arguments: arguments) }
  }

  func integer(_ sql: String, _ arguments: StatementArguments = []) throws -> Int? {
    try queue.read { db in try Int.fetchOne(db, sql: sql, arguments: arguments) }
  }

  /// Every row of a query as text, for comparing whole tables.
  func rows(_ sql: String) throws -> [String] {
    try queue.read { db in try Row.fetchAll(db, sql: sql).map(\.description) }
  }

  /// Takes a desk back to what a program knew that kept no clocks yet, or no migrations either.
  func takeBack(beforeMigrations: Bool = false) throws {
    try execute(
      "DROP TABLE clock; DROP TABLE kept; DROP INDEX ticket_created; DROP INDEX ticket_waiting; PRAGMA user_version = 2"
    )
    guard beforeMigrations else { return }
    try execute("DROP TABLE migration; DROP TABLE migration_link; PRAGMA user_version = 1")
  }

  /// Asks SQLite and the search index whether they are whole.
  func isWhole() throws -> Bool {
    try queue.write { db in
      try db.execute(sql: "INSERT INTO ticket_text (ticket_text) VALUES ('integrity-check')")
      try db.checkForeignKeys()
      return try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"]
    }
  }
}

/// A process that holds the exclusive lock of a file until it is killed.
final class LockHolder {
  private let process = Process()
  private let output = Pipe()

  init(of path: String) throws {
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 9>>\"$0\"; flock -x 9; echo held; exec sleep 600", path]
    process.standardOutput = output
    try process.run()
    // The line comes once the lock is had.
    _ = output.fileHandleForReading.availableData
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  deinit {
    if process.isRunning { kill() }
  }
}
