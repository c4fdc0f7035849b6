import Desk
import Foundation
import Interface
import Store
import Testing

/// Something tried on the command line, and the right that the table of `domain.md` 2 asks for it.
struct Trial {
  let words: [String]
  let right: Right
  /// How it ends for who has the right.
  let status: Int32

  init(_ right: Right, _ words: String..., endsWith status: Int32 = 0) {
    self.init(right, words: words, endsWith: status)
  }

  init(_ right: Right, words: [String], endsWith status: Int32 = 0) {
    self.words = words
    self.right = right
    self.status = status
  }

  /// The command that is tried: its words up to the first that is none.
  func isOf(_ command: String) -> Bool { words.starts(with: command.split(separator: " ").map(String.init)) }
}

/// A desk on which every action and every command is tried by an agent of one role, or of none.
final class RightsDesk {
  let place: Place
  let store: DeskStore
  /// The one who tries.
  let agent: Agent
  private let maker = Login(Account.login)
  private let now = Instant(Int(Date().timeIntervalSince1970) - 3_600)

  init(role: Role?) throws {
    place = try Place()
    agent = Agent(
      login: Login("essai"),
      name: "Essai",
      roles: role.map { [$0] } ?? [],
      teams: [.support],
      isNamedParticipant: true
    )
    store = try DeskStore.create(
      at: place.desk,
      rulesText: nil,
      founder: .founder(login: maker, name: "Chef"),
      now: now
    )
    let paul = Agent(login: Login("paul"), name: "Paul", roles: [.agent], teams: [.support])
    let victor = Agent(login: Login("victor"), name: "Victor", roles: [.agent], teams: [.sales])
    for agent in [agent, paul, victor] { try store.add(agent, by: maker, at: now) }
    for code in ["ARV", "NEU"] { try store.add(Customer(code: code, name: "Client \(code)"), by: maker, at: now) }
    for name in ["Anne", "Yves"] {
      _ = try store.add(Contact(id: 0, customer: "ARV", name: name), by: maker, at: now)
    }
  }

  /// How much was ever journalled: a refusal leaves no line.
  func lines() throws -> Int {
    guard let chef = try store.agent(maker) else { return 0 }
    let acts = try store.acts(since: 0, viewer: chef, limit: 10_000)
    return try store.events(since: 0, viewer: chef, limit: 10_000).count + acts.count
  }

  func run(_ trial: Trial) throws -> Ran { try place.run(trial.words + ["--agent", agent.login.rawValue]) }

  /// A fresh ticket to which that was done.
  private func ticket(_ actions: TicketAction..., by login: Login? = nil) throws -> String {
    let new = NewTicket(
      kind: .incident,
      channel: .phone,
      priority: .majeure,
      title: "Bornes",
      customer: "NEU",
      team: .support
    )
    let number = try store.create(new, by: maker, at: now).number
    for action in actions {
      guard case .done = try store.perform(action, on: number, by: login ?? maker, at: now) else {
        throw Impossible(what: "\(action)")
      }
    }
    return number.text
  }

  /// A fresh migration to which that was done.
  private func migration(_ actions: MigrationAction...) throws -> String {
    let new = NewTicket(
      kind: .migration,
      channel: .phone,
      priority: .mineure,
      title: "Passage en V_2024",
      customer: "NEU",
      migration: MigrationRequest(source: "V8", target: "V_2024", serverContact: "Anne")
    )
    let number = try store.create(new, by: maker, at: now).number
    for action in actions {
      guard case .done = try store.perform(.migrate(action), on: number, by: maker, at: now) else {
        throw Impossible(what: "\(action)")
      }
    }
    return number.text
  }

  struct Impossible: Error {
    let what: String
  }

  /// An action of the registry, on a ticket to which it can be done; nil for one that the command line does not have.
  func trial(of declaration: ActionDeclaration) throws -> Trial? {
    let name = declaration.name.rawValue
    func on(_ number: String, _ words: String...) -> Trial {
      Trial(declaration.right, words: ["ticket", name, number] + words)
    }
    switch declaration.name {
    case .acknowledge, .take, .wait, .resolve: return on(try ticket())
    case .priority: return on(try ticket(), "basse")
    case .assign: return on(try ticket(), "paul")
    case .resume: return on(try ticket(.wait))
    case .reply, .note, .message: return on(try ticket(), "--text", "Vu.")
    case .reopen, .close: return on(try ticket(.resolve))
    case .transfer: return on(try ticket(), "chiffrage")
    case .link: return on(try ticket(), try ticket())
    case .unlink:
      let other = try ticket()
      guard let number = TicketNumber(other) else { throw Impossible(what: other) }
      return on(try ticket(.link(to: number)), other)
    case .tag: return on(try ticket(), "+borne")
    case .title: return on(try ticket(), "--text", "Autre objet")
    case .kind: return on(try ticket(), "question")
    case .contact:
      let contact = Contact(id: 0, customer: "NEU", name: "Ève Neuf")
      return on(try ticket(), "\(try store.add(contact, by: maker, at: now).id)")
    case .reapply:
      let number = try ticket()
      if try store.customer("NEU", viewer: store.agent(maker) ?? agent)?.contracts.isEmpty ?? true {
        let start = CivilDate(daysSinceEpoch: now.seconds / 86_400 - 2)
        let contract = Contract(formula: FormulaCode(rawValue: "confort"), start: start)
        _ = try store.sign(contract, forCustomer: "NEU", by: maker, at: now)
      }
      return on(number)
    case .advance, .goBack, .skipGate, .cancelMigration, .check, .uncheck, .set:
      return try trial(ofMigration: declaration)
    case .undo: return on(try agent.has(.work) ? ticket(.note("Vu."), by: agent.login) : ticket())
    default: return nil
    }
  }

