/// One mistake in a rules file; the sentence about it is written where texts are.
public struct RulesMistake: Error, Hashable, Sendable {
  /// What a value should have been.
  public enum Kind: Hashable, Sendable {
    case text
    case wholeNumber
    case list
    case table
  }

  /// What is wrong, with what is allowed.
  public enum Problem: Hashable, Sendable {
    /// It is no TOML, in the words of the TOML library.
    case unreadable(String)
    /// A key that is needed and has no default is not there.
    case missing
    /// No such key; these there are.
    case unknownKey(allowed: [String])
    /// Another kind of value is needed.
    case wrongKind(Kind)
    /// Not one of these words.
    case notOneOf([String])
    /// The file left the built-in value as it is, which is not one of its own words: it has to write one of them.
    case builtInNotOneOf([String])
    /// Said twice.
    case repeated
    /// Nothing in it.
    case empty
    /// A number below this least.
    case below(Int)
    /// No amount of opening time such as `2h`, `7h30` or `2j`, above zero.
    case notADuration
    /// No amount of hours such as `7h` or `7h30`, above zero and at most `24h`.
    case notADayLength
    /// No zone of the IANA has that name.
    case unknownZone
    /// No span such as `09:00-12:00`, within 00:00 and 24:00.
    case notASpan
    /// The span ends when it begins.
    case spanEmpty
    /// The span ends before it begins.
    case spanBackwards
    /// It shares time with another span of the day.
    case overlaps(DaySpan)
    /// No date such as `2026-05-15`.
    case notADate
    /// No date, nor a range such as `2026-12-24/2026-12-31`.
    case notADateOrRange
    /// The range ends before it begins.
    case rangeBackwards
    /// The calendar never opens.
    case neverOpen
  }

  /// The file, as it was named.
  public let file: String
  /// The dotted key; empty for the file as a whole.
  public let key: String
  /// The line, where it is known.
  public let line: Int?
  /// What stands there, as TOML writes it; nil when nothing does.
  public let found: String?
  /// What is wrong with it.
  public let problem: Problem
  /// A few names that may have been meant, where there are too many to list all that are allowed.
  public var alike: [String] = []
}

/// Every mistake of a rules file; nothing of such a file is applied.
public struct RulesMistakes: Error, Hashable, Sendable {
  /// The mistakes, at least one, in the order in which the file is read.
  public let all: [RulesMistake]
}
