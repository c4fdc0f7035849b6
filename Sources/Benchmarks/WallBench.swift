import Desk
import Foundation
import Interface
import Store
import Terminal

/// A week of the wall in a few minutes: it asks for each change as it does on a screen, and its memory is looked at.
struct WallBench {
  let store: DeskStore
  let viewer: Agent

  private static let size = Size(width: 200, height: 50)
  private static let week = 7 * 86_400

  func run(into report: inout Report) throws {
    let start = Instant(Int(Date().timeIntervalSince1970))
    let context = DeskContext(
      store: store,
      viewer: viewer,
      now: start,
      size: Size(width: 0, height: 0),
      rules: try store.currentRules().rules,
      language: .french
    )
    var frame = Frame(WallScreen(), context, size: Self.size)
    _ = frame.start()
    var frames = 0
    var memory: (first: Int, last: Int)?
    let time = ContinuousClock().measure {
      while frame.desk.now - start < Self.week, let next = frame.nextChange {
        // A countdown ticks each second; of those a minute's first is drawn.
        frame.set(now: max(next, frame.desk.now + 30))
        _ = frame.timePassed()
        _ = frame.view()
        frames += 1
        // By then everything that is kept for good is there.
        if frames == 2_000 { memory = (Self.resident, 0) }
      }
      memory?.last = Self.resident
    }
    report.add("a week of the wall", "\(frames) frames in \(time.formatted(.units(allowed: [.seconds])))")
    guard let memory else { return }
    report.add(
      "memory of the wall",
      "\(memory.first / 1024) MB after 2,000 frames, \(memory.last / 1024) MB at the end"
    )
  }

  /// The memory of this process that is in use, in kilobytes.
  private static var resident: Int {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst()
      .first
    return (pages.flatMap { Int($0) } ?? 0) * 4
  }
}
