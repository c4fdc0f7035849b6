import CTerminal
import Glibc
import Terminal
import Testing

extension Ink {
  fileprivate static let row = Ink(bit: 0)
  fileprivate static let breached = Ink(bit: 3)
  fileprivate static let selected = Ink(bit: 9)
}

/// What needs curses; a process has one screen, so one after the other.
@Suite(.serialized)
struct CursesTests {
  @Suite struct Canvas {
    private var styles: StyleSheet {
      var styles = StyleSheet()
      styles[.row] = Style(foreground: .rgb(220, 220, 220))
      styles[.breached] = Style(foreground: .rgb(255, 90, 60), attributes: .bold)
      styles[.selected] = Style(background: .rgb(40, 50, 80))
      return styles
    }

    /// Opens a session whose screen goes to a file, and hands it over with that file's size as a measure of what was sent.
    private func withSession(
      size: Size,
      terminal: String = "xterm-256color",
      _ body: (TerminalSession, () -> Int) throws -> Void
    ) throws {
      let null = open("/dev/null", O_RDWR | O_CLOEXEC)
      let directory = try TemporaryDirectory()
      let file = try directory.open("screen")
      defer {
        close(null)
        close(file)
      }
      var options = TerminalSession.Options(environment: ["TERM": terminal])
      options.input = null
      options.output = file
      options.fallbackSize = size
      let session = try TerminalSession(options)
      defer { session.close() }
      try body(session) { Int(lseek(file, 0, SEEK_END)) }
    }

    /// What curses holds in a cell.
    private struct HeldCell: Equatable {
      let text: String
      let attributes: UInt32
      let pair: Int32
    }

    private func cell(x: Int, y: Int) -> HeldCell? {
      var cell = ct_cell()
      guard ct_read_cell(Int32(y), Int32(x), &cell) else { return nil }
      let values = [cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4]
      let scalars = values.filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
      return HeldCell(text: String(String.UnicodeScalarView(scalars)), attributes: cell.attributes, pair: cell.pair)
    }

    @Test("Curses holds what the surface shows, cell for cell", arguments: 0..<30)
    func readBack(seed: Int) throws {
      var generator = SeededGenerator(seed: UInt64(seed))
      let size = Size(
        width: Int.random(in: 1...60, using: &generator),
        height: Int.random(in: 1...8, using: &generator)
      )
      try withSession(size: size) { session, _ in
        for _ in 0..<3 {
          var surface = Surface(width: size.width, height: size.height)
          for y in 0..<size.height {
            surface.put(generator.text(ofAtMost: 30), x: Int.random(in: -2...5, using: &generator), y: y)
          }
          session.present(surface, styles: styles)
          for y in 0..<size.height {
            for x in 0..<size.width {
              let drawn = try #require(surface[Position(x: x, y: y)])
              // Curses says of a right half what it says of the left.
              guard drawn.glyph.width > 0 else { continue }
              #expect(cell(x: x, y: y)?.text == drawn.glyph.text, "\(x), \(y)")
            }
          }
        }
      }
    }

    @Test("Roles arrive as attributes and colours")
    func colors() throws {
      try withSession(size: Size(width: 20, height: 2)) { session, _ in
        #expect(session.depth == .palette)
        var surface = Surface(width: 20, height: 2)
        surface.put("calme", x: 0, y: 0)
        surface.put("-0h42", x: 6, y: 0, ink: [.row, .breached])
        surface.put("-0h43", x: 0, y: 1, ink: [.row, .breached, .selected])
        session.present(surface, styles: styles)
        let plain = try #require(cell(x: 0, y: 0))
        let breached = try #require(cell(x: 6, y: 0))
        let selected = try #require(cell(x: 0, y: 1))
        #expect(plain.attributes == 0 && plain.pair == 0)
        #expect(breached.attributes == UInt32(CT_BOLD) && breached.pair != 0)
        #expect(selected.attributes == UInt32(CT_BOLD) && selected.pair != breached.pair)
      }
    }

    @Test("A pair above 32767 survives")
    func manyPairs() throws {
      try withSession(size: Size(width: 4, height: 1)) { _, _ in
        #expect(ct_define_pair(40_000, 200, 17))
        let written = ct_cell(scalars: (0x6F22, 0, 0, 0, 0), attributes: 0, pair: 40_000)
        ct_write_row(0, [written], 1)
        #expect(cell(x: 0, y: 0) == HeldCell(text: "漢", attributes: 0, pair: 40_000))
      }
    }

