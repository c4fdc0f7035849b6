import Desk
import GRDB

/// What a person typed to search by, as an expression for the index; nothing typed reaches SQLite's own search language.
///
/// Each word must begin a word of the ticket, or of the name of its customer or contact.
struct SearchWords {
  /// The expression for `ticket_text`; nil when nothing was typed that could be searched for.
  let expression: String?

  init(_ words: String, _ db: Database) throws {
    let groups = try Self.tokens(words).map { token in
      let people = try Self.people(token, db)
      let text = "{number title messages tags} : \"\(token)\" *"
      return people.isEmpty ? "(\(text))" : "(\(text) OR who : (\(people.joined(separator: " OR "))))"
    }
    expression = groups.isEmpty ? nil : groups.joined(separator: " AND ")
  }

  /// The words as the index spells them: in lower case, without accents and ligatures, made of letters and digits alone.
  ///
  /// They are cut on a connection of their own, in memory: asked of one whose reads are being called off, SQLite cannot
  /// say what its tokenizer is, and the library takes that for a fault of the program.
  static func tokens(_ words: String) throws -> [String] {
    let tokens = try DatabaseQueue().read { db in
      try db.makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: FoldedText.fold(words)).map(\.token)
    }
    var seen: Set<String> = []
    return tokens.filter { !$0.contains("\"") && seen.insert($0).inserted }
  }

  /// An expression for an index of names, each token beginning a word of it; nil for no tokens.
  static func names(_ words: String) throws -> String? {
    let tokens = try tokens(words)
    return tokens.isEmpty ? nil : tokens.map { "\"\($0)\" *" }.joined(separator: " AND ")
  }

  /// The words that meet the tickets of the customers and contacts of that name.
  private static func people(_ token: String, _ db: Database) throws -> [String] {
    let pattern = "\"\(token)\" *"
    let customers = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM customer_text WHERE customer_text MATCH ?"),
      arguments: [pattern]
    )
    let contacts = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM contact_text WHERE contact_text MATCH ?"),
      arguments: [pattern]
    )
    return customers.map(IndexedText.customer) + contacts.map(IndexedText.contact)
  }
}
