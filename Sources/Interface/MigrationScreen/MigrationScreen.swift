import Desk
import Store
import Terminal

/// One migration: its path, what its gates ask and what is known, what was said and done.
///
/// Where there is no room for the sheet and the conversation side by side, Tab goes from one to the other.
public struct MigrationScreen: Screen {
  /// What the arrows move in.
  enum Pane: Hashable, Sendable {
    case sheet
    case conversation
  }

  /// The migration.
  public private(set) var number: TicketNumber
  private var detail: TicketDetail?
  private var account = TurnAccount.none
  private var sheet = MigrationSheet()
  private var pane = ConversationPane()
  private var news = TicketNews()
  /// Why somebody should look again at the days that are planned.
  private var warnings: [MigrationFact: [MigrationSheetLine]] = [:]
  private(set) var focus = Pane.sheet

  /// The screen of a migration.
  public init(_ number: TicketNumber) {
    self.number = number
  }

  /// The migration's screen.
  public var kind: ScreenKind { .migration }

  /// The migration shown.
  public var targets: Targets { detail.map { Targets(numbers: [number], row: $0.row) } ?? .none }

  /// The migration is read.
  public var attention: Attention? { detail == nil ? nil : Attention(number) }

  /// The next minute, or when what others did is no news any more.
  public func nextChange(_ desk: DeskContext) -> Instant? {
    [desk.now.nextMinute, news.nextChange].compactMap(\.self).min()
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    do {
      switch event {
      case .appeared, .refresh(.desk): return try load(desk)
      case .refresh(.time):
        news.expire(at: desk.now)
        count(desk)
      case .action(let action): return try act(action, desk)
      case .refresh(.size), .input, .answered, .performing, .performed, .edited, .closing: break
      }
      return []
    } catch {
      return [.failed(error, desk)]
    }
  }

  private mutating func load(_ desk: DeskContext) throws -> [Request] {
    guard let read = try desk.ticket(number), let migration = read.ticket.migration else {
      detail = nil
      return [.pop, .say(Notice(desk.say(ConversationText.absent(number.text)), .refused))]
    }
    news.take(read.history, since: detail?.row.version, viewer: desk.viewer, now: desk.now)
    detail = read
    sheet.read(migration)
    warnings = try Self.warnings(of: migration, read.row, desk)
    try pane.read(read, desk)
    count(desk)
    return []
  }

  private static func warnings(
    of migration: Migration,
    _ row: TicketRow,
    _ desk: DeskContext
  ) throws -> [MigrationFact: [MigrationSheetLine]] {
    guard migration.status == .open else { return [:] }
    let calendar = desk.rules.calendar
    let today = calendar.date(of: desk.now)
    var warnings: [MigrationFact: [MigrationSheetLine]] = [:]
    if let date = migration.awaitedInstallation {
      let day = MigrationDate(date: date, kind: .preProduction, number: row.number, customer: row.customer.name)
      warnings[.preProductionDate] = day.warnings(together: 0, calendar, today: today)
    }
    if let date = migration.productionDate?.value {
      let kind = MigrationDate.Kind.production(isAccepted: migration.hasAgreedDate)
      let day = MigrationDate(date: date, kind: kind, number: row.number, customer: row.customer.name)
      let together = try desk.store.migrationDates(in: date...date, viewer: desk.viewer, limit: 10)
        .count(where: \.kind.isProduction)
      warnings[.productionDate] = day.warnings(together: together, calendar, today: today).filter { $0 != .notAccepted }
    }
    return warnings
  }

  private mutating func count(_ desk: DeskContext) {
    guard let detail else { return }
    account = TurnAccount(of: detail.history, calendar: desk.rules.calendar, now: detail.moment(desk.now))
  }
}

// MARK: Acting

extension MigrationScreen {
  private mutating func act(_ action: ActionName, _ desk: DeskContext) throws -> [Request] {
    guard let detail, let migration = detail.ticket.migration else { return action == .back ? [.pop] : [] }
    let (lines, area) = frame(detail, desk)
    switch action {
    case .back: return [.pop]
    case .nextView, .previousView: focus = focus == .sheet ? .conversation : .sheet
    case .tick:
      focus = .sheet
      guard let chosen = sheet.chosen else { return [] }
      let prompt = RequirementPrompt(number: number, version: detail.row.version, migration: migration, desk: desk)
      return prompt.requests(for: chosen)
    default:
      guard let step = ListStep(action, page: max(1, area.height - 1)) else { return [] }
      guard focus == .sheet else {
        switch step {
        case .by(let rows): try pane.move(by: rows, in: detail, lines, height: area.height, desk)
        case .toStart, .toEnd: try pane.jump(toStart: step == .toStart, in: detail, desk)
        }
        return []
      }
      switch step {
      case .by(let rows): sheet.move(by: rows)
      case .toStart: sheet.move(by: -sheet.rows.count)
      case .toEnd: sheet.move(by: sheet.rows.count)
      }
    }
    return []
  }
}

