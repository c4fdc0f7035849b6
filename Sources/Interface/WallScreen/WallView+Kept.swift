import Desk
import Store
import Terminal

extension WallView {
  /// Below so many of a hundred, what is kept less well than before stands out.
  private static let worrying = 90

  func kept(width: Int) -> [StyledLine] {
    // The week is held against the month: whether it goes better or worse.
    table(.week, width: width, against: { $0.month }) { $0.week } + table(.month, width: width) { $0.month }
  }

  private func table(
    _ period: WallText,
    width: Int,
    against before: ((KeptFigures) -> [ClockName: Kept])? = nil,
    _ kept: (KeptFigures) -> [ClockName: Kept]
  ) -> [StyledLine] {
    let name = 11
    let column = (width - name) / ClockName.allCases.count
    let heads = ClockName.allCases.map { clock in
      let long = desk.say(clock)
      return cell(SafeText.cells(of: long) < column ? long : desk.say(QueueText.clockShort(clock)), column, .trailing)
    }
    let titles = StyledLine(cell(desk.say(period), name) + heads.joined(), .dim)
    let all = figures.kept.flatMap { kept($0).values }.filter { $0.percent != nil }
    let widest = all.map { SafeText.cells(of: ratio($0)) }.max() ?? 0
    // "100 %" and the sign of a trend before it stand beside the figures.
    let hasRoom = 8 + 1 + widest < column
    return [titles]
      + figures.kept.map { formula in
        StyledLine(
          [.init(cell(self.name(of: .formula(formula.formula)), name))]
            + ClockName.allCases.flatMap { clock in
              let was = before.map { $0(formula)[clock]?.percent ?? nil } ?? nil
              return rate(kept(formula)[clock] ?? Kept(), was: was, ratio: hasRoom ? widest : nil, width: column)
            }
        )
      }
  }

  /// A percentage, with the figures behind it where a whole table's have room, else in its place on demand.
  private func rate(_ kept: Kept, was: Int?, ratio: Int?, width: Int) -> [StyledLine.Run] {
    guard let percent = kept.percent else { return figure(desk.symbols.none, width, .dim) }
    if ratio == nil, prefersFigures { return figure(self.ratio(kept), width, .text) }
    let isWorse = was.map { percent < $0 } ?? false
    let isBetter = was.map { percent > $0 } ?? false
    let trend = isWorse ? desk.symbols.worse + " " : isBetter ? desk.symbols.better + " " : ""
    let ink: Ink = percent == 100 ? .good : isWorse && percent < Self.worrying ? .atRisk : .text
    let text = trend + desk.say(WallText.percent(percent))
    guard let ratio else { return figure(text, width, ink) }
    return figure(text, width - ratio - 1, ink) + figure(self.ratio(kept), ratio + 1, .dim)
  }

  private func ratio(_ kept: Kept) -> String { desk.say(WallText.ratio(kept.met, of: kept.met + kept.missed)) }
}
