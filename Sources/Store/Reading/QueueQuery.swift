import Desk
import GRDB

/// A view, what narrows it and who looks, as SQL that walks one index in the view's order.
struct QueueQuery {
  /// Up to how many hits of a search are looked up one by one; with more of them the view's order is walked instead.
  private static let fewHits = 2_000

  let view: QueueView
  private let db: Database
  private var conditions: [String]
  private var arguments: StatementArguments
  private var source: String

  init(
    _ view: QueueView,
    filter: QueueFilter,
    viewer: Agent,
    now: Instant,
    _ db: Database
  ) throws {
    self.view = view
    self.db = db
    source = "ticket INDEXED BY \(view.index)"
    (conditions, arguments) = view.conditions(viewer: viewer, now: now)
    conditions.append(Visibility(of: viewer).ticket())
    add(filter.conditions)
    if let expression = try SearchWords(filter.words, db).expression { try narrow(to: expression) }
  }

  /// Lets through only what had not changed since that moment.
  mutating func restrict(toUnchangedSince at: Instant) {
    add([("ticket.updated <= ?", [at])])
  }

  /// The places of tickets beyond `key` in the view's order, or against it, nearest first.
  func keys(_ direction: Direction, beyond key: RowKey?, limit: Int) throws -> [RowKey] {
    var conditions = conditions
    var arguments = arguments
    if let key {
      conditions.append(view.isBeyond(direction))
      arguments += view.columns(of: key)
    }
    let sql = """
      SELECT \(view.key) FROM \(source) WHERE \(conditions.joined(separator: " AND "))
      ORDER BY \(view.order(direction)) LIMIT ?
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments + [limit]).map(view.rowKey)
  }

  /// The place of that ticket; nil when it is not in the view.
  func key(of number: TicketNumber) throws -> RowKey? {
    let sql = "SELECT \(view.key) FROM ticket WHERE \((conditions + ["ticket.id = ?"]).joined(separator: " AND "))"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments + [number.id]).map(view.rowKey)
  }

  /// How many there are, counted up to one more than `cap`.
  func count(upTo cap: Int) throws -> Int {
    let sql = """
      SELECT COUNT(*) FROM (SELECT 1 FROM \(source) WHERE \(conditions.joined(separator: " AND ")) LIMIT ?)
      """
    return try Int.fetchOne(db, sql: sql, arguments: arguments + [cap + 1]) ?? 0
  }

  private mutating func add(_ conditions: [QueueFilter.Condition]) {
    for (sql, arguments) in conditions {
      self.conditions.append(sql)
      self.arguments += arguments
    }
  }

  /// A rare word leads to its few tickets, which are then put in order; a common one is a condition along the way.
  private mutating func narrow(to expression: String) throws {
    let hits = try Int.fetchOne(
      db,
      sql: "SELECT COUNT(*) FROM (SELECT 1 FROM ticket_text WHERE ticket_text MATCH ? LIMIT ?)",
      arguments: [expression, Self.fewHits + 1]
    )
    let isRare = (hits ?? 0) <= Self.fewHits
    if isRare { source = "ticket" }
    // The unary plus keeps SQLite from starting at the hits.
    conditions.append(
      "\(isRare ? "" : "+")ticket.id IN (SELECT rowid FROM ticket_text WHERE ticket_text MATCH ?)"
    )
    arguments += [expression]
  }
}

/// Along a view's order, or against it.
enum Direction {
  case forward
  case backward
}

extension QueueView {
  /// The index that has the view's tickets in its order.
  fileprivate var index: String {
    switch self {
    case .open, .waiting, .late: "ticket_urgency"
    case .unqualified: "ticket_stage"
    case .mine, .unassigned: "ticket_responsible"
    case .resolved: "ticket_finished"
    }
  }

  fileprivate func conditions(viewer: Agent, now: Instant) -> ([String], StatementArguments) {
    let isOpen = "ticket.urgency_group IS NOT NULL"
    return switch self {
    case .open: ([isOpen], [])
    case .unqualified: ([isOpen, "ticket.stage = ?"], [Stage.open])
    case .mine: ([isOpen, "ticket.assignee = ?"], [viewer.login])
    case .unassigned: ([isOpen, "ticket.assignee IS NULL"], [])
    case .waiting: (["ticket.urgency_group = ?"], [Urgency.Group.waiting.rawValue])
    case .late: ([isOpen, "ticket.late_from <= ?"], [now])
    case .resolved: (["ticket.finished IS NOT NULL"], [])
    }
  }

  /// The columns that a `RowKey` is made of.
  fileprivate var key: String {
    isByUrgency
      ? "ticket.urgency_group, ticket.urgency_key, ticket.id"
      : "0, -ticket.finished, -ticket.id"
  }

  func rowKey(_ row: Row) throws -> RowKey {
    RowKey(
      group: try row.decode(Int.self, atIndex: 0),
      key: try row.decode(Int.self, atIndex: 1),
      number: try row.decode(Int.self, atIndex: 2)
    )
  }

  /// The id of the ticket at that place.
  ///
  /// A place comes from outside too, and may be any number: the negation wraps.
  func id(at key: RowKey) -> Int { isByUrgency ? key.number : 0 &- key.number }

  fileprivate func order(_ direction: Direction) -> String {
    switch (isByUrgency, direction) {
    case (true, .forward): "ticket.urgency_group, ticket.urgency_key, ticket.id"
    case (true, .backward): "ticket.urgency_group DESC, ticket.urgency_key DESC, ticket.id DESC"
    case (false, .forward): "ticket.finished DESC, ticket.id DESC"
    case (false, .backward): "ticket.finished, ticket.id"
    }
  }

  fileprivate func isBeyond(_ direction: Direction) -> String {
    switch (isByUrgency, direction) {
    case (true, .forward): "(ticket.urgency_group, ticket.urgency_key, ticket.id) > (?, ?, ?)"
    case (true, .backward): "(ticket.urgency_group, ticket.urgency_key, ticket.id) < (?, ?, ?)"
    case (false, .forward): "(ticket.finished, ticket.id) < (?, ?)"
    case (false, .backward): "(ticket.finished, ticket.id) > (?, ?)"
    }
  }

  fileprivate func columns(of key: RowKey) -> StatementArguments {
    isByUrgency ? [key.group, key.key, key.number] : [0 &- key.key, 0 &- key.number]
  }
}

extension QueueFilter {
  typealias Condition = (sql: String, arguments: StatementArguments)

  /// The conditions of the filter but its words.
  fileprivate var conditions: [Condition] {
    var conditions: [Condition] = []
    func oneOf(_ alternatives: [Condition]) {
      guard !alternatives.isEmpty else { return }
      let arguments = alternatives.reduce(into: StatementArguments()) { $0 += $1.arguments }
      conditions.append(("(" + alternatives.map(\.sql).joined(separator: " OR ") + ")", arguments))
    }
    oneOf(priorities.map { ("ticket.priority = ?", [$0]) })
    oneOf(kinds.map { ("ticket.kind = ?", [$0]) })
    oneOf(teams.map { ("ticket.team = ?", [$0]) })
    oneOf(covers.map(\.condition))
    oneOf(statuses.map(\.condition))
    oneOf(assignees.map(\.condition))
    if let customer {
      conditions.append(("ticket.customer = (SELECT id FROM customer WHERE code = ?)", [customer]))
    }
    if let tag {
      conditions.append(("EXISTS (SELECT 1 FROM json_each(ticket.tags) WHERE value = ?)", [tag]))
    }
    return conditions
  }
}

extension QueueFilter.Cover {
  fileprivate var condition: QueueFilter.Condition {
    switch self {
    case .noContract: ("ticket.formula IS NULL", [])
    case .formula(let formula): ("ticket.formula = ?", [formula])
    }
  }
}

extension QueueFilter.Responsible {
  fileprivate var condition: QueueFilter.Condition {
    switch self {
    case .nobody: ("ticket.assignee IS NULL", [])
    case .agent(let login): ("ticket.assignee = ?", [login])
    }
  }
}

extension Status {
  /// Waiting tickets are those of that group: the index holds no other word of it.
  fileprivate var condition: QueueFilter.Condition {
    let stage: Stage? =
      switch self {
      case .waiting: nil
      case .open: .open
      case .acknowledged: .acknowledged
      case .inProgress: .inProgress
      case .resolved: .resolved
      case .closed: .closed
      case .transferred: .transferred
      }
    let waiting = Urgency.Group.waiting.rawValue
    guard let stage else { return ("ticket.urgency_group = ?", [waiting]) }
    return ("(ticket.stage = ? AND ticket.urgency_group IS NOT ?)", [stage, waiting])
  }
}
