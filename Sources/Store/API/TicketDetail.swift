import Desk

/// Everything about one ticket but its messages, which are read page by page.
public struct TicketDetail: Sendable {
  /// A ticket it is linked with, as far as this person may know it.
  public struct Link: Hashable, Sendable {
    /// Its number.
    public var number: TicketNumber
    /// Its subject.
    public var title: String
    /// Its status.
    public var status: Status
    /// Where it stands as a migration; nil for an ordinary ticket.
    public var migration: MigrationGlance?
  }

  /// The ticket as lists show it.
  public var row: TicketRow
  /// The ticket itself.
  public var ticket: Ticket
  /// Its journal.
  public var history: History
  /// The rules that its clocks are judged by, by version.
  public var rules: RulesBook
  /// Its customer, contracts included.
  public var customer: Customer
  /// The contract in force on the day asked for.
  public var contract: Contract?
  /// The customer's contacts, the inactive ones last.
  public var contacts: [Contact]
  /// The tickets it is linked with.
  public var links: [Link]
  /// The names of the agents that its journal speaks of.
  public var names: [Login: String]
  /// How many messages it has.
  public var messageCount: Int

  /// What bears on its clocks.
  public var timeline: Timeline { history.timeline }

  /// That moment, or the ticket's last change where a clock was set back to before it.
  public func moment(_ now: Instant) -> Instant { max(now, history.updated) }

  /// Its clocks at that moment.
  ///
  /// - Throws: `TimelineMistake` when what happened to it cannot be.
  public func clocks(at now: Instant) throws -> Clocks {
    try Clocks(of: timeline, rules: rules, now: moment(now))
  }
}

/// A text written to a ticket.
public struct Message: Hashable, Sendable {
  /// Its place among all messages.
  public var id: Int
  /// The line of the journal that wrote it.
  public var entry: Int
  /// Who it is from and for.
  public var kind: MessageKind
  /// The name of who wrote it.
  public var author: String
  /// Who entered it.
  public var by: Login
  /// When.
  public var at: Instant
  /// What it says, as it came.
  public var text: String
  /// Whether an undo struck it.
  public var isStruck: Bool
}

/// Where a page of messages begins.
public enum MessagePosition: Hashable, Sendable {
  /// The oldest ones.
  case start
  /// The latest ones.
  case end
  /// Those right before that message.
  case before(Int)
  /// Those right after that message.
  case after(Int)
}

/// Some of a ticket's messages, oldest first.
public struct MessagePage: Hashable, Sendable {
  /// The messages.
  public var messages: [Message]
  /// Whether there are older ones.
  public var hasBefore: Bool
  /// Whether there are later ones.
  public var hasAfter: Bool
}

/// An unfinished text of somebody's on a ticket.
public struct Draft: Hashable, Sendable {
  /// Whose it is.
  public var agent: Login
  /// Where it was begun.
  public var ticket: TicketNumber
  /// What it was to become.
  public var kind: MessageKind
  /// What is there of it.
  public var text: String
  /// When it was kept.
  public var at: Instant

  /// That unfinished text.
  public init(agent: Login, ticket: TicketNumber, kind: MessageKind, text: String, at: Instant) {
    self.agent = agent
    self.ticket = ticket
    self.kind = kind
    self.text = text
    self.at = at
  }
}
