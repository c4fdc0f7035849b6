import Desk
import Store
import Terminal

/// Where the parts of an editor of messages stand.
private struct EditorLayout {
  private(set) var header: Area?
  private(set) var title: Area?
  /// The end of the conversation, where there is room to read what is answered.
  private(set) var conversation: Area?
  /// The line for what somebody else did meanwhile and who else is here; the subject's where it is nil.
  private(set) var others: Area?
  /// The words above the text.
  private(set) var heading: Area
  /// The text, its margin included.
  private(set) var text: Area

  /// The layout for a size.
  ///
  /// - Parameter conversationRows: how many rows the conversation would take in that many rows of that width, at most.
  init(size: Size, conversationRows: (_ width: Int, _ height: Int) -> Int) {
    var rest = Area(x: 0, y: 0, width: size.width, height: size.height)
    if size.height >= 8 { header = rest.takeTop(1) }
    if size.height >= 20 { rest.takeTop(1) }
    if size.width >= 40 { rest = rest.inset(left: 1, right: 1) }
    if size.height >= 5 { title = rest.takeTop(1) }
    if size.height >= 16 {
      rest.takeTop(1)
      conversation = rest.takeTop(conversationRows(rest.width, rest.height * 2 / 5))
      others = rest.takeTop(1)
    }
    heading = rest.takeTop(1)
    text = rest
  }
}

extension MessageEditor {
  private func layout(_ desk: DeskContext) -> EditorLayout {
    EditorLayout(size: desk.size) { width, height in
      guard let rowsHeld, rowsHeld.size == desk.size else { return conversationRows(width, height, desk).count }
      return rowsHeld.rows
    }
  }

  /// Keeps the text where it is whatever is added to the conversation above it.
  mutating func holdRows(_ desk: DeskContext) {
    rowsHeld = nil
    rowsHeld = (desk.size, layout(desk).conversation?.height ?? 0)
  }

  /// The end of the conversation, without the empty row behind the last message.
  private func conversationRows(_ width: Int, _ height: Int, _ desk: DeskContext) -> [StyledLine] {
    guard let detail else { return [] }
    if numbers.count > 1 { return recipients(height, desk) }
    let lines = ConversationLines(width: width, desk: desk, names: TicketFacts(detail: detail, desk: desk).names)
    let rows = ConversationScroll().rows(lines, conversation.items, height: height)
    return rows.last == .blank ? rows.dropLast() : rows
  }

  /// The tickets that the same is written to, one a row; of more than there is room for, how many are not told.
  private func recipients(_ height: Int, _ desk: DeskContext) -> [StyledLine] {
    let shown = rows.prefix(numbers.count <= height ? height : max(0, height - 1))
    let lines = shown.map { row in
      StyledLine([.init(row.number.shown + " ", .accent), .init(row.customer.name + " · ", .dim), .init(row.title)])
    }
    let untold = numbers.count - shown.count
    guard untold > 0, height > 0 else { return lines }
    return lines + [StyledLine(desk.say(EditorText.further(untold)), .dim)]
  }

  /// In the place of a ticket's title, to how many the message goes; nil for one.
  private func severalTitle(_ desk: DeskContext) -> StyledLine? {
    guard numbers.count > 1 else { return nil }
    return StyledLine(desk.say(EditorText.toSeveral(numbers.count)), .strong)
  }

  /// The room of the text within the screen; the margin takes two cells.
  func room(_ desk: DeskContext) -> TextArea.Room {
    let text = layout(desk).text
    return TextArea.Room(width: text.width - 2, height: text.height)
  }

  /// Draws the text being written under what it answers.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    let layout = layout(desk)
    if layout.header != nil {
      HeaderLine.draw(titled: desk.say(MessageLook(message, desk.symbols).heading), on: &surface, desk)
    }
    // While the desk cannot be read there is the text all the same.
    guard let detail else {
      if let title = layout.title { StyledLine(number.shown, .accent).draw(on: &surface, in: title) }
      return draw(on: &surface, heading: layout.heading, text: layout.text, person: "", desk)
    }
    let facts = TicketFacts(detail: detail, desk: desk)
    if let title = layout.title { draw(facts, on: &surface, in: title, hasOwnLine: layout.others != nil, desk) }
    if let area = layout.conversation {
      let rows = conversationRows(area.width, area.height, desk)
      for (index, row) in rows.enumerated() { row.draw(on: &surface, in: area.row(index)) }
    }
    if let area = layout.others { drawOthers(on: &surface, in: area, facts, desk) }
    let taken = layout.title == nil ? PresenceLine.drawEnd(of: layout.heading, number, on: &surface, desk) : 0
    draw(on: &surface, heading: layout.heading.inset(right: taken), text: layout.text, person: facts.person, desk)
  }

  /// The subject; on a screen too low for a line of its own, who else is here, and in its place what somebody else did.
  private func draw(
    _ facts: TicketFacts,
    on surface: inout Surface,
    in area: Area,
    hasOwnLine: Bool,
    _ desk: DeskContext
  ) {
    if let several = severalTitle(desk) { return several.draw(on: &surface, in: area) }
    guard !hasOwnLine else { return facts.title.draw(on: &surface, in: area) }
    let taken = PresenceLine.drawEnd(of: area, number, on: &surface, desk)
    var line = facts.title
    if let meanwhile { line.runs = Array(line.runs.prefix(1)) + told(meanwhile, facts.names, desk).runs }
    line.draw(on: &surface, in: area.inset(right: taken))
  }

  /// What somebody else did meanwhile, and who else is here.
  private func drawOthers(on surface: inout Surface, in area: Area, _ facts: TicketFacts, _ desk: DeskContext) {
    let taken = PresenceLine.drawEnd(of: area, number, on: &surface, desk)
    guard let meanwhile else { return }
    told(meanwhile, facts.names, desk).draw(on: &surface, in: area.inset(right: taken))
  }

  /// The same colour, sign and margin that the message will have once it is sent.
  private func draw(
    on surface: inout Surface,
    heading: Area,
    text: Area,
    person: String,
    _ desk: DeskContext
  ) {
    let look = MessageLook(message, desk.symbols)
    let person = numbers.count > 1 ? desk.say(EditorText.eachContact) : person
    let reader = person.isEmpty ? "" : desk.say(EditorText.reader(message, person: person))
    StyledLine([
      .init(look.sign + " ", look.ink),
      .init(desk.say(look.heading), look.ink.union(.strong)),
      .init("  " + reader, look.ink),
    ]).draw(on: &surface, in: heading)
    for y in text.y..<text.maxY { surface.put(look.margin, x: text.x, y: y, ink: look.ink) }
    let inner = text.inset(left: 2)
    if area.text.isEmpty {
      surface.put(desk.say(EditorText.placeholder), x: inner.x, y: inner.y, ink: .placeholder, maxWidth: inner.width)
    }
    area.draw(on: &surface, in: inner, ink: .text)
  }

  private func told(_ entry: JournalEntry, _ names: JournalNames, _ desk: DeskContext) -> StyledLine {
    let deed = entry.changes.map { desk.say(DeedText($0, names: names)) }.joined(separator: ", ")
    let text = EditorText.meanwhile(
      name: names.agent(entry.by),
      deed: deed,
      when: desk.formats.moment(entry.at)
    )
    return StyledLine(desk.symbols.changed + " " + desk.say(text), .changed)
  }
}
