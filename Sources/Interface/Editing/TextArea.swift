import Terminal

/// An editor of several lines: wrapped by cells, scrolled to its cursor, with undo.
public struct TextArea: Hashable, Sendable {
  /// The cells there are to show it in.
  public struct Room: Hashable, Sendable {
    /// The columns, the one kept for a cursor behind the last character included.
    public var width: Int
    /// The rows.
    public var height: Int

    /// Room for that many columns and rows.
    public init(width: Int, height: Int) {
      self.width = max(1, width)
      self.height = max(1, height)
    }

    fileprivate var wrappingWidth: Int { max(1, width - 1) }
  }

  /// The text with its cursor.
  public private(set) var buffer: TextBuffer
  /// The place of the first row shown.
  private var top = 0
  /// The column that moving up and down keeps to; nil after any other key.
  private var goal: Int?

  /// An editor of that text, with the cursor behind it.
  public init(_ text: String = "", limit: TextBuffer.Limit) {
    buffer = TextBuffer(text, limit: limit)
  }

  /// What has been typed.
  public var text: String { buffer.text }

  /// Does what a key asks; false when it was refused for want of room in the text.
  @discardableResult
  public mutating func apply(_ command: EditCommand, in room: Room) -> Bool {
    scroll(to: room)
    let kept = goal
    goal = nil
    var isTaken = true
    switch command {
    case .insert(let text): isTaken = buffer.insert(text)
    case .move(let motion): move(motion, keeping: kept, in: room)
    case .delete(let motion): buffer.delete(to: target(of: motion, keeping: kept, in: room))
    case .undo: buffer.undo()
    case .redo: buffer.redo()
    }
    scroll(to: room)
    return isTaken
  }

  /// Replaces the whole text in one step of undo, as an outside editor does; false when it is too long.
  @discardableResult
  public mutating func replaceAll(with text: String) -> Bool {
    goal = nil
    return buffer.replaceAll(with: text)
  }

  private mutating func move(_ motion: EditCommand.Motion, keeping kept: Int?, in room: Room) {
    switch motion {
    case .rowUp, .rowDown, .pageUp, .pageDown: goal = kept ?? column(in: room)
    default: break
    }
    buffer.move(to: target(of: motion, keeping: goal, in: room))
  }

  private func column(in room: Room) -> Int {
    var layout = TextLayout(buffer: buffer, width: room.wrappingWidth)
    return layout.column(of: buffer.cursor, on: layout.row(at: buffer.cursor))
  }

  private func target(of motion: EditCommand.Motion, keeping goal: Int?, in room: Room) -> Int {
    var layout = TextLayout(buffer: buffer, width: room.wrappingWidth)
    let cursor = buffer.cursor
    switch motion {
    case .characterBack: return buffer.characterBefore(cursor)
    case .characterOn: return buffer.characterAfter(cursor)
    case .wordBack: return buffer.wordBefore(cursor)
    case .wordOn: return buffer.wordAfter(cursor)
    case .rowStart: return layout.row(at: cursor).range.lowerBound
    case .rowEnd:
      let row = layout.row(at: cursor)
      return row.endsParagraph ? row.range.upperBound : buffer.characterBefore(row.range.upperBound)
    case .start: return 0
    case .end: return buffer.end
    case .rowUp: return vertical(-1, goal, &layout)
    case .rowDown: return vertical(1, goal, &layout)
    case .pageUp: return vertical(-max(1, room.height - 1), goal, &layout)
    case .pageDown: return vertical(max(1, room.height - 1), goal, &layout)
    }
  }

  /// The place so many rows away, in the same column; beyond the first and the last row, the very beginning and end.
  private func vertical(_ rows: Int, _ goal: Int?, _ layout: inout TextLayout) -> Int {
    var row = layout.row(at: buffer.cursor)
    let column = goal ?? layout.column(of: buffer.cursor, on: row)
    for _ in 0..<abs(rows) {
      guard let next = rows < 0 ? layout.row(above: row) : layout.row(below: row) else {
        return rows < 0 ? 0 : buffer.end
      }
      row = next
    }
    return layout.place(atColumn: column, on: row)
  }

  /// Moves the first row shown no more than it must for the cursor to be seen and no row to be left empty.
  private mutating func scroll(to room: Room) {
    var layout = TextLayout(buffer: buffer, width: room.wrappingWidth)
    let cursor = layout.row(at: buffer.cursor)
    let first = layout.row(at: min(top, buffer.end)).range.lowerBound
    let lowest = layout.start(ofRows: room.height, endingWith: cursor)
    let fullest = layout.start(ofRows: room.height, endingWith: layout.row(at: buffer.end))
    top = min(max(first, lowest), cursor.range.lowerBound, fullest)
  }
}

// MARK: Drawing

extension TextArea {
  /// The part of the text that each row of the room shows, from the top.
  public func rows(in room: Room) -> [String] {
    var shown = self
    shown.scroll(to: room)
    var layout = TextLayout(buffer: buffer, width: room.wrappingWidth)
    return layout.rows(from: layout.row(at: shown.top), count: room.height).map { buffer.part($0.range) }
  }

  /// Where the cursor stands in the room.
  public func cursorPosition(in room: Room) -> Position {
    var shown = self
    shown.scroll(to: room)
    var layout = TextLayout(buffer: buffer, width: room.wrappingWidth)
    let row = layout.row(at: buffer.cursor)
    let rows = layout.rows(from: layout.row(at: shown.top), count: room.height)
    // Spaces hang over the edge where the width broke the row.
    let x = min(layout.column(of: buffer.cursor, on: row), room.width - 1)
    return Position(x: x, y: rows.firstIndex(of: row) ?? 0)
  }

  /// Draws the text in an area and puts the terminal's cursor where typing goes on.
  public func draw(on surface: inout Surface, in area: Area, ink: Ink) {
    guard !area.isEmpty else { return }
    let room = Room(width: area.width, height: area.height)
    surface.addInk(ink, to: area)
    for (y, row) in rows(in: room).enumerated() {
      surface.put(row, x: area.x, y: area.y + y, ink: ink, maxWidth: area.width, overflow: .clip)
    }
    let position = cursorPosition(in: room)
    surface.cursor = Position(x: area.x + position.x, y: area.y + position.y)
    surface.showsCursor = true
  }
}
