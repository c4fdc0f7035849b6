import Desk
import Store
import Terminal

/// The coming days on which something is planned for migrations, with what is to be warned of.
struct Agenda: Sendable {
  /// A day's plan, and why somebody should look at it.
  struct Entry: Sendable {
    var date: MigrationDate
    var warnings: [MigrationSheetLine]
  }

  /// How many days ahead are looked at.
  private static let daysAhead = 42
  /// How many days back what is not done yet is still told.
  private static let daysBack = 60
  private static let most = 40
  private static let mostOverdue = 3

  /// What is planned, the nearest day first.
  let entries: [Entry]
  /// The last day looked at; nil while nothing was read.
  private let until: CivilDate?

  /// Nothing was read yet.
  static let empty = Agenda()

  private init() {
    entries = []
    until = nil
  }

  /// What is planned as seen from now.
  ///
  /// - Throws: `StoreError`.
  init(_ desk: DeskContext) throws {
    let calendar = desk.rules.calendar
    let today = calendar.date(of: desk.now)
    let past = desk.looksBack ? desk.now : nil
    // What is over and not done comes first, but hides nothing of what is coming.
    let overdue = try desk.store.migrationDates(
      in: today + -Self.daysBack...today + -1,
      viewer: desk.viewer,
      asOf: past,
      limit: Self.mostOverdue
    )
    let coming = try desk.store.migrationDates(
      in: today...today + Self.daysAhead,
      viewer: desk.viewer,
      asOf: past,
      limit: Self.most
    )
    let dates = overdue + coming
    let productions = Dictionary(grouping: dates.filter(\.kind.isProduction), by: \.date).mapValues(\.count)
    until = today + Self.daysAhead
    entries = dates.map { date in
      Entry(date: date, warnings: date.warnings(together: productions[date.date, default: 0], calendar, today: today))
    }
  }

  /// Draws the line and the days below it, as many as there is room for.
  func draw(on surface: inout Surface, rule: Area, rows: Area, _ desk: DeskContext) {
    surface.horizontalLine(x: rule.x, y: rule.y, width: rule.width, ink: .rule, isPlain: desk.symbols.isPlain)
    let perRow = rows.width >= 150 ? 2 : 1
    let room = rows.height * perRow
    let hidden = max(0, entries.count - room)
    let more = hidden > 0 ? "  " + desk.unseen(below: hidden) : ""
    let title = " " + desk.say(BoardText.agenda) + more + " "
    surface.put(title, x: rule.x + 2, y: rule.y, ink: .heading, maxWidth: rule.width - 4)
    guard !entries.isEmpty else {
      guard let until else { return }
      let nothing = BoardText.nothingPlanned(until: desk.formats.dayAndDate(until))
      surface.put(desk.say(nothing), in: rows.row(0).inset(left: 2, right: 1), ink: .dim)
      return
    }
    let width = rows.width / perRow
    for (index, entry) in entries.prefix(room).enumerated() {
      let row = rows.row(index % rows.height)
      let x = row.x + index / rows.height * width
      line(entry, desk).draw(on: &surface, in: Area(x: x + 2, y: row.y, width: width - 3, height: row.height))
    }
  }

  private func line(_ entry: Entry, _ desk: DeskContext) -> StyledLine {
    let date = entry.date
    let name = desk.say(date.kind.isProduction ? Phase.production : Phase.preProduction)
    var runs = [
      StyledLine.Run(desk.formats.dayAndDate(date.date) + "  ", .text),
      StyledLine.Run(SafeText.padded(name, to: 14) + "  ", date.kind.isProduction ? .strong : .dim),
      StyledLine.Run(date.number.shown + " ", .accent),
      StyledLine.Run(date.customer, .text),
    ]
    if !entry.warnings.isEmpty {
      let said = entry.warnings.map { desk.say($0) }.joined(separator: ", ")
      runs.append(.init("  " + desk.symbols.majeure + " " + said, .atRisk))
    }
    return StyledLine(runs)
  }
}

extension MigrationDate {
  /// Why somebody should look at a day that is planned.
  ///
  /// - Parameter together: how many productions there are on it, this one included.
  func warnings(together: Int, _ calendar: BusinessCalendar, today: CivilDate) -> [MigrationSheetLine] {
    var warnings: [MigrationSheetLine] = []
    if date < today { warnings.append(.dayIsPast) }
    if kind.isProduction, together > 1 { warnings.append(.sameDay) }
    if calendar.day(date).spans.isEmpty { warnings.append(.closedDay) }
    if kind == .production(isAccepted: false) { warnings.append(.notAccepted) }
    return warnings
  }
}
