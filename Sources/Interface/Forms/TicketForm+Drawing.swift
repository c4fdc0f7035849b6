import Desk
import Store
import Terminal

extension TicketForm {
  /// A row of the form.
  private enum Row: Hashable {
    case field(FormField)
    /// A further row of the request.
    case more(Int)
    case proposal(Int)
    case mistake(FormField)
  }

  private static let labelWidth = 15

  /// The room of the request's text.
  func textRoom(_ desk: DeskContext) -> TextArea.Room {
    let area = body(desk)
    return TextArea.Room(width: area.width - Self.labelWidth, height: textRows(area.height))
  }

  private func textRows(_ height: Int) -> Int {
    min(12, max(2, height - FormField.fields(of: ticketKind).count - 4))
  }

  private func body(_ desk: DeskContext) -> Area {
    var area = Area(x: 0, y: 0, width: desk.size.width, height: desk.size.height)
    if desk.size.height >= 6 { area.takeTop(1) }
    if desk.size.height >= 20 { area.takeTop(1) }
    return desk.size.width >= 40 ? area.inset(left: 1, right: 1) : area
  }

  private func rows(textHeight: Int) -> [Row] {
    var rows: [Row] = []
    for field in FormField.fields(of: ticketKind) {
      rows.append(.field(field))
      if field == .text { rows += (1..<textHeight).map { .more($0) } }
      if mistakes[field] != nil { rows.append(.mistake(field)) }
      if field == focus { rows += proposals.indices.map { .proposal($0) } }
    }
    return rows
  }

