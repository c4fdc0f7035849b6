import Desk

/// What a person says of a request that becomes a ticket; what it is promised follows from the contract.
public struct NewTicket: Hashable, Sendable {
  /// What it is about.
  public var kind: TicketKind
  /// How it came in.
  public var channel: Channel
  /// How urgent it is.
  public var priority: Priority
  /// The subject in a line.
  public var title: String
  /// The customer's code.
  public var customer: String
  /// The contact's number, if one is named.
  public var contact: Int?
  /// The request in the customer's words; empty when the subject says it all.
  public var text: String
  /// Free words to find it by.
  public var tags: [String]
  /// Its number in another system, if it has one.
  public var externalID: String?
  /// Who is responsible from the start, if anybody.
  public var assignee: Login?
  /// The service it is routed to.
  public var team: Team
  /// The ticket it is opened from, and linked with.
  public var linkedFrom: TicketNumber?
  /// What is known of the migration it asks for, where it asks for one; the set-up fee follows from the rules.
  public var migration: MigrationRequest?

  /// A request of those facts.
  public init(
    kind: TicketKind,
    channel: Channel,
    priority: Priority,
    title: String,
    customer: String,
    contact: Int? = nil,
    text: String = "",
    tags: [String] = [],
    externalID: String? = nil,
    assignee: Login? = nil,
    team: Team = .support,
    linkedFrom: TicketNumber? = nil,
    migration: MigrationRequest? = nil
  ) {
    self.kind = kind
    self.channel = channel
    self.priority = priority
    self.title = title
    self.customer = customer
    self.contact = contact
    self.text = text
    self.tags = tags
    self.externalID = externalID
    self.assignee = assignee
    self.team = team
    self.linkedFrom = linkedFrom
    self.migration = migration
  }
}

/// What a request of that customer would be promised now, shown before it becomes a ticket.
public struct Promise: Hashable, Sendable {
  /// What is promised.
  public var commitment: Commitment
  /// The contract in force, if there is one.
  public var contract: Contract?
  /// Whether the customer's installed version is known.
  public var releaseIsKnown: Bool
}

/// A ticket that was created, as far as the person who created it may know it.
public struct Creation: Sendable {
  /// Its number.
  public var number: TicketNumber
  /// What came of it; nil for a migration opened by somebody who does not participate: she gets its number and sees no
  /// more of it (`domain.md` 5).
  public var done: Done?
}
