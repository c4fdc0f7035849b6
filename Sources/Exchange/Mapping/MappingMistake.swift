/// One mistake in a mapping; the sentence about it is written where texts are.
public struct MappingMistake: Error, Hashable, Sendable {
  /// What a value should have been.
  public enum Kind: Hashable, Sendable {
    case text
    case wholeNumber
    case truth
    case list
    case table
    /// A column's name or number, a list of them, or a table that says more.
    case column
    /// One step or a list of them.
    case steps
  }

  /// What is wrong, with what is allowed.
  public enum Problem: Hashable, Sendable {
    /// It is no TOML, in the words of the TOML library.
    case unreadable(String)
    /// It is needed and not there.
    case missing
    /// No such key; these there are.
    case unknownKey(allowed: [String])
    /// Another kind of value is needed.
    case wrongKind(Kind)
    /// Not one of these words.
    case notOneOf([String])
    /// Nothing in it.
    case empty
    /// No zone of the IANA has that name.
    case unknownZone
    /// Not one character of ASCII that is neither a line end nor already used for something else.
    case notAMark
    /// No form of dates: `iso`, `unix`, `unix_ms` or a pattern of year, month and day at least.
    case notADateForm
    /// A place below 1, or beyond the columns there are.
    case noSuchColumn(count: Int)
    /// The header has no such name; it has these.
    case noColumnNamed(among: [String])
    /// The header has that name twice: only a number tells which is meant.
    case columnNamedTwice
    /// Columns have numbers only where the file has no header.
    case nameWithoutHeader
    /// No mapping of that name comes with the program; these do.
    case unknownMapping(known: [String])
  }

  /// The file, or the name of a mapping that comes with the program.
  public let file: String
  /// The dotted key; empty for the file as a whole.
  public let key: String
  /// The line, where it is known.
  public let line: Int?
  /// What stands there, as TOML writes it; nil when nothing does.
  public let found: String?
  /// What is wrong with it.
  public let problem: Problem

  init(file: String, key: String, line: Int? = nil, found: String? = nil, problem: Problem) {
    self.file = file
    self.key = key
    self.line = line
    self.found = found
    self.problem = problem
  }
}

/// Every mistake of a mapping; nothing is imported with such a one.
public struct MappingMistakes: Error, Hashable, Sendable {
  /// The mistakes, at least one.
  public let all: [MappingMistake]
}
