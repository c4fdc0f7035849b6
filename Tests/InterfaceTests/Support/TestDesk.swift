import Desk
import Foundation
import Interface
import Store
import Testing

/// A real desk in a directory of its own, on a Monday in July at 14:32, the day before a public holiday.
final class TestDesk {
  let store: DeskStore
  let directory: URL
  static let now = instant("2026-07-13T14:32:00+02:00")

  static let marie = Agent(
    login: Login("marie"),
    name: "Marie Le Goff",
    roles: [.agent, .supervisor, .admin],
    teams: [.support, .migration]
  )
  static let paul = Agent(login: Login("paul"), name: "Paul Morvan", roles: [.agent], teams: [.support])
  static let ines = Agent(login: Login("ines"), name: "Inès Faure", roles: [.agent], teams: [.customisation])

  /// An empty desk with customers and agents.
  convenience init() throws {
    try self.init(like: Self.empty)
  }

  /// A desk with a ticket of every sort.
  static func busy() throws -> TestDesk {
    try TestDesk(like: full)
  }

  /// Making a desk takes time, as it is written for good; each kind is made once, and then copied.
  private init(like template: Result<URL, any Error>) throws {
    directory = Self.newDirectory()
    try FileManager.default.copyItem(at: template.get(), to: directory)
    store = try DeskStore.open(at: directory.appending(path: "guichet.db").path, access: .readWrite)
  }

  private init(at directory: URL) throws {
    self.directory = directory
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    store = try DeskStore.create(
      at: directory.appending(path: "guichet.db").path,
      rulesText: nil,
      founder: Self.marie,
      now: instant("2026-06-01T09:00:00+02:00")
    )
  }

  private static let empty = Result { try template { try $0.populate() } }
  private static let full = Result {
    try template { desk in
      try desk.populate()
      try desk.fill()
    }
  }

  private static func template(_ make: (TestDesk) throws -> Void) throws -> URL {
    let desk = try TestDesk(at: newDirectory())
    try make(desk)
    try desk.store.close()
    desk.isTemplate = true
    return desk.directory
  }

