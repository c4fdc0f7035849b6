import Desk
import Interface
import Store
import Terminal
import Testing

struct MessageEditorTests {
  private func drafts(_ desk: ScreenDesk, _ number: TicketNumber) throws -> [Draft] {
    try desk.store.drafts(of: ScreenDesk.marie.login, on: number)
  }

  @Test(
    "what is typed looks like what it will be, at every size",
    arguments: MessageKind.allCases,
    [(120, 36), (80, 24), (40, 10), (20, 5)]
  )
  func looks(kind: MessageKind, size: (Int, Int)) throws {
    let desk = try ScreenDesk(size: Size(width: size.0, height: size.1))
    desk.open(MessageEditor(kind, on: try desk.ticket(minutesAgo: 30)))
    try desk.press("Bonjour,<Enter>redémarrez le spouleur et relancez l'impression des OF, merci.")
    expectScreen(desk.surface, "editor-\(kind.rawValue)-\(size.0)x\(size.1)")
  }

  @Test("an editor in English")
  func english() throws {
    let desk = try ScreenDesk(language: .english)
    desk.open(MessageEditor(.note, on: try desk.ticket(minutesAgo: 30)))
    expectScreen(desk.surface, "editor-english")
  }

  @Test("a note is called so, and kept rather than sent")
  func note() throws {
    let desk = try ScreenDesk(size: Size(width: 80, height: 24))
    desk.open(MessageEditor(.note, on: try desk.ticket(minutesAgo: 30)))
    #expect(desk.text.hasPrefix(" Note interne "))
    #expect(desk.lastLine.contains("Ctrl-S enregistrer"))
    #expect(!desk.lastLine.contains("envoyer"))
  }