  /// Draws the fields, as many as there is room for around the one being typed in.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    var area = body(desk)
    if area.y > 0 {
      let title = linkedTo.map { desk.say(FormText.linkedHeading($0.shown)) } ?? desk.say(ScreenTitle(kind))
      HeaderLine.draw(titled: title, on: &surface, desk)
    }
    if area.height >= 6 {
      let (rest, bottom) = area.split(bottom: 2)
      area = rest
      drawPromise(on: &surface, in: bottom.row(1), desk)
    }
    let textHeight = textRows(body(desk).height)
    let rows = rows(textHeight: textHeight)
    let first = firstRow(rows, textHeight: textHeight, height: area.height)
    for (y, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      draw(row, on: &surface, in: area.row(y), desk)
    }
    drawText(on: &surface, rows, first, textHeight: textHeight, in: area)
  }

  /// The first row shown: enough before the field being typed in, and what belongs to it below.
  private func firstRow(_ rows: [Row], textHeight: Int, height: Int) -> Int {
    let at = rows.firstIndex(of: .field(focus)) ?? 0
    let below = proposals.count + (mistakes[focus] == nil ? 0 : 1) + (focus == .text ? textHeight - 1 : 0)
    let lowest = max(0, at + below + 1 - height)
    return min(at, max(lowest, 0))
  }

  private func draw(_ row: Row, on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    let value = area.inset(left: min(Self.labelWidth, area.width / 2))
    switch row {
    case .field(let field):
      let ink: Ink = field == focus ? [.label, .focused] : .label
      surface.put(
        desk.say(field.label).capitalisedFirst,
        x: area.x,
        y: area.y,
        ink: ink,
        maxWidth: value.x - area.x - 1
      )
      draw(field, on: &surface, in: value, desk)
    case .proposal(let index):
      let proposal = proposals[index]
      let isChosen = index == proposed
      surface.put(isChosen ? desk.symbols.selected : " ", x: value.x, y: value.y, ink: .accent)
      StyledLine([
        .init(proposal.name, proposal.isAllowed ? (isChosen ? .strong : .text) : .dim),
        .init("  " + proposal.detail, .dim),
      ]).draw(on: &surface, in: value.inset(left: 2))
      if isChosen { surface.addInk(.selected, to: value) }
    case .mistake(let field):
      guard let mistake = mistakes[field] else { return }
      StyledLine(desk.symbols.missed + " " + desk.say(mistake), .refused).draw(on: &surface, in: value)
    case .more: break
    }
  }

  private func draw(_ field: FormField, on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    let isFocused = field == focus
    let ink: Ink = isFocused ? [.field, .focused] : .field
    switch field {
    case .customer: customer.line.draw(on: &surface, in: area, ink: ink, isActive: isFocused)
    case .contact: contact.line.draw(on: &surface, in: area, ink: ink, isActive: isFocused)
    case .title: title.draw(on: &surface, in: area, ink: ink, isActive: isFocused)
    case .tags: tags.draw(on: &surface, in: area, ink: ink, isActive: isFocused)
    case .assignee: assignee.line.draw(on: &surface, in: area, ink: ink, isActive: isFocused)
    case .text: break
    case .serverContact: serverContact.draw(on: &surface, in: area, ink: ink, isActive: isFocused)
    case .source: drawChoice(source ?? desk.say(FormText.releaseUnknown), on: &surface, in: area, isFocused, desk)
    case .target: drawChoice(target ?? desk.say(FormText.releaseUnknown), on: &surface, in: area, isFocused, desk)
    case .priority:
      drawChoice(desk.symbols[priority] + " " + desk.say(priority), on: &surface, in: area, isFocused, desk)
    case .kind: drawChoice(desk.say(ticketKind), on: &surface, in: area, isFocused, desk)
    case .channel: drawChoice(desk.say(channel), on: &surface, in: area, isFocused, desk)
    case .team: drawChoice(desk.say(team), on: &surface, in: area, isFocused, desk)
    }
  }

  private func drawChoice(
    _ value: String,
    on surface: inout Surface,
    in area: Area,
    _ isFocused: Bool,
    _ desk: DeskContext
  ) {
    surface.addInk(isFocused ? [.field, .focused] : .field, to: area)
    let used = surface.put(
      value,
      x: area.x,
      y: area.y,
      ink: isFocused ? [.field, .focused] : .field,
      maxWidth: area.width
    )
    guard isFocused else { return }
    surface.put("  " + desk.say(FormText.choose), x: area.x + used, y: area.y, ink: .hint, maxWidth: area.width - used)
    surface.cursor = Terminal.Position(x: area.x, y: area.y)
    surface.showsCursor = true
  }

  /// The request over the rows of it that are in sight.
  private func drawText(
    on surface: inout Surface,
    _ rows: [Row],
    _ first: Int,
    textHeight: Int,
    in area: Area
  ) {
    guard let at = rows.firstIndex(of: .field(.text)) else { return }
    let top = max(0, at - first)
    let bottom = min(area.height, at - first + textHeight)
    guard top < bottom else { return }
    let room = Area(x: area.x, y: area.y + top, width: area.width, height: bottom - top)
      .inset(left: min(Self.labelWidth, area.width / 2))
    let cursor = (surface.cursor, surface.showsCursor)
    text.draw(on: &surface, in: room, ink: focus == .text ? [.field, .focused] : .field)
    if focus != .text { (surface.cursor, surface.showsCursor) = cursor }
  }

  /// What the ticket would be promised.
  private func drawPromise(on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    guard let line = promised(desk) else { return }
    let label = desk.say(FormText.promise).capitalisedFirst
    surface.put(label, x: area.x, y: area.y, ink: .label, maxWidth: area.width)
    line.draw(on: &surface, in: area.inset(left: min(Self.labelWidth, area.width / 2)))
  }

  private func promised(_ desk: DeskContext) -> StyledLine? {
    guard let promise, let row = customer.chosen else { return nil }
    switch promise.commitment {
    case .noContract: return StyledLine(desk.say(FormText.noContract), .noCommitment)
    case .unsupported(let code):
      let name = desk.rules.name(of: code)
      let text = FormText.unsupported(formula: name, release: row.customer.release ?? "")
      return StyledLine(desk.say(text), .unsupported)
    case .contract(let code):
      let name = desk.rules.name(of: code)
      let targets = ClockName.allCases.compactMap { clock in
        desk.rules.target(formula: code, clock: clock, priority: priority, kind: ticketKind)
          .map { desk.say(clock) + " " + desk.formats.target($0) }
      }
      guard !targets.isEmpty else {
        return StyledLine(desk.say(FormText.nothingPromised(formula: name)), .noCommitment)
      }
      let line = name + desk.say(FrameText.colon) + targets.joined(separator: ", ")
      let doubt = promise.releaseIsKnown ? "" : " (" + desk.say(FormText.unknownRelease) + ")"
      return StyledLine([.init(line), .init(doubt, .dim)])
    }
  }
}
