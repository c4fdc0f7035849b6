import Terminal
import Testing

extension Ink {
  fileprivate static let row = Ink(bit: 0)
  fileprivate static let breached = Ink(bit: 3)
  fileprivate static let selected = Ink(bit: 9)

  fileprivate var names: String {
    var names: [String] = []
    if contains(.row) { names.append("row") }
    if contains(.breached) { names.append("breached") }
    if contains(.selected) { names.append("selected") }
    return names.joined(separator: "+")
  }
}

struct SurfaceTests {
  @Test("A text is drawn where it is put and says what it took")
  func put() {
    var surface = Surface(width: 12, height: 2)
    #expect(surface.put("Échéance", x: 2, y: 0) == 8)
    #expect(surface.put("漢字", x: 0, y: 1) == 4)
    #expect(surface.text == "  Échéance\n漢字")
  }

  @Test(
    "A text without room ends in an ellipsis, or is cut where that is wanted",
    arguments: [
      (Surface.Overflow.ellipsis, 0, Int.max, "impression…", 11),
      (.clip, 0, .max, "impression l", 12),
      (.ellipsis, 0, 5, "impr…", 5),
      (.clip, 0, 5, "impre", 5),
      (.ellipsis, 11, .max, "           …", 1),
      (.ellipsis, 12, .max, "", 0),
    ]
  )
  func overflow(overflow: Surface.Overflow, x: Int, maxWidth: Int, expected: String, cells: Int) {
    var surface = Surface(width: 12, height: 1)
    let text = overflow == .ellipsis && maxWidth == .max && x == 0 ? "impression漢字" : "impression lente"
    #expect(surface.put(text, x: x, y: 0, maxWidth: maxWidth, overflow: overflow) == cells)
    #expect(surface.text == expected)
  }

  @Test("A text is cut on a surface just as it is cut by itself", arguments: 0..<200)
  func overflowAgreesWithTruncation(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = generator.text(ofAtMost: 20)
    let width = Int.random(in: 0...30, using: &generator)
    var surface = Surface(width: 40, height: 1)
    let used = surface.put(text, x: 0, y: 0, maxWidth: width)
    var expected = Surface(width: 40, height: 1)
    expected.put(SafeText.truncated(text, to: width), x: 0, y: 0)
    #expect(surface == expected)
    #expect(used <= width)
  }

  @Test(
    "Spelled in ASCII, every sign is the nearest of one cell, and nothing moves",
    arguments: [
      ("Échéance : « ça dure… »", "Echeance : \" ca dure. \""), ("œuvre, 3 × 2 → −6 €", "ouvre, 3 x 2 > -6 E"),
      ("漢字 ok", "? ?  ok"), ("e\u{301}te\u{301} ﬁn", "ete fn"), ("plain ~!", "plain ~!"), ("♞", "?"),
    ]
  )
  func ascii(text: String, expected: String) {
    var surface = Surface(width: 30, height: 1)
    surface.put(text, x: 0, y: 0, ink: .breached)
    let inks = surface.cells.map(\.ink)
    surface.spellInASCII()
    #expect(surface.text == expected)
    #expect(surface.text.allSatisfy { $0.isASCII })
    #expect(surface.cells.map(\.ink) == inks)
  }

  @Test("Figures stand right in their column")
  func alignment() {
    var surface = Surface(width: 20, height: 2)
    surface.put("0h42", in: Area(x: 2, y: 0, width: 8, height: 1), alignment: .trailing)
    surface.put("vide", in: Area(x: 0, y: 1, width: 20, height: 1), alignment: .center)
    #expect(surface.text == "      0h42\n        vide")
  }

  @Test("Drawing over half of a wide glyph empties the other half")
  func wideGlyphs() {
    var surface = Surface(width: 6, height: 1)
    surface.put("漢字漢", x: 0, y: 0)
    surface.put("a", x: 1, y: 0)
    surface.put("b", x: 2, y: 0)
    #expect(surface.text == " ab 漢")
    surface.fill(Area(x: 5, y: 0, width: 1, height: 1))
    #expect(surface.text == " ab")
  }

  @Test("What is out of reach is not drawn, and half a wide glyph becomes an empty cell")
  func clipping() {
    var surface = Surface(width: 8, height: 3)
    surface.put("........", x: 0, y: 1)
    surface.clipped(to: Area(x: 2, y: 1, width: 4, height: 1)) { part in
      part.put("漢漢漢漢", x: 1, y: 1, overflow: .clip)
      part.put("rien", x: 2, y: 0)
      part.put("rien", x: -9, y: 1)
      part.fill(Area(x: 0, y: 2, width: 8, height: 1), ink: .row)
    }
    #expect(surface.golden { $0.names } == "        |\n.. 漢...|\n        |")
    surface.put("ok", x: 6, y: 2)
    #expect(surface.text.hasSuffix("ok"))
  }

