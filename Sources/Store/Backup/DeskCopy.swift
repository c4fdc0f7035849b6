import Foundation
import GRDB

/// A desk being written beside the place it is for, until it is whole: checked, flushed, and put there in one move.
///
/// Nobody else writes it meanwhile: it is locked. What a killed run left of one is cleared away by the next.
struct DeskCopy {
  /// How much is copied at a time: 4 MB.
  private static let pagesPerStep: CInt = 1_024

  /// The place it is for.
  let place: DeskFile
  /// The copy.
  let file: DeskFile
  private let lock: LockFile.Held

  /// Begins an empty one.
  ///
  /// - Parameters:
  ///   - suffix: what its name has behind the name of the place.
  ///   - mode: whatever the umask.
  /// - Throws: `StoreError.locked` while another run writes one for the same place.
  init(for place: DeskFile, at file: DeskFile, mode: mode_t) throws {
    self.place = place
    self.file = file
    // A link that somebody put here would lead the copy elsewhere.
    file.removeLink()
    lock = try LockFile(path: file.path, database: place.name, mode: mode).lock(patience: .zero)
    for companion in file.companions { unlink(companion) }
    guard truncate(file.path, 0) == 0, chmod(file.path, mode) == 0 else {
      let reason = errno
      lock.release()
      throw StoreError.cannotCreate(path: place.name, reason: reason)
    }
  }

  /// Takes in all that a database holds at one moment, whoever writes it meanwhile, who is kept waiting by nothing.
  ///
  /// The moment is that of one read transaction: a copy that began anew with each commit of others would never be done where
  /// there is always somebody who writes. The log of the database cannot be folded in beyond that moment until the end.
  ///
  /// - Throws: `StoreError`, of the database where it is damaged, else of the place.
  func fill(from source: DatabaseQueue, of desk: DeskFile) throws {
    do {
      let destination = try DatabaseQueue(path: file.path, configuration: Self.configuration)
      // A copy that fails is thrown away whole: nothing needs to be taken back.
      try destination.writeWithoutTransaction { copy in
        try copy.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA cache_size = -2048")
      }
      try source.read { db in
        // What is read first begins the moment.
        _ = try Schema.version(of: db)
        try destination.writeWithoutTransaction { copy in
          // Flushed as it goes: one great flush at the end would hold up everybody's commits behind it.
          try db.backup(to: copy, pagesPerStep: Self.pagesPerStep) { _ in lock.flush() }
        }
      }
      try destination.close()
    } catch let error as DatabaseError {
      let isDamage = error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
      throw StoreError(error, file: isDamage ? desk : place)
    }
  }

  /// Takes in a file that nobody has open, byte by byte: it may lie where nothing can be written beside it.
  func fill(fromFile path: String) throws(StoreError) {
    let (from, to) = (open(path, O_RDONLY | O_CLOEXEC), open(file.path, O_WRONLY | O_CLOEXEC))
    defer { for descriptor in [from, to] where descriptor >= 0 { close(descriptor) } }
    guard from >= 0 else { throw .inputOutput(path: path, reason: errno) }
    guard to >= 0 else { throw .cannotCreate(path: place.name, reason: errno) }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = read(from, &chunk, chunk.count), count != 0 {
      guard count > 0 else { throw .inputOutput(path: path, reason: errno) }
      try write(chunk[..<count], to: to)
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(StoreError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        throw errno == ENOSPC || errno == EDQUOT
          ? .diskFull(path: place.name) : .inputOutput(path: place.name, reason: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes into it, in one transaction.
  func write(_ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: file.path, configuration: Self.configuration)
    try queue.write(body)
    try queue.close()
  }

  /// A connection to it, which is nobody else's: it needs no memory shared with others, which some file systems that backups
  /// lie on do not give, and is flushed once, at the end.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384")
    }
    return configuration
  }

  /// Puts it in its place, where it replaces what is there, so that a power cut leaves the one or the other whole.
  func settle() throws(StoreError) {
    try file.replace(place)
    lock.release()
  }

  /// Takes it away again.
  func discard() {
    file.remove()
    lock.release()
  }
}
