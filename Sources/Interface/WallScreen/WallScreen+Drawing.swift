import Desk
import Store
import Terminal

extension WallScreen {
  /// Draws the wall.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    let room = HeaderLine.draw(on: &surface, desk)
    guard let figures else {
      surface.put(blind(since: blindness?.since ?? desk.now, desk), x: 1, y: 0, ink: .failed, maxWidth: room - 1)
      return
    }
    let view = WallView(figures: figures, desk: desk, prefersFigures: showsFigures)
    let width = WallLayout.columns(width: desk.size.width).width
    let lines = Dictionary(uniqueKeysWithValues: WallPanel.allCases.map { ($0, view.lines($0, width: width)) })
    let needs = desk.wall.panels.compactMap { panel -> WallLayout.Need? in
      let count = lines[panel]?.count ?? 0
      return count == 0 ? nil : WallLayout.Need(panel: panel, rows: view.least(panel, of: count)...count)
    }
    let layout = WallLayout(desk.size, needs: needs, isPlain: desk.symbols.isPlain)
    let page = page(of: layout.pages.count, desk)
    drawCounts(figures, on: &surface, in: layout.counts, desk)
    drawHero(view, on: &surface, in: layout.hero)
    for placed in layout.pages[page] {
      surface.clipped(to: placed.area) { surface in
        draw(placed.panel, lines[placed.panel] ?? [], view, on: &surface, in: placed.area)
      }
    }
    drawHeader(on: &surface, page: (page, layout.pages.count), room: room, desk)
  }

  /// Which page it is; or since when nothing is known, with everything that was known faint.
  private func drawHeader(on surface: inout Surface, page: (Int, Int), room: Int, _ desk: DeskContext) {
    guard let since = desk.blindSince ?? blindness?.since else {
      let name = desk.say(ScreenTitle(kind)) + (page.1 > 1 ? " " + desk.say(WallText.page(page.0 + 1, of: page.1)) : "")
      surface.put(name, x: 1, y: 0, ink: [.header, .strong], maxWidth: room - 1)
      return
    }
    surface.replaceInk(.dim, in: surface.area.inset(top: 1))
    surface.put(blind(since: since, desk), x: 1, y: 0, ink: .failed, maxWidth: room - 1)
  }

  private func blind(since: Instant, _ desk: DeskContext) -> String {
    let isToday = desk.rules.calendar.date(of: since) == desk.rules.calendar.date(of: desk.now)
    return desk.say(WallText.blind(since: isToday ? desk.formats.time(since) : desk.formats.moment(since)))
  }

  /// The counts that matter most, large where there is room; loud only where something is wrong.
  private func drawCounts(_ figures: DeskFigures, on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    let alarm = alarm(at: desk.now)
    let flash: Ink = alarm.isOn && alarm.isLit ? .alarm : []
    let (breached, open) = (figures.open.breached, figures.open.count)
    let counts: [(count: Int, text: WallCount, ink: Ink, large: Ink)] = [
      (breached, .breached(breached), flash.union(.breached), flash.union(.digitsBreached)),
      (figures.open.atRisk, .atRisk, .atRisk, .digitsAtRisk),
      (figures.unqualified, .unqualified, .strong, .digits),
      (figures.waiting.count, .waiting, .text, .digits),
      (open, .open(open), .text, .digits),
    ]
    let column = (area.width - 2) / counts.count
    let digits = counts.compactMap { entry -> BigDigits? in
      let isPlain = desk.symbols.isPlain
      let digits = BigDigits.fitting("\(entry.count)", width: column - 2, height: area.height - 1, isPlain: isPlain)
      // What it is a count of has to have room too.
      return SafeText.cells(of: desk.say(entry.text)) < column ? digits : nil
    }
    var x = area.x + 1
    for (index, entry) in counts.enumerated() {
      let (ink, large): (Ink, Ink) = entry.count == 0 ? (.dim, .dim) : (entry.ink, entry.large)
      // All of them are large, or none is.
      guard digits.count == counts.count else {
        let text = "\(entry.count) " + desk.say(entry.text)
        let left = area.maxX - 1 - x
        guard SafeText.cells(of: text) <= left else { return }
        x += surface.put(text, x: x, y: area.y, ink: ink, maxWidth: left) + 3
        continue
      }
      let figure = Area(x: x, y: area.y, width: digits[index].width, height: digits[index].height)
      digits[index].draw(on: &surface, in: figure, ink: large)
      if large.contains(.alarm) { surface.addInk(.alarm, to: figure) }
      surface.put(desk.say(entry.text), in: Area(x: x, y: figure.maxY, width: column - 1, height: 1), ink: ink)
      x += column
    }
  }

  /// The deadline that comes next, in figures that are read from afar, and whose it is.
  private func drawHero(_ view: WallView, on surface: inout Surface, in area: Area) {
    guard !area.isEmpty else { return }
    let desk = view.desk
    let inner = area.inset(left: 1, right: 1)
    guard let next = view.figures.next.first else {
      surface.put(desk.say(WallText.nothingDue), in: inner.row(area.height / 2), ink: .dim)
      return
    }
    let figure = desk.formats.countdown(view.remaining(next)).filter { $0 != " " }
    let digits = BigDigits.fitting(
      figure,
      width: inner.width / 2,
      height: area.height,
      isPlain: desk.symbols.isPlain
    )
    var left = inner
    var figures: [StyledLine.Run] = []
    if let digits {
      digits.draw(on: &surface, in: inner, ink: next.isAtRisk ? .digitsAtRisk : .digits)
      left = inner.inset(left: digits.width + 3)
    } else {
      figures = [.init(figure, next.isAtRisk ? .atRisk : .strong), .init("  ")]
    }
    let said = [
      StyledLine(
        figures + [
          .init(next.customer.name + "  ", .strong),
          .init(desk.symbols[next.priority] + " " + desk.say(next.priority), next.priority.ink),
          .init("  " + view.name(of: next.cover)),
        ]
      ),
      StyledLine(next.title),
      StyledLine([
        .init(desk.say(next.clock) + " " + desk.formats.moment(next.due) + " · " + next.number.shown + " · ", .dim),
        .init(next.assignee?.name ?? desk.say(WallText.nobodyHasIt), next.assignee == nil ? .unqualified : .text),
      ]),
    ]
    let top = max(0, ((digits?.height ?? 3) - said.count) / 2)
    for (index, line) in said.enumerated() { line.draw(on: &surface, in: left.row(top + index)) }
  }

  private func draw(
    _ panel: WallPanel,
    _ lines: [StyledLine],
    _ view: WallView,
    on surface: inout Surface,
    in area: Area
  ) {
    let isLoud = panel == .overdue && !view.figures.overdue.isEmpty
    let alarm = alarm(at: view.desk.now)
    // It flashes when it is new, and stands out until somebody has dealt with it.
    let isLit = isLoud && (alarm.isOn ? alarm.isLit : !fresh.isEmpty)
    let loud: Ink = isLit ? [.panelTitle, .breached, .alarm] : [.panelTitle, .breached]
    surface.put(view.desk.say(view.title(panel)), in: area.row(0), ink: isLoud ? loud : .panelTitle)
    if isLit, alarm.isOn { surface.addInk(.alarm, to: area.row(0)) }
    if let heads = view.heads(panel) { surface.put(heads, in: area.row(0), alignment: .trailing, ink: .dim) }
    let room = area.height - 1
    let (shown, left) = view.shown(panel, lines: lines.count, room: room)
    for (index, line) in lines.prefix(shown).enumerated() { line.draw(on: &surface, in: area.row(1 + index)) }
    guard left > 0, shown < room else { return }
    surface.put(view.desk.say(WallText.more(left)), in: area.row(1 + shown), ink: .dim)
  }
}
