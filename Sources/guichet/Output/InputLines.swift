import Foundation

/// The lines of a descriptor one after another, in memory that does not grow with their number.
struct InputLines {
  /// What came instead of a line.
  enum Failure: Error, Equatable {
    /// The system refused to read, with its `errno`.
    case system(Int32)
  }

  /// A line, without its end.
  enum Line: Equatable {
    case text([UInt8])
    /// A line longer than anything sensible; its text was not kept.
    case tooLong
  }

  /// The longest line kept, in bytes.
  static let limit = 4 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// The next line; nil at the end.
  ///
  /// - Parameter beforeBlocking: what to do before more is read, which may take as long as somebody types.
  mutating func next(beforeBlocking: () throws -> Void) throws -> Line? {
    var scanned = position
    var isTooLong = false
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return isTooLong ? .tooLong : .text(Self.trimmed(buffer[position..<end]))
      }
      if isAtEnd {
        defer { position = buffer.count }
        if isTooLong { return .tooLong }
        return position == buffer.count ? nil : .text(Self.trimmed(buffer[position...]))
      }
      if buffer.count - position > Self.limit {
        isTooLong = true
        position = buffer.count
      }
      buffer.removeFirst(position)
      position = 0
      scanned = buffer.count
      try beforeBlocking()
      try fill()
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }

  private mutating func fill() throws(Failure) {
    let chunk = 1 << 16
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: chunk))
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: start), chunk) }
      if count < 0 && errno == EINTR { continue }
      buffer.removeLast(chunk - max(0, count))
      guard count >= 0 else { throw .system(errno) }
      isAtEnd = count == 0
      return
    }
  }
}
