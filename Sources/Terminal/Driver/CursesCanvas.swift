import CTerminal

/// Puts surfaces into curses, which sends to the terminal what differs.
///
/// Rows that are as they were are not even written into curses. Nothing is ever cleared to be drawn again.
struct CursesCanvas {
  /// How a role set looks, as curses wants it.
  private struct Look {
    let attributes: UInt32
    let pair: Int32
  }

  private let depth: ColorDepth
  private(set) var size: Size
  private var pairs: PairTable
  private var looks: [Ink: Look] = [:]
  private var styles = StyleSheet()
  /// What curses holds.
  private var shown: Surface?
  /// Whether the terminal may hold something else than curses believes.
  private var needsRepaint = true
  private var row: [ct_cell] = []

  init(depth: ColorDepth, size: Size) {
    self.depth = depth
    self.size = size
    pairs = PairTable(
      capacity: depth == .none ? 0 : ct_start_colors(),
      isDirect: ct_colors() > ColorDepth.palette.rawValue
    )
    resize(to: size)
  }

  mutating func resize(to size: Size) {
    self.size = size
    ct_resize(Int32(size.height), Int32(size.width))
    invalidate()
  }

  /// Has the next frame sent whole.
  mutating func invalidate() {
    shown = nil
    needsRepaint = true
  }

  /// Shows a surface; what does not fit on the terminal is cut off.
  ///
  /// A frame that changes nothing sends nothing.
  mutating func present(_ surface: Surface, styles: StyleSheet) {
    if styles != self.styles {
      self.styles = styles
      looks = [:]
      shown = nil
    }
    guard shown != surface else { return }
    if !writeRows(of: surface) {
      // Out of pairs: what is on the screen now gets them all.
      pairs.reset()
      looks = [:]
      shown = nil
      needsRepaint = true
      _ = writeRows(of: surface)
    }
    let cursor = surface.cursor ?? Position(x: size.width - 1, y: size.height - 1)
    ct_show(
      Int32(min(max(0, cursor.y), size.height - 1)),
      Int32(min(max(0, cursor.x), size.width - 1)),
      surface.showsCursor && surface.cursor != nil,
      needsRepaint
    )
    needsRepaint = false
    shown = surface
  }

  /// Writes the rows that differ.
  ///
  /// - Returns: false if there were not enough pairs; every cell is written all the same.
  private mutating func writeRows(of surface: Surface) -> Bool {
    var hadPairs = true
    let comparable = shown.flatMap { $0.width == surface.width ? $0 : nil }
    for y in 0..<size.height {
      guard y < surface.height else {
        if shown == nil || y < (shown?.height ?? 0) { hadPairs = writeRow([], y: y) && hadPairs }
        continue
      }
      let cells = surface.row(y)
      if let comparable, y < comparable.height, comparable.row(y) == cells { continue }
      hadPairs = writeRow(cells, y: y) && hadPairs
    }
    return hadPairs
  }

  private mutating func writeRow(_ cells: ArraySlice<Cell>, y: Int) -> Bool {
    var hadPairs = true
    row.removeAll(keepingCapacity: true)
    for (x, cell) in cells.prefix(size.width).enumerated() {
      let look = look(of: cell.ink)
      hadPairs = hadPairs && look != nil
      // Half of a wide glyph at the edge has no room.
      let glyph = cell.glyph.width + x > size.width ? Glyph.space : cell.glyph
      row.append(ct_cell(scalars: glyph.scalarValues, attributes: look?.attributes ?? 0, pair: look?.pair ?? 0))
    }
    let blank = ct_cell(scalars: Glyph.space.scalarValues, attributes: 0, pair: 0)
    for _ in row.count..<max(row.count, size.width) { row.append(blank) }
    ct_write_row(Int32(y), row, Int32(row.count))
    return hadPairs
  }

  private mutating func look(of ink: Ink) -> Look? {
    if let look = looks[ink] { return look }
    let style = styles.look(of: ink, at: depth)
    guard let pair = depth == .none ? 0 : pairs.pair(for: style) else { return nil }
    let look = Look(attributes: UInt32(style.attributes.rawValue), pair: pair)
    looks[ink] = look
    return look
  }
}
