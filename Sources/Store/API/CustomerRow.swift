import Desk

/// A customer as the list of customers shows one.
public struct CustomerRow: Hashable, Sendable {
  /// The customer, contracts included.
  public var customer: Customer
  /// The contract in force on the day asked for.
  public var contract: Contract?
  /// How many contacts may open tickets.
  public var activeContacts: Int
  /// How many tickets the desk owes work to.
  public var openTickets: Int
}

/// What came of signing a contract.
public struct Signing: Hashable, Sendable {
  /// The customer after it.
  public var customer: Customer
  /// How many active contacts there are beyond what the new formula allows: they stay, none comes (`domain.md` 1).
  public var contactsBeyondCap: Int
}

/// What came of new rules.
public struct RulesApplied: Hashable, Sendable {
  /// The number of the new version.
  public var version: Int
  /// How many open tickets were computed anew.
  public var recomputed: Int

  /// That version, brought to so many tickets.
  public init(version: Int, recomputed: Int) {
    self.version = version
    self.recomputed = recomputed
  }
}

/// An act of running the desk: who changed which customer, contact, agent or rules.
public struct DeskEntry: Hashable, Sendable {
  /// Its place among such acts.
  public var sequence: Int
  /// When.
  public var at: Instant
  /// Who.
  public var by: Login
  /// What kind of act, such as `customer.add`.
  public var act: String
  /// What it was done to: a code, a login, a number.
  public var subject: String
  /// What it was before, as JSON; nil when there was nothing.
  public var before: String?
  /// What it is since, as JSON; nil when there is nothing.
  public var after: String?
}
