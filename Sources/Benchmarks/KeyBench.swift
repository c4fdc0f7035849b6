import Desk
import Foundation
import Interface
import Store
import Terminal

/// How long a key takes to its frame: update, drawing, and what curses makes of it.
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
    let bench = try played(on: QueueScreen(), keys: Self.script, rounds: 5)
    report.add("first frame in process", bench.first)
    report.add("key to frame", bench.frames, limit: .milliseconds(16))
    report.add("answer of work to frame", bench.answers, limit: .milliseconds(16))
  }

  /// What it takes to open a screen, and to answer those keys on it, so many times over.
  func played(
    on screen: any Screen,
    keys: [Key],
    rounds: Int
  ) throws -> (first: [Duration], frames: [Duration], answers: [Duration]) {
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
      theme: settings.theme
    )
    var bench = Played(
      frame: Frame(screen, desk, size: Self.size),
      session: terminal.session,
      settings: settings
    )
    bench.play { $0.start() }
    let first = bench.frames
    bench.frames = []
    for _ in 0..<rounds {
      for key in keys { bench.play { $0.take([.key(key)]) } }
    }
    terminal.session.close()
    return (first, bench.frames, bench.answers)
  }

  /// A frame on a terminal, with what each step to the next picture took.
  private struct Played {
    var frame: Frame
    let session: TerminalSession
    let settings: Settings
    var frames: [Duration] = []
    var answers: [Duration] = []

    /// Does something to the frame and draws it; work that it asks for is done apart, as the program does it beside.
    mutating func play(_ body: (inout Frame) -> [Effect]) {
      var (effects, time) = draw(body)
      frames.append(time)
      while !effects.isEmpty {
        var next: [Effect] = []
        for case .work(let work) in effects {
          let store = frame.desk.store
          let answer = Answer(id: work.id, result: Result<any Sendable, any Error> { try work.body(store) })
          let (more, time) = draw { $0.deliver(answer) }
          answers.append(time)
          next += more
        }
        effects = next
      }
    }

    private mutating func draw(_ body: (inout Frame) -> [Effect]) -> (effects: [Effect], time: Duration) {
      let start = ContinuousClock.now
      let effects = body(&frame)
      session.present(frame.view(), styles: frame.desk.theme.styles)
      return (effects, .now - start)
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
