/// The words of the command line, as the commands take them.
enum GivenWords {
  /// The options of every command that are also understood before it.
  private static let general: Set = ["--db", "--lang", "--agent"]

  /// The words with the options that stand before the command moved behind it.
  ///
  /// - Parameter words: what was written behind the name of the program.
  static func arranged(_ words: [String]) -> [String] {
    var rest = words[...]
    var leading: [String] = []
    while let word = rest.first, let name = word.split(separator: "=").first, general.contains(String(name)) {
      let length = word.contains("=") ? 1 : 2
      // An option without its value is told by whoever reads it.
      guard rest.count >= length else { return words }
      leading += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    // Help needs no desk, and it is in the language asked for already.
    guard !asksHelp(rest) else { return Array(rest) }
    let place = rest.firstIndex { $0.hasPrefix("-") } ?? rest.endIndex
    return rest[..<place] + leading + rest[place...]
  }

  private static func asksHelp(_ words: ArraySlice<String>) -> Bool {
    let options = words.prefix { $0 != "--" }
    return ["help", "--version"].contains(words.first) || options.contains("--help") || options.contains("-h")
  }
}
