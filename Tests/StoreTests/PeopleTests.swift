import Desk
import Store
import Testing

@Suite("Customers, contacts and agents")
struct PeopleTests {
  let desk: TemporaryDesk
  let admin = Login("chef")
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test("a formula's cap on active contacts holds")
  func cap() throws {
    func contact(_ name: String) -> Contact { Contact(id: 0, customer: "GAR", name: name) }
    let first = try desk.store.add(contact("Anne"), by: Login("marie"), at: now)
    #expect(throws: DeskRefusal.contactsFull(cap: 1)) {
      try desk.store.add(contact("Benoît"), by: Login("marie"), at: now)
    }
    var idle = contact("Benoît")
    idle.isActive = false
    let second = try desk.store.add(idle, by: Login("marie"), at: now)
    func reactivateSecond() throws {
      try desk.store.change(contact: second.id, by: Login("marie"), at: now) { $0.isActive = true }
    }
    #expect(throws: DeskRefusal.contactsFull(cap: 1)) { try reactivateSecond() }
    try desk.store.change(contact: first.id, by: Login("marie"), at: now) { $0.isActive = false }
    try reactivateSecond()
    #expect(try desk.store.contacts(ofCustomer: "GAR", viewer: TemporaryDesk.marie).map(\.name) == ["Benoît", "Anne"])
  }

  @Test("a lower formula keeps the contacts there are, says so, and lets no new one in")
  func lowerFormula() throws {
    for name in ["Anne", "Benoît", "Chloé"] {
      _ = try desk.store.add(Contact(id: 0, customer: "LEM", name: name), by: Login("marie"), at: now)
    }
    let contract = Contract(formula: FormulaCode(rawValue: "standard"), start: try date("2026-07-13"))
    let signing = try desk.store.sign(contract, forCustomer: "LEM", by: admin, at: now)
    #expect(signing.contactsBeyondCap == 2)
    #expect(signing.customer.contracts.map(\.end) == [try date("2026-07-12"), nil])
    #expect(try desk.store.contacts(ofCustomer: "LEM", viewer: TemporaryDesk.marie).allSatisfy(\.isActive))
    #expect(throws: DeskRefusal.contactsFull(cap: 1)) {
      try desk.store.add(Contact(id: 0, customer: "LEM", name: "Denis"), by: Login("marie"), at: now)
    }
  }

  @Test("contracts follow each other, of formulas that there are")
  func contracts() throws {
    func sign(_ formula: String, _ start: String, _ end: String? = nil) throws -> Signing {
      let contract = Contract(formula: FormulaCode(rawValue: formula), start: try date(start), end: try end.map(date))
      return try desk.store.sign(contract, forCustomer: "ARV", by: admin, at: now)
    }
    #expect(throws: DeskRefusal.unknownFormula(FormulaCode(rawValue: "or"))) { try sign("or", "2026-08-01") }
    #expect(throws: DeskRefusal.contractBackwards) { try sign("confort", "2026-08-01", "2026-07-31") }
    #expect(throws: DeskRefusal.contractOverlaps(start: try date("2026-01-01"))) { try sign("confort", "2026-01-01") }
    _ = try sign("confort", "2026-08-01", "2026-08-31")
    let customer = try sign("standard", "2026-10-01").customer
    #expect(customer.contract(on: try date("2026-07-31"))?.formula == FormulaCode(rawValue: "serenite"))
    #expect(customer.contract(on: try date("2026-08-31"))?.formula == FormulaCode(rawValue: "confort"))
    #expect(customer.contract(on: try date("2026-09-15")) == nil)
    #expect(customer.contract(on: try date("2027-09-15"))?.formula == FormulaCode(rawValue: "standard"))
  }

  @Test("customers have a code of their own, a name, and a release that there is")
  func customers() throws {
    #expect(throws: DeskRefusal.customerCodeTaken(code: "ARV")) {
      try desk.store.add(Customer(code: "ARV", name: "Autre"), by: admin, at: now)
    }
    #expect(throws: DeskRefusal.emptyName) { try desk.store.add(Customer(code: " ", name: "x"), by: admin, at: now) }
    #expect(throws: DeskRefusal.unknownRelease("V_1999")) {
      try desk.store.add(Customer(code: "NEW", name: "Neuf", release: "V_1999"), by: admin, at: now)
    }
    #expect(throws: DeskRefusal.unchanged) {
      try desk.store.change(customer: "ARV", by: admin, at: now) { $0.name = "Mécanique de l'Arvor" }
    }
    #expect(throws: DeskRefusal.missingRight(.manageCustomers)) {
      try desk.store.add(Customer(code: "NEW", name: "Neuf"), by: Login("marie"), at: now)
    }
  }

  @Test("customers are listed by name without regard to accents, page by page, with their open tickets")
  func customerList() throws {
    try desk.store.add(Customer(code: "ECR", name: "Écrous du Nord"), by: admin, at: now)
    let number = try desk.ticket()
    _ = try desk.ticket(TemporaryDesk.request(of: "LEM"))
    _ = try desk.store.perform(.resolve, on: number, by: Login("marie"), at: now)
    func list(_ words: String = "", after: String? = nil, limit: Int = 10) throws -> [CustomerRow] {
      try desk.store.customers(matching: words, viewer: TemporaryDesk.marie, now: now, after: after, limit: limit)
    }
    #expect(try list().map(\.customer.code) == ["ECR", "ARV", "MOU", "GAR", "LEM"])
    #expect(try list().map(\.openTickets) == [0, 0, 0, 0, 1])
    #expect(try list(limit: 2).map(\.customer.code) == ["ECR", "ARV"])
    #expect(try list(after: "ARV", limit: 2).map(\.customer.code) == ["MOU", "GAR"])
    #expect(try list("ECROU n").map(\.customer.code) == ["ECR"])
    #expect(try list("lem").map(\.customer.code) == ["LEM"])
    #expect(try list("meca").first?.contract?.formula == FormulaCode(rawValue: "serenite"))
  }

  @Test("the last one who can administer the desk stays")
  func lastAdmin() throws {
    #expect(throws: DeskRefusal.lastAdmin) {
      try desk.store.change(agent: admin, by: admin, at: now) { $0.roles.remove(.admin) }
    }
    #expect(throws: DeskRefusal.lastAdmin) {
      try desk.store.change(agent: admin, by: admin, at: now) { $0.isActive = false }
    }
    try desk.store.change(agent: Login("marie"), by: admin, at: now) { $0.roles.insert(.admin) }
    try desk.store.change(agent: admin, by: admin, at: now) { $0.isActive = false }
    #expect(throws: DeskRefusal.unknownAgent(admin)) { try desk.store.add(TemporaryDesk.paul, by: admin, at: now) }
    #expect(throws: DeskRefusal.loginTaken(Login("paul"))) {
      try desk.store.add(TemporaryDesk.paul, by: Login("marie"), at: now)
    }
  }

  @Test("acts of running the desk are journalled with before and after")
  func acts() throws {
    let before = try desk.store.acts(since: 0, viewer: TemporaryDesk.admin, limit: 1_000).count
    try desk.store.change(customer: "MOU", by: admin, at: now) { $0.region = "Jura" }
    let acts = try desk.store.acts(since: before, viewer: TemporaryDesk.admin, limit: 10)
    #expect(acts.map(\.act) == ["customer.change"])
    #expect(acts.first?.subject == "MOU")
    #expect(acts.first?.before == #"{"active":true,"name":"Moules & Cie","region":""}"#)
    #expect(acts.first?.after == #"{"active":true,"name":"Moules & Cie","region":"Jura"}"#)
  }
}

