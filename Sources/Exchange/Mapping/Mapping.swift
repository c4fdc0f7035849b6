import Desk

/// What the columns and words of a foreign CSV file mean to a desk.
///
/// A person writes it as TOML; every part has the dotted key under which it stands there.
public struct Mapping: Sendable {
  /// How the file is written.
  public var form = CSVForm()
  /// The texts, besides the empty one, that say nothing.
  public var unknown: Set<String> = []
  /// The forms dates come in, tried in this order.
  public var moments: [MomentForm] = [.iso]
  /// Where the clocks of the file hang; nil for the desk's own zone.
  public var zone: Zone?
  /// What tells of the ticket itself.
  public var ticket = TicketColumns()
  /// What tells of the customer.
  public var customer = CustomerColumns()
  /// What tells when things happened, and what happened.
  public var timeline = TimelineColumns()

  /// What tells of the ticket itself.
  public struct TicketColumns: Sendable {
    var externalID: Source?
    var title: Source?
    var text: Source?
    var kind = Worded<TicketKind>()
    var channel = Worded<Channel>()
    var priority = Worded<Priority>()
    var service = Worded<Team>()
    var assignee: Source?
    var contact: Source?
    var contactEmail: Source?
    var contactPhone: Source?
    var tags: Source?
    /// What stands between two tags in one field; nil when a field is one tag.
    var tagSeparator: Character?
  }

  /// What tells of the customer.
  public struct CustomerColumns: Sendable {
    var code: Source?
    var name: Source?
    var region: Source?
    var version = Worded<Release>()
    var formula = Worded<FormulaChoice>()
    var contractStart: Source?
    var contractEnd: Source?
  }

  /// What tells when things happened, and what happened.
  public struct TimelineColumns: Sendable {
    var opened: Source?
    var at: Source?
    var order: Source?
    /// Whether the file puts the latest row of a ticket first.
    var newestFirst = false
    var early = EarlyRows.refuse
    var by: Source?
    var resolvedBy: Source?
    var state = Worded<[Step]>()
    var dates: [DatedStep] = []
    var customerMessage: Source?
    var reply: Source?
    var note: Source?
  }

  /// A column that holds the moment of a step.
  struct DatedStep: Sendable {
    var source: Source?
    var step: Step
  }

  /// What is made of a row dated before its ticket was opened.
  enum EarlyRows: String, CaseIterable, Sendable {
    case refuse
    /// It counts at the opening.
    case atOpening = "at_opening"
  }
}

/// A column of the file, by its name in the header or by its place, from 1.
public enum Column: Hashable, Sendable {
  case named(String)
  case numbered(Int)
}

/// Where a text is found: in a column, in several that are joined, or nowhere but in the mapping.
struct Source: Hashable, Sendable {
  /// The dotted key under which the mapping says so.
  var key: String
  var columns: [Column] = []
  var join = " – "
  /// What holds where the columns say nothing.
  var fallback: String?
}

/// A source of words, and what each of them means.
struct Worded<Meaning: Sendable>: Sendable {
  var source: Source?
  /// Meanings by the word, case ignored; nil where a word says nothing.
  var words: [String: Meaning?] = [:]
  /// What holds where the columns say nothing.
  var fallback: Meaning?
  /// What every other word means; nil when it is a mistake.
  var other: Meaning?

  static func folded(_ word: some StringProtocol) -> String { word.lowercased() }

  /// Lets the desk's own words mean themselves, unless the mapping says otherwise.
  mutating func addOwn(_ own: [(word: String, meaning: Meaning)]) {
    for (word, meaning) in own where words[Self.folded(word)] == nil { words[Self.folded(word)] = .some(meaning) }
  }
}

/// What a foreign state, or the date in a column, says of a ticket from then on.
public enum Step: String, CaseIterable, Sendable {
  /// Nothing was done yet, or work is still owed; it does not wait for the customer.
  case open
  case acknowledge
  case take
  case wait
  /// It no longer waits for the customer, and is otherwise what it was.
  case resume
  case resolve
  case close
  case reopen
  /// Handed to sales.
  case transfer
  /// Nothing changes, not even a wait.
  case stays

