import Desk
import Store
import Terminal

/// The screen people live in: the desk's tickets by urgency.
public struct QueueScreen: Screen {
  /// What keys are for.
  enum Mode: Sendable {
    case browsing
    /// Words are typed that tickets must have.
    case searching(TextLine)
    /// Words are typed that name priorities, contracts, statuses, agents, services.
    case filtering(FilterPanel)
  }

  /// Which screen it is.
  public let kind = ScreenKind.queue
  private(set) var view = QueueView.open
  private(set) var filter = QueueFilter.none
  private(set) var counts: [QueueView: Count] = [:]
  var window = TicketWindow()
  /// The marked tickets, each with the version at which it was last shown.
  private(set) var marks: [TicketNumber: Int] = [:]
  private(set) var mode = Mode.browsing
  /// The last message of the selected ticket.
  private var message: Store.Message?
  /// What others just did.
  var news = QueueNews()
  /// What the rows in sight are the answer to.
  var shownReading: QueueReading?
  /// The ticket whose message was read, as it was then.
  private var messageOf: (number: TicketNumber, version: Int)?

  /// The last message of that ticket, if it is the one that was read.
  func message(of number: TicketNumber) -> Store.Message? { messageOf?.number == number ? message : nil }
  /// The minute for which the rows were read.
  private var readAt: Instant?
  /// When the person last did something here, and whether she saw the beginning of the list then.
  private var lastTouch: (at: Instant, sawBeginning: Bool)?
  /// Whether what changed next is the person's own doing.
  private var hasActed = false
  /// What is being looked for beside the screen.
  private var awaited: QueueReading?

  /// Whether there is nobody yet for whom a ticket could be created.
  private(set) var isWithoutCustomers = false

  static let work = "queue.find"

  /// The queue as it opens; of one customer only, where one is named.
  public init(view: QueueView = .open, customer: String? = nil) {
    self.view = view
    filter.customer = customer
  }

  /// The marked tickets, else the selected one.
  public var targets: Targets {
    if marks.isEmpty { return Targets(numbers: window.selected.map { [$0.number] } ?? [], row: window.selected) }
    let row = marks.count == 1 ? window.selected.flatMap { marks[$0.number] == nil ? nil : $0 } : nil
    return Targets(numbers: marks.keys.sorted(), row: row, versions: marks)
  }

  /// While a search or a filter is typed.
  public var takesText: Bool {
    if case .browsing = mode { false } else { true }
  }

  /// How many tickets are marked, and what others just did out of sight.
  public func status(_ desk: DeskContext) -> String {
    let marked = marks.isEmpty ? [] : [desk.say(FrameText.marked(marks.count))]
    return (newsLine(desk) + marked).joined(separator: " · ")
  }

  /// While a search or a filter is typed, how to keep it and how to lift it.
  public func hints(_ desk: DeskContext) -> [Hint]? {
    guard takesText else { return nil }
    return [
      Hint("", desk.say(HintText.typeWords)), Hint(desk.say(KeyText.enter), desk.say(HintText.keep)),
      Hint(desk.say(KeyText.escape), desk.say(HintText.lift)),
    ]
  }

