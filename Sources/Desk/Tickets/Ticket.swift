/// What a support ticket is now: the sum of its journal without what was struck.
public struct Ticket: Hashable, Sendable {
  /// Who did something, and when.
  public struct Deed: Hashable, Sendable {
    /// Who.
    public var by: Login
    /// When.
    public var at: Instant

    /// That person's deed at that moment.
    public init(by: Login, at: Instant) {
      self.by = by
      self.at = at
    }
  }

  /// Its number.
  public var number: TicketNumber
  /// What it is about.
  public var kind: TicketKind
  /// How it came in.
  public var channel: Channel
  /// How urgent it is.
  public var priority: Priority
  /// Where it stands.
  public private(set) var stage: Stage
  /// Who brought it to that stage, and when.
  public private(set) var staged: Deed
  /// Since when it waits for the customer, and who said so; nil when it does not wait.
  public var waiting: Deed?
  /// The subject in a line.
  public var title: String
  /// The customer's code.
  public var customer: String
  /// The contact's number; nil when nobody is named.
  public var contact: Int?
  /// Who is responsible; nil for nobody.
  public var assignee: Login?
  /// The service it is routed to.
  public var team: Team
  /// Free words to find it by, in alphabetical order.
  public var tags: [String]
  /// The tickets it is linked with.
  public var links: Set<TicketNumber>
  /// What was promised.
  public var commitment: Commitment
  /// The version of the rules that judges its clocks that are not stopped.
  public var rules: Int
  /// Its number in the system it was imported from; nil when it was created here.
  public var externalID: String?
  /// By whom it was created, and when.
  public var created: Deed
  /// Who checked, verified and qualified it; nil before.
  public var acknowledged: Deed?
  /// Who took charge of it; nil before.
  public var taken: Deed?
  /// Who resolved it or handed it to sales last; nil before, and again when reopened.
  public var resolved: Deed?
  /// Where it stands as a migration; nil for an ordinary ticket.
  public internal(set) var migration: Migration?

  /// A ticket as it is born, by that person at that moment.
  public init(birth: Birth, number: TicketNumber, created: Deed) {
    self.number = number
    kind = birth.kind
    channel = birth.channel
    priority = birth.priority
    stage = .open
    staged = created
    title = birth.title
    customer = birth.customer
    contact = birth.contact
    assignee = birth.assignee
    team = birth.team
    tags = Set(birth.tags).sorted()
    links = []
    commitment = birth.commitment
    rules = birth.rules
    externalID = birth.externalID
    self.created = created
    if birth.kind == .migration { migration = Migration(birth.migration ?? MigrationRequest(), by: created) }
  }

  /// Comes to a stage by that deed.
  public mutating func come(to stage: Stage, _ deed: Deed) {
    self.stage = stage
    staged = deed
  }

  /// The status shown.
  public var status: Status { Status(stage: stage, waiting: waiting != nil) }

  /// Who it waits for: a ticket that waits, waits for the customer.
  public var turn: Turn { waiting == nil ? .desk : .customer }
}

/// The facts a ticket is born with.
public struct Birth: Hashable, Sendable, Codable {
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
  /// Who is responsible from the start, if anybody.
  public var assignee: Login?
  /// The service it is routed to.
  public var team: Team
  /// Free words to find it by.
  public var tags: [String]
  /// What is promised.
  public var commitment: Commitment
  /// The version of the rules in force.
  public var rules: Int
  /// Its number in the system it was imported from, if any.
  public var externalID: String?
  /// What is known of the migration it asks for; nil for an ordinary ticket.
  public var migration: MigrationRequest?

  /// A birth of those facts.
  public init(
    kind: TicketKind,
    channel: Channel,
    priority: Priority,
    title: String,
    customer: String,
    contact: Int? = nil,
    assignee: Login? = nil,
    team: Team = .support,
    tags: [String] = [],
    commitment: Commitment,
    rules: Int,
    externalID: String? = nil,
    migration: MigrationRequest? = nil
  ) {
    self.kind = kind
    self.channel = channel
    self.priority = priority
    self.title = title
    self.customer = customer
    self.contact = contact
    self.assignee = assignee
    self.team = team
    self.tags = tags
    self.commitment = commitment
    self.rules = rules
    self.externalID = externalID
    self.migration = migration
  }
}
