import Interface
import Terminal
import Testing

struct TextAreaTests {
  private static let limit = TextBuffer.Limit(bytes: 100_000, isMultiline: true)
  private let room = TextArea.Room(width: 21, height: 4)

  private func area(_ text: String) -> TextArea { TextArea(text, limit: Self.limit) }

  @Test("rows are wrapped at words, one column being kept for the cursor")
  func wrapping() {
    let area = area("Depuis ce matin plus aucun OF ne s’imprime")
    #expect(area.rows(in: room) == ["Depuis ce matin plus ", "aucun OF ne ", "s’imprime"])
    #expect(area.cursorPosition(in: room) == Position(x: 9, y: 2))
  }

  @Test("up and down follow the rows on screen and keep to their column")
  func vertical() {
    var area = area("une première ligne\nx\nune troisième ligne")
    area.apply(.move(.rowUp), in: room)
    #expect(area.cursorPosition(in: room) == Position(x: 1, y: 1))
    area.apply(.move(.rowUp), in: room)
    #expect(area.cursorPosition(in: room) == Position(x: 18, y: 0))
    area.apply(.move(.rowUp), in: room)
    #expect(area.buffer.cursor == 0)
    area.apply(.move(.rowDown), in: room)
    area.apply(.move(.rowDown), in: room)
    area.apply(.move(.rowDown), in: room)
    #expect(area.buffer.cursor == area.buffer.end)
  }

  @Test("the text scrolls no more than it must")
  func scrolling() {
    var area = area((1...10).map { "ligne \($0)" }.joined(separator: "\n"))
    #expect(area.rows(in: room) == ["ligne 7", "ligne 8", "ligne 9", "ligne 10"])
    for _ in 0..<3 { area.apply(.move(.rowUp), in: room) }
    #expect(area.rows(in: room).first == "ligne 7")
    area.apply(.move(.rowUp), in: room)
    #expect(area.rows(in: room).first == "ligne 6")
    area.apply(.move(.pageDown), in: room)
    #expect(area.cursorPosition(in: room) == Position(x: 7, y: 3))
  }

  @Test("a narrower window shows the same cursor")
  func resizing() {
    let area = area("Depuis ce matin plus aucun OF ne s’imprime, l’atelier est arrêté")
    let narrow = TextArea.Room(width: 8, height: 2)
    #expect(area.rows(in: narrow) == ["er est ", "arrêté"])
    #expect(area.cursorPosition(in: narrow) == Position(x: 6, y: 1))
  }

  @Test("the end of a row that the width broke keeps the cursor on it")
  func rowEnd() {
    var area = area("Depuis ce matin plus aucun OF")
    area.apply(.move(.start), in: room)
    area.apply(.move(.rowEnd), in: room)
    #expect(area.cursorPosition(in: room) == Position(x: 20, y: 0))
    area.apply(.insert("x"), in: room)
    #expect(area.text == "Depuis ce matin plusx aucun OF")
  }

  @Test("wide characters take their two cells and the cursor never stands in the middle of one")
  func wide() {
    var area = area("日本語\nabcdef")
    #expect(area.cursorPosition(in: room) == Position(x: 6, y: 1))
    area.apply(.move(.characterBack), in: room)
    area.apply(.move(.rowUp), in: room)
    #expect(area.cursorPosition(in: room) == Position(x: 4, y: 0))
  }

  @Test("it draws inside its area and shows the cursor there")
  func drawing() {
    var surface = Surface(width: 30, height: 6)
    area("un texte\navec deux lignes").draw(on: &surface, in: Area(x: 2, y: 1, width: 21, height: 4), ink: [])
    #expect(surface.text == "\n  un texte\n  avec deux lignes\n\n\n")
    #expect(surface.cursor == Position(x: 18, y: 2))
    #expect(surface.showsCursor)
  }

  @Test("the cursor is always seen, and the rows joined are the text", arguments: UInt64(0)..<40)
  func properties(seed: UInt64) {
    var typing = Typing(seed: seed)
    var area = area("Bonjour,\nl’étiquette de la palette sort vide.")
    for _ in 0..<120 {
      let room = TextArea.Room(
        width: Int.random(in: 1...30, using: &typing),
        height: Int.random(in: 1...6, using: &typing)
      )
      area.apply(typing.command(), in: room)
      let position = area.cursorPosition(in: room)
      let rows = area.rows(in: room)
      #expect(0..<room.width ~= position.x)
      #expect(0..<rows.count ~= position.y)
      #expect(rows.count <= room.height)
      let all = area.rows(in: TextArea.Room(width: room.width, height: .max))
      #expect(all.joined() == area.text.filter { $0 != "\n" })
    }
  }
}

struct TextLineTests {
  @Test("a line edits in place and leaves to others what it has no use for")
  func editing() {
    var line = TextLine("palete")
    line.apply(.move(.wordBack))
    line.apply(.insert("la "))
    #expect(line.text == "la palete")
    let takesEnter = line.apply(.insert("\n"))
    let takesUp = line.apply(.move(.rowUp))
    #expect(!takesEnter && !takesUp)
    #expect(line.text == "la palete")
    line.apply(.insert("deux\nlignes "))
    #expect(line.text == "la deux lignes palete")
    line.apply(.delete(.rowStart))
    #expect(line.text == "palete")
  }

  @Test("a long line scrolls so that the cursor is seen", arguments: 1...12)
  func window(width: Int) {
    var line = TextLine("日本 Mécanique de l’Arvor")
    #expect(line.window(width: width).cursor < width)
    line.apply(.move(.start))
    #expect(line.window(width: width).cursor == 0)
    #expect(line.window(width: width).text == line.text)
  }
}

struct EditCommandTests {
  @Test("the keys of a shell's command line do in an editor what they do there")
  func keys() {
    #expect(EditCommand(.key(.control("a"))) == .move(.rowStart))
    #expect(EditCommand(.key(.control("w"))) == .delete(.wordBack))
    #expect(EditCommand(.key(.wordLeft)) == .move(.wordBack))
    #expect(EditCommand(.key(.character("é"))) == .insert("é"))
    #expect(EditCommand(.paste("deux\nlignes")) == .insert("deux\nlignes"))
    #expect(EditCommand(.key(.escape)) == nil)
    #expect(EditCommand(.key(.tab)) == nil)
    #expect(EditCommand(.focus(true)) == nil)
  }
}
