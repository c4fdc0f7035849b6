import Desk
import Store

/// A place of the desk that can be gone to by name, on screen and with `guichet screen`.
public enum Destination: Hashable, Sendable {
  case queue
  /// The unqualified tickets one at a time.
  case triage
  case ticket(TicketNumber)
  case explain(TicketNumber)
  /// Writes a message to a ticket, or the same one to several.
  case write(MessageKind, [TicketNumber])
  /// Creates a ticket, one to be linked with another where that is given.
  case create(linkedTo: TicketNumber?, asMigration: Bool)
  case customers
  /// The board of migrations.
  case migrations
  /// The supervisors' display; a page of it that is held, 1 for the first.
  case wall(page: Int?)
  /// The keys of a screen, for the tickets there.
  case help(ScreenKind, Targets)
  /// The palette.
  case palette(ScreenKind, Targets)

  /// The place that `guichet screen` names: `queue`, `triage`, `ticket:1042`, `explain:1042`, `customers`, `migrations`, `wall`,
  /// `wall:2`; nil for any other.
  public init?(view: String) {
    let parts = view.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.count == 2 ? TicketNumber(parts[1]) : nil, parts.count) {
    case ("queue", nil, 1): self = .queue
    case ("triage", nil, 1): self = .triage
    case ("customers", nil, 1): self = .customers
    case ("migrations", nil, 1): self = .migrations
    case ("wall", nil, 1): self = .wall(page: 1)
    case ("wall", .ticket(let page)?, 2): self = .wall(page: page)
    case ("ticket", let number?, 2): self = .ticket(number)
    case ("explain", let number?, 2): self = .explain(number)
    default: return nil
    }
  }
}

extension Destination {
  /// The screen of that place.
  ///
  /// - Throws: `NoSuchTicket`, `StoreError`.
  func screen(_ desk: DeskContext) throws -> any Screen {
    switch self {
    case .queue: QueueScreen()
    case .triage: TriageScreen()
    case .ticket(let number): number.isMigration ? MigrationScreen(number) : TicketScreen(number)
    case .migrations: MigrationsScreen()
    case .wall(let page): WallScreen(page: page)
    case .explain(let number): ExplainScreen(number)
    case .write(let kind, let numbers): MessageEditor(kind, on: numbers)
    case .create(let linkedTo, let asMigration): TicketForm(linkedTo: linkedTo, asMigration: asMigration)
    case .customers: CustomersScreen()
    case .help(let kind, let targets): CommandScreen(.help, for: kind, targets)
    case .palette(let kind, let targets): CommandScreen(.palette, for: kind, targets)
    }
  }
}
