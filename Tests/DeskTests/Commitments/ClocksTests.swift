import Desk
import Testing

/// The clocks of `domain.md` 4 on the built-in rules; 14 July 2026 is a Tuesday.
struct ClocksTests {
  private let book = RulesBook(always: .builtIn)
  /// 10:30 in Paris on 13 July 2026.
  private static let halfPastTen = Instant(1_783_931_400)

  private func clocks(_ timeline: Timeline, paris now: String) throws -> Clocks {
    try Clocks(of: timeline, rules: book, now: Instant(paris: now))
  }

  @Test("Prise en compte starts at creation, the next clock when the one before stops")
  func starts() throws {
    let timeline = try Timeline.incident(
      "serenite",
      .bloquante,
      paris: "2026-07-13 09:00",
      [
        ("2026-07-13 09:30", .acknowledge), ("2026-07-13 10:30", .take),
      ]
    )
    let clocks = try clocks(timeline, paris: "2026-07-13 11:00")
    #expect(clocks.all.map(\.state) == [.met, .met, .running])
    #expect(clocks.all.map(\.elapsed) == [30 * 60, 60 * 60, 30 * 60])
    #expect(try clocks[.resolve].startedAt == Instant(paris: "2026-07-13 10:30"))
    #expect(try clocks[.resolve].due == Instant(paris: "2026-07-16 10:30"))
    let before = try self.clocks(
      try #require(timeline.cut(at: Instant(paris: "2026-07-13 09:10"))),
      paris: "2026-07-13 09:10"
    )
    #expect(before.all.map(\.state) == [.running, .pending, .pending])
    #expect(before[.takeCharge].elapsed == 0 && before[.takeCharge].due == nil)
    #expect(before[.takeCharge].remaining == 2 * 3_600)
  }

