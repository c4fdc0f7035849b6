import Desk
import Store
import Terminal

extension WallView {
  private static let figureWidth = 6
  private static let leastBar = 2

  func priorities(width: Int) -> [StyledLine] {
    work(figures.priorities.map { (desk.symbols[$0.of] + " " + desk.say($0.of), $0.work, $0.of.ink) }, width: width)
  }

  func work(_ rows: [(name: String, work: WorkFigures)], width: Int) -> [StyledLine] {
    work(rows.map { ($0.name, $0.work, .text) }, width: width)
  }

  /// A line a part of the work: its name, a bar, how many are open, breached, at risk.
  private func work(_ rows: [(name: String, work: WorkFigures, ink: Ink)], width: Int) -> [StyledLine] {
    guard !rows.isEmpty else { return [quiet(.nothingOpen)] }
    // A name says more than a bar is long.
    let longest = rows.map { SafeText.cells(of: $0.name) }.max() ?? 0
    let name = min(max(longest, 12), max(12, width - 3 * Self.figureWidth - 1 - Self.leastBar))
    let bar = max(0, width - name - 1 - 3 * Self.figureWidth)
    let most = max(1, rows.map(\.work.count).max() ?? 1)
    return rows.map { row in
      StyledLine(
        [
          .init(cell(row.name, name) + " ", row.ink),
          .init(cell(Bar.horizontal(row.work.count, of: most, width: bar, desk.symbols), bar), .bar),
        ] + figure(row.work.count, .strong) + figure(row.work.breached, .breached) + figure(row.work.atRisk, .atRisk)
      )
    }
  }

  /// What stands over the figures of a panel, at the right end of its title's row; nil for nothing.
  func heads(_ panel: WallPanel) -> String? {
    switch panel {
    case .priorities, .agents, .contracts, .services:
      [WallText.openShort, .breachedShort, .atRiskShort].map { cell(desk.say($0), Self.figureWidth, .trailing) }
        .joined()
    default: nil
    }
  }

  /// A figure that is quiet when there is nothing to tell.
  private func figure(_ count: Int, _ ink: Ink) -> [StyledLine.Run] {
    figure("\(count)", Self.figureWidth, count == 0 ? .dim : ink)
  }

  func waiting(width: Int) -> [StyledLine] {
    guard let longest = figures.waiting.longest else { return [quiet(.nothingWaits)] }
    let calendar = desk.rules.calendar
    let days = calendar.date(of: desk.now) - calendar.date(of: longest.since)
    let age = days > 0 ? desk.say(WallText.days(days)) : desk.formats.moment(longest.since)
    return [
      StyledLine([
        .init("\(figures.waiting.count) ", .strong), .init(desk.say(WallText.waiting)),
      ]),
      StyledLine([
        .init(desk.say(WallText.longestWait(age)) + " ", .waiting),
        .init(longest.number.shown + " " + longest.customer.name, .dim),
      ]),
    ]
  }

  func migrations(width: Int) -> [StyledLine] {
    guard let phases = figures.migrations else { return [] }
    let most = max(1, phases.map(\.count).max() ?? 1)
    let name = min(22, width / 2)
    let bar = max(0, width - name - 1 - Self.figureWidth)
    return phases.map { phase in
      StyledLine(
        [
          .init(cell(phase.phase.shortWording[desk.language].capitalisedFirst, name) + " "),
          .init(cell(Bar.horizontal(phase.count, of: most, width: bar, desk.symbols), bar), .bar),
        ] + figure(phase.count, .strong)
      )
    }
  }
}
