import Desk
import GRDB

/// People and tickets on their way into a desk, as rows of one batch.
struct Loading {
  let rules: RulesShelf
  let batch: Int
  let at: Instant
  private(set) var report = LoadReport()
  /// The rows of customers, by code.
  private var customers: [String: Int] = [:]
  /// The desk's own numbers of contacts, by the stand-ins that births use.
  private var contacts: [Int: Int] = [:]

  init(rules: RulesShelf, batch: Int, at: Instant) {
    self.rules = rules
    self.batch = batch
    self.at = at
  }

  /// Writes the people.
  mutating func write(_ people: LoadedPeople, _ db: Database) throws {
    for agent in people.agents where try !AgentTable.exists(agent.login, db) {
      try AgentTable.insert(agent, batch: batch, db)
      report.agents += 1
    }
    for customer in people.customers where try CustomerTable.id(of: customer.code, db) == nil {
      customers[customer.code] = try CustomerTable.insert(customer, batch: batch, db)
      report.customers += 1
    }
    for contact in people.contacts { try write(contact, db) }
  }

  /// Contacts beyond what the formula allows come in inactive.
  private mutating func write(_ contact: Contact, _ db: Database) throws {
    guard let id = try customer(contact.customer, db) else { throw DeskRefusal.unknownCustomer(code: contact.customer) }
    var contact = contact
    if contact.isActive, let cap = try cap(ofCustomer: id, db), try activeContacts(ofCustomer: id, db) >= cap {
      contact.isActive = false
      report.contactsBeyondCap += 1
    }
    contacts[contact.id] = try ContactTable.insert(contact, ofCustomer: id, batch: batch, db)
    report.contacts += 1
  }

  /// Writes a ticket, unless it is known by its number in the other system.
  mutating func write(_ ticket: RecordedTicket, with writer: RecordedTicketWriter, _ db: Database) throws {
    if let id = ticket.birth.externalID, try TicketTable.number(externalID: id, visibility: .everything, db) != nil {
      report.alreadyThere += 1
      return
    }
    let code = ticket.birth.customer
    guard let customer = try customer(code, db) else { throw DeskRefusal.unknownCustomer(code: code) }
    try writer.write(
      ticket,
      as: try TicketTable.next(for: ticket.birth.kind, db),
      customer: customer,
      contacts: contacts,
      undoable: false
    )
    report.tickets += 1
  }

  private mutating func customer(_ code: String, _ db: Database) throws -> Int? {
    if let id = customers[code] { return id }
    let id = try CustomerTable.id(of: code, db)
    customers[code] = id
    return id
  }

  private func cap(ofCustomer id: Int, _ db: Database) throws -> Int? {
    try CustomerTable.fetch(id: id, db).flatMap { try ContactCap.cap(of: $0.customer, rules.current(db).rules, at: at) }
  }

  /// Counts those of this batch too, which nobody else sees yet.
  private func activeContacts(ofCustomer id: Int, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT COUNT(*) FROM contact WHERE customer = ? AND active = 1")
    return try Int.fetchOne(statement, arguments: [id]) ?? 0
  }
}

/// How many contacts of a customer may open tickets (`domain.md` 1).
enum ContactCap {
  /// What the formula in force allows; nil, for no limit that is known, without a contract.
  static func cap(of customer: Customer, _ rules: Rules, at: Instant) -> Int? {
    customer.contract(on: rules.calendar.date(of: at)).flatMap { rules.formula($0.formula)?.contacts }
  }
}
