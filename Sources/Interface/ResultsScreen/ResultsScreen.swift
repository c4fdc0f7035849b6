import Desk
import Store
import Terminal

/// What became of each ticket of a deed on several; what was refused comes first.
public struct ResultsScreen: Screen {
  /// Which screen it is.
  public let kind = ScreenKind.results
  /// What was to be done.
  private let action: TicketAction
  private let outcomes: [NumberedOutcome]
  /// The first line shown.
  private var top = 0

  /// The results of a deed.
  public init(_ performed: Performed) {
    action = performed.action
    outcomes = performed.outcomes.filter { !$0.isDone } + performed.outcomes.filter(\.isDone)
  }

  /// It lies over the screen that the deed was done from.
  public var isOverlay: Bool { true }

  /// The tickets that somebody else changed, with the versions they are at now: there it can still be done.
  private var overtaken: [TicketNumber: Int] {
    outcomes.reduce(into: [:]) { versions, outcome in
      guard case .conflict(let conflict) = outcome.outcome, conflict.refusal == nil else { return }
      versions[outcome.number] = conflict.versionNow
    }
  }

  /// There is something to insist on only where somebody was first.
  public func offers(_ action: ActionName) -> Bool {
    action != .insist || !overtaken.isEmpty
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    guard case .action(let action) = event else { return [] }
    let height = list(desk).height
    switch action {
    case .back: return [.pop]
    case .insist:
      let versions = overtaken
      guard !versions.isEmpty else { return [.say(Notice(desk.say(ResultsText.nothingToInsistOn), .refused))] }
      return [.pop, .perform(self.action, on: versions.keys.sorted(), seen: versions)]
    case .down: move(by: 1, height)
    case .up: move(by: -1, height)
    case .pageDown: move(by: max(1, height - 1), height)
    case .pageUp: move(by: -max(1, height - 1), height)
    case .first: top = 0
    case .last: move(by: outcomes.count, height)
    default: break
    }
    return []
  }

  private mutating func move(by distance: Int, _ height: Int) {
    top = min(max(0, top + distance), max(0, outcomes.count - height))
  }
}

extension ResultsScreen {
  /// The rows of the list: the lower part of the screen, as many as there are results, under a line with the heading.
  private func list(_ desk: DeskContext) -> Area {
    let whole = Area(x: 0, y: 0, width: desk.size.width, height: desk.size.height)
    let rows = min(outcomes.count, max(1, whole.height * 2 / 3 - 1))
    return whole.split(bottom: rows).1
  }

  /// Draws the results over the lower part of the screen below.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    let list = list(desk)
    let heading = Area(x: 0, y: max(0, list.y - 1), width: list.width, height: 1)
    surface.fill(heading)
    surface.fill(list)
    surface.horizontalLine(
      x: 0,
      y: heading.y,
      width: heading.width,
      ink: .rule,
      isPlain: desk.symbols.isPlain
    )
    let done = outcomes.count(where: \.isDone)
    let title = " " + desk.say(ResultsText.title(done: done, of: outcomes.count)) + " "
    surface.put(title, x: 3, y: heading.y, ink: .heading, maxWidth: max(0, heading.width - 6))
    let confirmation = Confirmation(formats: desk.formats, rules: desk.rules)
    for (row, outcome) in outcomes.dropFirst(top).prefix(list.height).enumerated() {
      let line = list.row(row)
      let (sign, ink): (String, Ink) = outcome.isDone ? (desk.symbols.met, .done) : (desk.symbols.missed, .refused)
      surface.put(sign, x: 1, y: line.y, ink: ink)
      surface.put(confirmation.line(action, outcome), in: line.inset(left: 3, right: 1), ink: ink)
    }
    surface.cursor = Terminal.Position(x: list.x, y: list.y)
  }
}

extension NumberedOutcome {
  /// Whether it was done there.
  var isDone: Bool {
    if case .done = outcome { true } else { false }
  }
}
