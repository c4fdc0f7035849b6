import Foundation
import Glibc
import Testing

/// A directory that is gone after the test.
final class TemporaryDirectory {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) {
    #expect(FileManager.default.createFile(atPath: path + "/" + name, contents: Data(text.utf8)))
  }

  /// Opens a file for reading and writing; the caller closes it.
  func open(_ name: String) throws -> Int32 {
    let descriptor = Glibc.open(path + "/" + name, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    return descriptor
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }
}
