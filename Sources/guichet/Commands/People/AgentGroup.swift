import ArgumentParser
import Desk
import Exchange
import Interface

/// `guichet agent …`: the agents of the desk.
struct AgentGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "agent",
    .agent,
    subcommands: [AgentList.self, AgentShow.self, AgentAdd.self, AgentChange.self, AgentDeactivate.self]
  )
}

/// `guichet agent list`.
struct AgentList: ServableOnDesk {
  static let configuration = CommandConfiguration.say("list", .agentList)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var finding: FindOptions

  func run() throws {
    let open = try desk.open(.readOnly)
    var agents = try open.store.agents(viewer: open.me)
    if let words = finding.search?.folded {
      agents.removeAll { !$0.name.folded.contains(words) && !$0.login.rawValue.folded.contains(words) }
    }
    if !finding.all { agents.removeAll { !$0.isActive } }
    if form.json {
      var list = try JSONListPrinter("agents")
      try list.add(agents.map(\.json))
      try list.end()
    } else {
      try Output.results.table(AgentTable(agents).table)
    }
  }
}

/// `guichet agent show LOGIN`.
struct AgentShow: ServableOnDesk {
  static let configuration = CommandConfiguration.say("show", .agentShow)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.login, "login"))
  var login: String

  func run() throws {
    try desk.open(.readOnly).report(agent: Login(login), nil, json: form.json)
  }
}

/// What an agent is allowed and where the person works.
struct AgentFacts: ParsableArguments {
  @Option(help: .say(.name, "name"))
  var name: String?

  @Option(help: .say(.roles, (Role.allCases.map(\.rawValue) + [none]).joined(separator: "|")))
  var role: [String] = []

  @Option(help: .say(.teamsOfAgent, (Team.allCases.map(\.rawValue) + [none]).joined(separator: "|")))
  var service: [String] = []

  @Flag(inversion: .prefixedNo, help: .say(.participant))
  var participant: Bool?

  /// The word for no role, or no service, at all.
  private static let none = "none"
  /// The options there are.
  static let names = ["--name", "--role", "--service", "--participant", "--no-participant", "--reactivate"]

  /// Whether nothing was said.
  var isEmpty: Bool { name == nil && role.isEmpty && service.isEmpty && participant == nil }

  /// Lays what was said over an agent; roles and services are replaced whole.
  func apply(to agent: inout Agent) throws {
    if let name { agent.name = EnteredText.line(name, limit: EnteredText.wordLimit) }
    if !role.isEmpty { agent.roles = role == [Self.none] ? [] : try Words.set(role, for: "--role") }
    if !service.isEmpty { agent.teams = service == [Self.none] ? [] : try Words.set(service, for: "--service") }
    if let participant { agent.isNamedParticipant = participant }
  }
}

/// `guichet agent add LOGIN`; an agent of the support service where nothing else is said.
struct AgentAdd: ServableOnDesk {
  static let configuration = CommandConfiguration.say("add", .agentAdd)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.login, "login"))
  var login: String

  @OptionGroup var facts: AgentFacts

  func run() throws {
    let login = Login(EnteredText.line(login, limit: EnteredText.wordLimit))
    var agent = Agent(login: login, name: login.rawValue, roles: [.agent], teams: [.support])
    try facts.apply(to: &agent)
    let open = try desk.open()
    try open.store.add(agent, by: open.me.login, at: open.now)
    try open.report(agent: login, .agentKept(login.rawValue), json: form.json)
  }
}

/// `guichet agent change LOGIN …`: what is not said stays.
struct AgentChange: ServableOnDesk {
  static let configuration = CommandConfiguration.say("change", .agentChange)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.login, "login"))
  var login: String

  @OptionGroup var facts: AgentFacts

  @Flag(help: .say(.reactivate))
  var reactivate = false

  func run() throws {
    guard !facts.isEmpty || reactivate else { throw UsageProblem.nothingAsked(allowed: AgentFacts.names) }
    let open = try desk.open()
    try open.store.change(agent: Login(login), by: open.me.login, at: open.now) { agent in
      try facts.apply(to: &agent)
      if reactivate { agent.isActive = true }
    }
    try open.report(agent: Login(login), .agentKept(login), json: form.json)
  }
}

/// `guichet agent deactivate LOGIN`.
struct AgentDeactivate: ServableOnDesk {
  static let configuration = CommandConfiguration.say("deactivate", .agentDeactivate)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.login, "login"))
  var login: String

  func run() throws {
    let open = try desk.open()
    try open.store.change(agent: Login(login), by: open.me.login, at: open.now) { $0.isActive = false }
    try open.report(agent: Login(login), .agentDeactivated(login), json: form.json)
  }
}

extension OpenDesk {
  /// Tells of an agent: as JSON, by a sentence where something was done, else by the person's facts.
  fileprivate func report(agent login: Login, _ text: CommandText?, json: Bool) throws {
    guard let agent = try store.agent(login, viewer: me) else { throw CommandProblem.noAgent(login) }
    if json {
      try Output.results.json(agent.json)
    } else if let text {
      try Output.results.say(said(text))
    } else {
      try Output.results.table(AgentTable([agent]).table)
    }
  }
}
