import Desk
import Testing

struct RulesFileTests {
  private func mistakes(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [RulesMistake] {
    do throws(RulesMistakes) {
      let rules = try RulesFile.parse(text, file: "desk.toml")
      Issue.record("no mistake found: \(rules.text)", sourceLocation: sourceLocation)
      return []
    } catch {
      return error.all
    }
  }

  @Test("An empty file keeps every built-in rule")
  func empty() throws {
    #expect(try RulesFile.parse("", file: "desk.toml") == .builtIn)
    #expect(try RulesFile.parse(Rules.builtInText, file: "desk.toml") == .builtIn)
  }

  @Test("Rules written out read back as the same rules", arguments: Desks.allCases)
  func roundTrip(desk: Desks) throws {
    let rules = try desk.rules()
    #expect(try RulesFile.parse(rules.text, file: "desk.toml") == rules)
  }

  @Test("What would act on a terminal unseen is written out escaped, and reads back as it was")
  func hostileNames() throws {
    let text = #"[formulas.confort]"# + "\n" + #"name = "C\u001B\u009B\u202E\u2028\U000E0041é""#
    let rules = try RulesFile.parse(text, file: "desk.toml")
    #expect(rules.text.contains(#""C\u001B\u009B\u202E\u2028\U000E0041é""#))
    #expect(try RulesFile.parse(rules.text, file: "desk.toml") == rules)
  }

  @Test("A desk's own names, closures and formulas survive being written out")
  func roundTripOfEverything() throws {
    let rules = try RulesFile.parse(
      #"""
      releases = ["V_2024", "V \"beta\"", "É\\"]
      migration_target_from = "V_2024"
      setup_fee_below = "É\\"
      setup_fee = 350
      [calendar]
      day = "7h30"
      closed = ["2026-05-15", "2026-12-24/2027-01-02"]
      [calendar.special]
      "2026-05-08" = ["09:00-12:00"]
      "2026-05-11" = []
      [formulas."à la carte"]
      name = "À la carte"
      contacts = 2
      supported_back = 0
      licence_months = 24
      erp_lib_hours = 2
      services = ["portail"]
      prise_en_compte = { bloquante = "0h30" }
      prise_en_charge = {}
      resolution = {}
      [clocks]
      incident = ["resolution", "prise_en_compte"]
      """#,
      file: "desk.toml"
    )
    #expect(try RulesFile.parse(rules.text, file: "desk.toml") == rules)
    #expect(rules.formulas.map(\.code.rawValue) == ["standard", "à la carte", "confort", "serenite"])
    #expect(rules.calendar.day == 27_000)
    #expect(rules.clocks == [.incident: [.acknowledge, .resolve]])
    let carte = FormulaCode(rawValue: "à la carte")
    #expect(rules.target(formula: carte, clock: .acknowledge, priority: .bloquante, kind: .incident)?.seconds == 1_800)
  }

  @Test("What a file writes replaces that whole, and nothing else")
  func partial() throws {
    let rules = try RulesFile.parse(
      """
      [calendar.hours]
      saturday = ["09:00-12:00"]
      [formulas.standard]
      prise_en_compte = { bloquante = "1h" }
      """,
      file: "desk.toml"
    )
    #expect(rules.calendar.hours.keys.sorted() == [.saturday])
    #expect(rules.calendar.holidays == .france)
    #expect(rules.calendar.zone == Rules.builtIn.calendar.zone)
    let standard = try #require(rules.formula(FormulaCode(rawValue: "standard")))
    let builtIn = try #require(Rules.builtIn.formula(FormulaCode(rawValue: "standard")))
    #expect(standard.targets[.acknowledge]?.mapValues(\.seconds) == [.bloquante: 3_600])
    #expect(standard.targets[.takeCharge] == builtIn.targets[.takeCharge])
    #expect(standard.contacts == builtIn.contacts)
    #expect(rules.clocks == Rules.builtIn.clocks)
    #expect(rules.releases == Rules.builtIn.releases)
  }

  @Test("Days of commitment are worth the desk's own day, also where the file writes the calendar alone")
  func ownDay() throws {
    let rules = try RulesFile.parse("calendar = { day = \"8h\" }", file: "desk.toml")
    let target = rules.target(
      formula: FormulaCode(rawValue: "standard"),
      clock: .acknowledge,
      priority: .mineure,
      kind: .incident
    )
    #expect(target?.seconds == 16 * 3_600)
    #expect(target?.written.text == "2j")
  }

  @Test(
    "A mistake names its key, what was found and what is allowed",
    arguments: [
      ("oops = 1", "oops", "1", nil),
      ("releases = []", "releases", "[]", .empty),
      ("releases = \"V7\"", "releases", "\"V7\"", .wrongKind(.list)),
      ("releases = [\"V7\", 8, \"V_2023\"]", "releases", "8", .wrongKind(.text)),
      ("releases = [\"V7\", \"V_2023\", \"V7\"]", "releases", "\"V7\"", .repeated),
      ("migration_target_from = \"V1\"", "migration_target_from", "\"V1\"", .notOneOf(Rules.builtIn.releases)),
      ("setup_fee_below = \"V1\"", "setup_fee_below", "\"V1\"", .notOneOf(Rules.builtIn.releases)),
      ("setup_fee = -1", "setup_fee", "-1", .below(0)),
      ("setup_fee = 1.5", "setup_fee", nil, .wrongKind(.wholeNumber)),
      ("calendar = 3", "calendar", "3", .wrongKind(.table)),
      (
        "[calendar]\ntimezone = \"Europe/Pari\"", "calendar.timezone", "\"Europe/Pari\"",
        .unknownZone
      ),
      ("[calendar]\nday = \"1j\"", "calendar.day", "\"1j\"", .notADayLength),
      ("[calendar]\nday = \"0h\"", "calendar.day", "\"0h\"", .notADayLength),
      ("[calendar]\nday = \"24h01\"", "calendar.day", "\"24h01\"", .notADayLength),
      ("[calendar]\nholidays = \"DE\"", "calendar.holidays", "\"DE\"", .notOneOf(["none", "FR", "FR-ALSACE-MOSELLE"])),
      ("[calendar]\nclosed = [\"2026-02-30\"]", "calendar.closed", "\"2026-02-30\"", .notADateOrRange),
      (
        "[calendar]\nclosed = [\"2026-12-31/2026-12-24\"]", "calendar.closed", "\"2026-12-31/2026-12-24\"",
        .rangeBackwards
      ),
      ("[calendar]\nclosed = [2026-05-15]", "calendar.closed", nil, .wrongKind(.text)),
      ("[calendar.hours]", "calendar.hours", "{}", .neverOpen),
      ("[calendar.hours]\nmonday = []", "calendar.hours", "{ monday = [] }", .neverOpen),
      ("[calendar.hours]\nlundi = [\"09:00-12:00\"]", "calendar.hours.lundi", "[\"09:00-12:00\"]", nil),
      ("[calendar.hours]\nmonday = [\"18:00-09:00\"]", "calendar.hours.monday", "\"18:00-09:00\"", .spanBackwards),
      ("[calendar.hours]\nmonday = [\"09:00-09:00\"]", "calendar.hours.monday", "\"09:00-09:00\"", .spanEmpty),
      ("[calendar.hours]\nmonday = [\"9:00-12:00\"]", "calendar.hours.monday", "\"9:00-12:00\"", .notASpan),
      ("[calendar.hours]\nmonday = [\"09:00-24:01\"]", "calendar.hours.monday", "\"09:00-24:01\"", .notASpan),
      ("[calendar.hours]\nmonday = \"09:00-12:00\"", "calendar.hours.monday", "\"09:00-12:00\"", .wrongKind(.list)),
      ("[calendar.special]\n\"8 mai\" = []", "calendar.special.\"8 mai\"", "\"8 mai\"", .notADate),
      ("[formulas.standard]\ncontacts = 0", "formulas.standard.contacts", "0", .below(1)),
      ("[formulas.standard]\nname = \" \"", "formulas.standard.name", "\" \"", .empty),
      (
        "[formulas.standard]\nprise_en_compte = { majeure = \"0h\" }", "formulas.standard.prise_en_compte.majeure",
        "\"0h\"", .notADuration
      ),
      (
        "[formulas.standard]\nprise_en_charge = { majeure = \"-1j\" }", "formulas.standard.prise_en_charge.majeure",
        "\"-1j\"", .notADuration
      ),
      (
        "[formulas.standard]\nresolution = { urgente = \"1j\" }", "formulas.standard.resolution.urgente", "\"1j\"",
        .unknownKey(allowed: ["bloquante", "majeure", "mineure", "basse"])
      ),
      ("[clocks]\nbug = []", "clocks.bug", "[]", .unknownKey(allowed: TicketKind.allCases.map(\.rawValue))),
      (
        "[clocks]\nincident = [\"reponse\"]", "clocks.incident", "\"reponse\"",
        .notOneOf(ClockName.allCases.map(\.rawValue))
      ),
    ] as [(String, String, String?, RulesMistake.Problem?)]
  )
  func mistake(text: String, key: String, found: String?, problem: RulesMistake.Problem?) throws {
    let mistakes = try mistakes(text)
    #expect(mistakes.count == 1, "\(mistakes)")
    let mistake = try #require(mistakes.first)
    #expect(mistake.file == "desk.toml")
    #expect(mistake.key == key)
    if let found { #expect(mistake.found == found) }
    if let problem { #expect(mistake.problem == problem) }
  }

  @Test("Spans of a day that share time are refused, those that touch are not")
  func overlap() throws {
    let found = try mistakes("[calendar.hours]\nmonday = [\"09:00-12:00\", \"11:59-14:00\"]")
    #expect(found.map(\.problem) == [.overlaps(try DaySpan(written: "09:00-12:00"))])
    #expect(found.map(\.found) == ["\"11:59-14:00\""])
    let touching = try RulesFile.parse("[calendar.hours]\nmonday = [\"12:00-14:00\", \"09:00-12:00\"]", file: "t")
    #expect(touching.calendar.hours[.monday]?.map(\.text) == ["09:00-12:00", "12:00-14:00"])
  }

  @Test("The zone that may have been meant is named")
  func alike() throws {
    let found = try mistakes("[calendar]\ntimezone = \"europe/pari\"")
    #expect(found.map(\.alike) == [["Europe/Paris"]])
  }

  @Test("A release that the file took away cannot stay named by the built-in rules")
  func releasesTakenAway() throws {
    let found = try mistakes("releases = [\"V_2023\", \"V_2024\"]")
    #expect(found.map(\.key) == ["setup_fee_below"])
    #expect(found.map(\.found) == ["\"V7\""])
    #expect(found.map(\.problem) == [.builtInNotOneOf(["V_2023", "V_2024"])])
    let written = try mistakes("releases = [\"V_2023\", \"V_2024\"]\nsetup_fee_below = \"V7\"")
    #expect(written.map(\.problem) == [.notOneOf(["V_2023", "V_2024"])])
  }

  @Test("A formula that a desk adds must be written in full")
  func newFormula() throws {
    let found = try mistakes("[formulas.or]\nname = \"Or\"\ncontacts = 9")
    #expect(found.allSatisfy { $0.problem == .missing && $0.found == nil })
    #expect(
      found.map(\.key) == [
        "formulas.or.supported_back", "formulas.or.licence_months", "formulas.or.erp_lib_hours", "formulas.or.services",
        "formulas.or.prise_en_compte", "formulas.or.prise_en_charge", "formulas.or.resolution",
      ]
    )
  }

  @Test("Every mistake of a file is told, not the first alone")
  func allMistakes() throws {
    let found = try mistakes(
      """
      setup_fee = "nothing"
      colour = "blue"
      [calendar]
      timezone = "Mars/Olympus"
      day = "0h"
      closed = ["2026-12-31/2026-12-24", "tomorrow"]
      [calendar.hours]
      monday = ["12:00-09:00", "14:00-18:00", "17:00-19:00"]
      lundi = []
      [formulas.standard]
      prise_en_compte = { bloquante = "2 hours", urgente = "1h" }
      [clocks]
      incident = ["prise_en_compte", "sieste"]
      """
    )
    #expect(
      Set(found.map(\.key)) == [
        "setup_fee", "colour", "calendar.timezone", "calendar.day", "calendar.closed", "calendar.hours.monday",
        "calendar.hours.lundi", "formulas.standard.prise_en_compte.bloquante",
        "formulas.standard.prise_en_compte.urgente", "clocks.incident",
      ]
    )
    #expect(found.count == 12)
  }

  @Test(
    "What is no TOML is told with its line",
    arguments: [("a = ", 1), ("releases = [\"V7\"]\n[calendar\n", 2), ("a = 1\nb = 2\na = 3\n", 3)]
  )
  func unreadable(text: String, line: Int) throws {
    let found = try mistakes(text)
    #expect(found.count == 1)
    #expect(found.first?.line == line)
    #expect(found.first?.key == "")
    guard case .unreadable(let account)? = found.first?.problem else {
      Issue.record("not told as unreadable: \(found)")
      return
    }
    #expect(!account.isEmpty)
  }
}
