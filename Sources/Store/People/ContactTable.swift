import Desk
import GRDB

/// The contacts' rows.
enum ContactTable {
  private static let columns = """
    SELECT contact.*, customer.code AS customer_code FROM contact JOIN customer ON customer.id = contact.customer
    """

  static func fetch(_ id: Int, _ db: Database) throws -> Contact? {
    let statement = try db.cachedStatement(
      sql: "\(columns) WHERE contact.id = ? AND \(Visibility.isPublished("contact"))"
    )
    return try Row.fetchOne(statement, arguments: [id]).map(contact)
  }

  /// The contacts of the customer in that row, the inactive ones last, each part by name.
  static func contacts(ofCustomer id: Int, _ db: Database) throws -> [Contact] {
    let statement = try db.cachedStatement(
      sql: """
        \(columns) WHERE contact.customer = ? AND \(Visibility.isPublished("contact"))
        ORDER BY contact.active DESC, contact.ordering, contact.id
        """
    )
    return try Row.fetchAll(statement, arguments: [id]).map(contact)
  }

  /// Contacts by ids, by name.
  static func contacts(_ ids: some Collection<Int>, limit: Int, _ db: Database) throws -> [Contact] {
    let list = ids.map(String.init).joined(separator: ",")
    return try Row.fetchAll(
      db,
      sql: """
        \(columns) WHERE contact.id IN (\(list)) AND \(Visibility.isPublished("contact"))
        ORDER BY contact.active DESC, contact.ordering, contact.id LIMIT ?
        """,
      arguments: [limit]
    ).map(contact)
  }

  /// How many contacts of the customer in that row may open tickets.
  static func activeCount(ofCustomer id: Int, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT COUNT(*) FROM contact WHERE customer = ? AND active = 1 AND \(Visibility.isPublished("contact"))
        """
    )
    return try Int.fetchOne(statement, arguments: [id]) ?? 0
  }

  static func insert(_ contact: Contact, ofCustomer customer: Int, batch: Int = 0, _ db: Database) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO contact (customer, name, ordering, email, phone, active, batch) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        customer, contact.name, FoldedText.ordering(contact.name), contact.email, contact.phone, contact.isActive,
        batch,
      ]
    )
    let id = Int(db.lastInsertedRowID)
    try db.execute(
      sql: "INSERT INTO contact_text (rowid, words) VALUES (?, ?)",
      arguments: [id, FoldedText.fold(contact.name)]
    )
    return id
  }

  /// What every contact's row is found by.
  static func words(_ db: Database) throws -> [(Int, String)] {
    try Row.fetchAll(db, sql: "SELECT id, name FROM contact").map { row in
      (try row.value("id"), FoldedText.fold(try row.value("name")))
    }
  }

  static func update(_ contact: Contact, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE contact SET name = ?, ordering = ?, email = ?, phone = ?, active = ? WHERE id = ?",
      arguments: [
        contact.name, FoldedText.ordering(contact.name), contact.email, contact.phone, contact.isActive, contact.id,
      ]
    )
    try db.execute(
      sql: "UPDATE contact_text SET words = ? WHERE rowid = ?",
      arguments: [FoldedText.fold(contact.name), contact.id]
    )
  }

  private static func contact(_ row: Row) throws -> Contact {
    Contact(
      id: try row.value("id"),
      customer: try row.value("customer_code"),
      name: try row.value("name"),
      email: try row.value("email"),
      phone: try row.value("phone"),
      isActive: try row.value("active")
    )
  }
}
