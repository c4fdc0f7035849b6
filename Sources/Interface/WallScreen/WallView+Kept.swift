import Desk
import Store
import Terminal

extension WallView {
  /// Below so many of a hundred, what was kept stands out.
  private static let worrying = 90

  func kept(width: Int) -> [StyledLine] {
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
