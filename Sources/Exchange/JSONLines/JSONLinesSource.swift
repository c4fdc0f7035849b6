import Desk

/// The tickets of a file of our own: a JSON object a line, its `type` one of `customer`, `contact`, `agent`, `ticket`.
struct JSONLinesSource: TicketSource {
  private enum LineType: String, CaseIterable {
    case customer
    case contact
    case agent
    case ticket
  }

  private struct Line {
    var bytes: Range<Int>
    var number: Int
  }

  private let bytes: [UInt8]
  private let rules: Rules
  private let reader: JSONTicketReader
  private var people: [(type: LineType, line: Line)] = []
  private var tickets: [(externalID: String, line: Line)] = []

  /// Finds what every line is about.
  init(_ bytes: [UInt8], rules: Rules, now: Instant, _ findings: inout Findings) {
    self.bytes = TextEncoding.utf8.utf8(bytes)
    self.rules = rules
    reader = JSONTicketReader(now: now)
    var seen: Set<String> = []
    for line in lines() {
      guard let record = record(line, &findings) else { continue }
      guard let type: LineType = record.required("type", &findings, { record.word($0, &$1) }) else { continue }
      guard type == .ticket else {
        people.append((type, line))
        continue
      }
      guard let id = JSONTicketReader.externalID(record, &findings) else { continue }
      if seen.insert(id).inserted {
        tickets.append((id, line))
      } else {
        findings.note(.repeated, at: record.place("external_id"), found: id)
      }
    }
  }

  var count: Int { tickets.count }

  func externalID(of index: Int) -> String { tickets[index].externalID }

  func ticket(at index: Int, _ findings: inout Findings) -> ForeignTicket? {
    let (id, line) = tickets[index]
    guard let record = record(line, &findings), var ticket = reader.ticket(record, externalID: id, &findings) else {
      return nil
    }
    let place = ImportPlace(line: line.number, column: "customer.version")
    check(&ticket.customer.release, at: place, &findings)
    if case .formula(let code)? = ticket.customer.formula {
      check(code, at: ImportPlace(line: line.number, column: "customer.formula"), &findings)
    }
    return ticket
  }

  func enlist(_ roster: inout Roster, _ desk: some ImportDesk, _ findings: inout Findings) throws {
    // Customers before their contacts, wherever they stand.
    for type in [LineType.agent, .customer, .contact] {
      for line in people where line.type == type {
        guard let record = record(line.line, &findings) else { continue }
        switch type {
        case .agent: enlistAgent(record, &roster, &findings)
        case .customer: try enlistCustomer(record, &roster, desk, &findings)
        case .contact: try enlistContact(record, &roster, desk, &findings)
        case .ticket: break
        }
      }
    }
  }
}

// MARK: - People

extension JSONLinesSource {
  private func enlistAgent(_ record: JSONRecord, _ roster: inout Roster, _ findings: inout Findings) {
    record.refuseKeys(besides: ["type", "login", "name"], &findings)
    guard let login = record.required("login", &findings, { record.line($0, &$1) }) else { return }
    let name = record.line("name", &findings) ?? login
    roster.enlist(Agent(login: Login(login), name: name, roles: [], teams: [], isActive: false))
  }

  private func enlistCustomer(
    _ record: JSONRecord,
    _ roster: inout Roster,
    _ desk: some ImportDesk,
    _ findings: inout Findings
  ) throws {
    record.refuseKeys(besides: ["type", "code", "name", "region", "version", "active", "contracts"], &findings)
    guard let code = record.required("code", &findings, { record.line($0, &$1) }) else { return }
    guard !roster.has(customer: code) else {
      findings.note(.repeated, at: record.place("code"), found: code)
      return
    }
    var customer = Customer(
      code: code,
      name: record.line("name", &findings) ?? code,
      region: record.line("region", &findings) ?? "",
      release: record.line("version", &findings),
      isActive: record.truth("active", &findings) ?? true
    )
    check(&customer.release, at: record.place("version"), &findings)
    customer.contracts = record.objects("contracts", &findings).compactMap { contract($0, &findings) }
    try roster.enlist(customer, desk)
  }

  private func contract(_ record: JSONRecord, _ findings: inout Findings) -> Contract? {
    record.refuseKeys(besides: ["formula", "start", "end"], &findings)
    guard
      let formula = record.required("formula", &findings, { record.line($0, &$1) }),
      let start = record.required("start", &findings, { record.date($0, &$1) })
    else { return nil }
    check(FormulaCode(rawValue: formula), at: record.place("formula"), &findings)
    let end = record.date("end", &findings)
    if let end, end < start { findings.note(.endsBeforeItStarts, at: record.place("end"), found: end.iso) }
    return Contract(formula: FormulaCode(rawValue: formula), start: start, end: end)
  }

  private func enlistContact(
    _ record: JSONRecord,
    _ roster: inout Roster,
    _ desk: some ImportDesk,
    _ findings: inout Findings
  ) throws {
    record.refuseKeys(besides: ["type", "customer", "name", "email", "phone", "active"], &findings)
    guard
      let code = record.required("customer", &findings, { record.line($0, &$1) }),
      let name = record.required("name", &findings, { record.line($0, &$1) })
    else { return }
    if !roster.has(customer: code), let known = try desk.customer(code) { try roster.enlist(known, desk) }
    guard roster.has(customer: code) else {
      findings.note(.unknownCustomer, at: record.place("customer"), found: code)
      return
    }
    let contact = ForeignContact(
      name: name,
      email: record.line("email", &findings) ?? "",
      phone: record.line("phone", &findings) ?? ""
    )
    roster.enlist(contact, of: code, isActive: record.truth("active", &findings) ?? true)
  }

  private func check(_ formula: FormulaCode, at place: ImportPlace, _ findings: inout Findings) {
    guard rules.formula(formula) == nil else { return }
    findings.note(.unknownFormula(known: rules.formulas.map(\.code.rawValue)), at: place, found: formula.rawValue)
  }

  private func check(_ release: inout Release?, at place: ImportPlace, _ findings: inout Findings) {
    guard let found = release, !rules.releases.contains(found) else { return }
    findings.note(.unknownRelease(known: rules.releases), at: place, found: found)
    release = nil
  }
}

// MARK: - Lines

extension JSONLinesSource {
  /// Every line with something on it.
  private func lines() -> some Sequence<Line> {
    var start = 0
    var number = 0
    return AnyIterator { [bytes] in
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        defer { start = end + 1 }
        number += 1
        let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        if !isBlank { return Line(bytes: start..<end, number: number) }
      }
      return nil
    }
  }

  private func record(_ line: Line, _ findings: inout Findings) -> JSONRecord? {
    JSONRecord(bytes[line.bytes], line: line.number, &findings)
  }
}