  // MARK: Events

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    do {
      return try take(event, desk)
    } catch StoreError.interrupted {
      return []
    } catch {
      return [.say(Notice(ErrorWording(formats: desk.formats).line(for: error), .failed))]
    }
  }

  private mutating func take(_ event: ScreenEvent, _ desk: DeskContext) throws -> [Request] {
    switch event {
    case .appeared:
      defer { touch(desk) }
      return try reload(desk, keepsLine: true)
    case .refresh(.desk):
      defer { hasActed = false }
      return try reload(desk, keepsLine: !hasActed)
    case .refresh(.size): window.fit(height: height(desk))
    case .refresh(.time): return try passTime(desk)
    case .action(let name):
      defer { touch(desk) }
      return try take(name, desk)
    case .input(let input):
      defer { touch(desk) }
      return try type(input, desk)
    case .answered(let answer) where answer.id == Self.work: try show(answer, desk)
    case .performed(let performed):
      // What was refused stays marked, to be acted upon otherwise.
      if marks.count > 1 { for outcome in performed.outcomes where outcome.isDone { marks[outcome.number] = nil } }
      news.forget(performed.outcomes.map(\.number))
      hasActed = true
    case .answered, .performing, .edited, .closing: break
    }
    try readMessage(desk)
    return []
  }

  private mutating func take(_ name: ActionName, _ desk: DeskContext) throws -> [Request] {
    let height = height(desk)
    let page = max(1, height - 1)
    switch name {
    case .down: try move(by: 1, desk)
    case .up: try move(by: -1, desk)
    case .pageDown: try move(by: page, desk)
    case .pageUp: try move(by: -page, desk)
    case .first: try window.jump(to: .start, height: height, reader(desk))
    case .last: try window.jump(to: .end, height: height, reader(desk))
    case .nextView: return try show(view.next(1), desk)
    case .previousView: return try show(view.next(-1), desk)
    case .mark: try mark(desk)
    case .markAll: return try markAll(desk)
    case .search: mode = .searching(TextLine(filter.words))
    case .filter: mode = .filtering(try FilterPanel(desk))
    case .clear: return try clear(desk)
    case .open: return try open(desk)
    default: break
    }
    try readMessage(desk)
    return []
  }

  private mutating func open(_ desk: DeskContext) throws -> [Request] {
    if takesText {
      // What was typed stays in force; the preview has room again.
      mode = .browsing
      try readMessage(desk)
      return []
    }
    // The ticket is opened with its place in the list, so that its neighbours are one key away.
    let list = window.selectedKey.map { TicketScreen.List(view: view, filter: filter, key: $0) }
    return window.selected.map { row in
      [.push(row.migration == nil ? TicketScreen(row.number, from: list) : MigrationScreen(row.number))]
    } ?? []
  }

  private mutating func clear(_ desk: DeskContext) throws -> [Request] {
    mode = .browsing
    guard !filter.isEmpty || !marks.isEmpty else { return [] }
    if filter.isEmpty { marks = [:] }
    filter = .none
    return try reload(desk)
  }

  private mutating func show(_ other: QueueView, _ desk: DeskContext) throws -> [Request] {
    view = other
    marks = [:]
    window = TicketWindow()
    return try reload(desk)
  }

  private mutating func mark(_ desk: DeskContext) throws {
    guard let row = window.selected else { return }
    if marks.removeValue(forKey: row.number) == nil { marks[row.number] = row.version }
    try move(by: 1, desk)
  }

  /// Marks what the view and the filter let through, as much as can be acted upon at once.
  private mutating func markAll(_ desk: DeskContext) throws -> [Request] {
    let page = try QueueReading(view, filter, desk).page(desk.store, .start, DeskStore.mostAtOnce)
    let all = Dictionary(page.rows.map { ($0.number, $0.version) }) { first, _ in first }
    marks = all.keys.allSatisfy { marks[$0] != nil } ? [:] : all
    guard page.hasAfter, !marks.isEmpty else { return [] }
    return [.say(Notice(desk.say(QueueText.markedFirst(DeskStore.mostAtOnce))))]
  }

  // MARK: Reading

  func height(_ desk: DeskContext) -> Int { layout(desk).list.height }

  func layout(_ desk: DeskContext) -> QueueLayout {
    let rows =
      switch mode {
      case .browsing: filter.isEmpty ? 0 : 1
      case .searching: 1
      case .filtering(let panel): panel.rows
      }
    return QueueLayout(desk.size, panelRows: rows)
  }

  func reader(_ desk: DeskContext) -> TicketWindow.Read {
    let reading = QueueReading(view, filter, desk)
    return { try reading.page(desk.store, $0, $1) }
  }

  private mutating func move(by distance: Int, _ desk: DeskContext) throws {
    try window.move(by: distance, height: height(desk), reader(desk))
  }

  /// Reads again what is shown; words are looked for beside the screen, as among many tickets that may take long.
  ///
  /// - Parameter keepsLine: whether the selection stays on its line, since the person asked for nothing.
  private mutating func reload(_ desk: DeskContext, keepsLine: Bool = false) throws -> [Request] {
    readAt = desk.now
    let shown = shown(desk)
    counts = try QueueReading(view, filter, desk).counts(desk.store)
    guard filter.words.isEmpty else { return [find(desk, keepsLine: keepsLine)] }
    awaited = nil
    try window.reload(height: height(desk), keepsLine: keepsLine, reader(desk))
    isWithoutCustomers =
      try window.isEmpty && desk.store.customers(viewer: desk.viewer, now: desk.now, limit: 1).isEmpty
    // What is on screen has been seen as it is now.
    for row in window.visible(height(desk)) where marks[row.number] != nil { marks[row.number] = row.version }
    try takeNews(since: shown, desk)
    try readMessage(desk)
    return []
  }

  private mutating func find(_ desk: DeskContext, keepsLine: Bool) -> Request {
    let reading = QueueReading(view, filter, desk)
    awaited = reading
    let limit = TicketWindow.limit(height(desk))
    // Other words are other answers, of which the first is the best.
    let isSameList = shownReading?.view == view && shownReading?.filter == filter
    let foothold = isSameList ? window.foothold : nil
    return .work(
      Work(Self.work, isSearch: true) { store in
        let sighting = try foothold?.sighting(keepsLine: keepsLine, limit: limit) { position, limit in
          try reading.page(store, position, limit)
        }
        if let sighting, let foothold {
          return Found(reading: reading, place: .kept(sighting, from: foothold, keepsLine: keepsLine))
        }
        return Found(reading: reading, place: .start(try reading.page(store, .start, limit)))
      }
    )
  }

  private mutating func show(_ answer: Answer, _ desk: DeskContext) throws {
    guard let found = try answer.result.get() as? Found, found.reading == awaited else { return }
    awaited = nil
    let shown = shown(desk)
    switch found.place {
    case .start(let page): window.show(page, height: height(desk))
    case .kept(let sighting, let foothold, let keepsLine):
      window.show(sighting, from: foothold, height: height(desk), keepsLine: keepsLine)
    }
    try takeNews(since: shown, desk)
  }

  /// Whether an answer is awaited.
  var isFinding: Bool { awaited != nil }

  /// A countdown ticks by itself; what is shown is read again only when a minute is over.
  private mutating func passTime(_ desk: DeskContext) throws -> [Request] {
    news.expire(at: desk.now)
    guard let readAt, desk.now >= readAt.nextMinute || desk.now < readAt else { return [] }
    let requests = try reload(desk, keepsLine: true)
    // Nothing moves under the person's eyes, but a list that is left alone shows the most urgent again.
    if let lastTouch, lastTouch.sawBeginning, desk.now - lastTouch.at >= Self.leftAlone {
      window.showBeginning(height: height(desk))
    }
    return requests
  }

  /// After how many seconds without a key a list counts as left alone.
  private static let leftAlone = 60

  private mutating func touch(_ desk: DeskContext) {
    lastTouch = (desk.now, window.showsBeginning)
  }

  private mutating func readMessage(_ desk: DeskContext) throws {
    guard !layout(desk).preview.isEmpty, let row = window.selected else { return }
    guard messageOf?.number != row.number || messageOf?.version != row.version else { return }
    // What cannot be read is shown by nothing, and never by another ticket's.
    (message, messageOf) = (nil, nil)
    message = try desk.store.messages(of: row.number, viewer: desk.viewer, from: .end, limit: 1).messages.last
    messageOf = (row.number, row.version)
  }

  // MARK: Typing

  private mutating func type(_ input: Input, _ desk: DeskContext) throws -> [Request] {
    guard let command = EditCommand(input) else { return [] }
    switch mode {
    case .browsing: return []
    case .searching(var line):
      line.apply(command)
      mode = .searching(line)
      filter.words = line.text.trimmed
    case .filtering(var panel):
      panel.apply(command)
      mode = .filtering(panel)
      let words = filter.words
      filter = panel.filter
      filter.words = words
    }
    return try reload(desk)
  }
}

extension QueueView {
  /// The view so many places further, around the end.
  fileprivate func next(_ distance: Int) -> QueueView {
    let all = QueueView.allCases
    guard let place = all.firstIndex(of: self) else { return self }
    return all[(place + distance + all.count) % all.count]
  }
}
