import Terminal

/// Where the characters of a text being typed stand when it is wrapped to a width.
///
/// Only the paragraphs asked about are laid out, each once while it is the one being walked through, so that a key in a
/// long text costs no more than in a short one.
struct TextLayout {
  /// One row on the screen.
  struct Row: Hashable {
    /// What of the text stands on it, in bytes from the beginning.
    var range: Range<Int>
    /// Whether the text itself ends the row, and not the width.
    var endsParagraph: Bool
  }

  /// The text.
  let buffer: TextBuffer
  /// The cells a row has; one more is needed beside it for a cursor behind its last character.
  let width: Int
  private var walked: (paragraph: Range<Int>, rows: [Row])?

  /// The layout of a text for that width.
  init(buffer: TextBuffer, width: Int) {
    self.buffer = buffer
    self.width = width
  }

  /// The rows of the paragraph in which a place lies.
  mutating func rows(ofParagraphAt place: Int) -> [Row] {
    if let walked, walked.paragraph.lowerBound...walked.paragraph.upperBound ~= place { return walked.rows }
    let paragraph = buffer.paragraph(at: place)
    let text = buffer.part(paragraph)
    let rows = SafeText.wrap(text, width: max(1, width)).map { line in
      let start = text.utf8.distance(from: text.startIndex, to: line.range.lowerBound)
      let end = text.utf8.distance(from: text.startIndex, to: line.range.upperBound)
      return Row(range: paragraph.lowerBound + start..<paragraph.lowerBound + end, endsParagraph: line.endsParagraph)
    }
    walked = (paragraph, rows)
    return rows
  }

  /// The row on which a place lies; the place between two rows belongs to the second.
  mutating func row(at place: Int) -> Row {
    let rows = rows(ofParagraphAt: place)
    return rows.last { $0.range.lowerBound <= place } ?? rows[0]
  }

  /// The row below; nil at the end.
  mutating func row(below row: Row) -> Row? {
    if row.endsParagraph {
      return row.range.upperBound < buffer.end ? self.row(at: row.range.upperBound + 1) : nil
    }
    return self.row(at: row.range.upperBound)
  }

  /// The row above; nil at the beginning.
  mutating func row(above row: Row) -> Row? {
    guard row.range.lowerBound > 0 else { return nil }
    let rows = rows(ofParagraphAt: row.range.lowerBound)
    if let before = rows.last(where: { $0.range.lowerBound < row.range.lowerBound }) { return before }
    return self.rows(ofParagraphAt: row.range.lowerBound - 1).last
  }

  /// The rows from one on, as many as there are up to a count.
  mutating func rows(from first: Row, count: Int) -> [Row] {
    var rows: [Row] = []
    var place = first.range.lowerBound
    while rows.count < count, place <= buffer.end {
      let paragraph = self.rows(ofParagraphAt: place)
      rows += paragraph.filter { $0.range.lowerBound >= place }
      guard let last = paragraph.last else { break }
      place = last.range.upperBound + 1
    }
    return Array(rows.prefix(count))
  }

  /// The place at which so many rows begin, the last of which is given; fewer where the text begins with them.
  mutating func start(ofRows count: Int, endingWith last: Row) -> Int {
    var first = last
    for _ in 1..<max(1, count) {
      guard let above = row(above: first) else { break }
      first = above
    }
    return first.range.lowerBound
  }

  /// The column of a place on its row.
  func column(of place: Int, on row: Row) -> Int {
    SafeText.cells(of: buffer.part(row.range.lowerBound..<place))
  }

  /// The place on a row that is nearest to a column without going beyond it.
  func place(atColumn column: Int, on row: Row) -> Int {
    var place = row.range.lowerBound
    var used = 0
    // Behind the last character of a row that the width ended, the cursor would stand on the next.
    let last = row.endsParagraph ? row.range.upperBound : buffer.characterBefore(row.range.upperBound)
    while place < last {
      let next = buffer.characterAfter(place)
      used += SafeText.cells(of: buffer.part(place..<next))
      guard next <= last, used <= column else { break }
      place = next
    }
    return place
  }
}
