import Desk
import GRDB
import GRDBSQLite
import Synchronization

/// The connections of one process: few, and frugal with memory.
///
/// Each has its own work, so that a long search holds up neither the screen nor a write.
final class Connections: Sendable {
  /// The WAL is folded into the database once it is that long: 4 MB, quick enough to do within a write.
  private static let framesToCheckpoint = 1_000

  let file: DeskFile
  /// Whether the file is read as one that nobody writes: what is written to it from then on is not seen.
  let isUnchanging: Bool
  private let use: DeskUse
  /// What the screen reads with.
  let reader: DatabaseQueue
  /// What writes, under the gate; nil where the desk may only be read.
  let writer: DatabaseQueue?
  private let length = WalLength()
  private let searcher = Mutex<DatabaseQueue?>(nil)
  /// What searches while it may be called off.
  private let search = Mutex<DatabaseQueue?>(nil)
  private let watcher = Mutex<DatabaseQueue?>(nil)

  /// - Parameter patience: how long to wait for somebody who is putting another desk in its place.
  init(file: DeskFile, forWriting: Bool, patience: Duration) throws {
    self.file = file
    use = try DeskUse(of: file, patience: patience)
    // The writer first: it makes the WAL files that readers need.
    writer = forWriting ? try Self.openWriter(file, length) : nil
    isUnchanging = !forWriting && file.isAlone
    reader = try Self.openReader(file, isUnchanging: isUnchanging)
  }

  /// Reads in one short transaction on the connection that searches, opened when first asked for.
  ///
  /// Only the reading itself can be called off: SQLite would call off the end of the transaction too, and leave it open.
  func searching<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let queue = try open(searcher)
    return try queue.read { db in
      search.withLock { $0 = queue }
      defer { search.withLock { $0 = nil } }
      return try body(db)
    }
  }

  /// The connection whose `data_version` tells other people's commits: each connection has its own counter.
  func watching() throws -> DatabaseQueue { try open(watcher) }

  /// Calls off the search that is under way, if one is.
  func interruptSearch() {
    search.withLock { $0?.interrupt() }
  }

  func close() throws {
    try searcher.withLock { try $0?.close() }
    try watcher.withLock { try $0?.close() }
    try reader.close()
    try writer?.close()
    use.end()
  }

  /// Folds the WAL into the database where it has grown long; to be called under the gate, right after a commit.
  ///
  /// What goes wrong here is no fault of the commit before, which stands: the next one tries again.
  func checkpointIfLong() {
    guard let writer, length.frames >= Self.framesToCheckpoint else { return }
    try? writer.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
  }

  private func open(_ slot: borrowing Mutex<DatabaseQueue?>) throws -> DatabaseQueue {
    try slot.withLock { queue in
      if let queue { return queue }
      let opened = try Self.openReader(file, isUnchanging: isUnchanging)
      queue = opened
      return opened
    }
  }

  private static func openReader(_ file: DeskFile, isUnchanging: Bool) throws -> DatabaseQueue {
    let path = isUnchanging ? RawFile.unchangingAddress(of: file.path) : file.path
    return try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
  }

  private static func openWriter(_ file: DeskFile, _ length: WalLength) throws -> DatabaseQueue {
    var configuration = configuration(readOnly: false)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA journal_size_limit = 67108864;
          """
      )
      // The WAL files stay when the last one leaves, so that somebody who may not write can still open the desk.
      var persists: CInt = 1
      sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &persists)
      length.watch(db)
    }
    return try DatabaseQueue(path: file.path, configuration: configuration)
  }

  /// What all connections to a desk in use have in common.
  static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    // Writers queue at the gate; this covers programs that do not know it.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -3072")
    }
    return configuration
  }
}

/// How many frames the WAL holds, as SQLite tells after each commit of the connection it watches.
private final class WalLength: Sendable {
  private let count = Atomic<Int>(0)

  var frames: Int { count.load(ordering: .relaxed) }

  /// Watches that connection, which must not outlive this object.
  func watch(_ db: Database) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      db.sqliteConnection,
      { context, _, _, frames in
        guard let context else { return SQLITE_OK }
        Unmanaged<WalLength>.fromOpaque(context).takeUnretainedValue().count.store(Int(frames), ordering: .relaxed)
        return SQLITE_OK
      },
      context
    )
  }
}
