import Desk
import Exchange
import Testing

@Suite("People who come in with tickets")
struct PeopleTests {
  private static let mapping = """
    [ticket]
    external_id = "id"
    title = "id"
    contact = "contact"
    assignee = "agent"
    [customer]
    name = "customer"
    formula = { default = "confort" }
    [timeline]
    opened = { default = "2026-02-14" }
    """

  private func read(_ rows: [String], desk: PaperDesk = PaperDesk()) throws -> ImportPlan {
    try plan((["id,contact,agent,customer"] + rows).joined(separator: "\n"), Self.mapping, for: desk)
  }

  @Test("contacts beyond the formula's cap come in inactive, the first to appear staying active")
  func cap() throws {
    let plan = try read([
      "1,Ada,,Dupont", "2,Bob,,Dupont", "3,Cléo,,Dupont", "4,Dan,,Dupont", "5,ADA,,Dupont", "6,Ada,,Martin",
    ])
    #expect(plan.people.contacts.filter { $0.customer == "DUPONT" }.map(\.isActive) == [true, true, true, false])
    #expect(plan.report.contacts == 5)
    #expect(plan.report.inactiveContacts.map(\.name) == ["Dan"])
    #expect(plan.report.inactiveContacts.map(\.customer) == ["DUPONT"])
    let contacts = Array(plan.tickets.map(\.birth.contact))
    #expect(contacts[0] == contacts[4])
    #expect(contacts[0] != contacts[5])
    #expect(contacts[3] != nil)
  }

  @Test("contacts that the desk has count against the cap and are known again")
  func knownContacts() throws {
    let confort = Contract(formula: FormulaCode(rawValue: "confort"), start: CivilDate(daysSinceEpoch: 0))
    let desk = PaperDesk(
      knownCustomers: [Customer(code: "DUPONT", name: "Dupont", contracts: [confort])],
      knownContacts: [
        Contact(id: 7, customer: "DUPONT", name: "Ada"), Contact(id: 8, customer: "DUPONT", name: "Bob"),
        Contact(id: 9, customer: "DUPONT", name: "Old", isActive: false),
      ]
    )
    let plan = try read(["1,ada,,dupont", "2,Cléo,,Dupont", "3,Dan,,DUPONT", "4,Old,,Dupont"], desk: desk)
    #expect(plan.people.customers.isEmpty)
    #expect(plan.people.contacts.map(\.name) == ["Cléo", "Dan"])
    #expect(plan.people.contacts.map(\.isActive) == [true, false])
    #expect(plan.tickets.map(\.birth.contact) == [7, plan.people.contacts[0].id, plan.people.contacts[1].id, 9])
    #expect(plan.people.contacts.allSatisfy { $0.id < 0 })
  }

  @Test("a customer that the desk has keeps its contract, whatever the file says")
  func knownCustomer() throws {
    let desk = PaperDesk(knownCustomers: [Customer(code: "DUPONT", name: "Dupont")])
    let plan = try read(["1,,,Dupont"], desk: desk)
    #expect(plan.people.customers.isEmpty)
    #expect(plan.tickets.map(\.birth.commitment) == [.noContract])
  }

  @Test("customers whose names make one code stay apart")
  func codes() throws {
    let desk = PaperDesk(knownCustomers: [Customer(code: "A-B", name: "A.B")])
    let plan = try read(["1,,,A & B", "2,,,A / B", "3,,,A.B", "4,,,a & b", "5,,,漢字"], desk: desk)
    #expect(plan.people.customers.map(\.code) == ["A-B-2", "A-B-3", "CLIENT"])
    #expect(plan.tickets.map(\.birth.customer) == ["A-B-2", "A-B-3", "A-B", "A-B-2", "CLIENT"])
  }

  @Test("agents whom the desk knows by login or name are theirs, others come in inactive and without a role")
  func agents() throws {
    let desk = PaperDesk(knownAgents: [
      Agent(login: Login("lpetit"), name: "Léa Petit", roles: [.agent], teams: [.support]),
      Agent(login: Login("jean"), name: "Jean Roux", roles: [.admin], teams: []),
    ])
    let rows = ["1,,léa petit,D", "2,,lpetit,D", "3,,Jean,D", "4,,Zoé Œuf,D", "5,,Zoe Oeuf,D", "6,,漢字,D"]
    let plan = try read(rows, desk: desk)
    let assignees = Array(plan.tickets.map { $0.birth.assignee?.rawValue })
    #expect(assignees == ["lpetit", "lpetit", "jean", "zoe-oeuf", "zoe-oeuf-2", "agent"])
    let newcomers = plan.people.agents.filter { $0.login != Login("import") }
    #expect(newcomers.map(\.name) == ["Zoé Œuf", "Zoe Oeuf", "漢字"])
    #expect(plan.people.agents.allSatisfy { !$0.isActive && $0.roles.isEmpty && $0.teams.isEmpty })
  }

  @Test("tickets that the desk has by their foreign number are left out, and bring nobody")
  func idempotent() throws {
    let rows = ["1,Ada,Léa,Dupont", "2,Bob,Max,Martin"]
    let plan = try read(rows, desk: PaperDesk(knownTickets: ["2"]))
    #expect(plan.report.tickets == 1)
    #expect(plan.report.alreadyThere == 1)
    #expect(plan.people.customers.map(\.name) == ["Dupont"])
    #expect(plan.people.agents.map(\.name).contains("Max") == false)
    let again = try read(rows, desk: PaperDesk(knownTickets: ["1", "2"]))
    #expect(again.report.tickets == 0)
    #expect(again.report.period == nil)
    #expect(again.people.contacts.isEmpty && again.people.customers.isEmpty && again.people.agents.isEmpty)
    #expect(again.tickets.contains { _ in true } == false)
  }

  @Test("a bad row is refused although its ticket is there already")
  func badKnownRow() {
    #expect(throws: ImportMistakes.self) { try read(["1,Ada,,"], desk: PaperDesk(knownTickets: ["1"])) }
  }
}
