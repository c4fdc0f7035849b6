import Desk
import Interface
import Store
import Terminal
import Testing

struct TicketFormTests {
  private func created(_ desk: ScreenDesk) throws -> TicketDetail {
    try desk.ticketNow(.ticket(1_001))
  }

  @Test("the form at every size", arguments: [(120, 36), (80, 24), (40, 12), (20, 5)])
  func sizes(width: Int, height: Int) throws {
    let desk = try ScreenDesk(size: Size(width: width, height: height))
    desk.open(TicketForm())
    try desk.press("arv<Enter><Enter>Étiquettes illisibles<Tab>Le code-barres est coupé.")
    expectScreen(desk.surface, "form-\(width)x\(height)")
  }

  @Test("the form is called by its name once", arguments: [(120, 36), (80, 24), (40, 12), (40, 7)])
  func title(width: Int, height: Int) throws {
    let desk = try ScreenDesk(size: Size(width: width, height: height))
    desk.open(TicketForm())
    #expect(desk.text.components(separatedBy: "Nouveau ticket").count == 2)
  }

  @Test("customers are proposed as their name is typed, accents ignored")
  func proposals() throws {
    let desk = try ScreenDesk()
    desk.open(TicketForm())
    try desk.press("tole")
    expectScreen(desk.surface, "form-proposals")
    #expect(desk.text.contains("Tôlerie du Léman"))
  }

  @Test("the form in English")
  func english() throws {
    let desk = try ScreenDesk(language: .english)
    desk.open(TicketForm())
    try desk.press("arvor<Enter>")
    expectScreen(desk.surface, "form-english")
  }

  @Test("a call becomes a ticket, which takes the form's place")
  func creating() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    desk.open(TicketForm())
    try desk.press("arvor<Enter>mor<Enter>Étiquettes illisibles<Enter>Le code-barres<Enter>est coupé.<Tab>")
    try desk.press("\"<Tab><Right><Tab>e<Tab>étiquette palette<Tab>paul<Tab>p<Ctrl-S>")
    let detail = try created(desk)
    #expect(detail.ticket.title == "Étiquettes illisibles")
    #expect(detail.ticket.customer == "ARVOR")
    #expect(detail.row.contact == "Claire Morvan")
    #expect(detail.ticket.priority == .mineure)
    #expect(detail.ticket.kind == .question)
    #expect(detail.ticket.channel == .mail)
    #expect(detail.ticket.tags == ["palette", "étiquette"])
    #expect(detail.ticket.assignee == ScreenDesk.paul.login)
    #expect(detail.ticket.team == .customisation)
    #expect(try desk.messages(of: .ticket(1_001)).first?.text == "Le code-barres\nest coupé.")
    #expect(desk.text.contains("#1001 Étiquettes illisibles"))
  }

  @Test(
    "what the ticket will be promised is said before it is created",
    arguments: [
      ("arvor", "prise en compte 2h, prise en charge 4h"), ("tolerie", "hors support (V8)"),
      ("moules", "hors contrat\u{A0}: aucun engagement"),
    ]
  )
  func promise(customer: String, said: String) throws {
    let desk = try ScreenDesk(size: Size(width: 120, height: 30))
    desk.open(TicketForm())
    try desk.press(customer)
    #expect(!desk.text.contains(said))
    try desk.press("<Enter>")
    #expect(desk.text.contains(said))
  }

  @Test("the promise follows the priority and the kind")
  func promiseFollows() throws {
    let desk = try ScreenDesk(size: Size(width: 120, height: 30))
    desk.open(TicketForm())
    try desk.press("arvor<Enter><Tab><Tab><Tab>&")
    #expect(desk.text.contains("prise en compte 1h, prise en charge 2h, résolution 2j"))
    try desk.press("<Tab>q")
    #expect(!desk.text.contains("résolution 2j"))
  }

  @Test("mistakes are told on their field, and the first of them is gone to")
  func mistakes() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    desk.open(TicketForm())
    try desk.press("<Ctrl-S>")
    #expect(desk.text.contains("Choisissez d'abord le client."))
    #expect(desk.text.contains("Il faut un objet."))
    try desk.press("zzz<Tab>")
    #expect(desk.text.contains("Pas de client «\u{A0}zzz\u{A0}»."))
    try desk.press("<Ctrl-U>arvor<Tab>nobody<Tab>")
    #expect(desk.text.contains("chez Mécanique de l'Arvor"))
    #expect(try desk.store.row(.ticket(1_001), viewer: ScreenDesk.marie, now: desk.now) == nil)
  }

  @Test("an inactive contact is shown, and refused with the reason")
  func inactiveContact() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    let contacts = try desk.store.contacts(ofCustomer: "ARVOR", viewer: ScreenDesk.admin)
    let yann = try #require(contacts.first { $0.name == "Yann Le Goff" })
    try desk.store.change(contact: yann.id, by: ScreenDesk.admin.login, at: ScreenDesk.now - 60) { $0.isActive = false }
    desk.open(TicketForm())
    try desk.press("arvor<Enter>yann")
    #expect(desk.text.contains("inactif"))
    try desk.press("<Enter>")
    #expect(desk.text.contains("Yann Le Goff est inactif"))
  }

  @Test("leaving asks nothing and keeps what was entered for the session")
  func leaving() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    let number = try desk.ticket(minutesAgo: 10)
    desk.open(TicketScreen(number))
    try desk.press("C")
    try desk.press("arvor<Enter><Tab>Étiquettes<Esc>")
    #expect(desk.lastLine.contains("Saisie gardée"))
    #expect(desk.text.contains("Impression des OF impossible"))
    try desk.press("C")
    #expect(desk.text.contains("Étiquettes"))
    try desk.press(" illisibles<Ctrl-S>")
    #expect(desk.text.contains("Étiquettes illisibles"))
    try desk.press("qC")
    #expect(!desk.text.contains("Étiquettes illisibles"))
  }

  @Test("a linked ticket begins with the customer and contact of the one it comes from, and is linked with it")
  func linked() throws {
    let desk = try ScreenDesk(size: Size(width: 100, height: 30))
    let number = try desk.ticket(minutesAgo: 10)
    desk.open(TicketScreen(number))
    try desk.press("L")
    #expect(desk.text.contains("Nouveau ticket lié à #\(number.text)"))
    #expect(desk.text.contains("Mécanique de l'Arvor"))
    #expect(desk.text.contains("Claire Morvan"))
    try desk.press("Formation des nouveaux<Ctrl-S>")
    let other = try #require(try desk.ticketNow(number).links.first)
    #expect(other.title == "Formation des nouveaux")
  }
}
