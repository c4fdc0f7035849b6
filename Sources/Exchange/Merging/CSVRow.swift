import Desk

/// What one row of a CSV file tells, in the desk's words; nil where it tells nothing.
struct CSVRow {
  /// Something with its place, so that what cannot be is named where it stands.
  struct Placed<Value> {
    var value: Value
    var place: ImportPlace
  }

  var place: ImportPlace
  var at: Placed<Instant>?
  var opened: Placed<Instant>?
  var order: String?
  var title: String?
  var text: String?
  var kind: TicketKind?
  var channel: Channel?
  var priority: Priority?
  var service: Team?
  var assignee: String?
  var by: String?
  var resolvedBy: String?
  var tags: [String]?
  var customer: ForeignCustomer?
  var contact: ForeignContact?
  var steps: Placed<[Step]>?
  var dates: [Placed<(step: Step, at: Instant)>] = []
  var messages: [Placed<(kind: MessageKind, text: String)>] = []
}

/// Reads rows along a mapping that is bound to the file's header.
struct CSVRowReader: Sendable {
  let mapping: Mapping
  /// What each column is called where something in it is named: by the header, else by its number.
  let columns: [String]
  let rules: Rules
  let now: Instant

  init(mapping: Mapping, header: [String], rules: Rules, now: Instant) {
    var mapping = mapping
    mapping.customer.version.addOwn(rules.releases.map { ($0, $0) })
    mapping.customer.formula.addOwn(rules.formulas.map { ($0.code.rawValue, .formula($0.code)) } + [("none", .none)])
    self.mapping = mapping
    self.rules = rules
    self.now = now
    columns = header.enumerated().map { index, name in
      let name = EnteredText.line(name.trimmed, limit: 80)
      return name.isEmpty ? String(index + 1) : name
    }
  }

  private var zone: Zone { mapping.zone ?? rules.calendar.zone }

  /// - Parameter previous: when the row before it in the ticket was written; it tells the two passes of an hour apart that
  ///   comes twice.
  func row(
    _ fields: [CSVDocument.Field],
    line: Int,
    after previous: Instant?,
    _ findings: inout Findings
  ) -> CSVRow {
    var reading = RowReading(reader: self, fields: fields, line: line)
    // Lent, not copied: a copy of them for every row would cost more than the row.
    swap(&reading.findings, &findings)
    defer { swap(&reading.findings, &findings) }
    let (ticket, timeline) = (mapping.ticket, mapping.timeline)
    var row = CSVRow(place: ImportPlace(line: line))
    row.at = reading.moment(timeline.at, after: previous)
    row.opened = reading.moment(timeline.opened)
    row.order = reading.said(timeline.order)?.text
    row.title = reading.line(ticket.title, limit: EnteredText.titleLimit)
    row.text = reading.message(ticket.text)?.value
    row.kind = reading.word(ticket.kind)?.value
    row.channel = reading.word(ticket.channel)?.value
    row.priority = reading.word(ticket.priority)?.value
    row.service = reading.word(ticket.service)?.value
    row.assignee = reading.line(ticket.assignee)
    row.by = reading.line(timeline.by)
    row.resolvedBy = reading.line(timeline.resolvedBy)
    row.tags = reading.line(ticket.tags).map { Self.tags($0, separator: ticket.tagSeparator) }
    row.customer = customer(&reading)
    row.contact = contact(&reading)
    row.steps = reading.word(timeline.state)
    row.dates = timeline.dates.compactMap { dated in
      reading.moment(dated.source).map { .init(value: (dated.step, $0.value), place: $0.place) }
    }
    let sources: [(MessageKind, Source?)] = [
      (.customer, timeline.customerMessage), (.reply, timeline.reply), (.note, timeline.note),
    ]
    row.messages = sources.compactMap { kind, source in
      reading.message(source).map { .init(value: (kind, $0.value), place: $0.place) }
    }
    return row
  }

  /// The number the other system gives the ticket of a row.
  func externalID(_ fields: [CSVDocument.Field], line: Int, _ findings: inout Findings) -> String? {
    var reading = RowReading(reader: self, fields: fields, line: line)
    // Lent, not copied: a copy of them for every row would cost more than the row.
    swap(&reading.findings, &findings)
    defer { swap(&reading.findings, &findings) }
    if let id = reading.line(mapping.ticket.externalID) { return id }
    reading.findings.note(.missing, at: reading.place(of: mapping.ticket.externalID))
    return nil
  }

  private func customer(_ reading: inout RowReading) -> ForeignCustomer? {
    let columns = mapping.customer
    let name = reading.line(columns.name)
    guard let code = reading.line(columns.code) ?? name else { return nil }
    var customer = ForeignCustomer(code: code, isCodeTold: columns.code != nil && reading.said(columns.code) != nil)
    customer.name = name ?? code
    customer.region = reading.line(columns.region) ?? ""
    customer.release = release(&reading)
    customer.formula = formula(&reading)
    customer.contractStart = reading.date(columns.contractStart)
    customer.contractEnd = reading.date(columns.contractEnd)
    if customer.contractEnd != nil { customer.contractEndPlace = reading.place(of: columns.contractEnd) }
    if let start = customer.contractStart, let end = customer.contractEnd, end < start {
      reading.findings.note(.endsBeforeItStarts, at: reading.place(of: columns.contractEnd), found: end.iso)
    }
    return customer
  }

  private func release(_ reading: inout RowReading) -> Release? {
    let told = reading.word(mapping.customer.version)
    guard let told, !rules.releases.contains(told.value) else { return told?.value }
    reading.findings.note(.unknownRelease(known: rules.releases), at: told.place, found: told.value)
    return nil
  }

  private func formula(_ reading: inout RowReading) -> FormulaChoice? {
    let told = reading.word(mapping.customer.formula)
    guard let told, case .formula(let code) = told.value, rules.formula(code) == nil else { return told?.value }
    let known = rules.formulas.map(\.code.rawValue) + ["none"]
    reading.findings.note(.unknownFormula(known: known), at: told.place, found: code.rawValue)
    return nil
  }

  private func contact(_ reading: inout RowReading) -> ForeignContact? {
    let email = reading.line(mapping.ticket.contactEmail) ?? ""
    let name = reading.line(mapping.ticket.contact) ?? email
    guard !name.isEmpty else { return nil }
    return ForeignContact(name: name, email: email, phone: reading.line(mapping.ticket.contactPhone) ?? "")
  }

  private static func tags(_ text: String, separator: Character?) -> [String] {
    let parts = separator.map { text.split(separator: $0).map { $0.trimmed } } ?? [text]
    return parts.filter { !$0.isEmpty }
  }

  /// What a clock on the wall showed, as an instant.
  func instant(_ reading: MomentReading, after previous: Instant?) -> Instant {
    switch reading {
    case .instant(let instant): return instant
    case .local(let local):
      let first = zone.instant(local, ambiguous: .earlier)
      guard let previous, first < previous else { return first }
      let second = zone.instant(local, ambiguous: .later)
      return second >= previous ? second : first
    }
  }

  /// The civil date that a text tells, in the file's zone.
  func date(_ reading: MomentReading) -> CivilDate {
    switch reading {
    case .instant(let instant): zone.local(instant).date
    case .local(let local): local.date
    }
  }
}
