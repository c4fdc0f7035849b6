import Desk
import Terminal

/// How the roles of the desk look, and which signs are drawn.
public struct Theme: Hashable, Sendable {
  /// The look of each role.
  public var styles = StyleSheet()
  /// The signs.
  public var symbols = Symbols.standard
  /// Which terminals it is made for; nil where it does not say, which is well only without colours.
  public var ground: Ground?
  /// What it is, in a sentence; nil where it does not say.
  public var about: Wording?

  /// What stands behind the text on the terminals that a theme is made for, where it does not paint that itself.
  public enum Ground: String, CaseIterable, Sendable {
    case dark
    case light
    /// Any at all: such a theme has attributes and no colours.
    case any
  }

  /// How many themes one may inherit from, one from the other.
  private static let mostAncestors = 8

  /// A theme that makes nothing look like anything.
  public init() {
    styles.ground = .text
  }

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
    try self.init(text, file: file, below: [], inheriting: others)
  }

  private init(
    _ text: String,
    file: String,
    below children: [String],
    inheriting others: (String) -> (text: String, file: String)?
  ) throws(SettingMistakes) {
    self.init()
    var reader = try ThemeReader(text, file: file)
    if let parent = reader.text("inherits") {
      if children.contains(parent) {
        reader.note("inherits", parent, .inheritsItself)
      } else if children.count >= Self.mostAncestors {
        reader.note("inherits", parent, .inheritsTooFar(most: Self.mostAncestors))
      } else if let other = others(parent) {
        self = try Theme(other.text, file: other.file, below: children + [parent], inheriting: others)
      } else {
        reader.note("inherits", parent, .unknownTheme)
      }
    }
    if let word = reader.word("made_for", allowed: Ground.allCases.map(\.rawValue)) { ground = Ground(rawValue: word) }
    about = reader.wording("about")
    symbols = reader.symbols(over: symbols)
    for look in reader.looks() { styles.set(look.style, plain: look.plain, for: Ink(look.role)) }
    try reader.finish()
  }

  /// Reads the theme of a name as the settings of that place have it.
  ///
  /// - Throws: every mistake; that there is none of that name.
  public init(named name: String, in settings: SettingsPlace?) throws(SettingMistakes) {
    let themes = { (name: String) in settings?.theme(name) ?? Theme.builtIn(name) }
    guard let (text, file) = themes(name) else {
      throw SettingMistakes(all: [SettingMistake(file: "theme", key: "", found: name, problem: .unknownTheme)])
    }
    try self.init(text, file: file, inheriting: themes)
  }

  /// The names of the themes that come with the program, the standard one first.
  public static var builtInNames: [String] { BuiltIn.names }

  /// Whether mistakes name a theme of the program so.
  public static func isBuiltIn(_ file: String) -> Bool { builtInNames.contains { $0 + ".toml" == file } }

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
    /// No number of seconds such as `20s`, or fewer than that.
    case notSeconds(least: Int)
    case unknownTheme
    /// The theme it inherits from inherits from it.
    case inheritsItself
    /// It inherits from one that inherits from one, and so on, more often than that.
    case inheritsTooFar(most: Int)
    /// No sign that is drawn in one cell.
    case notASign
    /// A theme with colours that does not say for which terminals it is made.
    case madeForNothing
    /// The text is too near to what is behind it: how near, how far it must be at least, and behind which role.
    case contrast(ratio: Double, least: Double, behind: String)
    /// Not a mistake: the colour is as the terminal's owner chose it, so that nothing can be said of its contrast.
    case uncertainColor
    case unknownAction
    case notAKey
    /// The key belongs to that action already.
    case keyTaken(by: String)
    /// The file is there and cannot be read.
    case unreadableFile
    /// It is a directory, a pipe, a device.
    case notAFile
    /// It holds more bytes than that.
    case tooLarge(most: Int)
    case notUTF8
    /// A text that is there in one language and not in that one.
    case missingLanguage(String)
    /// The file cannot be written, or not without changing more than was asked.
    case unwritableFile
  }

  /// The file, as it was named.
  public var file: String
  /// The same with the file's name alone, for where there is little room.
  var inShort: SettingMistake {
    var short = self
    short.file = file.split(separator: "/").last.map(String.init) ?? file
    return short
  }

  /// The line of the file, 1 for the first; nil where it is not known, or where something is missing.
  var line: Int?

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

  /// Those mistakes.
  public init(all: [SettingMistake]) {
    self.all = all
  }
}
