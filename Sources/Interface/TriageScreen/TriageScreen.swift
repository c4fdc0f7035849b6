import Desk
import Store
import Terminal

/// Triage: the unqualified tickets one at a time, the most urgent first, but for those that somebody reads already.
///
/// The ticket is shown as its own screen shows it, under a line that says which it is and how many are left. It stays until
/// the next one is asked for, unless the person's settings say otherwise.
public struct TriageScreen: Screen {
  /// Which screen it is.
  public let kind = ScreenKind.triage
  /// The ticket on screen; nil when there is none left.
  private var ticket: TicketScreen?
  /// The tickets shown in this round, in order; the last one is on screen.
  private var trail: [TicketNumber] = []
  /// What was acknowledged here.
  private var qualified: Set<TicketNumber> = []
  /// How many are still to be qualified.
  private var left = Count(0)
  /// How many were left out because somebody reads them, when the next one was last looked for.
  private var readByOthers = 0

  /// Triage from the most urgent ticket on.
  public init() {}

  /// The ticket on screen.
  public var targets: Targets { ticket?.targets ?? .none }
  /// The ticket on screen is read, so that others who triage leave it out.
  public var attention: Attention? { ticket?.attention }

  /// Everything that a ticket allows, and the next one.
  public func offers(_ action: ActionName) -> Bool {
    switch action {
    case .nextTicket: true
    case .previousTicket: trail.count > 1
    default: ticket?.offers(action) ?? false
    }
  }

  /// Where one stands in the ticket.
  public func status(_ desk: DeskContext) -> String { ticket?.status(desk) ?? "" }
  /// As the ticket's own screen.
  public func nextChange(_ desk: DeskContext) -> Instant? { ticket?.nextChange(desk) ?? desk.now.nextMinute }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    do {
      switch event {
      case .appeared where ticket == nil: return try next(desk)
      case .action(.back): return [.pop]
      case .action(.nextTicket): return try next(desk)
      case .action(.previousTicket): return try previous(desk)
      case .performed(let performed): return try follow(performed, desk)
      case .appeared, .refresh(.desk): try count(desk)
      default: break
      }
      return pass(event, desk)
    } catch {
      return [.failed(error, desk)]
    }
  }
}

// MARK: Going from one to the next

extension TriageScreen {
  /// Lets the ticket's screen take an event in; when the ticket went away, its place stays empty until the next is asked for.
  private mutating func pass(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    guard var shown = ticket else { return [] }
    var requests = shown.update(event, desk)
    ticket = shown.targets.numbers.isEmpty ? nil : shown
    if ticket == nil { requests.removeAll { if case .pop = $0 { true } else { false } } }
    return requests
  }

  private mutating func show(_ number: TicketNumber, _ desk: DeskContext) throws -> [Request] {
    ticket = TicketScreen(number)
    try count(desk)
    return pass(.appeared, desk)
  }

  private mutating func next(_ desk: DeskContext) throws -> [Request] {
    if let number = try candidate(desk) {
      trail.append(number)
      return try show(number, desk)
    }
    // At the end of a round, what was passed over comes again.
    let isOver = ticket == nil
    ticket = nil
    try count(desk)
    trail = []
    if isOver, let number = try candidate(desk) {
      trail = [number]
      return try show(number, desk)
    }
    return []
  }

  private mutating func previous(_ desk: DeskContext) throws -> [Request] {
    guard trail.count > 1 else { return [.say(Notice(desk.say(ConversationText.firstOfList)))] }
    trail.removeLast()
    return try show(trail[trail.count - 1], desk)
  }

  /// A ticket that was qualified makes room where the person wants it so; otherwise it stays until the next is asked for.
  private mutating func follow(_ performed: Performed, _ desk: DeskContext) throws -> [Request] {
    let requests = pass(.performed(performed), desk)
    for outcome in performed.outcomes {
      guard case .done(let done) = outcome.outcome, done.ticket.stage != .open else { continue }
      let isFirst = qualified.insert(outcome.number).inserted
      guard desk.triageMovesOn, isFirst, outcome.number == ticket?.number else { continue }
      return try requests + next(desk)
    }
    return requests
  }

  /// Migrations are qualified by leaving their first phase, on their own screen.
  private static let ordinary = QueueFilter(kinds: Set(TicketKind.ordinary))

  /// How many tickets are looked at in one go.
  private static let step = 50

  /// The most urgent ticket that was not shown in this round and that nobody else is on.
  private mutating func candidate(_ desk: DeskContext) throws -> TicketNumber? {
    let passed = Set(trail)
    readByOthers = 0
    var position = Store.Position.start
    while true {
      let page = try desk.store.page(
        .unqualified,
        filter: Self.ordinary,
        viewer: desk.viewer,
        now: desk.now,
        from: position,
        limit: Self.step
      )
      for row in page.rows where !passed.contains(row.number) {
        if desk.presence.others(on: row.number).isEmpty { return row.number }
        readByOthers += 1
      }
      guard page.hasAfter, let last = page.keys.last else { return nil }
      position = .after(last)
    }
  }

  private mutating func count(_ desk: DeskContext) throws {
    left = try desk.store.count(.unqualified, filter: Self.ordinary, viewer: desk.viewer, now: desk.now)
  }
}

// MARK: Drawing

extension TriageScreen {
  /// Draws the ticket under the line of triage.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    ticket?.draw(on: &surface, desk)
    let banner = desk.say(TriageText.banner(ticket?.number.shown, left: left.value, qualified: qualified.count))
    if ticket == nil || desk.size.height >= 8 {
      surface.fill(Area(x: 0, y: 0, width: desk.size.width, height: 1))
      let room = HeaderLine.draw(on: &surface, desk, leaving: SafeText.cells(of: banner) + 2)
      surface.put(banner, x: 1, y: 0, ink: [.header, .strong], maxWidth: max(0, room - 1))
    }
    guard ticket == nil else { return }
    let key = desk.keymap.keys(for: .nextTicket, on: .triage).first.map { KeyText.name(of: $0, desk.language) } ?? ""
    let text = TriageText.over(left: left.value, readByOthers: readByOthers, key: key)
    let room = Area(x: 2, y: 2, width: max(0, desk.size.width - 3), height: max(0, desk.size.height - 2))
    for (index, line) in SafeText.lines(of: desk.say(text), width: max(1, room.width)).prefix(room.height).enumerated()
    {
      surface.put(line, in: room.row(index), ink: .dim)
    }
  }
}
