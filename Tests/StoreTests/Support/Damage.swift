import Foundation

/// Harm done to a file, as a failing disk or a careless hand does it.
enum Damage {
  /// Writes rubbish over that many bytes from there on.
  static func scribble(over path: String, at offset: Int, count: Int) throws {
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: Data((0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }))
    try handle.close()
  }

  /// Cuts a file off after that many bytes.
  static func truncate(_ path: String, to length: Int) throws {
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try handle.truncate(atOffset: UInt64(length))
    try handle.close()
  }
}