  @Test("Taking acknowledges, resolving takes, each in the same instant with the due instant it would have had")
  func sameInstant() throws {
    let timeline = try Timeline.incident(
      "serenite",
      .bloquante,
      paris: "2026-07-13 09:00",
      [("2026-07-13 09:20", .resolve)]
    )
    let clocks = try clocks(timeline, paris: "2026-07-20 09:00")
    #expect(clocks.all.map(\.state) == [.met, .met, .met])
    #expect(clocks.all.map(\.elapsed) == [20 * 60, 0, 0])
    #expect(
      try clocks.all.map(\.due) == [
        Instant(paris: "2026-07-13 10:00"), Instant(paris: "2026-07-13 11:20"), Instant(paris: "2026-07-16 09:20"),
      ]
    )
  }

  @Test("Exactly on time is met, and a clock due on Friday at 18:00 is not breached on Saturday")
  func exactlyOnTime() throws {
    let timeline = try Timeline.incident("standard", .bloquante, paris: "2026-07-10 16:00")
    for now in ["2026-07-10 18:00", "2026-07-11 12:00", "2026-07-13 09:00"] {
      let clocks = try clocks(timeline, paris: now)
      #expect(clocks[.acknowledge].remaining == 0)
      #expect(try clocks[.acknowledge].due == Instant(paris: "2026-07-10 18:00"))
      #expect(!clocks.isBreached && clocks.isAtRisk)
    }
    let late = try clocks(timeline, paris: "2026-07-13 09:00:01")
    #expect(late[.acknowledge].remaining == -1)
    #expect(late.isBreached && !late.isAtRisk && late[.acknowledge].state == .running)

    var met = timeline
    met.events = [Timeline.Event(at: try Instant(paris: "2026-07-13 09:00"), .acknowledge)]
    #expect(try clocks(met, paris: "2026-07-13 12:00")[.acknowledge].state == .met)
    met.events = [Timeline.Event(at: try Instant(paris: "2026-07-13 09:00:01"), .acknowledge)]
    #expect(try clocks(met, paris: "2026-07-13 12:00")[.acknowledge].state == .missed)
  }

  @Test("A wait from Friday 17:00 to Monday 09:00 gives back the one hour that was open, not the week-end")
  func pauseOverWeekend() throws {
    let timeline = try Timeline.incident(
      "standard",
      .majeure,
      paris: "2026-07-10 15:00",
      [
        ("2026-07-10 17:00", .wait), ("2026-07-13 09:00", .resume),
      ]
    )
    let clocks = try clocks(timeline, paris: "2026-07-13 10:00")
    #expect(clocks[.acknowledge].elapsed == 3 * 3_600)
    #expect(try clocks[.acknowledge].due == Instant(paris: "2026-07-13 15:00"))
  }

  @Test("A ticket created on a Sunday, paused and resumed, starts counting on Monday")
  func createdOnSunday() throws {
    let timeline = try Timeline.incident(
      "standard",
      .bloquante,
      paris: "2026-07-12 10:00",
      [
        ("2026-07-12 11:00", .wait), ("2026-07-13 10:00", .resume),
      ]
    )
    let clocks = try clocks(timeline, paris: "2026-07-13 11:00")
    #expect(clocks[.acknowledge].elapsed == 3_600)
    #expect(try clocks[.acknowledge].due == Instant(paris: "2026-07-13 12:00"))
  }

  @Test("A paused clock has no due instant, unless it was reached before the pause")
  func pausedDue() throws {
    let early = try Timeline.incident("standard", .bloquante, paris: "2026-07-13 09:00", [("2026-07-13 10:00", .wait)])
    let paused = try clocks(early, paris: "2026-07-16 10:00")
    #expect(paused[.acknowledge].state == .paused && paused[.acknowledge].due == nil && paused.due == nil)
    #expect(paused[.acknowledge].remaining == 3_600)
    let late = try Timeline.incident("standard", .bloquante, paris: "2026-07-13 09:00", [("2026-07-13 15:00", .wait)])
    let breached = try clocks(late, paris: "2026-07-16 10:00")
    #expect(try breached[.acknowledge].due == Instant(paris: "2026-07-13 11:00"))
    #expect(breached.isBreached && breached.due == nil)
  }

  @Test("A clock that starts while its ticket waits starts paused")
  func startsPaused() throws {
    let timeline = try Timeline.incident(
      "serenite",
      .bloquante,
      paris: "2026-07-13 09:00",
      [
        ("2026-07-13 09:10", .wait), ("2026-07-13 09:30", .acknowledge), ("2026-07-13 10:00", .resume),
      ]
    )
    let waiting = try #require(timeline.cut(at: Instant(paris: "2026-07-13 09:45")))
    #expect(try clocks(waiting, paris: "2026-07-13 09:45").all.map(\.state) == [.met, .paused, .pending])
    let clocks = try clocks(timeline, paris: "2026-07-13 10:30")
    #expect(clocks.all.map(\.elapsed) == [10 * 60, 30 * 60, 0])
    #expect(clocks[.acknowledge].due == nil)
  }

  @Test("A pause is not lost when the priority rises, and the due instant moves into the past where it must")
  func raised() throws {
    let timeline = try Timeline.incident(
      "standard",
      .basse,
      paris: "2026-07-06 09:00",
      [
        ("2026-07-07 09:00", .wait), ("2026-07-09 09:00", .resume), ("2026-07-09 10:00", .prioritise(.bloquante)),
      ]
    )
    let clocks = try clocks(timeline, paris: "2026-07-09 10:00")
    #expect(clocks[.acknowledge].elapsed == 8 * 3_600)
    #expect(try clocks[.acknowledge].due == Instant(paris: "2026-07-06 11:00"))
    #expect(clocks.isBreached)
    #expect(clocks[.acknowledge].remaining == -6 * 3_600)
  }

  @Test("A stopped clock keeps the target it had, whatever the priority, kind and contract become")
  func stoppedKeeps() throws {
    let timeline = try Timeline.incident(
      "standard",
      .majeure,
      paris: "2026-07-13 09:00",
      [
        ("2026-07-13 11:00", .acknowledge), ("2026-07-13 11:30", .prioritise(.bloquante)),
        ("2026-07-13 11:40", .rekind(.question)),
        ("2026-07-13 11:50", .recommit(.contract(FormulaCode(rawValue: "serenite")))),
      ]
    )
    let clocks = try clocks(timeline, paris: "2026-07-13 12:00")
    #expect(clocks[.acknowledge].target?.written.text == "6h")
    #expect(clocks[.acknowledge].terms.priority == .majeure)
    #expect(clocks[.takeCharge].target?.written.text == "2h")
    #expect(clocks[.takeCharge].terms.kind == .question)
    #expect(clocks[.resolve].state == .none)
  }

  @Test("Reopening restarts résolution alone, from what had elapsed")
  func reopened() throws {
    let timeline = try Timeline.incident(
      "serenite",
      .bloquante,
      paris: "2026-07-13 09:00",
      [
        ("2026-07-13 09:30", .take), ("2026-07-13 11:30", .resolve), ("2026-07-16 09:00", .reopen),
      ]
    )
    let clocks = try clocks(timeline, paris: "2026-07-16 10:00")
    #expect(clocks.all.map(\.state) == [.met, .met, .running])
    #expect(clocks[.resolve].elapsed == 3 * 3_600)
    // Of 14 hours of target 11 are left: six on Thursday, five on Friday.
    #expect(try clocks[.resolve].due == Instant(paris: "2026-07-17 16:00"))
    #expect(try clocks[.resolve].startedAt == Instant(paris: "2026-07-13 09:30"))
    #expect(clocks[.resolve].stoppedAt == nil)
  }

  @Test("New rules judge from the start the clocks that are not stopped, and leave the stopped ones as they are")
  func newRules() throws {
    let short = try RulesFile.parse(
      """
      [calendar.hours]
      monday = ["09:00-10:00"]
      [formulas.standard]
      prise_en_compte = { majeure = "1h" }
      prise_en_charge = { majeure = "2h" }
      """,
      file: "short.toml"
    )
    let book = RulesBook(versions: [1: .builtIn, 2: short])
    let timeline = try Timeline.incident(
      "standard",
      .majeure,
      paris: "2026-07-06 09:00",
      [
        ("2026-07-06 12:00", .acknowledge), ("2026-07-13 12:00", .rules(2)),
      ]
    )
    let clocks = try Clocks(of: timeline, rules: book, now: Instant(paris: "2026-07-14 09:00"))
    #expect(clocks[.acknowledge].terms.rules == 1 && clocks[.acknowledge].state == .met)
    #expect(clocks[.acknowledge].elapsed == 3 * 3_600 && clocks[.acknowledge].target?.seconds == 6 * 3_600)
    #expect(clocks[.takeCharge].terms.rules == 2)
    #expect(clocks[.takeCharge].elapsed == 3_600 && clocks[.takeCharge].target?.seconds == 2 * 3_600)
    #expect(try clocks[.takeCharge].due == Instant(paris: "2026-07-20 10:00"))
    #expect(throws: TimelineMistake.unknownRules(2)) {
      try Clocks(of: timeline, rules: RulesBook(versions: [1: .builtIn]), now: Instant(paris: "2026-07-14 09:00"))
    }
  }

  @Test(
    "Without a commitment a clock counts and has no verdict",
    arguments: [
      Commitment.noContract, .unsupported(FormulaCode(rawValue: "serenite")), .contract(FormulaCode(rawValue: "x")),
    ]
  )
  func uncommitted(commitment: Commitment) throws {
    var timeline = try Timeline.incident(
      "serenite",
      .bloquante,
      paris: "2026-07-13 09:00",
      [("2026-07-13 10:00", .take)]
    )
    timeline.opening.commitment = commitment
    let clocks = try clocks(timeline, paris: "2026-07-13 12:00")
    #expect(clocks.all.map(\.state) == [.none, .none, .none])
    #expect(clocks.all.map(\.elapsed) == [3_600, 0, 2 * 3_600])
    #expect(clocks.all.allSatisfy { $0.target == nil && $0.remaining == nil && $0.due == nil && !$0.isBreached })
    #expect(clocks.next == nil && !clocks.isAtRisk && !clocks.isBreached)
  }

  @Test(
    "At risk is a quarter of the target or half an hour, whichever comes first",
    arguments: [
      (Priority.bloquante, "2026-07-13 10:29:59", "2026-07-13 10:30"),  // 2h: half an hour
      (.majeure, "2026-07-13 14:29:59", "2026-07-13 15:30"),  // 6h: a quarter, 90 minutes
    ]
  )
  func atRisk(priority: Priority, before: String, from: String) throws {
    let timeline = try Timeline.incident("standard", priority, paris: "2026-07-13 09:00")
    let instant = try Instant(paris: from)
    let clocks = try clocks(timeline, paris: before)
    #expect(!clocks.isAtRisk)
    #expect(clocks.atRiskFrom == instant)
    #expect(try !Clocks(of: timeline, rules: book, now: instant - 1).isAtRisk)
    #expect(try Clocks(of: timeline, rules: book, now: instant).isAtRisk)
  }

  @Test(
    "A timeline that cannot have happened says why",
    arguments: [
      ([("10:00", .acknowledge), ("10:30", .acknowledge)], .alreadyAcknowledged(Self.halfPastTen)),
      ([("10:00", .take), ("10:30", .acknowledge)], .alreadyAcknowledged(Self.halfPastTen)),
      ([("10:00", .take), ("10:30", .take)], .alreadyTaken(Self.halfPastTen)),
      ([("10:00", .wait), ("10:30", .wait)], .alreadyWaiting(Self.halfPastTen)),
      ([("10:30", .resume)], .notWaiting(Self.halfPastTen)),
      ([("10:30", .reopen)], .notResolved(Self.halfPastTen)),
      ([("10:00", .resolve), ("10:30", .wait)], .alreadyResolved(Self.halfPastTen)),
      ([("10:00", .resolve), ("10:30", .prioritise(.basse))], .alreadyResolved(Self.halfPastTen)),
      ([("10:00", .resolve), ("10:30", .resolve)], .alreadyResolved(Self.halfPastTen)),
      ([("11:00", .wait), ("10:30", .resume)], .outOfOrder(Self.halfPastTen)),
      ([("10:30", .wait), ("12:01", .resume)], .inTheFuture(Self.halfPastTen + 91 * 60)),
    ] as [([(String, Timeline.What)], TimelineMistake)]
  )
  func impossible(events: [(String, Timeline.What)], mistake: TimelineMistake) throws {
    let timeline = try Timeline.incident(
      "standard",
      .majeure,
      paris: "2026-07-13 09:00",
      events.map { time, what in
        ("2026-07-13 " + time, what)
      }
    )
    #expect(throws: mistake) { try clocks(timeline, paris: "2026-07-13 12:00") }
  }

  @Test("Now cannot be before the creation, nor anything outside the years that are counted in")
  func impossibleInstants() throws {
    let timeline = try Timeline.incident("standard", .majeure, paris: "2026-07-13 09:00")
    #expect(throws: TimelineMistake.nowBeforeCreation) { try clocks(timeline, paris: "2026-07-13 08:59") }
    let far = try Instant("2150-01-01T00:00:00Z")
    #expect(throws: TimelineMistake.outsideYears(far)) { try Clocks(of: timeline, rules: book, now: far) }
    #expect(timeline.cut(at: timeline.opening.at - 1) == nil)
  }
}
