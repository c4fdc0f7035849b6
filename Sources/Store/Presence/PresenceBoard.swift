import Desk
import Foundation

/// Where the sessions at a desk tell each other what they look at, without a write to the database (`architecture.md`).
///
/// A directory beside the database holds a small file a session, locked by its process for as long as the session lives. A
/// file whose lock is free is a dead session's, and whoever finds it takes it away. All of it is a courtesy: where
/// nothing can be written, or nothing is there, nobody is seen, and that is no error.
///
/// One thread uses a board.
public final class PresenceBoard {
  /// The directory, to be watched for changes; ``look(for:)`` makes none.
  public let path: String

  private let directory: Int32
  private let database: DeskFile
  private let databaseOwner: uid_t
  private let mode: mode_t
  private var session: PresenceSession?
  /// What files held when they were read last: most have not changed.
  private var known: [String: Reading] = [:]
  private var logins: [uid_t: String] = [:]

  /// More sessions than that are not looked at, so that nobody can keep the others busy with empty files.
  private static let most = 1_000

  private struct Reading {
    var bytes: [UInt8]
    var note: PresenceNote?
  }

  init?(beside database: DeskFile, making: Bool) {
    path = database.path + ".presence"
    if making, mkdir(path, database.directoryMode) == 0 {
      // The umask may have taken bits away that others of the group need.
      chmod(path, database.directoryMode)
    }
    directory = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard directory >= 0, let owner = try? database.owner() else { return nil }
    self.database = database
    databaseOwner = owner
    mode = database.directoryMode & 0o040 == 0 ? 0o600 : 0o640
  }

  deinit {
    session = nil
    if directory >= 0 { close(directory) }
  }

  // MARK: Being seen

  /// The name of this session's own file; nil while it has none.
  public var ownFile: String? { session?.name }

  /// Tells the others what this session looks at since that moment; nil for no ticket.
  ///
  /// Who may not work on tickets is not told of, and nothing is told where nothing may be written.
  ///
  /// - Throws: `StoreError.inputOutput`, `.diskFull`.
  public func tell(_ attention: Attention?, by agent: Agent, since: Instant) throws(StoreError) {
    guard agent.has(.work) else { return leave() }
    if session?.isThere == false { session = nil }
    do throws(PresenceSession.Failure) {
      // Who has looked at no ticket yet needs no file.
      if session == nil, attention != nil { session = try PresenceSession(in: directory, mode: mode) }
      try session?.write(PresenceNote(attention, by: agent, since: since))
    } catch {
      switch error.reason {
      case EACCES, EPERM, EROFS, ENOENT: return
      case ENOSPC, EDQUOT: throw .diskFull(path: database.name)
      case let reason: throw .inputOutput(path: path, reason: reason)
      }
    }
  }

  /// Takes this session away.
  public func leave() {
    session = nil
  }

  // MARK: Seeing others

  /// Who else is on which ticket now, as far as that person may know.
  public func look(for viewer: Agent) -> Presence {
    var read: [String: Reading] = [:]
    for name in names() where name != session?.name {
      if let reading = self.read(name) { read[name] = reading }
    }
    known = read
    return Presence(read.values.compactMap { $0.note?.sighting }, viewer: viewer)
  }

  /// The files that are there.
  private func names() -> [String] {
    let opened = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { return [] }
    guard let stream = fdopendir(opened) else {
      close(opened)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < Self.most, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// What a living session wrote; nil where the session is dead or the file is none of ours.
  private func read(_ name: String) -> Reading? {
    // For reading only, so that closing it is no change for those who watch; a pipe must not hold us up.
    let opened = openat(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    defer { close(opened) }
    var facts = stat()
    guard fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    if flock(opened, LOCK_SH | LOCK_NB) == 0 {
      unlinkat(directory, name, 0)
      return nil
    }
    guard facts.st_size <= PresenceNote.size else { return nil }
    var bytes = [UInt8](repeating: 0, count: PresenceNote.size)
    let count = pread(opened, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    bytes.removeLast(bytes.count - count)
    if let same = known[name], same.bytes == bytes { return same }
    let note = PresenceNote(bytes).flatMap { mayClaim($0.login, facts.st_uid) ? $0 : nil }
    return Reading(bytes: bytes, note: note)
  }

  /// Whether a file of that account may speak for that person: the account of that login, or the database's owner, who
  /// alone may act as others (`interface.md`, "Where things are").
  private func mayClaim(_ login: String, _ account: uid_t) -> Bool {
    if account == databaseOwner { return true }
    if let known = logins[account] { return known == login }
    let found = Self.login(of: account)
    logins[account] = found ?? ""
    return found == login
  }

  private static func login(of account: uid_t) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { buffer in
      guard let base = buffer.baseAddress, getpwuid_r(account, &entry, base, buffer.count, &found) == 0, found != nil,
        let name = entry.pw_name
      else { return nil }
      return String(cString: name)
    }
  }
}

extension DeskFile {
  /// The mode of a directory beside the database: for the same people as the database itself.
  fileprivate var directoryMode: mode_t { sharing.directoryMode }
}

extension DeskStore {
  /// The board of this desk; nil where there is none, and none may be made.
  public func presenceBoard() -> PresenceBoard? {
    PresenceBoard(beside: file, making: file.directoryIsWritable)
  }
}
