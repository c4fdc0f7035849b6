import Desk
import Store

/// The part of a view that is held: the tickets around the selected one, never the whole view.
struct TicketWindow: Sendable {
  /// Reads a page of the view that is shown.
  typealias Read = (Store.Position, _ limit: Int) throws -> Page

  /// The most tickets held.
  private static let most = 400

  private(set) var rows: [TicketRow] = []
  private(set) var hasBefore = false
  private(set) var hasAfter = false
  /// The place of the selected ticket among the rows; meaningless while there are none.
  private(set) var selection = 0
  /// The first row shown.
  private(set) var top = 0
  /// The selected ticket where it has left the view and is kept in its place; the next reading drops it.
  private(set) var held: TicketNumber?
  private var keys: [RowKey] = []

  var selected: TicketRow? { rows.indices.contains(selection) ? rows[selection] : nil }

  /// The selected ticket's place in the view's order.
  var selectedKey: RowKey? { keys.indices.contains(selection) ? keys[selection] : nil }

  /// The rows that so many lines show.
  func visible(_ height: Int) -> ArraySlice<TicketRow> {
    rows.dropFirst(top).prefix(max(0, height))
  }

  /// Whether there is nothing in the view.
  var isEmpty: Bool { rows.isEmpty }

  // MARK: Reading

  /// Reads again, and stays on the selected ticket; where it left the view, on the one that took its place.
  ///
  /// - Parameter keepsLine: whether it also stays on its line, so that nothing moves under the person's eyes; what came in
  ///   above stays out of sight above until ``showBeginning(height:)``.
  mutating func reload(height: Int, keepsLine: Bool, _ read: Read) throws {
    let line = selection - top
    let neighbours =
      Array(rows.dropFirst(selection + 1).prefix(2)) + rows.prefix(selection).suffix(2).reversed()
    for candidate in [selected].compactMap(\.self) + neighbours {
      let page = try read(.around(candidate.number), limit(height))
      guard let place = page.rows.firstIndex(where: { $0.number == candidate.number }) else { continue }
      if keepsLine, candidate.number == selected?.number, let key = selectedKey, page.keys[place] != key,
        try stay(page.rows[place], at: key, among: neighbours, height: height, read)
      {
        return
      }
      take(page)
      selection = place
      top = place - line
      return settle(height: height, mayLeaveEmpty: keepsLine)
    }
    try jump(to: .start, height: height, read)
  }

  /// Keeps a ticket that moved elsewhere in the view on its line among its neighbours, which are what the person is looking at;
  /// once she moves off, the next reading shows it where it belongs.
  ///
  /// - Returns: false where none of the neighbours is left.
  private mutating func stay(
    _ row: TicketRow,
    at key: RowKey,
    among neighbours: [TicketRow],
    height: Int,
    _ read: Read
  ) throws -> Bool {
    let line = selection - top
    for neighbour in neighbours {
      let page = try read(.around(neighbour.number), limit(height))
      let wasBehind = rows.dropFirst(selection + 1).contains { $0.number == neighbour.number }
      guard page.rows.contains(where: { $0.number == neighbour.number }) else { continue }
      take(page)
      if let elsewhere = rows.firstIndex(where: { $0.number == row.number }) {
        rows.remove(at: elsewhere)
        keys.remove(at: elsewhere)
      }
      let place = rows.firstIndex { $0.number == neighbour.number } ?? 0
      selection = wasBehind ? place : place + 1
      rows.insert(row, at: selection)
      keys.insert(key, at: selection)
      top = selection - line
      settle(height: height, mayLeaveEmpty: true)
      return true
    }
    return false
  }

  /// Shows the first or the last tickets of the view, or those around one.
  mutating func jump(to position: Store.Position, height: Int, _ read: Read) throws {
    take(try read(position, limit(height)))
    if case .around(let number) = position {
      selection = rows.firstIndex { $0.number == number } ?? 0
    } else {
      selection = position == .end ? rows.count - 1 : 0
    }
    top = position == .end ? rows.count - height : selection - height / 2
    settle(height: height)
  }

  /// Shows a page that was read beside the screen: from its start, or with the selected ticket on its line where that is
  /// kept.
  mutating func show(_ page: Page, height: Int, keepsPlace: Bool) {
    let (number, line) = (selected?.number, selection - top)
    take(page)
    let place = rows.firstIndex { $0.number == number }
    selection = place ?? (keepsPlace ? selection : 0)
    top = keepsPlace ? selection - line : 0
    settle(height: height, mayLeaveEmpty: keepsPlace)
  }

  /// Keeps the selected ticket, which is not among the rows that were read, on its line in front of what took its place.
  mutating func hold(_ row: TicketRow, at key: RowKey) {
    let place = min(selection, rows.count)
    rows.insert(row, at: place)
    keys.insert(key, at: place)
    selection = place
    held = row.number
  }

  // MARK: Moving

  /// Moves the selection by so many tickets, and reads on where the window ends.
  mutating func move(by distance: Int, height: Int, _ read: Read) throws {
    guard !rows.isEmpty else { return }
    if selection + distance >= rows.count, hasAfter, let last = keys.last {
      append(try read(.after(last), limit(height)))
    }
    if selection + distance < 0, hasBefore, let first = keys.first {
      prepend(try read(.before(first), limit(height)))
    }
    selection = min(max(0, selection + distance), rows.count - 1)
    settle(height: height)
  }

  /// Shows as much of what came in above as leaves the selection in sight.
  mutating func showBeginning(height: Int) {
    top = 0
    settle(height: height)
  }

  /// Whether the beginning of the view is in sight.
  var showsBeginning: Bool { top == 0 && !hasBefore }

  /// How many tickets stand above those in sight, where that is known; nil where there are more than are held.
  var countAbove: Int? { hasBefore ? nil : top }

  /// Keeps the selection in sight on a list of another height.
  mutating func fit(height: Int) { settle(height: height) }

  // MARK: Holding

  private func limit(_ height: Int) -> Int { min(Self.most / 2, max(40, height * 2)) }

  private mutating func take(_ page: Page) {
    rows = page.rows
    keys = page.keys
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
    held = nil
  }

  private mutating func append(_ page: Page) {
    rows += page.rows
    keys += page.keys
    hasAfter = page.hasAfter
    let surplus = min(max(0, rows.count - Self.most), selection)
    guard surplus > 0 else { return }
    rows.removeFirst(surplus)
    keys.removeFirst(surplus)
    hasBefore = true
    selection -= surplus
    top -= surplus
  }

  private mutating func prepend(_ page: Page) {
    rows = page.rows + rows
    keys = page.keys + keys
    hasBefore = page.hasBefore
    selection += page.rows.count
    top += page.rows.count
    let surplus = min(max(0, rows.count - Self.most), rows.count - 1 - selection)
    guard surplus > 0 else { return }
    rows.removeLast(surplus)
    keys.removeLast(surplus)
    hasAfter = true
  }

  /// Scrolls no further than it takes to show the selection, and leaves no line empty that a ticket could fill, unless it
  /// may.
  private mutating func settle(height: Int, mayLeaveEmpty: Bool = false) {
    selection = min(max(0, selection), max(0, rows.count - 1))
    let height = max(1, height)
    top = min(top, selection)
    top = max(top, selection - height + 1)
    if !mayLeaveEmpty { top = min(top, max(0, rows.count - height)) }
    top = max(0, top)
  }
}
