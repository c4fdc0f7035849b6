import Desk
import Store
import Terminal

/// The selected ticket below the list: what it is, how its clocks stand, what was said last.
struct QueuePreview {
  let row: TicketRow
  /// The last message; nil when there is none.
  let message: Store.Message?
  let desk: DeskContext

  func draw(on surface: inout Surface, in area: Area) {
    var (line, rest) = area.split(top: 1)
    drawRule(on: &surface, in: line)
    (line, rest) = rest.split(top: 1)
    surface.put(row.title, in: line.inset(left: 1, right: 1), ink: .strong)
    // A line for each clock where there is height, one for all of them elsewhere.
    (line, rest) = rest.split(top: area.height >= 8 ? 3 : 1)
    drawClocks(on: &surface, in: line.inset(left: 1, right: 1))
    drawMessage(on: &surface, in: rest.inset(left: 1, right: 1))
  }

  /// The line that separates it from the list, with the ticket's facts on it.
  private func drawRule(on surface: inout Surface, in line: Area) {
    surface.horizontalLine(x: line.x, y: line.y, width: line.width, ink: .rule, isPlain: desk.symbols.isPlain)
    let commitment = Confirmation(formats: desk.formats, rules: desk.rules).commitment(row.commitment)
    let facts = [
      row.number.shown, row.customer.name, commitment, row.customer.release ?? "?", desk.say(row.kind),
      desk.say(row.status), desk.say(row.channel), row.contact ?? "",
    ]
    let text = " " + facts.filter { !$0.isEmpty }.joined(separator: " · ") + " "
    let room = line.inset(left: 3, right: 3)
    let others = PresenceLine.drawEnd(of: room, row.number, on: &surface, desk)
    surface.put(text, x: room.x, y: line.y, ink: .heading, maxWidth: max(0, room.width - others))
  }

  private func drawClocks(on surface: inout Surface, in area: Area) {
    let lines = ClockLine.all(row.clocks, rules: RulesBook(always: desk.rules)).filter { !$0.isAbsent }
    guard !lines.isEmpty else { return }
    if area.height > 1 {
      for (index, line) in lines.enumerated() { line.draw(on: &surface, in: area.row(index), desk) }
    } else {
      drawShort(lines, on: &surface, in: area)
    }
  }

  /// All clocks on one line: name and state, without bars.
  private func drawShort(_ lines: [ClockLine], on surface: inout Surface, in area: Area) {
    var x = area.x
    for line in lines where x < area.maxX {
      let name = desk.say(QueueText.clockShort(line.clock.name)) + " "
      x += surface.put(name, x: x, y: area.y, ink: .label, maxWidth: area.maxX - x)
      let text =
        line.clock.target == nil ? desk.say(QueueText.noCommitment) : desk.say(ClockText(line.clock, desk.formats))
      x += surface.put(text, x: x, y: area.y, ink: ClockLine.ink(line.clock), maxWidth: max(0, area.maxX - x)) + 3
    }
  }

  private func drawMessage(on surface: inout Surface, in area: Area) {
    guard !area.isEmpty else { return }
    guard let message else {
      surface.put(desk.say(QueueText.noMessage), in: area, ink: .dim)
      return
    }
    let head =
      desk.say(message.kind) + ", " + message.author + ", " + desk.formats.moment(message.at)
      + desk.say(FrameText.colon)
    let look = MessageLook(message.kind, desk.symbols)
    // No more of a long message is looked at than can be shown.
    let text = head + String(message.text.prefix(area.width * area.height * 2))
    // Of the little there is room for, nothing is left empty.
    let lines = SafeText.lines(of: text, width: area.width).filter { !$0.allSatisfy(\.isWhitespace) }
    for (index, line) in lines.prefix(area.height).enumerated() { surface.put(line, in: area.row(index)) }
    surface.put(head, in: area, ink: [look.ink, .strong], overflow: .clip)
  }
}
