import Foundation
import Interface

/// Texts that come from outside the command line.
enum GivenText {
  /// The text of an option, or of standard input where the option says `-` or is not there and nobody types.
  static func read(option: String?) throws -> String? {
    switch option {
    case "-": try standardInput()
    case let text?: text
    case nil: isatty(STDIN_FILENO) == 1 ? nil : try standardInput()
    }
  }

  /// All that comes from there.
  static func contents(of descriptor: Int32, named path: String) throws(CommandProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw .unreadableFile(path, reason: String(cString: strerror(errno)))
      }
    }
  }

  private static func standardInput() throws(CommandProblem) -> String {
    String(decoding: try contents(of: STDIN_FILENO, named: "-"), as: UTF8.self)
  }
}
