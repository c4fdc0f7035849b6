import Desk
import Store
import Terminal

/// One ticket: its facts, its clocks, what was said and done.
public struct TicketScreen: Screen {
  /// The list that a ticket was opened from, so that the next one can be gone to.
  public struct List: Hashable, Sendable {
    /// Which list.
    public var view: QueueView
    /// What narrows it.
    public var filter: QueueFilter
    /// The ticket's place in it when it was opened; it may have moved since.
    public var key: RowKey

    /// A place in a list.
    public init(view: QueueView, filter: QueueFilter, key: RowKey) {
      self.view = view
      self.filter = filter
      self.key = key
    }
  }

  /// The ticket.
  public private(set) var number: TicketNumber
  private var list: List?
  private var detail: TicketDetail?
  private var clocks: Clocks?
  private var pane = ConversationPane()
  private var news = TicketNews()

  /// The screen of a ticket, opened from that list.
  public init(_ number: TicketNumber, from list: List? = nil) {
    self.number = number
    self.list = list
  }

  /// The ticket's screen.
  public var kind: ScreenKind { .ticket }

  /// The ticket shown.
  public var targets: Targets {
    detail.map { Targets(numbers: [number], row: $0.row) } ?? .none
  }

  /// The ticket is read.
  public var attention: Attention? { detail == nil ? nil : Attention(number) }

  /// Where one stands in a conversation that does not fit, and what others just did where there is no line for it.
  public func status(_ desk: DeskContext) -> String {
    guard let detail else { return "" }
    return [told(detail, desk), position(detail, desk)].compactMap(\.self).joined(separator: " · ")
  }

  /// What others did stands out; where one stands does not.
  public func statusInk(_ desk: DeskContext) -> Ink {
    detail.flatMap { told($0, desk) } == nil ? .hint : .marked
  }

  /// What others just did, where there is no line for it.
  private func told(_ detail: TicketDetail, _ desk: DeskContext) -> String? {
    let hasRule = TicketLayout(size: desk.size, relations: false).rule != nil
    return hasRule ? nil : news.text(TicketFacts(detail: detail, desk: desk).names, desk)
  }

  private func position(_ detail: TicketDetail, _ desk: DeskContext) -> String? {
    let (lines, height) = frame(detail, desk)
    return pane.progress(lines, height: height).map { desk.say(ConversationText.position($0)) }
  }

  /// There are neighbours only where it was opened from a list.
  public func offers(_ action: ActionName) -> Bool {
    list != nil || (action != .nextTicket && action != .previousTicket)
  }

  /// The next second where a clock shows seconds, else the next minute, or when what others did is no news any more.
  public func nextChange(_ desk: DeskContext) -> Instant? {
    let ticks = (clocks?.all ?? []).contains { clock in
      clock.state == .running && clock.remaining.map(Formats.ticks) ?? false
    }
    if ticks && desk.rules.calendar.isOpen(at: desk.now) { return desk.now + 1 }
    return [desk.now.nextMinute, news.nextChange].compactMap(\.self).min()
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    switch event {
    case .appeared, .refresh(.desk):
      return reading(desk) { try $0.load(desk) }
    case .refresh(.time):
      news.expire(at: desk.now)
      if let detail { clocks = try? detail.clocks(at: desk.now) }
      return []
    case .action(let action):
      return reading(desk) { try $0.act(action, desk) }
    case .refresh(.size), .input, .answered, .performing, .performed, .edited, .closing:
      return []
    }
  }
}

// MARK: Reading

extension TicketScreen {
  private mutating func reading(
    _ desk: DeskContext,
    _ body: (inout TicketScreen) throws -> [Request]
  ) -> [Request] {
    do {
      return try body(&self)
    } catch {
      return [.failed(error, desk)]
    }
  }

  private mutating func load(_ desk: DeskContext) throws -> [Request] {
    guard let read = try desk.ticket(number) else {
      detail = nil
      return [.pop, .say(Notice(desk.say(ConversationText.absent(number.text)), .refused))]
    }
    news.take(read.history, since: detail?.row.version, viewer: desk.viewer, now: desk.now)
    detail = read
    clocks = try read.clocks(at: desk.now)
    try pane.read(read, desk)
    return []
  }
}

// MARK: Acting

extension TicketScreen {
  private mutating func act(_ action: ActionName, _ desk: DeskContext) throws -> [Request] {
    switch action {
    case .back: return [.pop]
    case .nextTicket: return try go(1, desk)
    case .previousTicket: return try go(-1, desk)
    case .first, .last: try jump(toStart: action == .first, desk)
    case .up: try move(by: -1, desk)
    case .down: try move(by: 1, desk)
    case .pageUp: try movePage(-1, desk)
    case .pageDown: try movePage(1, desk)
    default: break
    }
    return []
  }

  private mutating func movePage(_ pages: Int, _ desk: DeskContext) throws {
    guard let detail else { return }
    let height = frame(detail, desk).height
    try move(by: pages * max(1, height - 1), desk)
  }

  private mutating func move(by rows: Int, _ desk: DeskContext) throws {
    guard let detail else { return }
    let (lines, height) = frame(detail, desk)
    try pane.move(by: rows, in: detail, lines, height: height, desk)
  }

