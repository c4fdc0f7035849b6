/// What one cell, or two side by side, shows: a scalar and at most four marks that sit on it.
///
/// A glyph can only be made by ``SafeText`` or from the few constants here, so whatever is drawn is harmless to a
/// terminal and has a known width. It holds its scalars in place: a screen full of glyphs allocates nothing.
public struct Glyph: Hashable, Sendable {
  /// Zero on the right half of a wide glyph.
  private let base: UInt32
  private var marks: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private let cells: UInt8

  /// A glyph of one scalar whose width is known to be `cells`.
  package init(drawing scalar: Unicode.Scalar, cells: Int) {
    base = scalar.value
    self.cells = UInt8(cells)
  }

  private init(rightHalf: Void) {
    base = 0
    cells = 0
  }

  /// An empty cell.
  public static let space = Glyph(drawing: " ", cells: 1)
  /// The sign in the place of whatever cannot be drawn.
  public static let unknown = Glyph(drawing: "□", cells: 1)
  /// The sign that text goes on where there was no room for it.
  public static let ellipsis = Glyph(drawing: "…", cells: 1)
  /// What a mark sits on when it came without a letter.
  package static let dottedCircle = Glyph(drawing: "◌", cells: 1)
  /// The right half of the wide glyph in the cell to the left.
  package static let rightHalf = Glyph(rightHalf: ())

  /// The cells it takes: 1 or 2, and 0 for the right half of a wide one.
  public var width: Int { Int(cells) }

  /// Whether it is the right half of a wide glyph.
  package var isRightHalf: Bool { base == 0 }

  /// Puts a mark on top, unless it bears four already (as many as a cell of curses can hold).
  package mutating func add(mark: Unicode.Scalar) {
    if marks.0 == 0 {
      marks.0 = mark.value
    } else if marks.1 == 0 {
      marks.1 = mark.value
    } else if marks.2 == 0 {
      marks.2 = mark.value
    } else if marks.3 == 0 {
      marks.3 = mark.value
    }
  }

  /// The scalars in order, zero where there is none.
  package var scalarValues: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    (base, marks.0, marks.1, marks.2, marks.3)
  }

  /// Appends the glyph's scalars to a text.
  package func write(to text: inout String) {
    let values = scalarValues
    for value in [values.0, values.1, values.2, values.3, values.4] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { return }
      text.unicodeScalars.append(scalar)
      if values.1 == 0 { return }
    }
  }

  /// The glyph as text, empty for the right half of a wide one.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Whether two glyphs look the same.
  public static func == (one: Glyph, other: Glyph) -> Bool {
    one.base == other.base && one.cells == other.cells && one.marks == other.marks
  }

  /// Hashes the scalars.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(marks.0)
  }
}
