import Foundation

/// What tells a file from another that comes to stand at the same path.
struct FileIdentity: Equatable, Sendable {
  let device: dev_t
  let node: ino_t
}

/// The files of a desk, and what must be true of them before SQLite touches any.
struct DeskFile: Sendable {
  /// "GCHT": what tells a desk from every other SQLite database.
  static let applicationID: Int32 = 0x4743_4854

  /// The path that people know the desk by; errors name it.
  let name: String
  /// The database itself, behind every symbolic link.
  ///
  /// The gate and all else that stands beside the database derive from it: whoever came by another name would otherwise
  /// lock another file, and write beside those who hold the gate.
  let path: String

  /// The desk by that name; links are followed here, once.
  init(_ name: String) {
    self.name = name
    path = Self.resolved(name) ?? Self.resolvedPlace(of: name) ?? name
  }

  private init(name: String, path: String) {
    self.name = name
    self.path = path
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where something that is not there yet comes to be.
  private static func resolvedPlace(of path: String) -> String? {
    let parent = (path as NSString).deletingLastPathComponent
    return resolved(parent.isEmpty ? "." : parent).map {
      ($0 as NSString).appendingPathComponent((path as NSString).lastPathComponent)
    }
  }

  /// The write gate's file.
  var gate: LockFile { lockFile(path + ".lock") }
  /// The file that is locked while tickets are written at once.
  var loadLock: LockFile { lockFile(path + ".load") }
  /// The file that is shared by all who have the desk open, so that nobody puts another in its place meanwhile.
  var useLock: LockFile { lockFile(path + ".open") }
  /// Where a full desk is made before it takes its place.
  var partial: DeskFile { DeskFile(name: name, path: path + ".partial") }
  /// Where the doctor copies what it looks over.
  var examined: DeskFile { DeskFile(name: name, path: path + ".examined") }
  /// What SQLite keeps beside the database.
  var companions: [String] { ["-wal", "-shm", "-journal"].map { path + $0 } }

  /// The directory it lies in.
  var directory: String {
    let parent = (path as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  /// With whom the files are shared, as the directory says.
  var sharing: Sharing {
    var facts = stat()
    return stat(directory, &facts) == 0 ? Sharing(directory: facts.st_mode) : .nobody
  }

  /// The mode of the files, as the directory shares them.
  var mode: mode_t { sharing.fileMode }

  private func lockFile(_ path: String) -> LockFile {
    LockFile(path: path, database: name, mode: mode)
  }

  /// Refuses a place where nothing can be created, before anything is left there.
  ///
  /// - Throws: `StoreError.alreadyThere`, `.cannotCreate`.
  func checkPlace() throws(StoreError) {
    guard !isThere else { throw .alreadyThere(path: name) }
    // The dot tells a file from a directory.
    guard access(directory + "/.", W_OK | X_OK) == 0 else { throw .cannotCreate(path: name, reason: errno) }
  }

  /// Creates the empty file, with its mode whatever the umask, before SQLite opens it.
  ///
  /// - Throws: `StoreError.alreadyThere`, `.cannotCreate`, `.networkFileSystem`, `.diskFull`.
  func create() throws(StoreError) {
    try refuseNetwork(at: directory)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: throw .alreadyThere(path: name)
      case ENOSPC, EDQUOT: throw .diskFull(path: name)
      case let reason: throw .cannotCreate(path: name, reason: reason)
      }
    }
    fchmod(descriptor, mode)
    close(descriptor)
  }

  /// Refuses what is no desk of ours, before SQLite could leave a trace beside it.
  ///
  /// - Throws: `StoreError`.
  func check(forWriting: Bool) throws(StoreError) {
    try checkIsDesk()
    try refuseNetwork(at: path)
    guard !forWriting || access(path, W_OK) == 0 else { throw .readOnly(path: name) }
  }

  /// Refuses what is no desk of ours.
  func checkIsDesk() throws(StoreError) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .noDesk(path: name)
      case EACCES: throw .noAccess(path: name)
      case let reason: throw .inputOutput(path: name, reason: reason)
      }
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notADesk(path: name) }
    guard access(path, R_OK) == 0 else { throw .noAccess(path: name) }
    guard try readHeader().isDesk else { throw .notADesk(path: name) }
  }

  /// Which file stands at the path now; nil where there is none.
  var identity: FileIdentity? {
    var facts = stat()
    return stat(path, &facts) == 0 ? FileIdentity(device: facts.st_dev, node: facts.st_ino) : nil
  }

  /// Whether it lies by itself where this person may not write: nobody has it open for writing, and SQLite, which would keep a log
  /// beside it, cannot.
  var isAlone: Bool {
    !directoryIsWritable && companions.allSatisfy { access($0, F_OK) != 0 }
  }

  /// What SQLite has committed and not folded into the database yet.
  var log: DeskFile { DeskFile(name: name, path: path + "-wal") }

  /// Whether nothing is in it.
  var isEmpty: Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_size == 0
  }

  /// Takes the log away, with the memory that tells what is in it.
  func removeLog() {
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
  }

  /// The system's number of the account that owns the database.
  func owner() throws(StoreError) -> UInt32 {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw .noDesk(path: name) }
    return facts.st_uid
  }

  /// Whether there is something at the path.
  var isThere: Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// Whether this person may write beside the database, as SQLite must to read what no other has open.
  var directoryIsWritable: Bool { access(directory, W_OK) == 0 }

  /// Whether the file system has no room left for this person.
  var diskIsFull: Bool { freeBytes == 0 }

  /// How much room the file system has left for this person, in bytes; a great deal where it does not tell.
  var freeBytes: Int {
    var facts = statvfs()
    guard statvfs(directory, &facts) == 0 else { return Int.max }
    return Int(clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue)
  }

  /// The kind of file system it lies on; nil where the system does not tell.
  var fileSystem: String? {
    var facts = stat()
    guard stat(directory, &facts) == 0 else { return nil }
    return MountTable.current().kind(ofDevice: UInt64(facts.st_dev))
  }

  /// Puts this file in the place of `other`, which must not be there, so that a power cut leaves all or nothing.
  func move(to other: DeskFile) throws(StoreError) {
    try flush(path)
    // A link fails where a file is; a rename would put it out of the way.
    guard link(path, other.path) == 0 else {
      let reason = errno
      throw reason == EEXIST ? .alreadyThere(path: other.name) : .cannotCreate(path: other.name, reason: reason)
    }
    unlink(path)
    try flush(directory)
  }

  /// Puts this file in the place of `other`, which goes if it is there, so that a power cut leaves the one or the other.
  func replace(_ other: DeskFile) throws(StoreError) {
    try flush(path)
    guard rename(path, other.path) == 0 else { throw .cannotCreate(path: other.name, reason: errno) }
    try flush(directory)
  }

  /// Whether this is a desk's file that lies by itself, as backups do: nobody has it open, and nobody ever wrote to it here.
  var isSetAside: Bool {
    guard (try? checkIsDesk()) != nil, access(gate.path, F_OK) != 0 else { return false }
    var facts = stat()
    guard stat(path + "-wal", &facts) != 0 || facts.st_size == 0 else { return false }
    guard access(useLock.path, F_OK) == 0 else { return true }
    guard let held = try? useLock.lock(patience: .zero) else { return false }
    held.release()
    return true
  }

  /// Takes away what those who only looked at a file that lies by itself left beside it.
  func removeTraces() {
    for path in companions + [useLock.path] { unlink(path) }
  }

  /// How many bytes it has.
  var length: Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Whether a desk is there, or what is left of one whose file says so no more: a gate stands beside it.
  var isOrWasDesk: Bool {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return false }
    return access(gate.path, F_OK) == 0 || (try? readHeader().isDesk) == true
  }

  /// Whether this process runs as the account that owns the file, or the directory where there is none, or as root.
  var isOurs: Bool {
    var facts = stat()
    guard stat(path, &facts) == 0 || stat(directory, &facts) == 0 else { return false }
    return geteuid() == 0 || geteuid() == facts.st_uid
  }

  /// Gives a file of nobody else's another name, with its log if it has one; it stays under its own too where it has none.
  ///
  /// - Throws: `StoreError`; then everything is as it was.
  func keep(as other: DeskFile) throws(StoreError) {
    guard !other.isThere else { throw .alreadyThere(path: other.name) }
    var facts = stat()
    let hasLog = stat(path + "-wal", &facts) == 0 && facts.st_size > 0
    if !hasLog, link(path, other.path) == 0 {
      for companion in companions { unlink(companion) }
      return
    }
    // A log belongs to its database: whatever came under this name beside it would be overwritten by what it holds. So the
    // name is left to nobody first.
    guard rename(path, other.path) == 0 else { throw .cannotCreate(path: other.name, reason: errno) }
    for (mine, its) in zip(companions, other.companions) { rename(mine, its) }
  }

  /// Takes a symbolic link away that stands in the place of this file.
  func removeLink() {
    var facts = stat()
    if lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFLNK { unlink(path) }
  }

  /// Takes away what a run that was cut short left.
  func remove() {
    for path in [path] + companions { unlink(path) }
  }

  private func flush(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .inputOutput(path: name, reason: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      let reason = errno
      throw reason == ENOSPC ? .diskFull(path: name) : .inputOutput(path: name, reason: reason)
    }
  }
}

