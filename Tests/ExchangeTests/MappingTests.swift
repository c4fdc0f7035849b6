import Desk
import Exchange
import Testing

@Suite("Mappings")
struct MappingTests {
  private static let whole = """
    [ticket]
    external_id = "id"
    title = "title"
    [customer]
    name = "customer"
    [timeline]
    opened = "opened"

    """

  private func mistakes(_ text: String) -> [MappingMistake] {
    do {
      _ = try MappingFile.parse(text, file: "m.toml")
      return []
    } catch {
      return error.all
    }
  }

  @Test("what is needed is asked for, all at once")
  func needed() {
    let missing = mistakes("")
    #expect(missing.map(\.key) == ["ticket.external_id", "ticket.title", "customer.name", "timeline.opened"])
    #expect(missing.allSatisfy { $0.problem == .missing && $0.file == "m.toml" })
  }

  @Test(
    "a mistake is named by its dotted key, with what is allowed",
    arguments: [
      ("[file]\nseparateur = \";\"", "file.separateur"),
      ("[file]\nseparator = \";;\"", "file.separator"),
      ("[file]\nseparator = \"é\"", "file.separator"),
      ("[file]\nquote = \",\"", "file.quote"),
      ("[file]\nencoding = \"ebcdic\"", "file.encoding"),
      ("[file]\nheader = \"yes\"", "file.header"),
      ("[file]\nskip = -1", "file.skip"),
      ("[file]\nunknown = [1]", "file.unknown"),
      ("[file]\ndates = [\"dd/mm\"]", "file.dates"),
      ("[file]\ndates = []", "file.dates"),
      ("[file]\ntimezone = \"Europe/Lutece\"", "file.timezone"),
      ("[lines]\na = 1", "lines"),
      ("[ticket.priority]\ncolumn = \"p\"\nwords = { P1 = \"urgente\" }", "ticket.priority.words.P1"),
      ("[ticket.priority]\ncolumn = \"p\"\nwords = { \"P 1\" = 3 }", "ticket.priority.words.\"P 1\""),
      ("[ticket.kind]\ncolumn = \"k\"\nwords = { M = \"migration\" }", "ticket.kind.words.M"),
      ("[ticket.channel]\ncolumn = \"k\"\ndefault = \"fax\"", "ticket.channel.default"),
      ("[ticket.service]\ncolumn = \"k\"\nother = \"atelier\"", "ticket.service.other"),
      ("[ticket.contact]\ncolonne = \"k\"", "ticket.contact.colonne"),
      ("[ticket.contact]\ncolumns = []", "ticket.contact.columns"),
      ("[ticket]\ncontact = 0", "ticket.contact"),
      ("[ticket]\ncontact = true", "ticket.contact"),
      ("[ticket]\ntag_separator = \"\"", "ticket.tag_separator"),
      ("[timeline.state]\ncolumn = \"s\"\nwords = { New = \"nouveau\" }", "timeline.state.words.New"),
      ("[timeline.state]\ncolumn = \"s\"\nwords = { New = [] }", "timeline.state.words.New"),
      ("[timeline.dates]\nresolu = \"r\"", "timeline.dates.resolu"),
      ("[timeline]\nearly = \"whatever\"", "timeline.early"),
      ("[timeline]\nnewest_first = 1", "timeline.newest_first"),
    ]
  )
  func mistake(text: String, key: String) {
    let found = mistakes(text).filter { $0.problem != .missing }
    #expect(found.contains { $0.key == key }, "\(found)")
  }

  @Test("words that are not ours are told with those that are")
  func allowedWords() {
    let one = mistakes(Self.whole + "[ticket.priority]\ndefault = \"urgente\"")
    #expect(one.map(\.found) == ["\"urgente\""])
    #expect(one.map(\.problem) == [.notOneOf(["bloquante", "majeure", "mineure", "basse"])])
  }

  @Test("ten mistakes are ten lines")
  func tenMistakes() {
    let text = """
      [file]
      separator = ""
      encoding = "x"
      timezone = "x"
      dates = "x"
      [ticket]
      external_id = 0
      title = ""
      kind = { column = "k", default = "x" }
      [customer]
      nom = "x"
      [timeline]
      early = "x"
      """
    #expect(
      mistakes(text).map(\.key) == [
        "file.separator", "file.encoding", "file.timezone", "file.dates", "ticket.external_id", "ticket.title",
        "ticket.kind.default", "customer.nom", "customer.name", "timeline.opened", "timeline.early",
      ]
    )
  }

  @Test("what is no TOML is named by its line")
  func unreadable() throws {
    let mistake = try #require(mistakes("[file]\nseparator = \n").first)
    #expect(mistake.line == 2)
    #expect(mistake.key.isEmpty)
  }

  @Test("columns that the file has not, or has twice, are named with those it has")
  func columns() throws {
    let mapping = Self.whole + "[ticket.contact]\ncolumn = \"Who\"\n[ticket.priority]\ncolumn = 9\n"
    let csv = "id,Title ,customer,opened,who,who\n"
    let found = #expect(throws: MappingMistakes.self) { try plan(csv, mapping) }
    #expect(found?.all.map(\.key) == ["ticket.priority", "ticket.contact"])
    #expect(found?.all.map(\.problem) == [.noSuchColumn(count: 6), .columnNamedTwice])
    let none = #expect(throws: MappingMistakes.self) { try plan("id;titre\n", Self.whole) }
    #expect(none?.all.first?.problem == .noColumnNamed(among: ["id;titre"]))
  }

  @Test("names of columns do not work without a header")
  func noHeader() {
    let found = #expect(throws: MappingMistakes.self) {
      try plan("1,a,Dupont,2026-02-14\n", "[file]\nheader = false\n" + Self.whole)
    }
    #expect(found?.all.first?.problem == .nameWithoutHeader)
  }

  @Test("every mapping that comes with the program is without a mistake", arguments: MappingFile.names)
  func embedded(name: String) throws {
    let text = try #require(MappingFile.text(named: name))
    #expect(mistakes(text).isEmpty)
  }

  @Test("words mean what the mapping says, case ignored; ours mean themselves; silence takes the default")
  func words() throws {
    let mapping =
      Self.whole + """
        [ticket.priority]
        column = "p"
        default = "basse"
        words = { P1 = "bloquante", "n/a" = "" }
        """
    let csv = """
      id,title,customer,opened,p
      1,a,Dupont,2026-02-14,p1
      2,a,Dupont,2026-02-14,Majeure
      3,a,Dupont,2026-02-14,
      4,a,Dupont,2026-02-14,N/A
      """
    #expect(try plan(csv, mapping).tickets.map(\.birth.priority) == [.bloquante, .majeure, .basse, .basse])
    let mistakes = #expect(throws: ImportMistakes.self) { try plan(csv + "\n5,a,Dupont,2026-02-14,P2\n", mapping) }
    let mistake = try #require(mistakes?.all.first)
    #expect(mistake.place == ImportPlace(line: 6, column: "p"))
    #expect(mistake.found == "P2")
    #expect(mistake.problem == .notOneOf(["basse", "bloquante", "majeure", "mineure", "n/a", "p1"]))
    let lenient = mapping.replacing("default = \"basse\"", with: "other = \"mineure\"")
    #expect(
      try plan("id,title,customer,opened,p\n1,a,b,2026-02-14,P7\n", lenient).tickets.map(\.birth.priority) == [.mineure]
    )
  }
}
