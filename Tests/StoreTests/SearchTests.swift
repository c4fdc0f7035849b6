import Desk
import Store
import Testing

@Suite("Searching")
struct SearchTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  private func find(_ words: String) throws -> [TicketNumber] {
    try desk.store.search(words, viewer: TemporaryDesk.marie, now: now, limit: 50).map(\.number)
  }

  @Test(
    "ignores case, accents and ligatures, and takes every word as the beginning of one",
    arguments: [
      "cœur", "coeur", "COEUR", "co", "coe", "straße", "strasse", "STRAS", "ecrou", "Écrous", "étiq", "impr pal",
      "l'imprimante", "l’imprimante", "#1001", "1001", "100", "arvor", "mecanique coeur", "ARV étiq", "urgent",
      "INC0042", "Naïve", "naive",
    ]
  )
  func found(words: String) throws {
    var new = TemporaryDesk.request(
      "Étiquette palette : cœur de l’imprimante",
      text: "La Straße des écrous, une piste naïve"
    )
    new.tags = ["urgent"]
    new.externalID = "INC0042"
    let number = try desk.ticket(new)
    _ = try desk.ticket(TemporaryDesk.request("Rien à voir", of: "GAR"))
    #expect(try find(words).contains(number))
  }

  @Test(
    "finds nothing where a word is missing, and takes no word as a command",
    arguments: [
      "absent", "palette absent", "imprimante*x", "palette NOT étiquette absent", "who:c1", "c1", "title:absent",
      "\"palette absent\"", "absent OR palette", "NEAR(palette absent)",
    ]
  )
  func notFound(words: String) throws {
    _ = try desk.ticket(TemporaryDesk.request("Étiquette palette : imprimante"))
    #expect(try find(words).isEmpty)
  }

  @Test("takes signs alone for nothing", arguments: ["", " ", "\"", "*", "-", "(", "')--", "^:{}"])
  func signs(words: String) throws {
    let number = try desk.ticket()
    #expect(try find(words).isEmpty)
    let filter = QueueFilter(words: words)
    let page = try desk.store.page(.open, filter: filter, viewer: TemporaryDesk.marie, now: now, limit: 5)
    #expect(page.rows.map(\.number) == [number])
  }

  @Test("finds what was written since, and by the new title only")
  func changes() throws {
    let number = try desk.ticket()
    _ = try desk.store.perform(.reply("Redémarrez le spouleur"), on: number, by: Login("marie"), at: now)
    #expect(try find("spouleur") == [number])
    _ = try desk.store.perform(.retitle("Bourrage papier"), on: number, by: Login("marie"), at: now)
    #expect(try find("bourrage spouleur") == [number])
    #expect(try find("impression").isEmpty)
    #expect(try RawDatabase(desk.path).isWhole())
  }

  @Test("finds a renamed customer or contact by the new name, and no more by the old")
  func renamed() throws {
    let contact = try desk.store.add(
      Contact(id: 0, customer: "ARV", name: "Claire Morvan"),
      by: Login("marie"),
      at: now
    )
    var new = TemporaryDesk.request()
    new.contact = contact.id
    let number = try desk.ticket(new)
    #expect(try find("claire impression") == [number])
    try desk.store.change(contact: contact.id, by: Login("marie"), at: now) { $0.name = "Claire Le Gœff" }
    try desk.store.change(customer: "ARV", by: Login("chef"), at: now) { $0.name = "Usinage Vercors" }
    #expect(try find("goeff vercors impression") == [number])
    #expect(try find("morvan").isEmpty)
    #expect(try find("mécanique").isEmpty)
    #expect(
      try desk.store.contacts(matching: "goef cl", viewer: TemporaryDesk.marie, limit: 5).map(\.name) == [
        "Claire Le Gœff"
      ]
    )
  }

  @Test("leaves the index alone when only the status changes")
  func statusOnly() throws {
    let number = try desk.ticket()
    let raw = try RawDatabase(desk.path)
    let before = try raw.rows("SELECT * FROM ticket_text_data")
    for action in [TicketAction.acknowledge, .wait, .resume, .take, .prioritise(.basse), .resolve, .close] {
      #expect(try desk.store.perform(action, on: number, by: Login("marie"), at: now).done != nil)
    }
    #expect(try raw.rows("SELECT * FROM ticket_text_data") == before)
  }

  @Test("can be called off while it goes on")
  func interrupted() async throws {
    let store = desk.store
    let people = LoadedPeople()
    let tickets = (0..<300).map { index in
      RecordedTicket(
        birth: Birth(
          kind: .incident,
          channel: .mail,
          priority: .basse,
          title: "Sujet \(index)",
          customer: "ARV",
          commitment: .noContract,
          rules: 1
        ),
        at: now,
        by: Login("chef"),
        request: RecordedTicket.Message(kind: .customer, author: "x", text: "mot mot")
      )
    }
    _ = try store.load(people: people, tickets: tickets, by: Login("chef"), at: now)
    let searching = Task.detached {
      // Searches until it is called off.
      while true { _ = try store.search("m", viewer: TemporaryDesk.marie, now: TemporaryDesk.monday, limit: 300) }
    }
    let calling = Task.detached {
      while !Task.isCancelled {
        store.interruptReads()
        await Task.yield()
      }
    }
    let result = await searching.result
    calling.cancel()
    #expect(throws: StoreError.interrupted) { try result.get() }
  }

  @Test("survives being called off at any moment, also while the words are cut")
  func interruptedAtAnyMoment() async throws {
    let store = desk.store
    let number = try desk.ticket()
    let calling = Task.detached {
      while !Task.isCancelled { store.interruptReads() }
    }
    defer { calling.cancel() }
    for _ in 0..<400 {
      do {
        let found = try store.search("impression of", viewer: TemporaryDesk.marie, now: TemporaryDesk.monday, limit: 10)
        #expect(found.map(\.number) == [number])
      } catch {
        #expect(error as? StoreError == .interrupted)
      }
    }
  }
}
