import Desk
import Testing

struct ExplanationTests {
  private let book = RulesBook(always: .builtIn)

  private func explain(_ clock: ClockName, _ timeline: Timeline, paris now: String) throws -> Explanation {
    try Explanation(of: clock, timeline: timeline, rules: book, now: Instant(paris: now))
  }

  /// The account in short, a line each, with times of Paris left out where the span tells them.
  private func short(_ lines: [Explanation.Line]) -> [String] {
    let zone = Rules.builtIn.calendar.zone
    func time(_ instant: Instant) -> String {
      let local = zone.local(instant)
      let minutes = local.secondOfDay / 60
      return local.date.iso.dropFirst(5) + " \(minutes / 60)h\(minutes % 60)"
    }
    return lines.map { line in
      switch line {
      case .started(let at, let cause, let paused): "started \(time(at)) \(cause)\(paused ? " paused" : "")"
      case .counted(let part): "counted \(time(part.span.opens)) +\(part.seconds / 60) =\(part.total / 60)"
      case .skipped(let dates, let nature):
        "skipped \(dates.lowerBound.iso.dropFirst(5))/\(dates.upperBound.iso.dropFirst(5)) \(nature)"
      case .paused(let at): "paused \(time(at))"
      case .resumed(let at): "resumed \(time(at))"
      case .retargeted(let at, let change, let from, let to):
        "retargeted \(time(at)) \(change) \(from?.written.text ?? "—") \(to?.written.text ?? "—")"
      case .reached(let at): "reached \(time(at))"
      case .stopped(let at, let cause): "stopped \(time(at)) \(cause)"
      case .reopened(let at): "reopened \(time(at))"
      }
    }
  }

