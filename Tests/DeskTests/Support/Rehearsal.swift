import Desk

/// A ticket acted on step by step as the desk does it, for tests of transitions.
struct Rehearsal {
  static let agent = Agent(login: Login("marie"), name: "Marie Besson", roles: [.agent], teams: [.support])
  static let colleague = Agent(login: Login("paul"), name: "Paul Roux", roles: [.agent], teams: [.support])
  static let supervisor = Agent(login: Login("odile"), name: "Odile Faure", roles: [.supervisor], teams: [.sales])

  private(set) var history: History
  private var clock: Instant
  var circumstances: Circumstances

  init(kind: TicketKind = .incident, priority: Priority = .majeure, assignee: Login? = nil) throws {
    let birth = Birth(
      kind: kind,
      channel: .portal,
      priority: priority,
      title: "Impression des OF impossible",
      customer: "ARVOR",
      assignee: assignee,
      commitment: .contract(FormulaCode(rawValue: "serenite")),
      rules: 1
    )
    clock = Instant(1_783_951_200)
    circumstances = Circumstances(commitment: birth.commitment, rules: 1)
    history = try History(entries: [
      JournalEntry(
        sequence: 1,
        ticket: .ticket(1042),
        at: clock,
        by: Self.agent.login,
        verb: .create,
        changes: [.created(birth)],
        version: 1
      )
    ])
  }

  var ticket: Ticket { history.ticket }

  /// Does that, a minute after what was done before.
  @discardableResult
  mutating func act(_ action: TicketAction, by agent: Agent = Self.agent) throws -> [Change] {
    var circumstances = circumstances
    if case .assign(let login?) = action {
      circumstances.assignee = [Self.agent, Self.colleague, Self.supervisor].first { $0.login == login }
    }
    let changes = try history.ticket.decide(action, by: agent, circumstances)
    append(verb: action.verb, changes: changes, by: agent)
    return changes
  }

  /// Undoes the agent's last deed, a minute after what was done before.
  mutating func undo(by agent: Agent = Self.agent) throws {
    guard let last = history.lastDeed(of: agent.login) else { throw Refusal.nothingToUndo }
    try history.undo(last, by: agent)
    append(verb: .undo, changes: [], by: agent, strikes: last.sequence)
  }

  /// Why that entry cannot be undone; nil when it can.
  func refusal(toUndo entry: JournalEntry, by agent: Agent = Self.agent) -> Refusal? {
    do throws(Refusal) {
      try history.undo(entry, by: agent)
      return nil
    } catch {
      return error
    }
  }

  /// Strikes that entry, a minute after what was done before.
  mutating func strike(_ entry: JournalEntry, by agent: Agent) {
    append(verb: .undo, changes: [], by: agent, strikes: entry.sequence)
  }

  private mutating func append(verb: Verb, changes: [Change], by agent: Agent, strikes: Int? = nil) {
    clock = clock + 60
    history = history.appending(
      JournalEntry(
        sequence: history.entries.count + 1,
        ticket: history.number,
        at: clock,
        by: agent.login,
        verb: verb,
        changes: changes,
        strikes: strikes,
        version: history.version + 1
      )
    )
  }
}
