import Desk

/// Makes one ticket of the rows that tell of it.
///
/// What never changes (customer, contact, channel) is taken from the last row that tells it, as the other system now
/// has it; what may change begins as the first row tells it and each difference becomes a deed at its row's moment.
struct TicketMerge {
  let mapping: Mapping

  func ticket(_ externalID: String, _ rows: [CSVRow], _ findings: inout Findings) -> ForeignTicket? {
    let rows = ordered(rows)
    guard let first = rows.first, let opened = opened(rows, &findings) else { return nil }
    guard let title = rows.lazy.compactMap(\.title).first else {
      findings.note(.missing, at: ImportPlace(line: first.place.line, column: mapping.ticket.title?.key))
      return nil
    }
    guard var customer = rows.last(where: { $0.customer != nil })?.customer else {
      let key = (mapping.customer.code ?? mapping.customer.name)?.key
      findings.note(.missing, at: ImportPlace(line: first.place.line, column: key))
      return nil
    }
    customer.complete(from: rows.lazy.compactMap(\.customer))
    var state = RowState(
      kind: rows.lazy.compactMap(\.kind).first ?? .incident,
      priority: rows.lazy.compactMap(\.priority).first ?? .mineure,
      title: title,
      assignee: first.assignee,
      service: rows.lazy.compactMap(\.service).first ?? .support,
      tags: first.tags ?? []
    )
    var ticket = ForeignTicket(
      externalID: externalID,
      place: first.place,
      opened: opened.value,
      openedBy: first.by,
      kind: state.kind,
      channel: rows.last { $0.channel != nil }?.channel ?? .portal,
      priority: state.priority,
      title: title,
      text: rows.lazy.compactMap(\.text).first ?? "",
      customer: customer,
      contact: rows.last { $0.contact != nil }?.contact,
      assignee: state.assignee,
      team: state.service,
      tags: state.tags
    )
    ticket.deeds = deeds(rows, opened: opened, &state, &findings)
    return ticket
  }

  /// By the column that orders them, else by their moment, else by their latest date.
  private func ordered(_ rows: [CSVRow]) -> [CSVRow] {
    guard mapping.timeline.order != nil else {
      return sorted(rows) { row in row.at?.value ?? row.dates.map(\.value.at).max() }
    }
    // Figures only where all of the ticket's are: between a figure and a word no order holds.
    let figures = rows.compactMap(\.order).map { Int($0) }
    return figures.contains(nil) ? sorted(rows, by: \.order) : sorted(rows) { $0.order.flatMap { Int($0) } }
  }

  /// A row that has no key stays behind the one before it, and ties stay as they come: `sorted` is stable.
  private func sorted<Key: Comparable>(_ rows: [CSVRow], by key: (CSVRow) -> Key?) -> [CSVRow] {
    var last: Key?
    let keyed = rows.map { row -> (row: CSVRow, key: Key?) in
      last = key(row) ?? last
      return (row, last)
    }
    let inOrder = keyed.sorted { left, right in
      guard let rightKey = right.key else { return false }
      return left.key.map { $0 < rightKey } ?? true
    }
    return inOrder.map(\.row)
  }

  private func opened(_ rows: [CSVRow], _ findings: inout Findings) -> CSVRow.Placed<Instant>? {
    if let opened = rows.lazy.compactMap(\.opened).first { return opened }
    let moments = rows.compactMap(\.at) + rows.flatMap { $0.dates.map { .init(value: $0.value.at, place: $0.place) } }
    if let earliest = moments.min(by: { $0.value < $1.value }) { return earliest }
    guard let first = rows.first else { return nil }
    let key = (mapping.timeline.opened ?? mapping.timeline.at)?.key
    findings.note(.missing, at: ImportPlace(line: first.place.line, column: key))
    return nil
  }
}

// MARK: - What happened

/// What a ticket is as far as its rows were read.
private struct RowState {
  var kind: TicketKind
  var priority: Priority
  var title: String
  var assignee: String?
  var service: Team
  var tags: [String]
  var lastMessage: [MessageKind: String] = [:]
}

extension TicketMerge {
  private func deeds(
    _ rows: [CSVRow],
    opened: CSVRow.Placed<Instant>,
    _ state: inout RowState,
    _ findings: inout Findings
  ) -> [ForeignDeed] {
    var deeds: [ForeignDeed] = []
    var seen: Set<DatedStepSeen> = []
    var previous = opened.value
    for row in rows {
      for date in row.dates where seen.insert(DatedStepSeen(step: date.value.step, at: date.value.at)).inserted {
        guard date.value.at >= opened.value else {
          findings.note(.beforeOpening(opened.value), at: date.place, found: date.value.at.rfc3339)
          continue
        }
        let by = by(date.value.step, row, state)
        deeds.append(ForeignDeed(at: date.value.at, by: by, what: .dated(date.value.step), place: date.place))
      }
      let at = moment(of: row, opened: opened.value, previous: previous, &findings)
      previous = at
      deeds += happenings(of: row, at: at, &state)
    }
    // `sort` is stable: deeds of one instant stay in the order of rows, and within one in their natural order.
    return deeds.sorted { $0.at < $1.at }
  }

