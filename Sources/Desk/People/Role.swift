/// What an agent is allowed to be at the desk; an agent may have several.
public enum Role: String, CaseIterable, Codable, Sendable {
  case agent
  case supervisor
  case admin
  case wall
}

/// One thing that a role allows; the rows of the table of rights (`domain.md` 2).
public enum Right: String, CaseIterable, Sendable {
  /// Read tickets, customers, reports.
  case read
  /// Create tickets and act on them, also on those another agent holds.
  case work
  /// Make oneself, or somebody of one's own service, responsible.
  case assignWithinTeam
  /// Make anybody responsible.
  case assignAnybody
  /// Skip a migration gate, re-apply a contract.
  case supervise
  /// Add and change contacts.
  case manageContacts
  /// Add and change customers.
  case manageCustomers
  /// Back the desk up.
  case backup
  /// Rules, agents, roles, participants, restore, import, mending.
  case administer
}

extension Role {
  /// What the role allows: the one declaration of the table of rights (`domain.md` 2).
  public var rights: Set<Right> {
    switch self {
    case .agent: [.read, .work, .assignWithinTeam, .manageContacts]
    case .supervisor:
      [.read, .work, .assignWithinTeam, .assignAnybody, .supervise, .manageContacts, .manageCustomers, .backup]
    case .admin: [.read, .manageContacts, .manageCustomers, .backup, .administer]
    case .wall: [.read]
    }
  }
}
