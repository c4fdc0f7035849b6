import Desk
import Foundation
import Interface

/// Texts that come from outside the command line.
enum GivenText {
  /// The most bytes of a text, or of rules, that somebody who is served over SSH may send: the memory is the desk's.
  static let mostServed = 1_000_000
  /// The same for tickets to import.
  static let mostServedToImport = 256_000_000

  /// The text of an option, or of standard input where the option says `-` or is not there and nobody types.
  static func read(option: String?) throws -> String? {
    switch option {
    case "-": try typed()
    case let text?: text
    case nil: isatty(STDIN_FILENO) == 1 ? nil : try typed()
    }
  }

  /// All that comes from there.
  ///
  /// - Parameter most: how many bytes are read at most; as many as come when nil.
  /// - Throws: `CommandProblem.unreadableFile`, `.tooLong`.
  static func contents(
    of descriptor: Int32,
    named path: String,
    atMost most: Int? = nil
  ) throws(CommandProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
        if let most, bytes.count > most { throw .tooLong(path, megabytes: most / 1_000_000) }
      } else if errno != EINTR {
        throw .unreadableFile(path, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// What comes on standard input.
  ///
  /// - Parameter most: how many bytes are read at most for somebody who is served.
  static func standardInput(servedAtMost most: Int = mostServed) throws(CommandProblem) -> [UInt8] {
    try contents(of: STDIN_FILENO, named: "-", atMost: ServedRun.current == nil ? nil : most)
  }

  /// A message, which is refused rather than cut where it is too long.
  private static func typed() throws(CommandProblem) -> String {
    do {
      return String(
        decoding: try contents(of: STDIN_FILENO, named: "-", atMost: EnteredText.messageLimit),
        as: UTF8.self
      )
    } catch .tooLong(_, let megabytes) {
      throw .messageTooLong(megabytes: megabytes)
    }
  }
}
