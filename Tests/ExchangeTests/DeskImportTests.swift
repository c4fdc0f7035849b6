import Desk
import Exchange
import Foundation
import Store
import Testing

/// Imports into a real desk, on a file of its own.
@Suite("Imports into a desk")
struct DeskImportTests {
  private static let admin = Agent(
    login: Login("ada"),
    name: "Ada",
    roles: Set(Role.allCases),
    teams: Set(Team.allCases),
    isNamedParticipant: true
  )

  private func withDesk(_ body: (DeskStore, URL) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "guichet-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.appending(path: "desk.db").path
    let desk = try DeskStore.create(at: path, rulesText: nil, founder: Self.admin, now: instant("2016-01-01T09:00:00Z"))
    defer { try? desk.close() }
    try body(desk, directory)
  }

  private func incidents() throws -> ImportFile {
    let path = Bundle.module.resourceURL?.appending(path: "Fixtures/incidents.csv").path
    return try ImportFile(path: try #require(path), mapping: "incidents")
  }

  private func customers(of desk: DeskStore) throws -> [Customer] {
    try ["LOCATION-204", "LOCATION-143", "LOCATION-161"].compactMap { try desk.customer($0, viewer: Self.admin) }
  }

  @Test("a plan alone writes nothing; carried out it brings everything; again it brings nothing")
  func incidentLog() throws {
    try withDesk { desk, _ in
      let plan = try incidents().plan(for: SharedDesk(desk, viewer: Self.admin), now: today)
      #expect(plan.report.tickets == 445)
      #expect(try customers(of: desk).isEmpty)
      #expect(try desk.agents(viewer: Self.admin).count == 1)

      let written = try plan.carryOut(in: desk, by: Self.admin.login, at: today)
      #expect(written.tickets == 445)
      #expect(written.customers == plan.report.customers)
      #expect(written.contacts == plan.report.contacts)
      #expect(written.agents == plan.report.agents)
      #expect(written.alreadyThere == 0)
      let found = try customers(of: desk)
      #expect(found.count == 3)
      for customer in found {
        let formula = try #require(customer.contracts.first?.formula)
        let cap = try #require(Rules.builtIn.formula(formula)?.contacts)
        let contacts = try desk.contacts(ofCustomer: customer.code, viewer: Self.admin)
        #expect(contacts.count(where: \.isActive) == cap)
        let inactive = plan.report.inactiveContacts.count { $0.customer == customer.code }
        #expect(contacts.count == cap + inactive)
      }

      let again = try incidents().plan(for: SharedDesk(desk, viewer: Self.admin), now: today)
      #expect(again.report.tickets == 0)
      #expect(again.report.alreadyThere == 445)
      #expect(again.report.customers == 0 && again.report.contacts == 0 && again.report.agents == 0)
    }
  }

  @Test("whoever may not administer the desk imports nothing")
  func rights() throws {
    try withDesk { desk, _ in
      let clerk = Agent(login: Login("bob"), name: "Bob", roles: [.agent], teams: [.support])
      try desk.add(clerk, by: Self.admin.login, at: today)
      let plan = try incidents().plan(for: SharedDesk(desk, viewer: Self.admin), now: today)
      #expect(throws: DeskRefusal.missingRight(.administer)) {
        try plan.carryOut(in: desk, by: clerk.login, at: today)
      }
      #expect(try customers(of: desk).isEmpty)
    }
  }

  @Test("contacts of a ticket, the first and the later one, are those the desk gave a number to")
  func contacts() throws {
    try withDesk { desk, directory in
      let file = directory.appending(path: "tickets.jsonl")
      let lines = """
        {"type":"customer","code":"DUP","name":"Dupont"}
        {"type":"contact","customer":"DUP","name":"Yves"}
        {"type":"ticket","external_id":"1","title":"a","created":"2026-03-12T13:05:00Z","customer":"DUP","contact":"Zoé","events":[{"at":"2026-03-12T13:06:00Z","type":"edit","contact":"Ana"}]}
        """
      try Data(lines.utf8).write(to: file)
      let plan = try ImportFile(path: file.path).plan(for: SharedDesk(desk, viewer: Self.admin), now: today)
      _ = try plan.carryOut(in: desk, by: Self.admin.login, at: today)
      let page = try desk.page(.open, viewer: Self.admin, now: today, limit: 10)
      #expect(page.rows.map(\.externalID) == ["1"])
      let number = try #require(page.rows.first?.number)
      let contact = try #require(try desk.ticket(number, viewer: Self.admin, now: today)?.ticket.contact)
      #expect(try desk.contact(contact, viewer: Self.admin)?.name == "Ana")
      #expect(try desk.contacts(ofCustomer: "DUP", viewer: Self.admin).map(\.name) == ["Ana", "Yves", "Zoé"])
    }
  }
}

@Suite("Files to import")
struct ImportFileTests {
  @Test("the form follows from what is said, from there being a mapping, or from the name's end")
  func forms() throws {
    #expect(try ImportFile(path: "a.jsonl").format == .jsonl)
    #expect(try ImportFile(path: "a.NDJSON").format == .jsonl)
    #expect(try ImportFile(path: "a.data", mapping: "incidents").format == .csv)
    #expect(try ImportFile(path: "a.data", format: .jsonl).format == .jsonl)
    #expect(throws: ImportError.formUnknown(path: "a.data")) { try ImportFile(path: "a.data") }
    #expect(throws: ImportError.mappingNeeded(known: ["incidents"])) { try ImportFile(path: "a.csv") }
    #expect(throws: ImportError.mappingUnused) { try ImportFile(path: "a", format: .jsonl, mapping: "incidents") }
  }

  @Test("a file that is not there, and a mapping that is not there, are named")
  func absent() throws {
    let path = "/nowhere/at/all.csv"
    #expect(throws: ImportError.unreadable(path: path, reason: 2)) {
      try ImportFile(path: path, mapping: "incidents").plan(for: PaperDesk(), now: today)
    }
    #expect(throws: ImportError.unreadable(path: "/nowhere/m.toml", reason: 2)) {
      try ImportFile(path: path, mapping: "/nowhere/m.toml").plan(for: PaperDesk(), now: today)
    }
    let mistakes = #expect(throws: MappingMistakes.self) {
      try ImportFile(path: path, mapping: "nobody").plan(for: PaperDesk(), now: today)
    }
    #expect(mistakes?.all.map(\.problem) == [.unknownMapping(known: ["incidents"])])
  }
}
