import Desk
import Testing

@testable import Interface

/// What stands under the list.
@Suite struct QueuePreviewTests {
  @Test("What stands under the list is of the selected ticket, also after a filter took the one before away")
  func previewFollows() throws {
    let desk = try TestDesk()
    try desk.ticket("Premier", "ARVOR", .bloquante, at: "2026-07-13T10:00:00+02:00", text: "message du premier")
    try desk.ticket("Second", "LEMAN", .basse, at: "2026-07-13T10:00:00+02:00", text: "message du second")
    var visitor = try Visitor(desk)
    #expect(visitor.text.contains("message du premier"))
    visitor.press("fbasse<Enter>")
    #expect(visitor.text.contains("message du second"))
    #expect(!visitor.text.contains("message du premier"))
  }
}
