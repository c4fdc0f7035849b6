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

  /// Draws it in its rows of a column.
  func draw(on surface: inout Surface, in area: Area, isChosen: Bool) {
    let inner = area.inset(left: 2, right: 1)
    let name = nameLines(width: inner.width)
    let lines: [StyledLine] = [
      StyledLine(String(name.first ?? ""), .strong),
      StyledLine(String(name.dropFirst().first ?? ""), .strong),
      StyledLine(versions(width: inner.width), .dim),
      ownerLine(width: inner.width),
      StyledLine([gate]),
      StyledLine([awaited(orOwner: true)]),
    ]
    for (index, line) in lines.enumerated() { line.draw(on: &surface, in: inner.row(index)) }
    guard isChosen else { return }
    for index in lines.indices {
      let line = area.row(index)
      surface.put(desk.symbols.selected, x: line.x, y: line.y, ink: .accent, maxWidth: line.width)
      surface.addInk(.selected, to: line.inset(right: 1))
    }
    surface.cursor = Terminal.Position(x: area.x, y: area.y)
  }

  /// Draws it in a row of a list.
  func drawRow(on surface: inout Surface, in line: Area, isChosen: Bool) {
    let rest = line.inset(left: 2, right: 1)
    // What matters least goes first where there is no room for all; the name takes what is left.
    let cells: [(width: Int, line: StyledLine)] = [
      (6, StyledLine([.init(row.number.text, .accent)])),
      (0, StyledLine(row.customer.name, .strong)),
      (rest.width >= 66 ? 16 : 0, StyledLine(versions, .dim)),
      (rest.width >= 50 ? 5 : 0, StyledLine([age])),
      (rest.width >= 30 ? 12 : 0, StyledLine([gate])),
      (rest.width >= 44 ? 11 : 0, StyledLine([awaited()])),
      (rest.width >= 96 ? 9 : 0, StyledLine([owner])),
    ]
    let fixed = cells.reduce(1) { $0 + ($1.width == 0 ? 0 : $1.width + 1) }
    var x = rest.x
    for (index, cell) in cells.enumerated() {
      let width = index == 1 ? max(0, rest.width - fixed) : cell.width
      guard width > 0 else { continue }
      cell.line.draw(on: &surface, in: Area(x: x, y: line.y, width: min(width, rest.maxX - x), height: 1))
      x += width + 1
    }
    guard isChosen else { return }
    surface.put(desk.symbols.selected, x: line.x, y: line.y, ink: .accent, maxWidth: line.width)
    surface.addInk(.selected, to: line)
    surface.cursor = Terminal.Position(x: line.x, y: line.y)
  }

  /// All of it in a line: where it stands, what is missing by name.
  var summary: StyledLine {
    var parts: [StyledLine.Run] = [
      .init(row.number.shown + " " + row.customer.name, .strong), .init(migration.phase.status.rawValue, .accent), turn,
      row.assignee == nil ? .init("") : owner,
    ]
    if migration.phase.leavesProductionRunning {
      parts.append(.init(desk.say(MigrationSheetLine.productionRuns), .met))
    }
    let missing = migration.missing.map { desk.say($0) }.joined(separator: ", ")
    parts.append(
      migration.missing.isEmpty ? gate : .init(desk.say(BoardText.missing(missing)), .atRisk)
    )
    return .joined(parts, by: .init(" · ", .dim))
  }

  private var versions: String { (migration.source ?? "?") + " → " + (migration.target ?? "?") }

  /// From which version to which, or only to which where there is no room for both.
  private func versions(width: Int) -> String {
    let forms = [versions, versions.filter { $0 != " " }]
    return forms.first { SafeText.cells(of: $0) <= width } ?? "→ " + (migration.target ?? "?")
  }

  /// Its number, its age, and who has it where all of it fits.
  private func ownerLine(width: Int) -> StyledLine {
    let runs: [StyledLine.Run] = [.init(row.number.text, .accent), age]
    let whole = StyledLine.joined(runs + [owner], by: .init(" ", .dim))
    return whole.cells <= width ? whole : .joined(runs, by: .init(" ", .dim))
  }

  private var age: StyledLine.Run {
    let calendar = desk.rules.calendar
    let days = max(0, calendar.date(of: desk.now) - calendar.date(of: migration.since))
    return .init("\(days) j", .dim)
  }

  private var owner: StyledLine.Run {
    guard let assignee = row.assignee else { return .init(desk.symbols.none, .dim) }
    return .init(assignee.login.rawValue, assignee.login == desk.viewer.login ? .mine : .text)
  }

  /// Whether its gate is met; of one that is over, that it is.
  private var gate: StyledLine.Run {
    guard migration.status == .open else { return .init(desk.say(migration.status), .resolved) }
    if migration.missing.isEmpty { return .init(desk.symbols.met + " " + desk.say(BoardText.ready), .met) }
    return .init(desk.say(MigrationSheetLine.missing(migration.missing.count)), .atRisk)
  }

  /// The customer's name in two lines, the rest of a longer one with a sign that it was cut.
  private func nameLines(width: Int) -> [String] {
    let lines = SafeText.lines(of: row.customer.name, width: max(1, width)).map { String($0) }
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1...].joined(separator: " ")]
  }

  /// The day awaited next, else whose turn it is, or who has it at the desk; nothing of one that is over.
  private func awaited(orOwner: Bool = false) -> StyledLine.Run {
    guard migration.status == .open else { return .init("") }
    if let date { return date }
    return orOwner && migration.turn == .desk && row.assignee != nil ? owner : turn
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
