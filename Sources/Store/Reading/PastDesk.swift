import Desk
import GRDB

/// The desk as it was at a moment: what has not changed since as it is stored, the rest from journals cut off there.
///
/// Names of customers, contacts and agents are today's, and words are searched for in today's texts: they have no history.
struct PastDesk {
  let db: Database
  let rules: RulesShelf
  let viewer: Agent
  let at: Instant

  /// A page of a view then.
  func page(_ view: QueueView, filter: QueueFilter, from position: Position, limit: Int) throws -> Page {
    let unchanged = try query(view, filter)
    let changed = try changed(filter: filter).compactMap { try $0.key(in: view, viewer: viewer, at: at) }.sorted()
    let reader = PageReader(
      walk: { direction, key, limit in
        let stored = try unchanged.keys(direction, beyond: key, limit: limit)
        let replayed = changed.beyond(key, direction, limit)
        return Array((stored + replayed).sorted(by: direction == .forward ? (<) : (>)).prefix(limit))
      },
      find: { number in
        try unchanged.key(of: number) ?? changed.first { view.id(at: $0) == number.id }
      }
    )
    let window = try reader.window(from: position, limit: limit)
    return Page(
      rows: try window.keys.compactMap { try row(view.id(at: $0)) },
      keys: window.keys,
      hasBefore: window.hasBefore,
      hasAfter: window.hasAfter
    )
  }

  /// How many tickets each view had then.
  func counts() throws -> [QueueView: Count] {
    let changed = try changed(filter: .none)
    return try QueueView.allCases.reduce(into: [:]) { counts, view in
      let unchanged = try query(view, .none).count(upTo: Int.max - 1)
      counts[view] = Count(unchanged + (try changed.count { try $0.key(in: view, viewer: viewer, at: at) != nil }))
    }
  }

  /// A ticket as it was then.
  private func row(_ id: Int) throws -> TicketRow? {
    let reader = RowReader(db: db, rules: rules, now: at)
    guard let current = try reader.row(id, visibility: Visibility(of: viewer)) else { return nil }
    guard current.updated > at, let history = try Journal.history(of: id, db)?.cut(at: at) else { return current }
    return try reader.row(current, asIn: history)
  }

  /// What has not changed since, as it is stored.
  private func query(_ view: QueueView, _ filter: QueueFilter) throws -> QueueQuery {
    var query = try QueueQuery(view, filter: filter, viewer: viewer, now: at, db)
    query.restrict(toUnchangedSince: at)
    return query
  }

  /// The tickets that were there then and have changed since, as they were, as far as the filter lets them through.
  private func changed(filter: QueueFilter) throws -> [PastTicket] {
    var condition = Visibility(of: viewer).ticket()
    var arguments: StatementArguments = [at, at]
    if let expression = try SearchWords(filter.words, db).expression {
      condition += " AND ticket.id IN (SELECT rowid FROM ticket_text WHERE ticket_text MATCH ?)"
      arguments += [expression]
    }
    let ids = try Int.fetchAll(
      db,
      sql: "SELECT id FROM ticket WHERE updated > ? AND created <= ? AND \(condition)",
      arguments: arguments
    )
    return try ids.compactMap { id in
      guard let history = try Journal.history(of: id, db)?.cut(at: at) else { return nil }
      let ticket = history.ticket
      guard filter.lets(ticket) else { return nil }
      let timeline = history.timeline
      let clocks = try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: at)
      return PastTicket(ticket: ticket, figures: TicketTable.Figures(ticket, timeline: timeline, clocks: clocks))
    }
  }
}

/// A ticket as it was, with the figures that put it in order.
private struct PastTicket {
  var ticket: Ticket
  var figures: TicketTable.Figures

  /// Its place in a view; nil when it was not in it.
  func key(in view: QueueView, viewer: Agent, at: Instant) throws -> RowKey? {
    let id = ticket.number.id
    guard let urgency = figures.urgency else {
      guard view == .resolved, let finished = ticket.resolved?.at else { return nil }
      return RowKey(group: 0, key: -finished.seconds, number: -id)
    }
    let isIn =
      switch view {
      case .open: true
      case .unqualified: ticket.stage == .open
      case .mine: ticket.assignee == viewer.login
      case .unassigned: ticket.assignee == nil
      case .waiting: ticket.waiting != nil
      case .late: figures.lateFrom.map { $0 <= at } ?? false
      case .resolved: false
      }
    return isIn ? RowKey(group: urgency.group.rawValue, key: urgency.key, number: id) : nil
  }
}

extension [RowKey] {
  /// The nearest of these places, which are in order, beyond one.
  fileprivate func beyond(_ key: RowKey?, _ direction: Direction, _ limit: Int) -> [RowKey] {
    switch direction {
    case .forward: Array((key.map { key in drop { $0 <= key } } ?? self[...]).prefix(limit))
    case .backward: Array((key.map { key in prefix { $0 < key } } ?? self[...]).suffix(limit).reversed())
    }
  }
}

extension QueueFilter {
  /// Whether a ticket passes all but the words: what `QueueQuery` asks of a stored one.
  func lets(_ ticket: Ticket) -> Bool {
    func isOneOf<Value: Hashable>(_ value: Value, _ allowed: Set<Value>) -> Bool {
      allowed.isEmpty || allowed.contains(value)
    }
    return isOneOf(ticket.priority, priorities)
      && isOneOf(ticket.commitment.formula.map { .formula($0) } ?? .noContract, covers)
      && isOneOf(ticket.status, statuses)
      && isOneOf(ticket.assignee.map { .agent($0) } ?? .nobody, assignees)
      && isOneOf(ticket.team, teams)
      && isOneOf(ticket.kind, kinds)
      && (customer.map { $0 == ticket.customer } ?? true)
      && (tag.map { ticket.tags.contains($0) } ?? true)
  }
}

extension DeskStore {
  /// The same as `page` for a past moment, from timelines cut off there; it may read every ticket that changed since.
  ///
  /// - Throws: `StoreError`.
  public func pastPage(
    _ view: QueueView,
    filter: QueueFilter = .none,
    viewer: Agent,
    at: Instant,
    from position: Position = .start,
    limit: Int
  ) throws -> Page {
    try reading(by: filter) { db in
      try PastDesk(db: db, rules: rules, viewer: viewer, at: at)
        .page(view, filter: filter, from: position, limit: limit)
    }
  }

  /// How many tickets each view had at a past moment.
  ///
  /// - Throws: `StoreError`.
  public func pastCounts(viewer: Agent, at: Instant) throws -> [QueueView: Count] {
    try read { db in try PastDesk(db: db, rules: rules, viewer: viewer, at: at).counts() }
  }
}
