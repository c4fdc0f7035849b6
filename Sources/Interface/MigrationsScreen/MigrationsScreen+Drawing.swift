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
    let count = " \(column.count)"
    let heading = area.row(0).inset(left: 2)
    let room = max(0, heading.width - SafeText.cells(of: count))
    let phase = column.phase
    let names = [desk.say(phase), phase.shortWording[desk.language], desk.say(BoardText.heading(phase))]
    let name = names.first { SafeText.cells(of: $0) <= room } ?? names[1]
    let ink: Ink = isHere ? [.heading, .accent] : column.count == 0 ? .dim : .heading
    // The name may be cut, the figure never is.
    StyledLine([
      .init(SafeText.truncated(name.capitalisedFirst, to: room), ink), .init(count, isHere ? .accent : .dim),
    ])
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
    let unseen = desk.unseen(above: column.first, below: column.count - column.first - column.rows.count)
    let rest = area.row(1 + column.rows.count * BoardLayout.cardRows)
    let line = rest.isEmpty ? area.row(area.height - 1) : rest
    surface.put(unseen, x: line.x + 2, y: line.y, ink: .hint, maxWidth: line.width - 2)
  }

  private func drawList(on surface: inout Surface, _ layout: BoardLayout, _ desk: DeskContext) {
    let top = layout.listTop(columns, around: chosen)
    let height = layout.listRows(columns)
    var row = 0
    for column in columns where column.count > 0 {
      let y = row - top
      // A heading with none of its migrations in sight would say nothing.
      if (0..<height).contains(y), y + 1 < height || !layout.tellsUnseen(columns) {
        let isHere = chosen?.phase == column.phase
        StyledLine([
          .init(desk.say(column.phase).capitalisedFirst, isHere ? [.heading, .accent] : .heading),
          .init(" \(column.count)", .dim),
        ]).draw(on: &surface, in: layout.body.row(y).inset(left: 1, right: 1))
      }
      for (index, card) in column.rows.enumerated() {
        let place = column.first + index
        let line = layout.body.row(row + 1 + place - top)
        guard row + 1 + place - top < height, !line.isEmpty, let card = MigrationCard(card, desk) else { continue }
        let isChosen = chosen == Place(phase: column.phase, index: place)
        card.drawRow(on: &surface, in: line, isChosen: isChosen)
      }
      row += 1 + column.count
    }
    guard layout.tellsUnseen(columns) else { return }
    let filled = columns.filter { $0.count > 0 }
    let inSight = filled.filter { !$0.rows.isEmpty }
    let above =
      filled.prefix { $0.phase != inSight.first?.phase }.reduce(0) { $0 + $1.count } + (inSight.first?.first ?? 0)
    let below = filled.reduce(0) { $0 + $1.count } - above - inSight.reduce(0) { $0 + $1.rows.count }
    let line = layout.body.row(height)
    surface.put(desk.unseen(above: above, below: below), in: line.inset(left: 2, right: 1), ink: .hint)
  }
}
