import CTerminal
import Glibc
import Synchronization
import Terminal
import Testing

extension CursesTests {
  @Suite struct Loop {
    private typealias Batch = [Event<String>]

    /// Runs a loop on a terminal; `react` is asked with every batch, and says whether to go on.
    private func run(
      on terminal: PseudoTerminal,
      environment: [String: String] = [:],
      prepare: (EventLoop<String>) throws -> Void = { _ in },
      _ react: (Batch) -> Next
    ) throws -> Termination? {
      let session = try TerminalSession(terminal.options)
      defer { session.close() }
      let loop = try EventLoop<String>(session: session, environment: environment)
      try prepare(loop)
      return loop.run(react)
    }

    @Test("The first call comes at once and with nothing, and stop ends the loop")
    func stop() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var batches: [Batch] = []
      let reason = try run(on: terminal) { batch in
        batches.append(batch)
        return .stop
      }
      #expect(reason == nil)
      #expect(batches == [[]])
    }

    @Test("Everything typed is handed over in one batch")
    func inputs() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var batches: [Batch] = []
      _ = try run(on: terminal) { batch in
        if batch.isEmpty { terminal.type("jjk") }
        batches.append(batch)
        return batch.isEmpty ? .wait() : .stop
      }
      let keys: [Input] = [.key(.character("j")), .key(.character("j")), .key(.character("k"))]
      #expect(batches == [[], [.inputs(keys)]])
    }

    @Test("A line that drops ends the loop")
    func hangUp() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var last: Batch = []
      let reason = try run(on: terminal) { batch in
        terminal.hangUp()
        last = batch
        return .wait()
      }
      #expect(reason == .hangUp)
      #expect(last == [.terminate(.hangUp)])
    }

    @Test(
      "Signals that ask for the end are told, and end the loop",
      arguments: [(SIGTERM, Termination.terminated), (SIGHUP, .hangUp), (SIGINT, .interrupted)]
    )
    func signals(signal: Int32, expected: Termination) throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      let reason = try run(on: terminal) { batch in
        if batch.isEmpty { pthread_kill(pthread_self(), signal) }
        return .wait()
      }
      #expect(reason == expected)
    }

    @Test("A change of size is told once, with the last of them")
    func resizing() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var batches: [Batch] = []
      _ = try run(on: terminal) { batch in
        batches.append(batch)
        guard batch.isEmpty else { return .stop }
        for width in [30, 40, 50] {
          terminal.resize(width: width, height: 9)
          pthread_kill(pthread_self(), SIGWINCH)
        }
        return .wait()
      }
      #expect(batches == [[], [.resized(Size(width: 50, height: 9))]])
    }

    @Test("What other threads post arrives in order")
    func posting() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var received: [String] = []
      _ = try run(
        on: terminal,
        prepare: { loop in
          let mailbox = loop.mailbox
          var thread = pthread_t()
          let work = Unmanaged.passRetained(Box { for number in 0..<100 { mailbox.post("\(number)") } })
          pthread_create(
            &thread,
            nil,
            { argument in
              if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work() }
              return nil
            },
            work.toOpaque()
          )
          pthread_detach(thread)
        }
      ) { batch in
        for case .posted(let messages) in batch { received += messages }
        return received.count < 100 ? .wait() : .stop
      }
      #expect(received == (0..<100).map(String.init))
    }

    @Test("The time asked for comes, by either clock")
    func time() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var batches: [Batch] = []
      _ = try run(on: terminal) { batch in
        batches.append(batch)
        switch batches.count {
        case 1: return .wait(until: 1, atMost: .seconds(3600))
        case 2: return .wait(until: Int64.max / 4, atMost: .milliseconds(1))
        default: return .stop
        }
      }
      #expect(batches == [[], [.tick], [.tick]])
    }

    @Test("A changed file is told, once for changes that follow each other, and others are not")
    func watching() throws {
      let directory = try TemporaryDirectory()
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var ids: [WatchID] = []
      var batches: [Batch] = []
      _ = try run(
        on: terminal,
        prepare: { loop in
          let watch = try DirectoryWatch(directory: directory.path, names: ["desk.db-wal"])
          ids.append(loop.watch(watch, coalescing: .milliseconds(20)))
        }
      ) { batch in
        batches.append(batch)
        guard batch.isEmpty else { return .stop }
        directory.write("autre", to: "journal")
        for text in ["un", "deux"] { directory.write(text, to: "desk.db-wal") }
        return .wait()
      }
      #expect(batches == [[], ids.map { .changed($0) }])
    }

    @Test("A paste that never ends is handed over as text after a while")
    func endlessPaste() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      var batches: [Batch] = []
      _ = try run(on: terminal) { batch in
        batches.append(batch)
        guard batch.isEmpty else { return .stop }
        terminal.type("\u{1B}[200~qqq")
        return .wait()
      }
      #expect(batches == [[], [.inputs([.paste("qqq")])]])
    }

    @Test("The idle mark counts the sleeps and the inputs read before them")
    func idleMark() throws {
      let directory = try TemporaryDirectory()
      let terminal = try PseudoTerminal(width: 20, height: 5)
      let path = directory.path + "/idle"
      var seen: [String?] = []
      _ = try run(on: terminal, environment: ["GUICHET_IDLE_FILE": path]) { batch in
        seen.append(directory.read("idle"))
        if seen.count == 1 { return .wait(atMost: .milliseconds(100)) }
        if seen.count == 2 { terminal.type("ab") }
        return seen.count < 4 ? .wait(atMost: seen.count == 3 ? .milliseconds(100) : nil) : .stop
      }
      #expect(seen == ["", "1 0\n", "1 0\n", "2 2\n"])
    }
  }
}

struct SpinGuardTests {
  @Test("A thousand empty turns within a second are too many; any event, or time, starts anew")
  func spinning() {
    let start = ContinuousClock.now
    var spinGuard = SpinGuard()
    let thousand = (0..<1000).map { _ in spinGuard.isSpinning(afterTurnAt: start, didSomething: false) }
    #expect(!thousand.contains(true))
    var interrupted = spinGuard
    let oneMore = spinGuard.isSpinning(afterTurnAt: start, didSomething: false)
    let event = interrupted.isSpinning(afterTurnAt: start, didSomething: true)
    let afterEvent = interrupted.isSpinning(afterTurnAt: start, didSomething: false)
    #expect(oneMore && !event && !afterEvent)

    var slow = SpinGuard()
    let slowly = (0..<5000).map { slow.isSpinning(afterTurnAt: start + .milliseconds(2 * $0), didSomething: false) }
    #expect(!slowly.contains(true))
  }
}

/// Work for a thread.
private final class Box: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}
