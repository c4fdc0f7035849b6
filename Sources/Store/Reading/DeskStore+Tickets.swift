import Desk

extension DeskStore {
  /// Everything about a ticket at that moment; nil when there is none, or none for this person.
  ///
  /// - Parameter now: a moment before the last change gives the ticket as it was then.
  /// - Throws: `StoreError`.
  public func ticket(_ number: TicketNumber, viewer: Agent, now: Instant) throws -> TicketDetail? {
    throw Unfinished()
  }

  /// A ticket as lists show it; nil when there is none, or none for this person.
  ///
  /// - Throws: `StoreError`.
  public func row(_ number: TicketNumber, viewer: Agent, now: Instant) throws -> TicketRow? {
    throw Unfinished()
  }

  /// Some of a ticket's messages, oldest first; none when the ticket is not there for this person.
  ///
  /// - Throws: `StoreError`.
  public func messages(
    of number: TicketNumber,
    viewer: Agent,
    from position: MessagePosition = .end,
    limit: Int
  ) throws -> MessagePage {
    throw Unfinished()
  }

  /// The lines of the journal after that place, oldest first, of tickets this person may see.
  ///
  /// - Throws: `StoreError`.
  public func events(since sequence: Int, viewer: Agent, limit: Int) throws -> [JournalEntry] {
    throw Unfinished()
  }
}
