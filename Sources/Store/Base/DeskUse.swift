import Synchronization

/// That this process has a desk open, so that whoever would put another in its place knows.
///
/// It is a lock that all share; the kernel frees that of a process that is killed.
final class DeskUse: Sendable {
  private let held: Mutex<LockFile.Held?>

  /// Begins; where the lock's file can neither be made nor opened, as on a full disk or for somebody who may only read, the
  /// desk is used all the same: a file that is replaced is noticed by each act on it.
  ///
  /// - Throws: `StoreError.locked` while somebody puts another desk in its place for longer than `patience`.
  init(of file: DeskFile, patience: Duration) throws {
    do {
      held = Mutex(try file.useLock.lock(.together, patience: patience))
    } catch let error as StoreError {
      if case .locked = error { throw error }
      held = Mutex(nil)
    }
  }

  deinit {
    end()
  }

  /// Ends.
  func end() {
    held.withLock { held in
      held?.release()
      held = nil
    }
  }
}
