import Desk
import Store
import Testing

@Suite("A view of the queue")
struct QueueTests {
  private func viewer() -> Agent { TemporaryDesk.marie }

  /// All keys of a view, in one page.
  private func everything(_ view: QueueView, _ busy: BusyDesk, _ filter: QueueFilter = .none) throws -> Page {
    try busy.store.page(view, filter: filter, viewer: viewer(), now: busy.now, limit: 1_000)
  }

  @Test("is in the order of urgency, the resolved ones by time", arguments: 20...23)
  func order(seed: Int) throws {
    let busy = try BusyDesk(seed: seed)
    for view in QueueView.allCases {
      let page = try everything(view, busy)
      #expect(page.keys == page.keys.sorted())
      #expect(!page.hasBefore && !page.hasAfter)
      if view.isByUrgency {
        let urgencies = page.rows.compactMap(\.urgency)
        #expect(urgencies.count == page.rows.count)
        #expect(urgencies == urgencies.sorted())
      } else {
        let moments = page.rows.compactMap(\.resolved)
        #expect(moments == moments.sorted(by: >))
      }
    }
  }

  @Test("has no page beyond a place that no ticket can have", arguments: QueueView.allCases, [Int.min, .max])
  func absurdPlace(view: QueueView, number: Int) throws {
    let busy = try BusyDesk(seed: 24)
    let place = RowKey(group: number, key: number, number: number)
    for position in [Position.after(place), .before(place)] {
      let page = try busy.store.page(view, viewer: viewer(), now: busy.now, from: position, limit: 5)
      #expect(page.keys.count <= 5)
    }
  }

  @Test(
    "is walked page by page through each ticket once, in both directions",
    arguments: QueueView.allCases,
    [1, 3, 7]
  )
  func paging(view: QueueView, limit: Int) throws {
    let busy = try BusyDesk(seed: 24)
    let all = try everything(view, busy).rows.map(\.number)
    var forward: [TicketNumber] = []
    var page = try busy.store.page(view, viewer: viewer(), now: busy.now, limit: limit)
    #expect(!page.hasBefore)
    while let last = page.keys.last {
      forward += page.rows.map(\.number)
      #expect(page.hasAfter == (forward.count < all.count))
      page = try busy.store.page(view, viewer: viewer(), now: busy.now, from: .after(last), limit: limit)
      #expect(page.hasBefore)
    }
    #expect(forward == all)
    var backward: [TicketNumber] = []
    page = try busy.store.page(view, viewer: viewer(), now: busy.now, from: .end, limit: limit)
    #expect(!page.hasAfter)
    while let first = page.keys.first {
      backward = page.rows.map(\.number) + backward
      #expect(page.hasBefore == (backward.count < all.count))
      page = try busy.store.page(view, viewer: viewer(), now: busy.now, from: .before(first), limit: limit)
    }
    #expect(backward == all)
  }

  @Test("opens around a ticket, full wherever there is enough", arguments: [1, 4, 5, 12])
  func around(limit: Int) throws {
    let busy = try BusyDesk(seed: 25)
    let all = try everything(.open, busy).rows.map(\.number)
    for (index, number) in all.enumerated() {
      let page = try busy.store.page(.open, viewer: viewer(), now: busy.now, from: .around(number), limit: limit)
      let shown = page.rows.map(\.number)
      #expect(shown.contains(number))
      #expect(shown.count == min(limit, all.count))
      let first = try #require(shown.first)
      let start = try #require(all.firstIndex(of: first))
      #expect(Array(all[start..<start + shown.count]) == shown)
      #expect(page.hasBefore == (start > 0))
      #expect(page.hasAfter == (start + shown.count < all.count))
      #expect(index >= start)
    }
  }

  @Test("goes on behind a ticket that has gone from it meanwhile")
  func gone() throws {
    let busy = try BusyDesk(seed: 26)
    let all = try everything(.open, busy)
    let (key, number) = (all.keys[2], all.rows[2].number)
    _ = try busy.store.perform(.resolve, on: number, by: Login("chef"), at: busy.now)
    let page = try busy.store.page(.open, viewer: viewer(), now: busy.now, from: .after(key), limit: 3)
    #expect(page.rows.map(\.number) == all.rows[3..<6].map(\.number))
  }

