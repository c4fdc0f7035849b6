import Desk
import Store
import Terminal
import Testing

@testable import Interface

@Suite("The board of migrations") struct MigrationBoardTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    try desk.fillWithMigrations()
  }

  private func visitor(width: Int = 120, height: Int = 36) throws -> Visitor {
    try Visitor(desk, width: width, height: height, on: MigrationsScreen())
  }

  @Test("fits every size", arguments: [(220, 60), (120, 36), (80, 24), (40, 12), (20, 5)])
  func looks(width: Int, height: Int) throws {
    expectScreen(try visitor(width: width, height: height).surface, "board-\(width)x\(height)")
  }

  @Test("counts days by the letter of the language")
  func dayLetters() throws {
    let letters = { (visitor: Visitor) in Set(visitor.text.matches(of: /[0-9] ([jd])\b/).map { String($0.1) }) }
    #expect(letters(try visitor(width: 80, height: 24)) == ["j"])
    let english = try Visitor(desk, width: 80, height: 24, language: .english, on: MigrationsScreen())
    #expect(letters(english) == ["d"])
  }

  @Test("says so where there is none, and what to do")
  func empty() throws {
    let visitor = try Visitor(TestDesk(), width: 80, height: 24, on: MigrationsScreen())
    #expect(visitor.text.contains("Aucune migration"))
  }

  @Test(
    "The holder is told once and the day on a line of its own, in columns and in a list",
    arguments: [80, 120, 220]
  )
  func holder(width: Int) throws {
    try desk.act(.assign(to: TestDesk.marie.login), on: .migration(3), at: "2026-07-13T10:00:00+02:00")
    let text = try visitor(width: width, height: width == 80 ? 24 : 36).text
    #expect(text.components(separatedBy: "marie").count == 2)
    #expect(text.contains("23/07/2026"))
  }

  @Test("A name is broken between words or behind a hyphen, never within one")
  func names() throws {
    try desk.migration(of: "VIEUX", from: "V6")
    let narrow = try visitor(width: 100).text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(narrow.contains { $0.hasPrefix("Emboutiss") })
    #expect(!narrow.contains { $0.hasPrefix("age ") })
  }

  @Test("The clock of a request that runs is told by what is left of it, in how it stands")
  func clock() throws {
    try desk.migration(of: "LEMAN", from: "V_2023", at: "2026-07-10T09:00:00+02:00")
    let rows = try visitor(width: 80, height: 24).text.split(separator: "\n")
    #expect(rows.contains { $0.contains("M1 ") && $0.contains("−4j 3h") })
    #expect(rows.contains { $0.contains("M7 ") && $0.contains("reste 3h28") })
  }

  @Test("A list that does not fit says how many migrations are out of sight, and ends with no bare heading")
  func unseen() throws {
    var visitor = try visitor(width: 60, height: 9)
    func rows() -> [String] { visitor.text.components(separatedBy: "\n") }
    #expect(rows().contains { $0.hasPrefix("  ↓ ") })
    let last = try #require(rows().firstIndex { $0.hasPrefix("  ↓ ") })
    #expect(rows()[last - 1].hasPrefix("  M") || rows()[last - 1].allSatisfy(\.isWhitespace))
    visitor.press("G")
    #expect(rows().contains { $0.hasPrefix("  ↑ ") })
    #expect(!visitor.text.contains("↓"))
    #expect(visitor.text.contains("M4"))
  }

  @Test("The agenda says up to which day it looks where nothing is planned")
  func nothingPlanned() throws {
    let empty = try TestDesk()
    try empty.migration(of: "ARVOR", from: "V_2023")
    let visitor = try Visitor(empty, width: 80, height: 24, on: MigrationsScreen())
    #expect(visitor.text.contains("rien de prévu d'ici au lun. 24/08"))
  }

  @Test("A phase that is on nobody's way folds away")
  func folded() throws {
    let text = try visitor(width: 220).text
    #expect(text.contains("Devis 0"))
    #expect(!text.contains("Perso"))
    try desk.act(
      .migrate(.set([.value(.customisation("Étiquettes"))])),
      on: .migration(2),
      at: "2026-07-13T10:00:00+02:00"
    )
    #expect(try visitor(width: 220).text.contains("Perso 0"))
  }

  @Test("The arrows go from card to card, over empty columns")
  func arrows() throws {
    var visitor = try visitor()
    #expect(visitor.frame.top.targets.numbers == [.migration(1)])
    visitor.press("<Down>")
    #expect(visitor.frame.top.targets.numbers == [.migration(5)])
    visitor.press("<Right><Right><Down>")
    #expect(visitor.frame.top.targets.numbers == [.migration(4)])
    visitor.press("<Left>")
    #expect(visitor.frame.top.targets.numbers == [.migration(2)])
  }

  @Test("Enter opens the chosen one, and back leads to it again")
  func opens() throws {
    var visitor = try visitor()
    visitor.press("<Down><Enter>")
    #expect(visitor.frame.top.kind == .migration)
    visitor.press("q")
    #expect(visitor.frame.top.targets.numbers == [.migration(5)])
  }

  @Test("m asks before it leads one on whose gate is met; the key that asked does not answer")
  func advances() throws {
    var visitor = try visitor()
    visitor.press("mm")
    #expect(try desk.read(1).phase == .request)
    #expect(visitor.lastLine.contains("M1 : passer en phase prérequis"))
    visitor.press("o")
    #expect(try desk.read(1).phase == .prerequisites)
    // What is chosen goes along with it into the next column.
    #expect(visitor.frame.top.targets.numbers == [.migration(1)])
  }

  @Test("m shows what a gate lacks, which is ticked and written down right there, until it leads on")
  func gate() throws {
    var visitor = try visitor()
    visitor.press("<Right>m")
    #expect(visitor.frame.top.kind == .gate)
    expectScreen(visitor.surface, "gate-120x36")
    visitor.press("<Enter>aucune<Enter>")
    #expect(try desk.read(2).specialEditions?.value == "aucune")
    visitor.press("<Enter>n")
    #expect(try desk.read(2).hasCustomisations?.value == false)
    visitor.press("<Enter>D:<Enter>")
    visitor.press("<Space><Space>")
    #expect(try desk.read(2).missing.isEmpty)
    visitor.press("mo")
    #expect(try desk.read(2).phase == .quoting)
    #expect(visitor.frame.top.kind == .migrations)
  }

  @Test("M goes back with a reason, and with none not at all")
  func back() throws {
    var visitor = try visitor()
    visitor.press("<Right>M<Enter>")
    #expect(try desk.read(2).phase == .prerequisites)
    visitor.press("le serveur change<Enter>")
    #expect(try desk.read(2).phase == .request)
  }

  @Test("Two productions on one day are warned of, and so is one on a closed day")
  func warnings() throws {
    #expect(try visitor().text.contains("deux le même jour"))
    let number = try desk.migration(of: "RHIN", from: "V_2023", then: TestDesk.prepared + TestDesk.installed)
    try desk.act(
      .migrate(.set([.value(.productionDate(TestDesk.day("2026-08-15")))])),
      on: number,
      at: "2026-07-13T10:00:00+02:00"
    )
    let text = try visitor().text
    #expect(text.contains("jour fermé, pas encore acceptée"))
  }

  @Test("m on several marked asks before it leads them on")
  func several() throws {
    var visitor = try Visitor(desk, width: 120, height: 36)
    visitor.press("/passage<Enter>*m")
    #expect(try desk.read(1).phase == .request)
    #expect(visitor.lastLine.contains("Faire avancer 5 tickets"))
    visitor.press("o")
    #expect(try desk.read(1).phase == .prerequisites)
    #expect(try desk.read(2).phase == .prerequisites)
  }

  @Test("A day on which the desk is closed, or another has production, is warned of when it is planned")
  func warned() throws {
    var visitor = try Visitor(desk, width: 220, height: 60, on: MigrationScreen(.migration(3)))
    visitor.press(":migration-set production_date=2026-07-25<Enter>")
    #expect(visitor.lastLine.contains("attention : jour fermé"))
    visitor.press(":migration-set production_date=23/07/26<Enter>")
    #expect(visitor.lastLine.contains("attention : deux le même jour"))
    #expect(visitor.text.contains("▲ deux le même jour"))
  }

  @Test("What somebody else leads on moves on the board by itself, and what is chosen stays chosen")
  func others() throws {
    var visitor = try visitor()
    try desk.act(.migrate(.advance), on: .migration(1), at: "2026-07-13T14:31:00+02:00")
    visitor.notice()
    #expect(visitor.frame.top.targets.numbers == [.migration(1)])
    #expect(visitor.frame.top.targets.row?.migration?.phase == .prerequisites)
  }

  @Test("Those whose formula has priority in version updates come first where they wait to be planned")
  func priority() throws {
    let first = try desk.migration(of: "RHIN", from: "V_2023", at: "2026-07-06T09:00:00+02:00", then: TestDesk.prepared)
    let second = try desk.migration(
      of: "ARVOR",
      from: "V_2023",
      at: "2026-07-06T11:00:00+02:00",
      then: TestDesk.prepared
    )
    let rows = try desk.store.migrations(in: .preProduction, viewer: TestDesk.marie, now: TestDesk.now, limit: 10)
    #expect(rows.map(\.number) == [second, first])
  }
}
