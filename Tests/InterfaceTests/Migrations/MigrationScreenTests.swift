import Desk
import Store
import Terminal
import Testing

@testable import Interface

@Suite("A migration's screen") struct MigrationScreenTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    try desk.fillWithMigrations()
  }

  private func visitor(_ number: Int, width: Int = 80, height: Int = 24) throws -> Visitor {
    try Visitor(desk, width: width, height: height, on: MigrationScreen(.migration(number)))
  }

  @Test("fits every size", arguments: [(220, 60), (120, 36), (80, 24), (40, 12), (20, 5)])
  func looks(width: Int, height: Int) throws {
    expectScreen(try visitor(2, width: width, height: height).surface, "migration-\(width)x\(height)")
  }

  @Test("puts the deadline first and cuts nothing of what it says")
  func deadlineFirst() throws {
    let line = try #require(try visitor(1).text.split(separator: "\n").first { $0.contains("OPEN") })
    #expect(line.hasPrefix(" à prendre en compte avant") || line.hasPrefix(" prise en compte dépassée"))
    #expect(!line.contains("…"))
  }

  @Test("says who is responsible at every width, and leaves out what there is no room for rather than cut it")
  func responsible() throws {
    try desk.act(.assign(to: TestDesk.marie.login), on: .migration(5), at: "2026-07-13T10:00:00+02:00")
    for width in [80, 120] {
      let line = try #require(try visitor(5, width: width).text.split(separator: "\n").first { $0.contains("V6 → ") })
      #expect(line.contains("Marie Le Goff"))
      #expect(!line.contains("…"))
    }
  }

  @Test("names a service only where it is not called as its phase, and says of a phase what its sign means")
  func services() throws {
    let text = try visitor(2, width: 120, height: 60).text
    #expect(!text.contains("Chiffrage  chiffrage"))
    #expect(text.contains("Personnalisations  si besoin"))
  }

  @Test("M asks for the reason of what is about to be done")
  func reason() throws {
    var visitor = try visitor(2)
    visitor.press("M")
    #expect(visitor.lastLine.contains("Motif du retour d'une phase :"))
  }

  @Test("of one that was given up says so, and why")
  func cancelled() throws {
    let text = try visitor(6).text
    #expect(text.contains("annulée"))
    #expect(text.contains("rachat"))
  }

  @Test("of one that is over is not led on, and m asks for no other one")
  func over() throws {
    var visitor = try visitor(6)
    #expect(!visitor.lastLine.contains("m "))
    visitor.press("m")
    #expect(visitor.frame.top.kind == .migration)
    #expect(visitor.lastLine.contains("la migration est annulée"))
  }

  @Test("tells what the customer sees, whose turn it is, and how long either side held it, in opening time")
  func standing() throws {
    let text = try visitor(2, width: 120).text
    #expect(text.contains("au client · ATTENTE DU CLIENT"))
    // From Monday 6 July at 09:30 to Tuesday at 10:00 the desk had it, then the customer until Monday at 14:32.
    #expect(text.contains("temps passé : guichet 1j, client 4j 2h"))
  }

  @Test("says that the customer's production goes on while the new version is tried")
  func production() throws {
    let number = try desk.migration(of: "RHIN", from: "V_2023", then: TestDesk.prepared)
    let visitor = try Visitor(desk, width: 120, height: 36, on: MigrationScreen(number))
    #expect(visitor.text.contains("la production du client continue"))
  }

  @Test("Space ticks what is chosen, with who and when")
  func ticks() throws {
    var visitor = try visitor(2, width: 120)
    visitor.press("<Down><Down><Down><Space>")
    let deed = try #require(try desk.read(2).checks[.remoteAccess])
    #expect(deed == Ticket.Deed(by: TestDesk.marie.login, at: TestDesk.now))
    #expect(visitor.lastLine.contains("restent 4 points"))
  }

  @Test("A tick is taken away only after a question, as it was somebody's word")
  func unticks() throws {
    var visitor = try visitor(2)
    visitor.press("<Up><Space>")
    #expect(visitor.lastLine.contains("Décocher « serveur conforme aux recommandations »"))
    #expect(try desk.read(2).checks[.serverIsFit] != nil)
    visitor.press("o")
    #expect(try desk.read(2).checks[.serverIsFit] == nil)
  }

  @Test("An answer that comes late re-plans the phases ahead, and says so")
  func replans() throws {
    let number = try desk.migration(of: "RHIN", from: "V_2023", then: TestDesk.prepared)
    var visitor = try Visitor(desk, width: 120, height: 36, on: MigrationScreen(number))
    visitor.press("g<Down><Down><Down><Down><Down>")
    visitor.press("<Enter>o")
    #expect(visitor.lastLine.contains("parcours changé (+ personnalisations)"))
    #expect(visitor.text.contains("○ perso"))
    // What was passed without it has to be made up for.
    #expect(
      try desk.store.row(number, viewer: TestDesk.marie, now: TestDesk.now)?.migration?.missing.first
        == .check(.customisationsAnalysed)
    )
  }

  @Test("What cannot be meant is told with what could, and nothing is written")
  func misunderstood() throws {
    let number = try desk.migration(of: "RHIN", from: "V_2023", then: TestDesk.prepared)
    var visitor = try Visitor(desk, width: 120, height: 36, on: MigrationScreen(number))
    visitor.press("<Enter>demain<Enter>")
    #expect(visitor.lastLine.contains("une date comme 15/09/2026"))
    visitor.press("<Enter>12/07/2026<Enter>")
    #expect(visitor.lastLine.contains("le 12/07/2026 est passé"))
    visitor.press("<Enter>16/07/2026<Enter>")
    #expect(
      try desk.store.ticket(number, viewer: TestDesk.marie, now: TestDesk.now)?.ticket.migration?.preProductionDate?
        .value
        == TestDesk.day("2026-07-16")
    )
  }

  @Test("u takes back the last tick after a question")
  func undo() throws {
    var visitor = try visitor(2)
    visitor.press("<Down><Down><Down><Space>")
    #expect(try desk.read(2).checks[.remoteAccess] != nil)
    visitor.press("uo")
    #expect(try desk.read(2).checks[.remoteAccess] == nil)
  }

  @Test("Tab goes to messages and journal where there is no room for both")
  func panes() throws {
    var visitor = try visitor(2)
    #expect(!visitor.text.contains("ticket créé"))
    visitor.press("<Tab>")
    #expect(visitor.text.contains("ticket créé"))
    visitor.press("<Tab>")
    #expect(!visitor.text.contains("ticket créé"))
  }

  @Test("Taking, resolving and the like are refused with the way a migration goes")
  func ordinary() throws {
    var visitor = try visitor(2)
    visitor.press("x")
    #expect(visitor.lastLine.contains("une migration avance par ses phases"))
  }

  @Test("m on a ticket of a customer whose version is unsupported opens a migration's form, filled in")
  func fromUnsupported() throws {
    let number = try desk.ticket("Version trop ancienne", "VIEUX", .majeure, at: "2026-07-13T09:30:00+02:00")
    var visitor = try Visitor(desk, width: 120, height: 36, on: TicketScreen(number))
    #expect(visitor.text.contains("m : demander une migration"))
    visitor.press("m")
    #expect(visitor.frame.top.kind == .form)
    #expect(visitor.text.contains("Migration de V6 vers V_2024"))
    visitor.press("<Ctrl-S>")
    #expect(visitor.frame.top.kind == .migration)
    let opened = try desk.read(7)
    #expect(opened.source?.value == "V6")
    #expect(opened.target?.value == "V_2024")
    let row = try desk.store.ticket(number, viewer: TestDesk.marie, now: TestDesk.now)
    #expect(row?.links.map(\.number) == [.migration(7)])
  }

  @Test("L opens an ordinary ticket beside it: a need for assistance goes to sales, anything else to support")
  func linked() throws {
    var visitor = try visitor(2, width: 120, height: 36)
    visitor.press("L")
    #expect(visitor.text.contains("Nouveau ticket lié à M2"))
    visitor.press("Formation des nouveaux<Tab><Tab><Tab><Right><Right>")
    #expect(visitor.text.contains("commercial"))
    visitor.press("<Ctrl-S>")
    let links = try #require(try desk.store.ticket(.migration(2), viewer: TestDesk.marie, now: TestDesk.now)).links
    let row = try #require(try desk.store.row(links[0].number, viewer: TestDesk.marie, now: TestDesk.now))
    #expect(row.team == .sales)
    #expect(row.kind == .assistance)
  }
}
