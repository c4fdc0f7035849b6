import Desk
import Exchange
import Foundation
import Store
import Testing

/// The published log, read here by other means and compared with what came in.
@Suite("The incident log")
struct IncidentsTests {
  /// One row as the log has it, its moment as the log writes it turned round so that it sorts.
  private struct Row {
    var number: String
    var state: String
    var updated: String
    var opened: String
  }

  private let formatter = {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "Europe/Paris")
    formatter.dateFormat = "yyyy-MM-dd'T'HH:mm"
    return formatter
  }()

  /// The log as it comes into an empty desk, read once for all tests.
  private static let imported = Result {
    let text = try #require(MappingFile.text(named: "incidents"))
    let mapping = try MappingFile.parse(text, file: "incidents")
    let bytes = try fixture("incidents.csv")
    let plan = try ImportPlan(bytes, as: .csv(mapping, named: "incidents"), for: PaperDesk(), now: today)
    return (report: plan.report, people: plan.people, tickets: Array(plan.tickets))
  }

  private func incidents() throws -> (report: ImportReport, people: LoadedPeople, tickets: [RecordedTicket]) {
    try Self.imported.get()
  }

  /// The rows of each incident by moment; the log quotes nothing, so that splitting reads it.
  private func rows() throws -> [String: [Row]] {
    let lines = String(decoding: try fixture("incidents.csv"), as: UTF8.self).split(whereSeparator: \.isNewline)
    let rows = lines.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(number: fields[0], state: fields[1], updated: Self.turned(fields[9]), opened: Self.turned(fields[8]))
    }
    #expect(rows.count == 3_019)
    return Dictionary(grouping: rows, by: \.number).mapValues { $0.sorted { $0.updated < $1.updated } }
  }

  /// `dd-MM-yyyy HH:mm` as `yyyy-MM-ddTHH:mm`.
  private static func turned(_ moment: String) -> String {
    let parts = moment.split(whereSeparator: { $0 == "-" || $0 == " " })
    return "\(parts[2])-\(parts[1])-\(parts[0])T\(parts[3])"
  }

  /// Local time in Paris by Foundation, an independent reader of the same zone.
  private func instant(_ moment: String) throws -> Instant {
    Instant(Int(try #require(formatter.date(from: moment)).timeIntervalSince1970))
  }

  @Test("comes in whole: 445 tickets of 58 places")
  func whole() throws {
    let plan = try incidents()
    #expect(plan.report.tickets == 445)
    #expect(plan.report.alreadyThere == 0)
    #expect(plan.report.customers == 58)
    #expect(plan.people.customers.allSatisfy { $0.contracts.count == 1 })
    #expect(Set(plan.tickets.map { $0.birth.externalID }).count == 445)
    // Two incidents have a row dated before they were opened.
    #expect(plan.report.notices.filter { $0.change == .movedToOpening }.map(\.place.line) == [161, 173])
  }

  @Test("every ticket was opened when the log says, and stands where its last row says")
  func ends() throws {
    let rows = try rows()
    let stages: [String: Stage] = ["New": .open, "Active": .inProgress, "Resolved": .resolved, "Closed": .closed]
    for ticket in try incidents().tickets {
      let own = try #require(rows[ticket.birth.externalID ?? ""])
      #expect(try ticket.deeds[0].at == instant(own[0].opened))
      #expect(ticket.ticket.stage == stages[own[own.count - 1].state])
      #expect(ticket.deeds.map(\.at) == ticket.deeds.map(\.at).sorted())
    }
  }

  @Test("it waits exactly while it awaits its user")
  func waits() throws {
    let rows = try rows()
    var spans = 0
    for ticket in try incidents().tickets {
      let own = try #require(rows[ticket.birth.externalID ?? ""])
      var expected: [ClosedRange<Instant>] = []
      var since: Instant?
      for row in own {
        let at = try max(instant(row.updated), instant(row.opened))
        if row.state == "Awaiting User Info" {
          since = since ?? at
        } else if let begun = since {
          expected.append(begun...at)
          since = nil
        }
      }
      #expect(Self.waits(ticket) == expected, "\(own[0].number)")
      spans += expected.count
    }
    #expect(spans == 164)
  }

  /// The spans in which a ticket waited, from the changes of its journal alone.
  private static func waits(_ ticket: RecordedTicket) -> [ClosedRange<Instant>] {
    var spans: [ClosedRange<Instant>] = []
    var since: Instant?
    for deed in ticket.deeds {
      for change in deed.changes {
        switch change {
        case .waited: since = deed.at
        case .resumed, .resolved:
          if let begun = since { spans.append(begun...deed.at) }
          since = nil
        default: break
        }
      }
    }
    return spans
  }

  @Test("it is taken charge of with its first active row, or when resolved without one, by whoever it is assigned to")
  func taken() throws {
    let rows = try rows()
    for ticket in try incidents().tickets {
      let own = try #require(rows[ticket.birth.externalID ?? ""])
      let first = try #require(own.first { ["Active", "Resolved", "Closed"].contains($0.state) })
      #expect(try ticket.ticket.taken?.at == max(instant(first.updated), instant(first.opened)))
    }
  }

  @Test("its clocks at a busy hour run, wait and stand still as the rows before that hour say")
  func clocks() throws {
    let rows = try rows()
    let busy = try instant("2016-03-07T11:00")
    var running = 0
    for ticket in try incidents().tickets where ticket.deeds[0].at <= busy {
      let own = try #require(rows[ticket.birth.externalID ?? ""])
      let last = try own.last { try instant($0.updated) <= busy }
      let clocks = try Clocks(of: Self.timeline(of: ticket, until: busy), rules: RulesBook(always: .builtIn), now: busy)
      #expect(clocks.isWaiting == (last?.state == "Awaiting User Info"))
      #expect(clocks.isResolved == (last?.state == "Resolved" || last?.state == "Closed"))
      if clocks.next != nil { running += 1 }
    }
    #expect(running > 0)
  }

  private static func timeline(of ticket: RecordedTicket, until now: Instant) -> Timeline {
    let opening = Timeline.Opening(
      at: ticket.deeds[0].at,
      kind: ticket.birth.kind,
      priority: ticket.birth.priority,
      commitment: ticket.birth.commitment,
      rules: ticket.birth.rules
    )
    let events = ticket.deeds.filter { $0.at <= now }.flatMap { deed in
      deed.changes.compactMap { change in change.bearing.map { Timeline.Event(at: deed.at, $0) } }
    }
    return Timeline(opening: opening, events: events)
  }
}
