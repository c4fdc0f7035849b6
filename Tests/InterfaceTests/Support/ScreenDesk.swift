import Desk
import Foundation
import Interface
import Store
import Terminal
import Testing

/// A real desk in a directory of its own with a frame over it, driven by keys; gone after the test.
///
/// Work that the screens ask for is done at once, so that a test waits for nothing.
final class ScreenDesk {
  /// Monday 13 July 2026, 14:32 in Paris; the next day is a holiday.
  static let now = Instant(1_783_945_920)

  static let marie = Agent(login: Login("marie"), name: "Marie Leroy", roles: [.agent], teams: [.support])
  static let paul = Agent(login: Login("paul"), name: "Paul Roussel", roles: [.supervisor], teams: [.support])
  static let admin = Agent(login: Login("chef"), name: "Chloé Blanc", roles: [.admin], teams: [.support])

  let directory: URL
  let store: DeskStore
  private(set) var frame: Frame
  private(set) var now: Instant
  private(set) var effects: [Effect] = []

  init(
    size: Size = Size(width: 80, height: 24),
    language: Language = .french,
    theme: Theme = Theme(),
    themeName: String = "",
    settings: Bool = false,
    spool: Bool = false
  ) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    now = Self.now
    store = try DeskStore.create(
      at: directory.appending(path: "desk.db").path,
      rulesText: nil,
      founder: Self.admin,
      now: Self.now - 30 * 86_400
    )
    let context = DeskContext(
      store: store,
      viewer: Self.marie,
      now: now,
      size: size,
      rules: try store.currentRules().rules,
      language: language,
      theme: theme,
      themeName: themeName,
      settings: settings ? SettingsPlace(own: directory.appending(path: "config").path) : nil,
      spool: spool ? DraftSpool(directory: directory.appending(path: "drafts")) : nil
    )
    frame = Frame(Background(), context, size: size)
    try populate()
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  private func populate() throws {
    let (admin, at) = (Self.admin.login, Self.now - 20 * 86_400)
    for agent in [Self.marie, Self.paul] { try store.add(agent, by: admin, at: at) }
    try add("ARVOR", "Mécanique de l'Arvor", formula: "serenite", release: "V_2024", until: "2026-12-31", at)
    try add("LEMAN", "Tôlerie du Léman", formula: "standard", release: "V8", at)
    try add("MOULES", "Moules & Cie", formula: nil, release: nil, at)
    for (customer, name) in [("ARVOR", "Claire Morvan"), ("ARVOR", "Yann Le Goff"), ("LEMAN", "Éric Bürgi")] {
      let contact = Contact(id: 0, customer: customer, name: name, phone: "02 98 00 00 01")
      _ = try store.add(contact, by: admin, at: at)
    }
  }

  private func add(
    _ code: String,
    _ name: String,
    formula: String?,
    release: String?,
    until: String? = nil,
    _ at: Instant
  ) throws {
    let start = try #require(CivilDate(iso: "2026-01-01"))
    let contracts = formula.map {
      [Contract(formula: FormulaCode(rawValue: $0), start: start, end: until.flatMap { CivilDate(iso: $0) })]
    }
    let customer = Customer(code: code, name: name, release: release, contracts: contracts ?? [])
    try store.add(customer, by: Self.admin.login, at: at)
  }

  // MARK: Tickets

  /// Creates a ticket of the first contact of a customer, so many minutes ago.
  func ticket(
    _ title: String = "Impression des OF impossible",
    of customer: String = "ARVOR",
    priority: Priority = .bloquante,
    text: String = "Depuis ce matin plus aucun OF ne s'imprime, l'atelier est arrêté.",
    minutesAgo: Int
  ) throws -> TicketNumber {
    let contact = try store.contacts(ofCustomer: customer, viewer: Self.admin).first?.id
    let new = NewTicket(
      kind: .incident,
      channel: .portal,
      priority: priority,
      title: title,
      customer: customer,
      contact: contact,
      text: text
    )
    return try store.create(new, by: Self.marie.login, at: Self.now - minutesAgo * 60).number
  }

  /// Does that to a ticket, so many minutes ago.
  func act(
    _ action: TicketAction,
    on number: TicketNumber,
    by agent: Agent = ScreenDesk.marie,
    minutesAgo: Int
  ) throws {
    let outcome = try store.perform(action, on: number, by: agent.login, at: Self.now - minutesAgo * 60)
    guard case .done = outcome else {
      Issue.record("not done: \(outcome)")
      return
    }
  }

  func ticketNow(_ number: TicketNumber) throws -> TicketDetail {
    try #require(try store.ticket(number, viewer: Self.marie, now: now))
  }

  func messages(of number: TicketNumber) throws -> [Store.Message] {
    try store.messages(of: number, viewer: Self.marie, from: .start, limit: 1_000).messages
  }

  // MARK: Driving

  /// Puts a screen on top.
  func open(_ screen: some Screen) {
    fulfil(frame.show(screen))
  }

  /// Presses keys: `<Enter>`, `<Ctrl-S>` and the like by name, anything else as it is.
  func press(_ macro: String) throws {
    var rest = Substring(macro)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        fulfil(frame.take([.key(try #require(Key(name), "no key \(name)"))]))
        rest = rest[rest.index(after: end)...]
      } else {
        fulfil(frame.take([.key(.character(character))]))
        rest = rest.dropFirst()
      }
    }
  }

  func paste(_ text: String) {
    fulfil(frame.take([.paste(text)]))
  }

  func pass(seconds: Int) {
    now = now + seconds
    frame.set(now: now)
    fulfil(frame.timePassed())
  }

  func resize(to size: Size) { fulfil(frame.resize(to: size)) }
  func tellOfChange() { fulfil(frame.deskChanged()) }
  func edited(_ text: String?) { fulfil(frame.deliver(edited: text)) }
  func hangUp() { fulfil(frame.close()) }

  private func fulfil(_ new: [Effect]) {
    effects = []
    var waiting = new
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      guard case .work(let work) = effect else {
        effects.append(effect)
        continue
      }
      let result = Result { try work.body(store) }
      waiting += frame.deliver(Answer(id: work.id, result: result))
    }
  }

  // MARK: Seeing

  /// What is drawn.
  var surface: Surface { frame.view() }
  /// What is drawn, without roles.
  var text: String { surface.text }
  /// The last line.
  var lastLine: String { text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? "" }
  /// The screen with the names of its roles.
  var golden: String { surface.golden(describe: \.names) }

  /// The text that the person's editor was opened on; nil when it was not.
  var editedText: String? {
    effects.lazy.compactMap { if case .editText(let text) = $0 { text } else { nil } }.first
  }
}

/// The screen below the one under test.
struct Background: Screen {
  var kind: ScreenKind { .customers }
  mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] { [] }
  func draw(on surface: inout Surface, _ desk: DeskContext) { surface.put("fond", x: 0, y: 0) }
}
