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

  /// ` ── #1042 · Mécanique de l'Arvor · Sérénité · V_2023 ───`
  private func drawRule(on surface: inout Surface, in line: Area) {
    surface.horizontalLine(x: line.x, y: line.y, width: line.width, ink: .rule, isPlain: desk.symbols.isPlain)
    let commitment = Confirmation(formats: desk.formats, rules: desk.rules).commitment(row.commitment)
    let facts = [
      row.number.shown, row.customer.name, commitment, row.customer.release ?? "?", desk.say(row.kind),
      desk.say(row.status), desk.say(row.channel), row.contact ?? "",
    ]
    let text = " " + facts.filter { !$0.isEmpty }.joined(separator: " · ") + " "
    surface.put(text, x: line.x + 3, y: line.y, ink: .heading, maxWidth: max(0, line.width - 6))
  }

  private func drawClocks(on surface: inout Surface, in area: Area) {
    let lines = ClockLine.all(row.clocks, rules: RulesBook(always: desk.rules)).filter { !$0.isAbsent }
    guard !lines.isEmpty else { return }
    if area.height > 1 {
      for (index, line) in lines.enumerated() { line.draw(on: &surface, in: area.row(index), desk) }
    } else {
      let room = (area.width + 2) / lines.count
      for (index, line) in lines.enumerated() {
        let x = area.x + index * room
        line.draw(on: &surface, in: Area(x: x, y: area.y, width: min(room - 2, area.maxX - x), height: 1), desk)
      }
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
    for (index, line) in SafeText.wrap(text, width: area.width).prefix(area.height).enumerated() {
      surface.put(text[line.range], in: area.row(index), ink: look.ink)
    }
    surface.put(head, in: area, ink: [look.ink, .strong], overflow: .clip)
  }
}
