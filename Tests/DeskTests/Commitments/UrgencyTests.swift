import Desk
import Testing

struct UrgencyTests {
  private let book = RulesBook(always: .builtIn)

  private func urgency(_ timeline: Timeline, paris now: String = "2026-07-15 10:00") throws -> Urgency? {
    try Clocks(of: timeline, rules: book, now: Instant(paris: now)).urgency
  }

  @Test(
    "Due first, then those without a commitment by priority and age, waiting last with the breached before the others"
  )
  func order() throws {
    func plain(_ priority: Priority, _ created: String, _ events: [(String, Timeline.What)] = []) throws -> Timeline {
      var timeline = try Timeline.incident("standard", priority, paris: created, events)
      timeline.opening.commitment = .noContract
      return timeline
    }
    let ordered = [
      try Timeline.incident("standard", .majeure, paris: "2026-07-10 09:00"),  // overdue
      try Timeline.incident("standard", .bloquante, paris: "2026-07-15 09:30"),  // due at 11:30
      try Timeline.incident("standard", .majeure, paris: "2026-07-13 15:00"),  // due at 12:00
      try plain(.majeure, "2026-07-06 09:00"),
      try plain(.majeure, "2026-07-07 09:00"),
      try plain(.basse, "2026-07-01 09:00"),
      // Waiting: breached, 90 minutes left, 5 hours left, and two without a commitment.
      try Timeline.incident("standard", .bloquante, paris: "2026-07-13 09:00", [("2026-07-13 17:00", .wait)]),
      try Timeline.incident("standard", .bloquante, paris: "2026-07-13 16:30", [("2026-07-13 17:00", .wait)]),
      try Timeline.incident("standard", .majeure, paris: "2026-07-06 09:00", [("2026-07-06 10:00", .wait)]),
      try plain(.bloquante, "2026-07-06 09:00", [("2026-07-06 10:00", .wait)]),
      try plain(.mineure, "2026-07-01 09:00", [("2026-07-06 10:00", .wait)]),
    ]
    let urgencies = try ordered.map { try #require(try urgency($0)) }
    #expect(urgencies == urgencies.sorted())
    #expect(Set(urgencies).count == urgencies.count)
    #expect(
      urgencies.map(\.group) == Array(repeating: .due, count: 3) + Array(repeating: .uncommitted, count: 3)
        + Array(repeating: .waiting, count: 5)
    )
  }

  @Test("A resolved ticket has no urgency, a reopened one has")
  func resolved() throws {
    var timeline = try Timeline.incident(
      "standard",
      .majeure,
      paris: "2026-07-13 09:00",
      [("2026-07-13 10:00", .resolve)]
    )
    #expect(try urgency(timeline) == nil)
    timeline.events.append(Timeline.Event(at: try Instant(paris: "2026-07-13 11:00"), .reopen))
    #expect(try urgency(timeline)?.group == .uncommitted)
  }

  @Test("The order of a ticket does not depend on when one looks", arguments: Desks.allCases)
  func constant(desk: Desks) throws {
    for (timeline, now, book) in try ClocksPropertyTests.tried(desk, count: 80, seed: 31) {
      let early = try Clocks(of: timeline, rules: book, now: timeline.lastInstant).urgency
      #expect(try Clocks(of: timeline, rules: book, now: now).urgency == early)
      #expect(try Clocks(of: timeline, rules: book, now: now + 10_000_000).urgency == early)
    }
  }
}
