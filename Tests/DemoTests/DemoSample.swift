import Demo
import Desk
import Testing

/// A demonstration with what the tests ask of it.
struct DemoSample {
  let now: Instant
  let caller: Agent
  let demo: DemoTickets
  let tickets: [RecordedTicket]

  init(_ count: Int = 400, seed: UInt64 = 1, at now: String, login: String = "moi") throws {
    self.now = try #require(Instant(rfc3339: now))
    caller = Agent.founder(login: Login(login), name: login)
    demo = DemoTickets(count, seed: seed, now: self.now, caller: caller)
    tickets = Array(demo)
  }

  /// The clocks of a ticket now.
  func clocks(of ticket: RecordedTicket) throws -> Clocks {
    try Clocks(of: ticket.history().timeline, rules: RulesBook(always: .builtIn), now: now)
  }

  /// Moments of every nature: opening, closing, lunch, night, weekend, holidays, both changes of the clock.
  static let moments = [
    "2026-11-23T10:30:00+01:00",
    "2026-11-23T09:00:00+01:00",
    "2026-11-23T09:05:00+01:00",
    "2026-11-20T18:00:00+01:00",
    "2026-11-19T13:00:00+01:00",
    "2026-11-22T03:00:00+01:00",
    "2026-01-01T12:00:00+01:00",
    "2026-05-08T16:00:00+02:00",
    "2026-03-29T03:00:00+02:00",
    "2026-10-25T02:30:00+02:00",
    "2027-01-04T08:59:59+01:00",
  ]
}

extension RecordedTicket {
  /// The journal that these deeds will be.
  func history() throws -> History {
    try History(
      entries: deeds.enumerated().map { index, deed in
        JournalEntry(
          sequence: index + 1,
          ticket: .ticket(1),
          at: deed.at,
          by: deed.by,
          verb: deed.verb,
          changes: deed.changes,
          version: index + 1
        )
      }
    )
  }

  /// Everything that people read of it.
  var texts: [String] {
    [birth.title] + birth.tags + deeds.compactMap { $0.message?.text } + deeds.compactMap { $0.message?.author }
  }
}