  @Test(
    "Cells outside the surface do nothing",
    arguments: [(-3, 0), (0, -1), (5, 0), (0, 5), (1_000_000, 1_000_000), (-1_000_000, 0)]
  )
  func outside(x: Int, y: Int) {
    var surface = Surface(width: 2, height: 1)
    surface.put("a", x: x, y: y)
    #expect(surface == Surface(width: 2, height: 1))
  }

  @Test("A surface of no cells can be drawn on")
  func empty() {
    var surface = Surface(width: -1, height: 0)
    surface.put("a", x: 0, y: 0)
    surface.fill(Area(x: 0, y: 0, width: 5, height: 5))
    #expect(surface.text.isEmpty)
  }

  @Test("The golden form shows roles by name and the cursor by a caret")
  func golden() {
    var surface = Surface(width: 16, height: 3)
    surface.fill(Area(x: 0, y: 1, width: 16, height: 1), ink: .row)
    surface.put("-0h42", x: 1, y: 1, ink: [.row, .breached])
    surface.put("漢", x: 8, y: 1, ink: .row)
    surface.addInk(.selected, to: Area(x: 0, y: 1, width: 16, height: 1))
    surface.horizontalLine(x: 0, y: 2, width: 3)
    surface.cursor = Position(x: 1, y: 1)
    #expect(
      surface.golden { $0.names } == """
                        |
        {row+selected: }{row+breached+selected:^-0h42}{row+selected:  漢      }|
        ───             |
        """
    )
  }

  @Test("The coloured text switches styles only where they change and leaves none on")
  func ansi() {
    var styles = StyleSheet()
    styles[.breached] = Style(foreground: .named(.red), attributes: .bold)
    styles[.selected] = Style(background: .rgb(0, 0, 95))
    var surface = Surface(width: 5, height: 2)
    surface.put("ab", x: 1, y: 0, ink: .breached)
    surface.put("c", x: 0, y: 1, ink: [.breached, .selected])
    #expect(
      surface.ansi(depth: .palette, style: styles.style)
        == " \u{1B}[1;31mab\u{1B}[0m  \n\u{1B}[1;31;48;5;17mc\u{1B}[0m    "
    )
    #expect(surface.ansi(depth: .none, style: styles.style) == " \u{1B}[1mab\u{1B}[0m  \n\u{1B}[1mc\u{1B}[0m    ")
  }
}

struct AreaTests {
  @Test("An area never has a negative size")
  func negative() {
    #expect(Area(x: 0, y: 0, width: -2, height: 3).isEmpty)
    #expect(Area(x: 0, y: 0, width: 4, height: 4).inset(left: 3, right: 3).width == 0)
    #expect(Area(x: 0, y: 0, width: 2, height: 2).intersection(Area(x: 5, y: 0, width: 2, height: 2)).isEmpty)
  }

  @Test("The parts of a split area are the whole of it", arguments: [-1, 0, 3, 10, 99])
  func splits(count: Int) {
    let area = Area(x: 2, y: 3, width: 10, height: 10)
    let (top, under) = area.split(top: count)
    #expect(top.maxY == under.y && top.height + under.height == 10)
    let (over, bottom) = area.split(bottom: count)
    #expect(over.maxY == bottom.y && bottom.maxY == area.maxY)
    let (left, beside) = area.split(left: count)
    #expect(left.maxX == beside.x && beside.maxX == area.maxX)
    let (before, right) = area.split(right: count)
    #expect(before.maxX == right.x && right.maxX == area.maxX)
  }
}

struct StyleTests {
  @Test("Roles are layered from the lowest bit to the highest, whatever the order they are named in")
  func layers() {
    var styles = StyleSheet()
    styles[Ink(bit: 1)] = Style(foreground: .named(.red), background: .named(.blue), attributes: .bold)
    styles[Ink(bit: 2)] = Style(foreground: .named(.green))
    styles[Ink(bit: 63)] = Style(background: .standard, attributes: .underline)
    #expect(
      styles.style(of: [Ink(bit: 63), Ink(bit: 2), Ink(bit: 1)])
        == Style(foreground: .named(.green), background: .standard, attributes: [.bold, .underline])
    )
    #expect(styles.style(of: []) == Style())
  }

  @Test("A bit that is none is no role", arguments: [-1, 64])
  func noRole(bit: Int) {
    #expect(Ink(bit: bit).isEmpty)
  }
}
