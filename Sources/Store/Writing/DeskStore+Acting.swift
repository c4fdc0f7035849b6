import Desk

extension DeskStore {
  /// Does that to a ticket: reads it, checks right and expectation, applies the domain's rule, journals, in one transaction.
  ///
  /// - Parameter at: when; never before the ticket's last change, should a clock have been set back.
  /// - Throws: `StoreError`.
  public func perform(
    _ action: TicketAction,
    on number: TicketNumber,
    by login: Login,
    at: Instant,
    expecting expectation: Expectation = .anything
  ) throws -> Outcome {
    throw Unfinished()
  }

  /// Does that to several tickets at once, each as far as it allows; one undo strikes it all.
  ///
  /// - Throws: `StoreError`.
  public func performAll(
    _ action: TicketAction,
    on numbers: [TicketNumber],
    by login: Login,
    at: Instant
  ) throws -> [NumberedOutcome] {
    throw Unfinished()
  }

  /// Takes in a request.
  ///
  /// - Throws: `DeskRefusal` when it cannot become a ticket, `StoreError`.
  public func create(_ new: NewTicket, by login: Login, at: Instant) throws -> Done {
    throw Unfinished()
  }

  /// What a request of that customer would be promised at that moment.
  ///
  /// - Throws: `DeskRefusal.unknownCustomer`, `StoreError`.
  public func promise(toCustomer code: String, at: Instant) throws -> Promise {
    throw Unfinished()
  }

  /// Strikes my last action on that ticket, or on any; what was done to several tickets at once is struck whole.
  ///
  /// - Throws: `StoreError`.
  public func undo(by login: Login, at: Instant, on number: TicketNumber? = nil) throws -> UndoOutcome {
    throw Unfinished()
  }

  /// What an undo would strike; nil when there is nothing.
  ///
  /// - Throws: `StoreError`.
  public func nextUndo(by login: Login, on number: TicketNumber? = nil) throws -> UndoTarget? {
    throw Unfinished()
  }
}
