import Desk
import Foundation
import GRDB

extension DeskStore {
  /// Puts a backup in the place of a desk that nobody has open, or where there is none.
  ///
  /// The backup is copied and read wholly before anything is touched, and the desk that was there is kept beside it. Who may:
  /// whoever administers the desk that is there; the owner of its file where it is too damaged to tell; the owner of the
  /// directory where there is none.
  ///
  /// - Throws: `DeskRefusal.missingRight`; `StoreError`, `.inUse`, `.foreignBackup` and `.unsoundBackup` among them.
  public static func restore(
    _ backup: String,
    to path: String,
    by login: Login,
    at: Instant
  ) throws -> RestoreReport {
    let (source, place) = (DeskFile(backup), DeskFile(path))
    do {
      try source.checkIsDesk()
    } catch .notADesk {
      throw StoreError.foreignBackup(path: backup)
    }
    guard source.identity != place.identity else { throw StoreError.notABackup(path: backup) }
    try checkRight(of: login, toReplace: place)
    let locks = try RestoreLocks(of: place)
    defer { locks.release() }
    return try restore(source, to: place, by: login, at: at)
  }

  private static func checkRight(of login: Login, toReplace place: DeskFile) throws {
    // What stands there and never was a desk is somebody's: a slip of a path must not put it out of the way.
    guard !place.isThere || place.isOrWasDesk else { throw StoreError.alreadyThere(path: place.name) }
    guard place.isThere, let store = try? open(at: place.name, access: .readOnly) else {
      guard place.isOurs else { throw StoreError.noAccess(path: place.name) }
      return
    }
    let isReadable: Bool
    do {
      _ = try store.read { db in try store.acting(login, with: .administer, db) }
      isReadable = true
    } catch is StoreError {
      isReadable = false
    }
    try? store.close()
    guard isReadable || place.isOurs else { throw StoreError.noAccess(path: place.name) }
  }

  private static func restore(
    _ source: DeskFile,
    to place: DeskFile,
    by login: Login,
    at: Instant
  ) throws -> RestoreReport {
    let copy = try DeskCopy(for: place, at: place.partial, mode: place.mode)
    do {
      if source.isSetAside {
        try copy.fill(fromFile: source.path)
      } else {
        let queue = try DatabaseQueue(path: source.path, configuration: Connections.configuration(readOnly: true))
        try copy.fill(from: queue, of: source)
      }
      try Soundness.check(copy.file, named: source.name)
      var lastEntry: Instant?
      try copy.write { db in
        lastEntry = try Instant.fetchOne(db, sql: "SELECT at FROM journal WHERE sequence > 0 ORDER BY sequence DESC")
        try Act(at: at, by: login, "restore", subject: source.name).record(nil as String?, nil as String?, db)
      }
      let kept = try place.isThere ? keepAside(place, at: at) : nil
      try copy.settle()
      return RestoreReport(desk: place.name, kept: kept, lastEntry: lastEntry)
    } catch let error {
      copy.discard()
      switch error {
      case let fault as Soundness.Fault: throw StoreError.unsoundBackup(path: source.name, what: fault.what)
      case let error as DatabaseError: throw StoreError(error, file: place)
      default: throw error
      }
    }
  }

  /// Keeps the desk that is there under another name, and says which.
  private static func keepAside(_ place: DeskFile, at: Instant) throws -> String {
    // A sound one is kept as a single file; one that cannot be read is kept as it lies: SQLite would throw its log away.
    if (try? place.checkIsDesk()) != nil, let queue = try? DatabaseQueue(path: place.path) {
      try? queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
      try? queue.close()
    }
    let kept = DeskFile(place.path + ".before-restore-" + at.rfc3339.replacing(":", with: ""))
    try place.keep(as: kept)
    return kept.path
  }
}

/// All that keeps others from a desk while another takes its place: those who open it, those who write, those who make one.
private struct RestoreLocks {
  private let place: DeskFile
  private let use: LockFile.Held
  private let gate: LockFile.Held
  private let load: LockFile.Held

  /// Takes them without waiting.
  ///
  /// - Throws: `StoreError.inUse`, `.loadUnderWay`.
  init(of place: DeskFile) throws {
    self.place = place
    do {
      use = try place.useLock.lock(patience: .zero)
    } catch StoreError.locked {
      throw StoreError.inUse(path: place.name, by: place.useLock.holders())
    }
    do {
      gate = try place.gate.lock(patience: .zero)
    } catch {
      use.release()
      throw StoreError.inUse(path: place.name, by: place.gate.holders())
    }
    do {
      load = try place.loadLock.lock(patience: .zero)
    } catch {
      use.release()
      gate.release()
      throw StoreError.loadUnderWay(path: place.name)
    }
  }

  func release() {
    place.loadLock.remove(load)
    // Where there is no desk after all, nothing is to be left of one.
    if place.isThere {
      gate.release()
      use.release()
    } else {
      place.gate.remove(gate)
      place.useLock.remove(use)
    }
  }
}
