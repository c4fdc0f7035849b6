import Desk
import Store
import Terminal

/// The supervisors' display: what is breached or about to be, what comes next, who carries what.
///
/// It writes nothing and answers no key but those that turn its pages and leave it.
public struct WallScreen: Screen {
  /// A clock that was breached while somebody looked.
  struct Breach: Hashable, Sendable {
    var number: TicketNumber
    var clock: ClockName

    init(_ deadline: Deadline) {
      number = deadline.number
      clock = deadline.clock
    }
  }

  /// The wall's screen.
  public let kind = ScreenKind.wall
  private(set) var figures: DeskFigures?
  /// Why the desk cannot be read, and since when; nil while it can.
  private(set) var blindness: (since: Instant, reason: any Error)?
  /// The breaches of those that came while somebody could look, and that nobody has dealt with since.
  private(set) var fresh: Set<Breach> = []
  /// Until when a new breach flashes.
  private(set) var alarmUntil: Instant?
  /// Whether the page that is shown is held; else they take turns.
  private let isHeld: Bool
  /// The page that was shown last by opening or by a key, and since when.
  private var turned: (page: Int, since: Instant?, byKey: Bool)
  /// Whether the figures behind percentages are shown in their place, where there is no room for both.
  private(set) var showsFigures = false
  private var readAt: Instant?

  /// More pages than there can be.
  private static let mostPages = 1_000

  /// For how many seconds a new breach flashes; from then on it is only loud.
  private static let alarm = 20

  /// The wall; with a page that is held, or pages that take turns.
  ///
  /// - Parameter page: 1 for the first.
  public init(page: Int? = nil) {
    isHeld = page != nil
    turned = (min(max(0, (page ?? 1) - 1), Self.mostPages), nil, byKey: false)
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    switch event {
    case .appeared:
      turned.since = turned.since ?? desk.now
      return read(desk)
    case .refresh(.desk): return read(desk)
    case .refresh(.time): return isDue(desk) ? read(desk) : []
    case .action(.back): return [.pop]
    case .action(.nextView): turned = (turn(desk) + 1, desk.now, byKey: true)
    case .action(.previousView): turned = (turn(desk) - 1, desk.now, byKey: true)
    case .action(.open): showsFigures.toggle()
    case .refresh(.size), .action, .input, .answered, .performing, .performed, .edited, .closing: break
    }
    return []
  }

  /// Whether time alone may have changed a figure; while the desk cannot be read it is tried again and again.
  private func isDue(_ desk: DeskContext) -> Bool {
    guard let readAt, blindness == nil, desk.now >= readAt else { return true }
    return desk.now >= readAt.nextMinute || figures?.changesAt.map { desk.now >= $0 } ?? false
  }

  private mutating func read(_ desk: DeskContext) -> [Request] {
    do {
      let read = try desk.store.figures(viewer: desk.viewer, now: desk.now, looksBack: desk.looksBack)
      let before = figures
      figures = read
      readAt = desk.now
      blindness = nil
      return notice(read, after: before, desk)
    } catch {
      let isNew = blindness == nil
      blindness = (blindness?.since ?? desk.blindSince ?? desk.now, error)
      // What nobody foresaw is to be looked into, once; what is known is told for as long as it lasts.
      return isNew && !ErrorWording.foresees(error) ? [.failed(error, desk)] : []
    }
  }

  /// Begins the alarm where something is breached that was not at the last reading.
  private mutating func notice(_ read: DeskFigures, after before: DeskFigures?, _ desk: DeskContext) -> [Request] {
    let breaches = Set(read.overdue.map(Breach.init))
    fresh.formIntersection(breaches)
    guard let before else { return [] }
    let known = Set(before.overdue.map(Breach.init))
    // Where more are breached than are told one by one, one that was breached before moves up among them as others are dealt with.
    let oldest = before.overdue.count < DeskFigures.listed ? nil : before.overdue.last?.breachedFrom
    let new = read.overdue.filter { deadline in
      !known.contains(Breach(deadline)) && oldest.map { deadline.breachedFrom > $0 } ?? true
    }
    guard !new.isEmpty else { return [] }
    fresh.formUnion(new.map(Breach.init))
    alarmUntil = desk.now + Self.alarm
    return desk.wall.ringsBell ? [.bell] : []
  }

  /// Whether a new breach flashes at that moment, and whether it is lit just then: a second lit, a second not.
  func alarm(at now: Instant) -> (isOn: Bool, isLit: Bool) {
    guard let alarmUntil, now < alarmUntil, alarmUntil - now <= Self.alarm else { return (false, false) }
    return (true, (alarmUntil - now) % 2 == 0)
  }

  /// Why nothing new is known, for as long as that lasts; else nothing: what it is for is told by what it shows.
  public func advice(_ desk: DeskContext) -> String? {
    blindness.map { ErrorWording(formats: desk.formats).line(for: $0.reason) } ?? ""
  }

  /// What keeps it from showing anything at all.
  public var failure: (any Error)? { figures == nil ? blindness?.reason : nil }

  /// The page that is shown, of so many.
  func page(of count: Int, _ desk: DeskContext) -> Int {
    let turn = turn(desk)
    // Of a page that is not there the last one is held.
    guard !isHeld || turned.byKey else { return min(turn, max(0, count - 1)) }
    let page = turn % max(1, count)
    return page < 0 ? page + count : page
  }

  /// How many pages were turned in all by then.
  private func turn(_ desk: DeskContext) -> Int {
    guard !isHeld, let since = turned.since else { return turned.page }
    return turned.page + max(0, desk.now - since) / desk.wall.rotation
  }

  /// Each second while a countdown or an alarm ticks, else each minute and each turn of the pages.
  public func nextChange(_ desk: DeskContext) -> Instant? {
    let now = desk.now
    if blindness != nil || desk.blindSince != nil || alarm(at: now).isOn { return now + 1 }
    var changes = [now.nextMinute, figures?.changesAt].compactMap(\.self)
    if let next = figures?.next.first, let figures, desk.rules.calendar.isOpen(at: now),
      Formats.ticks(WallView(figures: figures, desk: desk).remaining(next))
    {
      changes.append(now + 1)
    }
    if !isHeld, let since = turned.since {
      let rotation = desk.wall.rotation
      changes.append(since + (max(0, now - since) / rotation + 1) * rotation)
    }
    return changes.filter { $0 > now }.min()
  }
}
