import Desk
import Store
import Terminal

extension Frame {
  /// Work whose answer is awaited.
  struct UnderWay: Sendable {
    var work: Work
    /// The key that asked for it.
    var key: Key?
    /// Where it was asked for: how many screens were open, and which was on top.
    var origin: Origin
    /// How many of its kind are with the desk now and not answered yet; of several only the last answer counts.
    var asked = 0
    /// What stopped it so far, and when it is tried again; nil where nothing did.
    var obstacle: Obstacle?
  }

  /// A place among the open screens.
  struct Origin: Hashable, Sendable {
    var depth: Int
    var kind: ScreenKind
  }

  /// The place that is shown.
  var origin: Origin { Origin(depth: screens.count, kind: top.kind) }

  /// A fault of the shared database that may pass.
  struct Obstacle: Sendable {
    var error: StoreError
    /// When it was met first.
    var since: Instant
    /// When the work is tried again.
    var nextTry: Instant
  }

  /// How many seconds lie between two tries.
  private static let pause = 2
  /// For how many seconds work is tried again before it is given up.
  private static let patience = 300

  mutating func begin(_ work: Work) {
    let asked = underWay[work.id]?.asked ?? 0
    underWay[work.id] = UnderWay(work: work, key: key, origin: origin, asked: asked + 1)
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
    guard var pending = underWay[answer.id] else { return }
    // Of searches that follow each other quickly only the last one counts, and who asked knows which that is.
    if !pending.work.isSearch {
      pending.asked -= 1
      underWay[answer.id] = pending.asked > 0 ? pending : nil
      guard pending.asked <= 0 else { return }
    }
    let confirmation = Confirmation(formats: desk.formats, rules: desk.rules)
    switch answer.result {
    case .failure(StoreError.interrupted) where pending.work.isSearch: break
    case .failure(let error as StoreError) where error.isPassing && mayTryAgain(pending):
      postpone(pending, because: error)
    case .failure(let error):
      notice = Notice(ErrorWording(formats: desk.formats).line(for: error), .failed)
      tell(answer)
    case .success(let performed as Performed):
      notice = Notice(confirmation.line(performed.action, performed.outcomes), performed.isDone ? .done : .refused)
      updateTop(.performed(performed))
      updateTop(.refresh(.desk))
      follow(performed, pending)
    case .success(let outcome as UndoOutcome):
      let isDone = if case .done = outcome { true } else { false }
      notice = Notice(confirmation.line(outcome), isDone ? .done : .refused)
      updateTop(.refresh(.desk))
    case .success: tell(answer)
    }
  }

  private func mayTryAgain(_ pending: UnderWay) -> Bool {
    guard !pending.work.isSearch else { return false }
    return pending.obstacle.map { abs(desk.now - $0.since) < Self.patience } ?? true
  }

  /// Keeps work that a passing fault stopped, to be tried again until the fault has passed.
  private mutating func postpone(_ pending: UnderWay, because error: StoreError) {
    var pending = pending
    let since = pending.obstacle?.since ?? desk.now
    pending.obstacle = Obstacle(error: error, since: since, nextTry: desk.now + Self.pause)
    underWay[pending.work.id] = pending
    notice = nil
  }

  /// Tries again what is due and not with the desk already; a clock that was set back makes it due at once.
  mutating func tryAgain() {
    for (id, pending) in underWay.sorted(by: { $0.key < $1.key }) where pending.asked == 0 {
      guard var obstacle = pending.obstacle, desk.now >= obstacle.nextTry || desk.now < obstacle.since else { continue }
      obstacle.since = min(obstacle.since, desk.now)
      underWay[id]?.obstacle = obstacle
      underWay[id]?.asked = 1
      ask(.work(pending.work))
    }
  }

  /// When something is tried again next.
  var nextTry: Instant? { underWay.values.filter { $0.asked == 0 }.compactMap(\.obstacle?.nextTry).min() }

  /// How much waits for a fault to pass.
  var waitingWork: Int { underWay.values.count { $0.obstacle != nil } }

  /// Gives up what waits for a fault to pass: nothing of it was written, and what was typed stays where it is.
  ///
  /// What is with the desk at this moment may be written yet, and a draft is nobody's to lose: both go on.
  mutating func giveUpWaiting() {
    var isAnyGivenUp = false
    for (id, pending) in underWay {
      guard let obstacle = pending.obstacle, pending.asked == 0, pending.work.lastResort == nil else { continue }
      isAnyGivenUp = true
      underWay[id] = nil
      tell(Answer(id: id, result: .failure(obstacle.error)))
    }
    notice = Notice(desk.say(isAnyGivenUp ? FaultText.givenUp : .trying), .refused)
  }

  /// Keeps what must not be lost while the program ends: drafts that the desk has not taken yet.
  mutating func saveDrafts() {
    for pending in underWay.values {
      if let lastResort = pending.work.lastResort { ask(.work(Work(pending.work.id, lastResort))) }
    }
  }

  /// Every screen may have asked.
  private mutating func tell(_ answer: Answer) {
    for index in screens.indices.reversed() where index < screens.count { update(index, .answered(answer)) }
  }
}
