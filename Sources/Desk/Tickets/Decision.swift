/// What an action needs to know beyond the ticket itself.
public struct Circumstances: Sendable {
  /// The agent named by an assignment, where one is named and known.
  public var assignee: Agent?
  /// Whether the ticket named by a link is there for this person.
  public var linkExists: Bool
  /// Whether the contact named is one of the customer's.
  public var contactExists: Bool
  /// What the contract in force now would promise.
  public var commitment: Commitment
  /// The version of the rules in force now.
  public var rules: Int
  /// What an action on a migration is judged by; nil where none is meant.
  public var terms: MigrationTerms?

  /// Circumstances of those facts.
  public init(
    assignee: Agent? = nil,
    linkExists: Bool = false,
    contactExists: Bool = false,
    commitment: Commitment,
    rules: Int,
    terms: MigrationTerms? = nil
  ) {
    self.assignee = assignee
    self.linkExists = linkExists
    self.contactExists = contactExists
    self.commitment = commitment
    self.rules = rules
    self.terms = terms
  }
}

extension Ticket {
  /// The right that the action needs (`domain.md` 2); assigning asks for more where it is decided.
  public static func right(for action: TicketAction) -> Right {
    switch action {
    case .assign: .assignWithinTeam
    case .reapply: .supervise
    case .migrate(let action): action.right
    default: .work
    }
  }

  /// Decides what an action changes, or why it is refused (`domain.md` 2).
  ///
  /// - Throws: the reason, when it is not possible or not allowed now.
  public func decide(
    _ action: TicketAction,
    by agent: Agent,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let right = Ticket.right(for: action)
    guard agent.has(right) else { throw .missingRight(right) }
    if migration != nil, action.belongsToOrdinaryTickets { throw .movesByPhases }
    return switch action {
    case .acknowledge, .take, .wait, .resume, .resolve, .reopen, .close:
      try advance(action, by: agent, circumstances)
    case .assign(let login): try assign(to: login, by: agent, circumstances)
    case .prioritise(let priority): try prioritise(priority)
    case .reply(let text, let next): try reply(text, then: next, by: agent, circumstances)
    case .note(let text): try write(text, .note)
    case .message(let text): try write(text, .customer) + (waiting == nil ? [] : [.resumed])
    case .transfer(let team): try transfer(to: team, circumstances)
    case .link(let other): try link(to: other, circumstances)
    case .unlink(let other): try unlink(from: other)
    case .tag(let add, let remove): try tag(add: add, remove: remove)
    case .retitle, .rekind, .recontact: try edit(action, circumstances)
    case .reapply: try recommit(circumstances)
    case .migrate(let action): try migrate(action, by: agent, circumstances)
    }
  }

  private func advance(
    _ action: TicketAction,
    by agent: Agent,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    switch action {
    case .acknowledge:
      try requireOpen()
      if let acknowledged { throw .alreadyAcknowledged(acknowledged) }
      return [.acknowledged]
    case .take:
      try requireOpen()
      if let taken { throw .alreadyTaken(taken) }
      return [.taken] + (assignee == agent.login ? [] : [.assigned(from: assignee, to: agent.login)])
    case .wait:
      try requireOpen()
      if let waiting { throw .alreadyWaiting(waiting) }
      return [.waited]
    case .resume:
      guard waiting != nil else { throw .notWaiting }
      return [.resumed]
    case .resolve:
      try requireOpen()
      return [.resolved]
    case .close:
      guard stage == .resolved else { throw .wrongStage(stage, since: staged) }
      return [.closed]
    default:
      guard stage == .resolved || stage == .closed else { throw .wrongStage(stage, since: staged) }
      return reopening(circumstances)
    }
  }

  /// A reopened ticket is judged from now on by the rules in force now.
  private func reopening(_ circumstances: Circumstances) -> [Change] {
    [.reopened] + (rules == circumstances.rules ? [] : [.ruled(from: rules, to: circumstances.rules)])
  }

  private func requireOpen() throws(Refusal) {
    guard stage.isOpen else { throw .wrongStage(stage, since: staged) }
  }

