import Desk
import GRDB

/// An act of running the desk on its way into the desk's own journal.
struct Act {
  private let at: Instant
  private let by: Login
  private let act: String
  private let subject: String

  init(at: Instant, by login: Login, _ act: String, subject: String) {
    self.at = at
    by = login
    self.act = act
    self.subject = subject
  }

  /// Writes it down, with what was before and what is since.
  func record(_ before: (some Encodable)?, _ after: (some Encodable)?, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO act (at, author, act, subject, before, after) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        at, by, act, subject, try before.map { try StoredJSON.text($0) }, try after.map { try StoredJSON.text($0) },
      ]
    )
  }
}

/// A customer as the desk's journal tells one.
struct CustomerRecord: Encodable {
  var name: String
  var region: String
  var release: String?
  var active: Bool

  init(_ customer: Customer) {
    name = customer.name
    region = customer.region
    release = customer.release
    active = customer.isActive
  }
}

/// A contract as the desk's journal tells one.
struct ContractRecord: Encodable {
  var formula: FormulaCode
  var start: CivilDate
  var end: CivilDate?

  init(_ contract: Contract) {
    formula = contract.formula
    start = contract.start
    end = contract.end
  }
}

/// A contact as the desk's journal tells one.
struct ContactRecord: Encodable {
  var customer: String
  var name: String
  var email: String
  var phone: String
  var active: Bool

  init(_ contact: Contact) {
    customer = contact.customer
    name = contact.name
    email = contact.email
    phone = contact.phone
    active = contact.isActive
  }
}

/// An agent as the desk's journal tells one.
struct AgentRecord: Encodable {
  var name: String
  var roles: [String]
  var teams: [String]
  var participant: Bool
  var active: Bool

  init(_ agent: Agent) {
    name = agent.name
    roles = agent.roles.map(\.rawValue).sorted()
    teams = agent.teams.map(\.rawValue).sorted()
    participant = agent.isNamedParticipant
    active = agent.isActive
  }
}
