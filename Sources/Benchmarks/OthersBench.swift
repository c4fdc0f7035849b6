import Desk
import Foundation
import Glibc
import Store

/// How long it takes until what somebody else does stands on a person's real screen.
struct OthersBench {
  let store: DeskStore
  let viewer: Agent
  let desk: String
  let directory: String

  private static let times = 30

  func run(into report: inout Report) throws {
    guard let other = try store.agents(viewer: viewer).first(where: { $0.login != viewer.login && $0.has(.work) })
    else { return }
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "guichet").path
    let terminal = try PseudoTerminal(width: 120, height: 36)
    let process = try terminal.spawn(
      [program, "--db", desk],
      environment: ["TERM": "xterm-256color", "HOME": directory, "LANG": "fr_FR.UTF-8"]
    )
    defer {
      kill(process, SIGTERM)
      waitpid(process, nil, 0)
      terminal.hangUp()
    }
    var reader = ScreenReader(width: 120, height: 36)
    guard let number = try store.page(.open, viewer: viewer, now: .present, limit: 1).rows.first?.number,
      wait(for: { $0.row(of: number) != nil }, on: terminal, &reader) != nil
    else { return report.add("what others do on the screen", ["no first screen"]) }

    if let board = store.presenceBoard() {
      let times = try measure(on: terminal, &reader) { turn in
        try board.tell(Attention(number, isWriting: turn % 2 == 0), by: other, since: .present)
        return { $0.row(of: number)?.contains(turn % 2 == 0 ? "✎" : "○") ?? false }
      }
      report.add("others' presence to the screen", times, limit: .milliseconds(1_000))
      board.leave()
    }
    let times = try measure(on: terminal, &reader) { turn in
      let priority = turn % 2 == 0 ? Priority.mineure : .majeure
      _ = try store.perform(.prioritise(priority), on: number, by: other.login, at: .present)
      return { $0.row(of: number)?.contains(turn % 2 == 0 ? "Min." : "Maj.") ?? false }
    }
    report.add("others' change to the screen", times, limit: .milliseconds(500))
  }

  private func measure(
    on terminal: PseudoTerminal,
    _ reader: inout ScreenReader,
    _ act: (Int) throws -> (ScreenReader) -> Bool
  ) throws -> [Duration] {
    var times: [Duration] = []
    for turn in 0..<Self.times {
      _ = wait(for: { _ in false }, on: terminal, &reader, patience: .milliseconds(150))
      let start = ContinuousClock.now
      let shows = try act(turn)
      if wait(for: shows, on: terminal, &reader) != nil { times.append(.now - start) }
    }
    return times
  }

  /// Reads the screen until that holds; nil when it did not in time.
  private func wait(
    for holds: (ScreenReader) -> Bool,
    on terminal: PseudoTerminal,
    _ reader: inout ScreenReader,
    patience: Duration = .seconds(10)
  ) -> Void? {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      reader.read(terminal.read(for: 2))
      if holds(reader) { return () }
    }
    return nil
  }
}

extension ScreenReader {
  /// The row of the list that tells of a ticket.
  fileprivate func row(of number: TicketNumber) -> String? {
    text.first { $0.contains(" \(number.text) ") && !$0.hasPrefix("───") }
  }
}