  private func assign(
    to login: Login?,
    by agent: Agent,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    guard stage != .closed else { throw .wrongStage(stage, since: staged) }
    guard login != assignee else { throw .unchanged }
    if let login {
      guard let other = circumstances.assignee, other.login == login, other.has(.work) else {
        throw .unknownAgent(login)
      }
      guard agent.mayAssign(to: other) else { throw .outsideTeam(login) }
      guard migration == nil || other.participatesInMigrations else { throw .notParticipant(login) }
    }
    return [.assigned(from: assignee, to: login)]
  }

  private func prioritise(_ new: Priority) throws(Refusal) -> [Change] {
    try requireOpen()
    guard new != priority else { throw .unchanged }
    return [.prioritised(from: priority, to: new)]
  }

  private func write(_ text: String, _ kind: MessageKind) throws(Refusal) -> [Change] {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
    return [.messaged(kind)]
  }

  private func reply(
    _ text: String,
    then next: AfterReply?,
    by agent: Agent,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let written = try write(text, .reply)
    switch next {
    case nil: return written
    case .wait: return written + (try advance(.wait, by: agent, circumstances))
    case .resolve: return written + (try advance(.resolve, by: agent, circumstances))
    }
  }

  /// Handing to another service asks for somebody there, so nobody is responsible until then; from sales it reopens.
  private func transfer(to new: Team, _ circumstances: Circumstances) throws(Refusal) -> [Change] {
    guard new != team else { throw .unchanged }
    guard stage.isOpen || stage == .transferred else { throw .wrongStage(stage, since: staged) }
    let handed: [Change] = [.transferred(from: team, to: new)]
    let freed: [Change] = assignee == nil ? [] : [.assigned(from: assignee, to: nil)]
    return handed + (stage == .transferred ? reopening(circumstances) : []) + freed
  }

  private func link(to other: TicketNumber, _ circumstances: Circumstances) throws(Refusal) -> [Change] {
    guard other != number else { throw .linkedToItself }
    guard circumstances.linkExists else { throw .unknownTicket(other) }
    guard !links.contains(other) else { throw .unchanged }
    return [.linked(to: other.text)]
  }

  private func unlink(from other: TicketNumber) throws(Refusal) -> [Change] {
    guard links.contains(other) else { throw .notLinked(other) }
    return [.unlinked(from: other.text)]
  }

  private func tag(add: [String], remove: [String]) throws(Refusal) -> [Change] {
    let added = Set(add).subtracting(tags).subtracting(remove).sorted()
    let removed = Set(remove).intersection(tags).sorted()
    guard !added.isEmpty || !removed.isEmpty else { throw .unchanged }
    return [.tagged(added: added, removed: removed)]
  }

  private func edit(_ action: TicketAction, _ circumstances: Circumstances) throws(Refusal) -> [Change] {
    switch action {
    case .retitle(let new):
      guard new.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
      guard new != title else { throw .unchanged }
      return [.retitled(from: title, to: new)]
    case .rekind(let new):
      guard new != .migration, kind != .migration else { throw .migrationsApart }
      try requireOpen()
      guard new != kind else { throw .unchanged }
      return [.rekinded(from: kind, to: new)]
    case .recontact(let new):
      guard new != contact else { throw .unchanged }
      guard new == nil || circumstances.contactExists else { throw .unknownContact }
      return [.recontacted(from: contact, to: new)]
    default:
      return []
    }
  }

  private func recommit(_ circumstances: Circumstances) throws(Refusal) -> [Change] {
    try requireOpen()
    guard circumstances.commitment != commitment else { throw .unchanged }
    return [.recommitted(from: commitment, to: circumstances.commitment)]
  }
}

extension TicketAction {
  /// Whether it moves a ticket in a way that a migration does by its phases (`domain.md` 5).
  fileprivate var belongsToOrdinaryTickets: Bool {
    switch self {
    case .acknowledge, .take, .resolve, .reopen, .close, .transfer, .reply(_, then: .resolve): true
    default: false
    }
  }
}
