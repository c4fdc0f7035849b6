import Desk
import Foundation
import GRDB

/// The shared database of a desk, as one process uses it.
///
/// Every read is a short transaction that ends before it returns plain values; every write is one transaction under the
/// write gate. Both may be called from any thread.
public final class DeskStore: Sendable {
  /// What a process wants the desk for.
  public enum Access: Hashable, Sendable {
    case readWrite
    case readOnly
  }

  /// Where the database is, behind every symbolic link: what stands beside it stands there.
  public var path: String { file.path }

  let file: DeskFile
  let rules: RulesShelf
  private let gate: WriteGate
  private let live: LiveConnections

  init(file: DeskFile, access: Access, patience: Duration) throws {
    self.file = file
    gate = WriteGate(file: file.gate, patience: patience)
    let rules = RulesShelf(file: file)
    self.rules = rules
    live = try StoreError.translating(file) {
      try LiveConnections(file, access, patience: patience) { rules.forget() }
    }
  }

  /// Makes an empty desk, of which `founder` is the first agent.
  ///
  /// - Parameter rulesText: a rules file; the built-in rules when nil.
  /// - Throws: `StoreError`, `.alreadyThere` among them; `RulesMistakes` when the rules are wrong.
  public static func create(at path: String, rulesText: String?, founder: Agent, now: Instant) throws -> DeskStore {
    let file = DeskFile(path)
    _ = try build(at: path, rulesText: rulesText, founder: founder, now: now, people: LoadedPeople(), tickets: [])
    return try open(file, access: .readWrite, patience: defaultPatience)
  }

  /// Opens the desk there, bringing it to this program's schema when it may be written.
  ///
  /// What a killed run left undone after new rules is done now.
  ///
  /// - Parameter patience: how long to wait for the write gate.
  /// - Throws: `StoreError`.
  public static func open(
    at path: String,
    access: Access,
    patience: Duration = defaultPatience
  ) throws -> DeskStore {
    let file = DeskFile(path)
    let store = try open(file, access: access, patience: patience)
    guard access == .readWrite, try store.hasRulesToBring() else { return store }
    _ = try store.bringRules()
    return store
  }

  /// How long a write waits for the gate (`architecture.md`).
  public static let defaultPatience = Duration.seconds(5)

  private static func open(_ file: DeskFile, access: Access, patience: Duration) throws -> DeskStore {
    try file.check(forWriting: access == .readWrite)
    let store = try DeskStore(file: file, access: access, patience: patience)
    let found = try store.read { db in try Schema.version(of: db) }
    guard found <= Schema.version else {
      throw StoreError.newerSchema(path: file.name, found: found, known: Schema.version)
    }
    if found < Schema.version { try store.migrate(from: found) }
    return store
  }

  private func migrate(from found: Int) throws {
    guard let writer = live.last.writer else {
      throw StoreError.olderSchema(path: file.name, found: found, known: Schema.version)
    }
    try StoreError.translating(file) {
      try gate.hold { try Schema.migrate(writer, file: file) }
    }
  }

  /// Closes every connection; the desk is of no use afterwards.
  ///
  /// - Throws: `StoreError`.
  public func close() throws {
    try StoreError.translating(file) { try live.last.close() }
  }

  /// Calls off the searches and pages by words that are under way, which throw `StoreError.interrupted`.
  public func interruptReads() {
    live.last.interruptSearch()
  }

  /// A figure that differs from the one before if another connection committed since, this process's own among them, or if
  /// another file came in the place of the desk's.
  ///
  /// - Throws: `StoreError`.
  public func dataVersion() throws -> Int {
    try StoreError.translating(file) {
      let opening = try live.current()
      return try opening.connections.watching().unsafeRead { db in
        try Schema.refuseLater(db, file)
        let version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
        // SQLite's figure has 32 bits.
        return opening.turn << 32 | version
      }
    }
  }

  /// The system's number of the account that owns the file.
  ///
  /// - Throws: `StoreError`.
  public func owner() throws -> UInt32 {
    try file.owner()
  }
}

extension DeskStore {
  /// Reads in one short transaction.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreError.translating(file) { try live.current().connections.reader.read(body) }
  }

  /// Reads in one short transaction beside the screen's reads; `interruptReads()` calls it off.
  func search<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreError.translating(file) { try live.current().connections.searching(body) }
  }

  /// Writes in one transaction under the gate.
  ///
  /// - Parameter patience: how long to wait for the gate; the store's own when nil.
  func write<Result>(patience: Duration? = nil, _ body: (Database) throws -> Result) throws -> Result {
    try StoreError.translating(file) {
      let opening = try live.current()
      guard let writer = opening.connections.writer else { throw StoreError.readOnly(path: file.name) }
      return try gate.hold(patience: patience) {
        // What is written to a file that no longer has its name would be confirmed and lost.
        guard file.identity == opening.identity else { throw StoreError.replaced(path: file.name) }
        let result = try writer.write { db in
          try Schema.refuseLater(db, file)
          return try body(db)
        }
        opening.connections.checkpointIfLong()
        return result
      }
    }
  }

  /// Lets others who wait at the gate in between two steps of a long work: without it, the one who leaves would often be the
  /// one who enters.
  func giveWay() {
    usleep(5_000)
  }
}
