import Demo
import Desk
import Foundation
import Interface
import Store
import Terminal

/// How long the board of migrations takes to paint, and a key on it to its frame, with some two thousand in work.
struct BoardBench {
  let viewer: Agent
  let directory: String

  /// Each round of the demonstration leaves fourteen in work.
  private static let rounds = 143

  /// Keys as a person goes over the board.
  private static let script: [Key] =
    Array(repeating: .down, count: 12) + [
      .right, .right, .pageDown, .pageDown, .left, .character("G"), .character("g"),
    ]
    + [.right, .right, .right, .down, .enter, .down, .down, .character("q"), .character("m"), .down, .escape]

  func run(into report: inout Report) throws {
    let path = directory + "/board-\(getpid()).db"
    defer { BenchDesk.remove(path) }
    let people = DemoTickets(0, seed: 1, now: .present, caller: viewer).people
    _ = try DeskStore.build(
      at: path,
      rulesText: nil,
      founder: viewer,
      now: .present,
      people: people,
      tickets: (0..<Self.rounds).lazy.flatMap { DemoMigrations(seed: UInt64($0), now: .present, caller: viewer) }
    )
    let store = try DeskStore.open(at: path, access: .readWrite)
    let bench = KeyBench(store: store, viewer: viewer)
    var first: [Duration] = []
    for _ in 0..<20 { first += try bench.played(on: MigrationsScreen(), keys: [], rounds: 0).first }
    let counts = try store.migrationCounts(viewer: viewer).byPhase.filter { $0.key != .finished }.values.reduce(0, +)
    report.add("migrations in work", "\(counts)")
    report.add("board painted", first, limit: .milliseconds(50))
    let keys = try bench.played(on: MigrationsScreen(), keys: Self.script, rounds: 10)
    report.add("key to frame on the board", keys.frames, limit: .milliseconds(16))
    try store.close()
  }
}
