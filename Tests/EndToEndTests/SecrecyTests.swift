import Desk
import Foundation
import Testing

/// Migrations are there for participants alone (`domain.md` 5): for anybody else every command and screen is, byte for byte,
/// what it is on the same desk without any.
struct SecrecyTests {
  private let twins: TwinDesks

  init() throws {
    twins = try TwinDesks()
  }

  /// Everything that is read, at one moment where a command takes one.
  private var reads: [[String]] {
    let at = ["--at", TwinDesks.moment]
    let lists = [
      [], ["--search", TwinDesks.word], ["--search", "M1"], ["--search", "passage"], ["--search", "etiquette"],
      ["--kind", "migration"], ["--customer", "GAR"], ["--assignee", "noe"], ["--tag", TwinDesks.word],
      ["--tag", "borne"], ["--service", "migration,chiffrage"], ["--priority", "bloquante"], ["--limit", "2"],
      ["--status", "clos"],
    ]
    let views = ["all", "open", "unqualified", "mine", "unassigned", "waiting", "late", "resolved"]
    let listed =
      lists.map { ["ticket", "list"] + $0 + at } + views.map { ["ticket", "list", "--view", $0, "--json"] + at }
      + [["ticket", "list", "--json", "--search", TwinDesks.word] + at]
      // The desk as it was in the midst of it.
      + [["ticket", "list", "--json", "--at", "2026-07-13T11:45:00+02:00"]]
    let shown = TwinDesks.numbers.flatMap { number in
      [["ticket", "show", number] + at, ["ticket", "show", number, "--json"] + at, ["sla", "explain", number] + at]
    }
    let screens = ["120x36", "80x24"].flatMap { size in
      (["queue", "customers", "triage", "migrations", "wall", "wall:2"] + [
        "ticket:1001", "ticket:1004", "explain:1001",
      ])
      .map { ["screen", $0, "--size", size] + at }
    }
    let people = ["customer", "contact", "agent"].flatMap { [[$0, "list"], [$0, "list", "--json"]] }
    let people2 = [
      ["customer", "show", "GAR"], ["customer", "show", "GAR", "--json"], ["contact", "show", "1"],
      ["contact", "list", "--customer", "ARV"], ["agent", "show", "noe"], ["agent", "show", "paul", "--json"],
    ]
    let others = [
      ["report", "stats"] + at, ["report", "stats", "--json"] + at, ["migration", "list"] + at,
      ["migration", "list", "--json"] + at, ["migration", "list", "--cancelled"] + at,
      ["migration", "list", "--phase", "production"] + at, ["events"], ["events", "--since", "3"],
      ["events", "--since", "-99"], ["doctor"], ["doctor", "--json"], ["rules", "show"], ["rules", "show", "--json"],
    ]
    return listed + shown + screens + people + people2 + others
  }

  @Test(
    "Every reading tells a person who does not participate what it would tell without migrations",
    arguments: TwinDesks.outsiders
  )
  func reading(viewer: Agent) throws {
    // The agent reads everything; of the others each reads a half, as what they may read is the same.
    let turn = TwinDesks.outsiders.firstIndex(of: viewer) ?? 0
    for (index, words) in reads.enumerated() where turn == 0 || index % 2 == turn - 1 {
      let (plain, secret) = try twins.run(words, as: viewer.login)
      #expect(plain == secret, "\(viewer.login): \(words.joined(separator: " "))")
      #expect(!secret.text.contains(TwinDesks.word) || words.contains(TwinDesks.word))
    }
  }

  @Test("The same readings do tell whoever participates: there is something to hide")
  func participantsRead() throws {
    let told = try [
      ["ticket", "list"], ["migration", "list"], ["customer", "list"], ["ticket", "show", "1001"], ["doctor"],
    ]
    .filter { words in
      let (plain, secret) = try twins.run(words, as: Login("noe"))
      return plain != secret
    }
    #expect(told.count == 5, "\(told)")
  }

