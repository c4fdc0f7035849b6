import Desk
import Interface
import Store

/// A desk's figures as tables for people.
struct FiguresText {
  private let figures: DeskFigures
  private let formats: Formats
  private let rules: Rules

  init(_ figures: DeskFigures, formats: Formats, rules: Rules) {
    self.figures = figures
    self.formats = formats
    self.rules = rules
  }

  /// Prints them, a section after the other.
  func write() throws(Output.Failure) {
    let sections: [(WallText, TextTable)] =
      [
        (.priorities, work(figures.priorities.map { (said($0.of), $0.work) })),
        (.contracts, work(figures.covers.map { (name(of: $0.of), $0.work) })),
        (.agents, work(figures.agents.map { ($0.of?.name ?? said(WallText.nobody), $0.work) })),
        (.services, work(figures.teams.map { (said($0.of), $0.work) })),
        (.keptThisWeek, kept(\.week)),
        (.keptThisMonth, kept(\.month)),
      ]
      + (figures.migrations.map { [(.migrations, phases($0))] } ?? []) + [
        (.today, today),
        (.forecast, forecast),
      ]
    try Output.results.say(headline)
    for (title, table) in sections where !table.rows.isEmpty {
      try Output.results.line("\n" + said(title))
      try Output.results.table(table)
    }
  }

  private var headline: String {
    let parts: [(Int, WallText)] = [
      (figures.open.count, .open), (figures.open.breached, .breached), (figures.open.atRisk, .atRisk),
      (figures.unqualified, .unqualified), (figures.waiting.count, .waiting),
    ]
    return parts.map { "\(said($1)) \($0)" }.joined(separator: "  ")
  }

  private func name(of cover: QueueFilter.Cover) -> String {
    cover.name(rules, Speech.language)
  }

  private func work(_ shares: [(name: String, work: WorkFigures)]) -> TextTable {
    var table = TextTable(columns: [.init(title: "")] + numbers([.open, .breached, .atRisk]) + [.init(title: "")])
    table.rows = shares.map { name, work in [name, "\(work.count)", "\(work.breached)", "\(work.atRisk)", ""] }
    return table
  }

  private func kept(_ period: (KeptFigures) -> [ClockName: Kept]) -> TextTable {
    let columns = ClockName.allCases.map { TextTable.Column(title: said($0), alignment: .trailing) }
    var table = TextTable(columns: [.init(title: "")] + columns + [.init(title: "")])
    table.rows = figures.kept.map { kept in
      let cells = ClockName.allCases.map { clock in
        let figures = period(kept)[clock] ?? Kept()
        guard let percent = figures.percent else { return "—" }
        return said(WallText.percent(percent)) + " (\(figures.met)/\(figures.met + figures.missed))"
      }
      return [name(of: .formula(kept.formula))] + cells + [""]
    }
    return table
  }

  private func phases(_ phases: [PhaseFigures]) -> TextTable {
    var table = TextTable(columns: [.init(title: "")] + numbers([.open]) + [.init(title: "")])
    table.rows = phases.map { [said($0.phase), "\($0.count)", ""] }
    return table
  }

  private var today: TextTable {
    var table = TextTable(columns: [.init(title: "")] + numbers([.arrived, .resolved]) + [.init(title: "")])
    table.rows = figures.today.map { [formats.time($0.from), "\($0.arrived)", "\($0.resolved)", ""] }
    return table
  }

  private var forecast: TextTable {
    var table = TextTable(columns: [.init(title: ""), .init(title: "")] + numbers([.due]) + [.init(title: "")])
    table.rows = figures.forecast.map { [formats.moment($0.from), formats.time($0.to), "\($0.due)", ""] }
    return table
  }

  private func numbers(_ titles: [WallText]) -> [TextTable.Column] {
    titles.map { TextTable.Column(title: said($0), alignment: .trailing) }
  }
}
