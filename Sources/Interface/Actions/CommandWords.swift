/// A line of words as a shell reads it: separated by spaces, kept together by quotation marks.
public enum CommandWords {
  /// The words of a line.
  ///
  /// - Throws: `LineMistake.openQuote`.
  public static func split(_ line: String) throws(LineMistake) -> [String] {
    let (words, isOpen) = read(line)
    guard !isOpen else { throw .openQuote }
    return words
  }

  /// The words of a line that is still being typed; the last one is what completion completes, empty after a space.
  static func typed(_ line: String) -> [String] {
    let (words, isOpen) = read(line)
    let endsWord = !isOpen && (line.last.map { $0 == " " } ?? true)
    return endsWord ? words + [""] : words
  }

  /// A word as a line has to write it.
  static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && !word.contains { $0 == " " || $0 == "\"" || $0 == "'" || $0 == "\\" }
    guard !isPlain else { return word }
    return "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func read(_ line: String) -> (words: [String], isOpen: Bool) {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      switch character {
      case _ where isEscaped:
        word = (word ?? "") + String(character)
        isEscaped = false
      case "\\" where quote != "'": isEscaped = true
      case _ where character == quote: quote = nil
      case "\"" where quote == nil, "'" where quote == nil && word == nil:
        // An apostrophe within a word is French, not a quotation.
        quote = character
        word = word ?? ""
      case " " where quote == nil:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return (words, quote != nil)
  }
}
