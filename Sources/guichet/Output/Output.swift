import Foundation

/// Where results and messages leave the program: whole texts, written at once or not at all.
///
/// Results go to standard output, messages to standard error (`interface.md`).
struct Output: Sendable {
  /// What keeps a text from leaving.
  enum Failure: Error, Equatable {
    /// Nobody reads any more: the reader has seen enough, which is no fault.
    case closed
    /// The system refused, with its `errno`: a full disk, most often.
    case system(Int32)
  }

  /// Results.
  static let results = Output(descriptor: STDOUT_FILENO)
  /// Messages.
  static let messages = Output(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a text and the end of its line.
  func line(_ text: String) throws(Failure) {
    try write(text + "\n")
  }

  /// Writes a text as it is.
  func write(_ text: String) throws(Failure) {
    var text = text
    let failure = text.withUTF8 { Self.writeAll($0, to: descriptor) }
    if let failure { throw failure }
  }

  /// Writes bytes that are UTF-8 already.
  func write(_ bytes: [UInt8]) throws(Failure) {
    if let failure = bytes.withUnsafeBufferPointer({ Self.writeAll($0, to: descriptor) }) { throw failure }
  }

  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Failure? {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if written >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      } else if errno == EPIPE {
        return .closed
      } else if errno != EINTR && errno != EAGAIN {
        return .system(errno)
      }
    }
    return nil
  }
}
