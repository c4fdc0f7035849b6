import Desk
import Store
import Terminal

/// What a migration's gate lacks, over the screen it was to be led on from: it can be ticked right there.
public struct GateScreen: Screen {
  /// Which screen it is.
  public let kind = ScreenKind.gate
  private let number: TicketNumber
  private var detail: TicketDetail?
  private var sheet = MigrationSheet()

  /// The gate of a migration.
  public init(_ number: TicketNumber) {
    self.number = number
  }

  /// It lies over the screen that it was opened from.
  public var isOverlay: Bool { true }
  /// The migration.
  public var targets: Targets { detail.map { Targets(numbers: [number], row: $0.row) } ?? .none }
  /// The migration is read.
  public var attention: Attention? { detail == nil ? nil : Attention(number) }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    do {
      switch event {
      case .appeared, .refresh(.desk): return try load(desk)
      case .performed(let performed):
        // Led on, or given up: there is nothing to tick any more.
        return performed.leavesPhase ? [.pop] : []
      case .action(let action): return act(action, desk)
      default: return []
      }
    } catch {
      return [.failed(error, desk)]
    }
  }

  private mutating func load(_ desk: DeskContext) throws -> [Request] {
    guard let read = try desk.ticket(number), let migration = read.ticket.migration else {
      return [.pop, .say(Notice(desk.say(ConversationText.absent(number.text)), .refused))]
    }
    detail = read
    sheet.read(migration, onlyGate: true)
    return []
  }

  private mutating func act(_ action: ActionName, _ desk: DeskContext) -> [Request] {
    guard let detail, let migration = detail.ticket.migration else { return action == .back ? [.pop] : [] }
    switch action {
    case .back: return [.pop]
    case .tick:
      guard let chosen = sheet.chosen else { return [] }
      let prompt = RequirementPrompt(number: number, version: detail.row.version, migration: migration, desk: desk)
      return prompt.requests(for: chosen)
    default:
      switch ListStep(action, page: max(1, list(desk).height - 1)) {
      case .by(let rows)?: sheet.move(by: rows)
      case .toStart?: sheet.move(by: -sheet.rows.count)
      case .toEnd?: sheet.move(by: sheet.rows.count)
      case nil: break
      }
    }
    return []
  }

  /// The rows of the list: the lower part of the screen, under a line with the heading.
  private func list(_ desk: DeskContext) -> Area {
    let whole = Area(x: 0, y: 0, width: desk.size.width, height: desk.size.height)
    return whole.split(bottom: min(max(1, sheet.rows.count), max(1, whole.height * 2 / 3 - 1))).bottom
  }

  /// Draws the gate over the lower part of the screen below.
  public func draw(on surface: inout Surface, _ desk: DeskContext) {
    guard let detail, let migration = detail.ticket.migration else { return }
    let list = list(desk)
    let heading = Area(x: 0, y: max(0, list.y - 1), width: list.width, height: 1)
    surface.fill(heading)
    surface.fill(list)
    surface.horizontalLine(x: 0, y: heading.y, width: heading.width, ink: .rule, isPlain: desk.symbols.isPlain)
    let count = migration.missing.count
    let said: MigrationSheetLine = count == 0 ? .noneMissing : .missing(count)
    let title = " \(number.shown) · \(detail.row.customer.name) · \(desk.say(migration.phase)) · \(desk.say(said)) "
    surface.put(title, x: 3, y: heading.y, ink: .heading, maxWidth: max(0, heading.width - 6))
    let names = TicketFacts(detail: detail, desk: desk).names
    surface.cursor = Terminal.Position(x: list.x, y: list.y)
    sheet.draw(migration, .none, [:], names, on: &surface, in: list, isActive: true, desk)
  }
}

extension Performed {
  /// Whether a migration is in another phase, or over, now that it is done.
  fileprivate var leavesPhase: Bool {
    outcomes.contains { outcome in
      guard case .done(let done) = outcome.outcome, let before = done.before, let after = done.ticket.migration else {
        return false
      }
      return before.phase != after.phase || before.status != after.status
    }
  }
}
