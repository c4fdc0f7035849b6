import Desk

/// Where something stands in a file that is imported.
public struct ImportPlace: Hashable, Sendable {
  /// The line, from 1, as an editor shows it.
  public var line: Int
  /// The column's name, its number where it has none, or the keys that lead there in JSON; nil for the whole line.
  public var column: String?

  /// That line and column.
  public init(line: Int, column: String? = nil) {
    self.line = line
    self.column = column
  }
}

/// What a value in JSON should have been.
public enum JSONKind: Hashable, Sendable {
  case text
  case truth
  /// A list of texts.
  case texts
  /// A list of objects.
  case objects
}

/// One thing in a file that cannot be taken in; nothing is imported while there is one.
public struct ImportMistake: Error, Hashable, Sendable {
  /// What is wrong, with what is allowed.
  public enum Problem: Hashable, Sendable {
    /// The line is no CSV.
    case csv(CSVFault)
    /// The line is no JSON object.
    case notJSON
    /// The header has so many columns, the line has another number of them.
    case fieldCount(expected: Int, found: Int)
    /// It is needed and not there.
    case missing
    /// In none of these forms, or of a day or hour that does not exist.
    case notADate(forms: [String])
    /// Not one of these words.
    case notOneOf([String])
    /// No such key; these there are.
    case unknownKey(allowed: [String])
    /// Another kind of value is needed.
    case wrongKind(JSONKind)
    /// Neither the file nor the desk has a customer of that code.
    case unknownCustomer
    /// Later than now.
    case inTheFuture
    /// Before the ticket was opened, then.
    case beforeOpening(Instant)
    /// Before the event that stands before it, then.
    case beforeThePrevious(Instant)
    /// Its events leave the ticket in another status, in this one.
    case otherStatus(Status)
    /// The end is before the start.
    case endsBeforeItStarts
    /// The rules in force have no such formula; these they have.
    case unknownFormula(known: [String])
    /// The rules in force have no such release; these they have.
    case unknownRelease(known: [String])
    /// Two tickets, or two people, under one name.
    case repeated
    /// The ticket does not allow it then.
    case impossible(Refusal)
    /// That step cannot follow what was done to the ticket before.
    case stepAfter(Step, Stage)
  }

  /// Where it stands.
  public var place: ImportPlace
  /// What stands there, cut to a line; nil when nothing does.
  public var found: String?
  /// What is wrong with it.
  public var problem: Problem

  /// That mistake at that place.
  public init(place: ImportPlace, found: String? = nil, problem: Problem) {
    self.place = place
    self.found = found
    self.problem = problem
  }
}

/// What makes a file impossible to import; nothing of it was.
public struct ImportMistakes: Error, Hashable, Sendable {
  /// The first mistakes by line, at least one, at most `limit`.
  public var all: [ImportMistake]
  /// How many more there are.
  public var further: Int

  /// How many mistakes are kept, so that a file of another kind does not fill memory with them.
  public static let limit = 1_000
}

/// Something that came in otherwise than it stands in the file.
public struct ImportNotice: Hashable, Sendable {
  /// What was done to it.
  public enum Change: Hashable, Sendable {
    /// It was no UTF-8; what could not be read became U+FFFD.
    case repaired
    /// NUL characters were left out.
    case withoutNUL
    /// It was cut to so many characters, or bytes for a message.
    case cut(limit: Int)
    /// The row is dated before its ticket was opened, and counts at the opening.
    case movedToOpening
    /// The row is dated before the one that its order puts first, and counts with that one.
    case movedToPrevious
    /// The change came when the ticket could not change so, and was left out.
    case leftOut(Refusal)
    /// Links between tickets are not taken in.
    case linkLeftOut
  }

  /// Where it stands.
  public var place: ImportPlace
  /// What was done to it.
  public var change: Change
}

/// What is found out about a file while it is read.
struct Findings {
  private(set) var mistakes: [ImportMistake] = []
  private(set) var furtherMistakes = 0
  private(set) var notices: [ImportNotice] = []
  private(set) var noticeCount = 0
  private var badLines: Set<Int> = []

  var isClean: Bool { mistakes.isEmpty }

  /// Notes a mistake; one a line, as the next ones may well follow from it.
  mutating func note(_ problem: ImportMistake.Problem, at place: ImportPlace, found: String? = nil) {
    guard badLines.insert(place.line).inserted else { return }
    guard mistakes.count < ImportMistakes.limit else {
      furtherMistakes += 1
      return
    }
    let shown = found.map { EnteredText.line($0, limit: 80) }
    mistakes.append(ImportMistake(place: place, found: shown, problem: problem))
  }

  mutating func note(_ change: ImportNotice.Change, at place: ImportPlace) {
    noticeCount += 1
    if notices.count < ImportMistakes.limit { notices.append(ImportNotice(place: place, change: change)) }
  }

  var mistakesByLine: ImportMistakes {
    ImportMistakes(all: mistakes.sorted { $0.place.line < $1.place.line }, further: furtherMistakes)
  }
}
