/// On which line of a TOML file each of its keys is written.
///
/// The TOML library tells lines of syntax errors alone; of a file that it could read, the keys at the beginning of lines are
/// enough to lead somebody to her mistake.
struct TomlLines {
  private var lines: [[String]: Int] = [:]

  /// Reads the keys of a text.
  init(_ text: String) {
    var table: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[") {
        let inner = line.drop { $0 == "[" }
        guard let parts = Self.parts(of: inner, until: "]") else { continue }
        table = parts
        lines[table] = lines[table] ?? index + 1
      } else if !line.hasPrefix("#"), let parts = Self.parts(of: line, until: "=") {
        lines[table + parts] = lines[table + parts] ?? index + 1
      }
    }
  }

  /// The line on which a dotted key is written, else the table it would stand in; nil for one that is not written here.
  func line(of key: String) -> Int? {
    guard var parts = Self.parts(of: key[...], until: nil) else { return nil }
    while !parts.isEmpty {
      if let line = lines[parts] { return line }
      parts.removeLast()
    }
    return nil
  }

  /// The parts of a dotted key before that sign, nil where it does not come.
  private static func parts(of text: Substring, until end: Character?) -> [String]? {
    var parts: [String] = []
    var part = ""
    var quote: Character?
    for character in text {
      switch character {
      case _ where character == quote: quote = nil
      case _ where quote != nil: part.append(character)
      case "\"", "'": quote = character
      case end: return parts + [part]
      case ".":
        parts.append(part)
        part = ""
      case " ", "\t", "\r": break
      default: part.append(character)
      }
    }
    return end == nil ? parts + [part] : nil
  }
}
