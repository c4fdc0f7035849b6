import Desk

extension DeskStore {
  /// Keeps an unfinished text, in place of the one kept before; an empty one is forgotten.
  ///
  /// - Parameter patience: how long to wait for the write gate; the store's own when nil.
  /// - Throws: `StoreError`.
  public func keep(_ draft: Draft, patience: Duration? = nil) throws {
    throw Unfinished()
  }

  /// The unfinished texts of that agent, on that ticket or on all.
  ///
  /// - Throws: `StoreError`.
  public func drafts(of login: Login, on number: TicketNumber? = nil) throws -> [Draft] {
    throw Unfinished()
  }

  /// Forgets an unfinished text.
  ///
  /// - Throws: `StoreError`.
  public func forgetDraft(of login: Login, on number: TicketNumber, kind: MessageKind) throws {
    throw Unfinished()
  }
}
