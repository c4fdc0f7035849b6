/// A CSV file in memory, read record by record (RFC 4180).
///
/// Written here because a bad field has to be named by its line, and because the rows of one ticket may lie anywhere:
/// only where each record begins is kept, and a record is read again when its ticket's turn comes.
struct CSVDocument: Sendable {
  /// Where a record begins.
  struct Mark: Sendable {
    var offset: Int
    /// Counted from 1, by the lines an editor shows.
    var line: Int
  }

  /// A record that could not be read.
  struct Fault: Error, Hashable, Sendable {
    var line: Int
    var column: Int
    var fault: CSVFault
  }

  /// One field of a record.
  struct Field: Hashable, Sendable {
    /// What it says, repaired where it was no UTF-8.
    var text: String
    /// The line on which it begins.
    var line: Int
    /// Whether it had to be repaired.
    var isRepaired = false
  }

  let form: CSVForm
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], form: CSVForm) {
    self.form = form
    self.bytes = form.encoding.utf8(bytes)
  }

  /// Where the first record begins: behind the lines that mean nothing.
  var start: Mark {
    var mark = Mark(offset: 0, line: 1)
    for _ in 0..<form.skippedLines {
      guard mark.offset < bytes.count else { break }
      while mark.offset < bytes.count, !isLineEnd(mark.offset) { mark.offset += 1 }
      stepOverLineEnd(&mark)
    }
    return mark
  }

  /// The record that begins there, and where the next one does; nil at the end.
  ///
  /// Lines with nothing on them are no records.
  func record(at mark: Mark) throws(Fault) -> (fields: [Field], begins: Mark, next: Mark)? {
    var cursor = mark
    while cursor.offset < bytes.count, isLineEnd(cursor.offset) { stepOverLineEnd(&cursor) }
    guard cursor.offset < bytes.count else { return nil }
    let begins = cursor
    var fields: [Field] = []
    while true {
      fields.append(try field(&cursor, number: fields.count + 1))
      guard cursor.offset < bytes.count, bytes[cursor.offset] == form.separator else { break }
      cursor.offset += 1
    }
    stepOverLineEnd(&cursor)
    return (fields, begins, cursor)
  }

  /// Where to go on after a record that could not be read.
  func lineAfter(_ mark: Mark) -> Mark {
    var cursor = mark
    while cursor.offset < bytes.count, isLineEnd(cursor.offset) { stepOverLineEnd(&cursor) }
    while cursor.offset < bytes.count, !isLineEnd(cursor.offset) { cursor.offset += 1 }
    stepOverLineEnd(&cursor)
    return cursor
  }

  private func field(_ cursor: inout Mark, number: Int) throws(Fault) -> Field {
    guard let quote = form.quote, cursor.offset < bytes.count, bytes[cursor.offset] == quote else {
      let start = cursor.offset
      while cursor.offset < bytes.count, bytes[cursor.offset] != form.separator, !isLineEnd(cursor.offset) {
        cursor.offset += 1
      }
      return decoded(bytes[start..<cursor.offset], line: cursor.line)
    }
    return try quotedField(&cursor, quote: quote, number: number)
  }

  private func quotedField(_ cursor: inout Mark, quote: UInt8, number: Int) throws(Fault) -> Field {
    let begins = cursor
    var content: [UInt8] = []
    cursor.offset += 1
    var start = cursor.offset
    while true {
      guard cursor.offset < bytes.count else {
        throw Fault(line: begins.line, column: number, fault: .unclosedQuote)
      }
      if bytes[cursor.offset] == quote {
        content.append(contentsOf: bytes[start..<cursor.offset])
        cursor.offset += 1
        guard cursor.offset < bytes.count, bytes[cursor.offset] == quote else { break }
        start = cursor.offset
        cursor.offset += 1
      } else if isLineEnd(cursor.offset) {
        stepOverLineEnd(&cursor)
      } else {
        cursor.offset += 1
      }
    }
    guard cursor.offset == bytes.count || bytes[cursor.offset] == form.separator || isLineEnd(cursor.offset) else {
      throw Fault(line: cursor.line, column: number, fault: .textAfterQuote)
    }
    return decoded(content[...], line: begins.line)
  }

  private func decoded(_ content: ArraySlice<UInt8>, line: Int) -> Field {
    if let text = String(validating: content, as: UTF8.self) { return Field(text: text, line: line) }
    return Field(text: String(decoding: content, as: UTF8.self), line: line, isRepaired: true)
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
  }

  /// LF, CR LF and CR alone all end a line.
  private func stepOverLineEnd(_ cursor: inout Mark) {
    guard cursor.offset < bytes.count else { return }
    let isReturn = bytes[cursor.offset] == UInt8(ascii: "\r")
    cursor.offset += 1
    cursor.line += 1
    if isReturn, cursor.offset < bytes.count, bytes[cursor.offset] == UInt8(ascii: "\n") { cursor.offset += 1 }
  }
}