  private static func newDirectory() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString)")
  }

  private var isTemplate = false

  private func populate() throws {
    let early = instant("2026-06-01T10:00:00+02:00")
    try store.add(Self.paul, by: Self.marie.login, at: early)
    try store.add(Self.ines, by: Self.marie.login, at: early)
    for customer in Self.customers { try store.add(customer, by: Self.marie.login, at: early) }
    let claire = Contact(id: 0, customer: "ARVOR", name: "Claire Morvan", email: "claire@arvor.example")
    _ = try store.add(claire, by: Self.marie.login, at: early)
  }

  deinit {
    guard !isTemplate else { return }
    try? store.close()
    try? FileManager.default.removeItem(at: directory)
  }

  private static let customers: [Customer] = [
    customer("ARVOR", "Mécanique de l'Arvor", "serenite", "V_2023"),
    customer("LEMAN", "Tôlerie du Léman", "confort", "V_2024"),
    customer("GARONNE", "Plastiques Garonne", "serenite", "V_2024"),
    customer("ARVE", "Décolletage Arve", "standard", "V_2023"),
    customer("LOIRE", "Chaudronnerie Loire", "confort", "V_2023"),
    customer("RHIN", "Fonderie du Rhin", "standard", "V_2024"),
    customer("MOULES", "Moules & Cie", nil, "V_2024"),
    customer("VIEUX", "Emboutissage 東京 Côte-d'Or et fils", "standard", "V6"),
  ]

  private static func customer(_ code: String, _ name: String, _ formula: String?, _ release: String) -> Customer {
    let contracts = formula.map {
      [Contract(formula: FormulaCode(rawValue: $0), start: CivilDate(daysSinceEpoch: 20_454))]
    }
    return Customer(code: code, name: name, region: "", release: release, contracts: contracts ?? [])
  }

  /// Takes in a request and does to it what follows.
  @discardableResult
  func ticket(
    _ title: String,
    _ customer: String,
    _ priority: Priority,
    kind: TicketKind = .incident,
    channel: Channel = .portal,
    at time: String,
    by agent: Agent = TestDesk.marie,
    text: String = "",
    then deeds: [(time: String, agent: Agent, action: TicketAction)] = []
  ) throws -> TicketNumber {
    let contact = try store.contacts(ofCustomer: customer, viewer: Self.marie).first?.id
    let new = NewTicket(
      kind: kind,
      channel: channel,
      priority: priority,
      title: title,
      customer: customer,
      contact: contact,
      text: text
    )
    let number = try store.create(new, by: agent.login, at: instant(time)).number
    for deed in deeds { try act(deed.action, on: number, by: deed.agent, at: deed.time) }
    return number
  }

  func act(_ action: TicketAction, on number: TicketNumber, by agent: Agent = TestDesk.marie, at time: String) throws {
    let outcome = try store.perform(action, on: number, by: agent.login, at: instant(time))
    guard case .done = outcome else { throw Impossible(outcome: "\(outcome)") }
  }

  /// Takes in more requests within a minute than figures tell one by one, and one for which more time is promised.
  func overload() throws {
    for index in 0..<60 { try request("Panne \(index)", .bloquante, at: Self.now + index) }
    try request("Une question", .mineure, at: Self.now + 14 * 86_400 - 600)
  }

  private func request(_ title: String, _ priority: Priority, at now: Instant) throws {
    let new = NewTicket(
      kind: .incident,
      channel: .portal,
      priority: priority,
      title: title,
      customer: "ARVOR",
      text: ""
    )
    _ = try store.create(new, by: Self.marie.login, at: now)
  }

  /// Resolves a ticket at that instant.
  func resolve(_ number: TicketNumber, at now: Instant) throws {
    guard case .done = try store.perform(.resolve, on: number, by: Self.paul.login, at: now) else {
      throw Impossible(outcome: "resolve")
    }
  }

  private func fill() throws {
    try ticket(
      "Impression des OF impossible depuis ce matin",
      "ARVOR",
      .bloquante,
      at: "2026-07-13T10:50:00+02:00",
      text: "Depuis ce matin plus aucun OF ne s'imprime, l'atelier est arrêté.\nMerci de nous rappeler au plus vite."
    )
    try ticket(
      "Bornes atelier : pointage refusé",
      "LEMAN",
      .bloquante,
      at: "2026-07-13T11:30:00+02:00",
      by: Self.paul,
      then: [("2026-07-13T11:40:14+02:00", Self.marie, .acknowledge)]
    )
    try ticket(
      "Écart de stock après inventaire tournant",
      "GARONNE",
      .majeure,
      at: "2026-07-13T11:23:00+02:00",
      by: Self.paul
    )
    try ticket(
      "Export comptable rejeté (journal VE)",
      "ARVE",
      .majeure,
      at: "2026-07-13T09:20:00+02:00",
      by: Self.paul,
      then: [
        ("2026-07-13T09:30:00+02:00", Self.paul, .take),
        ("2026-07-13T09:45:00+02:00", Self.paul, .note("Vu avec la compta : le compte 411 n'existe pas.")),
      ]
    )
    try ticket(
      "Étiquette palette : code-barres tronqué 👨‍👩‍👧",
      "LOIRE",
      .mineure,
      channel: .phone,
      at: "2026-07-10T16:00:00+02:00",
      then: [("2026-07-13T09:10:00+02:00", Self.marie, .acknowledge)]
    )
    try ticket(
      "Renommer une colonne de la liste OF",
      "MOULES",
      .basse,
      kind: .evolution,
      at: "2026-07-08T09:00:00+02:00"
    )
    try ticket(
      "Lenteur à l'ouverture des gammes",
      "RHIN",
      .majeure,
      at: "2026-07-10T10:00:00+02:00",
      then: [
        ("2026-07-10T10:30:00+02:00", Self.marie, .take),
        ("2026-07-10T11:00:00+02:00", Self.marie, .reply("Combien de gammes ?", then: .wait)),
      ]
    )
    try ticket(
      "Le planning n'affiche plus les congés",
      "VIEUX",
      .majeure,
      channel: .mail,
      at: "2026-07-13T14:00:00+02:00"
    )
    try ticket(
      "Devis : remise de pied non reportée",
      "GARONNE",
      .majeure,
      at: "2026-07-09T09:00:00+02:00",
      then: [
        ("2026-07-09T09:30:00+02:00", Self.paul, .take),
        ("2026-07-09T16:00:00+02:00", Self.paul, .reply("Corrigé dans la V_2024.2.", then: .resolve)),
      ]
    )
  }
}

struct Impossible: Error {
  var outcome: String
}

/// The instant of a time that the test itself writes.
func instant(_ text: String) -> Instant {
  Instant(rfc3339: text) ?? Instant(0)
}
