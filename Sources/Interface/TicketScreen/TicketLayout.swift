import Terminal

/// Where the parts of a ticket's screen stand; what matters least goes first where there is no room for all.
struct TicketLayout {
  /// The first row, with the desk's name and time.
  private(set) var header: Area?
  /// Number and subject.
  private(set) var title: Area
  /// Rows of facts: standing, party, relations, as many as there is room for.
  private(set) var facts: [Area] = []
  /// The clocks, a row each, or one row for the most urgent.
  private(set) var clocks: [Area] = []
  /// The line before the conversation.
  private(set) var rule: Area?
  /// What was said and done.
  private(set) var conversation: Area
  /// The column of facts, where it is wide enough.
  private(set) var side: Area?

  /// The narrowest screen that has a column of facts beside.
  static let sideFrom = 140
  /// Longer lines of text lose the eye on its way back.
  private static let widestText = 110

  /// The layout for a size.
  ///
  /// - Parameter relations: whether there is a row of relations to tell.
  init(size: Size, relations: Bool) {
    var rest = Area(x: 0, y: 0, width: size.width, height: size.height)
    if size.height >= 8 { header = rest.takeTop(1) }
    if size.height >= 20 { rest.takeTop(1) }
    if size.width >= 40 { rest = rest.inset(left: 1, right: 1) }
    if size.width >= Self.sideFrom {
      let (main, column) = rest.split(right: min(56, size.width / 4))
      side = column.inset(left: 2)
      rest = main.inset(right: 1)
    }
    title = rest.takeTop(1)
    if side == nil {
      let count = (size.height >= 6 ? 1 : 0) + (size.height >= 10 ? 1 : 0) + (relations && size.height >= 18 ? 1 : 0)
      for _ in 0..<count { facts.append(rest.takeTop(1)) }
    }
    if size.height >= 22 { rest.takeTop(1) }
    let clockRows =
      switch size.height {
      case ..<4: 0
      case ..<14: 1
      default: 3
      }
    for _ in 0..<clockRows { clocks.append(rest.takeTop(1)) }
    if size.height >= 12 { rule = rest.takeTop(1) }
    conversation = rest.inset(right: max(0, rest.width - Self.widestText))
  }
}

extension Area {
  /// Cuts its first rows off and gives them.
  @discardableResult
  mutating func takeTop(_ rows: Int) -> Area {
    let (top, rest) = split(top: rows)
    self = rest
    return top
  }
}
