import Foundation
import Store

/// The directories that desks are made in.
enum DeskDirectory {
  /// Makes the directory for a desk at that path, for the person alone, where it is not there.
  static func make(for path: String) throws {
    let directory = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: directory,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw StoreError.cannotCreate(path: directory.path, reason: errno)
    }
  }

  /// A fresh directory for a desk that is thrown away.
  static func temporary() throws -> String {
    var template = Array((FileManager.default.temporaryDirectory.path + "/guichet-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw StoreError.cannotCreate(path: FileManager.default.temporaryDirectory.path, reason: errno)
    }
    return String(cString: made)
  }

  /// Throws away what ``temporary()`` made.
  static func remove(_ directory: String) {
    // What cannot be removed is left to whoever cleans the directory of temporary files.
    try? FileManager.default.removeItem(atPath: directory)
  }
}
