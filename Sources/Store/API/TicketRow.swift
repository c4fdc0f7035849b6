import Desk

/// A ticket as lists, commands and the wall tell it: what is stored, brought to the moment it was asked for.
public struct TicketRow: Hashable, Sendable {
  /// Its number.
  public var number: TicketNumber
  /// What it is about.
  public var kind: TicketKind
  /// How it came in.
  public var channel: Channel
  /// How urgent it is.
  public var priority: Priority
  /// Where it stands.
  public var stage: Stage
  /// Since when it waits for the customer; nil when it does not.
  public var waitingSince: Instant?
  /// The subject in a line.
  public var title: String
  /// Whose it is.
  public var customer: CustomerName
  /// The name of the contact, if one is named.
  public var contact: String?
  /// What was promised.
  public var commitment: Commitment
  /// Who is responsible, if anybody.
  public var assignee: Person?
  /// The service it is routed to.
  public var team: Team
  /// When it was created.
  public var created: Instant
  /// When it last changed.
  public var updated: Instant
  /// Who changed it last.
  public var updatedBy: Login
  /// When it was resolved or handed to sales; nil while it is open.
  public var resolved: Instant?
  /// How often it changed.
  public var version: Int
  /// Its clocks at the moment asked for.
  public var clocks: Clocks
  /// Its place in the order of urgency; nil when the desk owes no more work.
  public var urgency: Urgency?
  /// Free words to find it by.
  public var tags: [String]
  /// Its number in the system it was imported from.
  public var externalID: String?
  /// Where it stands as a migration; nil for an ordinary ticket.
  public var migration: MigrationGlance?

  /// The status shown.
  public var status: Status { Status(stage: stage, waiting: waitingSince != nil) }
}

/// A migration as a list or a board shows it.
public struct MigrationGlance: Hashable, Sendable {
  /// The phase it is in.
  public var phase: Phase
  /// Since when.
  public var since: Instant
  /// Whether it goes on.
  public var status: MigrationStatus
  /// Whose turn it is.
  public var turn: Turn
  /// The version that the customer has, if known.
  public var source: Release?
  /// The version that it leads to, if known.
  public var target: Release?
  /// What is missing before the next phase.
  public var missing: [Requirement]
  /// The day of the test installation, while it lies ahead.
  public var preProduction: CivilDate?
  /// The day of production, if one was put to the customer.
  public var production: CivilDate?
  /// Whether the customer accepted that day.
  public var isAccepted: Bool

  /// The day that is awaited next; nil when none is planned.
  public var nextDate: CivilDate? { status == .open ? preProduction ?? production : nil }
}

/// An agent as others see one: login and name.
public struct Person: Hashable, Sendable {
  /// Who it is for the system.
  public var login: Login
  /// Who it is for people.
  public var name: String

  /// That person.
  public init(login: Login, name: String) {
    self.login = login
    self.name = name
  }
}

/// A customer as a ticket shows one.
public struct CustomerName: Hashable, Sendable {
  /// The short code.
  public var code: String
  /// The name.
  public var name: String
  /// The installed version; nil when unknown.
  public var release: String?
}