  private mutating func jump(toStart: Bool, _ desk: DeskContext) throws {
    guard let detail else { return }
    try pane.jump(toStart: toStart, in: detail, desk)
  }

  /// Shows the ticket that stands behind, or before, this one's place in the list it was opened from.
  private mutating func go(_ direction: Int, _ desk: DeskContext) throws -> [Request] {
    guard let list else { return [.say(Notice(desk.say(ConversationText.noList)))] }
    let page = try desk.store.page(
      list.view,
      filter: list.filter,
      viewer: desk.viewer,
      now: desk.now,
      from: direction > 0 ? .after(list.key) : .before(list.key),
      limit: 2
    )
    // The ticket itself may have moved on in its list: it is not the next one then.
    let candidates = direction > 0 ? Array(page.rows.indices) : page.rows.indices.reversed()
    guard let index = candidates.first(where: { page.rows[$0].number != number }) else {
      return [.say(Notice(desk.say(direction > 0 ? ConversationText.lastOfList : .firstOfList)))]
    }
    self = TicketScreen(
      page.rows[index].number,
      from: List(view: list.view, filter: list.filter, key: page.keys[index])
    )
    return try load(desk)
  }
}

// MARK: Drawing

extension TicketScreen {
  /// How the conversation is written and how many rows it has.
  private func frame(_ detail: TicketDetail, _ desk: DeskContext) -> (lines: ConversationLines, height: Int) {
    let facts = TicketFacts(detail: detail, desk: desk)
    let layout = TicketLayout(size: desk.size, relations: facts.relations != nil)
    return (
      ConversationLines(
        width: layout.conversation.width,
        desk: desk,
        names: facts.names,
        fresh: news.sequences,
        memo: pane.memo
      ),
      layout.conversation.height
    )
  }

  /// Draws the ticket.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    guard let detail, let clocks else { return }
    let facts = TicketFacts(detail: detail, desk: desk)
    let layout = TicketLayout(size: desk.size, relations: facts.relations != nil)
    if layout.header != nil { HeaderLine.draw(titled: kind, on: &surface, desk) }
    let others = layout.rule == nil ? PresenceLine.drawEnd(of: layout.title, number, on: &surface, desk) : 0
    facts.title.draw(on: &surface, in: layout.title.inset(right: others))
    for (line, area) in zip([facts.standing, facts.party, facts.relations].compactMap { $0 }, layout.facts) {
      line.draw(on: &surface, in: area)
    }
    draw(clocks, detail.rules, on: &surface, in: layout.clocks, desk)
    if let side = layout.side { draw(facts.column, on: &surface, in: side, desk) }
    if let rule = layout.rule { drawRule(on: &surface, in: rule, facts.names, desk) }
    let lines = frame(detail, desk).lines
    pane.draw(lines, on: &surface, in: layout.conversation)
    // Screen readers follow the cursor: it stands where reading begins.
    surface.cursor = Terminal.Position(x: layout.title.x, y: layout.title.y)
  }

  private func draw(
    _ clocks: Clocks,
    _ rules: RulesBook,
    on surface: inout Surface,
    in areas: [Area],
    _ desk: DeskContext
  ) {
    let all = ClockLine.all(clocks, rules: rules)
    let most = all.first { $0.clock.name == clocks.next?.name } ?? all.last { $0.clock.startedAt != nil } ?? all[0]
    for (line, area) in zip(areas.count < all.count ? [most] : all, areas) {
      line.draw(on: &surface, in: area, desk)
    }
  }

  private func draw(
    _ facts: [(label: PartText, value: StyledLine.Run)],
    on surface: inout Surface,
    in area: Area,
    _ desk: DeskContext
  ) {
    let width = 14
    for (index, fact) in facts.enumerated() {
      let row = area.row(index)
      surface.put(
        desk.say(fact.label).capitalisedFirst,
        x: row.x,
        y: row.y,
        ink: .label,
        maxWidth: row.isEmpty ? 0 : width
      )
      StyledLine([fact.value]).draw(on: &surface, in: row.inset(left: width + 1))
    }
  }

  /// The line before the conversation, with what others just did, what there is to read on, and who else is here.
  private func drawRule(on surface: inout Surface, in area: Area, _ names: JournalNames, _ desk: DeskContext) {
    let line = desk.symbols.isPlain ? "-" : "─"
    surface.put(String(repeating: line, count: area.width), x: area.x, y: area.y, ink: .rule, overflow: .clip)
    let others = PresenceLine.drawEnd(of: area.inset(left: 2, right: 2), number, on: &surface, desk)
    let room = area.width - 4 - others
    let more = pane.more
    if let told = news.text(names, desk) {
      surface.put(" " + told + " ", x: area.x + 2, y: area.y, ink: .changed, maxWidth: room)
    } else if let more {
      surface.put(" " + desk.say(more) + " ", x: area.x + 2, y: area.y, ink: .dim, maxWidth: room)
    }
  }
}

extension Request {
  /// Says what went wrong with reading the desk.
  static func failed(_ error: any Error, _ desk: DeskContext) -> Request {
    .say(Notice(ErrorWording(formats: desk.formats).line(for: error), .failed))
  }
}
