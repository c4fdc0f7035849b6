import Desk
import Foundation
import Store

/// Why a file could not be opened for an import; mistakes in what it says are errors of their own.
public enum ImportError: Error, Hashable, Sendable {
  /// There is no such file, or it may not be read; `reason` is the system's error number.
  case unreadable(path: String, reason: Int32)
  /// The name of the file does not tell its form, and nothing else does.
  case formUnknown(path: String)
  /// CSV means nothing without a mapping; these come with the program.
  case mappingNeeded(known: [String])
  /// JSON Lines need no mapping.
  case mappingUnused
}

/// A file to import, as the command line names it.
public struct ImportFile: Sendable {
  /// The forms a file may have.
  public enum Format: String, CaseIterable, Sendable {
    case jsonl
    case csv
  }

  /// Where it is.
  public let path: String
  /// Its form.
  public let format: Format
  /// A mapping's file, or the name of one that comes with the program.
  public let mapping: String?

  /// That file; its form is told by `format`, by there being a mapping, or by how its name ends.
  ///
  /// - Throws: `ImportError`, when the form is not known, or does not go with the mapping.
  public init(path: String, format: Format? = nil, mapping: String? = nil) throws(ImportError) {
    let ending = (path as NSString).pathExtension.lowercased()
    let guess: Format? =
      switch ending {
      case "jsonl", "ndjson": .jsonl
      case "csv", "tsv", "txt": .csv
      default: nil
      }
    guard let format = format ?? (mapping == nil ? guess : .csv) else { throw .formUnknown(path: path) }
    guard format == .jsonl || mapping != nil else { throw .mappingNeeded(known: MappingFile.names) }
    guard format == .csv || mapping == nil else { throw .mappingUnused }
    self.path = path
    self.format = format
    self.mapping = mapping
  }

  /// Reads it for a desk, of which nothing changes.
  ///
  /// - Throws: `ImportError`, `MappingMistakes`, `ImportMistakes`, and what the desk throws.
  public func plan(for desk: some ImportDesk, now: Instant) throws -> ImportPlan {
    let form: ImportPlan.Form = try mapping.map { .csv(try Self.mapping($0), named: $0) } ?? .jsonLines
    return try ImportPlan([UInt8](try Self.contents(path)), as: form, for: desk, now: now)
  }

  /// The mapping of that file; where there is no such file, the one of that name that comes with the program.
  private static func mapping(_ name: String) throws -> Mapping {
    let isFile = FileManager.default.fileExists(atPath: name)
    let isName = !name.contains("/") && !name.hasSuffix(".toml")
    if !isFile, isName {
      guard let text = MappingFile.text(named: name) else {
        let problem = MappingMistake.Problem.unknownMapping(known: MappingFile.names)
        throw MappingMistakes(all: [MappingMistake(file: name, key: "", problem: problem)])
      }
      return try MappingFile.parse(text, file: name)
    }
    return try MappingFile.parse(String(decoding: try contents(name), as: UTF8.self), file: name)
  }

  private static func contents(_ path: String) throws(ImportError) -> Data {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: errno) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      return try file.readToEnd() ?? Data()
    } catch {
      // What opens and cannot be read is a directory, or a device that failed.
      var status = stat()
      let isDirectory = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      throw .unreadable(path: path, reason: isDirectory ? EISDIR : EIO)
    }
  }
}

extension ImportPlan {
  /// Writes everything into a desk, or nothing.
  ///
  /// - Parameter progress: told now and then how many tickets are written.
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func carryOut(
    in desk: DeskStore,
    by login: Login,
    at now: Instant,
    progress: (Int) -> Void = { _ in }
  ) throws -> LoadReport {
    try desk.load(people: people, tickets: tickets, by: login, at: now, progress: progress)
  }
}
