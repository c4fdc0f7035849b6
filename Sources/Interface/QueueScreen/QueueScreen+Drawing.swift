import Desk
import Store
import Terminal

extension QueueScreen {
  /// The first rows of the list, whose countdowns may tick in seconds.
  private static let tickingRows = 5

  /// Draws the queue.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    let layout = layout(desk)
    QueueHeader.draw(on: &surface, view, counts, desk)
    let columns = QueueColumn.placed(on: desk.size.width)
    drawHeadings(on: &surface, in: layout.headings, columns, desk)
    if window.isEmpty {
      drawEmpty(on: &surface, in: layout.list, desk)
    } else {
      drawRows(on: &surface, in: layout.list, columns, desk)
    }
    drawPanel(on: &surface, in: layout.panel, desk)
    if !layout.preview.isEmpty, let row = window.selected {
      QueuePreview(row: row, message: message(of: row.number), desk: desk).draw(on: &surface, in: layout.preview)
    }
  }

  /// The next minute, or the next second while a countdown ticks, or when a row's state changes by itself.
  public func nextChange(_ desk: DeskContext) -> Instant? {
    let visible = window.visible(height(desk))
    if !ticking(among: visible, desk).isEmpty { return desk.now + 1 }
    let states = visible.compactMap(\.clocks.nextChange).filter { $0 > desk.now }
    return ([desk.now.nextMinute, news.nextChange].compactMap(\.self) + states).min()
  }

  /// The tickets whose countdown is told in seconds: the first few that are in their last ten minutes.
  private func ticking(among visible: some Sequence<TicketRow>, _ desk: DeskContext) -> Set<TicketNumber> {
    Set(visible.filter { QueueRow($0, ticks: true, desk).isTicking }.prefix(Self.tickingRows).map(\.number))
  }

  private func drawHeadings(
    on surface: inout Surface,
    in area: Area,
    _ columns: [(column: QueueColumn, x: Int, width: Int)],
    _ desk: DeskContext
  ) {
    for (column, x, width) in columns where !area.isEmpty {
      let cell = Area(x: x, y: area.y, width: width, height: 1)
      let heading = desk.say(column.heading(isResolved: view == .resolved))
      guard width > 2 || SafeText.cells(of: heading) <= width else { continue }
      surface.put(heading, in: cell, alignment: column.alignment, ink: .heading, overflow: .clip)
    }
    guard !area.isEmpty, !window.showsBeginning else { return }
    let count = window.countAbove.map { $0 < 100 ? "\($0)" : "" } ?? ""
    surface.put(desk.symbols.above + count, x: area.x + 1, y: area.y, ink: .hint)
  }

  private func drawRows(
    on surface: inout Surface,
    in area: Area,
    _ columns: [(column: QueueColumn, x: Int, width: Int)],
    _ desk: DeskContext
  ) {
    let visible = window.visible(area.height)
    let ticking = ticking(among: visible, desk)
    for (index, row) in visible.enumerated() {
      let line = area.row(index)
      let shown = QueueRow(row, ticks: ticking.contains(row.number), desk)
      let tail = QueueRowTail(row, news[row.number], isHeld: row.number == window.held, desk)
      for (column, x, width) in columns {
        let (text, ink) = shown.cell(column, width: width)
        var cell = Area(x: x, y: line.y, width: width, height: 1)
        if column == .title, let tail { cell = tail.draw(on: &surface, in: cell) }
        surface.put(text, in: cell, alignment: column.alignment, ink: ink)
      }
      if row.number == window.held { surface.addInk(.struck, to: line) }
      drawGutter(on: &surface, at: line, row, desk)
    }
  }

  /// Where the person is, what is marked, what somebody else changed, reads or writes to.
  private func drawGutter(on surface: inout Surface, at line: Area, _ row: TicketRow, _ desk: DeskContext) {
    if marks[row.number] != nil {
      surface.put(desk.symbols.marked, x: line.x + 1, y: line.y, ink: .marked)
    } else if news[row.number] != nil {
      surface.put(desk.symbols.changed, x: line.x + 1, y: line.y, ink: .changed)
    } else if let person = desk.presence.others(on: row.number).first {
      surface.put(desk.symbols[presence: person], x: line.x + 1, y: line.y, ink: person.ink)
    }
    guard row.number == window.selected?.number else { return }
    surface.put(desk.symbols.selected, x: line.x, y: line.y, ink: .accent)
    surface.addInk(.selected, to: line)
    if !takesText { surface.cursor = Terminal.Position(x: line.x, y: line.y) }
  }

  private func drawEmpty(on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    let text: QueueText =
      if isFinding {
        .loading
      } else if !filter.isEmpty {
        .emptyFiltered
      } else {
        isWithoutCustomers ? .withoutCustomers : .empty(view)
      }
    let sentence = desk.say(text)
    let room = area.inset(left: 2, top: min(1, area.height - 1), right: 1)
    for (index, line) in SafeText.lines(of: sentence, width: room.width).prefix(room.height).enumerated() {
      surface.put(line, in: room.row(index), ink: .dim)
    }
  }

  private func drawPanel(on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    guard !area.isEmpty else { return }
    switch mode {
    case .browsing: drawFilter(on: &surface, in: area, desk)
    case .searching(let line):
      let label = desk.say(QueueText.search) + desk.say(FrameText.colon)
      let x = area.x + 1 + surface.put(label, x: area.x + 1, y: area.y, ink: .label)
      line.draw(on: &surface, in: Area(x: x, y: area.y, width: max(0, area.width - x - 1), height: 1), ink: .field)
    case .filtering(let panel): panel.draw(on: &surface, in: area, desk)
    }
  }

  /// What narrows the view, and how to lift it.
  private func drawFilter(on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    let words = filter.words.isEmpty ? [] : ["« \(filter.words) »"]
    let customer = filter.customer.map { [window.selected?.customer.name ?? $0] } ?? []
    let count = window.hasBefore || window.hasAfter ? [] : [desk.say(AfterText.several(window.rows.count))]
    let parts = customer + FilterPanel.summary(of: filter, desk) + words + count
    let escape = KeyText.name(of: desk.keymap.keys(for: .clear).first ?? .escape, desk.language)
    let text = desk.say(QueueText.filter) + desk.say(FrameText.colon) + parts.joined(separator: " · ") + "  (\(escape))"
    surface.put(text, in: area.inset(left: 1), ink: .match)
  }
}
