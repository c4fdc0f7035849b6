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
    /// The place in the order in which everything was asked for.
    var turn: Int
    /// When it was asked for.
    var since: Instant
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
    workCount += 1
    var pending = UnderWay(work: work, key: key, origin: origin, turn: workCount, since: desk.now)
    pending.asked = underWay[work.id]?.asked ?? 0
    underWay[work.id] = pending
    if !hasToWait(pending) { hand(pending) }
  }

  private mutating func hand(_ pending: UnderWay) {
    underWay[pending.work.id]?.asked += 1
    ask(.work(pending.work))
  }

  /// Whether something that was asked for before on one of its tickets is not done yet.
  private func hasToWait(_ pending: UnderWay) -> Bool {
    underWay.values.contains { $0.turn < pending.turn && !$0.work.tickets.isDisjoint(with: pending.work.tickets) }
  }

  private var inTurn: [UnderWay] { underWay.values.sorted { $0.turn < $1.turn } }

  /// Hands over what had to wait for something that is done or given up by now.
  private mutating func handOn() {
    for pending in inTurn where pending.asked == 0 && pending.obstacle == nil && !hasToWait(pending) { hand(pending) }
  }

  /// Does that to tickets, beside the screen.
  mutating func perform(_ action: TicketAction, on numbers: [TicketNumber], seen: [TicketNumber: Int]) {
    let (login, now) = (desk.viewer.login, desk.now)
    lastAction = action
    updateTop(.performing(action, numbers))
    var work = Work("deed-\(workCount)") { store in
      guard let only = numbers.first, numbers.count == 1 else {
        let outcomes = try store.performAll(action, on: numbers, by: login, at: now, seen: seen)
        return Performed(action: action, outcomes: outcomes)
      }
      let expectation = seen[only].map { Expectation.seen(version: $0) } ?? .anything
      let outcome = try store.perform(action, on: only, by: login, at: now, expecting: expectation)
      return Performed(action: action, outcomes: [NumberedOutcome(number: only, outcome: outcome)])
    }
    work.tickets = Set(numbers)
    // An editor keeps what is typed in it until it is sent; words of a command are nowhere else.
    if top.kind != .editor, let message = action.message, let first = numbers.first {
      work.unsent = Draft(agent: login, ticket: first, kind: message.kind, text: message.text, at: now)
    }
    begin(work)
  }

  mutating func receive(_ answer: Answer) {
    accept(answer)
    handOn()
    if isLeaving { leaveOnceDone(answer) }
  }

  private mutating func accept(_ answer: Answer) {
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
    case .success(let kept as ThemeKept): notice = Notice(desk.say(ThemeText.kept(kept.name)), .done)
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
    for pending in inTurn where pending.asked == 0 && !hasToWait(pending) {
      guard var obstacle = pending.obstacle, desk.now >= obstacle.nextTry || desk.now < obstacle.since else { continue }
      obstacle.since = min(obstacle.since, desk.now)
      underWay[pending.work.id]?.obstacle = obstacle
      hand(pending)
    }
  }

  /// When something is tried again next.
  var nextTry: Instant? { underWay.values.filter { $0.asked == 0 }.compactMap(\.obstacle?.nextTry).min() }

  /// From when on it is said that the person's deeds take long; nil while nothing is with the desk.
  ///
  /// Moments are whole seconds: one would be over at once for half of what is quick.
  var slowFrom: Instant? {
    underWay.values.filter { !$0.work.isSearch && $0.work.lastResort == nil }.map { $0.since + 2 }.min()
  }

  /// How much waits for a fault to pass, or for what waits for that.
  var waitingWork: Int { underWay.values.count { $0.obstacle != nil || $0.asked == 0 } }

  /// How much of what the person asked for is not known to be written; drafts are looked after in any case.
  var unwrittenWork: Int { underWay.values.count { !$0.work.isSearch && $0.work.lastResort == nil } }

  /// Gives up what waits for a fault to pass: nothing of it was written, and what was typed stays where it is.
  ///
  /// What is with the desk at this moment may be written yet, and a draft is nobody's to lose: both go on.
  mutating func giveUpWaiting() {
    let error = fault ?? .interrupted
    let given = inTurn.filter { $0.asked == 0 && $0.work.lastResort == nil }
    for pending in given {
      underWay[pending.work.id] = nil
      tell(Answer(id: pending.work.id, result: .failure(pending.obstacle?.error ?? error)))
    }
    let unsent = Self.unsent(in: given)
    for draft in unsent { begin(.keepingUnsent(draft, spool: desk.spool)) }
    let text: FaultText = given.isEmpty ? .trying : unsent.isEmpty ? .givenUp : .givenUpButKept
    notice = Notice(desk.say(text), .refused)
  }

  /// Keeps what must not be lost while the program ends: drafts that the desk has not taken yet, and messages that wait.
  ///
  /// A message that is with the desk may be sent yet: it is kept once it is known not to be, when this is called again.
  mutating func saveDrafts() {
    let drafts = inTurn.filter { $0.work.lastResort != nil }
    let waiting = inTurn.filter { $0.asked == 0 && $0.work.unsent != nil }
    for pending in drafts + waiting { underWay[pending.work.id] = nil }
    for pending in drafts {
      if let lastResort = pending.work.lastResort { ask(.work(Work(pending.work.id, lastResort))) }
    }
    for draft in Self.unsent(in: waiting) {
      ask(.work(.keepingUnsent(draft, spool: desk.spool, isLast: true)))
    }
  }

  /// The messages of that work that would be lost with it; those of a kind to one ticket are one draft.
  private static func unsent(in work: [UnderWay]) -> [Draft] {
    var drafts: [Draft] = []
    for draft in work.compactMap(\.work.unsent) {
      if let place = drafts.firstIndex(where: { $0.ticket == draft.ticket && $0.kind == draft.kind }) {
        drafts[place].text += "\n\n" + draft.text
      } else {
        drafts.append(draft)
      }
    }
    return drafts
  }

  /// Every screen may have asked.
  private mutating func tell(_ answer: Answer) {
    for index in screens.indices.reversed() where index < screens.count { update(index, .answered(answer)) }
  }
}
