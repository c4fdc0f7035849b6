import Desk

extension DeskStore {
  /// A window on a view at that moment, in the view's order.
  ///
  /// - Parameters:
  ///   - viewer: whose tickets are "mine", and who may see what.
  ///   - now: the moment to which clocks are brought; may lie ahead.
  /// - Throws: `StoreError`, `.interrupted` among them.
  public func page(
    _ view: QueueView,
    filter: QueueFilter = .none,
    viewer: Agent,
    now: Instant,
    from position: Position = .start,
    limit: Int
  ) throws -> Page {
    throw Unfinished()
  }

  /// The same for a past moment, from timelines cut off there; it may read every ticket that was open then.
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
    throw Unfinished()
  }

  /// How many tickets each view has, at a cost that does not grow with them.
  ///
  /// - Throws: `StoreError`.
  public func counts(viewer: Agent, now: Instant) throws -> [QueueView: Count] {
    throw Unfinished()
  }

  /// How many tickets each view had at a past moment.
  ///
  /// - Throws: `StoreError`.
  public func pastCounts(viewer: Agent, at: Instant) throws -> [QueueView: Count] {
    throw Unfinished()
  }

  /// How many tickets of a view the filter lets through, counted up to `Count.cap`.
  ///
  /// - Throws: `StoreError`, `.interrupted` among them.
  public func count(_ view: QueueView, filter: QueueFilter, viewer: Agent, now: Instant) throws -> Count {
    throw Unfinished()
  }

  /// The tickets in which each of the words begins a word, the latest first.
  ///
  /// - Throws: `StoreError`, `.interrupted` among them.
  public func search(_ words: String, viewer: Agent, now: Instant, limit: Int) throws -> [TicketRow] {
    throw Unfinished()
  }
}
