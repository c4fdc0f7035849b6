import Desk

/// A list of tickets that people work from.
public enum QueueView: String, CaseIterable, Codable, Sendable {
  /// Everything the desk owes work to, by urgency.
  case open
  /// What nobody has acknowledged yet.
  case unqualified
  /// What the viewer is responsible for.
  case mine
  /// What nobody is responsible for.
  case unassigned
  /// What waits for the customer.
  case waiting
  /// What is breached or at risk.
  case late
  /// What was resolved, closed or handed to sales, the latest first.
  case resolved

  /// Whether it lists by urgency, as all do that hold open tickets.
  public var isByUrgency: Bool { self != .resolved }
}

/// What narrows a view; an empty set lets everything through.
public struct QueueFilter: Hashable, Sendable {
  /// Who is responsible.
  public enum Responsible: Hashable, Sendable {
    case nobody
    case agent(Login)
  }

  /// The contract a ticket came under.
  public enum Cover: Hashable, Sendable {
    case noContract
    case formula(FormulaCode)
  }

  /// Those priorities only.
  public var priorities: Set<Priority>
  /// Those contracts only.
  public var covers: Set<Cover>
  /// Those statuses only.
  public var statuses: Set<Status>
  /// Those people's only.
  public var assignees: Set<Responsible>
  /// Those services' only.
  public var teams: Set<Team>
  /// Those kinds only.
  public var kinds: Set<TicketKind>
  /// That customer's only, by code.
  public var customer: String?
  /// Those with that tag only.
  public var tag: String?
  /// Each of these words begins a word of the ticket, its messages, its customer or its contact.
  public var words: String

  /// A filter of those parts.
  public init(
    priorities: Set<Priority> = [],
    covers: Set<Cover> = [],
    statuses: Set<Status> = [],
    assignees: Set<Responsible> = [],
    teams: Set<Team> = [],
    kinds: Set<TicketKind> = [],
    customer: String? = nil,
    tag: String? = nil,
    words: String = ""
  ) {
    self.priorities = priorities
    self.covers = covers
    self.statuses = statuses
    self.assignees = assignees
    self.teams = teams
    self.kinds = kinds
    self.customer = customer
    self.tag = tag
    self.words = words
  }

  /// The filter that lets everything through.
  public static let none = QueueFilter()

  /// Whether it lets everything through.
  public var isEmpty: Bool { self == .none }
}

/// A ticket's place in a view's order, so that a page can begin right behind it though it moved or went.
public struct RowKey: Hashable, Comparable, Sendable, Codable {
  /// The group of urgency; 0 where the view is by time.
  public var group: Int
  /// The key within the group.
  public var key: Int
  /// The number, which settles ties.
  public var number: Int

  /// That place.
  public init(group: Int, key: Int, number: Int) {
    self.group = group
    self.key = key
    self.number = number
  }

  /// Orders as the view does.
  public static func < (left: RowKey, right: RowKey) -> Bool {
    (left.group, left.key, left.number) < (right.group, right.key, right.number)
  }
}

/// Where a page of a view begins.
public enum Position: Hashable, Sendable {
  case start
  case end
  case after(RowKey)
  case before(RowKey)
  /// The page has that ticket in its middle; the start when it is not in the view.
  case around(TicketNumber)
}

/// A window on a view.
public struct Page: Hashable, Sendable {
  /// The tickets in the view's order.
  public var rows: [TicketRow]
  /// The place of each, in the same order.
  public var keys: [RowKey]
  /// Whether there is something before the first.
  public var hasBefore: Bool
  /// Whether there is something after the last.
  public var hasAfter: Bool

  /// A page without tickets.
  public static let empty = Page(rows: [], keys: [], hasBefore: false, hasAfter: false)
}

/// How many there are, counted no further than is worth knowing.
public struct Count: Hashable, Sendable {
  /// How far counting goes where it has to look at each ticket.
  public static let cap = 9_999

  /// How many; at least so many when `isCapped`.
  public var value: Int
  /// Whether there may be more.
  public var isCapped: Bool

  /// Exactly that many.
  public init(_ value: Int) {
    self.value = value
    isCapped = false
  }

  init(_ value: Int, upTo cap: Int) {
    self.value = min(value, cap)
    isCapped = value > cap
  }
}
