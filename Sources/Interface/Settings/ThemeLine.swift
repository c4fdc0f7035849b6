import Desk

/// The line of `config.toml` that names the theme, changed in a text that stays a person's own: comments, order and all.
enum ThemeLine {
  /// The text with that theme.
  ///
  /// - Throws: that the text is no TOML, or is written in a way in which the line cannot be found.
  static func set(_ name: String, in text: String, file: String) throws(SettingMistake) -> String {
    let before = try document(text, file)
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    let line = "theme = " + TomlValue.text(name).written
    let top = lines.firstIndex { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("[") } ?? lines.endIndex
    if let place = lines[..<top].firstIndex(where: { $0.contains(assignment) }) {
      lines[place] = replaced(lines[place], by: line)
    } else {
      lines.insert(line, at: 0)
    }
    let changed = lines.joined(separator: "\n")
    var wanted = before
    wanted["theme"] = .text(name)
    guard try document(changed, file) == wanted else {
      throw SettingMistake(file: file, key: "theme", found: nil, problem: .unwritableFile)
    }
    return changed
  }

  private static var assignment: Regex<Substring> { /^[ \t]*(?:theme|"theme"|'theme')[ \t]*=/ }

  /// The line with another value; what follows a value in quotes, a comment say, stays.
  private static func replaced(_ old: String, by line: String) -> String {
    let value = /=[ \t]*(?:"[^"\\]*"|'[^']*')/
    guard let rest = old.firstMatch(of: value)?.range.upperBound else { return line }
    return line + old[rest...]
  }

  private static func document(_ text: String, _ file: String) throws(SettingMistake) -> [String: TomlValue] {
    do {
      return try TomlValue.document(text)
    } catch {
      throw SettingMistake(file: file, key: "", found: nil, problem: .unreadable(String(describing: error)))
    }
  }
}
