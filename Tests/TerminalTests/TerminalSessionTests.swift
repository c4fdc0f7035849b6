import CTerminal
import Glibc
import Terminal
import Testing

extension CursesTests {
  @Suite struct Session {
    @Test("Keys, a paste and a sequence nobody knows arrive as what they are")
    func inputs() throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      let session = try TerminalSession(terminal.options)
      defer { session.close() }
      terminal.type("jé\u{1B}OA\u{1B}[1;5D\r\u{3}\u{1B}[200~q\rx\u{1B}[201~\u{1B}[I\u{1B}[27;5;9~k")
      var inputs: [Input] = []
      while inputs.last != .key(.character("k")) {
        try #require(terminal.waitForProgramInput())
        inputs += session.readInputs()
      }
      let expected: [Input] = [
        .key(.character("j")), .key(.character("é")), .key(.up), .key(.wordLeft), .key(.enter), .key(.control("c")),
        .paste("q\nx"), .focus(true), .key(.character("k")),
      ]
      #expect(inputs == expected)
    }

    @Test("The terminal gets back the settings it had, and every mode is switched off")
    func restores() throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      let before = terminal.settings
      let session = try TerminalSession(terminal.options)
      #expect(terminal.settings != before)
      session.present(Surface(width: 80, height: 24), styles: StyleSheet())
      session.close()
      #expect(terminal.settings == before)
      let output = terminal.output()
      for mode in ["?1049", "?2004", "?1004"] {
        let off = output.lastOffset(of: "\u{1B}[\(mode)l")
        let on = output.lastOffset(of: "\u{1B}[\(mode)h")
        #expect(on != nil && off != nil && on ?? 0 < off ?? 0, "\(mode)")
      }
      #expect(output.lastOffset(of: "\u{1B}[?25h") ?? 0 > output.lastOffset(of: "\u{1B}[?25l") ?? 0)
    }

    @Test("Every frame lies between the marks of one")
    func frames() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      let session = try TerminalSession(terminal.options)
      defer { session.close() }
      _ = terminal.output()
      var surface = Surface(width: 20, height: 5)
      surface.put("guichet", x: 0, y: 0)
      session.present(surface, styles: StyleSheet())
      let frame = terminal.output()
      #expect(frame.hasPrefix("\u{1B}[?2026h") && frame.hasSuffix("\u{1B}[?2026l"))
      #expect(frame.contains("guichet"))
      session.present(surface, styles: StyleSheet())
      #expect(terminal.output().isEmpty)
    }

    @Test("The cursor is shown only where text is typed")
    func cursor() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      let session = try TerminalSession(terminal.options)
      defer { session.close() }
      _ = terminal.output()
      var surface = Surface(width: 20, height: 5)
      surface.cursor = Position(x: 3, y: 2)
      session.present(surface, styles: StyleSheet())
      #expect(!terminal.output().contains("\u{1B}[?25h"))
      surface.showsCursor = true
      session.present(surface, styles: StyleSheet())
      #expect(terminal.output().contains("\u{1B}[?25h"))
      surface.showsCursor = false
      session.present(surface, styles: StyleSheet())
      #expect(terminal.output().contains("\u{1B}[?25l"))
    }

    @Test("Another program has the terminal as the shell would give it, and its status comes back")
    func runs() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      let before = terminal.settings
      let session = try TerminalSession(terminal.options)
      defer { session.close() }
      _ = terminal.output()
      #expect(try session.run(["sh", "-c", "echo bonjour; stty -a | grep -o ' echo '; exit 3"]) == 3)
      let output = terminal.output()
      #expect(output.contains("bonjour") && output.contains(" echo "))
      #expect(terminal.settings != before)
      #expect(throws: TerminalError.system(call: "posix_spawn", code: ENOENT)) { try session.run(["no-such-program"]) }
      #expect(try session.run(["sh", "-c", "kill -KILL $$"]) == 128 + SIGKILL)
    }

    @Test("What is written to standard error meanwhile goes to the log")
    func standardError() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      let directory = try TemporaryDirectory()
      let log = try directory.open("log")
      defer { close(log) }
      var options = terminal.options
      options.errors = log
      let session = try TerminalSession(options)
      _ = "dommage\n".withCString { write(STDERR_FILENO, $0, 8) }
      session.close()
      var buffer = [UInt8](repeating: 0, count: 64)
      let count = pread(log, &buffer, buffer.count, 0)
      #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).contains("dommage"))
    }

    @Test("A text is handed to the clipboard in base 64, unless it is too long")
    func clipboard() throws {
      let terminal = try PseudoTerminal(width: 20, height: 5)
      let session = try TerminalSession(terminal.options)
      defer { session.close() }
      _ = terminal.output()
      #expect(session.copy("#1042 é"))
      #expect(terminal.output() == "\u{1B}]52;c;IzEwNDIgw6k=\u{07}")
      #expect(!session.copy(String(repeating: "x", count: 60_000)))
      #expect(terminal.output().isEmpty)
    }

    @Test("The terminal's size is taken when it changed")
    func resizing() throws {
      let terminal = try PseudoTerminal(width: 80, height: 24)
      let session = try TerminalSession(terminal.options)
      defer { session.close() }
      #expect(session.size == Size(width: 80, height: 24))
      for (width, height) in [(20, 5), (200, 60), (1, 1), (132, 43)] {
        terminal.resize(width: width, height: height)
        #expect(session.takeSize() == Size(width: width, height: height))
        var surface = Surface(width: width, height: height)
        surface.put("guichet", x: 0, y: height - 1)
        session.present(surface, styles: StyleSheet())
        _ = terminal.output()
        #expect(session.readInputs().isEmpty)
      }
    }
  }
}
