import Desk
import GRDB

extension DeskStore {
  /// The most tickets that one act is done to: as many as one transaction does while others wait no longer for the gate than
  /// they should (`architecture.md`, "The write gate").
  public static let mostAtOnce = 500

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
    try write { db in
      guard let agent = try AgentTable.fetch(login, db) else { return .refused(.unknownAgent(login)) }
      var performance = Performance(by: agent, at: at, rules: rules, db)
      return try performance.perform(action, on: number, expecting: expectation)
    }
  }

  /// Does that to several tickets at once, in one transaction, each as far as it allows; one undo strikes it all.
  ///
  /// - Parameters:
  ///   - numbers: at most `mostAtOnce`.
  ///   - seen: the versions that the person saw, of the tickets that were shown.
  /// - Throws: `DeskRefusal.tooManyAtOnce`, `StoreError`.
  public func performAll(
    _ action: TicketAction,
    on numbers: [TicketNumber],
    by login: Login,
    at: Instant,
    seen: [TicketNumber: Int] = [:]
  ) throws -> [NumberedOutcome] {
    guard numbers.count <= Self.mostAtOnce else { throw DeskRefusal.tooManyAtOnce(limit: Self.mostAtOnce) }
    return try write { db in
      guard let agent = try AgentTable.fetch(login, db) else {
        return numbers.map { NumberedOutcome(number: $0, outcome: .refused(.unknownAgent(login))) }
      }
      var performance = Performance(by: agent, at: at, rules: rules, db)
      return try numbers.map { number in
        let expectation = seen[number].map { Expectation.seen(version: $0) } ?? .anything
        return NumberedOutcome(
          number: number,
          outcome: try performance.perform(action, on: number, expecting: expectation)
        )
      }
    }
  }
}
