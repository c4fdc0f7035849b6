import Desk
import Foundation
import Store
import Testing

/// A real desk in a directory of its own, gone with the value's last owner.
final class TemporaryDesk {
  /// Monday 13 July 2026, 10:00 in Paris; the next day is a holiday.
  static let monday = Instant(1_783_929_600)

  let directory: URL
  let store: DeskStore

  var path: String { directory.appending(path: "desk.db").path }

  static let admin = Agent(
    login: Login("chef"),
    name: "Chloé Chef",
    roles: Set(Role.allCases),
    teams: Set(Team.allCases),
    isNamedParticipant: true
  )
  static let marie = Agent(login: Login("marie"), name: "Marie Martin", roles: [.agent], teams: [.support])
  static let paul = Agent(login: Login("paul"), name: "Paul Petit", roles: [.agent], teams: [.support])
  static let sales = Agent(login: Login("victor"), name: "Victor Vente", roles: [.agent], teams: [.sales])

  init(populated: Bool = true) throws {
    directory = try TemporaryDirectory.make()
    store = try DeskStore.create(
      at: directory.appending(path: "desk.db").path,
      rulesText: nil,
      founder: Self.admin,
      now: Self.monday - 86_400
    )
    if populated { try populate() }
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  private func populate() throws {
    let (admin, at) = (Self.admin.login, Self.monday - 3_600)
    for agent in [Self.marie, Self.paul, Self.sales] { try store.add(agent, by: admin, at: at) }
    let formulas = ["ARV": "serenite", "LEM": "confort", "GAR": "standard"]
    let names = ["ARV": "Mécanique de l'Arvor", "LEM": "Tôlerie du Léman", "GAR": "Plastiques Garonne"]
    for (code, formula) in formulas.sorted(by: { $0.key < $1.key }) {
      try store.add(
        Customer(
          code: code,
          name: names[code] ?? code,
          region: "Ouest",
          release: "V_2024",
          contracts: [
            Contract(formula: FormulaCode(rawValue: formula), start: try #require(CivilDate(iso: "2026-01-01")))
          ]
        ),
        by: admin,
        at: at
      )
    }
    try store.add(Customer(code: "MOU", name: "Moules & Cie"), by: admin, at: at)
  }

  /// The desk's files as they would lie if every process that has it open were killed now, in a directory of their own.
  func asKilled() throws -> String {
    let place = directory.appending(path: "killed")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let copy = place.appending(path: "desk.db").path
    for suffix in ["", "-wal", ".lock"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
    return copy
  }

  /// A request of that customer, an incident of priority `majeure` unless told otherwise.
  static func request(
    _ title: String = "Impression des OF impossible",
    of customer: String = "ARV",
    priority: Priority = .majeure,
    kind: TicketKind = .incident,
    text: String = ""
  ) -> NewTicket {
    NewTicket(kind: kind, channel: .portal, priority: priority, title: title, customer: customer, text: text)
  }

  /// Creates such a ticket and gives its number.
  func ticket(
    _ new: NewTicket = TemporaryDesk.request(),
    by agent: Agent = TemporaryDesk.marie,
    at: Instant = TemporaryDesk.monday
  ) throws -> TicketNumber {
    try store.create(new, by: agent.login, at: at).number
  }
}

/// Directories for tests.
enum TemporaryDirectory {
  static func make() throws -> URL {
    let directory = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    return directory
  }
}

extension Outcome {
  /// What was done; nil unless it was.
  var done: Done? { if case .done(let done) = self { done } else { nil } }
  /// Why it was refused; nil unless it was.
  var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
  /// Who was first; nil unless somebody was.
  var conflict: Conflict? { if case .conflict(let conflict) = self { conflict } else { nil } }
}
