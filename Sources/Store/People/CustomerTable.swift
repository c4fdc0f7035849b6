import Desk
import GRDB

/// The customers' rows, with their contracts.
enum CustomerTable {
  /// A customer and the id of its row.
  struct Stored {
    var id: Int
    var customer: Customer
  }

  static func fetch(_ code: String, _ db: Database) throws -> Stored? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM customer WHERE code = ? AND \(Visibility.isPublished("customer"))"
    )
    return try Row.fetchOne(statement, arguments: [code]).map { try stored($0, db) }
  }

  static func fetch(id: Int, _ db: Database) throws -> Stored? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM customer WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map { try stored($0, db) }
  }

  /// The id of the customer of that code, published or not.
  static func id(of code: String, _ db: Database) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT id FROM customer WHERE code = ?"), arguments: [code])
  }

  static func stored(_ row: Row, _ db: Database) throws -> Stored {
    let id: Int = try row.value("id")
    return Stored(
      id: id,
      customer: Customer(
        code: try row.value("code"),
        name: try row.value("name"),
        region: try row.value("region"),
        release: try row.value("release"),
        contracts: try contracts(of: id, db),
        isActive: try row.value("active")
      )
    )
  }

  private static func contracts(of id: Int, _ db: Database) throws -> [Contract] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM contract WHERE customer = ? ORDER BY starts")
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      Contract(formula: try row.value("formula"), start: try row.value("starts"), end: try row.value("ends"))
    }
  }

  static func insert(_ customer: Customer, batch: Int = 0, _ db: Database) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO customer (code, name, ordering, region, release, active, batch) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        customer.code, customer.name, FoldedText.ordering(customer.name), customer.region, customer.release,
        customer.isActive, batch,
      ]
    )
    let id = Int(db.lastInsertedRowID)
    try db.execute(
      sql: "INSERT INTO customer_text (rowid, words) VALUES (?, ?)",
      arguments: [id, words(of: customer)]
    )
    for contract in customer.contracts { try insert(contract, of: id, db) }
    return id
  }

  static func update(_ customer: Customer, id: Int, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE customer SET name = ?, ordering = ?, region = ?, release = ?, active = ? WHERE id = ?",
      arguments: [
        customer.name, FoldedText.ordering(customer.name), customer.region, customer.release, customer.isActive, id,
      ]
    )
    try db.execute(sql: "UPDATE customer_text SET words = ? WHERE rowid = ?", arguments: [words(of: customer), id])
  }

  static func insert(_ contract: Contract, of id: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO contract (customer, starts, ends, formula) VALUES (?, ?, ?, ?)",
      arguments: [id, contract.start, contract.end, contract.formula]
    )
  }

  /// Ends the contract that began on that day.
  static func end(_ contract: Contract, on last: CivilDate, of id: Int, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE contract SET ends = ? WHERE customer = ? AND starts = ?",
      arguments: [last, id, contract.start]
    )
  }

  /// What every customer's row is found by.
  static func words(_ db: Database) throws -> [(Int, String)] {
    try Row.fetchAll(db, sql: "SELECT id, code, name FROM customer").map { row in
      let (code, name): (String, String) = (try row.value("code"), try row.value("name"))
      return (try row.value("id"), FoldedText.fold("\(code) \(name)"))
    }
  }

  private static func words(of customer: Customer) -> String {
    FoldedText.fold("\(customer.code) \(customer.name)")
  }
}
