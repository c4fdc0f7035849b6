/// A cell of a surface: what it shows and what it is.
public struct Cell: Hashable, Sendable {
  /// What it shows; the right half of a wide glyph shows nothing of its own.
  public internal(set) var glyph: Glyph
  /// What it is.
  public internal(set) var ink: Ink

  /// An empty cell without any role.
  public static let blank = Cell(glyph: .space, ink: [])
}

/// A screen in memory: a grid of cells that every view draws on and only the driver shows.
///
/// Whatever lies outside the surface, or outside the part it is clipped to, is not drawn. A wide glyph owns two cells;
/// drawing over one of them empties the other.
public struct Surface: Hashable, Sendable {
  /// What becomes of text that has no room.
  public enum Overflow: Sendable {
    /// It is cut.
    case clip
    /// It is cut and ends in `…`.
    case ellipsis
  }

  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// Where the terminal's cursor stands, so that screen readers follow; nil leaves it at the bottom right.
  public var cursor: Position?
  /// Whether the cursor is shown, as it is where text is typed.
  public var showsCursor = false
  /// The cells, row by row.
  package private(set) var cells: [Cell]
  /// The part that can be drawn on.
  public private(set) var clip: Area

  /// An empty surface; a negative size is taken as none.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: .blank, count: self.width * self.height)
    clip = Area(x: 0, y: 0, width: width, height: height)
  }

  /// The whole of it.
  public var area: Area { Area(x: 0, y: 0, width: width, height: height) }

  /// The cell at a position; nil outside.
  public subscript(position: Position) -> Cell? {
    area.contains(position) ? cells[position.y * width + position.x] : nil
  }

  /// The cells of one row.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * width..<(y + 1) * width]
  }

  /// Draws with everything outside `area` out of reach; coordinates stay those of the whole surface.
  public mutating func clipped<Failure: Error>(
    to area: Area,
    _ draw: (inout Surface) throws(Failure) -> Void
  ) throws(Failure) {
    let outer = clip
    clip = outer.intersection(area)
    defer { clip = outer }
    try draw(&self)
  }

  /// Draws a text on one row and says how many cells it took.
  ///
  /// The text may come from anywhere: see ``GlyphSequence``. It takes at most `maxWidth` cells, and never goes past the
  /// right edge of what can be drawn on.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol,
    x: Int,
    y: Int,
    ink: Ink = [],
    maxWidth: Int = .max,
    overflow: Overflow = .ellipsis
  ) -> Int {
    let room = min(maxWidth, clip.maxX - x)
    guard room > 0 else { return 0 }
    var used = 0
    var lastWidth = 0
    for element in GlyphSequence(Substring(text)) {
      let glyph = element.glyph
      if used + glyph.width > room {
        guard overflow == .ellipsis else { return used }
        if used == room { used -= lastWidth }
        set(.ellipsis, x: x + used, y: y, ink: ink)
        return used + 1
      }
      set(glyph, x: x + used, y: y, ink: ink)
      used += glyph.width
      lastWidth = glyph.width
    }
    return used
  }

  /// Draws a text on the first row of an area, cut to its width, and says how many cells it took.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol,
    in area: Area,
    alignment: Alignment = .leading,
    ink: Ink = [],
    overflow: Overflow = .ellipsis
  ) -> Int {
    guard !area.isEmpty else { return 0 }
    let margin = alignment == .leading ? 0 : alignment.margins(for: SafeText.cells(of: text), in: area.width).before
    return put(text, x: area.x + margin, y: area.y, ink: ink, maxWidth: area.width - margin, overflow: overflow)
  }

  /// Empties an area and gives its cells a role, in the place of what they had.
  public mutating func fill(_ area: Area, ink: Ink = []) {
    repeatGlyph(.space, over: area, ink: ink)
  }

  /// Adds roles to what is there: a selected row stays what it is, and is selected.
  public mutating func addInk(_ ink: Ink, to area: Area) {
    forEachRow(of: area) { cells, row in
      for index in row { cells[index].ink.formUnion(ink) }
    }
  }

  /// Puts another glyph, one cell wide, into the place of each.
  mutating func replaceGlyphs(_ replacement: (Glyph) -> Glyph) {
    for index in cells.indices { cells[index].glyph = replacement(cells[index].glyph) }
  }

  /// Puts a role in the place of all that an area has.
  public mutating func replaceInk(_ ink: Ink, in area: Area) {
    forEachRow(of: area) { cells, row in
      for index in row { cells[index].ink = ink }
    }
  }

  /// Draws a horizontal line; `-` in the place of `─` where lines are to be plain.
  public mutating func horizontalLine(x: Int, y: Int, width: Int, ink: Ink = [], isPlain: Bool = false) {
    let glyph = Glyph(drawing: isPlain ? "-" : "─", cells: 1)
    repeatGlyph(glyph, over: Area(x: x, y: y, width: width, height: 1), ink: ink)
  }

  private mutating func repeatGlyph(_ glyph: Glyph, over area: Area, ink: Ink) {
    forEachRow(of: area) { cells, row in
      for index in row { cells[index] = Cell(glyph: glyph, ink: ink) }
    }
  }

  /// Hands out the cells of an area row by row, after making sure that no wide glyph stands across its edges.
  private mutating func forEachRow(of area: Area, _ body: (inout [Cell], Range<Int>) -> Void) {
    let area = area.intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      let row = y * width + area.x..<y * width + area.maxX
      body(&cells, row)
      if area.maxX < width { mendRightHalf(at: row.upperBound) }
      if area.x > 0 { mendLeftHalf(at: row.lowerBound - 1) }
    }
  }

  private mutating func set(_ glyph: Glyph, x: Int, y: Int, ink: Ink) {
    guard clip.contains(Position(x: x, y: y)) || clip.contains(Position(x: x + glyph.width - 1, y: y)) else { return }
    guard clip.x <= x, x + glyph.width <= clip.maxX else {
      // Half of a wide glyph is out of reach: the other half shows as an empty cell.
      return set(.space, x: max(x, clip.x), y: y, ink: ink)
    }
    let index = y * width + x
    cells[index] = Cell(glyph: glyph, ink: ink)
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: .rightHalf, ink: ink) }
    if x > 0 { mendLeftHalf(at: index - 1) }
    if x + glyph.width < width { mendRightHalf(at: index + glyph.width) }
  }

  /// Empties a cell that holds the left half of a wide glyph whose right half was drawn over.
  private mutating func mendLeftHalf(at index: Int) {
    guard cells[index].glyph.width == 2, !cells[index + 1].glyph.isRightHalf else { return }
    cells[index].glyph = .space
  }

  /// Empties a cell that holds the right half of a wide glyph whose left half was drawn over.
  private mutating func mendRightHalf(at index: Int) {
    guard cells[index].glyph.isRightHalf, cells[index - 1].glyph.width != 2 else { return }
    cells[index].glyph = .space
  }
}
