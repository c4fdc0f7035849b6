import Desk
import Testing

@Suite("Who may do what")
struct RightsTests {
  private static let table: [(Role, Set<Right>)] = [
    (.agent, [.read, .work, .assignWithinTeam, .manageContacts]),
    (.supervisor, Set(Right.allCases).subtracting([.administer])),
    (.admin, [.read, .manageContacts, .manageCustomers, .backup, .administer]),
    (.wall, [.read]),
  ]

  @Test("The table of rights", arguments: table)
  func rights(role: Role, rights: Set<Right>) {
    #expect(role.rights == rights)
  }

  @Test("Several roles add up, and one who left has none")
  func severalRoles() {
    var agent = Agent(login: Login("ines"), name: "Inès", roles: [.agent, .admin], teams: [])
    #expect(agent.has(.work))
    #expect(agent.has(.administer))
    #expect(!agent.has(.supervise))
    agent.isActive = false
    #expect(Right.allCases.allSatisfy { !agent.has($0) })
  }

  @Test("Members of the migration service and those named take part in migrations")
  func participants() {
    var agent = Agent(login: Login("ines"), name: "Inès", roles: [.admin], teams: [.support])
    #expect(!agent.participatesInMigrations)
    agent.isNamedParticipant = true
    #expect(agent.participatesInMigrations)
    agent.isNamedParticipant = false
    agent.teams = [.migration]
    #expect(agent.participatesInMigrations)
    agent.isActive = false
    #expect(!agent.participatesInMigrations)
  }

  @Test("A wall reads and does nothing else to a ticket")
  func wallsOnlyRead() throws {
    var rehearsal = try Rehearsal()
    let wall = Agent(login: Login("mur"), name: "Mur", roles: [.wall], teams: [.support])
    #expect(throws: Refusal.missingRight(.work)) { try rehearsal.act(.take, by: wall) }
    #expect(throws: Refusal.missingRight(.assignWithinTeam)) { try rehearsal.act(.assign(to: nil), by: wall) }
  }
}
