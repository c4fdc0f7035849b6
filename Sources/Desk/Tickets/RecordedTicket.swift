/// A ticket's whole life as another system, or a demonstration, tells it: what is written at once into a desk.
///
/// Each deed is decided by the same rules as one done at a screen, so that no impossible history can be recorded.
public struct RecordedTicket: Hashable, Sendable {
  /// A message with its author.
  public struct Message: Hashable, Sendable {
    /// Who it is from and for.
    public var kind: MessageKind
    /// The name of who wrote it: an agent's, a contact's, or whoever the other system named.
    public var author: String
    /// What it says.
    public var text: String

    /// That text of that author.
    public init(kind: MessageKind, author: String, text: String) {
      self.kind = kind
      self.author = author
      self.text = text
    }
  }

  /// One deed and what it changed.
  public struct Deed: Hashable, Sendable {
    /// When.
    public var at: Instant
    /// Who.
    public var by: Login
    /// What kind of deed.
    public var verb: Verb
    /// What it changed.
    public var changes: [Change]
    /// The message it wrote, if any.
    public var message: Message?
  }

  /// The facts of its birth.
  public let birth: Birth
  /// The deeds, oldest first; the first one creates the ticket.
  public private(set) var deeds: [Deed]
  /// The ticket as the deeds leave it; its number is only a stand-in until the desk gives one.
  public private(set) var ticket: Ticket

  /// A ticket created so, with the request as its first message, linked with that ticket.
  public init(birth: Birth, at: Instant, by login: Login, request: Message? = nil, link: TicketNumber? = nil) {
    self.birth = birth
    let born = Deed(
      at: at,
      by: login,
      verb: .create,
      changes: [.created(birth)] + (request.map { [.messaged($0.kind)] } ?? [])
        + (link.map { [.linked(to: $0.text)] } ?? []),
      message: request
    )
    deeds = [born]
    let number = birth.kind == .migration ? TicketNumber.migration(1) : .ticket(1)
    ticket = Ticket(birth: birth, number: number, created: Ticket.Deed(by: login, at: at))
    for change in born.changes { ticket.apply(change, Ticket.Deed(by: login, at: at)) }
  }

  /// Does that to the ticket.
  ///
  /// - Parameter author: who wrote the message, where the action writes one; the agent's name when nil.
  /// - Throws: the reason, when the ticket or the agent does not allow it.
  public mutating func record(
    _ action: TicketAction,
    by agent: Agent,
    at: Instant,
    author: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) {
    let changes = try ticket.decide(action, by: agent, circumstances)
    let message = action.message.map { Message(kind: $0.kind, author: author ?? agent.name, text: $0.text) }
    for change in changes { ticket.apply(change, Ticket.Deed(by: agent.login, at: at)) }
    deeds.append(Deed(at: at, by: agent.login, verb: action.verb, changes: changes, message: message))
  }
}
