import Desk
import Store

/// What it costs to tell others where one is, and to see where a hundred are.
struct PresenceBench {
  let store: DeskStore
  let viewer: Agent

  private static let sessions = 100

  func run(into report: inout Report) throws {
    let boards = (0..<Self.sessions).compactMap { _ in store.presenceBoard() }
    let now = Instant.present
    for (index, board) in boards.enumerated() {
      try board.tell(Attention(.ticket(1_001 + index)), by: viewer, since: now)
    }
    guard let board = boards.first else { return }
    report.measure("look at \(Self.sessions) sessions", limit: .milliseconds(5)) {
      _ = board.look(for: viewer)
    }
    var isWriting = false
    try report.measure("tell the others") {
      isWriting.toggle()
      try board.tell(Attention(.ticket(1_001), isWriting: isWriting), by: viewer, since: now)
    }
    for board in boards { board.leave() }
  }
}
