import Desk
import Interface
import Testing

struct LiveClockTests {
  @Test("A countdown goes on as a new reading would tell it, also of a clock that was breached before a wait")
  func goesOn() throws {
    let monday = TestDesk.now - 5 * 3_600 - 32 * 60
    let opening = Timeline.Opening(
      at: monday,
      kind: .incident,
      priority: .majeure,
      commitment: .contract(FormulaCode(rawValue: "serenite")),
      rules: 1
    )
    // Two hours are promised: breached at 11:00, waiting from 11:30 until the day after the holiday.
    let events = [
      Timeline.Event(at: monday + 9_000, .wait), Timeline.Event(at: monday + 2 * 86_400 + 1_800, .resume),
    ]
    let timeline = Timeline(opening: opening, events: events)
    let resumed = monday + 2 * 86_400 + 1_800
    for read in [resumed, resumed + 900, resumed + 86_400] {
      let clocks = try clocks(at: read, timeline)
      for later in stride(from: 0, through: 200_000, by: 7_001) {
        let live = LiveClock(clocks[ClockName.acknowledge], of: clocks, now: read + later)
        let fresh = try self.clocks(at: read + later, timeline)
        #expect(live.remaining == fresh[ClockName.acknowledge].remaining)
        #expect(live.isBreached && live.isAtRisk == fresh[ClockName.acknowledge].isAtRisk)
      }
    }
    let atResume = try clocks(at: resumed, timeline)
    #expect(LiveClock(atResume[ClockName.acknowledge], of: atResume, now: resumed + 600).remaining == -(1_800 + 600))
  }

  private func clocks(at now: Instant, _ timeline: Timeline) throws -> Clocks {
    try Clocks(of: timeline, rules: RulesBook(always: .builtIn), now: now)
  }
}
