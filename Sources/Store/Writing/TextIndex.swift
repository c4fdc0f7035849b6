import Desk
import GRDB

/// What of a ticket can be searched for.
struct IndexedText: Hashable {
  /// How much of a ticket's messages is indexed, in bytes: whole conversations, but no dumped log files without end.
  static let messagesLimit = 512 * 1_024

  var number: String
  var title: String
  var messages: String
  var tags: String
  /// The words that customers and contacts are met by: see `SearchWords`.
  var who: String

  init(number: TicketNumber, title: String, messages: [String], tags: [String], externalID: String?, who: String) {
    self.number = [number.text, externalID].compactMap(\.self).joined(separator: " ")
    self.title = FoldedText.fold(title)
    self.tags = FoldedText.fold(tags.joined(separator: " "))
    self.who = who
    var indexed: [String] = []
    var left = Self.messagesLimit
    for message in messages where left > 0 {
      indexed.append(FoldedText.fold(message.utf8.count <= left ? message : Self.cut(message, to: left)))
      left -= message.utf8.count
    }
    self.messages = indexed.joined(separator: "\n")
  }

  /// The beginning of a text of at most that many bytes.
  private static func cut(_ text: String, to bytes: Int) -> String {
    String(decoding: text.utf8.prefix(bytes), as: UTF8.self)
  }

  /// The word by which tickets of a customer are met.
  static func customer(_ id: Int) -> String { "c\(id)" }
  /// The word by which tickets of a contact are met.
  static func contact(_ id: Int) -> String { "p\(id)" }
}

/// The full text index of tickets.
enum TextIndex {
  /// What the index holds of a ticket, read from where the texts are; nil when there is no such ticket.
  static func text(of id: Int, _ db: Database) throws -> IndexedText? {
    let statement = try db.cachedStatement(
      sql: "SELECT title, tags, external_id, customer, contact FROM ticket WHERE id = ?"
    )
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let contact: Int? = try row.value("contact")
    return IndexedText(
      number: TicketNumber(id: id),
      title: try row.value("title"),
      messages: try messages(of: id, db),
      tags: try StoredJSON.value(row.value("tags")),
      externalID: try row.value("external_id"),
      who: who(customer: try row.value("customer"), contact: contact)
    )
  }

  static func who(customer: Int, contact: Int?) -> String {
    [IndexedText.customer(customer), contact.map(IndexedText.contact)].compactMap(\.self).joined(separator: " ")
  }

  /// The messages that stand: one whose entry was struck is found no more.
  private static func messages(of id: Int, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT text FROM message
          WHERE ticket = ? AND NOT EXISTS (SELECT 1 FROM journal WHERE strikes = message.entry)
          ORDER BY id
          """
      ),
      arguments: [id]
    )
  }

  /// Whether the index holds a ticket: one that is being made anew does not hold all of them yet.
  static func holds(_ id: Int, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM ticket_text_docsize WHERE id = ?)"),
      arguments: [id]
    ) ?? false
  }

  static func insert(_ text: IndexedText, for id: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO ticket_text (rowid, number, title, messages, tags, who) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [id, text.number, text.title, text.messages, text.tags, text.who])
  }

  /// Takes a ticket out; an index that holds no texts must be told exactly what it was given.
  static func delete(_ text: IndexedText, for id: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO ticket_text (ticket_text, rowid, number, title, messages, tags, who)
        VALUES ('delete', ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, text.number, text.title, text.messages, text.tags, text.who])
  }

  /// Brings the index from what it held of a ticket to what there is of it now.
  static func follow(_ id: Int, from before: IndexedText?, _ db: Database) throws {
    let after = try text(of: id, db)
    guard before != after else { return }
    if let before, try holds(id, db) { try delete(before, for: id, db) }
    if let after { try insert(after, for: id, db) }
  }
}
