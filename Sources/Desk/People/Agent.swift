/// The Unix login that names an agent everywhere: journal, assignment, command line.
public struct Login: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The login as the system writes it.
  public let rawValue: String

  /// The agent of that login; whether there is one is the desk's to say.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The agent of that login.
  public init(_ text: String) {
    rawValue = text
  }

  /// Reads the bare login.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare login.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The login as the system writes it.
  public var description: String { rawValue }

  /// Orders by login.
  public static func < (left: Login, right: Login) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A person of the desk (`domain.md` 1).
public struct Agent: Hashable, Sendable {
  /// Who it is for the system.
  public var login: Login
  /// Who it is for people.
  public var name: String
  /// What the person may do; several roles add up.
  public var roles: Set<Role>
  /// The services the person works in.
  public var teams: Set<Team>
  /// Whether an admin named the person a participant of migrations.
  public var isNamedParticipant: Bool
  /// Whether the person still works here; one who left acts no more and keeps a name in the journal.
  public var isActive: Bool

  /// An agent of those facts.
  public init(
    login: Login,
    name: String,
    roles: Set<Role>,
    teams: Set<Team>,
    isNamedParticipant: Bool = false,
    isActive: Bool = true
  ) {
    self.login = login
    self.name = name
    self.roles = roles
    self.teams = teams
    self.isNamedParticipant = isNamedParticipant
    self.isActive = isActive
  }

  /// The first agent of a desk, who may do everything there: every role, every service, participant of migrations.
  public static func founder(login: Login, name: String) -> Agent {
    Agent(
      login: login,
      name: name,
      roles: Set(Role.allCases),
      teams: Set(Team.allCases),
      isNamedParticipant: true
    )
  }

  /// Whether the person may read migration tickets: members of that service, and those an admin named (`domain.md` 5).
  public var participatesInMigrations: Bool {
    isActive && (isNamedParticipant || teams.contains(.migration))
  }

  /// What the person's roles grant together; nothing to one who left.
  public var rights: Set<Right> {
    isActive ? roles.reduce(into: []) { $0.formUnion($1.rights) } : []
  }

  /// Whether one of the person's roles grants that right.
  public func has(_ right: Right) -> Bool {
    isActive && roles.contains { $0.rights.contains(right) }
  }

  /// Whether the person may make that one responsible: oneself, or somebody of a common service, or with the right to it
  /// anybody, who works on tickets (`domain.md` 2, "Rights").
  public func mayAssign(to other: Agent) -> Bool {
    guard has(.assignWithinTeam), other.has(.work) else { return false }
    return other.login == login || has(.assignAnybody) || sharesTeam(with: other)
  }

  /// Whether the two work in a common service.
  public func sharesTeam(with other: Agent) -> Bool {
    !teams.isDisjoint(with: other.teams)
  }
}
