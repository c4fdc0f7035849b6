import Terminal
import Testing

struct InputDecoderTests {
  private func raw(_ text: String) -> [RawInput] {
    text.unicodeScalars.map { .scalar($0) }
  }

  private func decode(_ text: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.decode(raw(text))
  }

  @Test(
    "Characters and controls are keys",
    arguments: [
      ("a", Key.character("a")), ("É", .character("É")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{3}", .control("c")), ("\u{18}", .control("x")),
      ("\u{1A}", .control("z")), ("\u{0}", .control(" ")), ("\u{1F}", .control("_")), ("\u{1B}", .escape),
      ("\u{1B}b", .alt("b")), ("e\u{301}", .character("é")),
    ]
  )
  func keys(text: String, key: Key) {
    #expect(decode(text) == [.key(key)])
  }

  @Test(
    "Sequences that curses does not know are read by ourselves",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}[Z", .backTab),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;2D", .left), ("\u{1B}[3~", .delete), ("\u{1B}OP", .function(1)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[[A", .function(1)),
    ]
  )
  func sequences(text: String, key: Key) {
    #expect(decode(text) == [.key(key)])
  }

  @Test(
    "A sequence nobody knows is swallowed whole, and what follows is read",
    arguments: ["\u{1B}[27;5;106~", "\u{1B}[?1;2c", "\u{1B}[99X", "\u{1B}[[Z", "\u{1B}[<0;10;12M"]
  )
  func unknownSequences(text: String) {
    #expect(decode(text + "j") == [.key(.character("j"))])
  }

  @Test("A sequence cut in two is put together, and given up when the rest does not come")
  func cutSequences() {
    var decoder = InputDecoder()
    #expect(decoder.decode(raw("\u{1B}[20")) == [])
    #expect(decoder.patience != nil)
    #expect(decoder.decode(raw("0~texte\u{1B}[201~")) == [.paste("texte")])
    #expect(decoder.patience == nil)

    #expect(decoder.decode(raw("\u{1B}[")) == [])
    #expect(decoder.giveUp() == [.key(.alt("["))])
    #expect(decoder.decode(raw("\u{1B}[1;")) == [])
    #expect(decoder.giveUp() == [])
    #expect(decoder.decode(raw("x")) == [.key(.character("x"))])
  }

  @Test("Esc twice is Esc twice, and Esc before a function key is both")
  func escapes() {
    #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(decode("\u{1B}\r") == [.key(.escape), .key(.enter)])
    var decoder = InputDecoder()
    #expect(decoder.decode([.scalar("\u{1B}"), .key(.up)]) == [.key(.escape), .key(.up)])
  }

  @Test("Pasted text is text: no key, no control, one kind of line break")
  func paste() {
    var decoder = InputDecoder()
    let begin: [RawInput] = [.pasteBegin] + raw("q\ra\r\nb\nc\td\u{1B}[2J\u{7}\u{9B}é") + [.key(.up), .focus(false)]
    #expect(decoder.decode(begin) == [])
    #expect(decoder.isPasting)
    #expect(
      decoder.decode(raw("fin") + [.pasteEnd] + raw("j")) == [.paste("q\na\nb\nc\td[2Jéfin"), .key(.character("j"))]
    )
  }

  @Test("The end of a paste is found even where curses did not see it")
  func pasteEndInText() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.pasteBegin] + raw("abc\u{1B}[2")) == [])
    #expect(decoder.decode(raw("01~x")) == [.paste("abc"), .key(.character("x"))])
  }

  @Test("A paste that never ends is taken for what came, and nothing of it becomes a key")
  func pasteWithoutEnd() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.pasteBegin] + raw("abc")) == [])
    #expect(decoder.patience != nil)
    #expect(decoder.giveUp() == [.paste("abc")])
    #expect(decoder.patience == nil)
  }

  @Test("A paste holds a mebibyte; the rest is dropped up to its end")
  func pasteLimit() throws {
    var decoder = InputDecoder()
    let megabyte = [RawInput](repeating: .scalar("é"), count: InputDecoder.pasteLimit / 2)
    #expect(decoder.decode([.pasteBegin] + megabyte) == [])
    let inputs = decoder.decode(raw("xyz") + megabyte + raw("\u{1B}[201~q"))
    #expect(inputs.count == 2)
    guard case .paste(let text)? = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.pasteLimit)
    #expect(text.allSatisfy { $0 == "é" })
    #expect(inputs.last == .key(.character("q")))
  }

  @Test("Focus is reported as it comes")
  func focus() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.focus(false), .focus(true)]) == [.focus(false), .focus(true)])
    #expect(decode("\u{1B}[I") == [.focus(true)])
  }
}
