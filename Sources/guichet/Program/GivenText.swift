import Foundation
import Interface

/// Texts and files that come from outside the command line.
enum GivenText {
  /// The text of an option, or of standard input where the option says `-` or is not there and nobody types.
  static func read(option: String?) throws -> String? {
    switch option {
    case "-": try standardInput()
    case let text?: text
    case nil: isatty(STDIN_FILENO) == 1 ? nil : try standardInput()
    }
  }

  /// A file of text.
  static func file(at path: String) throws(CommandProblem) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      let code = (error as? CocoaError)?.code
      if code == .fileReadNoSuchFile || code == .fileNoSuchFile { throw .noFile(path) }
      throw .unreadableFile(path, reason: Self.reason(for: error))
    }
    guard let text = String(validating: data, as: UTF8.self) else { throw .notText(path) }
    return text
  }

  private static func standardInput() throws -> String {
    let data = try FileHandle.standardInput.readToEnd() ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private static func reason(for error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying.flatMap { $0.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32($0.code))) : nil }
      ?? "?"
  }
}
