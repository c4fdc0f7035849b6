/// Repairs text where it enters the desk, and keeps it otherwise as it came (`architecture.md`, text from outside).
///
/// What a terminal could not bear is made safe where it is drawn, not here.
public enum EnteredText {
  /// The longest title kept, in Unicode scalars.
  public static let titleLimit = 500
  /// The longest name, code, tag or address kept, in Unicode scalars.
  public static let wordLimit = 200
  /// The longest message kept, in bytes of UTF-8.
  public static let messageLimit = 1_048_576

  /// A subject or a name: without NUL, each line break a space, cut at the limit.
  public static func line(_ text: String, limit: Int = titleLimit) -> String {
    if text.utf8.count <= limit, !text.utf8.contains(where: isMended) { return text }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars where scalar != "\0" {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n" && afterReturn { continue }
      guard scalars.count < limit else { break }
      scalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(scalars)
  }

  /// A message: lines end in LF, without NUL, cut at the limit on a scalar's edge.
  public static func message(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var bytes = 0
    var afterReturn = false
    for scalar in text.unicodeScalars where scalar != "\0" {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n" && afterReturn { continue }
      bytes += UTF8.width(scalar)
      guard bytes <= messageLimit else { break }
      scalars.append(scalar == "\r" ? "\n" : scalar)
    }
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether a line cannot keep that byte.
  private static func isMended(_ byte: UInt8) -> Bool {
    byte == 0 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
