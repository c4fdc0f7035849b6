import Desk
import Store
import Testing

@Suite("What is kept of tickets beside their journals")
struct FiguresTests {
  @Test("is what the pure function of the journal says, after any run of actions", arguments: 1...6)
  func storedEqualsComputed(seed: Int) throws {
    let busy = try BusyDesk(seed: seed)
    let now = busy.now + 7_200
    for detail in try busy.details(at: now) {
      let clocks = try Clocks(of: detail.timeline, rules: detail.rules, now: now)
      let ticket = detail.history.ticket
      #expect(detail.row.clocks == clocks)
      #expect(detail.row.urgency == (ticket.stage.isOpen ? clocks.urgency : nil))
      #expect(detail.row.stage == ticket.stage)
      #expect(detail.row.waitingSince == ticket.waiting?.at)
      #expect(detail.row.priority == ticket.priority)
      #expect(detail.row.kind == ticket.kind)
      #expect(detail.row.title == ticket.title)
      #expect(detail.row.assignee?.login == ticket.assignee)
      #expect(detail.row.team == ticket.team)
      #expect(detail.row.tags == ticket.tags)
      #expect(detail.row.commitment == ticket.commitment)
      #expect(detail.row.version == detail.history.version)
      #expect(detail.row.updated == detail.history.updated)
    }
  }

  @Test("leaves a whole database and a whole search index", arguments: 7...9)
  func whole(seed: Int) throws {
    let busy = try BusyDesk(seed: seed)
    #expect(try RawDatabase(busy.desk.path).isWhole())
  }

  @Test("counts in every view what a look at each ticket counts", arguments: 10...14)
  func counts(seed: Int) throws {
    var busy = try BusyDesk(seed: seed)
    for _ in 0..<5 {
      for _ in 0..<10 { try busy.act() }
      let now = busy.now
      let details = try busy.details(at: now)
      let counts = try busy.store.counts(viewer: TemporaryDesk.marie, now: now)
      for view in QueueView.allCases {
        let expected = details.count { view.has($0, of: TemporaryDesk.marie) }
        #expect(counts[view]?.value == expected, "\(view)")
        #expect(try busy.store.count(view, filter: .none, viewer: TemporaryDesk.marie, now: now).value == expected)
      }
    }
  }

  @Test("finds what is breached or at risk at any moment, also in closed hours", arguments: 15...18)
  func late(seed: Int) throws {
    let busy = try BusyDesk(seed: seed)
    var dice = Dice(seed: seed)
    for _ in 0..<30 {
      let now = busy.now + Int.random(in: 0...1_500_000, using: &dice)
      let expected = try busy.details(at: now).filter { QueueView.late.has($0, of: TemporaryDesk.marie) }
      let page = try busy.store.page(.late, viewer: TemporaryDesk.marie, now: now, limit: 100)
      #expect(Set(page.rows.map(\.number)) == Set(expected.map(\.row.number)))
      #expect(try busy.store.counts(viewer: TemporaryDesk.marie, now: now)[.late]?.value == expected.count)
    }
  }
}

extension QueueView {
  /// Whether the view holds that ticket, told from the ticket alone.
  func has(_ detail: TicketDetail, of viewer: Agent) -> Bool {
    let ticket = detail.ticket
    return switch self {
    case .open: ticket.stage.isOpen
    case .unqualified: ticket.stage == .open
    case .mine: ticket.stage.isOpen && ticket.assignee == viewer.login
    case .unassigned: ticket.stage.isOpen && ticket.assignee == nil
    case .waiting: ticket.waiting != nil
    case .late: ticket.stage.isOpen && (detail.row.clocks.isBreached || detail.row.clocks.isAtRisk)
    case .resolved: !ticket.stage.isOpen
    }
  }
}
