import Desk
import Store

/// The fields of a new ticket, in the order in which a call goes.
enum FormField: Int, CaseIterable, Sendable {
  case customer
  case contact
  case title
  case text
  case priority
  case kind
  case source
  case target
  case serverContact
  case channel
  case tags
  case assignee
  case team

  /// Its name.
  var label: PartText {
    switch self {
    case .customer: .customer
    case .contact: .contact
    case .title: .title
    case .text: .text
    case .priority: .priority
    case .kind: .kind
    case .source: .source
    case .target: .target
    case .serverContact: .serverContact
    case .channel: .channel
    case .tags: .tags
    case .assignee: .assignee
    case .team: .team
    }
  }

  /// Whether it is one of a few words rather than typed.
  var isChoice: Bool {
    switch self {
    case .priority, .kind, .source, .target, .channel, .team: true
    case .customer, .contact, .title, .text, .serverContact, .tags, .assignee: false
    }
  }

  /// The fields of a ticket of that kind: a migration leads from a version to another, and is routed by its phase.
  static func fields(of kind: TicketKind) -> [FormField] {
    allCases.filter { field in
      switch field {
      case .source, .target, .serverContact: kind == .migration
      case .team: kind != .migration
      default: true
      }
    }
  }

  /// The field so many further on among those of a kind, round the end.
  func moved(by steps: Int, of kind: TicketKind) -> FormField {
    let fields = Self.fields(of: kind)
    let index = fields.firstIndex(of: self) ?? 0
    return fields[((index + steps) % fields.count + fields.count) % fields.count]
  }
}

/// Something typed that has to name something the desk knows.
struct FormEntry<Value: Sendable>: Sendable {
  /// What is typed.
  var line = TextLine()
  /// What it was taken for; nil until then, and again once something else is typed.
  private(set) var chosen: Value?

  /// Takes an editing key; false for one that a line has no use for.
  mutating func apply(_ command: EditCommand) -> Bool {
    let before = line.text
    defer { if line.text != before { chosen = nil } }
    return line.apply(command)
  }

  /// Takes what is typed for that, and writes its name out.
  mutating func choose(_ value: Value, named name: String) {
    line.replaceAll(with: name)
    chosen = value
  }

  /// Empties it.
  mutating func clear() {
    self = FormEntry()
  }
}

/// Something that is proposed for what is being typed.
struct FormProposal: Sendable {
  /// What it stands for.
  enum Value: Sendable {
    case customer(CustomerRow)
    case contact(Contact)
    case agent(Agent)
    case tag(String)
  }

  /// What it stands for.
  var value: Value
  /// Its name.
  var name: String
  /// What is said beside it.
  var detail: String
  /// Whether it may be chosen.
  var isAllowed = true
}
