/// Words as a POSIX shell reads them.
public enum ShellWords {
  private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./@%+:,=-")
  /// What means more than itself to a shell where it is not quoted.
  private static let active = Set("|&;<>()$`*?[]#~{}!^\n\r")

  /// A word written so that a shell reads exactly it.
  public static func quoted(_ word: String) -> String {
    guard word.isEmpty || !word.allSatisfy(plain.contains) else { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// The words of a line; nil where a shell would do more than read words: expand, redirect, run something else.
  public static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var rest = Substring(line)
    while let character = rest.popFirst() {
      switch character {
      case " ", "\t":
        if let done = word { words.append(done) }
        word = nil
      case "'":
        guard let end = rest.firstIndex(of: "'") else { return nil }
        word = (word ?? "") + rest[..<end]
        rest = rest[rest.index(after: end)...]
      case "\"":
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        let inside = rest[..<end]
        guard !inside.contains(where: { "$`\\".contains($0) }) else { return nil }
        word = (word ?? "") + inside
        rest = rest[rest.index(after: end)...]
      case "\\":
        guard let next = rest.popFirst(), next != "\n" else { return nil }
        word = (word ?? "") + String(next)
      case _ where active.contains(character): return nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