  @Test(
    "is narrowed by a filter to what passes it",
    arguments: [
      QueueFilter(priorities: [.bloquante, .basse]),
      QueueFilter(covers: [.noContract]),
      QueueFilter(covers: [.formula(FormulaCode(rawValue: "serenite")), .noContract]),
      QueueFilter(statuses: [.waiting]),
      QueueFilter(statuses: [.open, .inProgress]),
      QueueFilter(statuses: [.closed, .transferred]),
      QueueFilter(assignees: [.nobody, .agent(Login("marie"))]),
      QueueFilter(teams: [.sales, .quotes]),
      QueueFilter(kinds: [.question]),
      QueueFilter(customer: "LEM"),
      QueueFilter(tag: "urgent"),
      QueueFilter(priorities: [.majeure], statuses: [.inProgress, .waiting], words: "sujet"),
    ]
  )
  func filters(filter: QueueFilter) throws {
    let busy = try BusyDesk(seed: 27, tickets: 40)
    let words = filter.words
    var rest = filter
    rest.words = ""
    for view in QueueView.allCases {
      let expected = try everything(view, busy).rows.filter { row in
        passes(row, rest) && row.title.lowercased().hasPrefix(words)
      }
      let page = try everything(view, busy, filter)
      #expect(page.rows.map(\.number) == expected.map(\.number))
      let count = try busy.store.count(view, filter: filter, viewer: viewer(), now: busy.now)
      #expect(count == Count(expected.count))
    }
  }

  private func passes(_ row: TicketRow, _ filter: QueueFilter) -> Bool {
    (filter.priorities.isEmpty || filter.priorities.contains(row.priority))
      && (filter.covers.isEmpty
        || filter.covers.contains(row.commitment.formula.map { .formula($0) } ?? .noContract))
      && (filter.statuses.isEmpty || filter.statuses.contains(row.status))
      && (filter.assignees.isEmpty
        || filter.assignees.contains(row.assignee.map { .agent($0.login) } ?? .nobody))
      && (filter.teams.isEmpty || filter.teams.contains(row.team))
      && (filter.kinds.isEmpty || filter.kinds.contains(row.kind))
      && (filter.customer == nil || filter.customer == row.customer.code)
      && (filter.tag.map { row.tags.contains($0) } ?? true)
  }

  @Test("then is what it would have been, had it been looked at then", arguments: 28...30)
  func past(seed: Int) throws {
    var busy = try BusyDesk(seed: seed, tickets: 20, deeds: 60)
    var seen: [(at: Instant, pages: [QueueView: Page], counts: [QueueView: Count])] = []
    for _ in 0..<4 {
      for _ in 0..<15 { try busy.act() }
      let pages = try QueueView.allCases.reduce(into: [:]) { $0[$1] = try everything($1, busy) }
      seen.append((busy.now, pages, try busy.store.counts(viewer: viewer(), now: busy.now)))
    }
    for _ in 0..<15 { try busy.act() }
    for (at, pages, counts) in seen {
      #expect(try busy.store.pastCounts(viewer: viewer(), at: at) == counts)
      for (view, page) in pages {
        #expect(try busy.store.pastPage(view, viewer: viewer(), at: at, limit: 1_000) == page)
        try expectPastPages(view, at: at, busy, page)
      }
    }
  }

  /// Walks a past view in small pages.
  private func expectPastPages(_ view: QueueView, at: Instant, _ busy: BusyDesk, _ whole: Page) throws {
    var walked: [TicketNumber] = []
    var page = try busy.store.pastPage(view, viewer: viewer(), at: at, limit: 4)
    while let last = page.keys.last {
      walked += page.rows.map(\.number)
      page = try busy.store.pastPage(view, viewer: viewer(), at: at, from: .after(last), limit: 4)
    }
    #expect(walked == whole.rows.map(\.number))
  }
}