    @Test("More colours than a terminal has pairs for are still all written")
    func outOfPairs() throws {
      try withSession(size: Size(width: 81, height: 1), terminal: "xterm") { session, _ in
        #expect(session.depth == .eight)
        var styles = StyleSheet()
        // Two frames of 32 and 49 pairs, of 64 there are.
        for frame in 0..<2 {
          var surface = Surface(width: 81, height: 1)
          for pair in 0..<49 {
            let ink = Ink(bit: pair)
            let text = NamedColor(rawValue: UInt8((pair + frame) % 7)) ?? .white
            let behind = NamedColor(rawValue: UInt8(pair / 7 + frame)) ?? .white
            styles[ink] = Style(foreground: .named(text), background: .named(behind))
            surface.put("x", x: pair, y: 0, ink: ink)
          }
          session.present(surface, styles: styles)
          let pairs = (0..<49).compactMap { cell(x: $0, y: 0)?.pair }
          #expect(Set(pairs).count == 49)
          #expect(!pairs.contains(0))
        }
      }
    }

    /// A queue of 120×40 as people have it, with one row selected.
    private func queue(selected: Int) -> Surface {
      var surface = Surface(width: 120, height: 40)
      for y in 0..<38 {
        surface.fill(surface.area.row(y), ink: .row)
        surface.put("\(y)h\(10 + y) auj. 14:\(10 + y)", x: 1, y: y, ink: [.row, .breached])
        surface.put(
          "▲ Majeure  Confort  Mécanique de l’Arvor \(1000 + y * 7) Étiquette palette",
          x: 24,
          y: y,
          ink: .row
        )
      }
      surface.addInk(.selected, to: surface.area.row(selected))
      surface.cursor = Position(x: 0, y: selected)
      return surface
    }

    @Test("A move of the cursor costs at most 600 bytes, a frame without a change none")
    func byteBudget() throws {
      try withSession(size: Size(width: 120, height: 40)) { session, sent in
        session.present(queue(selected: 3), styles: styles)
        let first = sent()
        session.present(queue(selected: 3), styles: styles)
        #expect(sent() == first)
        session.present(queue(selected: 4), styles: styles)
        let move = sent() - first
        #expect(0 < move && move <= 600)
        session.repaint()
        let before = sent()
        session.present(queue(selected: 4), styles: styles)
        #expect(sent() - before > 2000)
      }
    }

    @Test("Any size will do, and a surface of another size is cut or filled", arguments: [(1, 1), (20, 5), (3, 200)])
    func sizes(width: Int, height: Int) throws {
      try withSession(size: Size(width: width, height: height)) { session, _ in
        session.present(queue(selected: 0), styles: styles)
        session.present(Surface(width: 0, height: 0), styles: styles)
        #expect(cell(x: width - 1, y: height - 1)?.text == " ")
        var wide = Surface(width: width + 1, height: height)
        wide.put("漢", x: width - 1, y: 0)
        session.present(wide, styles: styles)
        #expect(cell(x: width - 1, y: 0)?.text == " ")
      }
    }

    @Test("A terminal nobody knows is taken for an xterm, and the session says so")
    func unknownTerminal() throws {
      try withSession(size: .usual, terminal: "no-such-terminal") { session, _ in
        #expect(session.unknownTerminal == "no-such-terminal")
        #expect(session.depth == .palette)
      }
      try withSession(size: .usual) { session, _ in #expect(session.unknownTerminal == nil) }
    }

    @Test("A terminal that cannot move its cursor is refused, as is none at all", arguments: ["dumb", ""])
    func unusable(terminal: String) throws {
      let expected: TerminalError = terminal.isEmpty ? .unknownTerminal("") : .cannotMoveCursor("dumb")
      #expect(throws: expected) { try withSession(size: .usual, terminal: terminal) { _, _ in } }
    }

    @Test("There is one session at a time, and another after it")
    func oneAtATime() throws {
      try withSession(size: .usual) { _, _ in
        #expect(throws: TerminalError.alreadyOpen) { try self.withSession(size: .usual) { _, _ in } }
      }
      try withSession(size: .usual) { _, _ in }
    }
  }
}