  @Test(
    "a reply is sent with one key, and one more thing with it",
    arguments: [("s", nil), ("t", AfterReply.wait), ("r", AfterReply.resolve)]
  )
  func sending(key: String, next: AfterReply?) throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(TicketScreen(number))
    try desk.press("r")
    try desk.press("C'est réparé.<Ctrl-\(key)>")
    #expect(try desk.messages(of: number).last?.text == "C'est réparé.")
    #expect(try desk.messages(of: number).last?.kind == .reply)
    let ticket = try desk.ticketNow(number).ticket
    #expect((ticket.waiting != nil) == (next == .wait))
    #expect((ticket.stage == .resolved) == (next == .resolve))
    #expect(desk.text.contains("#\(number.text) Impression"))
    #expect(try drafts(desk, number).isEmpty)
  }

  @Test("notes and customer messages are sent as what they are, and only replies do something more")
  func kinds() throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(MessageEditor(.note, on: number))
    try desk.press("Vu.<Ctrl-T>")
    #expect(desk.lastLine.contains("que pour une réponse"))
    try desk.press("<Ctrl-S>")
    #expect(try desk.messages(of: number).last?.kind == .note)
    desk.open(MessageEditor(.customer, on: number))
    try desk.press("Toujours rien.<Ctrl-S>")
    #expect(try desk.messages(of: number).last?.kind == .customer)
  }

  @Test("an empty message is not sent")
  func empty() throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("  <Enter><Ctrl-S>")
    #expect(desk.lastLine.contains("rien à envoyer"))
    #expect(try desk.messages(of: number).count == 1)
  }

  @Test("letters and pastes are text, whatever they are keys for elsewhere")
  func text() throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("xqG:? *")
    desk.paste("cut\nx\nX")
    try desk.press("<Ctrl-S>")
    #expect(try desk.messages(of: number).last?.text == "xqG:? *cut\nx\nX")
    #expect(try desk.ticketNow(number).ticket.stage == .open)
  }

  @Test("leaving keeps a draft and says so, and opening goes on with it")
  func draft() throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(TicketScreen(number))
    try desk.press("r")
    try desk.press("Bonjour, je<Esc>")
    #expect(desk.lastLine.contains("Brouillon gardé"))
    #expect(try drafts(desk, number).map(\.text) == ["Bonjour, je"])
    try desk.press("n")
    #expect(!desk.text.contains("Bonjour, je"))
    try desk.press("<Esc>r")
    #expect(desk.text.contains("Bonjour, je"))
    #expect(desk.lastLine.contains("Brouillon repris (auj. 14:32)"))
    try desk.press(" regarde.<Ctrl-S>")
    #expect(try desk.messages(of: number).last?.text == "Bonjour, je regarde.")
    #expect(try drafts(desk, number).isEmpty)
  }

  @Test("a resumed draft is one undo away from an empty page, and leaving that forgets it")
  func afresh() throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("Bonjour<Esc>")
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("<Ctrl-G>")
    #expect(desk.text.contains("Écrivez ici"))
    try desk.press("<Esc>")
    #expect(try drafts(desk, number).isEmpty)
  }

  @Test("what is typed is kept every few seconds, and when the line drops")
  func keeping() throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("un")
    let due = try #require(desk.frame.nextChange)
    #expect(due - desk.now <= 5)
    desk.pass(seconds: due - desk.now)
    #expect(try drafts(desk, number).map(\.text) == ["un"])
    try desk.press(" deux")
    desk.hangUp()
    #expect(try drafts(desk, number).map(\.text) == ["un deux"])
  }

  @Test("what the desk cannot take when the line drops is put by, and taken in at the next start")
  func spool() throws {
    let desk = try ScreenDesk(spool: true)
    let number = try desk.ticket(minutesAgo: 30)
    let spool = try #require(desk.frame.desk.spool)
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("Bonjour")
    try desk.store.close()
    desk.hangUp()
    let again = try DeskStore.open(at: desk.store.path, access: .readWrite)
    #expect(try spool.takeIn(of: ScreenDesk.paul.login, into: again) == 0)
    #expect(try spool.takeIn(of: ScreenDesk.marie.login, into: again) == 1)
    #expect(try again.drafts(of: ScreenDesk.marie.login, on: number).map(\.text) == ["Bonjour"])
    #expect(try spool.takeIn(of: ScreenDesk.marie.login, into: again) == 0)
    try again.close()
  }

  @Test("what was put by is lost to no other text of the same kind, on disk or with the desk")
  func spooledTwice() throws {
    let desk = try ScreenDesk(spool: true)
    let number = try desk.ticket(minutesAgo: 30)
    let spool = try #require(desk.frame.desk.spool)
    func draft(_ text: String, _ seconds: Int) -> Draft {
      Draft(agent: ScreenDesk.marie.login, ticket: number, kind: .reply, text: text, at: desk.now + seconds)
    }
    func kept() throws -> [String] {
      _ = try spool.takeIn(of: ScreenDesk.marie.login, into: desk.store)
      return try drafts(desk, number).map(\.text)
    }
    try spool.put(draft("un", 1))
    try spool.put(draft("deux", 2))
    #expect(try kept() == ["un\n\ndeux"])
    // What was typed on is the same text, and the desk's own older state of it too.
    try spool.put(draft("trois", 3))
    try spool.put(draft("trois et quatre", 4))
    #expect(try kept() == ["trois et quatre"])
    try desk.store.keep(draft("autre chose", 9))
    try spool.put(draft("cinq", 8))
    #expect(try kept() == ["cinq\n\nautre chose"])
  }

  @Test(
    "one's own editor is given the text and gives it back",
    arguments: ["<Ctrl-X><Ctrl-E>", "<Ctrl-X>e", "<Ctrl-O>"]
  )
  func ownEditor(keys: String) throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("Bonjour" + keys)
    #expect(desk.editedText == "Bonjour")
    desk.edited(nil)
    #expect(desk.text.contains("Bonjour"))
    desk.edited("Bonjour,\r\nc'est réparé.\n")
    try desk.press("<Ctrl-S>")
    #expect(try desk.messages(of: number).last?.text == "Bonjour,\nc'est réparé.")
  }

  @Test("what somebody else did meanwhile is told while typing, and refusing to send keeps the text")
  func meanwhile() throws {
    let desk = try ScreenDesk()
    let number = try desk.ticket(minutesAgo: 30)
    desk.open(MessageEditor(.reply, on: number))
    try desk.press("Pouvez-vous redémarrer ?")
    try desk.act(.resolve, on: number, by: ScreenDesk.paul, minutesAgo: 0)
    try desk.press("<Ctrl-T>")
    #expect(try desk.messages(of: number).count == 1)
    #expect(desk.text.contains("Pouvez-vous redémarrer ?"))
    #expect(desk.text.contains("Pendant ce temps, Paul Roussel"))
    #expect(try drafts(desk, number).map(\.text) == ["Pouvez-vous redémarrer ?"])
    try desk.press("<Ctrl-S>")
    #expect(try desk.messages(of: number).last?.text == "Pouvez-vous redémarrer ?")
  }

  @Test("a text too long is refused and what is there stays")
  func tooLong() throws {
    let desk = try ScreenDesk()
    desk.open(MessageEditor(.reply, on: try desk.ticket(minutesAgo: 30)))
    try desk.press("Bonjour")
    desk.paste(String(repeating: "x", count: EnteredText.messageLimit))
    #expect(desk.lastLine.contains("Trop long"))
    #expect(desk.text.contains("Bonjour"))
  }
}
