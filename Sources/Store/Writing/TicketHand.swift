import Desk
import GRDB

/// One ticket in the hands of one write transaction: its history so far, and what is appended to it.
///
/// All that is kept of a ticket besides its journal is computed from the whole history after each entry, so that no path
/// of change can leave a figure behind.
struct TicketHand {
  let db: Database
  let rules: RulesShelf
  private(set) var history: History
  private(set) var ticket: Ticket

  /// Takes up a ticket; nil when there is none that `visibility` lets through.
  init?(_ number: TicketNumber, visibility: Visibility, rules: RulesShelf, _ db: Database) throws {
    guard try TicketTable.exists(number, visibility: visibility, db),
      let history = try Journal.history(of: number.id, db)
    else { return nil }
    self.db = db
    self.rules = rules
    self.history = history
    ticket = history.ticket
  }

  /// What is to be appended to a ticket's journal.
  struct Entry {
    var at: Instant
    var by: Login
    var verb: Verb
    var changes: [Change]
    var message: RecordedTicket.Message? = nil
    var strikes: Int? = nil
    /// What the entries of one act share; nil for what nobody undoes.
    var deed: Deed? = nil
  }

  /// What the entries that one act of a person wrote have in common.
  enum Deed {
    /// This entry is the act's first, or only one.
    case new
    /// It belongs to the act that began with the entry in that row.
    case partOf(Int)
  }

  /// Appends an entry, brings everything kept of the ticket up to it, and gives its clocks then.
  ///
  /// An entry never comes before the one it follows, though a clock was set back.
  @discardableResult
  mutating func append(_ entry: Entry) throws -> (entry: JournalEntry, clocks: Clocks) {
    let touchesText = entry.message != nil || entry.strikes != nil || entry.changes.contains(where: \.touchesText)
    guard touchesText else { return try write(entry) }
    let before = try TextIndex.text(of: ticket.number.id, db)
    let written = try write(entry)
    try TextIndex.follow(ticket.number.id, from: before, db)
    return written
  }

  /// Brings the rules in force to a ticket that is open, in a line of its own, unless it has them.
  ///
  /// Every act on a ticket comes with it: what new rules have not reached yet, and what an undo opens again under the rules
  /// of before, would be judged by old ones.
  ///
  /// - Returns: the clocks then; nil when there was nothing to bring.
  mutating func bringRules() throws -> Clocks? {
    let version = try rules.currentVersion(db)
    guard ticket.stage.isOpen, ticket.rules < version else { return nil }
    let origin = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT at, author FROM rules WHERE version = ?"),
      arguments: [version]
    )
    guard let origin else { throw Inconsistency(of: "rules") }
    let entry = Entry(
      at: try origin.value("at"),
      by: try origin.value("author"),
      verb: .rules,
      changes: [.ruled(from: ticket.rules, to: version)]
    )
    return try append(entry).clocks
  }

  private mutating func write(_ new: Entry) throws -> (entry: JournalEntry, clocks: Clocks) {
    let sequence = try Journal.nextSequence(for: ticket.number, db)
    var entry = JournalEntry(
      sequence: sequence,
      ticket: ticket.number,
      at: max(new.at, history.updated),
      by: new.by,
      verb: new.verb,
      changes: new.changes,
      strikes: new.strikes,
      version: history.version + 1
    )
    let deed: Int? =
      switch new.deed {
      case nil: nil
      case .new: sequence * ticket.number.id.signum()
      case .partOf(let first): first
      }
    // A message refers to its entry, which has to be there first; the id it will get is known before.
    entry.message = try new.message.map { _ in try Journal.nextMessage(db) }
    try Journal.append(entry, changes: StoredJSON.text(entry.changes), deed: deed, db)
    if let message = new.message { _ = try Journal.write(message, on: ticket.number.id, entry: sequence, db) }
    history = history.appending(entry)
    ticket = history.ticket
    return (entry, try refresh())
  }

  /// Writes what the history comes to into the ticket's row.
  @discardableResult
  func refresh() throws -> Clocks {
    let (figures, clocks) = try figures()
    try TicketTable.update(history, ticket: ticket, figures: figures, db)
    try MigrationTable.follow(ticket, rules: judges(), db)
    return clocks
  }

  /// The rules that judge the ticket; nil where the desk knows them no more.
  func judges() throws -> Rules? { try rules.book([ticket.rules], db)[ticket.rules] }

  /// What has to stand in the ticket's row, by column.
  func columns() throws -> [(column: String, value: DatabaseValue)] {
    let values = try TicketTable.values(ticket, history.last, figures().figures)
    return zip(TicketTable.columns, values).map { ($0, $1?.databaseValue ?? .null) }
  }

  /// The clocks that are kept otherwise than its journal says.
  func differentClocks() throws -> [String] {
    try ClockTable.differences(ticket.number, figures().figures.marks, db)
  }

  private func figures() throws -> (figures: TicketTable.Figures, clocks: Clocks) {
    let timeline = history.timeline
    let clocks = try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: history.updated)
    return (TicketTable.Figures(ticket, timeline: timeline, clocks: clocks), clocks)
  }
}

extension Change {
  /// Whether it changes what a search finds a ticket by.
  fileprivate var touchesText: Bool {
    switch self {
    case .created, .retitled, .recontacted, .tagged: true
    default: false
    }
  }
}

extension Journal {
  /// The id that the next message gets.
  static func nextMessage(_ db: Database) throws -> Int {
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(id) FROM message"))
    return (last ?? 0) + 1
  }
}
