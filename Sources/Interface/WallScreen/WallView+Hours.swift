import Desk
import Store
import Terminal

extension WallView {
  func forecast(width: Int) -> [StyledLine] {
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
      let forms: [WallText] = [
        .ifNothingIsDone(sum, before: before), .ifNothing(sum, before: before), .before(sum, before),
      ]
      let texts = forms.map { desk.say($0) }
      return StyledLine(texts.first { SafeText.cells(of: $0) <= width } ?? texts[2], .atRisk)
    }
    return quiet(.nothingWillBreach)
  }

  func today(width: Int) -> [StyledLine] {
    let label = 9
    let column = 4
    let room = max(1, (width - label - 5) / column)
    // What was, back from now; what is to come has the room that is left.
    let past = figures.today.filter { $0.from <= desk.now }.suffix(room)
    let hours = past + figures.today.filter { $0.from > desk.now }.prefix(room - past.count)
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
    let head = cell("", label) + heads.joined() + cell(desk.say(WallText.sum), 5, .trailing)
    return [StyledLine(head, .dim)] + line(.arrived, \.arrived, .text)
      + line(.resolved, \.resolved, .good)
  }
}
