import Desk
import Store
import Terminal

extension MigrationsScreen {
  /// Draws the board.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    let layout = BoardLayout(desk.size, columns: columns, agenda: agenda.entries.count)
    let room = HeaderLine.draw(on: &surface, desk)
    let title = StyledLine(desk.say(BoardText.title(inWork)), [.header, .strong])
    title.draw(on: &surface, in: layout.header.inset(left: 1, right: max(0, layout.header.width - room)))
    surface.cursor = Terminal.Position(x: layout.body.x, y: layout.body.y)
    if let agenda = layout.agenda { self.agenda.draw(on: &surface, rule: agenda.rule, rows: agenda.rows, desk) }
    guard columns.contains(where: { $0.count > 0 }) else {
      surface.put(desk.say(BoardText.empty), in: layout.body.row(0).inset(left: 2, right: 1), ink: .dim)
      return
    }
    if layout.isList {
      drawList(on: &surface, layout, desk)
    } else {
      for (column, area) in zip(columns, layout.columns) { draw(column, on: &surface, in: area, layout, desk) }
    }
    if let preview = layout.preview, let row = chosenRow, let card = MigrationCard(row, desk) {
      card.summary.draw(on: &surface, in: preview.inset(left: 2, right: 1))
    }
  }

  private func draw(
    _ column: Column,
    on surface: inout Surface,
    in area: Area,
    _ layout: BoardLayout,
    _ desk: DeskContext
  ) {
    let isHere = chosen?.phase == column.phase
    let heading = area.row(0).inset(left: 2, right: 1)
    let name = desk.say(column.phase)
    let short = column.phase.shortWording[desk.language]
    let count = " \(column.count)"
    let isShort = SafeText.cells(of: name + count) > heading.width
    let ink: Ink = isHere ? [.heading, .accent] : column.count == 0 ? .dim : .heading
    StyledLine([.init((isShort ? short : name).capitalisedFirst, ink), .init(count, isHere ? .accent : .dim)])
      .draw(on: &surface, in: heading)
    for (index, row) in column.rows.enumerated() {
      let card = Area(
        x: area.x,
        y: area.y + 1 + index * BoardLayout.cardRows,
        width: area.width,
        height: BoardLayout.cardRows - 1
      )
      let isChosen = isHere && chosen?.index == column.first + index
      MigrationCard(row, desk)?.draw(on: &surface, in: card, isChosen: isChosen)
    }
    let below = column.count - column.first - column.rows.count
    let rest = area.row(1 + column.rows.count * BoardLayout.cardRows)
    guard below > 0 || column.first > 0 else { return }
    let line = rest.isEmpty ? area.row(area.height - 1) : rest
    let above = column.first > 0 ? desk.symbols.above + "\(column.first) " : ""
    let more = above + (below > 0 ? "+\(below)" : "")
    surface.put(more, x: line.x + 2, y: line.y, ink: .dim, maxWidth: line.width - 2)
  }

  private func drawList(on surface: inout Surface, _ layout: BoardLayout, _ desk: DeskContext) {
    let top = layout.listTop(columns, around: chosen)
    var row = 0
    for column in columns where column.count > 0 {
      let y = row - top
      if (0..<layout.body.height).contains(y) {
        let isHere = chosen?.phase == column.phase
        StyledLine([
          .init(desk.say(column.phase).capitalisedFirst, isHere ? [.heading, .accent] : .heading),
          .init(" \(column.count)", .dim),
        ]).draw(on: &surface, in: layout.body.row(y).inset(left: 1, right: 1))
      }
      for (index, card) in column.rows.enumerated() {
        let place = column.first + index
        let line = layout.body.row(row + 1 + place - top)
        guard !line.isEmpty, let card = MigrationCard(card, desk) else { continue }
        let isChosen = chosen == Place(phase: column.phase, index: place)
        card.drawRow(on: &surface, in: line, isChosen: isChosen)
      }
      row += 1 + column.count
    }
  }
}
