/// Text from outside made safe to show, measured and cut by cells.
///
/// Everything here draws exactly what ``GlyphSequence`` says, so a text measured here fits where a ``Surface`` puts it.
public enum SafeText {
  /// The cells a text takes on one line.
  public static func cells(of text: some StringProtocol) -> Int {
    GlyphSequence(Substring(text)).reduce(0) { $0 + $1.glyph.width }
  }

  /// A text on one line: line breaks and tabs become spaces, nothing in it acts on a terminal.
  public static func line(_ text: some StringProtocol) -> String {
    var safe = ""
    for element in GlyphSequence(Substring(text)) { element.glyph.write(to: &safe) }
    return safe
  }

  /// A text of several lines for plain output: keeps `\n` and `\t`, turns every other line break into `\n`.
  public static func plain(_ text: some StringProtocol) -> String {
    var safe = ""
    let whole = Substring(text)
    var last: String.Index?
    for element in GlyphSequence(whole) {
      defer { last = element.source.lowerBound }
      switch whole[element.source.lowerBound] {
      case "\t":
        // The spaces of one tab share their source.
        if last != element.source.lowerBound { safe.append("\t") }
      case let character where character.isNewline:
        safe.append("\n")
      default:
        element.glyph.write(to: &safe)
      }
    }
    return safe
  }

  /// The text on one line of at most `cells` cells, ending in `ellipsis` if something had to go.
  ///
  /// A wide glyph is never split: the result may be one cell short.
  public static func truncated(
    _ text: some StringProtocol,
    to cells: Int,
    ellipsis: Glyph = .ellipsis
  ) -> String {
    var kept: [Glyph] = []
    var used = 0
    for element in GlyphSequence(Substring(text)) {
      kept.append(element.glyph)
      used += element.glyph.width
      guard used > cells else { continue }
      while used + ellipsis.width > cells, let last = kept.popLast() { used -= last.width }
      if ellipsis.width <= cells { kept.append(ellipsis) }
      break
    }
    var safe = ""
    for glyph in kept { glyph.write(to: &safe) }
    return safe
  }

  /// The text on one line of exactly `cells` cells: cut as ``truncated(_:to:ellipsis:)`` does, filled with spaces.
  public static func padded(
    _ text: some StringProtocol,
    to cells: Int,
    alignment: Alignment = .leading
  ) -> String {
    let text = truncated(text, to: cells)
    let (before, after) = alignment.margins(for: Self.cells(of: text), in: cells)
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: after)
  }
}

/// Where a text stands in the room it has.
public enum Alignment: Sendable {
  /// At the left.
  case leading
  /// In the middle, towards the left by half a cell.
  case center
  /// At the right, as figures do.
  case trailing

  /// The cells left empty on each side of something `width` wide in a room of `room`.
  package func margins(for width: Int, in room: Int) -> (before: Int, after: Int) {
    let free = max(0, room - width)
    switch self {
    case .leading: return (0, free)
    case .center: return (free / 2, free - free / 2)
    case .trailing: return (free, 0)
    }
  }
}
