/// How long the desk, and how long the customer, held a migration, in seconds of opening time (`domain.md` 5).
public struct TurnAccount: Hashable, Sendable {
  /// What either side held.
  public struct Share: Hashable, Sendable {
    /// Seconds of opening time in which it was the desk's turn.
    public var desk = 0
    /// Seconds of opening time in which it was the customer's.
    public var customer = 0
  }

  /// By phase; none for a phase that it never was in.
  public private(set) var phases: [Phase: Share] = [:]

  /// Over the whole migration.
  public var total: Share {
    phases.values.reduce(into: Share()) { total, share in
      total.desk += share.desk
      total.customer += share.customer
    }
  }

  /// Nothing was held yet.
  public init() {}

  /// What a migration's journal comes to by that moment; nothing for an ordinary ticket's.
  public init(of history: History, calendar: BusinessCalendar, now: Instant) {
    var ticket = history.born
    var from = ticket.created.at
    for entry in history.effective {
      hold(ticket, from: from, to: min(entry.at, now), calendar)
      from = min(entry.at, now)
      for change in entry.changes { ticket.apply(change, Ticket.Deed(by: entry.by, at: entry.at)) }
    }
    hold(ticket, from: from, to: now, calendar)
  }

  private mutating func hold(_ ticket: Ticket, from: Instant, to: Instant, _ calendar: BusinessCalendar) {
    guard let migration = ticket.migration, migration.status == .open else { return }
    let seconds = calendar.openSeconds(from: from, to: to)
    switch ticket.turn {
    case .desk: phases[migration.phase, default: Share()].desk += seconds
    case .customer: phases[migration.phase, default: Share()].customer += seconds
    }
  }
}
