import Desk

/// Reads a ticket of our own form: the facts it was created with, and what happened since.
struct JSONTicketReader {
  let now: Instant

  /// What follows from the facts and events: an export writes it, and an import computes it anew.
  private static let derived = [
    "type", "number", "stage", "waiting", "updated", "version", "clocks", "next_due", "at_risk", "breached",
    "commitment",
  ]
  private static let told = [
    "external_id", "kind", "channel", "priority", "status", "title", "text", "customer", "contact", "assignee",
    "service", "tags", "created", "created_by", "events",
  ]

  /// The number the other system gives the ticket of a line: its own, where it came from nowhere else.
  static func externalID(_ record: JSONRecord, _ findings: inout Findings) -> String? {
    if let id = record.line("external_id", &findings) { return id }
    return record.required("number", &findings) { record.line($0, &$1) }
  }

  func ticket(_ record: JSONRecord, externalID: String, _ findings: inout Findings) -> ForeignTicket? {
    record.refuseKeys(besides: Self.derived + Self.told, &findings)
    let kinds = TicketKind.allCases.filter { $0 != .migration }
    let kind = record.word("kind", among: kinds, &findings) ?? .incident
    let channel: Channel = record.word("channel", &findings) ?? .portal
    let priority: Priority = record.word("priority", &findings) ?? .mineure
    let team: Team = record.word("service", &findings) ?? .support
    guard
      let title = record.required("title", &findings, { record.line($0, limit: EnteredText.titleLimit, &$1) }),
      let opened = record.required("created", &findings, { record.instant($0, notAfter: now, &$1) }),
      let customer = customer(record, &findings)
    else { return nil }
    var ticket = ForeignTicket(
      externalID: externalID,
      place: ImportPlace(line: record.line),
      opened: opened,
      openedBy: record.line("created_by", &findings),
      kind: kind,
      channel: channel,
      priority: priority,
      title: title,
      text: record.message("text", &findings) ?? "",
      customer: customer,
      contact: contact(record, "contact", &findings),
      assignee: record.line("assignee", &findings),
      team: team,
      tags: record.texts("tags", &findings)
    )
    ticket.status = record.word("status", &findings)
    var previous = opened
    for event in record.objects("events", &findings) {
      guard let deed = deed(event, after: &previous, &findings) else { continue }
      ticket.deeds.append(deed)
    }
    return ticket
  }

  private func customer(_ record: JSONRecord, _ findings: inout Findings) -> ForeignCustomer? {
    guard let object = record.object("customer") else {
      let code = record.required("customer", &findings) { record.line($0, &$1) }
      return code.map { ForeignCustomer(code: $0, mustBeKnown: true) }
    }
    object.refuseKeys(besides: ["code", "name", "region", "formula", "version"], &findings)
    guard let code = object.required("code", &findings, { object.line($0, &$1) }) else { return nil }
    var customer = ForeignCustomer(code: code)
    customer.name = object.line("name", &findings) ?? code
    customer.region = object.line("region", &findings) ?? ""
    customer.release = object.line("version", &findings)
    customer.formula = object.line("formula", &findings).map { .formula(FormulaCode(rawValue: $0)) }
    return customer
  }

  private func contact(_ record: JSONRecord, _ key: String, _ findings: inout Findings) -> ForeignContact? {
    guard let object = record.object(key) else {
      return record.line(key, &findings).map { ForeignContact(name: $0) }
    }
    object.refuseKeys(besides: ["name", "email", "phone"], &findings)
    guard let name = object.required("name", &findings, { object.line($0, &$1) }) else { return nil }
    return ForeignContact(
      name: name,
      email: object.line("email", &findings) ?? "",
      phone: object.line("phone", &findings) ?? ""
    )
  }
}

// MARK: - Events

extension JSONTicketReader {
  private func deed(_ event: JSONRecord, after previous: inout Instant, _ findings: inout Findings) -> ForeignDeed? {
    guard
      let at = event.required("at", &findings, { event.instant($0, notAfter: now, &$1) }),
      let type: EventType = event.required("type", &findings, { event.word($0, &$1) })
    else { return nil }
    event.refuseKeys(besides: ["at", "type", "by"] + type.furtherKeys, &findings)
    guard at >= previous else {
      findings.note(.beforeThePrevious(previous), at: event.place("at"), found: at.rfc3339)
      return nil
    }
    previous = at
    guard let what = what(type, event, &findings) else { return nil }
    return ForeignDeed(at: at, by: event.line("by", &findings), what: what, place: event.place("type"))
  }

  private func what(_ type: EventType, _ event: JSONRecord, _ findings: inout Findings) -> ForeignDeed.What? {
    switch type {
    case .acknowledge: return .action(.plain(.acknowledge))
    case .take: return .action(.plain(.take))
    case .wait: return .action(.plain(.wait))
    case .resume: return .action(.plain(.resume))
    case .resolve: return .action(.plain(.resolve))
    case .reopen: return .action(.plain(.reopen))
    case .close: return .action(.plain(.close))
    case .reapply: return .action(.plain(.reapply))
    case .priority, .prioritise:
      let priority: Priority? = event.required("priority", &findings) { event.word($0, &$1) }
      return priority.map { .action(.plain(.prioritise($0))) }
    case .transfer:
      let team: Team? = event.required("service", &findings) { event.word($0, &$1) }
      return team.map { .action(.plain(.transfer(to: $0))) }
    case .assign: return .action(.assign(to: event.line("assignee", &findings)))
    case .tag:
      return .action(.plain(.tag(add: event.texts("add", &findings), remove: event.texts("remove", &findings))))
    case .edit: return edit(event, &findings)
    case .message, .reply, .note: return message(type, event, &findings)
    case .link, .unlink:
      findings.note(.linkLeftOut, at: event.place("type"))
      return nil
    }
  }

  private func edit(_ event: JSONRecord, _ findings: inout Findings) -> ForeignDeed.What? {
    if let title = event.line("title", limit: EnteredText.titleLimit, &findings) {
      return .action(.plain(.retitle(title)))
    }
    if event.has("kind") {
      let kinds = TicketKind.allCases.filter { $0 != .migration }
      return event.word("kind", among: kinds, &findings).map { .action(.plain(.rekind($0))) }
    }
    return .action(.recontact(contact(event, "contact", &findings)))
  }

  private func message(_ type: EventType, _ event: JSONRecord, _ findings: inout Findings) -> ForeignDeed.What? {
    guard let text = event.required("text", &findings, { event.message($0, &$1) }) else { return nil }
    let author = event.line("author", &findings)
    switch type {
    case .reply: return .reply(text, then: event.word("then", &findings), author: author)
    case .note: return .message(.note, text, author: author)
    default: return .message(.customer, text, author: author)
    }
  }
}

/// What can happen to a ticket, by the words of the command line and of `sla simulate`.
private enum EventType: String, CaseIterable {
  case acknowledge
  case take
  case wait
  case resume
  case resolve
  case reopen
  case close
  case reapply
  case priority
  case prioritise
  case transfer
  case assign
  case tag
  case edit
  case message
  case reply
  case note
  case link
  case unlink

  var furtherKeys: [String] {
    switch self {
    case .acknowledge, .take, .wait, .resume, .resolve, .reopen, .close, .reapply: []
    case .priority, .prioritise: ["priority"]
    case .transfer: ["service"]
    case .assign: ["assignee"]
    case .tag: ["add", "remove"]
    case .edit: ["title", "kind", "contact"]
    case .message, .note: ["text", "author"]
    case .reply: ["text", "author", "then"]
    case .link, .unlink: ["number"]
    }
  }
}
