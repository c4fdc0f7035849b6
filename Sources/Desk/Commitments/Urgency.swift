/// A ticket's place in the order of urgency (`domain.md` 4), as figures that a database can keep and sort by.
///
/// It does not depend on now: it changes only when something happens to the ticket.
public struct Urgency: Hashable, Comparable, Sendable {
  /// The families of tickets, the most urgent first.
  public enum Group: Int, CaseIterable, Comparable, Sendable {
    /// A clock runs towards a due instant.
    case due = 0
    /// Runs without a commitment.
    case uncommitted = 1
    /// Waits for the customer.
    case waiting = 2

    /// Orders the more urgent first.
    public static func < (left: Group, right: Group) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The family.
  public let group: Group
  /// Orders within the family, ascending: the due instant; priority and age; what remains.
  public let key: Int

  /// The place of those figures.
  public init(group: Group, key: Int) {
    self.group = group
    self.key = key
  }

  /// Orders the more urgent first.
  public static func < (left: Urgency, right: Urgency) -> Bool {
    (left.group, left.key) < (right.group, right.key)
  }

  /// Orders by priority, then by age; above every amount of opening time a clock can hold.
  fileprivate static func key(priority: Priority, createdAt: Instant) -> Int {
    priority.rank << 40 + createdAt.seconds
  }
}

extension Clocks {
  /// The ticket's place in the order of urgency; nil when it is resolved.
  ///
  /// A waiting ticket is ordered by what remains of its tightest paused clock, breached ones, being negative, first, and
  /// those without a commitment last.
  public var urgency: Urgency? {
    guard !isResolved else { return nil }
    let seniority = Urgency.key(priority: terms.priority, createdAt: createdAt)
    if isWaiting {
      let remaining = all.filter { $0.state == .paused }.compactMap(\.remaining).min()
      return Urgency(group: .waiting, key: remaining ?? seniority)
    }
    if let due { return Urgency(group: .due, key: due.seconds) }
    return Urgency(group: .uncommitted, key: seniority)
  }
}
