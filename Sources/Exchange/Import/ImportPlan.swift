import Desk
import Store

/// A file made ready for a desk: everything in it was read and found good, and nothing is written yet.
public struct ImportPlan: Sendable {
  /// The form of a file.
  public enum Form: Sendable {
    /// JSON Lines of this program.
    case jsonLines
    /// CSV through a mapping; `named` is what mistakes in it are told under.
    case csv(Mapping, named: String)
  }

  /// What the import brings.
  public let report: ImportReport
  /// The people who come in.
  public let people: LoadedPeople
  /// The tickets that come in, in the order in which they were opened.
  public let tickets: ImportedTickets

  /// Reads a file for a desk.
  ///
  /// - Throws: `MappingMistakes`, `ImportMistakes`, and what the desk throws.
  public init(_ bytes: [UInt8], as form: Form, for desk: some ImportDesk, now: Instant) throws {
    let (version, rules) = try desk.currentRules()
    var findings = Findings()
    let source: any TicketSource =
      switch form {
      case .jsonLines: JSONLinesSource(bytes, rules: rules, now: now, &findings)
      case .csv(let mapping, let name):
        try CSVSource(bytes, mapping: mapping, mappingFile: name, rules: rules, now: now, &findings)
      }
    var reading = Reading(roster: Roster(rules: rules, agents: try desk.agents()), version: version)
    try source.enlist(&reading.roster, desk, &findings)
    let known = try desk.known(externalIDs: (0..<source.count).lazy.map { source.externalID(of: $0) })
    for index in 0..<source.count {
      try reading.read(source, at: index, isKnown: known.contains(source.externalID(of: index)), desk, &findings)
    }
    guard findings.isClean else { throw findings.mistakesByLine }
    let arrivals = reading.roster.arrivals(now: now)
    people = arrivals.people
    tickets = ImportedTickets(
      source: source,
      roster: reading.roster,
      rulesVersion: version,
      indices: reading.opened.sorted { ($0.opened, $0.index) < ($1.opened, $1.index) }.map(\.index)
    )
    report = ImportReport(
      tickets: reading.opened.count,
      alreadyThere: reading.alreadyThere,
      customers: people.customers.count,
      contacts: people.contacts.count,
      inactiveContacts: arrivals.inactive.map { .init(customer: $0.customer, name: $0.name) },
      agents: people.agents.count,
      notices: findings.notices.sorted { $0.place.line < $1.place.line },
      noticeCount: findings.noticeCount,
      period: reading.period
    )
  }

  /// The first reading of a file, in which everybody is found and every ticket is played once.
  private struct Reading {
    var roster: Roster
    let version: Int
    var opened: [(opened: Instant, index: Int)] = []
    var alreadyThere = 0
    var period: ClosedRange<Instant>?

    init(roster: Roster, version: Int) {
      self.roster = roster
      self.version = version
    }

    mutating func read(
      _ source: any TicketSource,
      at index: Int,
      isKnown: Bool,
      _ desk: some ImportDesk,
      _ findings: inout Findings
    ) throws {
      guard let ticket = source.ticket(at: index, &findings) else { return }
      guard !isKnown else {
        alreadyThere += 1
        return
      }
      let customer = ticket.customer
      guard try !customer.mustBeKnown || roster.has(customer: customer.code) || desk.customer(customer.code) != nil
      else {
        let place = ImportPlace(line: ticket.place.line, column: "customer")
        findings.note(.unknownCustomer, at: place, found: customer.code)
        return
      }
      try roster.enlist(ticket, desk, &findings)
      guard let people = roster.people(of: ticket) else { return }
      // What was promised may change as more of the file is read; what can be done to a ticket does not depend on it.
      let recorded = Recorder.record(
        ticket,
        people: people,
        rules: roster.rules,
        rulesVersion: version,
        &findings
      )
      opened.append((ticket.opened, index))
      let last = recorded.deeds.last?.at ?? ticket.opened
      period = min(period?.lowerBound ?? ticket.opened, ticket.opened)...max(period?.upperBound ?? last, last)
    }
  }
}

/// Tickets read from a file one at a time, as often as they are asked for.
public struct ImportedTickets: Sequence, Sendable {
  let source: any TicketSource
  let roster: Roster
  let rulesVersion: Int
  let indices: [Int]

  /// Reads them from the first on.
  public func makeIterator() -> some IteratorProtocol<RecordedTicket> {
    var indices = indices.makeIterator()
    return AnyIterator {
      while let index = indices.next() {
        var findings = Findings()
        guard let ticket = source.ticket(at: index, &findings), let people = roster.people(of: ticket) else { continue }
        return Recorder.record(
          ticket,
          people: people,
          rules: roster.rules,
          rulesVersion: rulesVersion,
          &findings
        )
      }
      return nil
    }
  }
}
