import Desk
import Interface
import Store
import Terminal
import Testing

struct TicketScreenTests {
  /// A ticket that has seen everything: struck, answered, waiting, answered by the customer.
  private func story(_ desk: ScreenDesk) throws -> TicketNumber {
    let number = try desk.ticket(minutesAgo: 222)
    try desk.act(.acknowledge, on: number, minutesAgo: 210)
    try desk.act(.note("Spouleur bloqué ? Voir avec l'atelier."), on: number, minutesAgo: 205)
    try desk.act(.take, on: number, minutesAgo: 200)
    try desk.act(.prioritise(.majeure), on: number, minutesAgo: 190)
    _ = try desk.store.undo(by: ScreenDesk.marie.login, at: ScreenDesk.now - 185 * 60, on: number)
    let reply = "Bonjour,\n\nPouvez-vous redémarrer le service d'impression ?\nMerci"
    try desk.act(.reply(reply, then: .wait), on: number, minutesAgo: 180)
    try desk.act(.message("C'est fait, rien ne sort."), on: number, by: ScreenDesk.paul, minutesAgo: 32)
    try desk.act(.tag(add: ["impression", "of"], remove: []), on: number, minutesAgo: 20)
    return number
  }

  @Test(
    "a ticket fits every size",
    arguments: [(220, 60), (120, 36), (80, 24), (60, 20), (40, 12), (20, 5)]
  )
  func sizes(width: Int, height: Int) throws {
    let desk = try ScreenDesk(size: Size(width: width, height: height))
    desk.open(TicketScreen(try story(desk)))
    expectScreen(desk.surface, "ticket-\(width)x\(height)")
  }

  @Test("a ticket in English")
  func english() throws {
    let desk = try ScreenDesk(size: Size(width: 120, height: 36), language: .english)
    desk.open(TicketScreen(try story(desk)))
    expectScreen(desk.surface, "ticket-english")
  }

  @Test("a ticket with the signs of any terminal")
  func plain() throws {
    let desk = try ScreenDesk(theme: Theme(named: "ascii", in: nil))
    desk.open(TicketScreen(try story(desk)))
    expectScreen(desk.surface, "ticket-plain")
  }

  @Test("an overdue ticket, one without a contract and one on an old version are told by words")
  func states() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 24))
    let overdue = try desk.ticket(minutesAgo: 220)
    desk.open(TicketScreen(overdue))
    #expect(desk.text.contains("dépassée de"))
    desk.open(TicketScreen(try desk.ticket(of: "MOULES", minutesAgo: 20)))
    #expect(desk.text.contains("hors contrat"))
    #expect(desk.text.contains("version inconnue"))
    #expect(desk.text.contains("sans engagement"))
    desk.open(TicketScreen(try desk.ticket(of: "LEMAN", minutesAgo: 20)))
    #expect(desk.text.contains("Standard, hors support"))
    #expect(desk.text.contains("V8, hors support"))
  }

  @Test("messages cannot be confused: each kind has its word, its sign and its margin")
  func messages() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 40))
    desk.open(TicketScreen(try story(desk)))
    #expect(desk.text.contains(" ▸ Réponse au client  Marie Leroy"))
    #expect(desk.text.contains(" ┃ Pouvez-vous redémarrer"))
    #expect(desk.text.contains(" ◂ Message du client"))
    #expect(desk.text.contains(" │ C'est fait, rien ne sort."))
    #expect(desk.text.contains(" # Note interne  Marie Leroy"))
    #expect(desk.text.contains(" ┊ Spouleur bloqué"))
  }

  @Test("what was undone is shown struck, by whom, and the undo has no line of its own")
  func struck() throws {
    let desk = try ScreenDesk(size: Size(width: 120, height: 40))
    desk.open(TicketScreen(try story(desk)))
    let line = try #require(desk.golden.split(separator: "\n").first { $0.contains("Bloquante → Majeure") })
    #expect(line.contains("{struck:"))
    #expect(line.contains("annulé par Marie Leroy"))
    #expect(desk.text.components(separatedBy: "annulé par").count == 2)
  }

  @Test("keys act on the ticket, and the screen follows")
  func acting() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    let number = try desk.ticket(minutesAgo: 10)
    desk.open(TicketScreen(number))
    try desk.press("c")
    #expect(try desk.ticketNow(number).ticket.stage == .acknowledged)
    #expect(desk.text.contains("Marie Leroy\u{A0}: pris en compte"))
    try desk.press("p&")
    #expect(try desk.ticketNow(number).ticket.priority == .bloquante)
    try desk.press("p2t")
    #expect(try desk.ticketNow(number).ticket.priority == .majeure)
    #expect(try desk.ticketNow(number).ticket.assignee == ScreenDesk.marie.login)
  }

  @Test("somebody else's deed shows without a key")
  func others() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    let number = try desk.ticket(minutesAgo: 10)
    desk.open(TicketScreen(number))
    try desk.act(.note("Je regarde."), on: number, by: ScreenDesk.paul, minutesAgo: 0)
    #expect(!desk.text.contains("Je regarde."))
    desk.tellOfChange()
    #expect(desk.text.contains("Je regarde."))
  }

  @Test("clocks go on by themselves, in seconds for the last ten minutes")
  func ticking() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    let number = try desk.ticket(minutesAgo: 22)
    desk.open(TicketScreen(number))
    #expect(desk.text.contains("reste 0h38"))
    #expect(desk.frame.nextChange == ScreenDesk.now.nextMinute)
    desk.pass(seconds: 1_740)
    #expect(desk.text.contains("à risque, reste 9:00"))
    #expect(desk.frame.nextChange == desk.now + 1)
    desk.pass(seconds: 541)
    #expect(desk.text.contains("dépassée de 0h00"))
  }

  @Test("going back leads where one came from")
  func back() throws {
    let desk = try ScreenDesk()
    desk.open(TicketScreen(try desk.ticket(minutesAgo: 10)))
    try desk.press("q")
    #expect(desk.text.hasPrefix("fond"))
  }

  @Test("a ticket that is not there says so")
  func absent() throws {
    let desk = try ScreenDesk()
    desk.open(TicketScreen(.ticket(4_242)))
    #expect(desk.text.hasPrefix("fond"))
    #expect(desk.lastLine.contains("Pas de ticket #4242"))
  }

  @Test("the next and the previous ticket of the list are one key away, also when this one left the list")
  func neighbours() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    let numbers = try (0..<3).map { try desk.ticket("Demande \($0)", minutesAgo: 50 - $0 * 10) }
    let page = try desk.store.page(.unqualified, viewer: ScreenDesk.marie, now: ScreenDesk.now, limit: 10)
    #expect(page.rows.map(\.number) == numbers)
    desk.open(TicketScreen(numbers[0], from: .init(view: .unqualified, filter: .none, key: page.keys[0])))
    try desk.press("<Shift-Tab>")
    #expect(desk.lastLine.contains("premier ticket"))
    try desk.press("c<Tab>")
    #expect(desk.text.contains("#\(numbers[1].text) Demande 1"))
    try desk.press("<Tab><Tab>")
    #expect(desk.text.contains("#\(numbers[2].text) Demande 2"))
    #expect(desk.lastLine.contains("dernier ticket"))
    try desk.press("<Shift-Tab>")
    #expect(desk.text.contains("#\(numbers[1].text) Demande 1"))
  }
}

