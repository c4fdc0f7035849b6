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
  /// The line of the file, 1 for the first; nil where it is not known, or where something is missing.
  var line: Int?

  /// The dotted key; empty for the file as a whole.
  public var key: String
  /// What stands there; nil when nothing does.
  public var found: String?
  /// What is wrong with it.
  public var problem: Problem
}

extension SettingMistake {
  /// The same with the file's name alone, for where there is little room.
  var inShort: SettingMistake {
    var short = self
    short.file = file.split(separator: "/").last.map(String.init) ?? file
    return short
  }

  /// The mistake with the line of its key in the file's text.
  func located(by lines: TomlLines) -> SettingMistake {
    var located = self
    located.line = line ?? lines.line(of: key)
    return located
  }
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
