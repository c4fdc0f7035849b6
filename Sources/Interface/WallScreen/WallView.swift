import Desk
import Store
import Terminal

/// What each panel of the wall says: figures of a moment, and the clocks as they go on since.
struct WallView {
  let figures: DeskFigures
  let desk: DeskContext
  /// Whether the figures behind percentages are shown in their place, where there is no room for both.
  var prefersFigures = false

  /// The title of a panel.
  func title(_ panel: WallPanel) -> WallText {
    switch panel {
    case .overdue: .overdue
    case .next: .next
    case .forecast: .forecast
    case .kept: .kept
    case .priorities: .priorities
    case .agents: .agents
    case .contracts: .contracts
    case .services: .services
    case .waiting: .waitingTitle
    case .today: .today
    case .migrations: .migrations
    }
  }

  /// What stands under the title, in panels of that width; nothing for a panel that is not there for this viewer.
  func lines(_ panel: WallPanel, width: Int) -> [StyledLine] {
    switch panel {
    case .overdue:
      figures.overdue.isEmpty ? [quiet(.nothingOverdue)] : figures.overdue.flatMap { lines($0, width: width) }
    case .next: next.isEmpty ? [quiet(.nothingDue)] : next.flatMap { lines($0, width: width) }
    case .forecast: forecast(width: width)
    case .kept: kept(width: width)
    case .priorities: priorities(width: width)
    case .agents: work(figures.agents.map { ($0.of?.name ?? desk.say(WallText.nobody), $0.work) }, width: width)
    case .contracts: work(figures.covers.map { (name(of: $0.of), $0.work) }, width: width)
    case .services: work(figures.teams.map { (desk.say($0.of).capitalisedFirst, $0.work) }, width: width)
    case .waiting: waiting(width: width)
    case .today: today(width: width)
    case .migrations: migrations(width: width)
    }
  }

  /// The rows that a panel needs at least: enough to say what matters.
  func least(_ panel: WallPanel, of count: Int) -> Int {
    switch panel {
    case .overdue, .next: min(count, 4)
    case .forecast: min(count, 5)
    case .agents: min(count, 6)
    default: count
    }
  }

  /// The deadlines behind the one that is drawn large.
  private var next: [Deadline] { Array(figures.next.dropFirst()) }

  func quiet(_ text: WallText) -> StyledLine { StyledLine(desk.say(text), .dim) }

  func name(of cover: QueueFilter.Cover) -> String {
    switch cover {
    case .formula(let code): desk.rules.formula(code)?.name ?? code.rawValue
    case .noContract: desk.say(CommitmentText.noContract)
    }
  }

  /// A text in so many cells, figures at their right end.
  func cell(_ text: String, _ width: Int, _ alignment: Alignment = .leading) -> String {
    SafeText.padded(text, to: max(0, width), alignment: alignment)
  }
}

// MARK: Deadlines

extension WallView {
  /// What is left of a deadline now; negative when it is breached.
  func remaining(_ deadline: Deadline) -> Int {
    guard !deadline.isPaused else { return deadline.remaining }
    let calendar = desk.rules.calendar
    return deadline.due >= desk.now
      ? calendar.openSeconds(from: desk.now, to: deadline.due)
      : -calendar.openSeconds(from: deadline.due, to: desk.now)
  }

  /// The role of a deadline as it stands.
  func ink(_ deadline: Deadline) -> Ink {
    if remaining(deadline) < 0 { return .breached }
    return deadline.isAtRisk ? .atRisk : .running
  }

  /// The line of a deadline, with its subject below it on a screen that has room for that.
  private func lines(_ deadline: Deadline, width: Int) -> [StyledLine] {
    guard desk.size.height >= WallLayout.roomy else { return [line(deadline, width: width)] }
    let subject = StyledLine([.init(cell("", 11)), .init(cell(deadline.title, width - 11), .dim)])
    return [line(deadline, width: width), subject]
  }

  private func line(_ deadline: Deadline, width: Int) -> StyledLine {
    let ink = ink(deadline)
    let left = (deadline.isPaused ? desk.symbols.paused + " " : "") + desk.formats.countdown(remaining(deadline))
    let agent = deadline.assignee?.login.rawValue ?? desk.symbols.none
    let isWide = width >= 50
    let tail = " " + cell(deadline.number.text, 5, .trailing) + (isWide ? " " + cell(agent, 10) : "")
    let customer = width - 10 - SafeText.cells(of: tail) - 2
    return StyledLine([
      .init(cell(left, 8, .trailing) + " ", ink),
      .init(desk.symbols[deadline.priority] + " ", deadline.priority.ink),
      .init(cell(deadline.customer.name, customer + 1)),
      .init(tail, .dim),
    ])
  }
}

