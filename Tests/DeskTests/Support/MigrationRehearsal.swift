import Desk
import Testing

/// A migration acted on step by step as the desk does it.
struct MigrationRehearsal {
  static let agent = Agent(
    login: Login("marie"),
    name: "Marie Besson",
    roles: [.agent],
    teams: [.support],
    isNamedParticipant: true
  )
  static let colleague = Agent(login: Login("noe"), name: "Noé Le Goff", roles: [.agent], teams: [.migration])
  static let supervisor = Agent(
    login: Login("odile"),
    name: "Odile Faure",
    roles: [.supervisor],
    teams: [.sales],
    isNamedParticipant: true
  )
  static let outsider = Agent(login: Login("paul"), name: "Paul Roux", roles: [.agent], teams: [.support])
  static let everybody = [agent, colleague, supervisor, outsider]

  private(set) var history: History
  /// When the next deed is done; every deed takes a minute.
  var clock: Instant
  private let commitment = Commitment.contract(FormulaCode(rawValue: "serenite"))
  /// The version of the rules in force.
  var rules = 1

  init(_ request: MigrationRequest = MigrationRequest(), at: Instant = Instant(1_783_929_600)) throws {
    clock = at
    let birth = Birth(
      kind: .migration,
      channel: .phone,
      priority: .mineure,
      title: "Passage en V_2024",
      customer: "ARVOR",
      commitment: commitment,
      rules: 1,
      migration: request
    )
    history = try History(entries: [
      JournalEntry(
        sequence: 1,
        ticket: .migration(12),
        at: clock,
        by: Self.agent.login,
        verb: .create,
        changes: [.created(birth)],
        version: 1
      )
    ])
    clock = clock + 60
  }

  /// A migration in that phase, led there through every gate before it.
  init(in phase: Phase, from source: Release = "V8", quote: Quote = .nothing, customised: Bool = false) throws {
    try self.init(MigrationRequest(source: nil, target: "V_2024", serverContact: "Anne"))
    try set(.source(source))
    if customised { try set(.customisation("Étiquettes")) }
    try lead(to: phase, quote: quote, customised: customised)
  }

  var ticket: Ticket { history.ticket }
  var today: CivilDate { Rules.builtIn.calendar.date(of: clock) }

  var migration: Migration {
    get throws { try #require(ticket.migration) }
  }

  /// Does everything that is asked for on the way to that phase, and goes there.
  mutating func lead(to phase: Phase, quote: Quote = .nothing, customised: Bool = false) throws {
    while try migration.phase < phase {
      while let missing = try migration.missing.first {
        try act(.migrate(try deed(for: missing, quote: quote, customised: customised)))
      }
      try act(.migrate(.advance))
    }
  }

  /// What meets a requirement.
  func deed(for requirement: Requirement, quote: Quote = .nothing, customised: Bool = false) throws -> MigrationAction {
    func set(_ value: MigrationValue) -> MigrationAction { .set([.value(value)]) }
    switch requirement {
    case .check(let check): return .check([.check(check)])
    case .customisation(let name, let step): return .check([.step(name, step)])
    case .fact(let fact):
      switch fact {
      case .source: return set(.source("V8"))
      case .target: return set(.target("V_2024"))
      case .serverContact: return set(.serverContact("Anne, 02 40 00 00 00"))
      case .specialEditions: return set(.specialEditions("aucune"))
      case .dataPaths: return set(.dataPaths("D:\\CLIPPER"))
      case .hasCustomisations: return set(.hasCustomisations(customised))
      case .customisationNames: return set(.customisation("Étiquettes"))
      case .quote: return set(.quote(quote))
      case .quoteSent: return set(.quoteSent)
      case .quoteAnswer: return set(.quoteAnswer(.accepted))
      case .preProductionDate: return set(.preProductionDate(today))
      case .productionDate: return set(.productionDate(today))
      case .productionAnswer:
        return try migration.productionDate == nil ? set(.productionDate(today)) : set(.productionAnswer(.accepted))
      case .downtime: return set(.downtime(240))
      }
    }
  }

  func circumstances(of action: TicketAction) -> Circumstances {
    var circumstances = Circumstances(
      commitment: commitment,
      rules: rules,
      terms: MigrationTerms(.builtIn, today: today)
    )
    if case .assign(let login?) = action {
      circumstances.assignee = Self.everybody.first { $0.login == login }
    }
    return circumstances
  }

  /// Does that, a minute after what was done before.
  @discardableResult
  mutating func act(_ action: TicketAction, by agent: Agent = Self.agent) throws -> [Change] {
    let changes = try ticket.decide(action, by: agent, circumstances(of: action))
    append(verb: action.verb, changes: changes, by: agent)
    return changes
  }

  /// Writes those facts down in one breath.
  mutating func set(_ values: MigrationValue...) throws {
    try act(.migrate(.set(values.map(MigrationSetting.value))))
  }

  /// Why that is refused; nil when it is not.
  func refusal(of action: TicketAction, by agent: Agent = Self.agent) -> Refusal? {
    do throws(Refusal) {
      _ = try ticket.decide(action, by: agent, circumstances(of: action))
      return nil
    } catch {
      return error
    }
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

  /// Undoes the agent's last deed.
  mutating func undo(by agent: Agent = Self.agent) throws {
    let last = try #require(history.lastDeed(of: agent.login))
    try history.undo(last, by: agent)
    strike(last, by: agent)
  }

  /// Strikes that entry.
  mutating func strike(_ entry: JournalEntry, by agent: Agent = Self.agent) {
    append(verb: .undo, changes: [], by: agent, strikes: entry.sequence)
  }

  private mutating func append(verb: Verb, changes: [Change], by agent: Agent, strikes: Int? = nil) {
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
    clock = clock + 60
  }
}
