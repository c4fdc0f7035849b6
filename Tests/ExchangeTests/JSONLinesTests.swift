import Desk
import Exchange
import Testing

@Suite("JSON Lines")
struct JSONLinesTests {
  private func read(_ lines: String, desk: PaperDesk = PaperDesk()) throws -> ImportPlan {
    try ImportPlan([UInt8](lines.utf8), as: .jsonLines, for: desk, now: today)
  }

  private static let dupont = #"{"type":"customer","code":"DUP","name":"Dupont"}"#

  /// A ticket of that customer with those further keys.
  private func ticket(_ further: String = "", events: String = "") -> String {
    Self.dupont + "\n"
      + #"{"type":"ticket","external_id":"T1","title":"Écran noir","customer":"DUP","created":"2026-03-12T13:05:00Z""#
      + further + #","events":[\#(events)]}"#
  }

  @Test("a desk's people and tickets come back in, wherever their lines stand")
  func whole() throws {
    let plan = try read(
      """
      {"type":"ticket","number":"1042","kind":"question","channel":"téléphone","priority":"majeure","title":"Écran","text":"Rien.",\
      "customer":"DUP","contact":"Zoé","assignee":"lea","service":"chiffrage","tags":["borne","écran"],"created":"2026-03-12T14:05:00+01:00",\
      "created_by":"max","status":"clos","stage":"clos","waiting":false,"clocks":{},"events":[\
      {"at":"2026-03-12T13:06:00Z","type":"acknowledge","by":"lea"},{"at":"2026-03-12T13:07:00Z","type":"take","by":"lea"},\
      {"at":"2026-03-12T13:08:00Z","type":"reply","by":"lea","text":"Quel poste ?","then":"wait"},\
      {"at":"2026-03-12T13:09:00Z","type":"message","text":"Le 3.","author":"Zoé"},\
      {"at":"2026-03-12T13:10:00Z","type":"note","by":"lea","text":"Câble."},\
      {"at":"2026-03-12T13:11:00Z","type":"prioritise","by":"lea","priority":"bloquante"},\
      {"at":"2026-03-12T13:12:00Z","type":"assign","by":"lea","assignee":"max"},\
      {"at":"2026-03-12T13:13:00Z","type":"tag","by":"max","add":["câble"],"remove":["borne"]},\
      {"at":"2026-03-12T13:14:00Z","type":"edit","by":"max","title":"Écran noir"},\
      {"at":"2026-03-12T13:15:00Z","type":"wait","by":"max"},{"at":"2026-03-12T13:16:00Z","type":"resume","by":"max"},\
      {"at":"2026-03-12T13:17:00Z","type":"resolve","by":"max"},{"at":"2026-03-12T13:18:00Z","type":"reopen","by":"max"},\
      {"at":"2026-03-12T13:19:00Z","type":"resolve","by":"max"},{"at":"2026-03-12T13:19:00Z","type":"close","by":"max"}]}
      {"type":"contact","customer":"DUP","name":"Zoé","email":"zoe@dupont.fr","phone":"01"}
      {"type":"contact","customer":"DUP","name":"Ancien","active":false}
      {"type":"agent","login":"lea","name":"Léa Petit"}

      {"type":"customer","code":"DUP","name":"Dupont","region":"Bretagne","version":"V_2023","contracts":[{"formula":"standard","start":"2024-01-01","end":"2024-12-31"},{"formula":"confort","start":"2025-01-01"}]}
      """
    )
    let ticket = try #require(plan.tickets.first { _ in true })
    #expect(ticket.birth.externalID == "1042")
    #expect(ticket.birth.commitment == .contract(FormulaCode(rawValue: "confort")))
    #expect(ticket.birth.team == .quotes)
    #expect(ticket.ticket.status == .closed)
    #expect(ticket.ticket.priority == .bloquante)
    #expect(ticket.ticket.tags == ["câble", "écran"])
    #expect(
      ticket.deeds.map(\.verb) == [
        .create, .acknowledge, .take, .reply, .message, .note, .priority, .assign, .tag, .edit, .wait, .resume,
        .resolve,
        .reopen, .resolve, .close,
      ]
    )
    #expect(ticket.deeds[3].changes == [.messaged(.reply), .waited])
    #expect(ticket.deeds[4].changes == [.messaged(.customer), .resumed])
    #expect(ticket.deeds.compactMap(\.message?.author) == ["Zoé", "Léa Petit", "Zoé", "Léa Petit"])
    #expect(plan.people.customers.map(\.contracts.count) == [2])
    #expect(plan.people.contacts.map(\.isActive) == [true, false])
    #expect(plan.people.contacts.first?.id == ticket.birth.contact)
    #expect(plan.people.agents.map(\.name) == ["Léa Petit", "max", "Import"])
    #expect(plan.report.inactiveContacts.isEmpty)
  }

  @Test("a ticket may bring its customer along")
  func customerInside() throws {
    let plan = try read(
      #"{"type":"ticket","external_id":"T1","title":"a","created":"2026-03-12T13:05:00Z","contact":{"name":"Zoé","email":"z@x.fr"},"#
        + #""customer":{"code":"DUP","name":"Dupont","formula":"serenite","version":"V_2024"}}"#
    )
    #expect(plan.people.customers.map(\.name) == ["Dupont"])
    #expect(plan.people.contacts.map(\.email) == ["z@x.fr"])
    #expect(plan.tickets.map(\.birth.commitment) == [.contract(FormulaCode(rawValue: "serenite"))])
  }

  @Test(
    "what a line cannot say is named by its line and keys",
    arguments: [
      (#","kind":"migration""#, "kind"),
      (#","kind":7"#, "kind"),
      (#","urgence":"haute""#, "urgence"),
      (#","status":"resolu""#, "status"),
      (#","tags":"a""#, "tags"),
      (#","created_by":[]"#, "created_by"),
      (#","contact":{"nom":"Zoé"}"#, "contact.nom"),
    ] as [(String, String)]
  )
  func badKeys(further: String, column: String) throws {
    let mistakes = #expect(throws: ImportMistakes.self) { try read(ticket(further)) }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 2, column: column)])
  }

  @Test(
    "events that cannot happen are named, as those that say nothing known",
    arguments: [
      (#"{"at":"2026-03-12T13:05:00Z","type":"resume"}"#, "events[0].type", .impossible(.notWaiting)),
      (
        #"{"at":"2026-03-12T13:05:00Z","type":"close","by":"lea"}"#, "events[0].type",
        .impossible(.wrongStage(.open, since: Ticket.Deed(by: Login("import"), at: instant("2026-03-12T13:05:00Z"))))
      ),
      (
        #"{"at":"2026-03-12T13:05:00Z","type":"wait"},{"at":"2026-03-12T13:05:00Z","type":"wait"}"#, "events[1].type",
        nil
      ),
      (
        #"{"at":"2026-03-12T13:04:59Z","type":"take"}"#, "events[0].at",
        .beforeThePrevious(instant("2026-03-12T13:05:00Z"))
      ),
      (#"{"at":"2027-03-12T13:04:59Z","type":"take"}"#, "events[0].at", .inTheFuture),
      (#"{"at":"2026-03-12T14:05:00","type":"take"}"#, "events[0].at", .notADate(forms: ["RFC 3339"])),
      (#"{"type":"take"}"#, "events[0].at", .missing),
      (#"{"at":"2026-03-12T13:05:00Z","type":"pause"}"#, "events[0].type", nil),
      (#"{"at":"2026-03-12T13:05:00Z","type":"note"}"#, "events[0].text", .missing),
      (#"{"at":"2026-03-12T13:05:00Z","type":"take","priority":"basse"}"#, "events[0].priority", nil),
      (
        #"{"at":"2026-03-12T13:05:00Z","type":"reply","text":"a","then":"close"}"#, "events[0].then",
        .notOneOf(["wait", "resolve"])
      ),
    ] as [(String, String, ImportMistake.Problem?)]
  )
  func badEvents(events: String, column: String, problem: ImportMistake.Problem?) throws {
    let mistakes = #expect(throws: ImportMistakes.self) { try read(ticket(events: events)) }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 2, column: column)])
    if let problem { #expect(mistakes?.all.first?.problem == problem) }
  }

  @Test(
    "lines that are none of ours are refused",
    arguments: [
      ("[]", ImportMistake.Problem.notJSON), ("{", .notJSON), ("null", .notJSON), ("{}", .missing),
      (#"{"type":"invoice"}"#, .notOneOf(["customer", "contact", "agent", "ticket"])),
      (#"{"type":"contact","customer":"NOBODY","name":"Zoé"}"#, .unknownCustomer),
      (#"{"type":"customer","code":"DUP"}"#, .repeated),
      (
        #"{"type":"ticket","external_id":"1","title":"a","created":"2026-03-12T13:05:00Z","customer":"NOBODY"}"#,
        .unknownCustomer
      ),
      (#"{"type":"ticket","title":"a","created":"2026-03-12T13:05:00Z","customer":"DUP"}"#, .missing),
      (#"{"type":"customer","code":"B","version":"V_1"}"#, .unknownRelease(known: Rules.builtIn.releases)),
      (
        #"{"type":"customer","code":"B","contracts":[{"formula":"or","start":"2026-01-01"}]}"#,
        .unknownFormula(known: Rules.builtIn.formulas.map(\.code.rawValue))
      ),
      (
        #"{"type":"customer","code":"B","contracts":[{"formula":"confort","start":"2026-01-01","end":"2025-01-01"}]}"#,
        .endsBeforeItStarts
      ),
    ]
  )
  func badLines(line: String, problem: ImportMistake.Problem) throws {
    let mistakes = #expect(throws: ImportMistakes.self) { try read(Self.dupont + "\n\n" + line + "\n") }
    #expect(mistakes?.all.map(\.problem) == [problem])
    #expect(mistakes?.all.first?.place.line == 3)
  }

  @Test("two tickets of one number are refused")
  func repeated() throws {
    let line = #"{"type":"ticket","external_id":"1","title":"a","created":"2026-03-12T13:05:00Z","customer":"DUP"}"#
    let mistakes = #expect(throws: ImportMistakes.self) { try read([Self.dupont, line, line].joined(separator: "\n")) }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 3, column: "external_id")])
  }

  @Test("links are left out and named")
  func links() throws {
    let plan = try read(ticket(events: #"{"at":"2026-03-12T13:05:00Z","type":"link","number":"7"}"#))
    #expect(plan.report.tickets == 1)
    #expect(plan.report.notices.map(\.change).contains(.linkLeftOut))
  }

  @Test("text that is no UTF-8 is mended and named; escaped NUL is left out")
  func mended() throws {
    let text = ticket(#","text":"a\u0000b","service":"support","contact":"Zo!""#)
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "!") ? 0xFF : $0 }
    let plan = try ImportPlan(bytes, as: .jsonLines, for: PaperDesk(), now: today)
    #expect(plan.tickets.map { $0.deeds[0].message?.text } == ["ab"])
    #expect(plan.people.contacts.map(\.name) == ["Zo\u{FFFD}"])
    #expect(Set(plan.report.notices.map(\.change)) == [.repaired, .withoutNUL])
    #expect(plan.report.notices.allSatisfy { $0.place.line == 2 })
  }
}