  private struct DatedStepSeen: Hashable {
    var step: Step
    var at: Instant
  }

  /// When a row counts: at its own moment, else at the latest it tells of.
  private func moment(
    of row: CSVRow,
    opened: Instant,
    previous: Instant,
    _ findings: inout Findings
  ) -> Instant {
    guard let at = row.at else { return max(previous, row.dates.map(\.value.at).max() ?? opened) }
    if at.value < opened {
      switch mapping.timeline.early {
      case .refuse: findings.note(.beforeOpening(opened), at: at.place, found: at.value.rfc3339)
      case .atOpening: findings.note(.movedToOpening, at: at.place)
      }
      return max(previous, opened)
    }
    if at.value < previous { findings.note(.movedToPrevious, at: at.place) }
    return max(previous, at.value)
  }
}

// MARK: - One row

extension TicketMerge {
  /// What a row says happened: work that is owed again, facts that changed, messages, then its state.
  private func happenings(of row: CSVRow, at: Instant, _ state: inout RowState) -> [ForeignDeed] {
    let steps = row.steps?.value ?? []
    let heldBySales = (row.service ?? state.service) == .sales
    var deeds: [ForeignDeed] = []
    let add = { (what: ForeignDeed.What, by: String?, place: ImportPlace) in
      deeds.append(ForeignDeed(at: at, by: by, what: what, place: place))
    }
    if let place = row.steps?.place, steps.contains(where: \.owesWork) {
      add(.revive(heldBySales: heldBySales), row.by, place)
    }
    for fact in state.differences(row) { add(.fact(fact), row.by, row.place) }
    for message in row.messages where state.lastMessage[message.value.kind] != message.value.text {
      state.lastMessage[message.value.kind] = message.value.text
      let by = message.value.kind == .customer ? nil : row.by ?? state.assignee
      add(.message(message.value.kind, message.value.text, author: nil), by, message.place)
    }
    if let place = row.steps?.place {
      // A step that the row dates later waits for its date, and what comes after it waits with it.
      let later = row.dates.map(\.value).filter { $0.at > at }
      for step in steps where !later.contains(where: { $0.step == step }) {
        let moment = later.filter { $0.step.comesBefore(step) }.map(\.at).max() ?? at
        let what = ForeignDeed.What.reach(step, heldBySales: heldBySales)
        deeds.append(ForeignDeed(at: moment, by: by(step, row, state), what: what, place: place))
      }
    }
    return deeds
  }

  /// Who does a step: taking is the assignee's, resolving who resolved; else who wrote the row, where the file tells.
  private func by(_ step: Step, _ row: CSVRow, _ state: RowState) -> String? {
    let assignee = row.assignee ?? state.assignee
    return switch step {
    case .take, .reopen: assignee ?? row.by
    case .resolve, .close: row.resolvedBy ?? row.by ?? assignee
    default: row.by ?? assignee
    }
  }
}

extension RowState {
  /// What a row says differently, which then holds.
  fileprivate mutating func differences(_ row: CSVRow) -> [ForeignDeed.Fact] {
    var facts: [ForeignDeed.Fact] = []
    if let kind = row.kind, kind != self.kind { facts.append(.kind(kind)) }
    if let priority = row.priority, priority != self.priority { facts.append(.priority(priority)) }
    if let title = row.title, title != self.title { facts.append(.title(title)) }
    if let service = row.service, service != self.service { facts.append(.service(service)) }
    // Handing to another service frees the ticket, so who is responsible comes after it.
    if let assignee = row.assignee, assignee != self.assignee || row.service.map({ $0 != service }) ?? false {
      facts.append(.assignee(assignee))
    }
    if let tags = row.tags, tags != self.tags { facts.append(.tags(tags)) }
    kind = row.kind ?? kind
    priority = row.priority ?? priority
    title = row.title ?? title
    service = row.service ?? service
    assignee = row.assignee ?? assignee
    tags = row.tags ?? tags
    return facts
  }
}

extension Step {
  /// Whether work is owed while a ticket is in that state.
  fileprivate var owesWork: Bool {
    switch self {
    case .open, .acknowledge, .take, .wait, .resume, .reopen: true
    case .resolve, .close, .transfer, .stays: false
    }
  }
}

extension ForeignCustomer {
  /// Takes from other rows of the same customer what this one does not tell.
  fileprivate mutating func complete(from others: some Sequence<ForeignCustomer>) {
    for other in others where other.code == code {
      if region.isEmpty { region = other.region }
      release = release ?? other.release
      formula = formula ?? other.formula
      contractStart = contractStart ?? other.contractStart
      if contractEnd == nil { (contractEnd, contractEndPlace) = (other.contractEnd, other.contractEndPlace) }
    }
  }
}
