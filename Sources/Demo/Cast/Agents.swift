import Desk

/// The people of the demonstration's desk.
struct Agents: Sendable {
  /// Who looks at the demonstration: every role, in every service.
  let caller: Agent
  /// What customers send by portal and mail is taken in under this login, also at night.
  let portal: Agent
  /// Those who work on tickets, the caller not among them, by service.
  private let byTeam: [Team: [Agent]]
  private let byLogin: [Login: Agent]
  /// Everybody but the caller.
  let others: [Agent]

  /// The desk's people, with the caller in the place of whoever has the same login.
  init(caller: Agent) {
    self.caller = caller
    others = Self.everybody.filter { $0.login != caller.login }
    portal = others.first { $0.login == Self.portalLogin } ?? caller
    var byTeam: [Team: [Agent]] = [:]
    for agent in others where agent.has(.work) && agent.login != Self.portalLogin {
      for team in Team.allCases where agent.teams.contains(team) { byTeam[team, default: []].append(agent) }
    }
    self.byTeam = byTeam
    byLogin = Dictionary(others.map { ($0.login, $0) }) { first, _ in first }
  }

  /// Somebody of that service other than the caller, who stands in only where there is nobody.
  func somebody(in team: Team, _ dice: inout Dice) -> Agent {
    dice.pick(byTeam[team] ?? []) ?? caller
  }

  /// Somebody of that service who takes part in migrations; the caller where there is nobody else.
  func participant(in team: Team) -> Agent {
    byTeam[team]?.first(where: \.participatesInMigrations) ?? caller
  }

  /// Who has that login.
  func agent(_ login: Login) -> Agent? {
    login == caller.login ? caller : byLogin[login]
  }

  private static let portalLogin = Login("portail")

  private static let everybody: [Agent] = [
    agent("portail", "Portail client", [.agent], [.support]),
    agent("arenard", "Agathe Renard", [.agent], [.support]),
    agent("bmorvan", "Brieuc Morvan", [.agent], [.support]),
    agent("csaidi", "Chérif Saïdi", [.agent], [.support]),
    agent("dlemaire", "Delphine Lemaire", [.agent], [.support]),
    agent("eroussel", "Éloi Roussel", [.agent], [.support]),
    agent("fbarbier", "Florine Barbier", [.agent], [.support, .migration]),
    agent("gcoeur", "Gaël Cœurdevey", [.agent], [.support, .customisation]),
    agent("hmarchetti", "Hélène Marchetti", [.supervisor], [.support]),
    agent("ibenali", "Inès Benali", [.agent], [.quotes], participates: true),
    agent("jthevenot", "Joël Thévenot", [.agent], [.migration]),
    agent("kpruvost", "Karine Pruvost", [.agent], [.customisation], participates: true),
    agent("lvidal", "Lucas Vidal", [.agent], [.sales]),
    agent("mnguyen", "Mai Nguyen", [.admin], [.support]),
    agent("mural", "Écran mural", [.wall], [.support]),
  ]

  private static func agent(
    _ login: String,
    _ name: String,
    _ roles: Set<Role>,
    _ teams: Set<Team>,
    participates: Bool = false
  ) -> Agent {
    Agent(login: Login(login), name: name, roles: roles, teams: teams, isNamedParticipant: participates)
  }
}
