import Desk
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

  /// Where the database is.
  public let path: String

  init(path: String) throws {
    self.path = path
  }

  /// Makes an empty desk, of which `founder` is the first agent.
  ///
  /// - Parameter rulesText: a rules file; the built-in rules when nil.
  /// - Throws: `StoreError`, `.alreadyThere` among them; `RulesMistakes` when the rules are wrong.
  public static func create(at path: String, rulesText: String?, founder: Agent, now: Instant) throws -> DeskStore {
    throw Unfinished()
  }

  /// Opens the desk there, bringing it to this program's schema when it may be written.
  ///
  /// - Parameter patience: how long to wait for the write gate.
  /// - Throws: `StoreError`.
  public static func open(
    at path: String,
    access: Access,
    patience: Duration = .seconds(5)
  ) throws -> DeskStore {
    throw Unfinished()
  }

  /// Closes every connection; the desk is of no use afterwards.
  public func close() throws {
    throw Unfinished()
  }

  /// Calls off the searches and pages by words that are under way, which throw `StoreError.interrupted`.
  public func interruptReads() {}

  /// A figure that differs from the one before if another process committed since; nobody else's reads change it.
  public func dataVersion() throws -> Int {
    throw Unfinished()
  }
}

/// Stands for what is not written yet.
struct Unfinished: Error {}
