import Desk
import Terminal

/// How the roles of the desk look, and which signs are drawn.
public struct Theme: Hashable, Sendable {
  /// The look of each role.
  public var styles = StyleSheet()
  /// The signs.
  public var symbols = Symbols.standard

  /// A theme that makes nothing look like anything.
  public init() {}

  /// The most themes that may inherit from one another.
  private static let deepest = 8

  /// Reads a theme and those it inherits from.
  ///
  /// - Parameters:
  ///   - text: its TOML.
  ///   - file: how mistakes name it.
  ///   - others: the text of another theme, by name, and how mistakes name that.
  /// - Throws: every mistake; nothing of such a theme is used.
  public init(
    _ text: String,
    file: String,
    inheriting others: (String) -> (text: String, file: String)? = Theme.builtIn
  ) throws(SettingMistakes) {
    try self.init(text, file: file, depth: 0, inheriting: others)
  }

  private init(
    _ text: String,
    file: String,
    depth: Int,
    inheriting others: (String) -> (text: String, file: String)?
  ) throws(SettingMistakes) {
    var reader = try ThemeReader(text, file: file)
    if let parent = reader.text("inherits") {
      if let other = others(parent), depth < Self.deepest {
        self = try Theme(other.text, file: other.file, depth: depth + 1, inheriting: others)
      } else {
        reader.note("inherits", parent, .unknownTheme)
      }
    }
    if let set = reader.word("symbols", allowed: ["unicode", "ascii"]) {
      symbols = set == "ascii" ? .ascii : .standard
    }
    for (role, style) in reader.styles() { styles[Ink(role)] = style }
    try reader.finish()
  }

  /// The text of a theme that comes with the program.
  public static func builtIn(_ name: String) -> (text: String, file: String)? {
    BuiltIn.text(of: name).map { ($0, name + ".toml") }
  }
}

/// One mistake in a theme or in the personal settings.
public struct SettingMistake: Error, Hashable, Sendable {
  /// What is wrong, with what is allowed.
  public enum Problem: Hashable, Sendable {
    /// It is no TOML, in the words of the TOML library.
    case unreadable(String)
    case unknownKey(allowed: [String])
    case notOneOf([String])
    /// No colour's name, number or `#rrggbb`.
    case notAColor
    case notATable
    case notAList
    case notText
    case unknownTheme
    case unknownAction
    case notAKey
    /// The key belongs to that action already.
    case keyTaken(by: String)
    /// The file is there and cannot be read.
    case unreadableFile
  }

  /// The file, as it was named.
  public var file: String
  /// The dotted key; empty for the file as a whole.
  public var key: String
  /// What stands there; nil when nothing does.
  public var found: String?
  /// What is wrong with it.
  public var problem: Problem
}

/// Every mistake of a theme or of the personal settings.
public struct SettingMistakes: Error, Hashable, Sendable {
  /// The mistakes, at least one.
  public var all: [SettingMistake]
}
