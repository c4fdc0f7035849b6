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

  @Test(
    "A mistake in the words is told in the language of the run, with what was found and where help is",
    arguments: [
      (["ticket", "list", "--frobnicate"], "pas d'option « --frobnicate »", "ticket list "),
      (["ticket", "list", "--limti", "3"], "--limit peut-être", "ticket list "),
      (["frobnicate"], "« frobnicate » n'est pas attendu ici", ""),
      (["demo", "a", "b"], "« a b » n'est pas attendu ici", "demo "),
      (["ticket", "show"], "il manque <number>", "ticket show "),
      (["ticket", "new"], "il manque --customer <code>", "ticket new "),
      (["ticket", "list", "--db"], "--db <path> : il manque la valeur", "ticket list "),
      (["ticket", "list", "--json=3"], "--json ne prend pas de valeur ; « 3 » est de trop", "ticket list "),
      (["contact", "show", "it's x"], "« it's x » ne convient pas pour <id>", "contact show "),
      (["ticket", "list", "--limit", "x"], "« x » ne convient pas pour --limit <count>", "ticket list "),
      (
        ["ticket", "list", "--lang", "de"], "« de » ne convient pas pour --lang <fr|en> ; au choix : fr, en",
        "ticket list "
      ),
    ]
  )
  func usageInFrench(arguments: [String], what: String, command: String) throws {
    let ran = try place.run(arguments)
    #expect(ran.status == 64)
    let said = ran.err.replacing("\u{A0}", with: " ")
    #expect(said.hasPrefix("guichet: ") && said.contains(what), "\(said)")
    #expect(said.hasSuffix(" ; voir « guichet \(command)--help »\n"), "\(said)")
  }

  @Test("A mistake in the words is told in English where that is the language")
  func usageInEnglish() throws {
    let ran = try place.run("ticket", "list", "--limit", "x", "--lang", "en")
    #expect(ran.err == "guichet: “x” does not do for --limit <count>; see “guichet ticket list --help”\n")
  }

  @Test(
    "Help is French to its headings",
    arguments: [["--help"], ["ticket", "--help"], ["ticket", "list", "--help"], ["contact", "show", "--help"]]
  )
  func helpInFrench(arguments: [String]) throws {
    let help = try place.run(arguments).out
    #expect(help.contains("Affiche cette aide.") && help.contains("USAGE\u{A0}:"))
    for word in ["OVERVIEW", "USAGE:", "OPTIONS:", "SUBCOMMANDS", "Show ", "See ", "default", "values:", "subcommand"] {
      #expect(!help.contains(word), "\(word) in:\n\(help)")
    }
    #expect(try place.run(arguments, environment: ["GUICHET_LANG": "en"]).out.contains("Show help information."))
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

  @Test("The options of every command may also stand before it")
  func leadingOptions() throws {
    let other = place.path("other.db")
    #expect(try place.run("--db", other, "init").status == 0)
    #expect(try place.run("--db=" + other, "customer", "add", "ARV", "--name", "Arvor").status == 0)
    let number = try #require(
      try place.run("--db", other, "ticket", "new", "--customer", "ARV", "--title", "t", "--json").json()["number"].text
    )
    #expect(try place.run("--db", other, "--lang", "en", "ticket", "take", number).status == 0)
    #expect(try place.run("--db", other, "ticket", "note", number, "--", "-x").status == 0)
    #expect(try place.run("--db", other, "ticket", "list", "--json").json()["tickets"].list.count == 1)
    #expect(try place.run("--lang", "en", "ticket", "--help").out.contains("See tickets and act on them."))
    #expect(try place.run("--db", other, "--help").out == place.run("--help").out)
    // Without a command it is the desk that is opened, which wants a terminal.
    #expect(try place.run("--db", other).err.contains("guichet screen"))
    #expect(try place.run("--db").status == 64)
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
