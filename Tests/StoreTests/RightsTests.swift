import Desk
import Store
import Testing

/// The table of rights (`domain.md` 2) where it is enforced: in every read and every write of the desk.
@Suite("Rights at the desk")
struct RightsTests {
  let desk: TemporaryDesk
  let number: TicketNumber
  private let now = TemporaryDesk.monday
  private let stranger = Agent(login: Login("import"), name: "Import", roles: [], teams: [.support, .migration])

  init() throws {
    desk = try TemporaryDesk()
    number = try desk.ticket(TemporaryDesk.request("Bornes", text: "Pointage refusé"))
    _ = try desk.store.perform(.tag(add: ["borne"], remove: []), on: number, by: Login("marie"), at: now)
    _ = try desk.store.add(Contact(id: 0, customer: "ARV", name: "Ève Le Bris"), by: Login("marie"), at: now)
    try desk.store.add(stranger, by: TemporaryDesk.admin.login, at: now)
  }

  /// What every way of reading finds for that person, by name.
  private func found(by viewer: Agent) throws -> [String: Int] {
    let (store, later) = (desk.store, now + 3_600)
    let words = QueueFilter(words: "bornes")
    return [
      "agent": try store.agent(Login("marie"), viewer: viewer) == nil ? 0 : 1,
      "agents": try store.agents(viewer: viewer).count,
      "customer": try store.customer("ARV", viewer: viewer) == nil ? 0 : 1,
      "customers": try store.customers(viewer: viewer, now: later, limit: 10).count,
      "contacts of a customer": try store.contacts(ofCustomer: "ARV", viewer: viewer).count,
      "contacts by name": try store.contacts(matching: "eve", viewer: viewer, limit: 10).count,
      "contact": try store.contact(1, viewer: viewer) == nil ? 0 : 1,
      "tags": try store.tags(viewer: viewer, limit: 10).count,
      "page": try store.page(.open, viewer: viewer, now: later, limit: 10).rows.count,
      "page by words": try store.page(.open, filter: words, viewer: viewer, now: later, limit: 10).rows.count,
      "unqualified": try store.page(.unqualified, viewer: viewer, now: later, limit: 10).rows.count,
      "unassigned": try store.page(.unassigned, viewer: viewer, now: later, limit: 10).rows.count,
      "past page": try store.pastPage(.open, viewer: viewer, at: later, limit: 10).rows.count,
      "past page of what changed since": try store.pastPage(.open, viewer: viewer, at: now, limit: 10).rows.count,
      "counts": try store.counts(viewer: viewer, now: later).values.reduce(0) { $0 + $1.value },
      "past counts": try store.pastCounts(viewer: viewer, at: later).values.reduce(0) { $0 + $1.value },
      "count": try store.count(.open, filter: words, viewer: viewer, now: later).value,
      "search": try store.search("bornes", viewer: viewer, now: later, limit: 10).count,
      "ticket": try store.ticket(number, viewer: viewer, now: later) == nil ? 0 : 1,
      "row": try store.row(number, viewer: viewer, now: later) == nil ? 0 : 1,
      "messages": try store.messages(of: number, viewer: viewer, limit: 10).messages.count,
      "events": try store.events(since: 0, viewer: viewer, limit: 10).count,
      "acts": try store.acts(since: 0, viewer: viewer, limit: 10).count,
    ]
  }

  @Test("Every role reads what there is", arguments: Role.allCases)
  func everyRoleReads(role: Role) throws {
    let viewer = Agent(login: Login("x"), name: "X", roles: [role], teams: [.support])
    #expect(try found(by: viewer).filter { $0.value == 0 }.isEmpty)
    #expect(throws: Never.self) { try desk.store.promise(toCustomer: "ARV", viewer: viewer, at: now) }
  }

  @Test("Somebody without a role, and somebody who left, finds nothing in any way")
  func nothingIsRead() throws {
    var gone = TemporaryDesk.admin
    gone.isActive = false
    for viewer in [stranger, gone] {
      #expect(try found(by: viewer).filter { $0.value != 0 } == [:])
      #expect(throws: DeskRefusal.missingRight(.read)) {
        try desk.store.promise(toCustomer: "ARV", viewer: viewer, at: now)
      }
    }
  }

  @Test("What somebody kept and did is out of reach once the roles are gone, and back with them")
  func ownThings() throws {
    let (store, marie, admin) = (desk.store, Login("marie"), TemporaryDesk.admin.login)
    try store.keep(Draft(agent: marie, ticket: number, kind: .reply, text: "Bonjour", at: now))
    try store.change(agent: marie, by: admin, at: now) { $0.roles = [] }
    #expect(try store.drafts(of: marie).isEmpty)
    #expect(try store.nextUndo(by: marie) == nil)
    try store.change(agent: marie, by: admin, at: now) { $0.roles = [.agent] }
    #expect(try store.drafts(of: marie).map(\.text) == ["Bonjour"])
    #expect(try store.nextUndo(by: marie)?.target.verb == .tag)
  }

  @Test("Who may not work on tickets undoes nothing and keeps no draft", arguments: [Role.admin, .wall])
  func onlyWorkers(role: Role) throws {
    let (store, marie) = (desk.store, Login("marie"))
    try store.change(agent: marie, by: TemporaryDesk.admin.login, at: now) { $0.roles = [role] }
    #expect(throws: DeskRefusal.missingRight(.work)) {
      try store.keep(Draft(agent: marie, ticket: number, kind: .note, text: "Vu", at: now))
    }
    let outcome = try store.undo(by: marie, at: now)
    guard case .refused(.missingRight(.work)) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try store.nextUndo(by: marie) == nil)
  }
}