/// How an action of the registry moves within a list.
enum ListStep: Equatable {
  case by(Int)
  case toStart
  case toEnd

  /// The step of an action; nil for one that does not move.
  init?(_ action: ActionName, page: Int) {
    switch action {
    case .down: self = .by(1)
    case .up: self = .by(-1)
    case .pageDown: self = .by(page)
    case .pageUp: self = .by(-page)
    case .first: self = .toStart
    case .last: self = .toEnd
    default: return nil
    }
  }
}

// MARK: Drawing

extension MigrationScreen {
  /// How the conversation is written, and where it stands.
  private func frame(_ detail: TicketDetail, _ desk: DeskContext) -> (lines: ConversationLines, area: Area) {
    let facts = TicketFacts(detail: detail, desk: desk)
    let layout = MigrationLayout(size: desk.size, focus: focus, relations: facts.relations != nil)
    let area = layout.conversation ?? layout.sheet ?? Area(x: 0, y: 0, width: 0, height: 0)
    return (
      ConversationLines(width: area.width, desk: desk, names: facts.names, fresh: news.sequences, memo: pane.memo), area
    )
  }

  /// Draws the migration.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    guard let detail, let migration = detail.ticket.migration else { return }
    let facts = TicketFacts(detail: detail, desk: desk)
    let layout = MigrationLayout(size: desk.size, focus: focus, relations: facts.relations != nil)
    if layout.header != nil { HeaderLine.draw(titled: kind, on: &surface, desk) }
    surface.cursor = Terminal.Position(x: layout.title.x, y: layout.title.y)
    let others = PresenceLine.drawEnd(of: layout.title, number, on: &surface, desk)
    facts.title.draw(on: &surface, in: layout.title.inset(right: others))
    let heads = MigrationHead(detail: detail, migration: migration, account: account, facts: facts, desk: desk)
    for (line, area) in zip(heads.lines(width: layout.title.width), layout.facts) { line.draw(on: &surface, in: area) }
    if let path = layout.path { PathLine(migration: migration, desk: desk).draw(on: &surface, in: path) }
    for (pane, rule) in layout.rules { draw(pane, facts.names, on: &surface, in: rule, layout, desk) }
    if let area = layout.sheet {
      sheet.draw(migration, account, warnings, facts.names, on: &surface, in: area, isActive: focus == .sheet, desk)
    }
    if let area = layout.conversation { pane.draw(frame(detail, desk).lines, on: &surface, in: area) }
  }

  /// The line over a pane: its name, and what others just did or what there is to read on.
  private func draw(
    _ which: Pane,
    _ names: JournalNames,
    on surface: inout Surface,
    in area: Area,
    _ layout: MigrationLayout,
    _ desk: DeskContext
  ) {
    surface.horizontalLine(x: area.x, y: area.y, width: area.width, ink: .rule, isPlain: desk.symbols.isPlain)
    let isFocused = which == focus
    var x = area.x + 2
    for pane in layout.isSplit ? [which] : [.sheet, .conversation] {
      let ink: Ink = pane == focus ? [.heading, .accent] : .dim
      x +=
        surface.put(" " + desk.say(MigrationPaneText(pane)) + " ", x: x, y: area.y, ink: ink, maxWidth: area.maxX - x)
        + 1
    }
    guard which == .conversation || isFocused else { return }
    if let told = news.text(names, desk), which == .conversation || !layout.isSplit {
      surface.put(" " + told + " ", x: x, y: area.y, ink: .changed, maxWidth: area.maxX - x - 1)
    } else if which == .conversation, let more = pane.more {
      surface.put(" " + desk.say(more) + " ", x: x, y: area.y, ink: .dim, maxWidth: area.maxX - x - 1)
    }
  }
}

/// The names of a migration's panes.
public enum MigrationPaneText: CaseIterable, Worded {
  case sheet
  case conversation

  init(_ pane: MigrationScreen.Pane) {
    switch pane {
    case .sheet: self = .sheet
    case .conversation: self = .conversation
    }
  }

  /// The name.
  public var wording: Wording {
    switch self {
    case .sheet: Wording(fr: "Fiche", en: "Sheet")
    case .conversation: Wording(fr: "Échanges et journal", en: "Messages and journal")
    }
  }
}
