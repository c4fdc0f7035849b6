import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// For who does not participate, every screen of a desk with migrations is that of the same desk without them.
@Suite("Migrations on the screens of who does not participate") struct MigrationSecrecyTests {
  private let bare: TestDesk
  private let full: TestDesk

  init() throws {
    bare = try TestDesk.busy()
    full = try TestDesk.busy()
    try full.fillWithMigrations()
    try full.act(.note("secret note"), on: .migration(1), at: "2026-07-08T10:00:00+02:00")
    try full.act(.link(to: .ticket(1_001)), on: .migration(1), at: "2026-07-13T14:20:00+02:00")
    try full.act(.assign(to: TestDesk.marie.login), on: .migration(2), at: "2026-07-08T11:00:00+02:00")
  }

  @Test(
    "show nothing of them, whatever is pressed",
    arguments: [
      "", "<Tab>", "<Tab><Tab><Tab><Tab>", "<Enter>", "/passage", "/secret", "/m1", "f", "!", "!l", "b", "bm", "?", ":",
      ":mig",
      ":migration-advance M1<Enter>", ":note M1 --text x<Enter>", ":link 1001 M1<Enter>", "e", "<Down><Enter>", "u",
      "D", "L",
    ]
  )
  func nothing(macro: String) throws {
    for size in [(120, 36), (80, 24)] {
      var screens: [String] = []
      for desk in [bare, full] {
        var visitor = try Visitor(desk, width: size.0, height: size.1, as: TestDesk.paul)
        visitor.press(macro)
        screens.append(visitor.surface.golden { $0.names })
      }
      #expect(screens[0] == screens[1], "\(macro) at \(size)")
    }
  }

  @Test("are opened by anybody, who is told the number and nothing more")
  func opened() throws {
    var visitor = try Visitor(full, width: 120, height: 36, as: TestDesk.paul, on: TicketScreen(.ticket(1_001)))
    visitor.press("m<Ctrl-S>")
    #expect(visitor.frame.top.kind == .ticket)
    #expect(visitor.lastLine.contains("M7 créé"))
    #expect(try full.read(7).phase == .request)
    visitor.press(":open M7<Enter>")
    #expect(!visitor.text.contains("Passage"))
  }
}
