/// A text being typed, the place in it where typing goes on, and what was done to it so far.
///
/// Places are counted in bytes of UTF-8 from the beginning: exact, quick, and the same whatever letters and marks join
/// into one character around them. The cursor always stands between two characters.
public struct TextBuffer: Hashable, Sendable {
  /// How much it may hold.
  public struct Limit: Hashable, Sendable {
    /// The bytes of UTF-8.
    public var bytes: Int
    /// Whether it may have more than one line.
    public var isMultiline: Bool

    /// Room for that many bytes.
    public init(bytes: Int, isMultiline: Bool) {
      self.bytes = bytes
      self.isMultiline = isMultiline
    }
  }

  /// What has been typed.
  public private(set) var text: String
  /// Where typing goes on, in bytes from the beginning.
  public private(set) var cursor: Int
  /// How much it may hold.
  public let limit: Limit
  private var log = EditLog()

  /// A text with the cursor behind it and nothing to undo.
  public init(_ text: String = "", limit: Limit) {
    self.limit = limit
    self.text = TextBuffer.normalised(text, multiline: limit.isMultiline)
    cursor = self.text.utf8.count
  }

  /// Whether there is nothing but space.
  public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  /// The place behind the last character.
  public var end: Int { text.utf8.count }
  /// Whether an edit can be taken back.
  public var canUndo: Bool { !log.done.isEmpty }
  /// Whether an edit taken back can be done again.
  public var canRedo: Bool { !log.undone.isEmpty }
}

// MARK: Editing

extension TextBuffer {
  /// Writes at the cursor; false, with nothing changed, when there is no room for all of it.
  ///
  /// Letters typed one after the other are one step of undo up to the end of a word; anything longer is a step by
  /// itself, so that a pasted page goes as it came.
  @discardableResult
  public mutating func insert(_ new: String) -> Bool {
    let new = TextBuffer.normalised(new, multiline: limit.isMultiline)
    guard !new.isEmpty else { return true }
    guard end + new.utf8.count <= limit.bytes else { return false }
    replace(cursor..<cursor, with: new, as: new.count == 1 ? .typing : .whole)
    return true
  }

  /// Replaces all of it in one step, as an outside editor does; false when there is no room for it.
  @discardableResult
  public mutating func replaceAll(with new: String) -> Bool {
    let new = TextBuffer.normalised(new, multiline: limit.isMultiline)
    guard new.utf8.count <= limit.bytes else { return false }
    if new != text { replace(0..<end, with: new, as: .whole) }
    return true
  }

  /// Removes what lies between the cursor and that place.
  public mutating func delete(to place: Int) {
    let place = boundary(atOrAfter: place)
    let range = min(place, cursor)..<max(place, cursor)
    guard !range.isEmpty else { return }
    let isOneCharacter = characterAfter(range.lowerBound) == range.upperBound
    replace(range, with: "", as: isOneCharacter ? .rubbing : .whole)
  }

  /// Puts the cursor at that place, or behind the character that the place is within.
  public mutating func move(to place: Int) {
    cursor = boundary(atOrAfter: place)
    log.interrupt()
  }

  /// Takes the last step back; false when there is none.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let edit = log.takeBack() else { return false }
    substitute(edit.at..<edit.at + edit.inserted.utf8.count, edit.removed)
    cursor = edit.cursorBefore
    return true
  }

  /// Does the step last taken back again; false when there is none.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let edit = log.putBack() else { return false }
    substitute(edit.at..<edit.at + edit.removed.utf8.count, edit.inserted)
    cursor = boundary(atOrAfter: edit.at + edit.inserted.utf8.count)
    return true
  }

  private mutating func replace(_ range: Range<Int>, with new: String, as nature: EditLog.Nature) {
    let old = String(text[index(at: range.lowerBound)..<index(at: range.upperBound)])
    let edit = EditLog.Edit(at: range.lowerBound, removed: old, inserted: new, cursorBefore: cursor)
    substitute(range, new)
    cursor = boundary(atOrAfter: range.lowerBound + new.utf8.count)
    log.record(edit, as: nature)
  }

  private mutating func substitute(_ range: Range<Int>, _ new: String) {
    text.replaceSubrange(index(at: range.lowerBound)..<index(at: range.upperBound), with: new)
    text.makeContiguousUTF8()
  }

  /// Every way to end a line becomes LF, or a space where there is one line only; NUL goes.
  private static func normalised(_ text: String, multiline: Bool) -> String {
    var text = text
    let isClean = !text.utf8.contains(0) && !text.contains { $0.isNewline && ($0 != "\n" || !multiline) }
    if !isClean {
      let lineBreak: Character = multiline ? "\n" : " "
      text = String(text.filter { $0 != "\0" }.map { $0.isNewline ? lineBreak : $0 })
    }
    text.makeContiguousUTF8()
    return text
  }
}

// MARK: Places

extension TextBuffer {
  /// The index of a place; one out of range is taken as the nearest end.
  package func index(at place: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: min(max(0, place), end))
  }

  /// The place of an index.
  package func place(of index: String.Index) -> Int {
    text.utf8.distance(from: text.utf8.startIndex, to: index)
  }

  /// The place itself if it lies between two characters, else the one behind the character that it is within.
  package func boundary(atOrAfter place: Int) -> Int {
    var index = index(at: place)
    while index < text.endIndex, String.Index(index, within: text) == nil { index = text.utf8.index(after: index) }
    return self.place(of: index)
  }

  /// The place behind the next character.
  public func characterAfter(_ place: Int) -> Int {
    let index = index(at: place)
    return index < text.endIndex ? self.place(of: text.index(after: index)) : end
  }

  /// The place before the last character.
  public func characterBefore(_ place: Int) -> Int {
    let index = index(at: place)
    return index > text.startIndex ? self.place(of: text.index(before: index)) : 0
  }

  /// The place behind the word that comes next.
  public func wordAfter(_ place: Int) -> Int {
    var index = index(at: place)
    while index < text.endIndex, !text[index].isPartOfWord { index = text.index(after: index) }
    while index < text.endIndex, text[index].isPartOfWord { index = text.index(after: index) }
    return self.place(of: index)
  }

  /// The place before the word that came last.
  public func wordBefore(_ place: Int) -> Int {
    var index = index(at: place)
    while index > text.startIndex, !text[text.index(before: index)].isPartOfWord { index = text.index(before: index) }
    while index > text.startIndex, text[text.index(before: index)].isPartOfWord { index = text.index(before: index) }
    return self.place(of: index)
  }

  /// Where the paragraph of a place begins and ends, its line break left out.
  public func paragraph(at place: Int) -> Range<Int> {
    let index = index(at: place)
    let bytes = text.utf8
    let start = bytes[..<index].lastIndex(of: TextBuffer.lineFeed).map { bytes.index(after: $0) } ?? bytes.startIndex
    let end = bytes[index...].firstIndex(of: TextBuffer.lineFeed) ?? bytes.endIndex
    return self.place(of: start)..<self.place(of: end)
  }

  /// What stands between two places.
  public func part(_ range: Range<Int>) -> String {
    String(text[index(at: range.lowerBound)..<index(at: range.upperBound)])
  }

  private static let lineFeed = UInt8(ascii: "\n")
}

extension Character {
  /// Whether it belongs to a word, for keys that move and delete by words.
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
}