/// What is changed of a person or a company is what was meant to be, on top of what others changed meanwhile.
@Suite("Changes of people")
struct PeopleChangeTests {
  let desk: TemporaryDesk
  private let admin = Login("chef")
  private let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  @Test("A change sees what another wrote since it was asked for")
  func seesTheOther() throws {
    try desk.store.change(customer: "MOU", by: admin, at: now) { $0.region = "Jura" }
    var seen: Customer?
    try desk.store.change(customer: "MOU", by: admin, at: now) { customer in
      seen = customer
      customer.release = "V_2024"
    }
    #expect(seen?.region == "Jura")
    let customer = try #require(try desk.store.customer("MOU", viewer: TemporaryDesk.admin))
    #expect((customer.region, customer.release) == ("Jura", "V_2024"))
  }

  @Test("What names somebody stays what it was, whatever a change says")
  func namesStay() throws {
    let contact = try desk.store.add(Contact(id: 0, customer: "ARV", name: "Ève"), by: admin, at: now)
    let changed = try desk.store.change(contact: contact.id, by: admin, at: now) { contact in
      contact = Contact(id: 99, customer: "LEM", name: "Ève Le Bris")
    }
    #expect(changed == Contact(id: contact.id, customer: "ARV", name: "Ève Le Bris"))
    let agent = try desk.store.change(agent: Login("paul"), by: admin, at: now) { agent in
      agent.login = Login("marie")
      agent.name = "Paul Le Grand"
    }
    #expect(agent.login == Login("paul"))
    #expect(try desk.store.agent(Login("marie"))?.name == TemporaryDesk.marie.name)
  }

  @Test("A change that gives up leaves everything as it was")
  func givenUp() throws {
    struct GivenUp: Error {}
    #expect(throws: GivenUp.self) {
      try desk.store.change(agent: Login("paul"), by: admin, at: now) { agent in
        agent.name = "Personne"
        throw GivenUp()
      }
    }
    #expect(try desk.store.agent(Login("paul"))?.name == TemporaryDesk.paul.name)
  }
}
