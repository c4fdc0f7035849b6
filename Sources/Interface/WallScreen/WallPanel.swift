/// A part of the wall, by the name that settings have for it.
public enum WallPanel: String, CaseIterable, Sendable {
  /// What is breached, the latest first.
  case overdue
  /// What falls due next.
  case next
  /// What falls due in the coming hours.
  case forecast
  /// How commitments were kept this week and this month.
  case kept
  /// The open work by priority.
  case priorities
  /// The open work by who has it.
  case agents
  /// The open work by contract.
  case contracts
  /// The open work by service.
  case services
  /// What waits for customers.
  case waiting
  /// What came in and what was resolved today.
  case today
  /// The migrations by phase; on the wall of whoever may read them.
  case migrations
}
