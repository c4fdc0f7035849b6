/// What of a conversation is shown, and how that moves.
///
/// The place is that of a row of an item and not a count of rows, so that nothing moves under the reader's eyes when
/// something is added, read or wrapped anew; at the end it stays at the end.
struct ConversationScroll: Hashable, Sendable {
  /// Where the first row shown is.
  enum Place: Hashable, Sendable {
    /// The last rows are shown.
    case end
    /// That row of the item of that number is the first shown.
    case item(Int, row: Int)
  }

  /// Where the first row shown is.
  private(set) var place = Place.end

  /// Shows the last rows.
  mutating func moveToEnd() { place = .end }

  /// Shows the first rows.
  mutating func moveToStart(_ items: [Conversation.Item]) {
    place = items.first.map { .item($0.id, row: 0) } ?? .end
  }

  /// Moves by so many rows, down if positive; says whether anything moved.
  @discardableResult
  mutating func move(by rows: Int, _ lines: ConversationLines, _ items: [Conversation.Item], height: Int) -> Bool {
    guard !items.isEmpty else { return false }
    let before = first(lines, items, height: height)
    let last = lastFirst(lines, items, height: height)
    var (index, row) = before
    if rows < 0 {
      (index, row) = back(-rows, from: before, lines, items)
    } else {
      row += rows
      while index < last.index, row >= lines.rows(of: items[index]).count {
        row -= lines.rows(of: items[index]).count
        index += 1
      }
    }
    if (index, row) >= last {
      place = .end
      return before < last
    }
    place = .item(items[index].id, row: row)
    return (index, row) != before
  }

  /// The rows shown, from the top.
  func rows(_ lines: ConversationLines, _ items: [Conversation.Item], height: Int) -> [StyledLine] {
    guard height > 0, !items.isEmpty else { return [] }
    let start = first(lines, items, height: height)
    var rows: [StyledLine] = []
    for index in start.index..<items.count where rows.count < height {
      rows += lines.rows(of: items[index]).dropFirst(index == start.index ? start.row : 0)
    }
    return Array(rows.prefix(height))
  }

  /// Whether the first of the items is in sight.
  func showsStart(_ lines: ConversationLines, _ items: [Conversation.Item], height: Int) -> Bool {
    items.isEmpty || first(lines, items, height: height) == (0, 0)
  }

  /// Whether the last of the items is in sight.
  func showsEnd(_ lines: ConversationLines, _ items: [Conversation.Item], height: Int) -> Bool {
    items.isEmpty || first(lines, items, height: height) >= lastFirst(lines, items, height: height)
  }

  /// Keeps the row that is first now, even if it shows the end and something is about to be added there.
  mutating func hold(_ lines: ConversationLines, _ items: [Conversation.Item], height: Int) {
    guard !items.isEmpty else { return }
    let first = first(lines, items, height: height)
    place = .item(items[first.index].id, row: first.row)
  }

  /// Which item the first row shown belongs to; nil where there is none.
  func firstIndex(_ lines: ConversationLines, _ items: [Conversation.Item], height: Int) -> Int? {
    items.isEmpty ? nil : first(lines, items, height: height).index
  }

  private typealias Start = (index: Int, row: Int)

  private func first(_ lines: ConversationLines, _ items: [Conversation.Item], height: Int) -> Start {
    let last = lastFirst(lines, items, height: height)
    guard case .item(let id, let row) = place else { return last }
    let index = items.lastIndex { $0.id <= id } ?? 0
    let kept = items[index].id == id ? min(row, lines.rows(of: items[index]).count - 1) : 0
    return (index, kept) < last ? (index, kept) : last
  }

  /// The first row from which everything to the end fits.
  private func lastFirst(_ lines: ConversationLines, _ items: [Conversation.Item], height: Int) -> Start {
    let count = lines.rows(of: items[items.count - 1]).count
    // The empty row behind a last message needs no room.
    let filled = items[items.count - 1].message == nil ? count : count - 1
    return back(height, from: (items.count - 1, filled), lines, items)
  }

  private func back(_ rows: Int, from start: Start, _ lines: ConversationLines, _ items: [Conversation.Item]) -> Start {
    var (index, row) = start
    row -= rows
    while row < 0, index > 0 {
      index -= 1
      row += lines.rows(of: items[index]).count
    }
    return (index, max(0, row))
  }
}
