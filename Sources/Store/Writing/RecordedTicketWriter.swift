import Desk
import GRDB

/// Writes whole tickets at once: journal, messages, figures and search index, each row once.
final class RecordedTicketWriter {
  private let rules: RulesShelf
  private let batch: Int
  private let db: Database
  /// The text of short changes that recur in ticket after ticket.
  private var known: [[Change]: String] = [:]
  private var lastMessage: Int?
  /// The last place in the journal of ordinary tickets, and in that of migrations, which are numbered apart.
  private var lastSequence: [Bool: Int] = [:]

  init(rules: RulesShelf, batch: Int, _ db: Database) {
    self.rules = rules
    self.batch = batch
    self.db = db
  }

  /// Writes a ticket under that number, of the customer in that row.
  ///
  /// - Parameters:
  ///   - contacts: the desk's own numbers of the contacts whom the ticket knows by stand-ins.
  ///   - undoable: whether the person who created it did so here and now.
  func write(
    _ recorded: RecordedTicket,
    as number: TicketNumber,
    customer: Int,
    contacts: [Int: Int] = [:],
    undoable: Bool
  ) throws {
    let entries = try entries(of: recorded, contacts: contacts, number)
    let history = try History(entries: entries)
    let ticket = history.ticket
    try TicketTable.insert(
      ticket,
      history: (history.updated, entries.last?.by ?? ticket.created.by, history.version),
      figures: try figures(of: ticket, history),
      customer: customer,
      batch: batch,
      db
    )
    try MigrationTable.follow(ticket, rules: rules.book([ticket.rules], db)[ticket.rules], db)
    for (entry, deed) in zip(entries, recorded.deeds) {
      try Journal.append(
        entry,
        changes: text(of: entry.changes),
        deed: undoable ? entry.sequence * number.id.signum() : nil,
        db
      )
      if let message = deed.message { _ = try Journal.write(message, on: number.id, entry: entry.sequence, db) }
    }
    let text = IndexedText(
      number: number,
      title: ticket.title,
      messages: recorded.deeds.compactMap { $0.message?.text },
      tags: ticket.tags,
      externalID: ticket.externalID,
      who: TextIndex.who(customer: customer, contact: ticket.contact)
    )
    try TextIndex.insert(text, for: number.id, db)
    for deed in recorded.deeds { try mirror(deed, of: number) }
  }

  /// Tells the other ends of links, which are tickets written before this one.
  private func mirror(_ deed: RecordedTicket.Deed, of number: TicketNumber) throws {
    let ends = deed.changes.compactMap { OtherEnd(of: $0, on: number) }
    guard !ends.isEmpty else { return }
    for end in ends { try end.follow(at: deed.at, by: deed.by, deed: nil, rules: rules, db) }
    // The journal has grown by entries that were not counted here.
    (lastSequence, lastMessage) = ([:], nil)
  }

  private func entries(
    of recorded: RecordedTicket,
    contacts: [Int: Int],
    _ number: TicketNumber
  ) throws -> [JournalEntry] {
    var sequence = try lastSequence[number.isMigration] ?? Journal.nextSequence(for: number, db) - 1
    var message = try lastMessage ?? Journal.nextMessage(db) - 1
    let entries = recorded.deeds.enumerated().map { index, deed in
      sequence += 1
      if deed.message != nil { message += 1 }
      return JournalEntry(
        sequence: sequence,
        ticket: number,
        at: deed.at,
        by: deed.by,
        verb: deed.verb,
        changes: deed.changes.map { $0.naming(contacts) },
        message: deed.message == nil ? nil : message,
        version: index + 1
      )
    }
    (lastSequence[number.isMigration], lastMessage) = (sequence, message)
    return entries
  }

  private func figures(of ticket: Ticket, _ history: History) throws -> TicketTable.Figures {
    let timeline = history.timeline
    let clocks = try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: history.updated)
    return TicketTable.Figures(ticket, timeline: timeline, clocks: clocks)
  }

  private func text(of changes: [Change]) throws -> String {
    if let text = known[changes] { return text }
    let text = try StoredJSON.text(changes)
    let recurs = changes.allSatisfy { change in
      switch change {
      case .created, .retitled, .tagged, .linked, .unlinked, .recontacted, .migrated: false
      default: true
      }
    }
    if recurs { known[changes] = text }
    return text
  }
}

extension Change {
  /// The same change with contacts by the numbers that stand for theirs there.
  fileprivate func naming(_ contacts: [Int: Int]) -> Change {
    let named = { (contact: Int?) in contact.map { contacts[$0] ?? $0 } }
    switch self {
    case .created(var birth):
      birth.contact = named(birth.contact)
      return .created(birth)
    case .recontacted(let before, let after):
      return .recontacted(from: named(before), to: named(after))
    default:
      return self
    }
  }
}
