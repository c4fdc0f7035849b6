import Desk
import Terminal

/// Where the parts of the board stand: columns of cards where there is room for them, else a list by phase.
struct BoardLayout {
  /// The narrowest screen with columns.
  static let columnsFrom = 100
  /// The rows of a card, the empty one behind it included.
  static let cardRows = 8

  /// Whether it is a list.
  let isList: Bool
  /// The first row, with what it is and the time.
  private(set) var header: Area
  /// What is said of the chosen card.
  private(set) var preview: Area?
  /// The line over the coming dates, and their rows.
  private(set) var agenda: (rule: Area, rows: Area)?
  /// The cards, or the list.
  private(set) var body: Area
  /// The columns with their headings, in the board's order.
  private(set) var columns: [Area] = []

  /// The layout for a size.
  init(_ size: Size, columns phases: [MigrationsScreen.Column], agenda dates: Int) {
    var rest = Area(x: 0, y: 0, width: size.width, height: size.height)
    isList = size.width < Self.columnsFrom || size.height < 16
    header = rest.takeTop(1)
    if size.height >= 14 { rest.takeTop(1) }
    if size.height >= 16 {
      let perRow = size.width >= 150 ? 2 : 1
      let wanted = max(1, (dates + perRow - 1) / perRow)
      let rows = min(wanted, size.height >= 30 ? 6 : 3)
      let (above, strip) = rest.split(bottom: rows + 1)
      agenda = (strip.row(0), strip.inset(top: 1))
      rest = above
    }
    if size.height >= 12 {
      let (above, line) = rest.split(bottom: 1)
      preview = line
      rest = above
    }
    body = rest
    guard !isList, !phases.isEmpty else { return }
    let widths = Self.widths(phases.map { $0.count == 0 }, total: rest.width)
    var x = rest.x
    for width in widths {
      columns.append(Area(x: x, y: rest.y, width: width, height: rest.height))
      x += width
    }
  }

  /// The room of an empty column, which has its heading alone: in short where columns are wanted for cards.
  private static func emptyWidth(total: Int) -> Int { total >= 150 ? 16 : 13 }

  /// Empty columns take what their headings need, where others can use the room.
  private static func widths(_ isEmpty: [Bool], total: Int) -> [Int] {
    let filled = isEmpty.count { !$0 }
    guard filled > 0 else { return isEmpty.map { _ in total / isEmpty.count } }
    let narrow = min(emptyWidth(total: total), total / isEmpty.count)
    let room = total - narrow * (isEmpty.count - filled)
    var spare = room % filled
    return isEmpty.map { isEmpty in
      guard !isEmpty else { return narrow }
      defer { spare -= 1 }
      return room / filled + (spare > 0 ? 1 : 0)
    }
  }

  /// How many cards a column shows under its heading.
  var cards: Int { max(1, (body.height - 1) / Self.cardRows) }

  /// How far a page goes.
  var page: Int { isList ? max(1, body.height - 1) : cards }

  /// The rows of a list that show migrations: where not all are in sight, the last one says how many are not.
  func listRows(_ phases: [MigrationsScreen.Column]) -> Int {
    Self.rows(phases) > body.height && body.height > 2 ? body.height - 1 : body.height
  }

  /// Whether the last row of a list says how many migrations are out of sight.
  func tellsUnseen(_ phases: [MigrationsScreen.Column]) -> Bool { listRows(phases) < body.height }

  /// The rows that a list of all would take, headings counted.
  private static func rows(_ phases: [MigrationsScreen.Column]) -> Int {
    phases.filter { $0.count > 0 }.reduce(0) { $0 + 1 + $1.count }
  }

  /// Which cards of each column are in sight.
  func ranges(_ phases: [MigrationsScreen.Column], around chosen: MigrationsScreen.Place?) -> [Range<Int>] {
    guard !isList else { return listRanges(phases, around: chosen) }
    return phases.map { column in
      var first = min(column.first, max(0, column.count - cards))
      if let chosen, chosen.phase == column.phase {
        first = min(first, chosen.index)
        first = max(first, chosen.index - cards + 1)
      }
      return first..<min(column.count, first + cards)
    }
  }

  /// In a list, phases with cards have a heading and follow one another; the chosen card stays in the middle.
  private func listRanges(
    _ phases: [MigrationsScreen.Column],
    around chosen: MigrationsScreen.Place?
  ) -> [Range<Int>] {
    let top = listTop(phases, around: chosen)
    var row = 0
    return phases.map { column in
      guard column.count > 0 else { return 0..<0 }
      let first = row + 1
      row += 1 + column.count
      let from = min(max(0, top - first), column.count)
      let to = min(max(0, top + listRows(phases) - first), column.count)
      return from..<max(from, to)
    }
  }

  /// The first row of the list in sight, headings counted.
  func listTop(_ phases: [MigrationsScreen.Column], around chosen: MigrationsScreen.Place?) -> Int {
    guard let chosen else { return 0 }
    let before = Self.rows(Array(phases.prefix { $0.phase < chosen.phase }))
    let rows = listRows(phases)
    return min(max(0, before + 1 + chosen.index - rows / 2), max(0, Self.rows(phases) - rows))
  }
}