extension DeskFile {
  /// The first hundred bytes, where SQLite says what a file is (`sqlite.org/fileformat.html`).
  private struct Header {
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let applicationIDOffset = 68
    static let length = 100

    let bytes: [UInt8]

    var isDesk: Bool {
      guard bytes.count == Self.length, bytes.starts(with: Self.magic) else { return false }
      let found = bytes[Self.applicationIDOffset..<Self.applicationIDOffset + 4].reduce(Int32(0)) {
        $0 << 8 | Int32($1)
      }
      return found == DeskFile.applicationID
    }
  }

  /// Reads it as SQLite reads files.
  ///
  /// This process may have the file open in SQLite already, and the locks of a file are lost when the process closes any
  /// descriptor of it (`fcntl(2)`, "Record locks"); SQLite knows which of its own it must not close yet.
  private func readHeader() throws(StoreError) -> Header {
    do {
      return Header(bytes: try RawFile.beginning(of: path, count: Header.length))
    } catch {
      throw error.isOfOpening ? .noAccess(path: name) : .inputOutput(path: name, reason: error.reason)
    }
  }

  private func refuseNetwork(at path: String) throws(StoreError) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      switch errno {
      case EACCES: throw .noAccess(path: name)
      case let reason: throw .cannotCreate(path: name, reason: reason)
      }
    }
    if let kind = MountTable.current().networkKind(ofDevice: UInt64(facts.st_dev)) {
      throw .networkFileSystem(path: name, kind: kind)
    }
  }
}
