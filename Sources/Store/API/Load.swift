import Desk

/// The people that come in with tickets written at once.
public struct LoadedPeople: Sendable {
  /// Customers with their contracts; one whose code the desk knows stays as it is.
  public var customers: [Customer]
  /// Contacts; their numbers are stand-ins that births of tickets name them by, and the desk gives new ones.
  public var contacts: [Contact]
  /// Agents; one whose login the desk knows stays as it is.
  public var agents: [Agent]

  /// Those people.
  public init(customers: [Customer] = [], contacts: [Contact] = [], agents: [Agent] = []) {
    self.customers = customers
    self.contacts = contacts
    self.agents = agents
  }
}

/// What came of writing tickets at once.
public struct LoadReport: Hashable, Sendable {
  /// How many customers came in.
  public var customers = 0
  /// How many contacts came in.
  public var contacts = 0
  /// How many of them are inactive, as the formula allows no more.
  public var contactsBeyondCap = 0
  /// How many agents came in.
  public var agents = 0
  /// How many tickets came in.
  public var tickets = 0
  /// How many were there already, by their number in the other system.
  public var alreadyThere = 0

  /// A report of those figures.
  public init(
    customers: Int = 0,
    contacts: Int = 0,
    contactsBeyondCap: Int = 0,
    agents: Int = 0,
    tickets: Int = 0,
    alreadyThere: Int = 0
  ) {
    self.customers = customers
    self.contacts = contacts
    self.contactsBeyondCap = contactsBeyondCap
    self.agents = agents
    self.tickets = tickets
    self.alreadyThere = alreadyThere
  }
}
