import Desk
import GRDB
import Store
import Terminal
import Testing

@testable import Interface

/// The desk under random keys and hostile text, for as many steps as a seed gives.
@Suite struct FuzzTests {
  private static let steps = 500

  @Test(
    "Whatever is pressed, pasted and done by others, what is drawn is whole and harmless, and the database is sound",
    arguments: 1...4
  )
  func random(seed: UInt64) throws {
    let desk = try TestDesk.busy()
    var adversary = Adversary(seed: seed)
    var visitor = try Visitor(desk, as: seed % 2 == 0 ? TestDesk.marie : TestDesk.paul)
    var now = TestDesk.now
    let numbers = try desk.store.page(.open, viewer: TestDesk.marie, now: now, limit: 50).rows.map(\.number)
    for step in 0..<Self.steps {
      switch adversary.number(in: 0...99) {
      case ..<80: visitor.take([adversary.input()])
      case ..<84: visitor.take((0..<8).map { _ in adversary.input() })
      case ..<88:
        let size = adversary.size()
        visitor.resize(width: size.width, height: size.height)
      case ..<92:
        now = now + adversary.number(in: 0...120)
        visitor.wait(until: now)
      case ..<96:
        let action = adversary.action()
        _ = try desk.store.perform(action, on: adversary.pick(numbers), by: Login("ines"), at: now)
        visitor.notice()
      case ..<98: visitor.see(adversary.presence(numbers))
      default: visitor.deliver(edited: adversary.chance(80) ? adversary.text() : nil)
      }
      if visitor.hasLeft { visitor = try Visitor(desk, at: now) }
      let surface = visitor.surface
      guard isWhole(surface) else {
        Issue.record("step \(step) of seed \(seed): \(surface.text.debugDescription)")
        return
      }
    }
    try expectSound(desk, at: now)
  }

  /// Whether every cell holds something drawable of the width it takes, every row as many as the screen is wide, and the
  /// cursor stands on the screen.
  private func isWhole(_ surface: Surface) -> Bool {
    if let cursor = surface.cursor, !surface.area.contains(cursor) { return false }
    for line in surface.text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard SafeText.line(line) == line, SafeText.cells(of: line) <= surface.width else { return false }
    }
    return true
  }

  /// Asks SQLite whether file, references and search index are whole, and the desk whether every ticket can be told.
  private func expectSound(_ desk: TestDesk, at now: Instant) throws {
    let database = try DatabaseQueue(path: desk.store.path)
    try database.write { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      try db.execute(sql: "INSERT INTO ticket_text (ticket_text) VALUES ('integrity-check')")
    }
    for view in QueueView.allCases {
      for row in try desk.store.page(view, viewer: TestDesk.marie, now: now, limit: 200).rows {
        let detail = try #require(try desk.store.ticket(row.number, viewer: TestDesk.marie, now: now))
        #expect(detail.history.entries.map(\.version) == Array(1...row.version))
        #expect(!row.title.unicodeScalars.contains("\0"))
      }
    }
  }
}
