import Desk
import Store
import Testing

@Suite("A request that becomes a ticket")
struct CreatingTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  private func create(_ new: NewTicket, by login: String = "marie") throws -> Done {
    try #require(try desk.store.create(new, by: Login(login), at: now).done)
  }

  @Test("has the next number, its text as the customer's message, and the contract's commitment")
  func complete() throws {
    let contact = try desk.store.add(
      Contact(id: 0, customer: "ARV", name: "Claire Morvan"),
      by: Login("marie"),
      at: now
    )
    var new = TemporaryDesk.request(text: "Plus aucun OF\r\nne s'imprime.\0")
    new.contact = contact.id
    new.tags = ["OF", " of impression ", ""]
    new.assignee = Login("paul")
    let done = try create(new)
    #expect(done.ticket.number == .ticket(1_001))
    #expect(done.ticket.commitment == .contract(FormulaCode(rawValue: "serenite")))
    #expect(done.ticket.tags == ["OF", "of-impression"])
    #expect(done.row.contact == "Claire Morvan")
    #expect(done.row.assignee == Person(login: Login("paul"), name: "Paul Petit"))
    #expect(done.row.clocks[.acknowledge].state == .running)
    let messages = try desk.store.messages(of: .ticket(1_001), viewer: TemporaryDesk.marie, limit: 5).messages
    #expect(messages.map(\.text) == ["Plus aucun OF\nne s'imprime."])
    #expect(messages.map(\.author) == ["Claire Morvan"])
    #expect(try create(TemporaryDesk.request()).ticket.number == .ticket(1_002))
  }

  @Test("without a contract, or on an old version, is promised nothing and says why")
  func uncommitted() throws {
    #expect(try create(TemporaryDesk.request(of: "MOU")).ticket.commitment == .noContract)
    try desk.store.change(customer: "GAR", by: Login("chef"), at: now) { $0.release = "V7" }
    let standard = FormulaCode(rawValue: "standard")
    #expect(
      try desk.store.promise(toCustomer: "GAR", viewer: TemporaryDesk.marie, at: now).commitment
        == .unsupported(standard)
    )
    let done = try create(TemporaryDesk.request(of: "GAR"))
    #expect(done.ticket.commitment == .unsupported(standard))
    #expect(done.row.clocks.due == nil)
    try desk.store.change(customer: "GAR", by: Login("chef"), at: now) { $0.release = nil }
    let promise = try desk.store.promise(toCustomer: "GAR", viewer: TemporaryDesk.marie, at: now)
    #expect(promise.commitment == .contract(standard))
    #expect(!promise.releaseIsKnown)
  }

  @Test("is promised what the contract in force on the desk's own day says")
  func localDay() throws {
    // The contract begins on 1 August; at 22:30 UTC on 31 July it is that day already in Paris.
    let contract = Contract(
      formula: FormulaCode(rawValue: "confort"),
      start: try #require(CivilDate(iso: "2026-08-01"))
    )
    _ = try desk.store.sign(contract, forCustomer: "MOU", by: Login("chef"), at: now)
    let evening = try #require(Instant(rfc3339: "2026-07-31T22:30:00Z"))
    #expect(try desk.store.promise(toCustomer: "MOU", viewer: TemporaryDesk.marie, at: evening).contract == contract)
    #expect(try desk.store.promise(toCustomer: "MOU", viewer: TemporaryDesk.marie, at: evening - 3_600).contract == nil)
  }

  @Test("opened from another is linked with it, both ways")
  func linked() throws {
    let origin = try desk.ticket()
    var new = TemporaryDesk.request("Formation")
    new.linkedFrom = origin
    new.team = .sales
    let done = try create(new)
    #expect(done.ticket.links == [origin])
    #expect(done.version == 2)
    let detail = try desk.store.ticket(origin, viewer: TemporaryDesk.marie, now: now)
    #expect(detail?.links.map(\.title) == ["Formation"])
  }

  @Test("that cannot be one is refused with the reason, and no number is spent")
  func refused() throws {
    func expect(_ refusal: DeskRefusal, by login: String = "marie", _ change: (inout NewTicket) throws -> Void) throws {
      var new = TemporaryDesk.request()
      try change(&new)
      #expect(throws: refusal) { try create(new, by: login) }
    }
    let other = try desk.store.add(Contact(id: 0, customer: "LEM", name: "Luc"), by: Login("marie"), at: now)
    let gone = try desk.store.add(Contact(id: 0, customer: "ARV", name: "Ève"), by: Login("marie"), at: now)
    try desk.store.change(contact: gone.id, by: Login("marie"), at: now) { $0.isActive = false }
    try desk.store.change(customer: "GAR", by: Login("chef"), at: now) { $0.isActive = false }
    try desk.store.add(
      Agent(login: Login("mur"), name: "Mur", roles: [.wall], teams: [.support]),
      by: Login("chef"),
      at: now
    )
    try expect(.emptyTitle) { $0.title = " \n " }
    try expect(.externalIDOnMigration) {
      $0.kind = .migration
      $0.externalID = "X"
    }
    try expect(.unknownCustomer(code: "XXX")) { $0.customer = "XXX" }
    try expect(.customerInactive(code: "GAR")) { $0.customer = "GAR" }
    try expect(.unknownContact(id: other.id)) { $0.contact = other.id }
    try expect(.contactInactive(id: gone.id)) { $0.contact = gone.id }
    try expect(.unknownAgent(Login("nul"))) { $0.assignee = Login("nul") }
    try expect(.outsideTeam(Login("victor"))) { $0.assignee = Login("victor") }
    try expect(.unknownTicket(.ticket(7))) { $0.linkedFrom = .ticket(7) }
    try expect(.missingRight(.work), by: "mur") { _ in }
    try expect(.unknownAgent(Login("intrus")), by: "intrus") { _ in }
    var new = TemporaryDesk.request()
    new.externalID = "INC-1"
    let number = try create(new).ticket.number
    #expect(number == .ticket(1_001))
    try expect(.externalIDTaken(id: "INC-1", by: number)) { $0.externalID = "INC-1" }
  }
}

