import Foundation
import Logging

/// The log of surprises: `guichet.log` in the person's state directory, readable by that person alone.
///
/// Nothing is created until there is something to say. No text of a ticket ever goes in.
struct ProgramLog: LogHandler {
  /// The logger of the program, writing to that file.
  static func logger(at path: String) -> Logger {
    Logger(label: "guichet") { _ in ProgramLog(path: path) }
  }

  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  private let path: String

  private init(path: String) {
    self.path = path
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let context = metadata.merging(event.metadata ?? [:]) { $1 }
    let facts = context.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    let line = "\(Date().formatted(.iso8601)) \(event.level) [\(getpid())] \(event.message)\(facts)"
    append(line.replacing("\n", with: " ") + "\n")
  }

  /// Adds a line; a log that cannot be written has nobody left to tell.
  private func append(_ line: String) {
    guard let descriptor = Self.open(path) else { return }
    defer { close(descriptor) }
    try? Output(descriptor: descriptor).write(line)
  }

  /// The log, open for adding to; nil when it cannot be had.
  static func open(_ path: String) -> Int32? {
    let directory = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: directory,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let descriptor = Foundation.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    return descriptor >= 0 ? descriptor : nil
  }
}
