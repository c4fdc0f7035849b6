import Desk
import Store

/// What reading the desk costs, whatever it holds.
struct ReadingBench {
  let store: DeskStore
  let viewer: Agent

  func run(into report: inout Report) throws {
    let now = Instant.present
    for view in [QueueView.open, .late, .resolved] {
      try report.measure("page of \(view.rawValue)") {
        _ = try store.page(view, viewer: viewer, now: now, limit: 60)
      }
    }
    try report.measure("figures of the wall") { _ = try store.figures(viewer: viewer, now: now) }
    try report.measure("counts of all views") { _ = try store.counts(viewer: viewer, now: now) }
    for words in ["impression", "gamme bloq", "e"] {
      try report.measure("search “\(words)”", times: 20) {
        _ = try store.search(words, viewer: viewer, now: now, limit: 60)
      }
    }
    let first = try store.page(.open, viewer: viewer, now: now, limit: 1).rows.first
    if let number = first?.number {
      try report.measure("a ticket whole") {
        _ = try store.ticket(number, viewer: viewer, now: now)
        _ = try store.messages(of: number, viewer: viewer, limit: 60)
      }
    }
  }
}
