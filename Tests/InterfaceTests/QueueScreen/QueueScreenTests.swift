import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// What keys do on the queue, on a real desk.
@Suite struct QueueScreenTests {
  @Test("c acknowledges the selected ticket and says what runs next")
  func acknowledge() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("c")
    #expect(visitor.lastLine == " #1001 prise en compte, prise en charge attendue auj. à 16:32")
    #expect(
      try visitor.desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)?.stage == .acknowledged
    )
  }

  @Test("The selection stays on its ticket when it moves in the list")
  func selectionStays() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("jc")
    #expect(visitor.selectedLine.contains("1003"))
    visitor.press("p4")
    #expect(visitor.selectedLine.contains("1003"))
  }

  @Test("When a ticket leaves the view, the selection goes to the one that took its place")
  func selectionFollows() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("jx")
    #expect(visitor.selectedLine.contains("1002"))
    #expect(!visitor.text.contains(" 1003 "))
  }

  @Test("A key held down acts on the ticket it was pressed on, not on what takes its place", arguments: ["x", "."])
  func heldDown(key: String) throws {
    var visitor = try Visitor(TestDesk.busy())
    func stage(_ number: Int) throws -> Stage? {
      try visitor.desk.store.row(.ticket(number), viewer: TestDesk.marie, now: TestDesk.now)?.stage
    }
    visitor.press(key == "." ? "xk" : "j")
    #expect(visitor.selectedLine.contains("1003"))
    visitor.press(key + key + key)
    #expect(try stage(1003) == .resolved)
    #expect(visitor.selectedLine.contains("1002"))
    #expect(try stage(1002) != .resolved)
    #expect(visitor.lastLine.contains("touche tenue : rien n'est fait à #1002 ; relâcher"))
    // Held for long it is still the same key; let go and pressed again it is meant.
    visitor.wait(until: TestDesk.now + 1)
    visitor.press(key)
    #expect(try stage(1002) != .resolved)
    visitor.wait(until: TestDesk.now + 3)
    visitor.press(key)
    #expect(try stage(1002) == .resolved)
  }

  @Test("The same key acts on the next ticket at once where another key came between")
  func notHeldDown() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("xkx")
    for number in [1001, 1003] {
      let row = try visitor.desk.store.row(.ticket(number), viewer: TestDesk.marie, now: TestDesk.now)
      #expect(row?.stage == .resolved)
    }
  }

  @Test("When somebody else changes the desk, the selection stays and the ticket is marked as changed")
  func othersChange() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 120, height: 14)
    visitor.press("jj")
    #expect(visitor.selectedLine.contains("1002"))
    try visitor.desk.act(.take, on: .ticket(1001), by: TestDesk.paul, at: "2026-07-13T14:32:00+02:00")
    visitor.notice()
    #expect(visitor.selectedLine.contains("1002"))
    let changed = visitor.text.split(separator: "\n").first { $0.contains(" 1001 ") }
    #expect(changed?.hasPrefix(" ●") == true)
  }

  @Test("A filter finds an agent by the name as by the login")
  func filterByAgentName() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("fmorvan<Enter>")
    #expect(visitor.text.contains("1004"))
    #expect(!visitor.text.contains("1003"))
  }

  @Test("At every width the header names the view that is shown", arguments: [20, 30, 40, 60, 80])
  func headerNamesTheView(width: Int) throws {
    var visitor = try Visitor(TestDesk.busy(), width: width, height: 10)
    for name in ["Traiter", "Qualifier", "Miens", "Libres", "Attente", "Urgents", "Résolus"] {
      let header = String(visitor.text.prefix { $0 != "\n" })
      #expect(header.contains(name))
      #expect(width < 60 || header.contains("Urgents 1"))
      visitor.press("<Tab>")
    }
  }

  @Test("A closed desk is said to be closed where there is least room")
  func closedAtTwentyColumns() throws {
    let visitor = try Visitor(TestDesk.busy(), width: 20, height: 5, at: instant("2026-07-14T10:00:00+02:00"))
    let header = visitor.text.prefix { $0 != "\n" }
    #expect(header.contains("fermé"))
    #expect(header.contains("Traiter"))
  }

  @Test("Tags of several tickets are confirmed by what came and went")
  func tagSeveral() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("  :tag +urgent<Enter>")
    #expect(visitor.lastLine.hasPrefix(" 2 tickets : étiquettes : +urgent"))
  }

  @Test("An undo of many tickets counts them")
  func undoMany() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("      p4u")
    #expect(visitor.lastLine.contains("Annuler : priorité de 6 tickets"))
    visitor.press("o")
    #expect(visitor.lastLine.contains("annulé : priorité de 6 tickets"))
  }

  @Test("a makes a ticket wait, and the same key makes it go on")
  func waitAndResume() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("a")
    #expect(visitor.lastLine.hasPrefix(" #1001 en attente du client"))
    #expect(visitor.selectedLine.contains("║"))
    visitor.press("a")
    #expect(visitor.lastLine.hasPrefix(" #1001 attente terminée"))
  }

  @Test("What is not possible is refused with the reason")
  func refusals() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("jjc")
    #expect(visitor.lastLine.hasPrefix(" #1002 : déjà pris en compte par marie, auj. à 11:40"))
    visitor.press("o")
    #expect(visitor.lastLine.hasPrefix(" #1002 : pas possible, le ticket est : pris en compte"))
    visitor.press("z")
    #expect(visitor.lastLine.contains("z ne fait rien ici"))
  }

  @Test("u takes my last action back, also one on several tickets")
  func undo() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("  t")
    #expect(visitor.lastLine.hasPrefix(" 2 tickets : prise en charge"))
    visitor.press("u")
    #expect(visitor.lastLine.hasPrefix(" Annuler : prise en charge #1001, #1003, auj. à 14:32 : o oui"))
    visitor.press("o")
    #expect(visitor.lastLine.hasPrefix(" annulé : prise en charge #1001, #1003"))
    for number in [1001, 1003] {
      let row = try visitor.desk.store.row(.ticket(number), viewer: TestDesk.marie, now: TestDesk.now)
      #expect(row?.stage == .open)
    }
  }

  @Test("u names as undone only what was, and what somebody built upon for itself")
  func partlyUndone() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("  t")
    _ = try visitor.desk.store.perform(.resolve, on: .ticket(1003), by: Login("paul"), at: TestDesk.now)
    visitor.press("uo")
    #expect(visitor.lastLine.hasPrefix(" annulé : prise en charge #1001 ; #1003 : paul a changé"))
  }

  @Test("Marks are counted, actions apply to them, and one that cannot be done is named")
  func marks() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("  ")
    #expect(visitor.lastLine.hasSuffix(" 2 marqués"))
    visitor.press(" c")
    #expect(visitor.text.contains("Fait : 2 sur 3"))
    #expect(visitor.text.contains("✗ #1002 : déjà pris en compte"))
    visitor.press("q")
    visitor.press("**")
    #expect(!visitor.lastLine.contains("marqué"))
  }

  @Test("Tab goes round the views and back")
  func views() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 160)
    visitor.press("<Tab>")
    #expect(visitor.surface.golden { $0.names }.contains("active-view:À qualifier 4"))
    visitor.press("<Shift-Tab><Shift-Tab>")
    #expect(visitor.surface.golden { $0.names }.contains("active-view:Résolus 1"))
    #expect(visitor.selectedLine.contains("Devis : remise de pied"))
  }

  @Test("A search narrows as one types, without accents, and Esc lifts it")
  func search() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("/ecart")
    #expect(visitor.text.contains(" 1003 "))
    #expect(!visitor.text.contains(" 1001 "))
    visitor.press("<Enter>c")
    #expect(visitor.lastLine.hasPrefix(" #1003 prise en compte"))
    visitor.press("<Esc>")
    #expect(visitor.text.contains(" 1001 "))
  }

  @Test("Keys typed into a search do nothing else")
  func searchTakesKeys() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("/xxx")
    #expect(visitor.text.contains("Aucun ticket ne répond à la recherche"))
    visitor.press("<Esc>")
    #expect(try visitor.desk.store.row(.ticket(1001), viewer: TestDesk.marie, now: TestDesk.now)?.stage == .open)
  }

  @Test(
    "A filter is words that name priorities, contracts, statuses, agents, services",
    arguments: [
      ("bloq", [1001, 1002]), ("maj serenite", [1003]), ("paul", [1004]), ("attente", [1007]),
      ("hors", [1006]), ("bloq majeure confort", [1002]),
    ]
  )
  func filter(words: String, numbers: [Int]) throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("f" + words + "<Enter>")
    let shown = (1001...1009).filter { visitor.text.contains(" \($0) ") }
    #expect(shown == numbers)
  }

  @Test("A word of the filter that names nothing is said, and filters nothing")
  func unknownFilter() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("fzzz")
    #expect(visitor.text.contains("pas compris : zzz"))
    #expect(visitor.text.contains(" 1001 "))
  }

  @Test("q at the first screen leaves; Esc does not")
  func leaving() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("<Esc>")
    #expect(!visitor.hasLeft)
    visitor.press("q")
    #expect(visitor.hasLeft)
  }

  @Test("y hands the number to the terminal")
  func copy() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("y")
    #expect(visitor.copied == ["1001"])
  }

  @Test("Somebody who may only read sees no deeds among the hints, and is refused")
  func readOnly() throws {
    let desk = try TestDesk.busy()
    let wall = Agent(login: Login("mur"), name: "Mur", roles: [.wall], teams: [])
    try desk.store.add(wall, by: TestDesk.marie.login, at: TestDesk.now)
    var visitor = try Visitor(desk, as: wall)
    #expect(!visitor.lastLine.contains("compte"))
    visitor.press("c")
    #expect(visitor.lastLine.contains("vous n'avez pas le droit : agir sur les tickets"))
  }

  @Test("A countdown ticks by itself, in seconds in the last ten minutes, and nothing is read for it")
  func ticking() throws {
    var visitor = try Visitor(TestDesk.busy(), at: instant("2026-07-13T15:15:00+02:00"))
    #expect(visitor.text.contains("8:00 auj. 15:23"))
    #expect(visitor.frame.nextChange == instant("2026-07-13T15:15:01+02:00"))
    visitor.wait(until: instant("2026-07-13T15:15:31+02:00"))
    #expect(visitor.text.contains("7:29 auj. 15:23"))
    visitor.wait(until: instant("2026-07-13T15:23:00+02:00"))
    #expect(visitor.text.contains("0:00 auj. 15:23"))
    visitor.wait(until: instant("2026-07-13T15:24:00+02:00"))
    #expect(visitor.text.contains("−0h01 auj. 15:23"))
  }

  @Test("Where no countdown ticks, nothing changes before the next minute")
  func quiet() throws {
    let visitor = try Visitor(TestDesk.busy(), at: instant("2026-07-13T12:30:10+02:00"))
    #expect(visitor.frame.nextChange == instant("2026-07-13T12:31:00+02:00"))
  }

  @Test("Where there is no ticket, a deed says so and asks nothing", arguments: ["c", "p", "r", "e", "y"])
  func noTicket(key: String) throws {
    var visitor = try Visitor(TestDesk())
    visitor.press(key)
    #expect(visitor.lastLine == " aucun ticket n'est choisi")
  }

  @Test("Somebody without tickets of one's own is told how to get some")
  func emptyViews() throws {
    var visitor = try Visitor(TestDesk(), width: 160)
    for advice in ["Tout est pris en compte", "Aucun ticket à moi", "Chaque ticket a son agent"] {
      visitor.press("<Tab>")
      #expect(visitor.text.contains(advice))
    }
  }

  @Test("Esc and the next key count one by one though they came together, also out of a search")
  func quickEscape() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press("/ecart<Alt-c>")
    #expect(visitor.lastLine.contains("prise en compte"))
    #expect(visitor.text.contains(" 1001 "))
  }
}
