import ArgumentParser
import Foundation
import Interface

/// A file to read that the command line names; `-` is standard input.
///
/// Whatever a command reads of this machine's files is one of these: whoever is served over SSH reads none of them, and no
/// command can forget that.
struct GivenFile: ExpressibleByArgument, Hashable {
  static var defaultCompletionKind: CompletionKind { .file() }

  /// The name as it was given.
  let path: String

  init(argument: String) {
    path = argument
  }

  /// What the file holds, as text.
  func text() throws -> String {
    guard let text = String(validating: try bytes(), as: UTF8.self) else { throw CommandProblem.notText(path) }
    return text
  }

  /// What the file holds.
  ///
  /// - Parameter most: how many bytes are read at most for somebody who is served.
  func bytes(servedAtMost most: Int = GivenText.mostServed) throws -> [UInt8] {
    guard path != "-" else { return try GivenText.standardInput(servedAtMost: most) }
    guard ServedRun.current == nil else { throw ServedProblem.fileOfMachine(path) }
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw CommandProblem.noFile(path) }
      throw CommandProblem.unreadableFile(path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    return try GivenText.contents(of: descriptor, named: path)
  }
}
