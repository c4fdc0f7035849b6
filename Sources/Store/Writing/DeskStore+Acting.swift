import Desk
import GRDB

extension DeskStore {
  /// How long one act on several tickets goes on within one transaction: nobody holds the gate longer than half a second.
  private static let step = Duration.milliseconds(250)

  /// How often the gate is waited for again between two steps of one act: with its own five seconds, a minute.
  private static let mostAttempts = 12

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

  /// Does that to several tickets at once, each as far as it allows; one undo strikes it all.
  ///
  /// A few hundred are done in one transaction, more in several that follow each other. Once the first is done, a gate that
  /// somebody else holds is waited for again.
  ///
  /// - Throws: `StoreError`; `.locked` means that nothing was done, unless the gate was held for a minute halfway.
  public func performAll(
    _ action: TicketAction,
    on numbers: [TicketNumber],
    by login: Login,
    at: Instant
  ) throws -> [NumberedOutcome] {
    var outcomes: [NumberedOutcome] = []
    var first: Int?
    var attempts = 0
    while outcomes.count < numbers.count {
      do {
        let (written, begun) = try write { db in
          try perform(action, on: numbers.dropFirst(outcomes.count), by: login, at: at, going: first, db)
        }
        outcomes += written
        first = begun
        attempts = 0
      } catch StoreError.locked where !outcomes.isEmpty && attempts < Self.mostAttempts {
        // Whoever asked would do it all again, and write the notes of the first steps twice.
        attempts += 1
      }
    }
    return outcomes
  }

  /// Acts on as many of the tickets as the time of one step allows.
  private func perform(
    _ action: TicketAction,
    on numbers: ArraySlice<TicketNumber>,
    by login: Login,
    at: Instant,
    going first: Int?,
    _ db: Database
  ) throws -> ([NumberedOutcome], Int?) {
    guard let agent = try AgentTable.fetch(login, db) else {
      return (numbers.map { NumberedOutcome(number: $0, outcome: .refused(.unknownAgent(login))) }, first)
    }
    var performance = Performance(by: agent, at: at, rules: rules, first: first, db)
    var outcomes: [NumberedOutcome] = []
    let end = ContinuousClock.now + Self.step
    for number in numbers {
      let outcome = try performance.perform(action, on: number, expecting: .anything)
      outcomes.append(NumberedOutcome(number: number, outcome: outcome))
      if ContinuousClock.now >= end { break }
    }
    return (outcomes, performance.begun)
  }
}
