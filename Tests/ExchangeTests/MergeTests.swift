import Desk
import Exchange
import Testing

@Suite("Rows of one ticket")
struct MergeTests {
  private static let updates = """
    [file]
    separator = ";"
    timezone = "UTC"
    [ticket]
    external_id = "id"
    title = "title"
    priority = "priority"
    assignee = "who"
    [customer]
    name = { default = "Dupont" }
    formula = { default = "confort" }
    [timeline]
    opened = "opened"
    at = "at"
    [timeline.state]
    column = "state"
    words = { new = "open", ack = "acknowledge", work = "take", ask = "wait", other = "resume", done = "resolve", end = "close", again = "reopen", sales = "transfer", same = "stays" }

    """

  /// The deeds of a ticket whose rows have those moments (minutes after ten) and states.
  private func deeds(_ rows: [(minute: Int, state: String)], _ mapping: String = updates) throws -> [String] {
    let lines = rows.map {
      "1;a;;;2026-02-14T10:00:00;2026-02-14T10:\($0.minute < 10 ? "0" : "")\($0.minute):00;\($0.state)"
    }
    let csv = (["id;title;priority;who;opened;at;state"] + lines).joined(separator: "\n")
    let ticket = try #require(try plan(csv, mapping).tickets.first { _ in true })
    return ticket.deeds.map { "\(($0.at.seconds - ticket.deeds[0].at.seconds) / 60) \($0.verb.rawValue)" }
  }

  @Test("a row without a moment leaves the others in the order of theirs")
  func momentless() throws {
    let rows = ["10:02:00;work", "10:09:00;done", ";same", "10:04:00;ask"].map { row in
      let at = row.hasPrefix(";") ? "" : "2026-02-14T"
      return "1;a;;;2026-02-14T10:00:00;" + at + row
    }
    let csv = (["id;title;priority;who;opened;at;state"] + rows).joined(separator: "\n")
    let ticket = try #require(try plan(csv, Self.updates).tickets.first { _ in true })
    let deeds = ticket.deeds.map { "\(($0.at.seconds - ticket.deeds[0].at.seconds) / 60) \($0.verb.rawValue)" }
    #expect(deeds == ["0 new", "2 take", "2 assign", "4 wait", "9 resolve"])
  }

  @Test(
    "states become steps at the moments of their rows, each once",
    arguments: [
      ([(1, "new"), (2, "new")], ["0 new"]),
      ([(1, "new"), (2, "ack"), (3, "ack"), (4, "work")], ["0 new", "2 acknowledge", "4 take", "4 assign"]),
      ([(1, "ask"), (2, "ask"), (5, "new")], ["0 new", "1 wait", "5 resume"]),
      ([(1, "ask"), (2, "same"), (5, "other")], ["0 new", "1 wait", "5 resume"]),
      ([(1, "new"), (2, "done"), (3, "end"), (4, "end")], ["0 new", "2 resolve", "3 close"]),
      // What is missing in between is supplied.
      ([(1, "new"), (2, "end")], ["0 new", "2 resolve", "2 close"]),
      // What goes back is reopened.
      ([(1, "end"), (2, "ack")], ["0 new", "1 resolve", "1 close", "2 reopen"]),
      ([(1, "done"), (2, "ask"), (3, "done")], ["0 new", "1 resolve", "2 reopen", "2 wait", "3 resolve"]),
      ([(1, "end"), (2, "done")], ["0 new", "1 resolve", "1 close", "2 reopen", "2 resolve"]),
      ([(1, "done"), (2, "again"), (3, "again")], ["0 new", "1 resolve", "2 reopen"]),
      ([(1, "again")], ["0 new", "1 take", "1 assign"]),
      ([(1, "sales"), (2, "sales"), (3, "work")], ["0 new", "1 transfer", "3 transfer"]),
      // Rows of any order, and several of one minute in the file's.
      (
        [(9, "end"), (5, "done"), (1, "work"), (5, "ask")],
        ["0 new", "1 take", "1 assign", "5 resolve", "5 reopen", "5 wait", "9 resolve", "9 close"]
      ),
    ] as [([(minute: Int, state: String)], [String])]
  )
  func steps(rows: [(minute: Int, state: String)], expected: [String]) throws {
    #expect(try deeds(rows) == expected)
  }

