import Interface
import Testing

struct TextBufferTests {
  private static let page = TextBuffer.Limit(bytes: 10_000, isMultiline: true)

  private func buffer(_ text: String = "") -> TextBuffer { TextBuffer(text, limit: Self.page) }

  private func typed(_ text: String) -> TextBuffer {
    var buffer = buffer()
    for character in text { buffer.insert(String(character)) }
    return buffer
  }

  @Test("typing writes at the cursor and leaves it behind what was typed")
  func typing() {
    var buffer = buffer("OF bloqué")
    buffer.move(to: 2)
    buffer.insert(" 12")
    #expect(buffer.text == "OF 12 bloqué")
    #expect(buffer.cursor == 5)
  }

  @Test("the cursor moves over what a person sees as one character", arguments: ["é", "e\u{301}", "👨‍👩‍👧", "🇫🇷", "日"])
  func characters(_ character: String) {
    let buffer = buffer("a" + character + "b")
    #expect(buffer.characterAfter(1) == 1 + character.utf8.count)
    #expect(buffer.characterBefore(1 + character.utf8.count) == 1)
  }

  @Test("a mark typed after a letter joins it, and one step takes it back")
  func marks() {
    var buffer = buffer("e")
    buffer.insert("\u{301}")
    #expect(buffer.text == "é")
    #expect(buffer.cursor == buffer.end)
    buffer.undo()
    #expect(buffer.text == "e")
    #expect(buffer.cursor == 1)
  }

  @Test("undo goes back by words, and redo on again")
  func words() {
    var buffer = typed("rien ne sort")
    buffer.undo()
    #expect(buffer.text == "rien ne ")
    buffer.undo()
    #expect(buffer.text == "rien ")
    buffer.redo()
    #expect(buffer.text == "rien ne ")
    buffer.insert("!")
    #expect(!buffer.canRedo)
  }

  @Test("a pasted page is one step of undo")
  func paste() {
    var buffer = typed("Bonjour ")
    let page = (1...60).map { "Ligne \($0) du journal" }.joined(separator: "\n")
    buffer.insert(page)
    #expect(buffer.text == "Bonjour " + page)
    buffer.undo()
    #expect(buffer.text == "Bonjour ")
  }

  @Test("characters rubbed out one by one come back together")
  func rubbing() {
    var buffer = typed("palette")
    for _ in 0..<3 { buffer.delete(to: buffer.characterBefore(buffer.cursor)) }
    #expect(buffer.text == "pale")
    buffer.undo()
    #expect(buffer.text == "palette")
    #expect(buffer.cursor == buffer.end)
  }

  @Test("moving the cursor ends a step")
  func interruption() {
    var buffer = typed("ab")
    buffer.move(to: 2)
    buffer.insert("c")
    buffer.undo()
    #expect(buffer.text == "ab")
  }

  @Test("words are found whatever stands between them")
  func wordPlaces() {
    let buffer = buffer("l’OF n° 42, arrêté")
    #expect(buffer.part(buffer.wordBefore(buffer.end)..<buffer.end) == "arrêté")
    let second = buffer.wordAfter(buffer.wordAfter(0))
    #expect(buffer.part(0..<second) == "l’OF")
  }

  @Test("every way to end a line becomes one, and NUL goes")
  func lineEnds() {
    #expect(buffer("a\r\nb\rc\u{2028}d\0e").text == "a\nb\nc\nde")
    let line = TextBuffer("a\r\nb\nc", limit: TextBuffer.Limit(bytes: 100, isMultiline: false))
    #expect(line.text == "a b c")
  }

  @Test("what does not fit is refused whole")
  func limit() {
    var buffer = TextBuffer("abc", limit: TextBuffer.Limit(bytes: 5, isMultiline: true))
    let isTooLong = !buffer.insert("def")
    #expect(isTooLong)
    #expect(buffer.text == "abc")
    let fits = buffer.insert("de")
    #expect(fits)
    let isReplaced = buffer.replaceAll(with: "123456")
    #expect(!isReplaced)
    #expect(buffer.text == "abcde")
  }

  @Test("undoing everything gives the first text back, and redoing everything the last", arguments: UInt64(0)..<60)
  func undoAll(seed: UInt64) {
    var typing = Typing(seed: seed)
    let first = "Bonjour,\nl’étiquette e\u{301} 👨‍👩‍👧 sort vide."
    var buffer = buffer(first)
    for _ in 0..<200 {
      switch typing.command() {
      case .insert(let text): buffer.insert(text)
      case .delete: buffer.delete(to: Int.random(in: -3...buffer.end + 3, using: &typing))
      case .move: buffer.move(to: Int.random(in: -3...buffer.end + 3, using: &typing))
      case .undo: buffer.undo()
      case .redo: buffer.redo()
      }
      #expect(0...buffer.end ~= buffer.cursor)
      #expect(buffer.part(0..<buffer.cursor).count + buffer.part(buffer.cursor..<buffer.end).count == buffer.text.count)
    }
    while buffer.canRedo { buffer.redo() }
    let latest = buffer.text
    while buffer.canUndo { buffer.undo() }
    #expect(Array(buffer.text.unicodeScalars) == Array(first.unicodeScalars))
    while buffer.canRedo { buffer.redo() }
    #expect(Array(buffer.text.unicodeScalars) == Array(latest.unicodeScalars))
  }
}
