import Desk
import Store

/// The one line that tells what came of an action, on the screen and on the command line.
public struct Confirmation: Sendable {
  /// How figures and moments are written.
  public let formats: Formats
  /// The names of formulas.
  public let rules: Rules

  /// Confirmations in those formats.
  public init(formats: Formats, rules: Rules) {
    self.formats = formats
    self.rules = rules
  }

  private var language: Language { formats.language }

  /// What came of an action on one ticket.
  public func line(_ action: TicketAction, _ outcome: NumberedOutcome) -> String {
    switch outcome.outcome {
    case .done(let done): line(action, done)
    case .refused(let refusal): line(refusal, on: outcome.number)
    case .conflict(let conflict): line(conflict, on: outcome.number)
    }
  }

  /// What was done: `#1042 prise en charge, résolution due mer. 15 à 10:20`.
  public func line(_ action: TicketAction, _ done: Done) -> String {
    let text = DoneText(action, done, commitment: commitment(done.ticket.commitment))
    let other = done.heldBy.map { holder in
      // Taken, assigned or handed on, the ticket is that agent's no more.
      let isStillTheirs = done.ticket.assignee == holder.login
      return language(isStillTheirs ? AfterText.heldBy(holder.name) : AfterText.wasHeldBy(holder.name))
    }
    return [done.ticket.number.shown + " " + language(text) + clocks(after: done), other, warning(of: done)].joined()
  }

  /// Why somebody should look again at a day that was planned; nil for no reason.
  private func warning(of done: Done) -> String? {
    let days = done.entry.changes.compactMap { change -> CivilDate? in
      switch change {
      case .migrated(.recorded(_, .productionDate(let date)?)), .migrated(.recorded(_, .preProductionDate(let date)?)):
        date
      default: nil
      }
    }
    var warnings: [MigrationSheetLine] = []
    if days.contains(where: { rules.calendar.day($0).spans.isEmpty }) { warnings.append(.closedDay) }
    if done.othersThatDay > 0 { warnings.append(.sameDay) }
    guard !warnings.isEmpty else { return nil }
    return language(FrameText.semicolon) + language(MigrationSheetLine.beware) + language(FrameText.colon)
      + warnings.map { language($0) }.joined(separator: ", ")
  }

  /// What was created, and what it is promised as far as the person may know it.
  public func line(created creation: Creation) -> String {
    guard let done = creation.done else { return creation.number.shown + " " + language(DoneText.created) }
    return done.ticket.number.shown + " " + language(DoneText.created) + ", " + commitment(done.ticket.commitment)
      + clocks(after: done)
  }

  /// Why it was refused.
  public func line(_ refusal: Refusal, on number: TicketNumber?) -> String {
    let sentence = language(RefusalText(refusal, formats))
    return number.map { $0.shown + language(FrameText.colon) + sentence } ?? sentence
  }

  /// Who was first with what, when, and why what was asked is not possible any more.
  public func line(_ conflict: Conflict, on number: TicketNumber) -> String {
    let names = JournalNames(formulas: Dictionary(rules.formulas.map { ($0.code, $0.name) }) { $1 })
    let deeds = conflict.changes.map { language(DeedText($0, names: names)) }.joined(separator: ", ")
    let what = deeds.isEmpty ? language(VerbText(conflict.verb)) : deeds
    let (by, when) = (conflict.by.rawValue, formats.sentenceMoment(conflict.at))
    guard let refusal = conflict.refusal else {
      return number.shown + language(FrameText.colon) + language(AfterText.conflict(by: by, what: what, when: when))
    }
    return number.shown + language(FrameText.colon) + language(AfterText.overtaken(by: by, what: what, when: when))
      + language(FrameText.semicolon) + language(RefusalText(summary: refusal, formats))
  }

  /// What an undo would strike, and why it cannot.
  public func line(_ proposal: UndoProposal) -> String {
    let target = proposal.target
    let text = AfterText.undoing(
      language(VerbText(target.verb)),
      on: named(target.numbers),
      when: formats.sentenceMoment(target.at)
    )
    guard let obstacle = proposal.obstacle else { return language(text) }
    return language(text) + language(FrameText.semicolon) + language(RefusalText(obstacle, formats))
  }

  /// What came of an action on several tickets, the first one refused by name.
  public func line(_ action: TicketAction, _ outcomes: [NumberedOutcome]) -> String {
    guard outcomes.count != 1 else { return outcomes.first.map { line(action, $0) } ?? "" }
    let done = outcomes.compactMap { if case .done(let done) = $0.outcome { done } else { nil } }
    let count: AfterText =
      done.count == outcomes.count ? .several(done.count) : .someRefused(done: done.count, of: outcomes.count)
    var told = language(count)
    if let first = done.first {
      told += language(FrameText.colon)
      told += language(DoneText(onEach: action, first, commitment: commitment(first.ticket.commitment)))
    }
    let failed = outcomes.first { if case .done = $0.outcome { false } else { true } }
    return failed.map { told + language(FrameText.semicolon) + line(action, $0) } ?? told
  }

  /// What came of an undo.
  public func line(_ outcome: UndoOutcome) -> String {
    switch outcome {
    case .refused(let refusal): return self.line(refusal, on: nil)
    case .done(let target, let outcomes):
      let failures = outcomes.compactMap { outcome -> String? in
        switch outcome.outcome {
        case .done: nil
        case .refused(let refusal): self.line(refusal, on: outcome.number)
        case .conflict(let conflict): self.line(conflict, on: outcome.number)
        }
      }
      return [undone(target, outcomes), failures.first].compactMap(\.self).joined(
        separator: language(FrameText.semicolon)
      )
    }
  }

  /// What was undone, of the tickets on which it was; nil when on none.
  public func undone(_ target: UndoTarget, _ outcomes: [NumberedOutcome]) -> String? {
    let done = outcomes.filter { if case .done = $0.outcome { true } else { false } }.map(\.number)
    let numbers = target.numbers.filter(done.contains)
    guard !numbers.isEmpty else { return nil }
    return language(DoneText.undone) + language(FrameText.colon) + language(VerbText(target.verb)) + " "
      + named(numbers)
  }

  /// A few tickets by their numbers, many by how many there are.
  private func named(_ numbers: [TicketNumber]) -> String {
    numbers.count > 5 ? language(AfterText.ofSeveral(numbers.count)) : numbers.map(\.shown).joined(separator: ", ")
  }

  /// What is promised, in words: the formula's name, hors contrat, hors support.
  public func commitment(_ commitment: Commitment) -> String {
    switch commitment {
    case .contract(let code): rules.name(of: code)
    case .noContract: language(CommitmentText.noContract)
    case .unsupported: language(CommitmentText.unsupported)
    }
  }

  private func clocks(after done: Done) -> String {
    guard let clock = done.clocks.next, let due = clock.due else { return "" }
    let text: AfterText =
      if let remaining = clock.remaining, remaining < 0 {
        .overdue(clock.name, formats.duration(-remaining))
      } else {
        .due(clock.name, formats.sentenceMoment(due))
      }
    return ", " + language(text)
  }
}

extension Array<String?> {
  /// The parts there are, with a space between.
  fileprivate func joined() -> String { compactMap(\.self).joined(separator: " ") }
}