  @Test("a file that puts the latest row first says so")
  func newestFirst() throws {
    let mapping = Self.updates.replacing("at = \"at\"", with: "at = \"at\"\nnewest_first = true")
    #expect(
      try deeds([(5, "done"), (5, "work"), (1, "new")], mapping) == ["0 new", "5 take", "5 assign", "5 resolve"]
    )
  }

  @Test("rows before the opening are refused, unless the mapping lets them count at the opening")
  func early() throws {
    let rows = "id;title;priority;who;opened;at;state\n1;a;;;2026-02-14T10:00:00;2026-02-14T09:00:00;ack\n"
    let mistakes = #expect(throws: ImportMistakes.self) { try plan(rows, Self.updates) }
    #expect(mistakes?.all.map(\.place) == [ImportPlace(line: 2, column: "at")])
    #expect(mistakes?.all.map(\.problem) == [.beforeOpening(instant("2026-02-14T10:00:00Z"))])
    let mapping = Self.updates.replacing("at = \"at\"", with: "at = \"at\"\nearly = \"at_opening\"")
    let clamped = try plan(rows, mapping)
    #expect(
      clamped.tickets.flatMap { $0.deeds.map(\.at) } == Array(repeating: instant("2026-02-14T10:00:00Z"), count: 2)
    )
    #expect(clamped.report.notices.map(\.change) == [.movedToOpening])
  }

  @Test("the rows of a ticket may lie anywhere in the file")
  func scattered() throws {
    let csv = """
      id;title;priority;who;opened;at;state
      1;a;;;2026-02-14T10:00:00;2026-02-14T10:01:00;new
      2;b;;;2026-02-14T09:00:00;2026-02-14T09:01:00;new
      1;a;;;2026-02-14T10:00:00;2026-02-14T10:05:00;done
      2;b;;;2026-02-14T09:00:00;2026-02-14T09:05:00;ask
      """
    let tickets = Array(try plan(csv, Self.updates).tickets)
    // In the order in which they were opened, which is that of their numbers to come.
    #expect(tickets.map(\.birth.title) == ["b", "a"])
    #expect(tickets.map(\.ticket.status) == [.waiting, .resolved])
  }

  @Test("what differs from row to row is journalled at the row's moment, and what a row does not tell stays")
  func facts() throws {
    let csv = """
      id;title;priority;who;opened;at;state
      1;écran;mineure;;2026-02-14T10:00:00;2026-02-14T10:01:00;new
      1;écran noir;bloquante;Léa Petit;2026-02-14T10:00:00;2026-02-14T10:05:00;work
      1;;;;2026-02-14T10:00:00;2026-02-14T10:06:00;work
      1;;;Jean;2026-02-14T10:00:00;2026-02-14T10:09:00;done
      1;;basse;;2026-02-14T10:00:00;2026-02-14T10:12:00;done
      """
    let plan = try plan(csv, Self.updates)
    let ticket = try #require(plan.tickets.first { _ in true })
    #expect(
      ticket.deeds.dropFirst().map(\.changes) == [
        [.prioritised(from: .mineure, to: .bloquante)],
        [.retitled(from: "écran", to: "écran noir")],
        [.assigned(from: nil, to: Login("lea-petit"))],
        [.taken],
        [.assigned(from: Login("lea-petit"), to: Login("jean"))],
        [.resolved],
      ]
    )
    #expect(ticket.deeds[4].by == Login("lea-petit"))
    // A resolved ticket keeps its priority: the change is left out and named.
    let resolved = Ticket.Deed(by: ticket.deeds[6].by, at: ticket.deeds[6].at)
    #expect(plan.report.notices.map(\.change) == [.leftOut(.wrongStage(.resolved, since: resolved))])
    #expect(plan.report.notices.map(\.place.line) == [6])
  }

  @Test("the hour that comes twice is told apart by the row before")
  func repeatedHour() throws {
    let mapping = Self.updates.replacing("UTC", with: "Europe/Paris")
    let csv = """
      id;title;priority;who;opened;at;state
      1;a;;;2025-10-26T00:30:00;2025-10-26T02:50:00;ask
      1;a;;;2025-10-26T00:30:00;2025-10-26T02:10:00;new
      """
    let ticket = try #require(try plan(csv, mapping).tickets.first { _ in true })
    #expect(ticket.deeds.map(\.at.rfc3339) == ["2025-10-25T22:30:00Z", "2025-10-26T00:50:00Z", "2025-10-26T01:10:00Z"])
  }
}
