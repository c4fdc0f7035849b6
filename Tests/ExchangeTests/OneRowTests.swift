import Desk
import Exchange
import Testing

/// One row a ticket, semicolons, French dates and words: what a help desk's spreadsheet looks like.
@Suite("One row a ticket")
struct OneRowTests {
  private static let mapping = """
    [file]
    separator = ";"
    dates = ["dd/MM/yyyy HH'h'mm", "dd/MM/yyyy"]
    unknown = ["-", "inconnu"]
    timezone = "Europe/Paris"

    [ticket]
    external_id = "N°"
    title = ["Objet", "Module"]
    text = "Demande"
    contact = "Interlocuteur"
    contact_email = "Courriel"
    contact_phone = "Tél."
    assignee = "Technicien"
    tags = "Mots-clés"
    tag_separator = ","
    kind = { column = "Nature", words = { Panne = "incident", Demande = "question" } }
    channel = { column = "Origine", words = { "Tél" = "téléphone", Mail = "e-mail" }, default = "portail" }
    priority = { column = "Urgence", words = { Haute = "bloquante", Normale = "mineure" } }
    service = { column = "Équipe", words = { Devis = "chiffrage" }, other = "support" }

    [customer]
    code = "Code client"
    name = "Client"
    region = "Région"
    version = { column = "Version", words = { "2023" = "V_2023" } }
    formula = { column = "Contrat", words = { Or = "serenite", Argent = "confort", Aucun = "none" } }
    contract_start = "Depuis"
    contract_end = "Jusqu'au"

    [timeline]
    opened = "Ouvert le"
    reply = "Réponse"
    note = "Note"

    [timeline.dates]
    take = "Pris le"
    wait = "En attente le"
    resume = "Repris le"
    resolve = "Résolu le"
    close = "Clos le"

    [timeline.state]
    column = "État"
    words = { Nouveau = "open", "En cours" = "take", "En attente" = "wait", "Résolu" = "resolve", "Fermé" = "close" }
    """

  private static let columns = [
    "N°", "Objet", "Module", "Demande", "Interlocuteur", "Courriel", "Tél.", "Technicien", "Mots-clés", "Nature",
    "Origine", "Urgence", "Équipe", "Code client", "Client", "Région", "Version", "Contrat", "Depuis", "Jusqu'au",
    "Ouvert le", "Réponse", "Note", "Pris le", "En attente le", "Repris le", "Résolu le", "Clos le", "État",
  ]

  /// A line of that file, the columns not named being silent.
  private func line(_ told: [String: String]) -> String {
    let usual = [
      "N°": "1", "Objet": "Écran noir", "Code client": "DUP", "Client": "Dupont", "Ouvert le": "12/03/2026 14h05",
    ]
    return Self.columns.map { told[$0] ?? usual[$0] ?? "-" }.joined(separator: ";")
  }

  private func read(_ told: [String: String]..., desk: PaperDesk = PaperDesk()) throws -> ImportPlan {
    let csv = ([Self.columns.joined(separator: ";")] + told.map(line)).joined(separator: "\r\n")
    return try plan(csv, Self.mapping, for: desk)
  }

