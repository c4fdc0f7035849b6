/// The settings of an SSH server that bear on one account (`sshd_config(5)`).
public struct DaemonSettings: Hashable, Sendable {
  private var values: [String: [String]] = [:]
  /// Whether there were conditions that cannot be judged without a connection: of an address, a group, a port.
  public private(set) var hasUnjudged = false

  /// Keywords of which every line counts, and not the first alone.
  private static let gathered: Set = ["acceptenv"]

  /// Reads what `sshd -T` prints: a keyword and its value a line.
  public init(effective text: String) {
    for line in text.split(whereSeparator: \.isNewline) { set(line) }
  }

  /// Reads a configuration file for an account.
  ///
  /// - Parameter include: the texts of the files that a pattern of `Include` names, in their order.
  public init(file text: String, user: String, include: (String) -> [String] = { _ in [] }) {
    var applies = true
    read(text, user: user, applies: &applies, depth: 0, include)
  }

  /// Includes within includes, and no further: a file that includes itself has an end.
  private static let deepest = 8

  private mutating func read(
    _ text: String,
    user: String,
    applies: inout Bool,
    depth: Int,
    _ include: (String) -> [String]
  ) {
    guard depth < Self.deepest else { return }
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.words(of: line)
      guard let keyword = words.first?.lowercased() else { continue }
      switch keyword {
      case "match": applies = matches(Array(words.dropFirst()), user: user)
      case "include" where applies:
        for pattern in words.dropFirst() {
          for text in include(pattern) {
            // A condition ends with the file it stands in.
            var inner = true
            read(text, user: user, applies: &inner, depth: depth + 1, include)
          }
        }
      case _ where applies: set(line)
      default: break
      }
    }
  }

  private mutating func matches(_ conditions: [String], user: String) -> Bool {
    var rest = conditions[...]
    var matches = true
    while let condition = rest.popFirst()?.lowercased() {
      switch condition {
      case "all": break
      case "user":
        let patterns = rest.popFirst()?.split(separator: ",") ?? []
        let refused = patterns.contains { $0.hasPrefix("!") && Pattern($0.dropFirst()).matches(user) }
        matches = matches && !refused && patterns.contains { Pattern($0).matches(user) }
      default:
        _ = rest.popFirst()
        hasUnjudged = true
        matches = false
      }
    }
    return matches
  }

  private mutating func set(_ line: Substring) {
    let words = Self.words(of: line)
    guard let keyword = words.first?.lowercased() else { return }
    if values[keyword] == nil {
      values[keyword] = Array(words.dropFirst())
    } else if Self.gathered.contains(keyword) {
      values[keyword, default: []] += words.dropFirst()
    }
  }

  private static func words(of line: Substring) -> [String] {
    let text = line.trimmingPrefix { $0 == " " || $0 == "\t" }
    guard !text.hasPrefix("#") else { return [] }
    // `Keyword=value` is the same as `Keyword value`; a quotation mark holds words together.
    var words: [String] = []
    var rest = text
    while !rest.isEmpty {
      rest = rest.trimmingPrefix { $0 == " " || $0 == "\t" || (words.count == 1 && $0 == "=") }
      if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
        words.append(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else {
        let word = rest.prefix { $0 != " " && $0 != "\t" && !(words.isEmpty && $0 == "=") }
        if !word.isEmpty { words.append(String(word)) }
        rest = rest.dropFirst(max(1, word.count))
      }
    }
    return words
  }

  /// The words of a keyword's value; nil where it is not set, so that the server's default holds.
  public func words(_ keyword: String) -> [String]? { values[keyword.lowercased()] }

  /// Whether a keyword says yes.
  public func isOn(_ keyword: String, otherwise standard: Bool) -> Bool {
    words(keyword)?.first.map { $0.lowercased() != "no" } ?? standard
  }

  /// The value of a keyword that may be `none`; nil where there is none.
  public func some(_ keyword: String) -> String? {
    guard let words = words(keyword), words.first?.lowercased() != "none", !words.isEmpty else { return nil }
    return words.joined(separator: " ")
  }

  /// The files of keys of an account, from the root.
  public func keyFiles(home: String, user: String, id: UInt32) -> [String] {
    let patterns = words("AuthorizedKeysFile") ?? [".ssh/authorized_keys", ".ssh/authorized_keys2"]
    return patterns.filter { $0.lowercased() != "none" }.map { pattern in
      let path = pattern.replacing("%%", with: "\0").replacing("%h", with: home).replacing("%u", with: user)
        .replacing("%U", with: "\(id)").replacing("\0", with: "%")
      return path.hasPrefix("/") ? path : home + "/" + path
    }
  }

  /// The patterns of `AcceptEnv` that let a client set a variable which changes what a program is or reads.
  public var perilousVariables: [String] {
    (words("AcceptEnv") ?? []).filter { pattern in
      Self.perilous.contains { Pattern(Substring(pattern)).matches($0) }
    }
  }

  /// Variables that the loader, the account's shell or the terminal's library act upon before any program can refuse them.
  private static let perilous = [
    "GUICHET_DB", "GUICHET_IDLE_FILE", "LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "GCONV_PATH", "LOCPATH", "BASH_ENV",
    "ENV", "PATH", "HOME", "SHELLOPTS", "IFS", "TERMINFO", "TERMINFO_DIRS", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    "XDG_STATE_HOME", "EDITOR", "VISUAL", "TMPDIR",
  ]
}

/// A pattern of `*` and `?` (`ssh_config(5)`, "PATTERNS").
struct Pattern {
  private let text: Substring

  init(_ text: Substring) {
    self.text = text
  }

  func matches(_ word: String) -> Bool { Self.matches(text, Substring(word)) }

  private static func matches(_ pattern: Substring, _ word: Substring) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" { return matches(rest, word) || (!word.isEmpty && matches(pattern, word.dropFirst())) }
    guard let letter = word.first, first == "?" || first == letter else { return false }
    return matches(rest, word.dropFirst())
  }
}
