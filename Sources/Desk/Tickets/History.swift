/// The kind of deed an entry of the journal records; the names are those of the command line.
public enum Verb: String, CaseIterable, Codable, Sendable {
  case create = "new"
  case acknowledge
  case take
  case assign
  case priority
  case wait
  case resume
  case reply
  case note
  case message
  case resolve
  case reopen
  case close
  case transfer
  case link
  case unlink
  case tag
  case edit
  case reapply
  case undo
  case advance
  case skip
  case back
  case cancel
  case check
  case uncheck
  case set
  case turn
  /// New rules reached the ticket.
  case rules
}

/// A line of the journal, which is append-only: who did what to a ticket, when.
public struct JournalEntry: Hashable, Sendable {
  /// Its place in the journal.
  public var sequence: Int
  /// The ticket.
  public var ticket: TicketNumber
  /// When.
  public var at: Instant
  /// Who.
  public var by: Login
  /// What kind of deed.
  public var verb: Verb
  /// What it changed, in order.
  public var changes: [Change]
  /// The message it wrote, if any.
  public var message: Int?
  /// The entry it strikes, where it is an undo.
  public var strikes: Int?
  /// The ticket's version after it.
  public var version: Int

  /// An entry of those facts.
  public init(
    sequence: Int,
    ticket: TicketNumber,
    at: Instant,
    by: Login,
    verb: Verb,
    changes: [Change],
    message: Int? = nil,
    strikes: Int? = nil,
    version: Int
  ) {
    self.sequence = sequence
    self.ticket = ticket
    self.at = at
    self.by = by
    self.verb = verb
    self.changes = changes
    self.message = message
    self.strikes = strikes
    self.version = version
  }

  /// The fields that it touched.
  public var fields: Set<Field> { changes.reduce(into: []) { $0.formUnion($1.fields) } }
}

/// A ticket's whole journal, from which the ticket and its timeline are computed.
public struct History: Hashable, Sendable {
  /// What makes a journal unreadable as a ticket's history.
  public enum Fault: Error, Hashable, Sendable {
    /// The first entry does not create the ticket.
    case notBorn
  }

  /// The ticket.
  public let number: TicketNumber
  /// The facts of its birth.
  public let birth: Birth
  /// Every entry, oldest first, the struck and the striking ones included.
  public private(set) var entries: [JournalEntry]

  /// Reads a ticket's journal, oldest entry first.
  ///
  /// - Throws: `Fault.notBorn` when the first entry creates nothing.
  public init(entries: [JournalEntry]) throws(Fault) {
    guard let first = entries.first, case .created(let birth)? = first.changes.first else { throw .notBorn }
    number = first.ticket
    self.birth = birth
    self.entries = entries
  }

  /// The places in the journal of what was struck.
  public var struck: Set<Int> { Set(entries.compactMap(\.strikes)) }

  /// The entries as if what was struck had never been (`domain.md` 2).
  public var effective: [JournalEntry] {
    let struck = struck
    return entries.filter { $0.strikes == nil && !struck.contains($0.sequence) }
  }

  /// The same history with that entry behind it.
  public func appending(_ entry: JournalEntry) -> History {
    var longer = self
    longer.entries.append(entry)
    return longer
  }

  /// The history as it was known at that moment; nil before the ticket was created.
  public func cut(at now: Instant) -> History? {
    var shorter = self
    shorter.entries = entries.filter { $0.at <= now }
    return shorter.entries.isEmpty ? nil : shorter
  }

  /// The history as it was at that version; nil before the ticket was created.
  public func upTo(version: Int) -> History? {
    var shorter = self
    shorter.entries = entries.filter { $0.version <= version }
    return shorter.entries.isEmpty ? nil : shorter
  }

  /// The version of the ticket: how often it changed.
  public var version: Int { entries.last?.version ?? 0 }

  /// When it last changed.
  public var updated: Instant { entries.last?.at ?? entries[0].at }

  /// The ticket as it was born.
  var born: Ticket {
    Ticket(birth: birth, number: number, created: Ticket.Deed(by: entries[0].by, at: entries[0].at))
  }

  /// The ticket as the effective entries leave it.
  public var ticket: Ticket {
    var ticket = born
    for entry in effective {
      for change in entry.changes { ticket.apply(change, Ticket.Deed(by: entry.by, at: entry.at)) }
    }
    return ticket
  }

  /// What bears on the clocks.
  public var timeline: Timeline {
    var timeline = Timeline(
      opening: Timeline.Opening(
        at: entries[0].at,
        kind: birth.kind,
        priority: birth.priority,
        commitment: birth.commitment,
        rules: birth.rules
      )
    )
    for entry in effective {
      for change in entry.changes {
        if let bearing = change.bearing { timeline.events.append(Timeline.Event(at: entry.at, bearing)) }
      }
    }
    return timeline
  }
}
