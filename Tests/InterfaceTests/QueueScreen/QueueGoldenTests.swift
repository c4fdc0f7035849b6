import Desk
import Interface
import Testing

/// The queue as it is drawn, at the sizes people have.
@Suite struct QueueGoldenTests {
  @Test(
    "The queue of a busy desk, from a wall's width to a phone's",
    arguments: [(220, 60), (120, 36), (80, 24), (60, 20), (20, 5)]
  )
  func sizes(width: Int, height: Int) throws {
    let visitor = try Visitor(TestDesk.busy(), width: width, height: height)
    expectScreen(visitor.surface, "queue-\(width)x\(height)")
  }

  @Test("An empty desk says what to do next, and keeps its hints")
  func emptyDesk() throws {
    let visitor = try Visitor(TestDesk(), width: 80, height: 24)
    expectScreen(visitor.surface, "queue-empty")
  }

  @Test("On a holiday the header says until when the desk is closed, and nothing runs")
  func closed() throws {
    let visitor = try Visitor(TestDesk.busy(), width: 120, height: 20, at: instant("2026-07-14T10:00:00+02:00"))
    expectScreen(visitor.surface, "queue-closed")
  }

  @Test("In English")
  func english() throws {
    let visitor = try Visitor(TestDesk.busy(), width: 120, height: 36, language: .english)
    expectScreen(visitor.surface, "queue-english")
  }

  @Test("What was resolved, the latest first, with its verdict")
  func resolved() throws {
    let visitor = try Visitor(TestDesk.busy(), width: 100, height: 24, on: QueueScreen(view: .resolved))
    expectScreen(visitor.surface, "queue-resolved")
  }

  @Test("While a filter is typed, everything there is to pick is shown")
  func filtering() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 100, height: 24)
    visitor.press("fmaj stand")
    expectScreen(visitor.surface, "queue-filtering")
  }

  @Test("A question on the last line")
  func asking() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 80, height: 10)
    visitor.press("p")
    expectScreen(visitor.surface, "queue-asking")
  }

  @Test("The palette over the queue")
  func palette() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 100, height: 24)
    visitor.press(":re")
    expectScreen(visitor.surface, "palette")
  }

  @Test("Help over the queue")
  func help() throws {
    var visitor = try Visitor(TestDesk.busy(), width: 80, height: 24)
    visitor.press("?")
    expectScreen(visitor.surface, "help")
  }

  @Test("The customers with their contracts")
  func customers() throws {
    let visitor = try Visitor(TestDesk.busy(), width: 120, height: 20, on: CustomersScreen())
    expectScreen(visitor.surface, "customers")
  }
}
