import FoundationEssentials

/// The sequence that asks a terminal to fill the clipboard.
enum Clipboard {
  /// The most bytes that go through: terminals take some 74 kB of base 64.
  static let limit = 54 * 1024

  /// The sequence (OSC 52) that copies a text; nil if the text is too long.
  static func sequence(copying text: String) -> String? {
    guard text.utf8.count <= limit else { return nil }
    return "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{07}"
  }
}
