import Desk
import Foundation
import Store

/// A small desk twice: as it is, and with migrations in every sort of state, led by people who participate.
final class TwinDesks {
  /// The desk without migrations, and the same one with them.
  let (plain, secret): (Place, Place)

  /// Monday 13 July 2026, 10:00 in Paris.
  static let start = Instant(1_783_929_600)
  /// A later moment to look at the desks from: nothing was done after it.
  static let moment = "2026-07-16T11:20:00+02:00"
  /// The people who do not participate, by what they may do.
  static let outsiders = [
    Agent(login: Login("paul"), name: "Paul Petit", roles: [.agent], teams: [.support]),
    Agent(login: Login("ada"), name: "Ada Roy", roles: [.admin], teams: [.support]),
    Agent(login: Login("odile"), name: "Odile Faure", roles: [.supervisor], teams: [.support, .sales]),
  ]
  static let numbers = ["1001", "1002", "1003", "1004", "1005"]
  /// A word that only migrations contain.
  static let word = "zirconium"

  private static let chief = Login(Account.login)
  private static let noe = Agent(login: Login("noe"), name: "Noé Le Goff", roles: [.agent], teams: [.migration])

  init() throws {
    (plain, secret) = (try Place(), try Place())
    let store = try DeskStore.create(
      at: plain.desk,
      rulesText: nil,
      founder: .founder(login: Self.chief, name: "Chef"),
      now: Self.start - 86_400
    )
    try Self.fill(store)
    try store.close()
    for suffix in ["", ".lock"] {
      try FileManager.default.copyItem(atPath: plain.desk + suffix, toPath: secret.desk + suffix)
    }
    let second = try DeskStore.open(at: secret.desk, access: .readWrite)
    try Self.migrate(second)
    try second.close()
  }

  private static func fill(_ store: DeskStore) throws {
    let early = start - 7_200
    for agent in outsiders + [noe] { try store.add(agent, by: chief, at: early) }
    for (code, release) in [("ARV", "V_2024"), ("GAR", "V6"), ("LEM", "V8")] {
      let contract = Contract(formula: FormulaCode(rawValue: "serenite"), start: CivilDate(daysSinceEpoch: 20_500))
      let customer = Customer(
        code: code,
        name: "Client \(code)",
        region: "Ouest",
        release: release,
        contracts: [contract]
      )
      try store.add(customer, by: chief, at: early)
      _ = try store.add(Contact(id: 0, customer: code, name: "Anne \(code)"), by: chief, at: early)
    }
    for (index, code) in ["ARV", "GAR", "LEM", "ARV", "ARV"].enumerated() {
      let new = NewTicket(
        kind: index == 3 ? .question : .incident,
        channel: .phone,
        priority: Priority.allCases[index % 4],
        title: "Étiquette \(index)",
        customer: code,
        text: "Tronquée.",
        tags: ["borne"]
      )
      let number = try store.create(new, by: Login("paul"), at: start + index * 600).number
      if index > 2 { _ = try store.perform(.take, on: number, by: Login("odile"), at: start + 4_000) }
      if index == 4 { _ = try store.perform(.resolve, on: number, by: Login("odile"), at: start + 5_000) }
    }
  }

  private static func migrate(_ store: DeskStore) throws {
    let founder = chief
    for (index, code) in ["ARV", "GAR", "LEM", "GAR", "LEM", "ARV"].enumerated() {
      let at = start + 6_000 + index * 60
      let new = NewTicket(
        kind: .migration,
        channel: .phone,
        priority: .bloquante,
        title: "Passage \(word) \(index)",
        customer: code,
        contact: index == 0 ? 1 : nil,
        text: "Le \(word) attend.",
        tags: ["borne", word],
        // One is opened by somebody who sees no more of it, from an ordinary ticket.
        linkedFrom: index == 5 ? .ticket(1_004) : nil,
        migration: MigrationRequest(source: code == "ARV" ? "V8" : nil, target: "V_2024", serverContact: word)
      )
      let number = try store.create(new, by: index == 5 ? Login("paul") : founder, at: at).number
      for action in [TicketAction.link(to: .ticket(1_001 + index)), .note("\(word) noté"), .assign(to: noe.login)] {
        _ = try store.perform(action, on: number, by: founder, at: at + 5)
      }
      _ = try store.perform(.message("\(word) encore"), on: number, by: noe.login, at: at + 6)
      for _ in 0..<index * 2 {
        _ = try store.perform(.migrate(.skip(reason: word)), on: number, by: founder, at: at + 10)
        _ = try store.perform(.migrate(.advance), on: number, by: founder, at: at + 10)
      }
      try store.keep(Draft(agent: noe.login, ticket: number, kind: .reply, text: word, at: at + 11))
    }
    _ = try store.perform(.migrate(.cancel(reason: word)), on: .migration(3), by: founder, at: start + 9_000)
    _ = try store.undo(by: noe.login, at: start + 9_060, on: .migration(1))
  }

  /// Runs that on both desks, and gives what came of it with what differs between any two runs taken out.
  func run(_ words: [String], as login: Login, stdin: String? = nil) throws -> (plain: Told, secret: Told) {
    let words = words + ["--agent", login.rawValue]
    return (
      Told(try plain.run(words, stdin: stdin), in: plain), Told(try secret.run(words, stdin: stdin), in: secret)
    )
  }

  /// What a run said, without what is of the moment or of the place.
  struct Told: Equatable, CustomStringConvertible {
    let status: Int32
    let text: String

    init(_ ran: Ran, in place: Place) {
      status = ran.status
      text = (ran.out + "\n--\n" + ran.err)
        .replacing(place.root.path, with: "PLACE")
        // The room left on the disk is nobody's secret and never the same twice.
        .replacing(/[0-9,.]+\s[kMGT]?o\b/, with: "ROOM")
    }

    /// The same with the numbers of migrations, and what is told to the second, taken out.
    var withoutMoments: String {
      "\(status) \(text)".replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+\-][0-9:]+)/, with: "T")
        .replacing(/"(elapsed_s|remaining_s)": ?-?[0-9]+/, with: "N")
        .replacing(/[0-9]{1,2}:[0-9]{2}/, with: "H")
    }

    /// The same with that number spelt as any.
    func naming(_ number: String) -> String { withoutMoments.replacing(number, with: "M?") }

    var description: String { "\(status) \(text)" }
  }
}
