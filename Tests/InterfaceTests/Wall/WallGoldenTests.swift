import Desk
import Interface
import Terminal
import Testing

/// The wall as it is drawn, at the sizes that screens on walls have.
@Suite struct WallGoldenTests {
  @Test(
    "The wall of a busy desk, from a terminal's size to a large screen's",
    arguments: [(320, 90), (200, 50), (120, 36), (40, 12)]
  )
  func sizes(width: Int, height: Int) throws {
    let visitor = try Visitor(TestDesk.busy(), width: width, height: height, on: WallScreen(page: 1))
    expectScreen(visitor.surface, "wall-\(width)x\(height)")
  }

  @Test("On a small terminal it takes turns", arguments: 1...3)
  func pages(page: Int) throws {
    let visitor = try Visitor(TestDesk.busy(), width: 80, height: 24, on: WallScreen(page: page))
    expectScreen(visitor.surface, "wall-80x24-\(page)")
  }

  @Test("In English")
  func english() throws {
    let visitor = try Visitor(TestDesk.busy(), language: .english, on: WallScreen(page: 1))
    expectScreen(visitor.surface, "wall-english")
  }

  @Test("Where only plain characters can be drawn")
  func plain() throws {
    var theme = Theme()
    theme.symbols = .ascii
    let visitor = try Visitor(TestDesk.busy(), theme: theme, on: WallScreen(page: 1))
    expectScreen(visitor.surface, "wall-plain")
    #expect(!visitor.text.contains("?"))
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 50)] {
      let visitor = try Visitor(
        TestDesk.busy(),
        width: size.width,
        height: size.height,
        theme: theme,
        on: WallScreen(page: 1)
      )
      let surface = visitor.surface
      #expect(surface.text.allSatisfy { $0.isASCII })
      // However little room there is, the next deadline is told.
      let figures = try visitor.frame.desk.store.figures(viewer: TestDesk.marie, now: TestDesk.now)
      let next = try #require(figures.next.first)
      let left = visitor.frame.desk.formats.countdown(next.remaining)
      if size.height < 33 { #expect(surface.text.contains(left + "  ")) }
    }
  }

  @Test("Of a desk without tickets, and of one that is closed")
  func quiet() throws {
    let empty = try Visitor(TestDesk(), width: 80, height: 24, on: WallScreen(page: 1))
    expectScreen(empty.surface, "wall-empty")
    let night = instant("2026-07-14T22:00:00+02:00")
    let closed = try Visitor(TestDesk.busy(), width: 80, height: 24, at: night, on: WallScreen(page: 1))
    expectScreen(closed.surface, "wall-closed")
  }
}
