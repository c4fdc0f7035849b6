import Desk
import Terminal

extension CommandScreen {
  /// Draws the list over the lower part of the screen below, with the line that is typed at its foot.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    let lines = lines(desk)
    let whole = Area(x: 0, y: 0, width: desk.size.width, height: desk.size.height)
    let height = min(lines.count + 2, max(2, whole.height - (purpose == .help ? 1 : whole.height / 3)))
    var (_, panel) = whole.split(bottom: height)
    surface.fill(panel)
    var top: Area
    (top, panel) = panel.split(top: 1)
    surface.horizontalLine(x: 0, y: top.y, width: top.width, ink: .rule, isPlain: desk.symbols.isPlain)
    let title = purpose == .help ? HelpText.helpTitle(desk.say(ScreenText(origin))) : .paletteTitle
    surface.put(" " + desk.say(title) + " ", x: 3, y: top.y, ink: .heading, maxWidth: max(0, top.width - 6))
    let (list, foot) = panel.split(bottom: 1)
    drawLines(lines, on: &surface, in: list, desk)
    let sign = purpose == .help ? "/" : ":"
    surface.put(sign, x: 1, y: foot.y, ink: .key)
    line.draw(on: &surface, in: foot.inset(left: 2, right: 1), ink: .field)
  }

  /// Headings and entries, each entry with its place.
  private func lines(_ desk: DeskContext) -> [(heading: String?, entry: Int)] {
    var lines: [(heading: String?, entry: Int)] = []
    var group: ActionGroup?
    for (index, entry) in entries.enumerated() {
      if purpose == .help, let own = entry.group, own != group {
        group = own
        lines.append((desk.say(own), index))
      }
      lines.append((nil, index))
    }
    return lines
  }

  private func drawLines(
    _ lines: [(heading: String?, entry: Int)],
    on surface: inout Surface,
    in area: Area,
    _ desk: DeskContext
  ) {
    guard !area.isEmpty else { return }
    let chosen = lines.firstIndex { $0.heading == nil && $0.entry == selection } ?? 0
    let first = min(max(0, chosen - area.height / 2), max(0, lines.count - area.height))
    // Of all entries, so that nothing moves as one goes through them.
    let wordWidth = min(entries.reduce(0) { max($0, SafeText.cells(of: $1.word)) }, area.width / 3)
    let keyWidth = min(entries.reduce(0) { max($0, SafeText.cells(of: $1.keys)) }, area.width / 4)
    let wordStart = 3 + keyWidth + (keyWidth == 0 ? 0 : 2)
    for (row, (heading, index)) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let line = area.row(row)
      if let heading {
        surface.put(heading, in: line.inset(left: 1), ink: .heading)
        continue
      }
      let entry = entries[index]
      let ink: Ink = entry.obstacle == nil ? .text : .dim
      surface.put(entry.keys, x: 3, y: line.y, ink: entry.obstacle == nil ? .key : .dim, maxWidth: keyWidth)
      surface.put(entry.word, x: wordStart, y: line.y, ink: ink, maxWidth: wordWidth)
      let x = wordStart + wordWidth + 2
      let room = max(0, line.maxX - x - 1)
      let whole = entry.text + (entry.obstacle.map { "  (\($0))" } ?? "")
      // Where the reason does not fit, the last line tells it.
      let text = SafeText.cells(of: whole) <= room ? whole : entry.text
      surface.put(text, x: x, y: line.y, ink: entry.obstacle == nil ? .hint : .dim, maxWidth: room)
      if index == selection { surface.addInk(.selected, to: line) }
    }
    if lines.isEmpty { surface.put(desk.say(HelpText.nothing), in: area.inset(left: 3), ink: .dim) }
  }
}
