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

  /// What the person is looking at; nil while there is nothing.
  var foothold: Foothold? {
    guard let selected, let key = selectedKey else { return nil }
    let behind = rows.dropFirst(selection + 1).prefix(2)
    let before = rows.prefix(selection).suffix(2).reversed()
    return Foothold(
      selected: selected.number,
      key: key,
      neighbours: behind.map { Foothold.Neighbour(number: $0.number, isBehind: true) }
        + before.map { Foothold.Neighbour(number: $0.number, isBehind: false) }
    )
  }

  /// How many tickets are read at once for a list of that height.
  static func limit(_ height: Int) -> Int { min(most / 2, max(40, height * 2)) }

  /// Reads again, and stays on the selected ticket; where it left the view, on the one that took its place.
  ///
  /// - Parameter keepsLine: whether it also stays on its line, so that nothing moves under the person's eyes; what came in
  ///   above stays out of sight above until ``showBeginning(height:)``.
  mutating func reload(height: Int, keepsLine: Bool, _ read: Read) throws {
    let limit = Self.limit(height)
    if let foothold, let sighting = try foothold.sighting(keepsLine: keepsLine, limit: limit, read) {
      show(sighting, from: foothold, height: height, keepsLine: keepsLine)
    } else {
      try jump(to: .start, height: height, read)
    }
  }

  /// Shows a page that the person's place was found on.
  ///
  /// A ticket that moved elsewhere in the view stays on its line among its neighbours, which are what she is looking at; once she
  /// moves off, the next reading shows it where it belongs.
  mutating func show(_ sighting: Foothold.Sighting, from foothold: Foothold, height: Int, keepsLine: Bool) {
    let line = selection - top
    // While it was looked for, she may have moved on.
    let current = selected?.number ?? foothold.selected
    take(sighting.page)
    if let moved = sighting.moved, moved.number == current {
      insert(moved, at: foothold.key, among: foothold.neighbours)
    } else {
      let candidates = [current] + foothold.neighbours.map(\.number)
      selection = candidates.compactMap { number in rows.firstIndex { $0.number == number } }.first ?? selection
    }
    top = selection - line
    settle(height: height, mayLeaveEmpty: keepsLine)
  }

  /// Puts a ticket, which moved elsewhere, next to the first of these that is there.
  private mutating func insert(_ row: TicketRow, at key: RowKey, among neighbours: [Foothold.Neighbour]) {
    if let elsewhere = rows.firstIndex(where: { $0.number == row.number }) {
      rows.remove(at: elsewhere)
      keys.remove(at: elsewhere)
    }
    let places = neighbours.compactMap { neighbour in
      rows.firstIndex { $0.number == neighbour.number }.map { neighbour.isBehind ? $0 : $0 + 1 }
    }
    selection = places.first ?? 0
    rows.insert(row, at: selection)
    keys.insert(key, at: selection)
  }

  /// Shows a page from its start, with the selected ticket selected if it is on it.
  mutating func show(_ page: Page, height: Int) {
    let number = selected?.number
    take(page)
    selection = rows.firstIndex { $0.number == number } ?? 0
    top = 0
    settle(height: height)
  }

  /// Shows the first or the last tickets of the view, or those around one.
  mutating func jump(to position: Store.Position, height: Int, _ read: Read) throws {
    take(try read(position, Self.limit(height)))
    if case .around(let number) = position {
      selection = rows.firstIndex { $0.number == number } ?? 0
    } else {
      selection = position == .end ? rows.count - 1 : 0
    }
    top = position == .end ? rows.count - height : selection - height / 2
    settle(height: height)
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
      append(try read(.after(last), Self.limit(height)))
    }
    if selection + distance < 0, hasBefore, let first = keys.first {
      prepend(try read(.before(first), Self.limit(height)))
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
