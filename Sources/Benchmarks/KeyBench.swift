import Desk
import Foundation
import Interface
import Store
import Terminal

/// How long a key takes to its frame: update, what the screen asks for, drawing, and what curses makes of it.
struct KeyBench {
  let store: DeskStore
  let viewer: Agent

  private static let size = Size(width: 120, height: 36)

  /// Keys as a person at triage presses them.
  private static let script: [Key] =
    Array(repeating: .down, count: 40) + [.pageDown, .pageDown, .character("G"), .character("g"), .tab, .tab]
    + [.enter, .down, .pageDown, .character("q"), .character("/")] + "impression".map(Key.character) + [.enter]
    + Array(repeating: .down, count: 10) + [.escape]

  func run(into report: inout Report) throws {
    let terminal = try ThrownAwayTerminal()
    let settings = Settings("", file: "")
    let desk = DeskContext(
      store: store,
      viewer: viewer,
      now: .present,
      size: Self.size,
      rules: try store.currentRules().rules,
      language: .french,
      keymap: settings.keymap,
      symbols: settings.theme.symbols
    )
    var frame = Frame(QueueScreen(), desk, size: Self.size)
    let clock = ContinuousClock()
    let first = clock.measure {
      settle(&frame, frame.start())
      terminal.session.present(frame.view(), styles: settings.theme.styles)
    }
    report.add("first frame in process", first)
    let times = (0..<5).flatMap { _ in
      Self.script.map { key in
        clock.measure {
          settle(&frame, frame.take([.key(key)]))
          terminal.session.present(frame.view(), styles: settings.theme.styles)
        }
      }
    }
    report.add("key to frame", times, limit: .milliseconds(16))
    terminal.session.close()
  }

  /// Does at once what the program does beside the screen: the worst case.
  private func settle(_ frame: inout Frame, _ effects: [Effect]) {
    var effects = effects
    while !effects.isEmpty {
      var next: [Effect] = []
      for case .work(let work) in effects {
        let result = Result<any Sendable, any Error> { try work.body(store) }
        next += frame.deliver(Answer(id: work.id, result: result))
      }
      effects = next
    }
  }
}

/// A terminal session whose bytes go nowhere.
private struct ThrownAwayTerminal {
  let session: TerminalSession

  init() throws {
    var options = TerminalSession.Options(environment: ["TERM": "xterm-256color"])
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    (options.input, options.output) = (nowhere, nowhere)
    options.fallbackSize = Size(width: 120, height: 36)
    session = try TerminalSession(options)
  }
}