struct LongConversationTests {
  private static let count = 150

  private func open(_ desk: ScreenDesk) throws -> TicketNumber {
    let number = try desk.ticket(text: "Message numéro 0", minutesAgo: 200)
    for index in 1..<Self.count {
      try desk.act(.note("Message numéro \(index)"), on: number, minutesAgo: 200 - index)
    }
    desk.open(TicketScreen(number))
    return number
  }

  private func shown(_ desk: ScreenDesk) -> [Int] {
    desk.text.split(separator: "\n").compactMap { line in
      line.split(separator: "numéro ").last.flatMap { line.contains("Message numéro") ? Int($0) : nil }
    }
  }

  @Test("a long conversation opens at its end and is read to its beginning page by page, each message once")
  func reading() throws {
    let desk = try ScreenDesk()
    _ = try open(desk)
    #expect(shown(desk).last == Self.count - 1)
    var seen = Set(shown(desk))
    for _ in 0..<200 {
      try desk.press("<PgUp>")
      let rows = shown(desk)
      #expect(rows == rows.sorted())
      seen.formUnion(rows)
    }
    #expect(seen == Set(0..<Self.count))
    #expect(shown(desk).first == 0)
    for _ in 0..<200 { try desk.press("<PgDn>") }
    #expect(shown(desk).last == Self.count - 1)
  }

  @Test("the beginning and the end are one key away")
  func ends() throws {
    let desk = try ScreenDesk()
    _ = try open(desk)
    try desk.press("g")
    #expect(shown(desk).first == 0)
    #expect(desk.text.contains("↓ messages plus récents"))
    try desk.press("G")
    #expect(shown(desk).last == Self.count - 1)
    #expect(desk.text.contains("↑ messages plus anciens"))
  }

  @Test("what is being read stays in place when something is added")
  func steady() throws {
    let desk = try ScreenDesk()
    let number = try open(desk)
    for _ in 0..<5 { try desk.press("<PgUp>") }
    let before = shown(desk)
    try desk.act(.note("Message numéro 999"), on: number, by: ScreenDesk.paul, minutesAgo: 0)
    desk.tellOfChange()
    #expect(shown(desk) == before)
    try desk.press("G")
    #expect(shown(desk).last == 999)
  }

  @Test("scrolling by a row moves by a row", arguments: [Size(width: 80, height: 24), Size(width: 30, height: 9)])
  func rows(size: Size) throws {
    let desk = try ScreenDesk(size: size)
    _ = try open(desk)
    for _ in 0..<12 { try desk.press("k") }
    let place = desk.text
    try desk.press("kj")
    #expect(desk.text == place)
    try desk.press("jjk")
    let further = desk.text
    #expect(further != place)
  }
}
