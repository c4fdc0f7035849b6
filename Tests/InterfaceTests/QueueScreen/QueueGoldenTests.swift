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
}
