import Terminal

/// Where the parts of the wall stand, by the room there is and how much each panel has to tell.
struct WallLayout {
  /// A panel with its place.
  struct Placed: Hashable {
    var panel: WallPanel
    /// Its title's row and what stands below.
    var area: Area
  }

  /// How much a panel has to tell.
  struct Need {
    var panel: WallPanel
    /// The rows, title not counted, that it needs at least and can use at most.
    var rows: ClosedRange<Int>
  }

  /// The line with the date.
  let header: Area
  /// The counts that matter most.
  let counts: Area
  /// The deadline that comes next.
  let hero: Area
  /// The panels, page by page; there is always one page.
  let pages: [[Placed]]
  /// The width of every panel.
  let panelWidth: Int

  /// The narrowest panel that says all it has to.
  private static let narrowest = 38
  /// From so many rows on, everything may be larger.
  static let roomy = 70
  private static let gap = 2
  private static let margin = 1

  /// The columns of panels on a screen of that width, and how wide each is.
  static func columns(width: Int) -> (count: Int, width: Int) {
    let room = width - 2 * margin
    let count = max(1, (room + gap) / (narrowest + gap))
    // Beyond fifty cells a panel is only wider, not clearer: three at 200, five or six at 320.
    let fewer = max(1, (room + gap) / (52 + gap))
    let chosen = width >= 160 ? fewer : count
    return (chosen, (room - (chosen - 1) * gap) / chosen)
  }

  init(_ size: Size, needs: [Need], isPlain: Bool = false) {
    let whole = Area(x: 0, y: 0, width: size.width, height: size.height)
    let isTall = size.height >= 33
    var rest = whole
    (header, rest) = rest.split(top: 1)
    if size.height >= 20 { rest = rest.inset(top: 1) }
    let isRoomy = size.height >= Self.roomy && size.width >= 200
    (counts, rest) = rest.split(
      top: isRoomy ? 6 : isTall ? BigDigits.Scale.small.height(isPlain: isPlain) + 1 : 1
    )
    rest = rest.inset(top: size.height >= 16 ? 1 : 0)
    let heroRows =
      switch size.height {
      case ..<12: 0
      case ..<33: 3
      case ..<Self.roomy: 5
      default: isRoomy ? 10 : 5
      }
    (hero, rest) = rest.split(top: heroRows)
    rest = rest.inset(top: heroRows > 0 ? 1 : 0)
    let (count, width) = Self.columns(width: size.width)
    panelWidth = width
    pages = Self.pages(needs, in: rest.inset(left: Self.margin, right: Self.margin), columns: count, width: width)
  }

  /// Fills page after page: each panel goes into the shortest column that has room for its least.
  private static func pages(_ needs: [Need], in area: Area, columns: Int, width: Int) -> [[Placed]] {
    var pages: [[Placed]] = []
    var waiting = needs.filter { area.height >= 2 && $0.rows.upperBound > 0 }
    while !waiting.isEmpty {
      var stacks = Array(repeating: [(need: Need, rows: Int)](), count: columns)
      func used(_ stack: [(need: Need, rows: Int)]) -> Int { stack.reduce(0) { $0 + $1.rows + 2 } }
      var left: [Need] = []
      for need in waiting {
        // A panel that has no room anywhere gets what there is.
        let least = min(need.rows.lowerBound, area.height - 1)
        let shortest = stacks.indices.min { used(stacks[$0]) < used(stacks[$1]) } ?? 0
        if used(stacks[shortest]) + least + 1 <= area.height {
          stacks[shortest].append((need, least))
        } else {
          left.append(need)
        }
      }
      pages.append(
        stacks.enumerated().flatMap { index, stack in
          place(stack, in: Area(x: area.x + index * (width + gap), y: area.y, width: width, height: area.height))
        }
      )
      waiting = left
    }
    return pages.isEmpty ? [[]] : pages
  }

  /// Gives the rows that are left in a column to the panels that can use them, the first ones first.
  private static func place(_ stack: [(need: Need, rows: Int)], in column: Area) -> [Placed] {
    var rows = stack.map(\.rows)
    var left = column.height - rows.reduce(0, +) - 2 * rows.count + 1
    for index in stack.indices {
      let more = min(max(0, left), max(0, stack[index].need.rows.upperBound - rows[index]))
      rows[index] += more
      left -= more
    }
    var y = column.y
    return zip(stack, rows).map { entry, rows in
      defer { y += rows + 2 }
      return Placed(panel: entry.need.panel, area: Area(x: column.x, y: y, width: column.width, height: rows + 1))
    }
  }
}