  @Test("every column finds its place")
  func everything() throws {
    let plan = try read([
      "Module": "Atelier", "Demande": "Rien ne s'affiche.", "Interlocuteur": "Zoé Œuf", "Courriel": "zoe@dupont.fr",
      "Tél.": "01 02", "Technicien": "Léa Petit", "Mots-clés": "écran, borne,", "Nature": "Panne", "Origine": "tél",
      "Urgence": "Haute", "Équipe": "Devis", "Région": "Bretagne", "Version": "2023", "Contrat": "Or",
      "Depuis": "01/01/2025", "Jusqu'au": "31/12/2026", "Réponse": "Redémarrez.", "Note": "Câble ?",
      "Pris le": "12/03/2026 15h00", "En attente le": "12/03/2026 16h00", "Repris le": "13/03/2026 09h00",
      "Résolu le": "13/03/2026 10h00", "Clos le": "20/03/2026", "État": "Fermé",
    ])
    let ticket = try #require(plan.tickets.first { _ in true })
    #expect(ticket.birth.title == "Écran noir – Atelier")
    #expect(ticket.birth.kind == .incident)
    #expect(ticket.birth.channel == .phone)
    #expect(ticket.birth.priority == .bloquante)
    #expect(ticket.birth.team == .quotes)
    #expect(ticket.birth.tags == ["écran", "borne"])
    #expect(ticket.birth.externalID == "1")
    #expect(ticket.birth.customer == "DUP")
    #expect(ticket.birth.rules == 3)
    #expect(ticket.birth.commitment == .contract(FormulaCode(rawValue: "serenite")))
    #expect(ticket.deeds[0].message == .init(kind: .customer, author: "Zoé Œuf", text: "Rien ne s'affiche."))
    #expect(
      ticket.deeds.map { "\($0.at.rfc3339) \($0.verb.rawValue)" } == [
        "2026-03-12T13:05:00Z new", "2026-03-12T14:00:00Z take", "2026-03-12T15:00:00Z wait",
        "2026-03-13T08:00:00Z resume", "2026-03-13T09:00:00Z resolve", "2026-03-19T23:00:00Z close",
        "2026-03-19T23:00:00Z reply", "2026-03-19T23:00:00Z note",
      ]
    )
    #expect(ticket.deeds.last?.message == .init(kind: .note, author: "Léa Petit", text: "Câble ?"))
    let customer = try #require(plan.people.customers.first)
    #expect(customer.name == "Dupont")
    #expect(customer.region == "Bretagne")
    #expect(customer.release == "V_2023")
    let contract = try #require(customer.contracts.first)
    #expect(contract.start.iso == "2025-01-01")
    #expect(contract.end?.iso == "2026-12-31")
    let contact = try #require(plan.people.contacts.first)
    #expect((contact.name, contact.email, contact.phone) == ("Zoé Œuf", "zoe@dupont.fr", "01 02"))
    #expect(contact.id == ticket.birth.contact)
    #expect(plan.report.notices.isEmpty)
  }

  @Test("what no column tells has a plain default")
  func defaults() throws {
    let plan = try read([:])
    let ticket = try #require(plan.tickets.first { _ in true })
    #expect(ticket.birth.kind == .incident)
    #expect(ticket.birth.channel == .portal)
    #expect(ticket.birth.priority == .mineure)
    #expect(ticket.birth.team == .support)
    #expect(ticket.birth.commitment == .noContract)
    #expect(ticket.birth.contact == nil)
    #expect(ticket.deeds.count == 1)
    #expect(ticket.deeds[0].by == Login("import"))
    #expect(plan.people.agents.map(\.login) == [Login("import")])
  }

  @Test(
    "the state completes what the dates tell",
    arguments: [
      ("Nouveau", Status.open), ("En cours", .inProgress), ("En attente", .waiting), ("Résolu", .resolved),
      ("Fermé", .closed), ("-", .open),
    ]
  )
  func states(word: String, status: Status) throws {
    let ticket = try #require(try read(["État": word]).tickets.first { _ in true })
    #expect(ticket.ticket.status == status)
    #expect(ticket.deeds.allSatisfy { $0.at == ticket.deeds[0].at })
  }

  @Test(
    "dates that cannot be are named by line and column",
    arguments: [
      (["Pris le": "12/03/2026 14h00"], "Pris le"),
      (["Résolu le": "11/03/2026"], "Résolu le"),
      (["Résolu le": "12/03/2026 15h00", "Pris le": "12/03/2026 16h00"], "Pris le"),
      (["Clos le": "12/03/2026 15h00", "Résolu le": "12/03/2026 16h00"], "Résolu le"),
      (["Clos le": "12/03/2099"], "Clos le"),
      (["Depuis": "hier"], "Depuis"),
      (["Depuis": "01/01/2026", "Jusqu'au": "31/12/2025"], "Jusqu'au"),
      (["Contrat": "Bronze"], "Contrat"),
      (["Version": "2019"], "Version"),
      (["Nature": "migration"], "Nature"),
      (["État": "Perdu"], "État"),
    ]
  )
  func impossible(told: [String: String], column: String) throws {
    let mistakes = #expect(throws: ImportMistakes.self) { try read(["N°": "0"], told) }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 3, column: column)])
  }

  @Test("a state told before the date of its step counts at that date, and not before what is dated in between")
  func stateBeforeItsDate() throws {
    let mapping = Self.mapping.replacing("contract_end = \"Jusqu'au\"\n", with: "")
      .replacing("opened = \"Ouvert le\"", with: "opened = \"Ouvert le\"\nat = \"Jusqu'au\"")
    let row = [
      "Ouvert le": "02/03/2026 09h00", "Jusqu'au": "02/03/2026 10h00", "Pris le": "02/03/2026 11h00", "État": "Fermé",
    ]
    let dates = [["Clos le": "03/03/2026 10h00"], ["Résolu le": "02/03/2026 15h00"]]
    let closings = try dates.map { dates in
      let told = row.merging(dates) { $1 }
      let csv = [Self.columns.joined(separator: ";"), line(told)].joined(separator: "\n")
      let ticket = try #require(try plan(csv, mapping).tickets.first { _ in true })
      return try #require(ticket.deeds.last { $0.verb == .close }?.at.rfc3339)
    }
    #expect(closings == ["2026-03-03T09:00:00Z", "2026-03-02T14:00:00Z"])
  }

  @Test("the desk's own words mean themselves, in any case and whatever the mapping lists")
  func ownWords() throws {
    let plan = try read(
      ["N°": "1", "Code client": "A", "Contrat": "Confort", "Version": "v_2023", "État": "Wait"],
      ["N°": "2", "Code client": "B", "Contrat": "NONE", "État": "fermé"]
    )
    let customers = plan.people.customers.sorted { $0.code < $1.code }
    #expect(customers.map(\.release) == ["V_2023", nil])
    #expect(customers.map { $0.contracts.map(\.formula.rawValue) } == [["confort"], []])
    #expect(plan.tickets.map(\.ticket.status) == [.waiting, .closed])
  }

  @Test("a word that the mapping takes for every other one does not hide the desk's own")
  func ownWordsBeforeOthers() throws {
    let mapping = Self.mapping.replacing("Aucun = \"none\" }", with: "Aucun = \"none\" }, other = \"serenite\"")
    let csv = [Self.columns.joined(separator: ";"), line(["Contrat": "Standard"])].joined(separator: "\n")
    let formulas = try plan(csv, mapping).people.customers.flatMap { $0.contracts.map(\.formula.rawValue) }
    #expect(formulas == ["standard"])
  }

  @Test("a customer's contract begins with its first ticket where no column tells it")
  func contractStart() throws {
    let plan = try read(
      ["N°": "1", "Ouvert le": "12/03/2026 14h05", "Contrat": "Argent"],
      ["N°": "2", "Ouvert le": "02/02/2026 00h30"]
    )
    #expect(plan.people.customers.flatMap(\.contracts).map(\.start.iso) == ["2026-02-02"])
    #expect(
      plan.tickets.map(\.birth.commitment) == Array(repeating: .contract(FormulaCode(rawValue: "confort")), count: 2)
    )
  }

  @Test("a contract that was over before the customer's first ticket covers none of them")
  func expiredContract() throws {
    let plan = try read(["Contrat": "Or", "Jusqu'au": "31/12/2025"])
    let contract = try #require(plan.people.customers.first?.contracts.first)
    #expect((contract.start.iso, contract.end?.iso) == ("2025-12-31", "2025-12-31"))
    #expect(plan.tickets.map(\.birth.commitment) == [.noContract])
  }

  @Test("a contract whose start and end stand in rows of two tickets cannot end before it starts")
  func contractOfTwoRows() throws {
    let mistakes = #expect(throws: ImportMistakes.self) {
      try read(
        ["N°": "1", "Contrat": "Or", "Jusqu'au": "31/12/2024"],
        ["N°": "2", "Contrat": "Or", "Depuis": "01/01/2025"]
      )
    }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 2, column: "Jusqu'au")])
  }

  @Test("a ticket opened outside the contract, or on a version the formula does not support, says so")
  func commitments() throws {
    let plan = try read(
      ["N°": "1", "Code client": "A", "Contrat": "Or", "Depuis": "01/04/2026"],
      ["N°": "2", "Code client": "B", "Contrat": "Or", "Version": "V6"],
      ["N°": "3", "Code client": "C", "Contrat": "Aucun"]
    )
    #expect(
      plan.tickets.map(\.birth.commitment) == [
        .noContract, .unsupported(FormulaCode(rawValue: "serenite")), .noContract,
      ]
    )
  }
}
