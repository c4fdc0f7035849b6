import Demo
import Desk
import Testing

/// Whatever the hour, a demonstration of the usual size shows everything at least five times.
@Suite("What a demonstration shows")
struct DemoCoverageTests {
  @Test("shows every status, priority, formula and promise", arguments: DemoSample.moments)
  func shows(at now: String) throws {
    let sample = try DemoSample(seed: 77, at: now)
    #expect(sample.tickets.count == 400)
    for status in Status.allCases { sample.expectFive("\(status)") { $0.ticket.status == status } }
    for priority in Priority.allCases { sample.expectFive("\(priority)") { $0.ticket.priority == priority } }
    for formula in Rules.builtIn.formulas {
      sample.expectFive(formula.name) { $0.ticket.commitment == .contract(formula.code) }
    }
    for word in ["hors_contrat", "hors_support"] { sample.expectFive(word) { $0.ticket.commitment.word == word } }
    for kind in TicketKind.allCases where kind != .migration { sample.expectFive("\(kind)") { $0.ticket.kind == kind } }
    for channel in Channel.allCases { sample.expectFive("\(channel)") { $0.ticket.channel == channel } }
  }

  @Test("shows every state that a clock can have", arguments: DemoSample.moments)
  func clocks(at now: String) throws {
    let sample = try DemoSample(seed: 5, at: now)
    var counts: [ClockName: [ClockState: Int]] = [:]
    for ticket in sample.tickets {
      for clock in try sample.clocks(of: ticket).all { counts[clock.name, default: [:]][clock.state, default: 0] += 1 }
    }
    for name in ClockName.allCases {
      // Prise en compte starts with the ticket, so it never is to start yet.
      for state in ClockState.allCases where name != .acknowledge || state != .pending {
        #expect(counts[name]?[state] ?? 0 >= 5, "\(name) \(state)")
      }
    }
  }

  @Test(
    "has tickets about to breach within minutes and hours, and breached ones, running and waiting",
    arguments: DemoSample.moments
  )
  func urgency(at now: String) throws {
    let sample = try DemoSample(at: now)
    let open = try sample.tickets.filter { $0.ticket.stage.isOpen }.map { try sample.clocks(of: $0) }
    let remaining = open.compactMap { $0.next?.remaining }
    #expect(remaining.count { (0...3_600).contains($0) } >= 5)
    #expect(remaining.count { (3_601...14_400).contains($0) } >= 3)
    #expect(open.count(where: \.isAtRisk) >= 5)
    #expect(open.count { $0.isBreached && !$0.isWaiting } >= 5)
    #expect(open.count { $0.isBreached && $0.isWaiting } >= 5)
    #expect(open.count { $0.isWaiting && !$0.isBreached } >= 5)
  }

  @Test("leaves a queue that one person can work through", arguments: DemoSample.moments)
  func queue(at now: String) throws {
    let sample = try DemoSample(at: now)
    let open = sample.tickets.map(\.ticket).filter(\.stage.isOpen)
    #expect((80...160).contains(open.count))
    #expect((4...8).contains(open.count { $0.assignee == sample.caller.login }))
    #expect((5...15).contains(open.count { $0.stage == .open }))
    #expect(open.count { $0.assignee == nil } >= 10)
  }

  @Test("has a customer on an unknown version among those with open tickets")
  func unknownVersion() throws {
    let sample = try DemoSample(at: "2026-11-23T10:30:00+01:00")
    let unknown = Set(sample.demo.people.customers.filter { $0.release == nil && !$0.contracts.isEmpty }.map(\.code))
    #expect(sample.tickets.contains { $0.ticket.stage.isOpen && unknown.contains($0.birth.customer) })
  }
}

extension DemoSample {
  fileprivate func expectFive(
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ isSuch: (RecordedTicket) -> Bool
  ) {
    let count = tickets.count(where: isSuch)
    #expect(count >= 5, "\(what)", sourceLocation: sourceLocation)
  }
}
