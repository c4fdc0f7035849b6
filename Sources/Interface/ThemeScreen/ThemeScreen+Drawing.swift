import Desk
import Terminal

extension ThemeScreen {
  /// Draws the list over the last rows, no more of them than it has themes: the screen below is to be seen.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    let whole = Area(x: 0, y: 0, width: desk.size.width, height: desk.size.height)
    let height = min(entries.count + 1, max(2, whole.height / 2))
    var (_, panel) = whole.split(bottom: height)
    surface.fill(panel)
    var top: Area
    (top, panel) = panel.split(top: 1)
    surface.horizontalLine(x: 0, y: top.y, width: top.width, ink: .rule, isPlain: desk.symbols.isPlain)
    let title = " " + desk.say(ScreenTitle(kind)) + " "
    surface.put(title, x: 3, y: top.y, ink: .heading, maxWidth: max(0, top.width - 6))
    let first = min(max(0, selection - panel.height / 2), max(0, entries.count - panel.height))
    for (row, entry) in entries.dropFirst(first).prefix(panel.height).enumerated() {
      draw(entry, isChosen: first + row == selection, on: &surface, in: panel.row(row), desk)
    }
  }

  private func draw(_ entry: Entry, isChosen: Bool, on surface: inout Surface, in line: Area, _ desk: DeskContext) {
    if isChosen { surface.put(desk.symbols.selected, x: 1, y: line.y, ink: .accent) }
    surface.put(entry.name, x: 3, y: line.y, ink: isChosen ? .strong : .text, maxWidth: 14)
    let rest = line.inset(left: 18, right: 1)
    switch entry.theme {
    case .success(let theme): surface.put(theme.about?[desk.language] ?? "", in: rest, ink: .hint)
    case .failure(let mistakes):
      let reason = mistakes.all.first.map { desk.say(SettingMistakeText($0.inShort)) } ?? ""
      surface.put(reason, in: rest, ink: .refused)
    }
    if isChosen { surface.addInk(.selected, to: line) }
  }
}
