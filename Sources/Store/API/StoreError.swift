/// Why the shared database cannot be used; the cases carry data, the sentence is told elsewhere.
public enum StoreError: Error, Hashable, Sendable {
  /// There is nothing at that path.
  case noDesk(path: String)
  /// The file is no database, or another program's.
  case notADesk(path: String)
  /// The file was removed, or another put in its place, since it was opened.
  case replaced(path: String)
  /// Something is already at the path where a desk was to be created.
  case alreadyThere(path: String)
  /// The desk was made by a program that knows more than this one.
  case newerSchema(path: String, found: Int, known: Int)
  /// The desk was made by an older program, and may only be read: nobody can bring it up to date.
  case olderSchema(path: String, found: Int, known: Int)
  /// The file may be read only.
  case readOnly(path: String)
  /// The system lets this person neither read nor open it.
  case noAccess(path: String)
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// Somebody else held the write gate, or the database, for as long as was waited.
  case locked(path: String)
  /// Another backup to the same file is under way.
  case backupUnderWay(path: String)
  /// What a backup was to replace is no backup: another file, or a desk that people work with.
  case notABackup(path: String)
  /// What was to be put in place is no desk's file.
  case foreignBackup(path: String)
  /// The backup contradicts itself; the word says where.
  case unsoundBackup(path: String, what: String)
  /// Somebody has the desk open; the processes, where the system tells them.
  case inUse(path: String, by: [Int32])
  /// Another import is under way.
  case loadUnderWay(path: String)
  /// The file contradicts itself; the word says what was being read.
  case corrupt(path: String, what: String)
  /// The file lies on a network file system, where processes cannot share it safely.
  case networkFileSystem(path: String, kind: String)
  /// The file could not be created; `reason` is the system's error number.
  case cannotCreate(path: String, reason: Int32)
  /// Reading or writing failed; `reason` is the system's error number.
  case inputOutput(path: String, reason: Int32)
  /// A read was called off.
  case interrupted
  /// The database refused for a reason that is a fault of this program; `code` is SQLite's.
  case fault(code: Int32, message: String)
}

extension StoreError {
  /// Whether it may pass without anybody changing what is asked: the disk gets room, the file comes back, the other is done.
  public var isPassing: Bool {
    switch self {
    case .locked, .diskFull, .inputOutput, .replaced, .noDesk, .notADesk, .readOnly, .noAccess, .corrupt, .interrupted:
      true
    case .alreadyThere, .newerSchema, .olderSchema, .backupUnderWay, .notABackup, .foreignBackup, .unsoundBackup,
      .inUse,
      .loadUnderWay, .networkFileSystem, .cannotCreate, .fault:
      false
    }
  }
}
