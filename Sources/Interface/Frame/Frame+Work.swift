import Desk
import Store
import Terminal

extension Frame {
  /// Work whose answer is awaited.
  struct UnderWay: Sendable {
    var work: Work
    /// The key that asked for it.
    var key: Key?
    /// How often the database was found busy.
    var attempts = 0
  }

  /// How often busy work is tried before it is given up: with the gate's own five seconds, a minute.
  private static let mostAttempts = 12

  mutating func begin(_ work: Work) {
    underWay[work.id] = UnderWay(work: work, key: key)
    ask(.work(work))
  }

  /// Does that to tickets, beside the screen.
  mutating func perform(_ action: TicketAction, on numbers: [TicketNumber], seen: [TicketNumber: Int]) {
    let (login, now) = (desk.viewer.login, desk.now)
    workCount += 1
    lastAction = action
    updateTop(.performing(action, numbers))
    begin(
      Work("deed-\(workCount)") { store in
        guard let only = numbers.first, numbers.count == 1 else {
          let outcomes = try store.performAll(action, on: numbers, by: login, at: now, seen: seen)
          return Performed(action: action, outcomes: outcomes)
        }
        let expectation = seen[only].map { Expectation.seen(version: $0) } ?? .anything
        let outcome = try store.perform(action, on: only, by: login, at: now, expecting: expectation)
        return Performed(action: action, outcomes: [NumberedOutcome(number: only, outcome: outcome)])
      }
    )
  }

  mutating func receive(_ answer: Answer) {
    guard let pending = underWay[answer.id] else { return }
    // Of searches that follow each other quickly only the last one counts, and who asked knows which that is.
    if !pending.work.isSearch { underWay[answer.id] = nil }
    let confirmation = Confirmation(formats: desk.formats, rules: desk.rules)
    switch answer.result {
    case .failure(StoreError.locked) where pending.attempts < Self.mostAttempts:
      underWay[answer.id] = UnderWay(work: pending.work, key: pending.key, attempts: pending.attempts + 1)
      notice = Notice(desk.say(FrameText.retrying))
      ask(.work(pending.work))
    case .failure(StoreError.interrupted): break
    case .failure(let error):
      notice = Notice(ErrorWording(formats: desk.formats).line(for: error), .failed)
      tell(answer)
    case .success(let performed as Performed):
      notice = Notice(confirmation.line(performed.action, performed.outcomes), performed.isDone ? .done : .refused)
      updateTop(.performed(performed))
      updateTop(.refresh(.desk))
      follow(performed, startedBy: pending.key)
    case .success(let outcome as UndoOutcome):
      let isDone = if case .done = outcome { true } else { false }
      notice = Notice(confirmation.line(outcome), isDone ? .done : .refused)
      updateTop(.refresh(.desk))
    case .success: tell(answer)
    }
  }

  /// Every screen may have asked.
  private mutating func tell(_ answer: Answer) {
    for index in screens.indices.reversed() where index < screens.count { update(index, .answered(answer)) }
  }
}
