import Foundation
import Testing

/// Text that wants to act on a terminal, brought in by every way there is: it reaches no terminal, by no command and on no
/// screen, and `--json` gives it back as it came.
struct HostileTextTests {
  private let place: Place

  /// An escape sequence, a window's title with its bell, C1's CSI and OSC, turned and isolated lines, joiners, a line and a
  /// paragraph separator, a BOM, DEL, a tag, and words that are harmless.
  private static let hostile =
    "A\u{1B}[31mB\u{1B}]0;owned\u{07}C\u{9B}2JD\u{9D}0;x\u{9C}E\u{202E}F\u{2066}G\u{200B}\u{200D}H\u{2028}I\u{2029}J"
    + "\u{FEFF}K\u{7F}L\u{E0041}M"

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    default: false
    }
  }

  init() throws {
    place = try Place()
    _ = try place.run("init")
    try fill()
  }

  /// Customers, contacts, agents, tickets and messages by import; rules and people by commands.
  private func fill() throws {
    let text = String(decoding: try JSONEncoder().encode(Self.hostile), as: UTF8.self)
    let lines = [
      #"{"type":"agent","login":"eve","name":\#(text)}"#,
      #"{"type":"customer","code":"EVIL","name":\#(text),"region":\#(text),"version":"V_2023","contracts":[{"formula":"confort","start":"2025-01-01","end":null}]}"#,
      #"{"type":"contact","customer":"EVIL","name":\#(text),"email":\#(text),"phone":\#(text)}"#,
      #"{"type":"ticket","external_id":\#(text),"kind":"incident","channel":"portail","priority":"bloquante","title":\#(text),"text":\#(text),"customer":"EVIL","contact":\#(text),"assignee":"eve","tags":[\#(text)],"created":"2026-03-12T14:05:00+01:00","created_by":"eve","events":[{"at":"2026-03-12T14:06:00+01:00","type":"reply","by":"eve","text":\#(text)},{"at":"2026-03-12T14:07:00+01:00","type":"note","by":"eve","text":\#(text)},{"at":"2026-03-12T14:08:00+01:00","type":"edit","by":"eve","title":"Autre \#(text.dropFirst())}]}"#,
    ]
    let imported = try place.run("import", try place.file("evil.jsonl", lines.joined(separator: "\n")))
    #expect(imported.status == 0, "\(imported.err)")
    let rules = try place.file(
      "evil.toml",
      #"[formulas.confort]"# + "\n" + #"name = "C\u001B[31m\u009B2J\u202E\u2028\uFEFFx""#
    )
    let applied = try place.run("rules", "apply", rules)
    #expect(applied.status == 0, "\(applied.err)")
    _ = try place.run("agent", "change", "eve", "--name", Self.hostile + " 2", "--role", "agent", "--reactivate")
    _ = try place.run("customer", "change", "EVIL", "--name", Self.hostile + " 2")
    let made = try place.run(
      ["ticket", "new", "--customer", "EVIL", "--title", Self.hostile, "--tag", Self.hostile, "--text", "-"],
      stdin: Self.hostile + "\r\n" + Self.hostile
    )
    #expect(made.status == 0, "\(made.err)")
    try fillMigration()
  }

  /// A migration of which everything that is free text is hostile, as far as it takes it.
  private func fillMigration() throws {
    let migration = try place.run(
      "ticket",
      "new",
      "--kind",
      "migration",
      "--customer",
      "EVIL",
      "--title",
      Self.hostile,
      "--source",
      "V8",
      "--target",
      "V_2024",
      "--server-contact",
      Self.hostile
    )
    #expect(migration.status == 0, "\(migration.err)")
    for fact in ["data_paths", "special_editions", "customisation"] {
      let set = try place.run("migration", "set", "M1", "\(fact)=" + Self.hostile)
      #expect(set.status == 0, "\(set.err)")
    }
    _ = try place.run("migration", "advance", "M1")
    let skipped = try place.run("migration", "skip", "M1", "--reason", Self.hostile)
    #expect(skipped.status == 0, "\(skipped.err)")
  }

  private func numbers() throws -> [String] {
    try place.run("ticket", "list", "--json").json()["tickets"].list.compactMap { $0["number"].text }
  }

  private func expectHarmless(_ ran: Ran, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!(ran.out + ran.err).isEmpty, "\(what)", sourceLocation: sourceLocation)
    let dangerous = (ran.out + ran.err).unicodeScalars.filter(Self.isDangerous).map { String($0.value, radix: 16) }
    #expect(dangerous.isEmpty, "\(what): \(dangerous)", sourceLocation: sourceLocation)
    #expect(ran.status != 70 && ran.status < 128, "\(what)", sourceLocation: sourceLocation)
  }

  /// What every command that lists, shows or tells is asked for; the first word of each is one of the program's commands.
  private func commands() throws -> [[String]] {
    let (evil, file) = (Self.hostile, try place.file("bad.toml", "\(Self.hostile) = ["))
    let csv = try place.file("evil.csv", "id,\(Self.hostile)\n1,\(Self.hostile)\n")
    let numbers = try numbers()
    let each = numbers.flatMap { number in
      [["ticket", "show", number], ["sla", "explain", number], ["ticket", "show", number, "--json"]]
    }
    let number = try #require(numbers.first)
    return each + [
      ["ticket", "list"], ["ticket", "list", "--json"], ["ticket", "list", "--view", evil],
      ["ticket", "note", number, evil],
      ["ticket", "take", number], ["ticket", "tag", number, "+" + evil], ["ticket", "assign", number, evil],
      ["ticket", "assign", number, "eve"], ["ticket", "title", number, evil + " 3"], ["ticket", "undo"],
      ["ticket", evil, number],
      ["customer", "list"], ["customer", "list", "--json"], ["customer", "show", "EVIL"],
      ["customer", "show", "EVIL", "--json"], ["customer", "show", evil], ["customer", "add", evil, "--name", evil],
      ["contact", "list"], ["contact", "list", "--json"], ["contact", "list", "--customer", "EVIL"],
      ["agent", "list"], ["agent", "list", "--json"], ["agent", "list", "--all"], ["agent", "show", "eve"],
      ["agent", "show", evil],
      ["agent", "add", evil, "--name", evil], ["rules", "show"], ["rules", "check", file], ["rules", "apply", file],
      ["theme", "list"], ["theme", "check", file], ["theme", "check", "/nowhere/" + evil],
      ["theme", "roles", "--json"],
      ["wall", "--page", evil], ["wall", "--rotate", evil], ["report", "stats"], ["report", "stats", "--json"],
      ["migration", "list"], ["migration", "list", "--json"],
      ["migration", "show", "M1"],
      ["migration", "show", "M1", "--json"], ["migration", "list", "--phase", evil], ["migration", "show", evil],
      ["migration", "set", "M1", "data_paths=" + evil], ["migration", "set", "M1", evil + "=" + evil],
      ["migration", "check", "M1", evil], ["migration", "uncheck", "M1", "recuperee:" + evil],
      ["migration", "back", "M1", "--reason", evil], ["migration", "skip", "M1", "--reason", evil],
      ["migration", "cancel", "M1", "--reason", evil], ["migration", evil, "M1"], ["ticket", "show", "M1"],
      ["events"], ["import", csv, "--format", "csv", "--mapping", file], ["import", csv, "--mapping", evil],
      ["import", "/nowhere/" + evil], ["sla", "simulate", "--rules", file], ["screen", evil, "--size", "80x24"],
      ["screen", "queue", "--size", evil], ["init", "--db", "/nowhere/" + evil], ["demo", "--seed", evil],
      ["backup", "/nowhere/" + evil], ["doctor"], ["doctor", "--json"], ["doctor", "--db", "/nowhere/" + evil],
      ["restore", "/nowhere/" + evil, "--db", place.path("other.db")], ["ssh", "authorize", "eve", file],
      ["ssh", "authorize", evil, file], ["ssh", "check"], ["ssh", "serve", evil], [evil],
      ["--db", "/nowhere/" + evil, "ticket", "list"], ["ticket", "list", "--agent", evil],
    ]
  }

  @Test("No command lets any of it through, plain or JSON, whatever is asked")
  func everyCommand() throws {
    for command in try commands() { expectHarmless(try place.run(command), "\(command.map(\.debugDescription))") }
  }

  @Test("Every command of the program is among those that are asked")
  func noCommandForgotten() throws {
    let help = try place.run("--help").lines
    let heading = try #require(help.firstIndex { $0.hasPrefix("COMMANDES") })
    let names = help[help.index(after: heading)...].filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.allSatisfy { $0.isLowercase } }
    #expect(names.count > 8)
    let asked = Set(try commands().compactMap(\.first))
    #expect(Set(names).subtracting(asked).isEmpty)
  }

  @Test(
    "No screen shows any of it, in either language, with colours or without",
    arguments: ["120x36", "80x24", "40x12"]
  )
  func everyScreen(size: String) throws {
    let places = try ["queue", "customers", "wall"] + numbers().flatMap { ["ticket:" + $0, "explain:" + $0] }
    for view in places {
      let plain = try place.run("screen", view, "--size", size)
      expectHarmless(plain, view)
      #expect(plain.status == 0)
      let colored = try place.run("screen", view, "--size", size, "--ansi", "--lang", "en")
      // Of escape sequences only those for colours are its own.
      let rest = colored.out.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(rest.unicodeScalars.filter(Self.isDangerous).isEmpty, "\(view)")
    }
  }

  @Test("JSON escapes what acts on a terminal or turns a line, and gives every text back as it came")
  func json() throws {
    for command in [["ticket", "list"], ["customer", "list"], ["contact", "list"], ["agent", "list"]] {
      let ran = try place.run(command + ["--json"])
      for escape in ["\\u001b", "\\u009b", "\\u202e", "\\u2066", "\\u200d", "\\u2028", "\\ufeff", "\\u007f"] {
        #expect(ran.out.contains(escape), "\(command) \(escape)")
      }
    }
    let tickets = try numbers().map { try place.run("ticket", "show", $0, "--json").json() }
    #expect(tickets.contains { $0["title"].text == Self.hostile })
    #expect(tickets.contains { $0["external_id"].text == Self.hostile })
    #expect(tickets.contains { $0["tags"][0].text == Self.hostile })
    #expect(tickets.contains { $0["messages"].list.contains { $0["text"].text == Self.hostile + "\n" + Self.hostile } })
    #expect(try place.run("agent", "show", "eve", "--json").json()["name"].text == Self.hostile + " 2")
  }

  @Test("NUL, bytes that are no UTF-8 and a line of a megabyte are taken in or refused in plain words, and shown whole")
  func brokenBytes() throws {
    let long = String(repeating: "très long \u{1B}[31m", count: 70_000)
    let made = try place.run(
      ["ticket", "new", "--customer", "EVIL", "--title", String(long.prefix(60_000)), "--text", "-"],
      stdin: long
    )
    expectHarmless(made, "long")
    let wide = try place.run("ticket", "new", "--customer", "EVIL", "--title", "Long", "--text", "-", stdin: long)
    expectHarmless(wide, "wide")
    for number in try numbers() {
      for command in [["ticket", "show", number], ["screen", "ticket:" + number, "--size", "80x24"]] {
        expectHarmless(try place.run(command), "\(command)")
      }
    }
    let line = Data(#"{"type":"customer","code":"B","name":"x"#.utf8)
    for (index, bytes) in [[0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x9B]].enumerated()
      as EnumeratedSequence<[[UInt8]]>
    {
      let jsonl = place.path("b\(index).jsonl")
      try (line + Data(bytes) + Data("\"}\n".utf8)).write(to: URL(filePath: jsonl))
      expectHarmless(try place.run("import", jsonl, "--dry-run"), "jsonl \(bytes)")
      let csv = place.path("b\(index).csv")
      try (Data("number,caller\nINC".utf8) + Data(bytes) + Data(",x\n".utf8)).write(to: URL(filePath: csv))
      expectHarmless(try place.run("import", csv, "--mapping", "incidents", "--dry-run"), "csv \(bytes)")
    }
  }
}
