import Desk
import Testing

/// What must hold of the clocks of any timeline under any calendar.
struct ClocksPropertyTests {
  /// Timelines with an instant to look at each, which is often the very one at which something turns.
  static func tried(
    _ desk: Desks,
    count: Int,
    seed: UInt64
  ) throws -> [(timeline: Timeline, now: Instant, book: RulesBook)] {
    let rules = try desk.rules()
    let book = RulesBook(always: rules)
    var random = SeededGenerator(seed: seed)
    return try (0..<count).map { _ in
      let events = Int.random(in: 0...8, using: &random)
      let timeline = Timeline.random(&random, calendar: rules.calendar, events: events)
      let last = timeline.lastInstant
      let due = try Clocks(of: timeline, rules: book, now: last).due ?? last
      let opening = rules.calendar.nextOpening(after: due - 1) ?? due
      let now = random.pick([last + random.gap(), due, due + 1, opening, opening + 1])
      return (timeline, max(last, now), book)
    }
  }

  @Test("Breached is what a query over the due instant says", arguments: Desks.allCases)
  func breachedAsQueried(desk: Desks) throws {
    for (timeline, now, book) in try Self.tried(desk, count: 150, seed: 21) {
      let clocks = try Clocks(of: timeline, rules: book, now: now)
      let latestOpen = clocks.calendar.latestOpen(notAfter: now)
      for clock in clocks.all where clock.state == .running {
        let due = try #require(clock.due)
        #expect(clock.isBreached == (latestOpen.map { due < $0 } ?? false))
        let atRiskFrom = try #require(clock.atRiskFrom)
        #expect(clock.isAtRisk == (atRiskFrom <= now && !clock.isBreached))
      }
    }
  }

  @Test("Due is the instant at which elapsed reaches the target if the clock runs on", arguments: Desks.allCases)
  func dueIsReached(desk: Desks) throws {
    for (timeline, now, book) in try Self.tried(desk, count: 150, seed: 22) {
      let clocks = try Clocks(of: timeline, rules: book, now: now)
      for clock in clocks.all {
        guard clock.state == .running, let due = clock.due, due > now else { continue }
        let then = try Clocks(of: timeline, rules: book, now: due)[clock.name]
        #expect(then.remaining == 0 && !then.isBreached && then.due == due)
        #expect(clocks.calendar.latestOpen(notAfter: due) == due)
      }
    }
  }

  @Test("Elapsed never runs backwards, and no faster than time", arguments: Desks.allCases)
  func monotonous(desk: Desks) throws {
    for (timeline, now, book) in try Self.tried(desk, count: 100, seed: 23) {
      let later = now + 100_000
      let before = try Clocks(of: timeline, rules: book, now: now)
      let after = try Clocks(of: timeline, rules: book, now: later)
      for name in ClockName.allCases {
        let passed = after[name].elapsed - before[name].elapsed
        #expect((0...(later - now)).contains(passed))
        let runs = before[name].startedAt != nil && before[name].stoppedAt == nil && !before.isWaiting
        #expect(passed == (runs ? before.calendar.openSeconds(from: now, to: later) : 0))
      }
    }
  }

  @Test("A pause in closed hours changes nothing", arguments: [Desks.builtIn, .mixed, .nights, .newYork, .casablanca])
  func pauseWhileClosed(desk: Desks) throws {
    var random = SeededGenerator(seed: 24)
    for (timeline, now, book) in try Self.tried(desk, count: 150, seed: 25) {
      let last = timeline.lastInstant
      let plain = try Clocks(of: timeline, rules: book, now: max(now, last + 20 * 86_400))
      guard !plain.isWaiting, !plain.isResolved else { continue }
      let closing = try #require(plain.calendar.nextClosing(after: last))
      let opening = try #require(plain.calendar.nextOpening(after: closing))
      guard opening <= plain.now else { continue }
      var paused = timeline
      let begin = closing + Int.random(in: 0...(opening - closing), using: &random)
      paused.events += [Timeline.Event(at: begin, .wait), Timeline.Event(at: opening, .resume)]
      let clocks = try Clocks(of: paused, rules: book, now: plain.now)
      for name in ClockName.allCases {
        #expect(clocks[name].elapsed == plain[name].elapsed)
        #expect(clocks[name].due == plain[name].due)
        #expect(clocks[name].state == plain[name].state)
      }
    }
  }

  @Test("Priority up and back gives the first due instant again", arguments: Desks.allCases)
  func upAndBack(desk: Desks) throws {
    for (timeline, now, book) in try Self.tried(desk, count: 120, seed: 26) {
      let plain = try Clocks(of: timeline, rules: book, now: now)
      guard !plain.isResolved else { continue }
      var moved = timeline
      let middle = timeline.lastInstant + (now - timeline.lastInstant) / 2
      for priority in [Priority.bloquante, .basse, plain.terms.priority] {
        moved.events.append(Timeline.Event(at: middle, .prioritise(priority)))
      }
      #expect(try Clocks(of: moved, rules: book, now: now) == plain)
    }
  }

  @Test("On a desk open day and night a clock that never paused has elapsed what the wall clock says")
  func wallTime() throws {
    for (timeline, now, book) in try Self.tried(.alwaysOpenInParis, count: 200, seed: 27) {
      let clocks = try Clocks(of: timeline, rules: book, now: now)
      guard !timeline.events.contains(where: { $0.what == .wait || $0.what == .reopen }) else { continue }
      for clock in clocks.all {
        guard let startedAt = clock.startedAt else { continue }
        #expect(clock.elapsed == (clock.stoppedAt ?? now) - startedAt)
        if let target = clock.target { #expect(clock.due == startedAt + target.seconds) }
      }
    }
  }

  @Test(
    "Nothing that is shown as a state changes before the next change, and something does then",
    arguments: Desks.allCases
  )
  func nextChange(desk: Desks) throws {
    for (timeline, now, book) in try Self.tried(desk, count: 100, seed: 28) {
      let clocks = try Clocks(of: timeline, rules: book, now: now)
      guard let next = clocks.nextChange else { continue }
      #expect(next > now)
      let before = try Clocks(of: timeline, rules: book, now: next - 1)
      let then = try Clocks(of: timeline, rules: book, now: next)
      #expect(Shown(before) == Shown(clocks))
      #expect(Shown(then) != Shown(before))
    }
  }

  /// What is shown as a state, rather than as a figure.
  private struct Shown: Equatable {
    var isOpen: Bool
    var clocks: [[Bool]]

    init(_ clocks: Clocks) {
      isOpen = clocks.calendar.isOpen(at: clocks.now)
      self.clocks = clocks.all.map { [$0.isAtRisk, $0.isBreached] }
    }
  }
}
