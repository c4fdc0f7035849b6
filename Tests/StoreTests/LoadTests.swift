import Desk
import Foundation
import Store
import Testing

@Suite("Tickets written at once")
struct LoadTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday
  let chef = Login("chef")

  init() throws {
    desk = try TemporaryDesk()
  }

  private func recorded(_ id: String, contact: Int? = nil, customer: String = "NEU") throws -> RecordedTicket {
    let birth = Birth(
      kind: .incident,
      channel: .mail,
      priority: .majeure,
      title: "Repris \(id)",
      customer: customer,
      contact: contact,
      commitment: .contract(FormulaCode(rawValue: "confort")),
      rules: 1,
      externalID: id
    )
    var ticket = RecordedTicket(
      birth: birth,
      at: now - 86_400,
      by: chef,
      request: RecordedTicket.Message(kind: .customer, author: "Jean", text: "Au secours \(id)")
    )
    let circumstances = Circumstances(commitment: birth.commitment, rules: 1)
    try ticket.record(.take, by: TemporaryDesk.admin, at: now - 80_000, circumstances)
    try ticket.record(.note("vu"), by: TemporaryDesk.admin, at: now - 79_000, circumstances)
    return ticket
  }

  private func people(contacts: Int = 2) throws -> LoadedPeople {
    let start = try #require(CivilDate(iso: "2026-01-01"))
    return LoadedPeople(
      customers: [
        Customer(
          code: "NEU",
          name: "Neuve",
          contracts: [Contract(formula: FormulaCode(rawValue: "confort"), start: start)]
        ),
        Customer(code: "ARV", name: "Un autre nom"),
      ],
      contacts: (0..<contacts).map { Contact(id: 900 + $0, customer: "NEU", name: "Contact \($0)") },
      agents: [Agent(login: Login("jadis"), name: "Jadis", roles: [], teams: [], isActive: false)]
    )
  }

  private func titles() throws -> [String] {
    try desk.store.page(.open, viewer: TemporaryDesk.admin, now: now, limit: 1_000).rows.map(\.title)
  }

  @Test("come in with their people, history and figures, under numbers of the desk's own")
  func loaded() throws {
    let first = try desk.ticket()
    let report = try desk.store.load(
      people: people(),
      tickets: [recorded("A", contact: 901), recorded("B")],
      by: chef,
      at: now
    )
    #expect(
      report == LoadReport(customers: 1, contacts: 2, contactsBeyondCap: 0, agents: 1, tickets: 2, alreadyThere: 0)
    )
    let page = try desk.store.page(.open, viewer: TemporaryDesk.admin, now: now, limit: 10)
    #expect(Set(page.rows.map(\.number)) == [first, .ticket(1_002), .ticket(1_003)])
    let detail = try #require(try desk.store.ticket(.ticket(1_002), viewer: TemporaryDesk.admin, now: now))
    #expect(detail.row.contact == "Contact 1")
    #expect(detail.row.clocks == (try Clocks(of: detail.timeline, rules: detail.rules, now: now)))
    #expect(detail.history.entries.map(\.verb) == [.create, .take, .note])
    #expect(detail.messageCount == 2)
    #expect(try desk.store.customer("ARV", viewer: TemporaryDesk.admin)?.name == "Mécanique de l'Arvor")
    #expect(try desk.store.search("secours", viewer: TemporaryDesk.admin, now: now, limit: 5).count == 2)
    #expect(try desk.store.nextUndo(by: chef) == nil)
    #expect(try RawDatabase(desk.path).isWhole())
  }

  @Test("twice are there once")
  func idempotent() throws {
    let tickets = try ["A", "B"].map { try recorded($0) }
    _ = try desk.store.load(people: people(), tickets: tickets, by: chef, at: now)
    #expect(try desk.store.known(externalIDs: ["A", "Z"]) == ["A"])
    let again = try desk.store.load(people: LoadedPeople(), tickets: tickets, by: chef, at: now)
    #expect(again.tickets == 0)
    #expect(again.alreadyThere == 2)
    #expect(try titles().count == 2)
  }

  @Test("are there for nobody before all of them are, and others work on meanwhile")
  func invisible() throws {
    let own = try desk.ticket()
    let (store, now) = (desk.store, now)
    let glimpses = Glimpses()
    let source = try Watched(tickets: (0..<450).map { try recorded("T\($0)") }) {
      glimpses.rows.append(try store.page(.open, viewer: TemporaryDesk.admin, now: now, limit: 1_000).rows.count)
      glimpses.counts.append(try store.counts(viewer: TemporaryDesk.admin, now: now)[.open]?.value ?? -1)
      glimpses.hits.append(try store.search("secours", viewer: TemporaryDesk.admin, now: now, limit: 5).count)
      glimpses.customers.append(try store.customer("NEU", viewer: TemporaryDesk.admin)?.name)
      _ = try store.perform(.note("en même temps"), on: own, by: Login("marie"), at: now)
    }
    _ = try store.load(people: people(), tickets: source, by: chef, at: now)
    #expect(glimpses.rows.count > 100)
    #expect(Set(glimpses.rows) == [1])
    #expect(Set(glimpses.counts) == [1])
    #expect(Set(glimpses.hits) == [0])
    #expect(Set(glimpses.customers) == [nil])
    #expect(try titles().count == 451)
    #expect(try store.counts(viewer: TemporaryDesk.admin, now: now)[.open]?.value == 451)
  }

  @Test("by a run that was cut short leave nothing behind")
  func interrupted() throws {
    _ = try desk.ticket()
    let before = try tables()
    _ = try desk.store.load(people: people(), tickets: [recorded("A", contact: 900), recorded("B")], by: chef, at: now)
    let raw = try RawDatabase(desk.path)
    // What a run killed right before its last step leaves.
    try raw.execute("UPDATE batch SET published = 0 WHERE id = 1; DELETE FROM act WHERE act = 'import'")
    #expect(try titles().count == 1)
    _ = try desk.store.load(people: LoadedPeople(), tickets: [], by: chef, at: now)
    let cleared = try #require(try desk.store.acts(since: 0, viewer: TemporaryDesk.admin, limit: 100).dropLast().last)
    #expect(cleared.act == "import.clear")
    try raw.execute(
      "DELETE FROM act WHERE act LIKE 'import%'; DELETE FROM batch WHERE id > 0; DELETE FROM tally WHERE count = 0"
    )
    #expect(try tables() == before)
    #expect(try raw.isWhole())
  }

  @Test("of a customer nobody knows are refused whole")
  func unknownCustomer() throws {
    let tickets = try [recorded("A"), recorded("B", customer: "XXX")]
    #expect(throws: DeskRefusal.unknownCustomer(code: "XXX")) {
      try desk.store.load(people: people(), tickets: tickets, by: chef, at: now)
    }
    #expect(try titles().isEmpty)
    #expect(try desk.store.customer("NEU", viewer: TemporaryDesk.admin) == nil)
  }

  @Test("by somebody who may not, or beside another load, are refused")
  func refused() throws {
    #expect(throws: DeskRefusal.missingRight(.administer)) {
      try desk.store.load(people: LoadedPeople(), tickets: [], by: Login("marie"), at: now)
    }
    let holder = try LockHolder(of: desk.path + ".load")
    #expect(throws: StoreError.loadUnderWay(path: desk.path)) {
      try desk.store.load(people: LoadedPeople(), tickets: [], by: chef, at: now)
    }
    holder.kill()
  }

  @Test("bring contacts beyond the cap in inactive")
  func cap() throws {
    let report = try desk.store.load(people: people(contacts: 5), tickets: [], by: chef, at: now)
    #expect(report.contactsBeyondCap == 2)
    #expect(try desk.store.contacts(ofCustomer: "NEU", viewer: TemporaryDesk.admin).count { $0.isActive } == 3)
  }

  @Test("into a new desk give the same rows for the same input, and the desk works")
  func built() throws {
    func build(_ name: String) throws -> [String] {
      let path = desk.directory.appending(path: name).path
      let report = try DeskStore.build(
        at: path,
        rulesText: nil,
        founder: TemporaryDesk.admin,
        now: now,
        people: people(),
        tickets: (0..<20).map { try recorded("T\($0)", contact: 900) }
      )
      #expect(report.tickets == 20)
      let store = try DeskStore.open(at: path, access: .readWrite)
      #expect(try store.counts(viewer: TemporaryDesk.admin, now: now)[.open] == Count(20))
      let rows = try tables(path)
      #expect(try store.perform(.note("x"), on: .ticket(1_001), by: chef, at: now).done != nil)
      #expect(try RawDatabase(path).isWhole())
      return rows
    }
    #expect(try build("one.db") == build("two.db"))
  }

  @Test("that are linked with earlier ones are linked both ways")
  func linked() throws {
    var second = try recorded("B")
    let circumstances = Circumstances(linkExists: true, commitment: second.ticket.commitment, rules: 1)
    try second.record(.link(to: .ticket(1_001)), by: TemporaryDesk.admin, at: now - 70_000, circumstances)
    let tickets = try [recorded("A"), second, recorded("C")]
    _ = try desk.store.load(people: people(), tickets: tickets, by: chef, at: now)
    let first = try #require(try desk.store.ticket(.ticket(1_001), viewer: TemporaryDesk.admin, now: now))
    #expect(first.links.map(\.number) == [.ticket(1_002)])
    #expect(first.history.entries.last?.at == now - 70_000)
    let outcome = try desk.store.perform(.unlink(from: .ticket(1_002)), on: .ticket(1_001), by: chef, at: now)
    #expect(outcome.done != nil)
    #expect(try desk.store.ticket(.ticket(1_002), viewer: TemporaryDesk.admin, now: now)?.links == [])
    #expect(try RawDatabase(desk.path).isWhole())
  }

  @Test("into a new desk that fail leave no desk")
  func failedBuild() throws {
    let path = desk.directory.appending(path: "new.db").path
    #expect(throws: DeskRefusal.self) {
      try DeskStore.build(
        at: path,
        rulesText: nil,
        founder: TemporaryDesk.admin,
        now: now,
        people: LoadedPeople(),
        tickets: [recorded("A")]
      )
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.directory.path)
    #expect(left.allSatisfy { !$0.hasPrefix("new.db") || $0 == "new.db.load" })
  }

  /// The rows of every table that is not the search index's own.
  private func tables(_ path: String? = nil) throws -> [String] {
    let raw = try RawDatabase(path ?? desk.path)
    let names = ["agent", "batch", "customer", "contract", "contact", "ticket", "journal", "message", "tally", "act"]
    return try names.flatMap { try raw.rows("SELECT * FROM \($0)") }
  }
}

/// What was seen while tickets were written.
private final class Glimpses {
  var rows: [Int] = []
  var counts: [Int] = []
  var hits: [Int] = []
  var customers: [String?] = []
}

/// Tickets that look at the desk while they are read.
private struct Watched: Sequence {
  let tickets: [RecordedTicket]
  let look: () throws -> Void

  func makeIterator() -> AnyIterator<RecordedTicket> {
    var rest = tickets[...]
    return AnyIterator {
      if rest.count.isMultiple(of: 3) {
        do { try look() } catch { Issue.record(error) }
      }
      return rest.popFirst()
    }
  }
}