  /// The steps of a ticket's life in their natural order.
  private static let course: [Step] = [.acknowledge, .take, .wait, .resume, .resolve, .close]

  /// Whether it naturally comes before that one.
  func comesBefore(_ other: Step) -> Bool {
    guard let own = Self.course.firstIndex(of: self), let its = Self.course.firstIndex(of: other) else { return false }
    return own < its
  }
}

/// The formula of a customer, or none.
enum FormulaChoice: Hashable, Sendable {
  case formula(FormulaCode)
  case none
}

extension Mapping {
  /// Every place in the mapping that names columns.
  static var sources: [WritableKeyPath<Mapping, Source?>] {
    [
      \.ticket.externalID, \.ticket.title, \.ticket.text, \.ticket.kind.source, \.ticket.channel.source,
      \.ticket.priority.source, \.ticket.service.source, \.ticket.assignee, \.ticket.contact, \.ticket.contactEmail,
      \.ticket.contactPhone, \.ticket.tags, \.customer.code, \.customer.name, \.customer.region,
      \.customer.version.source,
      \.customer.formula.source, \.customer.contractStart, \.customer.contractEnd, \.timeline.opened, \.timeline.at,
      \.timeline.order, \.timeline.by, \.timeline.resolvedBy, \.timeline.state.source, \.timeline.customerMessage,
      \.timeline.reply, \.timeline.note,
    ]
  }

  /// The same mapping with every column by its place, for a file of that header.
  ///
  /// - Throws: the columns that the file has not, or has twice.
  func bound(to header: [String], file: String) throws(MappingMistakes) -> Mapping {
    var bound = self
    var binding = HeaderBinding(header: header, hasHeader: form.hasHeader, file: file)
    for path in Self.sources { binding.bind(&bound[keyPath: path]) }
    for index in bound.timeline.dates.indices { binding.bind(&bound.timeline.dates[index].source) }
    guard binding.mistakes.isEmpty else { throw MappingMistakes(all: binding.mistakes) }
    return bound
  }
}

/// Finds the columns a mapping names in a file's header; case and spaces around a name do not matter.
private struct HeaderBinding {
  let header: [String]
  let hasHeader: Bool
  let file: String
  var mistakes: [MappingMistake] = []

  init(header: [String], hasHeader: Bool, file: String) {
    self.header = header.map { $0.trimmed }
    self.hasHeader = hasHeader
    self.file = file
  }

  mutating func bind(_ source: inout Source?) {
    guard var found = source else { return }
    found.columns = found.columns.map { column in
      switch place(of: column) {
      case .success(let number): return .numbered(number)
      case .failure(let problem):
        mistakes.append(MappingMistake(file: file, key: found.key, found: column.written, problem: problem.problem))
        return column
      }
    }
    source = found
  }

  private struct Missing: Error {
    var problem: MappingMistake.Problem
  }

  private func place(of column: Column) -> Result<Int, Missing> {
    switch column {
    case .numbered(let number):
      return (1...max(1, header.count)).contains(number)
        ? .success(number) : .failure(Missing(problem: .noSuchColumn(count: header.count)))
    case .named(let name):
      guard hasHeader else { return .failure(Missing(problem: .nameWithoutHeader)) }
      let exact = header.indices.filter { header[$0] == name.trimmed }
      let places =
        exact.isEmpty ? header.indices.filter { header[$0].lowercased() == name.trimmed.lowercased() } : exact
      guard let first = places.first else { return .failure(Missing(problem: .noColumnNamed(among: header))) }
      return places.count == 1 ? .success(first + 1) : .failure(Missing(problem: .columnNamedTwice))
    }
  }
}

extension Column {
  /// The column as TOML writes it.
  var written: String {
    switch self {
    case .named(let name): TomlValue.text(name).written
    case .numbered(let number): String(number)
    }
  }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without white space around it.
  var trimmed: String {
    // Most texts begin and end with a visible sign of ASCII.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return String(self) }
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
