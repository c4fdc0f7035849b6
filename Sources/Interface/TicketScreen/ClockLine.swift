import Desk
import Terminal

/// A clock of a ticket on one row: name, bar, how it stands, when it is due.
struct ClockLine {
  /// The clock.
  let clock: Clock
  /// Whether the kind of ticket has no such clock.
  let isAbsent: Bool

  /// The clocks of a ticket in the order in which they start.
  static func all(_ clocks: Clocks, rules: RulesBook) -> [ClockLine] {
    let kept = rules[clocks.terms.rules]?.clocks[clocks.terms.kind] ?? []
    return clocks.all.map { ClockLine(clock: $0, isAbsent: $0.target == nil && !kept.contains($0.name)) }
  }

  /// The ink of how the clock stands.
  static func ink(_ clock: Clock) -> Ink {
    switch clock.state {
    case .none: .noCommitment
    case .pending: .dim
    case .running, .paused:
      if clock.isBreached {
        .breached
      } else if clock.isAtRisk {
        .atRisk
      } else {
        clock.state == .paused ? .paused : .running
      }
    case .met: .met
    case .missed: .breached
    }
  }

  /// The sign of how the clock stands.
  static func sign(_ clock: Clock, _ symbols: Symbols) -> String {
    switch clock.state {
    case .none, .pending, .running: " "
    case .paused: symbols.paused
    case .met: symbols.met
    case .missed: symbols.missed
    }
  }

  /// How many of the bar's cells are full: all of them only when nothing is left.
  static func fullCells(_ clock: Clock, of width: Int) -> Int {
    guard let target = clock.target?.seconds, clock.startedAt != nil else { return 0 }
    if clock.elapsed >= target { return width }
    return min(width - 1, clock.elapsed * width / max(1, target))
  }

  /// Draws the clock in the first row of an area.
  func draw(on surface: inout Surface, in area: Area, _ desk: DeskContext) {
    let formats = desk.formats
    let ink = Self.ink(clock)
    let name = desk.say(clock.name).capitalisedFirst
    let text = desk.say(ClockText(clock, isAbsent: isAbsent, formats))
    var x = area.x
    surface.put(name, x: x, y: area.y, ink: .label, maxWidth: min(16, area.width))
    x += 17
    let bar = min(24, (area.width - 17) / 3)
    if bar >= 8 {
      let full = Self.fullCells(clock, of: bar)
      let symbols = desk.symbols
      surface.put(String(repeating: symbols.barFull, count: full), x: x, y: area.y, ink: ink)
      surface.put(String(repeating: symbols.barEmpty, count: bar - full), x: x + full, y: area.y, ink: .dim)
      x += bar + 1
    }
    surface.put(Self.sign(clock, desk.symbols), x: x, y: area.y, ink: ink, maxWidth: area.maxX - x)
    x += 2
    x += surface.put(text, x: x, y: area.y, ink: ink, maxWidth: area.maxX - x)
    guard let due = clock.due, clock.state == .running || clock.state == .paused else { return }
    let when = "  " + desk.say(ClockLabel.due) + " " + formats.moment(due)
    guard x + SafeText.cells(of: when) <= area.maxX else { return }
    surface.put(when, x: x, y: area.y, ink: .dim)
  }
}

extension String {
  /// The same with its first letter upper case, as the beginning of a line has it.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
