/// The glyphs of a text from outside, each with the part of the text it stands for.
///
/// This is the one place through which text reaches a terminal. Per character: controls and scalars nobody knows become
/// `□`; joiners, direction controls, variation selectors and tags are dropped; a base keeps at most four marks; of an
/// emoji put together from several only the first is kept, without its skin tone; a flag becomes its two letters; a tab
/// becomes four spaces and a line break one (who lays out lines looks for line breaks first).
public struct GlyphSequence: Sequence, Sendable {
  /// A glyph and where it came from.
  public struct Element: Sendable {
    /// What is drawn.
    public let glyph: Glyph
    /// The character of the source text it stands for; several glyphs may share one.
    public let source: Range<String.Index>
  }

  private let text: Substring

  /// The glyphs of a part of a text; the ranges are indices of the whole.
  public init(_ text: Substring) {
    self.text = text
  }

  /// The glyphs of a text.
  public init(_ text: String) {
    self.text = text[...]
  }

  /// Starts at the first glyph.
  public func makeIterator() -> Iterator {
    Iterator(text: text)
  }

  /// Walks through the glyphs of a text.
  public struct Iterator: IteratorProtocol {
    private let text: Substring
    private var position: String.Index
    /// The glyphs, last first, of a character that gave several.
    private var pending: [Glyph] = []
    private var pendingSource: Range<String.Index>

    fileprivate init(text: Substring) {
      self.text = text
      position = text.startIndex
      pendingSource = position..<position
    }

    /// The next glyph, nil at the end of the text.
    public mutating func next() -> Element? {
      if let glyph = pending.popLast() { return Element(glyph: glyph, source: pendingSource) }
      while position < text.endIndex {
        if let element = nextSimple() { return element }
        let end = text.index(after: position)
        pendingSource = position..<end
        pending = GlyphSequence.glyphs(of: text[position])
        position = end
        guard let glyph = pending.popLast() else { continue }
        return Element(glyph: glyph, source: pendingSource)
      }
      return nil
    }

    /// A printable scalar below U+0300, followed by another such: it is a character by itself, and most text is that.
    private mutating func nextSimple() -> Element? {
      let bytes = text.utf8
      let first = bytes[position]
      var end = bytes.index(after: position)
      var value = UInt32(first)
      if first >= 0xC2, first < 0xCC, end < text.endIndex {
        value = UInt32(first & 0x1F) << 6 | UInt32(bytes[end] & 0x3F)
        guard value >= 0xA0, value != 0xAD else { return nil }
        end = bytes.index(after: end)
      } else if first < 0x20 || first >= 0x7F {
        return nil
      }
      guard end == text.endIndex || bytes[end] < 0xCC, let scalar = Unicode.Scalar(value) else { return nil }
      defer { position = end }
      return Element(glyph: Glyph(drawing: scalar, cells: 1), source: position..<end)
    }
  }

  /// The glyphs of one character, last first.
  private static func glyphs(of character: Character) -> [Glyph] {
    if character == "\t" { return Array(repeating: .space, count: 4) }
    if character.isNewline { return [.space] }
    var glyphs: [Glyph] = []
    var afterJoiner = false
    for scalar in character.unicodeScalars {
      defer { afterJoiner = scalar == "\u{200D}" || (afterJoiner && TextWidth.kind(of: scalar) == .invisible) }
      if !glyphs.isEmpty, belongsToEmojiBefore(scalar, afterJoiner: afterJoiner) { continue }
      if let letter = flagLetter(scalar) {
        glyphs.append(letter)
        continue
      }
      switch TextWidth.kind(of: scalar) {
      case .drawn(let cells):
        glyphs.append(Glyph(drawing: scalar, cells: cells))
      case .mark:
        if glyphs.isEmpty { glyphs.append(.dottedCircle) }
        glyphs[glyphs.count - 1].add(mark: scalar)
      case .invisible:
        break
      case .undrawable:
        glyphs.append(.unknown)
      }
    }
    return glyphs.reversed()
  }

  /// Whether a scalar only changes the emoji before it: a skin tone, a keycap, one more person of a family.
  private static func belongsToEmojiBefore(_ scalar: Unicode.Scalar, afterJoiner: Bool) -> Bool {
    if scalar == "\u{20E3}" || scalar.properties.isEmojiModifier { return true }
    return afterJoiner && scalar.value > 0xFF && scalar.properties.isEmoji
  }

  /// The letter that one half of a flag stands for.
  private static func flagLetter(_ scalar: Unicode.Scalar) -> Glyph? {
    guard 0x1F1E6...0x1F1FF ~= scalar.value else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41).map { Glyph(drawing: $0, cells: 1) }
  }
}
