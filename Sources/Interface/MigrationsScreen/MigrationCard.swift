import Desk
import Store
import Terminal

/// A migration as the board shows it.
struct MigrationCard {
  let row: TicketRow
  let migration: MigrationGlance
  let desk: DeskContext

  /// The card of a migration; nil for an ordinary ticket.
  init?(_ row: TicketRow, _ desk: DeskContext) {
    guard let migration = row.migration else { return nil }
    self.row = row
    self.migration = migration
    self.desk = desk
  }

  /// Draws it in its rows of a column, without a gap for what there is nothing of.
  func draw(on surface: inout Surface, in area: Area, isChosen: Bool) {
    let inner = area.inset(left: 2, right: 1)
    var lines = nameLines(width: inner.width).map { StyledLine($0, .strong) }
    lines += [
      StyledLine(versions(width: inner.width), .dim),
      .joined([.init(row.number.text, .accent), age], by: .init("  ", .dim)),
      StyledLine([gate]),
    ]
    lines += [holder, deadline(width: inner.width)].compactMap { $0.map { StyledLine([$0]) } }
    for (index, line) in lines.enumerated() { line.draw(on: &surface, in: inner.row(index)) }
    guard isChosen else { return }
    for index in lines.indices {
      let line = area.row(index)
      surface.put(desk.symbols.selected, x: line.x, y: line.y, ink: .accent, maxWidth: line.width)
      surface.addInk(.selected, to: line.inset(right: 1))
    }
    surface.cursor = Terminal.Position(x: area.x, y: area.y)
  }

  /// A part of a row in a list.
  private struct Cell {
    var run: StyledLine.Run
    /// The columns it takes; the name takes what the others leave.
    var width: Int
    /// The least row that has room for it: what matters least goes first.
    var least = 0
    var alignment = Alignment.leading
    /// The columns left empty behind it; figures stand well apart from what follows them.
    var gap = 1
  }

  private func cells(width: Int) -> [Cell] {
    let nothing = StyledLine.Run("", .dim)
    let versions = width < Self.leastForVersions ? 8 : Self.versionsWidth
    return [
      Cell(run: .init(row.number.text, .accent), width: 5),
      Cell(run: .init(row.customer.name, .strong), width: 0),
      Cell(run: .init(self.versions(width: versions), .dim), width: versions, least: 70),
      Cell(run: age, width: 5, least: 62, alignment: .trailing, gap: 2),
      Cell(run: gate, width: 9, least: 30),
      Cell(run: holder ?? nothing, width: 9, least: 54),
      Cell(run: deadline(width: 10) ?? nothing, width: 10, least: 44, alignment: .trailing, gap: 0),
    ]
  }

  /// The narrowest row that tells both versions.
  private static let leastForVersions = 90

  /// Draws it in a row of a list.
  func drawRow(on surface: inout Surface, in line: Area, isChosen: Bool) {
    let rest = line.inset(left: 2, right: 1)
    let cells = cells(width: rest.width).filter { $0.least <= rest.width }
    let name = max(0, rest.width - cells.reduce(0) { $0 + $1.width + $1.gap })
    var x = rest.x
    for cell in cells where x < rest.maxX {
      let width = cell.width == 0 ? name : cell.width
      let room = Area(x: x, y: line.y, width: min(width, rest.maxX - x), height: 1)
      surface.put(cell.run.text, in: room, alignment: cell.alignment, ink: cell.run.ink)
      x += width + cell.gap
    }
    guard isChosen else { return }
    surface.put(desk.symbols.selected, x: line.x, y: line.y, ink: .accent, maxWidth: line.width)
    surface.addInk(.selected, to: line)
    surface.cursor = Terminal.Position(x: line.x, y: line.y)
  }

