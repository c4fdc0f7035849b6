import Foundation

/// A file system in memory with little room.
final class SmallDisk {
  let directory: URL

  /// Whether this process may mount one.
  static var isPossible: Bool { (try? SmallDisk(kilobytes: 64)) != nil }

  init(kilobytes: Int) throws {
    directory = try TemporaryDirectory.make()
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", directory.path) else {
      throw CocoaError(.featureUnsupported)
    }
  }

  deinit {
    _ = Self.run("umount", "-l", directory.path)
    try? FileManager.default.removeItem(at: directory)
  }

  /// Leaves no room.
  func fill() throws {
    let filler = directory.appending(path: "filler").path
    let descriptor = open(filler, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    let block = [UInt8](repeating: 0, count: 4_096)
    while write(descriptor, block, block.count) > 0 {}
  }

  /// Gives the room back.
  func clear() throws {
    try FileManager.default.removeItem(at: directory.appending(path: "filler"))
  }

  private static func run(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
