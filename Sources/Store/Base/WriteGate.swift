import Foundation
import Synchronization

/// The one door to writing: an exclusive `flock` on a file beside the database (`architecture.md`, "The write gate").
///
/// SQLite up to 3.51.2 can corrupt a WAL database when one process commits while another checkpoints; behind this gate no
/// two processes of ours do either at the same time. The kernel frees the lock of a process that is killed.
struct WriteGate: Sendable {
  /// The file that is locked.
  let file: LockFile
  /// How long to wait for it.
  let patience: Duration

  /// Runs `body` while holding the gate.
  ///
  /// - Throws: `StoreError.locked` when it was not had in time.
  func hold<Result>(patience: Duration? = nil, _ body: () throws -> Result) throws -> Result {
    let lock = try file.lock(patience: patience ?? self.patience)
    defer { lock.release() }
    return try body()
  }
}

/// A file that processes lock in turn; it stays empty.
struct LockFile: Sendable {
  /// Where it is.
  let path: String
  /// The database it stands beside, for errors to name.
  let database: String
  /// The mode it is created with.
  let mode: mode_t

  /// A lock that is held until it is released, or its process ends.
  struct Held {
    fileprivate let descriptor: Int32

    func release() {
      close(descriptor)
    }
  }

  /// Takes the lock, waiting in the kernel where somebody else has it.
  ///
  /// - Throws: `StoreError.locked` when it was not had in time.
  func lock(patience: Duration) throws -> Held {
    while true {
      let held = try take(patience: patience)
      if isStillThere(held) { return held }
      // Whoever had it before took the file away: others lock the one that came in its place.
      held.release()
    }
  }

  /// Frees the lock and leaves no file behind.
  func remove(_ held: Held) {
    // First the file, then the lock: whoever was waiting for it finds that it is gone, and locks the next.
    unlink(path)
    held.release()
  }

  private func isStillThere(_ held: Held) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(held.descriptor, &mine) == 0 && stat(path, &there) == 0
      && mine.st_dev == there.st_dev && mine.st_ino == there.st_ino
  }

  private func take(patience: Duration) throws -> Held {
    let descriptor = try open()
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return Held(descriptor: descriptor) }
    guard errno == EWOULDBLOCK else {
      let reason = errno
      close(descriptor)
      throw StoreError.inputOutput(path: database, reason: reason)
    }
    guard patience > .zero, Wait(descriptor: descriptor).succeeds(within: patience) else {
      if patience <= .zero { close(descriptor) }
      throw StoreError.locked(path: database)
    }
    return Held(descriptor: descriptor)
  }

  /// Each taker opens the file for itself, as a lock belongs to the open file: threads of one process exclude each other too.
  private func open() throws -> Int32 {
    while true {
      let opened = Glibc.open(path, O_RDWR | O_CLOEXEC)
      if opened >= 0 { return opened }
      guard errno == ENOENT else { throw refusal(errno) }
      let created = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if created >= 0 {
        // The umask may have taken bits away that others of the group need.
        fchmod(created, mode)
        return created
      }
      guard errno == EEXIST else { throw refusal(errno) }
    }
  }

  private func refusal(_ reason: Int32) -> StoreError {
    switch reason {
    case EACCES, EPERM, EROFS: .readOnly(path: database)
    case ENOSPC, EDQUOT: .diskFull(path: database)
    default: .cannotCreate(path: database, reason: reason)
    }
  }
}

/// One wait for a lock, in a thread of its own so that it can be given up; who is late closes the file.
private final class Wait: Sendable {
  private enum State {
    case waiting
    case had
    case failed
    case givenUp
  }

  private let descriptor: Int32
  private let state = Mutex(State.waiting)
  private let bell = DispatchSemaphore(value: 0)

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  func succeeds(within patience: Duration) -> Bool {
    Thread.detachNewThread { self.block() }
    let (seconds, attoseconds) = patience.components
    let nanoseconds = Int(clamping: seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    _ = bell.wait(timeout: .now() + .nanoseconds(nanoseconds))
    return state.withLock { state in
      if state == .waiting { state = .givenUp }
      return state == .had
    }
  }

  private func block() {
    var result = flock(descriptor, LOCK_EX)
    while result != 0 && errno == EINTR { result = flock(descriptor, LOCK_EX) }
    let isWanted = state.withLock { state in
      guard state == .waiting, result == 0 else {
        if state == .waiting { state = .failed }
        return false
      }
      state = .had
      return true
    }
    if !isWanted { close(descriptor) }
    bell.signal()
  }
}
