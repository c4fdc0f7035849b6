import Terminal
import Testing

struct SafeTextTests {
  @Test(
    "A text is drawn with what is harmless of it",
    arguments: [
      ("Numéro de série", "Numéro de série", 15),
      ("e\u{301}te\u{301}", "e\u{301}te\u{301}", 3),
      ("a\u{1B}[31mrouge", "a□[31mrouge", 11),
      ("\u{9B}2J\u{7}", "□2J□", 4),
      ("droite\u{202E}gauche", "droitegauche", 12),
      ("a\u{200B}b\u{AD}c\u{FEFF}", "abc", 3),
      ("👨‍👩‍👧", "👨", 2),
      ("🇫🇷", "FR", 2),
      ("👍🏽!", "👍!", 3),
      ("⚠️", "⚠", 1),
      ("1️⃣", "1", 1),
      ("\u{1FAE8}\u{E000}", "□□", 2),
      ("\u{301}a", "◌\u{301}a", 2),
      ("a\tb", "a    b", 6),
      ("ligne\nautre\r\nfin", "ligne autre fin", 15),
      ("漢字", "漢字", 4),
      ("क्ष", "क्ष", 2),
      ("", "", 0),
    ]
  )
  func line(text: String, drawn: String, cells: Int) {
    #expect(Array(SafeText.line(text).unicodeScalars) == Array(drawn.unicodeScalars))
    #expect(SafeText.cells(of: text) == cells)
  }

  @Test("At most four marks stay on a letter")
  func marks() {
    let drawn = SafeText.line("o" + String(repeating: "\u{301}", count: 40))
    #expect(drawn.unicodeScalars.count == 5)
    #expect(SafeText.cells(of: drawn) == 1)
  }

  @Test("Plain output keeps line breaks and tabs and nothing else that acts on a terminal")
  func plain() {
    #expect(
      SafeText.plain("un\tdeux\r\ntrois\u{2028}quatre\u{1B}]0;titre\u{7}\r") == "un\tdeux\ntrois\nquatre□]0;titre□\n"
    )
    #expect(SafeText.plain("\t\t") == "\t\t")
  }

  @Test("Made safe once, a text stays as it is, and holds nothing that acts on a terminal", arguments: 0..<200)
  func safetyHolds(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let safe = SafeText.line(generator.text(ofAtMost: 40))
    #expect(SafeText.line(safe) == safe)
    for scalar in safe.unicodeScalars {
      #expect(TextWidth.kind(of: scalar) != .undrawable)
      #expect(TextWidth.kind(of: scalar) != .invisible)
    }
  }

  @Test(
    "A text too long ends in an ellipsis and never in half a wide glyph",
    arguments: [
      ("imprimante", 10, "imprimante"),
      ("imprimante", 9, "impriman…"),
      ("imprimante", 1, "…"),
      ("imprimante", 0, ""),
      ("漢字漢字", 8, "漢字漢字"),
      ("漢字漢字", 7, "漢字漢…"),
      ("漢字漢字", 6, "漢字…"),
      ("漢", 1, "…"),
    ]
  )
  func truncation(text: String, cells: Int, expected: String) {
    #expect(SafeText.truncated(text, to: cells) == expected)
  }

  @Test("What is cut or filled takes the cells it was given", arguments: 0..<100)
  func truncationFits(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = generator.text(ofAtMost: 20)
    let cells = Int.random(in: 0...30, using: &generator)
    let truncated = SafeText.truncated(text, to: cells)
    #expect(SafeText.cells(of: truncated) <= cells)
    if SafeText.cells(of: text) <= cells { #expect(truncated == SafeText.line(text)) }
    #expect(SafeText.cells(of: SafeText.padded(text, to: cells, alignment: .trailing)) == cells)
  }

  @Test("A text stands left, in the middle or right of the room it is given")
  func padding() {
    #expect(SafeText.padded("0h42", to: 7) == "0h42   ")
    #expect(SafeText.padded("0h42", to: 7, alignment: .center) == " 0h42  ")
    #expect(SafeText.padded("0h42", to: 7, alignment: .trailing) == "   0h42")
  }
}
