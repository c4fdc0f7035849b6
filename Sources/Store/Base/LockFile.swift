import Foundation
import Synchronization

/// A file that processes lock in turn, or share.
struct LockFile: Sendable {
  /// How a lock is held.
  enum Hold: Sendable {
    /// By one alone.
    case alone
    /// By any number who all hold it so.
    case together

    fileprivate var operation: Int32 { self == .alone ? LOCK_EX : LOCK_SH }
  }

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

    /// Has what the file holds written to the disk; what goes wrong with that is told by the flush at the end.
    func flush() {
      _ = fdatasync(descriptor)
    }
  }

  /// Takes the lock, waiting in the kernel where somebody else has it.
  ///
  /// - Throws: `StoreError.locked` when it was not had in time.
  func lock(_ hold: Hold = .alone, patience: Duration) throws -> Held {
    while true {
      let held = try take(hold, patience: patience)
      if isStillThere(held) { return held }
      // Whoever had it before took the file away: others lock the one that came in its place.
      held.release()
    }
  }

  /// Whether somebody holds the lock now; not where its file is not there.
  var isHeld: Bool {
    guard access(path, F_OK) == 0 else { return false }
    guard let held = try? lock(patience: .zero) else { return true }
    held.release()
    return false
  }

  /// The processes that hold the lock, as the kernel lists them (`proc(5)`, `/proc/locks`); none where it does not tell.
  func holders() -> [Int32] {
    var facts = stat()
    guard stat(path, &facts) == 0, let table = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else {
      return []
    }
    let device = MountTable.numbers(ofDevice: UInt64(facts.st_dev))
    return table.split(separator: "\n").compactMap { line in
      // 2: FLOCK  ADVISORY  READ  4711 fe:00:131090 0 EOF
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK", let holder = Int32(words[4]) else { return nil }
      let place = words[5].split(separator: ":")
      guard place.count == 3, UInt64(place[0], radix: 16) == device.major, UInt64(place[1], radix: 16) == device.minor,
        UInt64(place[2]) == UInt64(facts.st_ino)
      else { return nil }
      return holder
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

  private func take(_ hold: Hold, patience: Duration) throws -> Held {
    let descriptor = try open(hold)
    if flock(descriptor, hold.operation | LOCK_NB) == 0 { return Held(descriptor: descriptor) }
    guard errno == EWOULDBLOCK else {
      let reason = errno
      close(descriptor)
      throw StoreError.inputOutput(path: database, reason: reason)
    }
    guard patience > .zero, Wait(descriptor, hold).succeeds(within: patience) else {
      if patience <= .zero { close(descriptor) }
      throw StoreError.locked(path: database)
    }
    return Held(descriptor: descriptor)
  }

  /// Each taker opens the file for itself, as a lock belongs to the open file: threads of one process exclude each other too.
  private func open(_ hold: Hold) throws -> Int32 {
    while true {
      let opened = Glibc.open(path, O_RDWR | O_CLOEXEC)
      if opened >= 0 { return opened }
      // Sharing takes no right to write.
      if hold == .together, errno == EACCES || errno == EROFS {
        let shared = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        if shared >= 0 { return shared }
      }
      guard errno == ENOENT else { throw refusal(errno) }
      let created = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if created >= 0 {
        // The umask may have taken bits away that others of the group need.
        fchmod(created, mode)
        handOver(created)
        return created
      }
      guard errno == EEXIST else { throw refusal(errno) }
    }
  }

  /// What root creates beside somebody's desk is that person's, as SQLite does with its own files.
  private func handOver(_ descriptor: Int32) {
    var facts = stat()
    guard geteuid() == 0, stat(database, &facts) == 0 else { return }
    _ = fchown(descriptor, facts.st_uid, facts.st_gid)
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
  private let hold: LockFile.Hold
  private let state = Mutex(State.waiting)
  private let bell = DispatchSemaphore(value: 0)

  init(_ descriptor: Int32, _ hold: LockFile.Hold) {
    self.descriptor = descriptor
    self.hold = hold
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
    var result = flock(descriptor, hold.operation)
    while result != 0 && errno == EINTR { result = flock(descriptor, hold.operation) }
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
