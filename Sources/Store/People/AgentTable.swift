import Desk
import GRDB

/// The agents' rows.
enum AgentTable {
  static func fetch(_ login: Login, _ db: Database) throws -> Agent? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM agent WHERE login = ? AND \(Visibility.isPublished("agent"))"
    )
    return try Row.fetchOne(statement, arguments: [login]).map(agent)
  }

  static func all(_ db: Database) throws -> [Agent] {
    try Row.fetchAll(db, sql: "SELECT * FROM agent WHERE \(Visibility.isPublished("agent")) ORDER BY ordering, login")
      .map(agent)
  }

  /// Whether somebody else who works here can administer the desk.
  static func hasAdmin(besides login: Login, _ db: Database) throws -> Bool {
    try all(db).contains { $0.login != login && $0.has(.administer) }
  }

  /// Whether the login is taken, also by somebody whom a load has not published yet.
  static func exists(_ login: Login, _ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM agent WHERE login = ?)", arguments: [login]) ?? false
  }

  static func insert(_ agent: Agent, batch: Int = 0, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO agent (login, name, ordering, roles, teams, participant, active, batch)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [agent.login] + columns(agent) + [batch]
    )
  }

  static func update(_ agent: Agent, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE agent SET name = ?, ordering = ?, roles = ?, teams = ?, participant = ?, active = ? WHERE login = ?
        """,
      arguments: columns(agent) + [agent.login]
    )
  }

  private static func columns(_ agent: Agent) throws -> StatementArguments {
    [
      agent.name, FoldedText.ordering(agent.name),
      try StoredJSON.text(agent.roles.map(\.rawValue).sorted()),
      try StoredJSON.text(agent.teams.map(\.rawValue).sorted()),
      agent.isNamedParticipant, agent.isActive,
    ]
  }

  private static func agent(_ row: Row) throws -> Agent {
    Agent(
      login: try row.value("login"),
      name: try row.value("name"),
      roles: Set(try StoredJSON.value(row.value("roles"), as: [Role].self)),
      teams: Set(try StoredJSON.value(row.value("teams"), as: [Team].self)),
      isNamedParticipant: try row.value("participant"),
      isActive: try row.value("active")
    )
  }
}