  @Test(
    "A clock is told span by span, with the pause, the week-end and the holiday, up to where it stands and on to due"
  )
  func wholeStory() throws {
    let timeline = try Timeline.incident(
      "standard",
      .mineure,
      paris: "2026-07-10 11:00",
      [
        ("2026-07-10 15:00", .wait), ("2026-07-10 16:00", .resume), ("2026-07-13 10:00", .prioritise(.majeure)),
        ("2026-07-13 10:30", .prioritise(.mineure)),
      ]
    )
    let explanation = try explain(.acknowledge, timeline, paris: "2026-07-15 09:30")
    #expect(
      short(explanation.lines) == [
        "started 07-10 11h0 created", "counted 07-10 11h0 +60 =60", "counted 07-10 14h0 +60 =120", "paused 07-10 15h0",
        "resumed 07-10 16h0", "counted 07-10 16h0 +120 =240", "skipped 07-11/07-12 closedWeekday",
        "counted 07-13 9h0 +60 =300",
        "retargeted 07-13 10h0 priority(from: Desk.Priority.mineure, to: Desk.Priority.majeure) 2j 6h",
        "counted 07-13 10h0 +30 =330",
        "retargeted 07-13 10h30 priority(from: Desk.Priority.majeure, to: Desk.Priority.mineure) 6h 2j",
        "counted 07-13 10h30 +90 =420", "counted 07-13 14h0 +240 =660",
        "skipped 07-14/07-14 holiday(Desk.Holiday.bastilleDay)", "counted 07-15 9h0 +30 =690",
      ]
    )
    let ahead = try #require(explanation.ahead)
    #expect(ahead.condition == .runsOn)
    #expect(short(ahead.lines) == ["counted 07-15 9h30 +150 =840", "reached 07-15 12h0"])
    #expect(try ahead.due == Instant(paris: "2026-07-15 12:00"))
    #expect(explanation.clock.due == ahead.due)
    let standard = try #require(Rules.builtIn.formula(FormulaCode(rawValue: "standard")))
    #expect(explanation.origin == .formula(standard, .mineure, rules: 1))
  }

  @Test("The moment at which a commitment was broken is told in the middle of the span")
  func broken() throws {
    let timeline = try Timeline.incident(
      "standard",
      .bloquante,
      paris: "2026-07-13 09:00",
      [("2026-07-13 15:00", .acknowledge)]
    )
    let explanation = try explain(.acknowledge, timeline, paris: "2026-07-20 09:00")
    #expect(
      short(explanation.lines) == [
        "started 07-13 9h0 created", "counted 07-13 9h0 +120 =120", "reached 07-13 11h0", "counted 07-13 11h0 +60 =180",
        "counted 07-13 14h0 +60 =240", "stopped 07-13 15h0 acknowledged",
      ]
    )
    #expect(explanation.ahead == nil)
    #expect(explanation.clock.state == .missed)
  }

  @Test("A clock that was stopped in time says when it would have been due")
  func stoppedInTime() throws {
    let timeline = try Timeline.incident(
      "serenite",
      .bloquante,
      paris: "2026-07-13 11:30",
      [("2026-07-13 11:45", .resolve)]
    )
    let taken = try explain(.takeCharge, timeline, paris: "2026-07-20 09:00")
    #expect(short(taken.lines) == ["started 07-13 11h45 resolved", "stopped 07-13 11h45 resolved"])
    #expect(taken.ahead?.condition == .notStopped)
    #expect(
      short(taken.ahead?.lines ?? []) == [
        "counted 07-13 11h45 +15 =15", "counted 07-13 14h0 +105 =120", "reached 07-13 15h45",
      ]
    )
    #expect(taken.ahead?.due == taken.clock.due)
  }

  @Test("A paused clock says what would be left if the wait ended now, and has no due instant")
  func paused() throws {
    let timeline = try Timeline.incident(
      "standard",
      .bloquante,
      paris: "2026-07-13 09:00",
      [("2026-07-13 10:00", .wait)]
    )
    let explanation = try explain(.acknowledge, timeline, paris: "2026-07-13 11:30")
    #expect(explanation.clock.due == nil)
    #expect(explanation.ahead?.condition == .resumedNow)
    #expect(try explanation.ahead?.due == Instant(paris: "2026-07-13 14:30"))
  }

  @Test("A reopening and a clock that starts paused are told")
  func reopenedAndPaused() throws {
    let timeline = try Timeline.incident(
      "serenite",
      .bloquante,
      paris: "2026-07-13 09:00",
      [
        ("2026-07-13 09:10", .wait), ("2026-07-13 09:30", .take), ("2026-07-13 10:00", .resume),
        ("2026-07-13 10:30", .resolve), ("2026-07-15 09:00", .reopen),
      ]
    )
    let explanation = try explain(.resolve, timeline, paris: "2026-07-15 09:30")
    #expect(
      short(explanation.lines) == [
        "started 07-13 9h30 taken paused", "resumed 07-13 10h0", "counted 07-13 10h0 +30 =30",
        "stopped 07-13 10h30 resolved", "reopened 07-15 9h0", "counted 07-15 9h0 +30 =60",
      ]
    )
  }

  @Test("Why there is no commitment is told")
  func origins() throws {
    var timeline = try Timeline.incident("standard", .basse, paris: "2026-07-13 09:00")
    let standard = try #require(Rules.builtIn.formula(FormulaCode(rawValue: "standard")))
    #expect(
      try explain(.takeCharge, timeline, paris: "2026-07-13 10:00").origin == .notPromised(standard, .basse, rules: 1)
    )
    timeline.opening.kind = .evolution
    #expect(try explain(.takeCharge, timeline, paris: "2026-07-13 10:00").origin == .notForKind(.evolution, rules: 1))
    timeline.opening.commitment = .noContract
    #expect(try explain(.acknowledge, timeline, paris: "2026-07-13 10:00").origin == .noContract)
    timeline.opening.commitment = .unsupported(standard.code)
    #expect(try explain(.acknowledge, timeline, paris: "2026-07-13 10:00").origin == .unsupported(standard.code))
    let unknown = FormulaCode(rawValue: "platine")
    timeline.opening.commitment = .contract(unknown)
    #expect(try explain(.acknowledge, timeline, paris: "2026-07-13 10:00").origin == .unknownFormula(unknown, rules: 1))
  }

  @Test("A clock that has not started has nothing to tell but its commitment")
  func notStarted() throws {
    let timeline = try Timeline.incident("serenite", .bloquante, paris: "2026-07-13 09:00")
    let explanation = try explain(.resolve, timeline, paris: "2026-07-13 10:00")
    #expect(explanation.lines.isEmpty && explanation.ahead == nil)
    #expect(explanation.clock.state == .pending)
  }

  @Test(
    "The parts add up to what elapsed, and counting on from the last of them arrives at the due instant",
    arguments: Desks.allCases
  )
  func addsUp(desk: Desks) throws {
    for (timeline, now, book) in try ClocksPropertyTests.tried(desk, count: 60, seed: 41) {
      for name in ClockName.allCases {
        let explanation = try Explanation(of: name, timeline: timeline, rules: book, now: now)
        let clock = explanation.clock
        #expect(try clock == Clocks(of: timeline, rules: book, now: now)[name])
        let reached = try check(explanation.lines, startingAt: 0, target: clock.target, elapsed: clock.elapsed)
        if let reached { #expect(reached == clock.due) }
        if let ahead = explanation.ahead {
          let target = try #require(clock.target)
          let due = try check(ahead.lines, startingAt: clock.elapsed, target: target, elapsed: target.seconds)
          #expect(due == ahead.due)
          #expect(clock.due == (ahead.condition == .resumedNow ? nil : due))
        } else if clock.due != nil {
          #expect(reached == clock.due)
        }
      }
    }
  }

  /// Adds the counted parts up as a reader would; gives the instant at which they reached the target.
  private func check(
    _ lines: [Explanation.Line],
    startingAt start: Int,
    target: Target?,
    elapsed: Int
  ) throws -> Instant? {
    var total = start
    var reached: Instant?
    var end: Instant?
    for line in lines {
      switch line {
      case .counted(let part):
        #expect(end.map { $0 <= part.span.opens } ?? true)
        total += part.seconds
        end = part.span.closes
        #expect(part.total == total)
      case .reached(let at):
        #expect(reached == nil)
        #expect(total == target?.seconds)
        #expect(at == end)
        reached = at
      case .started, .skipped, .paused, .resumed, .retargeted, .stopped, .reopened:
        break
      }
    }
    #expect(total == elapsed)
    return reached
  }
}