  /// An action on migrations, which the command line has under `migration` and without that word in front.
  private func trial(ofMigration declaration: ActionDeclaration) throws -> Trial? {
    let word = String(declaration.name.rawValue.dropFirst("migration-".count))
    func on(_ number: String, _ words: String...) -> Trial {
      Trial(declaration.right, words: ["migration", word, number] + words)
    }
    switch declaration.name {
    case .advance: return on(try migration())
    case .goBack: return on(try migration(.advance), "--reason", "à revoir")
    case .skipGate: return on(try migration(.advance), "--reason", "fin d'année")
    case .cancelMigration: return on(try migration(), "--reason", "rachat")
    case .check: return on(try migration(), "serveur_conforme")
    case .uncheck: return on(try migration(.check([.check(.serverIsFit)])), "serveur_conforme")
    case .set: return on(try migration(), "data_paths=D:")
    default: return nil
    }
  }

  /// What the command line has besides the actions of the registry.
  func commands() throws -> [Trial] {
    let (number, migration) = (try ticket(), try migration())
    let rules = try place.file("rules.toml", "[calendar]\nday = \"7h30\"\n")
    let saved = place.path("saved.db")
    _ = try store.backUp(to: saved, by: maker, at: now, keeping: nil)
    _ = try place.shell("ssh-keygen -q -t ed25519 -N '' -f key")
    let file = try place.file("import.jsonl", #"{"type":"customer","code":"IMP","name":"Importé"}"# + "\n")
    return [
      Trial(.read, "ticket", "list"), Trial(.read, "ticket", "show", number), Trial(.read, "sla", "explain", number),
      Trial(.read, "screen", "queue"), Trial(.read, "screen", "wall"), Trial(.read, "screen", "ticket:" + number),
      Trial(.read, "events"),
      Trial(.read, "rules", "show"),
      Trial(.read, "customer", "list"), Trial(.read, "customer", "show", "ARV"),
      Trial(.read, "contact", "list"), Trial(.read, "contact", "show", "1"),
      Trial(.read, "agent", "list"), Trial(.read, "agent", "show", "paul"),
      Trial(.read, "report", "stats"), Trial(.read, "migration", "list"), Trial(.read, "migration", "show", migration),
      Trial(.work, "ticket", "new", "--customer", "ARV", "--title", "Étiquette", "--text", "Tronquée."),
      Trial(.work, "ticket", "new", "--kind", "migration", "--customer", "ARV", "--title", "t", "--target", "V_2024"),
      Trial(
        .assignWithinTeam,
        "ticket",
        "new",
        "--customer",
        "ARV",
        "--title",
        "t",
        "--text",
        "t",
        "--assignee",
        "paul"
      ),
      Trial(.assignAnybody, "ticket", "assign", number, "victor"),
      Trial(
        .assignAnybody,
        "ticket",
        "new",
        "--customer",
        "ARV",
        "--title",
        "t",
        "--text",
        "t",
        "--assignee",
        "victor"
      ),
      Trial(.manageContacts, "contact", "add", "NEU", "--name", "Ève"),
      Trial(.manageContacts, "contact", "change", "1", "--phone", "02"),
      Trial(.manageContacts, "contact", "deactivate", "2"),
      Trial(.manageCustomers, "customer", "add", "BIS", "--name", "Biscuiterie"),
      Trial(.manageCustomers, "customer", "change", "ARV", "--region", "Ouest"),
      Trial(.manageCustomers, "customer", "sign", "ARV", "confort"),
      Trial(.manageCustomers, "customer", "deactivate", "ARV"),
      Trial(.administer, "agent", "add", "lea"), Trial(.administer, "agent", "change", "paul", "--name", "Paul Petit"),
      Trial(.administer, "agent", "change", "victor", "--role", "admin", "--participant"),
      Trial(.administer, "agent", "deactivate", "victor"),
      Trial(.administer, "rules", "apply", rules),
      Trial(.administer, "import", file, "--dry-run"), Trial(.administer, "import", file),
      Trial(.backup, "backup", place.path("backup.db")),
      Trial(.read, "doctor"), Trial(.administer, "doctor", "--fix"),
      // The desk is open here, and so cannot be replaced by anybody.
      Trial(.administer, "restore", saved, endsWith: 75),
      Trial(.administer, "ssh", "authorize", "essai", place.path("key.pub")),
    ]
  }
}