@Suite("Unfinished texts, messages and events")
struct TextsTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  @Test("a draft is kept per person, ticket and kind, replaced, and forgotten when empty")
  func drafts() throws {
    let number = try desk.ticket()
    func keep(_ text: String, _ kind: MessageKind = .reply, by login: String = "marie") throws {
      try desk.store.keep(Draft(agent: Login(login), ticket: number, kind: kind, text: text, at: now))
    }
    try keep("Bonj")
    try keep("Bonjour")
    try keep("interne", .note)
    try keep("autre", by: "paul")
    #expect(try desk.store.drafts(of: Login("marie"), on: number).map(\.text).sorted() == ["Bonjour", "interne"])
    try keep("")
    try desk.store.forgetDraft(of: Login("paul"), on: number, kind: .reply)
    #expect(try desk.store.drafts(of: Login("marie")).map(\.kind) == [.note])
    #expect(try desk.store.drafts(of: Login("paul")).isEmpty)
  }

  @Test("messages are read page by page, from either end", arguments: [1, 2, 3, 10])
  func messages(limit: Int) throws {
    let number = try desk.ticket()
    for turn in 0..<7 {
      _ = try desk.store.perform(.note("n\(turn)"), on: number, by: Login("marie"), at: now + turn)
    }
    let all = (0..<7).map { "n\($0)" }
    func page(_ position: MessagePosition) throws -> MessagePage {
      try desk.store.messages(of: number, viewer: TemporaryDesk.marie, from: position, limit: limit)
    }
    var texts: [String] = []
    var current = try page(.end)
    #expect(!current.hasAfter)
    while let first = current.messages.first {
      texts = current.messages.map(\.text) + texts
      #expect(current.hasBefore == (texts.count < 7))
      current = try page(.before(first.id))
      #expect(current.hasAfter)
    }
    #expect(texts == all)
    texts = []
    current = try page(.start)
    #expect(!current.hasBefore)
    while let last = current.messages.last {
      texts += current.messages.map(\.text)
      #expect(current.hasAfter == (texts.count < 7))
      current = try page(.after(last.id))
    }
    #expect(texts == all)
    let earlier = try desk.store.messages(of: number, viewer: TemporaryDesk.marie, now: now + 2, limit: 10)
    #expect(earlier.messages.map(\.text) == ["n0", "n1", "n2"])
  }

  @Test("who writes is named: the agent, or for the customer the contact or the company")
  func authors() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.reply("Bonjour"), on: number, by: Login("marie"), at: now)
    _ = try desk.store.perform(.message("Merci"), on: number, by: Login("marie"), at: now)
    let messages = try desk.store.messages(of: number, viewer: TemporaryDesk.marie, limit: 10).messages
    #expect(messages.map(\.author) == ["Marie Martin", "Mécanique de l'Arvor"])
    #expect(messages.map(\.by) == [Login("marie"), Login("marie")])
  }

  @Test("events follow the journal from any place in it")
  func events() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.take, on: number, by: Login("marie"), at: now)
    _ = try desk.store.perform(.note("vu"), on: number, by: Login("paul"), at: now)
    let events = try desk.store.events(since: 1, viewer: TemporaryDesk.marie, limit: 10)
    #expect(events.map(\.verb) == [.take, .note])
    #expect(events.map(\.sequence) == [2, 3])
    #expect(try desk.store.events(since: 3, viewer: TemporaryDesk.marie, limit: 10).isEmpty)
  }

  @Test("that is not there, or not for its author to see, keeps no unfinished text")
  func draft() throws {
    let draft = Draft(agent: Login("marie"), ticket: .ticket(99), kind: .note, text: "à suivre", at: now)
    #expect(throws: DeskRefusal.unknownTicket(.ticket(99))) { try desk.store.keep(draft) }
  }
}
