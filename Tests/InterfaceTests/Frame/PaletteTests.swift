import Desk
import Store
import Terminal
import Testing

@testable import Interface

/// The palette and the help, over the queue.
@Suite struct PaletteTests {
  @Test("Help says in full why the selected action is not possible")
  func reasonInHelp() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 80, height: 24)
    visitor.press("?reopen")
    #expect(visitor.lastLine == " reopen : pas possible, le ticket est : ouvert")
  }

  @Test("The palette runs a command with its words, on the selected ticket or a named one")
  func palette() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press(":priority mineure<Enter>")
    #expect(visitor.lastLine.hasPrefix(" #1001 priorité Mineure"))
    visitor.press(":take 1006<Enter>")
    #expect(visitor.lastLine.hasPrefix(" #1006 prise en charge"))
  }

  @Test("The palette completes with Tab, and keeps a line that cannot be read")
  func completion() throws {
    var visitor = try Visitor(TestDesk.busy())
    visitor.press(":prio<Tab>bl<Tab><Enter>")
    #expect(visitor.lastLine.contains("#1001"))
    visitor.press(":priority rouge<Enter>")
    #expect(visitor.lastLine.contains("« rouge » : attendu une priorité"))
    #expect(visitor.text.contains("priority rouge"))
  }

  @Test("Help lists the keys of the screen, finds by word, and runs")
  func help() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 120, height: 60)
    visitor.press("?")
    #expect(visitor.text.contains("Prendre en compte"))
    visitor.press("responsable<Enter>")
    #expect(visitor.lastLine.contains("Affecter à"))
  }

  @Test("The palette offers first what can be done now, and keeps the place of what is typed")
  func paletteSelection() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 80, height: 24)
    visitor.press("t:")
    let palette = try #require(visitor.frame.top as? CommandScreen)
    #expect(palette.entries[palette.selection].obstacle == nil)
    visitor.press("close")
    #expect(visitor.lastLine.hasPrefix(" close : "))
  }
}
