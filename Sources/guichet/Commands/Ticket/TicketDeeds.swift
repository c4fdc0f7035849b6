import Desk
import Exchange
import Interface
import Store

/// Deeds on tickets asked for on the command line, done, and how they are told.
struct TicketDeeds {
  private let open: OpenDesk
  private let confirmation: Confirmation
  private var done: [TicketRow] = []
  private var lines: [String] = []
  private var failures: [(line: String, status: ExitStatus)] = []

  /// Does what the command says.
  ///
  /// - Throws: `StoreError`.
  init(_ command: TicketCommand, on open: OpenDesk) throws {
    self.open = open
    confirmation = Confirmation(formats: try open.formats(), rules: try open.store.currentRules().rules)
    if let action = command.action {
      for outcome in try Self.perform(action, command, open) { tell(action, outcome) }
    } else {
      try undo(command)
    }
  }

  private static func perform(
    _ action: TicketAction,
    _ command: TicketCommand,
    _ open: OpenDesk
  ) throws -> [NumberedOutcome] {
    // Several tickets at once are one deed, which one undo strikes; a version belongs to each ticket by itself.
    if command.numbers.count > 1 && command.ifVersion == nil {
      return try open.store.performAll(action, on: command.numbers, by: open.me.login, at: open.now)
    }
    let expectation = command.ifVersion.map(Expectation.version) ?? .anything
    return try command.numbers.map { number in
      let outcome = try open.store.perform(
        action,
        on: number,
        by: open.me.login,
        at: open.now,
        expecting: expectation
      )
      return NumberedOutcome(number: number, outcome: outcome)
    }
  }

  private mutating func undo(_ command: TicketCommand) throws {
    let numbers: [TicketNumber?] = command.numbers.isEmpty ? [nil] : command.numbers
    let expectation = command.ifVersion.map(Expectation.version) ?? .anything
    for number in numbers {
      if let number, try open.store.row(number, viewer: open.me, now: open.now) == nil {
        refuse(.unknownTicket(number), on: number)
        continue
      }
      let outcome = try open.store.undo(by: open.me.login, at: open.now, on: number, expecting: expectation)
      switch outcome {
      case .refused(let refusal):
        // Where no ticket was named, the person is told what it would have been.
        let proposal = number == nil ? try open.store.nextUndo(by: open.me.login) : nil
        if let proposal, proposal.obstacle != nil {
          failures.append((confirmation.line(proposal), ErrorWording.status(of: refusal)))
        } else {
          refuse(refusal, on: number)
        }
      case .done(let target, let outcomes):
        if let line = confirmation.undone(target, outcomes) { lines.append(line) }
        for outcome in outcomes { sort(outcome) }
      }
    }
  }

  private mutating func tell(_ action: TicketAction, _ outcome: NumberedOutcome) {
    if case .done(let done) = outcome.outcome { lines.append(confirmation.line(action, done)) }
    sort(outcome)
  }

  private mutating func sort(_ outcome: NumberedOutcome) {
    switch outcome.outcome {
    case .done(let done): self.done.append(done.row)
    case .refused(let refusal): refuse(refusal, on: outcome.number)
    case .conflict(let conflict):
      let retry = said(FrameText.semicolon) + said(AfterText.lookAgain)
      failures.append((confirmation.line(conflict, on: outcome.number) + retry, .conflict))
    }
  }

  private mutating func refuse(_ refusal: Refusal, on number: TicketNumber?) {
    // A ticket that is not there is named by the sentence itself.
    let named = number.flatMap { refusal == .unknownTicket($0) ? nil : $0 }
    failures.append((confirmation.line(refusal, on: named), ErrorWording.status(of: refusal)))
  }

  /// Prints what was done; what was not is thrown, with the status of the first.
  func report(json: Bool) throws {
    if json {
      var list = try JSONListPrinter("tickets")
      try list.add(done.map { TicketDocument($0).json })
      try list.end()
    } else {
      for line in lines { try Output.results.say(line) }
    }
    if let first = failures.first { throw Failure(failures.map(\.line), first.status) }
  }
}
