import Terminal
import Testing

struct WrapTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    SafeText.wrap(text, width: width).map { String(text[$0.range]) }
  }

  @Test(
    "Lines break at spaces, and within a word only where it is too long",
    arguments: [
      ("", 10, [""]),
      ("un deux trois", 20, ["un deux trois"]),
      ("un deux trois", 8, ["un deux ", "trois"]),
      ("un deux trois", 7, ["un deux ", "trois"]),
      ("un deux trois", 6, ["un ", "deux ", "trois"]),
      ("anticonstitutionnel", 8, ["anticons", "titution", "nel"]),
      ("le anticonstitutionnel", 8, ["le ", "anticons", "titution", "nel"]),
      ("un\ndeux", 10, ["un", "deux"]),
      ("un\n\ndeux\n", 10, ["un", "", "deux", ""]),
      ("un\r\ndeux", 10, ["un", "deux"]),
      ("12\u{A0}000 euros", 8, ["12\u{A0}000 ", "euros"]),
      ("漢字漢字", 5, ["漢字", "漢字"]),
      ("漢字", 1, ["漢", "字"]),
      ("mot   suite", 3, ["mot   ", "sui", "te"]),
    ]
  )
  func wrapping(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test("Only the text's own line breaks end a paragraph")
  func paragraphs() {
    #expect(SafeText.wrap("un deux\ntrois", width: 5).map(\.endsParagraph) == [false, true, true])
  }

  @Test("The lines hold the whole text in order, and each fits but for the spaces that hang over", arguments: 0..<300)
  func nothingIsLost(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = generator.text(ofAtMost: 60)
    let width = Int.random(in: 1...25, using: &generator)
    var position = text.startIndex
    for line in SafeText.wrap(text, width: width) {
      #expect(line.range.lowerBound == position)
      position = line.range.upperBound
      if line.endsParagraph, position < text.endIndex {
        #expect(text[position].isNewline)
        position = text.index(after: position)
      }
      let drawn = text[line.range]
      let trimmed = drawn.trailingSpacesRemoved
      #expect(SafeText.cells(of: trimmed) <= width || trimmed.drawnCharacterCount == 1)
    }
    #expect(position == text.endIndex)
  }
}

extension Substring {
  fileprivate var trailingSpacesRemoved: Substring {
    var rest = self
    while let last = rest.last, last == " " || last == "\t" || SafeText.cells(of: String(last)) == 0 {
      rest.removeLast()
    }
    return rest
  }

  /// The characters that take a cell; one alone may be wider than its line.
  fileprivate var drawnCharacterCount: Int {
    count { SafeText.cells(of: String($0)) > 0 }
  }

  @Test("Lines to be read fit, also where a space would hang over the edge")
  func readLines() {
    #expect(SafeText.lines(of: "un deux  trois ", width: 7) == ["un deux", "trois "])
    let text = String(repeating: "mot accentué ", count: 40)
    for width in 8...60 {
      let lines = SafeText.lines(of: text, width: width).dropLast()
      #expect(lines.allSatisfy { SafeText.cells(of: $0) <= width }, "\(width)")
    }
  }
}
