/// One line of a text that was wrapped to a width.
public struct WrappedLine: Equatable, Sendable {
  /// The part of the text on this line: with the spaces at which it was broken, without a line break.
  public let range: Range<String.Index>
  /// Whether the text itself ends the line here; false where only the width did.
  public let endsParagraph: Bool

  /// A line over a part of a text.
  public init(range: Range<String.Index>, endsParagraph: Bool) {
    self.range = range
    self.endsParagraph = endsParagraph
  }
}

extension SafeText {
  /// Breaks a text into lines of at most `width` cells, at spaces where there are some, within a word where it is too long.
  ///
  /// The lines in order hold the whole text but its line breaks, so every place in the text is on a line: an editor
  /// finds the cell of its cursor as ``cells(of:)`` of the line up to it. Spaces at a break hang over the edge. A text
  /// has at least one line, and one more after a line break at its end.
  public static func wrap(_ text: String, width: Int) -> [WrappedLine] {
    var lines: [WrappedLine] = []
    var start = text.startIndex
    while let lineBreak = text[start...].firstIndex(where: \.isNewline) {
      wrapParagraph(text[start..<lineBreak], width: width, into: &lines)
      start = text.index(after: lineBreak)
    }
    wrapParagraph(text[start...], width: width, into: &lines)
    return lines
  }

  /// The lines of a text to be read, at most `width` cells each: as ``wrap(_:width:)``, without the spaces that hang over.
  public static func lines(of text: String, width: Int) -> [Substring] {
    wrap(text, width: width).map { line in
      var shown = text[line.range]
      while !line.endsParagraph, shown.last?.isBreakable == true { shown.removeLast() }
      return shown
    }
  }

  private static func wrapParagraph(_ paragraph: Substring, width: Int, into lines: inout [WrappedLine]) {
    var lineStart = paragraph.startIndex
    var used = 0
    // The last place where the line may be broken, and what is used up to there.
    var chance = (at: lineStart, used: 0)
    // Where the character begins that is being laid out; one that gives several glyphs stays whole.
    var character = (at: lineStart, used: 0)
    for element in GlyphSequence(paragraph) {
      if element.source.lowerBound != character.at { character = (element.source.lowerBound, used) }
      let isSpace = paragraph[character.at].isBreakable
      let cells = element.glyph.width
      while used + cells > width, !isSpace {
        if chance.at == lineStart { chance = character }
        // A character that is wider than a line has one to itself.
        guard chance.at > lineStart else { break }
        lines.append(WrappedLine(range: lineStart..<chance.at, endsParagraph: false))
        lineStart = chance.at
        used -= chance.used
        character.used -= chance.used
        chance = (lineStart, 0)
      }
      used += cells
      if isSpace || cells > 1 { chance = (element.source.upperBound, used) }
    }
    lines.append(WrappedLine(range: lineStart..<paragraph.endIndex, endsParagraph: true))
  }
}

extension Character {
  /// Whether a line may be broken after it; a no-break space exists for not being one.
  fileprivate var isBreakable: Bool { self == " " || self == "\t" }
}
