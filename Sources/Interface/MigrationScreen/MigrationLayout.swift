import Terminal

/// Where the parts of a migration's screen stand; what matters least goes first where there is no room for all.
struct MigrationLayout {
  /// The first row, with the desk's name and time.
  private(set) var header: Area?
  /// Number and subject.
  private(set) var title: Area
  /// Rows of facts: where it stands, whose it is.
  private(set) var facts: [Area] = []
  /// The path, as steps.
  private(set) var path: Area?
  /// The lines over the panes.
  private(set) var rules: [(MigrationScreen.Pane, Area)] = []
  /// What its gates ask.
  private(set) var sheet: Area?
  /// What was said and done.
  private(set) var conversation: Area?

  /// The narrowest screen on which both panes stand side by side.
  static let splitFrom = 110

  /// Whether both panes are in sight.
  let isSplit: Bool

  /// The layout for a size, and for the pane that is looked at.
  ///
  /// - Parameter relations: whether there is a row of links and tags to tell.
  init(size: Size, focus: MigrationScreen.Pane, relations: Bool = false) {
    var rest = Area(x: 0, y: 0, width: size.width, height: size.height)
    isSplit = size.width >= Self.splitFrom
    if size.height >= 8 { header = rest.takeTop(1) }
    if size.height >= 20 { rest.takeTop(1) }
    if size.width >= 40 { rest = rest.inset(left: 1, right: 1) }
    title = rest.takeTop(1)
    let factRows =
      switch size.height {
      case ..<6: 0
      case ..<12: 1
      default: 2
      }
    for _ in 0..<(factRows + (relations && size.height >= 22 ? 1 : 0)) { facts.append(rest.takeTop(1)) }
    if size.height >= 30 { rest.takeTop(1) }
    if size.height >= 9 { path = rest.takeTop(1) }
    if size.height >= 24 { rest.takeTop(1) }
    if isSplit {
      let (left, right) = rest.split(left: max(54, rest.width * 9 / 20))
      place(.sheet, in: left.inset(right: 1), hasRule: size.height >= 12)
      place(.conversation, in: right.inset(left: 1), hasRule: size.height >= 12)
    } else {
      place(focus, in: rest, hasRule: size.height >= 12)
    }
  }

  private mutating func place(_ pane: MigrationScreen.Pane, in area: Area, hasRule: Bool) {
    var area = area
    if hasRule { rules.append((pane, area.takeTop(1))) }
    switch pane {
    case .sheet: sheet = area
    case .conversation: conversation = area
    }
  }
}