  /// All of it in a line: where it stands, what is missing by name.
  var summary: StyledLine {
    var parts: [StyledLine.Run] = [
      .init(row.number.shown + " " + row.customer.name, .strong), .init(migration.phase.status.rawValue, .accent),
    ]
    parts += [holder].compactMap(\.self)
    if migration.turn == .customer, migration.status == .open, let person { parts.append(person) }
    if let deadline = deadline(width: .max) { parts.append(deadline) }
    if migration.phase.leavesProductionRunning {
      parts.append(.init(desk.say(MigrationSheetLine.productionRuns), .met))
    }
    let missing = migration.missing.map { desk.say($0) }.joined(separator: ", ")
    parts.append(
      migration.missing.isEmpty ? gate : .init(desk.say(BoardText.missing(missing)), .text)
    )
    return .joined(parts, by: .init(" · ", .dim))
  }

  private var versions: String { (migration.source ?? "?") + " → " + (migration.target ?? "?") }

  /// From which version to which; in a narrow column only to which, the same on every card of it.
  private func versions(width: Int) -> String {
    width >= Self.versionsWidth ? versions : "→ " + (migration.target ?? "?")
  }

  /// The cells that two versions of the usual length take.
  private static let versionsWidth = 15

  private var age: StyledLine.Run {
    let calendar = desk.rules.calendar
    let days = max(0, calendar.date(of: desk.now) - calendar.date(of: migration.since))
    return .init(desk.formats.days(days), .dim)
  }

  /// Who is responsible, if anybody.
  private var person: StyledLine.Run? {
    row.assignee.map { .init($0.login.rawValue, $0.login == desk.viewer.login ? .mine : .text) }
  }

  /// Who has it now: the customer, an agent, or the desk; of one that is over, who had it.
  private var holder: StyledLine.Run? {
    guard migration.status == .open else { return person }
    return migration.turn == .customer ? turn : person ?? turn
  }

  /// Whether its gate is met; of one that is over, that it is.
  private var gate: StyledLine.Run {
    guard migration.status == .open else { return .init(desk.say(migration.status), .resolved) }
    if migration.missing.isEmpty { return .init(desk.symbols.met + " " + desk.say(BoardText.ready), .met) }
    return .init(desk.say(MigrationSheetLine.missing(migration.missing.count)), .text)
  }

  /// The customer's name in two lines at most, broken between words or behind a hyphen.
  private func nameLines(width: Int) -> [String] {
    let name = row.customer.name
    guard SafeText.cells(of: name) > width else { return [name] }
    var first = ""
    var rest = name[...]
    while let end = rest.firstIndex(where: { $0 == " " || $0 == "-" }) {
      let piece = rest[...end]
      guard first.isEmpty || SafeText.cells(of: (first + piece).trimmed) <= width else { break }
      first += piece
      rest = rest[rest.index(after: end)...]
    }
    return [first.trimmed, String(rest).trimmed].filter { !$0.isEmpty }
  }

  /// What is left of its clock while one runs, in how that stands, else the day awaited next, if one is planned.
  private func deadline(width: Int) -> StyledLine.Run? {
    guard migration.status == .open else { return nil }
    guard let running = row.clocks.next else { return date }
    let clock = LiveClock(running, of: row.clocks, now: desk.now)
    guard let remaining = clock.remaining else { return date }
    let ink: Ink = clock.isBreached ? .breached : clock.isAtRisk ? .atRisk : .running
    let figure = desk.formats.duration(remaining)
    let said = desk.say(BoardText.left(figure))
    return .init(remaining < 0 || SafeText.cells(of: said) > width ? figure : said, ink)
  }

  private var turn: StyledLine.Run {
    switch migration.turn {
    case .customer: .init(desk.symbols.paused + " " + desk.say(BoardText.turn(.customer)), .waiting)
    case .desk: .init(desk.say(BoardText.turn(.desk)), .dim)
    }
  }

  /// The day awaited next; one that is over stands out.
  private var date: StyledLine.Run? {
    guard let date = migration.nextDate else { return nil }
    let isPast = date < desk.rules.calendar.date(of: desk.now)
    return .init(desk.formats.date(date), isPast ? .breached : .text)
  }
}
