import Terminal

/// An editor of one line, for prompts, search and the fields of a form; it scrolls sideways.
public struct TextLine: Hashable, Sendable {
  /// The text with its cursor.
  public private(set) var buffer: TextBuffer

  /// An editor of that line, with the cursor behind it.
  public init(_ text: String = "", bytes: Int = 2_000) {
    buffer = TextBuffer(text, limit: TextBuffer.Limit(bytes: bytes, isMultiline: false))
  }

  /// What has been typed.
  public var text: String { buffer.text }
  /// Whether there is nothing but space.
  public var isBlank: Bool { buffer.isBlank }

  /// Does what a key asks; false for what a single line has no use for, which is then somebody else's.
  @discardableResult
  public mutating func apply(_ command: EditCommand) -> Bool {
    switch command {
    case .insert("\n"): return false
    case .insert(let text): buffer.insert(text)
    case .move(let motion):
      guard let place = target(of: motion) else { return false }
      buffer.move(to: place)
    case .delete(let motion):
      guard let place = target(of: motion) else { return false }
      buffer.delete(to: place)
    case .undo: buffer.undo()
    case .redo: buffer.redo()
    }
    return true
  }

  /// Replaces the whole line in one step of undo, as completion does.
  public mutating func replaceAll(with text: String) {
    buffer.replaceAll(with: text)
  }

  private func target(of motion: EditCommand.Motion) -> Int? {
    switch motion {
    case .characterBack: buffer.characterBefore(buffer.cursor)
    case .characterOn: buffer.characterAfter(buffer.cursor)
    case .wordBack: buffer.wordBefore(buffer.cursor)
    case .wordOn: buffer.wordAfter(buffer.cursor)
    case .rowStart, .start: 0
    case .rowEnd, .end: buffer.end
    case .rowUp, .rowDown, .pageUp, .pageDown: nil
    }
  }
}

// MARK: Drawing

extension TextLine {
  /// What is shown in so many cells, and the column of the cursor: the last of the text that leaves room for it.
  public func window(width: Int) -> (text: String, cursor: Int) {
    let width = max(1, width)
    var start = 0
    var before = SafeText.cells(of: buffer.part(0..<buffer.cursor))
    while before >= width {
      let next = buffer.characterAfter(start)
      before -= SafeText.cells(of: buffer.part(start..<next))
      start = next
    }
    return (buffer.part(start..<buffer.end), before)
  }

  /// Draws the line in the first row of an area; puts the terminal's cursor there if it is the one being typed in.
  public func draw(on surface: inout Surface, in area: Area, ink: Ink, isActive: Bool = true) {
    guard !area.isEmpty else { return }
    surface.addInk(ink, to: area.row(0))
    guard isActive else {
      surface.put(text, x: area.x, y: area.y, ink: ink, maxWidth: area.width)
      return
    }
    let shown = window(width: area.width)
    surface.put(shown.text, x: area.x, y: area.y, ink: ink, maxWidth: area.width)
    surface.cursor = Position(x: area.x + shown.cursor, y: area.y)
    surface.showsCursor = true
  }
}
