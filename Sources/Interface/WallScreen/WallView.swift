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
    case .agents: work(carriers.map { ($0.of?.name ?? desk.say(WallText.nobody), $0.work) }, width: width)
    case .contracts: work(figures.covers.map { (name(of: $0.of), $0.work) }, width: width)
    case .services: work(figures.teams.map { (desk.say($0.of).capitalisedFirst, $0.work) }, width: width)
    case .waiting: waiting(width: width)
    case .today: today(width: width)
    case .migrations: migrations(width: width)
    }
  }

  /// How many of a panel's lines are drawn in that room, whole entries of them, and how many entries are left out, be it for the room or
  /// because the figures tell no more of them one by one.
  func shown(_ panel: WallPanel, lines count: Int, room: Int) -> (lines: Int, left: Int) {
    let (isTold, total): (Bool, Int) =
      switch panel {
      case .overdue: (!figures.overdue.isEmpty, figures.clocks.breached)
      case .next: (!next.isEmpty, max(0, figures.clocks.running - 1))
      default: (false, count)
      }
    let rows = isTold ? rowsPerDeadline : 1
    let entries = isTold ? total : count
    if count <= room, entries * rows <= count { return (count, 0) }
    let fitting = max(0, room - 1) / rows
    let drawn = min(fitting, count / rows)
    return (drawn * rows, entries - drawn)
  }

  /// The rows that a panel needs at least: enough to say what matters.
  func least(_ panel: WallPanel, of count: Int) -> Int {
    switch panel {
    case .overdue: min(count, 4)
    case .next: min(count, 6)
    case .forecast: min(count, 5)
    case .agents: min(count, 6)
    default: count
    }
  }

  /// The deadlines behind the one that is drawn large.
  private var next: [Deadline] { Array(figures.next.dropFirst()) }

  /// Who carries what, and before them what nobody does: that is for everybody who looks up.
  private var carriers: [Share<Person?>] {
    figures.agents.filter { $0.of == nil } + figures.agents.filter { $0.of != nil }
  }

  func quiet(_ text: WallText) -> StyledLine { StyledLine(desk.say(text), .dim) }

  func name(of cover: QueueFilter.Cover) -> String {
    cover.name(desk.rules, desk.language)
  }

  /// A figure at the right end of so many cells; what is before it is nobody's, so that no role paints it.
  func figure(_ text: String, _ width: Int, _ ink: Ink) -> [StyledLine.Run] {
    let blank = max(0, width - SafeText.cells(of: text))
    return [.init(String(repeating: " ", count: blank)), .init(cell(text, width - blank), ink)]
  }

  /// A text in so many cells, figures at their right end.
  func cell(_ text: String, _ width: Int, _ alignment: Alignment = .leading) -> String {
    SafeText.padded(text, to: max(0, width), alignment: alignment)
  }
}
