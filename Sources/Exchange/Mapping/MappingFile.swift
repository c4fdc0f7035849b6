import Desk
import TOMLKit

/// Reads mappings; every mistake of one is found, not only the first.
public enum MappingFile {
  /// The mapping that a TOML text describes.
  ///
  /// - Parameter file: the name that mistakes give.
  public static func parse(_ text: String, file: String) throws(MappingMistakes) -> Mapping {
    let document: [String: TomlValue]
    do {
      document = try TomlValue.document(text)
    } catch {
      let account = error as? TOMLParseError
      let problem = MappingMistake.Problem.unreadable(account?.description ?? String(describing: error))
      let line = account?.source.begin.line
      throw MappingMistakes(all: [MappingMistake(file: file, key: "", line: line, problem: problem)])
    }
    var reader = MappingReader(file: file)
    let mapping = reader.mapping(document)
    guard reader.mistakes.isEmpty else { throw MappingMistakes(all: reader.mistakes) }
    return mapping
  }

  /// The names of the mappings that come with the program.
  public static let names = ["incidents"]

  /// A mapping that comes with the program; nil when none has that name.
  public static func text(named name: String) -> String? {
    switch name {
    case "incidents": String(decoding: PackageResources.incidents_toml, as: UTF8.self)
    default: nil
    }
  }
}

extension MappingReader {
  fileprivate mutating func mapping(_ document: [String: TomlValue]) -> Mapping {
    let root = MappingNode(path: [], value: .table(document))
    let sections = entries(root, allowed: ["file", "ticket", "customer", "timeline"])
    var mapping = Mapping()
    readFile(sections["file"], into: &mapping)
    readTicket(sections["ticket"], into: &mapping.ticket)
    readCustomer(sections["customer"], into: &mapping.customer)
    readTimeline(sections["timeline"], into: &mapping.timeline)
    return mapping
  }

  private mutating func readFile(_ node: MappingNode?, into mapping: inout Mapping) {
    let entries = entries(
      node,
      allowed: ["separator", "quote", "encoding", "header", "skip", "unknown", "dates", "timezone"]
    )
    if let separator = mark(entries["separator"]) { mapping.form.separator = separator }
    if let quote = entries["quote"] { mapping.form.quote = quote.value == .text("") ? nil : mark(quote) }
    if let node = entries["quote"], mapping.form.quote == mapping.form.separator { note(.notAMark, node) }
    if let encoding = word(entries["encoding"], as: TextEncoding.self) { mapping.form.encoding = encoding }
    if let header = truth(entries["header"]) { mapping.form.hasHeader = header }
    if let skip = whole(entries["skip"], atLeast: 0) { mapping.form.skippedLines = skip }
    if let unknown = texts(entries["unknown"]) { mapping.unknown = Set(unknown.map(\.text.trimmed)) }
    if let node = entries["timezone"], let name = text(node) {
      mapping.zone = Zone(identifier: name)
      if mapping.zone == nil { note(.unknownZone, node) }
    }
    guard let node = entries["dates"], let forms = texts(node) else { return }
    if forms.isEmpty { note(.empty, node) }
    mapping.moments = forms.compactMap { text, node in
      let form = MomentForm(text)
      if form == nil { note(.notADateForm, node) }
      return form
    }
  }

  private mutating func readTicket(_ node: MappingNode?, into ticket: inout Mapping.TicketColumns) {
    let entries = entries(
      node,
      allowed: [
        "external_id", "title", "text", "kind", "channel", "priority", "service", "assignee", "contact",
        "contact_email", "contact_phone", "tags", "tag_separator",
      ]
    )
    if entries["external_id"] == nil { noteMissing(["ticket", "external_id"]) }
    if entries["title"] == nil { noteMissing(["ticket", "title"]) }
    ticket.externalID = source(entries["external_id"])
    ticket.title = source(entries["title"])
    ticket.text = source(entries["text"])
    ticket.kind = worded(entries["kind"], as: TicketKind.self, except: [.migration])
    ticket.channel = worded(entries["channel"], as: Channel.self)
    ticket.priority = worded(entries["priority"], as: Priority.self)
    ticket.service = worded(entries["service"], as: Team.self)
    ticket.assignee = source(entries["assignee"])
    ticket.contact = source(entries["contact"])
    ticket.contactEmail = source(entries["contact_email"])
    ticket.contactPhone = source(entries["contact_phone"])
    ticket.tags = source(entries["tags"])
    ticket.tagSeparator = mark(entries["tag_separator"]).map { Character(Unicode.Scalar($0)) }
  }

  private mutating func readCustomer(_ node: MappingNode?, into customer: inout Mapping.CustomerColumns) {
    let entries = entries(
      node,
      allowed: ["code", "name", "region", "version", "formula", "contract_start", "contract_end"]
    )
    if entries["code"] == nil, entries["name"] == nil { noteMissing(["customer", "name"]) }
    customer.code = source(entries["code"])
    customer.name = source(entries["name"])
    customer.region = source(entries["region"])
    customer.version = worded(entries["version"]) { reader, node in reader.text(node) }
    customer.formula = worded(entries["formula"]) { reader, node in
      guard let text = reader.text(node) else { return nil }
      return text == "none" ? FormulaChoice.none : .formula(FormulaCode(rawValue: text))
    }
    customer.contractStart = source(entries["contract_start"])
    customer.contractEnd = source(entries["contract_end"])
  }

  private mutating func readTimeline(_ node: MappingNode?, into timeline: inout Mapping.TimelineColumns) {
    let entries = entries(
      node,
      allowed: [
        "opened", "at", "order", "newest_first", "early", "by", "resolved_by", "state", "dates", "customer_message",
        "reply", "note",
      ]
    )
    if entries["opened"] == nil, entries["at"] == nil { noteMissing(["timeline", "opened"]) }
    timeline.opened = source(entries["opened"])
    timeline.at = source(entries["at"])
    timeline.order = source(entries["order"])
    timeline.newestFirst = truth(entries["newest_first"]) ?? false
    timeline.early = word(entries["early"], as: Mapping.EarlyRows.self) ?? .refuse
    timeline.by = source(entries["by"])
    timeline.resolvedBy = source(entries["resolved_by"])
    timeline.state = worded(entries["state"]) { reader, node in reader.steps(node) }
    timeline.state.addOwn(Step.allCases.map { ($0.rawValue, [$0]) })
    timeline.dates = dates(entries["dates"])
    timeline.customerMessage = source(entries["customer_message"])
    timeline.reply = source(entries["reply"])
    timeline.note = source(entries["note"])
  }

  private mutating func steps(_ node: MappingNode) -> [Step]? {
    guard let texts = texts(node) else { return nil }
    let steps = texts.compactMap { _, element in word(element, as: Step.self) }
    if texts.isEmpty { note(.wrongKind(.steps), node) }
    return steps.isEmpty ? nil : steps
  }

  /// Columns by step, so that steps of one instant come in their natural order whatever the file calls them.
  private mutating func dates(_ node: MappingNode?) -> [Mapping.DatedStep] {
    let steps = Step.allCases.filter { $0 != .open && $0 != .stays }
    let entries = entries(node, allowed: steps.map(\.rawValue))
    return steps.compactMap { step in
      source(entries[step.rawValue]).map { Mapping.DatedStep(source: $0, step: step) }
    }
  }
}
