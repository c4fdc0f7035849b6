import Desk
import GRDB

extension DeskStore {
  /// Takes in an agent.
  ///
  /// - Throws: `DeskRefusal`, `StoreError`.
  public func add(_ agent: Agent, by login: Login, at: Instant) throws {
    let agent = agent.repaired
    try write { db in
      _ = try acting(login, with: .administer, db)
      guard !agent.login.rawValue.isEmpty, !agent.name.isEmpty else { throw DeskRefusal.emptyName }
      guard try !AgentTable.exists(agent.login, db) else { throw DeskRefusal.loginTaken(agent.login) }
      try AgentTable.insert(agent, db)
      try Act(at: at, by: login, "agent.add", subject: agent.login.rawValue)
        .record(nil as AgentRecord?, AgentRecord(agent), db)
    }
  }

  /// Changes an agent, but for the login; somebody active who can administer the desk remains.
  ///
  /// - Parameter change: changes the agent as it is by then, so that of two who change different facts neither is lost.
  /// - Returns: the agent since.
  /// - Throws: `DeskRefusal`, `.lastAdmin` among them, `StoreError`, and what `change` throws.
  @discardableResult
  public func change(
    agent: Login,
    by login: Login,
    at: Instant,
    _ change: (inout Agent) throws -> Void
  ) throws -> Agent {
    try write { db in
      _ = try acting(login, with: .administer, db)
      guard let before = try AgentTable.fetch(agent, db) else { throw DeskRefusal.unknownAgent(agent) }
      var after = before
      try change(&after)
      after.login = before.login
      after = after.repaired
      guard after != before else { throw DeskRefusal.unchanged }
      guard !after.name.isEmpty else { throw DeskRefusal.emptyName }
      if before.has(.administer), !after.has(.administer) {
        guard try AgentTable.hasAdmin(besides: agent, db) else { throw DeskRefusal.lastAdmin }
      }
      try AgentTable.update(after, db)
      try Act(at: at, by: login, "agent.change", subject: agent.rawValue)
        .record(AgentRecord(before), AgentRecord(after), db)
      return after
    }
  }
}

extension Agent {
  /// The agent with its texts repaired as they enter the desk.
  fileprivate var repaired: Agent {
    var agent = self
    agent.login = Login(login.rawValue.asName)
    agent.name = name.asName
    return agent
  }
}
