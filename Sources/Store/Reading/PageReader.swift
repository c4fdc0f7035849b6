import Desk

/// Cuts a window out of a view, given a way to walk it from any place in either direction.
struct PageReader {
  /// The places beyond one, or from an end of the view, nearest first and at most so many.
  let walk: (Direction, RowKey?, Int) throws -> [RowKey]
  let find: (TicketNumber) throws -> RowKey?

  /// The places of a page, in the view's order.
  func window(from position: Position, limit: Int) throws -> Window {
    let limit = max(limit, 1)
    switch position {
    case .start: return try forward(from: nil, limit)
    case .end: return try backward(from: nil, limit)
    case .after(let key): return try forward(from: key, limit)
    case .before(let key): return try backward(from: key, limit)
    case .around(let number):
      guard let key = try find(number) else { return try forward(from: nil, limit) }
      return try around(key, limit)
    }
  }

  /// Places in the view's order, and whether there are others.
  struct Window {
    var keys: [RowKey]
    var hasBefore: Bool
    var hasAfter: Bool
  }

  private func forward(from key: RowKey?, _ limit: Int) throws -> Window {
    let keys = try walk(.forward, key, limit + 1)
    return Window(
      keys: Array(keys.prefix(limit)),
      hasBefore: try keys.first.map { try isAnything(.backward, $0) } ?? (key != nil && isAnything(.backward, nil)),
      hasAfter: keys.count > limit
    )
  }

  private func backward(from key: RowKey?, _ limit: Int) throws -> Window {
    let keys = try walk(.backward, key, limit + 1)
    return Window(
      keys: keys.prefix(limit).reversed(),
      hasBefore: keys.count > limit,
      hasAfter: try keys.first.map { try isAnything(.forward, $0) } ?? (key != nil && isAnything(.forward, nil))
    )
  }

  /// The page with that place in its middle, or as near to it as the ends of the view allow.
  private func around(_ key: RowKey, _ limit: Int) throws -> Window {
    let before = try walk(.backward, key, limit + 1)
    let after = try walk(.forward, key, limit + 1)
    let others = limit - 1
    let behind = max(min(after.count, others - others / 2), others - before.count)
    let ahead = min(before.count, others - behind)
    let shown = min(after.count, others - ahead)
    return Window(
      keys: before.prefix(ahead).reversed() + [key] + after.prefix(shown),
      hasBefore: before.count > ahead,
      hasAfter: after.count > shown
    )
  }

  private func isAnything(_ direction: Direction, _ key: RowKey?) throws -> Bool {
    try !walk(direction, key, 1).isEmpty
  }
}
