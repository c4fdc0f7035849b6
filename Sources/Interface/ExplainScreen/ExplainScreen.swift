import Desk
import Store
import Terminal

/// Why the clocks of a ticket stand where they stand, told span by span (`guichet sla explain` says the same).
public struct ExplainScreen: Screen {
  /// The ticket.
  public let number: TicketNumber
  private var row: TicketRow?
  private var explanations: [Explanation] = []
  private var news = TicketNews()
  private var names = JournalNames()
  /// How many rows are scrolled out above.
  private var top = 0

  /// The explanation of a ticket's clocks.
  public init(_ number: TicketNumber) {
    self.number = number
  }

  /// The screen of clocks explained.
  public var kind: ScreenKind { .explain }
  /// The ticket explained.
  public var targets: Targets { row.map { Targets(numbers: [number], row: $0) } ?? .none }
  /// The ticket is read.
  public var attention: Attention? { row == nil ? nil : Attention(number) }

  /// How far one has read, where it does not fit, and what others just did.
  public func status(_ desk: DeskContext) -> String {
    [news.text(names, desk), position(desk)].compactMap(\.self).joined(separator: " · ")
  }

  /// News stand out; how far one has read does not.
  public func statusInk(_ desk: DeskContext) -> Ink { news.text(names, desk) == nil ? .hint : .marked }

  /// The next minute, or when what others did is no news any more.
  public func nextChange(_ desk: DeskContext) -> Instant? {
    [desk.now.nextMinute, news.nextChange].compactMap(\.self).min()
  }

  private func position(_ desk: DeskContext) -> String? {
    let count = rows(desk).count
    let height = body(desk).height
    guard count > height else { return nil }
    return desk.say(ConversationText.position(100 * min(count, top + height) / count))
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    switch event {
    case .appeared, .refresh(.desk), .refresh(.time):
      do {
        return try load(desk)
      } catch {
        return [.failed(error, desk)]
      }
    case .action(let action): return act(action, desk)
    case .refresh(.size):
      scroll(by: 0, desk)
      return []
    case .input, .answered, .performing, .performed, .edited, .closing: return []
    }
  }

  private mutating func load(_ desk: DeskContext) throws -> [Request] {
    guard let detail = try desk.ticket(number) else {
      return [.pop, .say(Notice(desk.say(ConversationText.absent(number.text)), .refused))]
    }
    news.take(detail.history, since: row?.version, viewer: desk.viewer, now: desk.now)
    names = TicketFacts(detail: detail, desk: desk).names
    row = detail.row
    explanations = try ClockName.allCases.map {
      try Explanation(of: $0, timeline: detail.timeline, rules: detail.rules, now: detail.moment(desk.now))
    }
    scroll(by: 0, desk)
    return []
  }

  private mutating func act(_ action: ActionName, _ desk: DeskContext) -> [Request] {
    let page = max(1, body(desk).height - 1)
    switch action {
    case .back: return [.pop]
    case .up: scroll(by: -1, desk)
    case .down: scroll(by: 1, desk)
    case .pageUp: scroll(by: -page, desk)
    case .pageDown: scroll(by: page, desk)
    case .first: top = 0
    case .last: scroll(by: rows(desk).count, desk)
    default: break
    }
    return []
  }

  private mutating func scroll(by rows: Int, _ desk: DeskContext) {
    top = min(max(0, top + rows), max(0, self.rows(desk).count - body(desk).height))
  }

  // MARK: Drawing

  private func body(_ desk: DeskContext) -> Area {
    var area = Area(x: 0, y: 0, width: desk.size.width, height: desk.size.height)
    if desk.size.height >= 8 { area.takeTop(1) }
    if desk.size.height >= 20 { area.takeTop(1) }
    area.takeTop(1)
    if desk.size.height >= 12 { area.takeTop(1) }
    return desk.size.width >= 40 ? area.inset(left: 1, right: 1) : area
  }

  /// Every row of the text, wrapped to the width.
  private func rows(_ desk: DeskContext) -> [StyledLine] {
    ExplanationTable(explanations.map { ExplanationText($0, desk.formats) })
      .lines(width: max(1, body(desk).width)) { ClockLine.ink(explanations[$0].clock) }
  }

  /// Draws as much of the text as there is room for.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    guard let row else { return }
    let area = body(desk)
    if desk.size.height >= 8 { HeaderLine.draw(titled: kind, on: &surface, desk) }
    let title = area.y - (desk.size.height >= 12 ? 2 : 1)
    let line = Area(x: area.x, y: title, width: area.width, height: 1)
    let others = PresenceLine.drawEnd(of: line, number, on: &surface, desk)
    StyledLine([.init(number.shown + " ", .accent), .init(row.title, .strong)])
      .draw(on: &surface, in: line.inset(right: others))
    for (y, line) in rows(desk).dropFirst(top).prefix(area.height).enumerated() {
      line.draw(on: &surface, in: area.row(y))
    }
    surface.cursor = Terminal.Position(x: area.x, y: title)
  }
}
