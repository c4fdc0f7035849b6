import Desk
import Interface
import Terminal

/// Reads the words of the command line; what cannot be meant is told with what could.
enum Words {
  /// A moment with its offset.
  static func instant(_ word: String) throws(UsageProblem) -> Instant {
    guard let instant = Instant(rfc3339: word) else { throw .notATime(word) }
    guard BusinessCalendar.counts(instant) else { throw .outsideYears(word, BusinessCalendar.years) }
    return instant
  }

  /// A date.
  static func date(_ word: String) throws(UsageProblem) -> CivilDate {
    guard let date = CivilDate(iso: word) else { throw .notADate(word) }
    return date
  }

  /// A ticket's number.
  static func number(_ word: String) throws(UsageProblem) -> TicketNumber {
    guard let number = TicketNumber(word) else { throw .notANumber(word) }
    return number
  }

  /// One of the words of a vocabulary, accents and case left aside.
  static func one<Word: RawRepresentable & CaseIterable>(
    _ word: String,
    for name: String
  ) throws(UsageProblem) -> Word where Word.RawValue == String {
    try one(word, for: name, among: Array(Word.allCases))
  }

  /// One of those words, accents and case left aside.
  static func one<Word: RawRepresentable>(
    _ word: String,
    for name: String,
    among allowed: [Word]
  ) throws(UsageProblem) -> Word where Word.RawValue == String {
    let plain = word.folded
    guard let found = allowed.first(where: { $0.rawValue.folded == plain }) else {
      throw .notOneOf(word, name: name, allowed: allowed.map(\.rawValue))
    }
    return found
  }

  /// Several words of a vocabulary, given one by one or separated by commas.
  static func set<Word: RawRepresentable & CaseIterable & Hashable>(
    _ words: [String],
    for name: String
  ) throws(UsageProblem) -> Set<Word> where Word.RawValue == String {
    var found: Set<Word> = []
    for word in split(words) { found.insert(try one(word, for: name)) }
    return found
  }

  /// Words given one by one or separated by commas.
  static func split(_ words: [String]) -> [String] {
    words.flatMap { $0.split(separator: ",").map(String.init) }
  }
}

extension Words {
  /// A size of a screen, columns by rows.
  static func size(_ word: String) throws(UsageProblem) -> Size {
    let parts = word.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], (1...1000).contains(width),
      (1...1000).contains(height)
    else { throw .notASize(word) }
    return Size(width: width, height: height)
  }
}
