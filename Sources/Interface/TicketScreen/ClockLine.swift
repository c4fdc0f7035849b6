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
    let name = desk.say(clock.name).capitalisedFirst
    let text = desk.say(ClockText(clock, isAbsent: isAbsent, desk.formats))
    let sign = Self.sign(clock, desk.symbols)
    let ink = Self.ink(clock)
    guard area.width >= 45 else {
      // How it stands matters more than which it is.
      StyledLine([.init(sign == " " ? text : sign + " " + text, ink), .init("  " + name, .label)])
        .draw(on: &surface, in: area)
      return
    }
    var x = area.x
    surface.put(name, x: x, y: area.y, ink: .label, maxWidth: 16)
    x += 17
    x += drawBar(on: &surface, in: area.inset(left: 17), desk)
    if sign != " " { surface.put(sign, x: x, y: area.y, ink: ink) }
    x += 2
    x += surface.put(text, x: x, y: area.y, ink: ink, maxWidth: area.maxX - x)
    guard let due = clock.due, clock.state == .running || clock.state == .paused else { return }
    let when = "  " + desk.say(ClockLabel.due) + " " + desk.formats.moment(due)
    guard x + SafeText.cells(of: when) <= area.maxX else { return }
    surface.put(when, x: x, y: area.y, ink: .dim)
  }

  /// Draws how much of the target has elapsed, where there is room, and says how many cells that took.
  private func drawBar(on surface: inout Surface, in area: Area, _ desk: DeskContext) -> Int {
    let width = min(24, area.width / 3)
    guard width >= 8 else { return 0 }
    let full = Self.fullCells(clock, of: width)
    let symbols = desk.symbols
    surface.put(String(repeating: symbols.barFull, count: full), x: area.x, y: area.y, ink: Self.ink(clock))
    surface.put(String(repeating: symbols.barEmpty, count: width - full), x: area.x + full, y: area.y, ink: .dim)
    return width + 1
  }
}

extension String {
  /// The same with its first letter upper case, as the beginning of a line has it.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
