import Foundation

/// A file of settings or of a theme: an ordinary one, no larger than somebody writes by hand.
public enum SettingsFile {
  /// The most bytes that are read of one.
  public static let largest = 262_144

  /// The text of a file; nil where there is none of that name.
  ///
  /// - Throws: why it is not read: it is no ordinary file, too large, no UTF-8, or not this person's to read.
  public static func text(at path: String) throws(SettingMistake) -> String? {
    func mistake(_ problem: SettingMistake.Problem) -> SettingMistake {
      SettingMistake(file: path, key: "", found: nil, problem: problem)
    }
    // A pipe without a writer would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw mistake(.unreadableFile)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw mistake(.notAFile) }
    guard let bytes = try? file.read(upToCount: largest + 1) ?? Data() else { throw mistake(.unreadableFile) }
    guard bytes.count <= largest else { throw mistake(.tooLarge(most: largest)) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw mistake(.notUTF8) }
    return text
  }
}
