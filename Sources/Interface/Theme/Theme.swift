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