// MARK: Work

extension WallView {
  private static let figureWidth = 6

  private func priorities(width: Int) -> [StyledLine] {
    work(figures.priorities.map { (desk.symbols[$0.of] + " " + desk.say($0.of), $0.work, $0.of.ink) }, width: width)
  }

  private func work(_ rows: [(name: String, work: WorkFigures)], width: Int) -> [StyledLine] {
    work(rows.map { ($0.name, $0.work, .text) }, width: width)
  }

  /// A line a part of the work: its name, a bar, how many are open, breached, at risk.
  private func work(_ rows: [(name: String, work: WorkFigures, ink: Ink)], width: Int) -> [StyledLine] {
    guard !rows.isEmpty else { return [quiet(.nothingOpen)] }
    let name = min(18, max(12, width / 3))
    let bar = max(0, width - name - 1 - 3 * Self.figureWidth)
    let most = max(1, rows.map(\.work.count).max() ?? 1)
    return rows.map { row in
      StyledLine([
        .init(cell(row.name, name) + " ", row.ink),
        .init(cell(Bar.horizontal(row.work.count, of: most, width: bar, desk.symbols), bar), .bar),
        figure(row.work.count, .strong),
        figure(row.work.breached, .breached),
        figure(row.work.atRisk, .atRisk),
      ])
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
  private func figure(_ count: Int, _ ink: Ink) -> StyledLine.Run {
    .init(cell("\(count)", Self.figureWidth, .trailing), count == 0 ? .dim : ink)
  }

  private func waiting(width: Int) -> [StyledLine] {
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

  private func migrations(width: Int) -> [StyledLine] {
    guard let phases = figures.migrations else { return [] }
    let most = max(1, phases.map(\.count).max() ?? 1)
    let name = min(22, width / 2)
    let bar = max(0, width - name - 1 - Self.figureWidth)
    return phases.map { phase in
      StyledLine([
        .init(cell(phase.phase.shortWording[desk.language].capitalisedFirst, name) + " "),
        .init(cell(Bar.horizontal(phase.count, of: most, width: bar, desk.symbols), bar), .bar),
        figure(phase.count, .strong),
      ])
    }
  }
}

// MARK: Commitments kept

extension WallView {
  /// Below so many of a hundred, what was kept stands out.
  private static let worrying = 90

  private func kept(width: Int) -> [StyledLine] {
    table(.week, width: width) { $0.week } + table(.month, width: width) { $0.month }
  }

  private func table(
    _ period: WallText,
    width: Int,
    _ kept: (KeptFigures) -> [ClockName: Kept]
  ) -> [StyledLine] {
    let name = 11
    let column = (width - name) / ClockName.allCases.count
    let heads = ClockName.allCases.map { clock in
      let long = desk.say(clock)
      return cell(SafeText.cells(of: long) < column ? long : desk.say(QueueText.clockShort(clock)), column, .trailing)
    }
    let titles = StyledLine(cell(desk.say(period), name) + heads.joined(), .dim)
    let hasRoom = figures.kept.allSatisfy { formula in
      kept(formula).values.allSatisfy { SafeText.cells(of: text($0, withFigures: true)) < column }
    }
    return [titles]
      + figures.kept.map { formula in
        StyledLine(
          [.init(cell(self.name(of: .formula(formula.formula)), name))]
            + ClockName.allCases.map { rate(kept(formula)[$0] ?? Kept(), withFigures: hasRoom, width: column) }
        )
      }
  }

  /// A percentage, with the figures behind it where all of a table's have room.
  private func text(_ kept: Kept, withFigures: Bool) -> String {
    guard let percent = kept.percent else { return desk.symbols.none }
    let rate = desk.say(WallText.percent(percent))
    let figures = desk.say(WallText.ratio(kept.met, of: kept.met + kept.missed))
    if prefersFigures, !withFigures { return figures }
    return withFigures ? rate + " " + figures : rate
  }

  private func rate(_ kept: Kept, withFigures: Bool, width: Int) -> StyledLine.Run {
    let ink: Ink =
      switch kept.percent {
      case nil: .dim
      case 100?: .good
      case let percent?: percent < Self.worrying ? .atRisk : .text
      }
    return .init(cell(text(kept, withFigures: withFigures), width, .trailing), ink)
  }
}

// MARK: Hours

extension WallView {
  private func forecast(width: Int) -> [StyledLine] {
    let most = max(1, figures.forecast.map(\.due).max() ?? 1)
    let label = 11
    let bar = max(0, width - label - 1 - 5)
    let today = desk.rules.calendar.date(of: desk.now)
    let hours = figures.forecast.map { hour in
      let isToday = desk.rules.calendar.date(of: hour.from) == today
      let from = isToday ? desk.formats.time(hour.from) : desk.formats.moment(hour.from)
      return StyledLine([
        .init(cell(from, label) + " ", isToday ? .text : .dim),
        .init(cell(Bar.horizontal(hour.due, of: most, width: bar, desk.symbols), bar), .bar),
        .init(cell("\(hour.due)", 5, .trailing), hour.due == 0 ? .dim : .strong),
      ])
    }
    return [outlook(width: width)] + hours
  }

  /// What comes of it if nothing is done.
  private func outlook(width: Int) -> StyledLine {
    var sum = 0
    for (index, hour) in figures.forecast.enumerated() {
      sum += hour.due
      // The next three hours; later ones where these bring nothing.
      guard sum > 0, index >= 2 || index == figures.forecast.count - 1 else { continue }
      let isToday = desk.rules.calendar.date(of: hour.to) == desk.rules.calendar.date(of: desk.now)
      let before = isToday ? desk.formats.time(hour.to) : desk.formats.moment(hour.to)
      let forms = [WallText.ifNothingIsDone(sum, before: before), .ifNothing(sum, before: before)].map { desk.say($0) }
      return StyledLine(forms.first { SafeText.cells(of: $0) <= width } ?? forms[1], .atRisk)
    }
    return quiet(.nothingWillBreach)
  }

  private func today(width: Int) -> [StyledLine] {
    let label = 9
    let column = 4
    let hours = figures.today.suffix(max(1, (width - label - 5) / column))
    func line(_ text: WallText, _ count: (HourFigures) -> Int, _ ink: Ink) -> [StyledLine] {
      let counts = hours.map { $0.from > desk.now ? nil : count($0) }
      let most = max(1, counts.compactMap(\.self).max() ?? 1)
      let cells = counts.map {
        cell($0.map { $0 == 0 ? (desk.symbols.isPlain ? "." : "·") : "\($0)" } ?? "", column, .trailing)
      }
      let bars = counts.map { cell(Bar.vertical($0 ?? 0, of: most, desk.symbols), column, .trailing) }
      let total = figures.today.reduce(0) { $0 + count($1) }
      return [
        StyledLine([.init(cell("", label)), .init(bars.joined(), .bar)]),
        StyledLine([
          .init(cell(desk.say(text), label)), .init(cells.joined(), ink),
          .init(cell("\(total)", 5, .trailing), .strong),
        ]),
      ]
    }
    let heads = hours.map { hour in
      cell(desk.say(WallText.hour(desk.rules.calendar.zone.local(hour.from).secondOfDay / 3_600)), column, .trailing)
    }
    return [StyledLine(cell("", label) + heads.joined(), .dim)] + line(.arrived, \.arrived, .text)
      + line(.resolved, \.resolved, .good)
  }
}

/// Bars of plain characters.
enum Bar {
  /// A bar from the left, as long as its part of the largest.
  static func horizontal(_ value: Int, of most: Int, width: Int, _ symbols: Symbols) -> String {
    guard width > 0, value > 0 else { return "" }
    // What is there is seen, however small its part.
    return String(repeating: symbols.isPlain ? "#" : "▇", count: max(1, value * width / max(1, most)))
  }

  /// A column one cell wide, as high as its part of the largest.
  static func vertical(_ value: Int, of most: Int, _ symbols: Symbols) -> String {
    guard value > 0 else { return " " }
    let steps = Array(symbols.isPlain ? ".:|#" : "▁▂▃▄▅▆▇█")
    return String(steps[min(steps.count - 1, value * (steps.count - 1) / max(1, most))])
  }
}
