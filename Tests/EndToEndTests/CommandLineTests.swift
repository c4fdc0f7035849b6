import Testing

/// What every command has in common: help, language, statuses, manners.
struct CommandLineTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  @Test("Help is an answer: on standard output, in the language asked for, with status 0")
  func help() throws {
    let french = try place.run("ticket", "--help")
    #expect(french.status == 0)
    #expect(french.out.contains("Voir les tickets et agir dessus."))
    #expect(french.out.contains("acknowledge"))
    #expect(french.err.isEmpty)
    let english = try place.run("ticket", "--help", environment: ["GUICHET_LANG": "en"])
    #expect(english.out.contains("See tickets and act on them."))
  }

  @Test(
    "What cannot be meant ends with 64 and one line",
    arguments: [
      ["frobnicate"], ["ticket", "frobnicate", "1042"], ["--frobnicate"], ["ticket", "take", "--frobnicate", "1042"],
      ["ticket", "show"], ["ticket", "show", "x42"], ["ticket", "show", "1042", "--at", "yesterday"],
      ["ticket", "list", "--at", "2026-07-13"], ["ticket", "list", "--at", "2150-01-01T00:00:00Z"],
      ["ticket", "list", "--view", "mine-and-yours"],
      ["ticket", "list", "--priority", "urgent"], ["ticket", "list", "--limit", "0"],
      ["ticket", "priority", "1042", "urgent"], ["ticket", "take"], ["screen", "nowhere", "--size", "80x24"],
      ["screen", "queue", "--size", "huge"], ["screen", "queue", "--size", "100000x100000"], ["wall"],
      ["demo", "--tickets", "0"], ["demo", "--at", "noon", "--no-ui"], ["customer", "change", "ARV"],
      ["sla", "explain", "1042", "--clock", "grandfather"], ["import"],
    ]
  )
  func usage(arguments: [String]) throws {
    _ = try place.run("init")
    let ran = try place.run(arguments)
    #expect(ran.status == 64, "\(ran.err)")
    #expect(ran.complaints.count == 1, "\(ran.err)")
    #expect(ran.err.hasPrefix("guichet: "))
    #expect(ran.out.isEmpty)
  }

  @Test("Without a terminal, the desk says so and names what works without one")
  func noTerminal() throws {
    _ = try place.run("init")
    for arguments in [[], ["demo"]] {
      let ran = try place.run(arguments)
      #expect(ran.status == 64)
      #expect(ran.complaints.count == 1)
      #expect(ran.err.contains("guichet screen"))
    }
  }

  @Test(
    "Without a desk, every command that needs one says so and names init and demo",
    arguments: [
      ["ticket", "list"], ["ticket", "take", "1042"], ["customer", "list"], ["rules", "show"], ["events"],
      ["screen", "queue"], ["sla", "explain", "1042"], ["agent", "list", "--json"],
    ]
  )
  func noDesk(arguments: [String]) throws {
    let ran = try place.run(arguments)
    #expect(ran.status == 66)
    #expect(ran.complaints.count == 1)
    #expect(ran.err.contains("guichet init") && ran.err.contains("guichet demo") && ran.err.contains(place.desk))
  }

  @Test("The language follows the option, then GUICHET_LANG, then the locale, and French is the rule")
  func language() throws {
    let english = "no desk here"
    #expect(try place.run("ticket", "list").err.contains("aucun guichet"))
    #expect(try place.run("ticket", "list", "--lang", "en").err.contains(english))
    #expect(try place.run("ticket", "list", environment: ["GUICHET_LANG": "en"]).err.contains(english))
    #expect(try place.run("ticket", "list", environment: ["LC_ALL": "en_GB.UTF-8"]).err.contains(english))
    #expect(try place.run("ticket", "list", environment: ["LC_ALL": "C"]).err.contains("aucun guichet"))
    #expect(
      try place.run("ticket", "list", "--lang", "fr", environment: ["GUICHET_LANG": "en"]).err
        .contains("aucun guichet")
    )
    #expect(try place.run("ticket", "list", "--lang", "de").status == 64)
  }

  @Test("A reader that has seen enough ends the program quietly")
  func brokenPipe() throws {
    _ = try place.run("demo", "--no-ui", "--tickets", "400")
    let ran = try place.shell(#"{ "$guichet" ticket list --json; echo "status $?" >&2; } | head -n 1"#)
    #expect(ran.lines == [#"{"tickets":["#])
    #expect(["status 0\n", "status 141\n"].contains(ran.err))
  }

  @Test("Results that cannot be written are told, with the status of a full disk")
  func fullOutput() throws {
    _ = try place.run("init")
    let ran = try place.shell(#""$guichet" rules show >/dev/full"#)
    #expect(ran.status == 74)
    #expect(ran.complaints.count == 1)
  }
}