  /// Everything that names a migration, given its number.
  private func aimed(at number: String) -> [[String]] {
    let deeds = ["acknowledge", "take", "wait", "resume", "resolve", "reopen", "close", "reapply", "undo"]
      .map { ["ticket", $0, number] }
    let told = [
      ["reply", number, "--text", "x"], ["note", number, "--text", "x"], ["message", number, "--text", "x"],
      ["assign", number, "odile"], ["priority", number, "basse"], ["transfer", number, "commercial"],
      ["link", number, "1001"], ["link", "1001", number], ["unlink", number, "1001"], ["unlink", "1001", number],
      ["tag", number, "+x"], ["title", number, "--text", "x"], ["kind", number, "question"],
      ["contact", number, "nobody"], ["show", number],
      ["show", number, "--json"],
      ["new", "--customer", "ARV", "--title", "x", "--from", number],
    ].map { ["ticket"] + $0 }
    let moves = [
      ["advance", number], ["back", number, "--reason", "x"], ["skip", number, "--reason", "x"],
      ["cancel", number, "--reason", "x"], ["check", number, "serveur_conforme"],
      ["uncheck", number, "serveur_conforme"], ["set", number, "data_paths=x"], ["show", number],
      ["show", number, "--json"],
    ].map { ["migration"] + $0 }
    return deeds + told + moves + [
      ["sla", "explain", number], ["screen", "ticket:" + number], ["screen", "explain:" + number],
      ["ticket", "take", "1002", number], ["ticket", "list", "--search", number],
    ]
  }

  @Test("A migration that is there and one that is not are told of alike", arguments: TwinDesks.outsiders)
  func absentAlike(viewer: Agent) throws {
    for (there, absent) in zip(aimed(at: "M1"), aimed(at: "M999")) {
      // What does not name a migration may be done the first time and not the second.
      let first = try twins.secret.run(there + ["--agent", viewer.login.rawValue])
      let one = TwinDesks.Told(first, in: twins.secret)
      let other = TwinDesks.Told(try twins.plain.run(absent + ["--agent", viewer.login.rawValue]), in: twins.plain)
      #expect(one.naming("M1") == other.naming("M999"), "\(viewer.login): \(there.joined(separator: " "))")
    }
    // The same on both desks afterwards, and nothing written to the migration.
    let (plain, secret) = try twins.run(["ticket", "list", "--json", "--at", TwinDesks.moment], as: viewer.login)
    #expect(plain == secret)
    let shown = try twins.secret.run("migration", "show", "M1", "--json", "--agent", "noe").json()
    #expect(shown["journal"].list.allSatisfy { $0["by"].text != viewer.login.rawValue })
  }

  @Test("Writing goes on alike: numbers, journal, versions, undo, rules", arguments: TwinDesks.outsiders)
  func writing(viewer: Agent) throws {
    let rules = "[formulas.serenite]\nname = \"Sérénité +\"\n"
    for place in [twins.plain, twins.secret] { try place.file("rules.toml", rules) }
    let writes = [
      ["ticket", "new", "--customer", "LEM", "--title", "Nouveau", "--text", "x", "--json"],
      ["ticket", "reply", "1001", "--text", "vu"], ["ticket", "take", "1001", "1002"], ["ticket", "undo"],
      ["ticket", "undo"], ["ticket", "undo", "1004"], ["ticket", "undo", "1003"], ["ticket", "link", "1001", "1002"],
      ["ticket", "tag", "1003", "+urgent"], ["ticket", "undo"], ["ticket", "resolve", "1003"],
      ["customer", "change", "ARV", "--region", "Est"], ["customer", "sign", "LEM", "standard"],
      ["customer", "deactivate", "GAR"], ["contact", "deactivate", "1"], ["agent", "change", "noe", "--role", "wall"],
      ["agent", "deactivate", "noe"], ["rules", "apply", "rules.toml"], ["rules", "apply", "rules.toml"],
      ["ticket", "new", "--customer", "LEM", "--title", "Encore", "--text", "x", "--json"],
      ["doctor", "--fix"], ["events"], ["ticket", "list", "--json"], ["ticket", "show", "1006", "--json"],
      ["ticket", "show", "1007", "--json"], ["customer", "list", "--json"], ["agent", "list", "--all", "--json"],
    ]
    for words in writes {
      let (plain, secret) = try twins.run(words, as: viewer.login)
      #expect(plain.withoutMoments == secret.withoutMoments, "\(viewer.login): \(words.joined(separator: " "))")
    }
  }

  @Test("Whoever opens a migration is told its number and nothing that she did not say herself")
  func opening() throws {
    let ran = try twins.secret.run(
      "ticket",
      "new",
      "--kind",
      "migration",
      "--customer",
      "GAR",
      "--title",
      "Passage",
      "--json",
      "--agent",
      "paul"
    )
    #expect(try ran.json() == .object(["number": .text("M7")]))
    let undone = try twins.run(["ticket", "undo", "M7"], as: Login("paul")).secret
    let absent = try twins.run(["ticket", "undo", "M999"], as: Login("paul")).secret
    #expect(undone.naming("M7") == absent.naming("M999"))
    let events = try twins.run(["events"], as: Login("paul"))
    #expect(events.plain == events.secret)
  }
}
