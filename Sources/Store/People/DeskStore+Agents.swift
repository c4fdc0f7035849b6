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

  /// Changes an agent; somebody active who can administer the desk remains.
  ///
  /// - Throws: `DeskRefusal`, `.lastAdmin` among them, `StoreError`.
  public func change(_ agent: Agent, by login: Login, at: Instant) throws {
    let agent = agent.repaired
    try write { db in
      _ = try acting(login, with: .administer, db)
      guard let before = try AgentTable.fetch(agent.login, db) else { throw DeskRefusal.unknownAgent(agent.login) }
      guard agent != before else { throw DeskRefusal.unchanged }
      guard !agent.name.isEmpty else { throw DeskRefusal.emptyName }
      if before.has(.administer), !agent.has(.administer) {
        guard try AgentTable.hasAdmin(besides: agent.login, db) else { throw DeskRefusal.lastAdmin }
      }
      try AgentTable.update(agent, db)
      try Act(at: at, by: login, "agent.change", subject: agent.login.rawValue)
        .record(AgentRecord(before), AgentRecord(agent), db)
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
