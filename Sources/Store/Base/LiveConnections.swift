import GRDB
import Synchronization

/// The connections to the file that stands at the desk's path now.
///
/// A database may be taken away under a running program, and a copy of it put back: restored by hand, moved to another disk.
/// Nothing goes on with a file that no longer has its name; once the desk is there again, whoever asks next gets new
/// connections to it.
final class LiveConnections: Sendable {
  /// One opening of the file.
  struct Opening: Sendable {
    let connections: Connections
    /// The file that they have open, and the log that belongs to it.
    let identity: FileIdentity?
    let log: FileIdentity?
    /// What tells this desk from another.
    let founding: String
    /// How often the file was opened before.
    let turn: Int
  }

  private let file: DeskFile
  private let access: DeskStore.Access
  private let opening: Mutex<Opening>
  /// Told that what was read of the file before may not hold of the one that came in its place.
  private let forget: @Sendable () -> Void

  /// Opens the file.
  ///
  /// - Parameter patience: how long to wait for somebody who is putting another desk in its place.
  init(
    _ file: DeskFile,
    _ access: DeskStore.Access,
    patience: Duration,
    forget: @escaping @Sendable () -> Void
  ) throws {
    self.file = file
    self.access = access
    self.forget = forget
    opening = Mutex(try Self.open(file, access, patience: patience, turn: 0))
  }

  private static func open(
    _ file: DeskFile,
    _ access: DeskStore.Access,
    patience: Duration,
    turn: Int
  ) throws -> Opening {
    let identity = file.identity
    let connections = try Connections(file: file, forWriting: access == .readWrite, patience: patience)
    // A desk that is still without tables has no founding yet, and is nobody's to mistake for another.
    let founding = try connections.reader.read { db in
      guard try db.tableExists("rules") else { return nil as String? }
      return try String.fetchOne(db, sql: "SELECT at || author || text FROM rules WHERE version = 1")
    }
    return Opening(
      connections: connections,
      identity: identity,
      log: file.log.identity,
      founding: founding ?? "",
      turn: turn
    )
  }

  /// The connections as they are, whatever became of the file.
  var last: Connections { opening.withLock(\.connections) }

  /// Connections to the file that stands there now.
  ///
  /// - Throws: `StoreError.replaced` while there is none, or another desk, or somebody holds the gate just then.
  func current() throws -> Opening {
    try opening.withLock { opening in
      guard file.identity != opening.identity else {
        // Somebody has come who may write: from now on what is written is looked at.
        guard opening.connections.isUnchanging, !file.isAlone else { return opening }
        opening = try Self.open(file, access, patience: .zero, turn: opening.turn + 1)
        forget()
        return opening
      }
      opening = try reopened(after: opening)
      forget()
      return opening
    }
  }

  /// Whether the log that lay beside the old file still does: it belongs to that, and on the new one would overwrite what it holds.
  private func isBesideLog(of before: Opening) -> Bool {
    before.log.map { $0 == file.log.identity } ?? false
  }

  /// Takes such a log away, for who may write; who may only read waits until somebody has.
  ///
  /// It is done under the gate: nobody may write, or open the file too, between the look at the log and its going.
  private func writersLook(after before: Opening) throws -> LockFile.Held {
    guard let gate = try? file.gate.lock(patience: .zero) else { throw StoreError.replaced(path: file.name) }
    if isBesideLog(of: before) { file.removeLog() }
    return gate
  }

  private func reopened(after before: Opening) throws -> Opening {
    let replaced = StoreError.replaced(path: file.name)
    do throws(StoreError) {
      try file.check(forWriting: access == .readWrite)
    } catch .noDesk {
      throw replaced
    }
    let gate = try access == .readWrite ? writersLook(after: before) : nil
    defer { gate?.release() }
    if access == .readOnly, isBesideLog(of: before), !file.log.isEmpty { throw replaced }
    let opened = try Self.open(file, access, patience: .zero, turn: before.turn + 1)
    let schema = try opened.connections.reader.read(Schema.version)
    guard opened.founding == before.founding, schema == Schema.version else { throw replaced }
    return opened
  }
}
