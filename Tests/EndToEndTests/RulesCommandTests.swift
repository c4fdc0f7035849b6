import Testing

/// `guichet rules …` through the built program.
struct RulesCommandTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  /// Ten mistakes, one of each kind that people make.
  private static let tenMistakes = """
    migration_target_from = "V_2030"
    setup_fee = -1
    colour = "red"

    [calendar]
    timezone = "Mars/Olympus"
    day = "0h"
    holidays = "DE"
    closed = ["2026-12-31/2026-12-24"]
    [calendar.hours]
    monday = ["12:00-09:00"]
    tuesday = ["09:00-12:00", "11:00-14:00"]
    [calendar.special]
    "2026-13-01" = []
    """

  @Test("A file with ten mistakes is told in ten lines, each with file, dotted key and what is allowed")
  func tenMistakes() throws {
    let file = try place.file("rules.toml", Self.tenMistakes)
    let ran = try place.run("rules", "check", file)
    #expect(ran.status == 78)
    #expect(ran.out.isEmpty)
    #expect(ran.complaints.count == 10, "\(ran.err)")
    #expect(ran.complaints.allSatisfy { $0.contains(file) })
    for key in ["calendar.timezone", "calendar.day", "calendar.holidays", "calendar.hours.monday", "setup_fee"] {
      #expect(ran.complaints.contains { $0.contains(key) }, "\(key)")
    }
  }

  @Test("Wrong rules are applied in no part")
  func applyWrong() throws {
    _ = try place.run("init")
    let before = try place.run("rules", "show").out
    let ran = try place.run("rules", "apply", try place.file("rules.toml", Self.tenMistakes))
    #expect(ran.status == 78)
    #expect(try place.run("rules", "show").out == before)
  }

  @Test("Right rules are in force afterwards, as a new version; what a file leaves out stays as built in")
  func apply() throws {
    _ = try place.run("init")
    #expect(try place.run("rules", "show", "--json").json()["version"] == .int(1))
    let file = try place.file("rules.toml", "[calendar]\nday = \"7h30\"\n")
    #expect(try place.run("rules", "check", file).status == 0)
    #expect(try place.run("rules", "apply", file).status == 0)
    let rules = try place.run("rules", "show", "--json").json()
    #expect(rules["version"] == .int(2))
    #expect(rules["calendar"]["day_s"] == .int(27_000))
    #expect(rules["formulas"]["confort"]["prise_en_compte"]["bloquante"] == .int(3_600))
    #expect(rules["formulas"]["confort"]["prise_en_charge"]["basse"] == .null)
  }

  @Test("The rules shown are a rules file that reads back")
  func showReadsBack() throws {
    _ = try place.run("init")
    let shown = try place.run("rules", "show").out
    #expect(try place.run("rules", "check", try place.file("shown.toml", shown)).status == 0)
    let builtIn = try place.run("rules", "show", "--built-in").out
    #expect(try place.run("rules", "check", try place.file("built-in.toml", builtIn)).status == 0)
  }

  @Test("A file that is not there, or is no text, is told as such")
  func badFiles() throws {
    #expect(try place.run("rules", "check", place.path("nowhere.toml")).status == 66)
    #expect(try place.run("rules", "check", place.root.path).status == 66)
    let ran = try place.shell(#"printf '\377\376x' >binary; "$guichet" rules check binary"#)
    #expect(ran.status == 65)
    #expect(ran.complaints.count == 1)
  }

  @Test("A desk can begin with rules of its own")
  func initWithRules() throws {
    let file = try place.file("rules.toml", "[calendar]\nday = \"8h\"\n")
    #expect(try place.run("init", "--rules", file).status == 0)
    #expect(try place.run("rules", "show", "--json").json()["calendar"]["day_s"] == .int(28_800))
  }

  @Test("Wrong rules make no desk")
  func initWithWrongRules() throws {
    let ran = try place.run("init", "--rules", try place.file("rules.toml", Self.tenMistakes))
    #expect(ran.status == 78)
    #expect(try place.run("ticket", "list").status == 66)
  }
}
