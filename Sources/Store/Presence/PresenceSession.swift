import Foundation

/// The file of one session: there, and locked, for as long as its process lives.
///
/// Its lock says that the session lives; the kernel frees it however the process ends. Its bytes say what it looks at.
final class PresenceSession {
  /// The file's name in the directory.
  let name: String
  private let descriptor: Int32
  private let directory: Int32
  private var written: PresenceNote?

  /// How often a new file is made, should somebody take each for a dead session's in the moment before it is locked.
  private static let attempts = 20

  /// Makes the file in that directory.
  ///
  /// - Throws: the system's error number.
  init(in directory: Int32, mode: mode_t) throws(Failure) {
    for _ in 0..<Self.attempts {
      let name = "\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 16))"
      let opened = openat(directory, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
      guard opened >= 0 else {
        if errno == EEXIST { continue }
        throw Failure(reason: errno)
      }
      // The umask may have taken bits away that others of the group need.
      fchmod(opened, mode)
      if flock(opened, LOCK_EX | LOCK_NB) == 0, Self.isNamed(opened) {
        (self.name, descriptor, self.directory) = (name, opened, directory)
        return
      }
      unlinkat(directory, name, 0)
      close(opened)
    }
    throw Failure(reason: EAGAIN)
  }

  /// Why the system refused.
  struct Failure: Error {
    let reason: Int32
  }

  deinit {
    // First the name, then the lock: nobody has to find out that this session is dead.
    unlinkat(directory, name, 0)
    close(descriptor)
  }

  /// Whether the file still has its name: somebody may have removed it, or the whole directory.
  var isThere: Bool { Self.isNamed(descriptor) }

  private static func isNamed(_ descriptor: Int32) -> Bool {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 && facts.st_nlink > 0
  }

  /// Writes what the session looks at, where that is something else than before.
  ///
  /// - Throws: the system's error number.
  func write(_ note: PresenceNote) throws(Failure) {
    guard note != written, let block = note.block else { return }
    let count = pwrite(descriptor, block, block.count, 0)
    guard count == block.count else { throw Failure(reason: count < 0 ? errno : ENOSPC) }
    written = note
  }
}
