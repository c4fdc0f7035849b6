import Desk
import Store
import Terminal

/// The form in which a request becomes a ticket, proposing what fits while it is typed.
///
/// What it will be promised is shown before it is created. Leaving keeps what was entered for the rest of the session.
public struct TicketForm: Screen {
  /// How many proposals are shown at most.
  static let mostProposals = 6
  private static let workName = "create"

  /// The ticket that the new one is to be linked with.
  public let linkedTo: TicketNumber?
  var focus = FormField.customer
  var customer = FormEntry<CustomerRow>()
  var contact = FormEntry<Contact>()
  var title = TextLine()
  var text = TextArea(limit: TextBuffer.Limit(bytes: EnteredText.messageLimit, isMultiline: true))
  var priority = Priority.majeure
  var ticketKind = TicketKind.incident
  var channel = Channel.phone
  var tags = TextLine()
  var assignee = FormEntry<Agent>()
  var team = Team.support
  /// The version that the customer has, and the one that a migration leads to; nil for unknown.
  var source: Release?
  var target: Release?
  var serverContact = TextLine()
  /// The contacts of the customer.
  var contacts: [Contact] = []
  /// What the customer's contract promises.
  var promise: Promise?
  /// What is proposed for the field being typed in.
  var proposals: [FormProposal] = []
  /// The proposal that stands out.
  var proposed = 0
  /// What is wrong with a field.
  var mistakes: [FormField: FormText] = [:]
  private let asMigration: Bool
  private var prefix = PrefixedKey()
  private var isLoaded = false
  private var isCreating = false

  /// An empty form, for a ticket to be linked with another where that is given.
  ///
  /// - Parameter asMigration: whether it asks for a migration from the start.
  public init(linkedTo: TicketNumber? = nil, asMigration: Bool = false) {
    self.linkedTo = linkedTo
    self.asMigration = asMigration
    if asMigration { ticketKind = .migration }
  }

  /// The form.
  public var kind: ScreenKind { .form }
  /// Letters are text.
  public var takesText: Bool { true }

  /// Whether nothing was entered that would be missed.
  private var isEmpty: Bool { title.isBlank && text.buffer.isBlank && (linkedTo != nil || customer.line.isBlank) }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    do {
      switch event {
      case .appeared: return try load(desk)
      case .input(let input): return try type(input, desk)
      case .action(let action): return try act(action, desk)
      case .answered(let answer): return conclude(answer, desk)
      case .edited(let edited): return take(edited, desk)
      case .refresh(.desk): try promiseAgain(desk)
      case .refresh, .performing, .performed, .closing: break
      }
      return []
    } catch {
      return [.failed(error, desk)]
    }
  }

  /// A linked ticket is the same customer's.
  private mutating func load(_ desk: DeskContext) throws -> [Request] {
    guard !isLoaded else { return [] }
    isLoaded = true
    guard let linkedTo else {
      fillVersions(desk)
      return []
    }
    guard let origin = try desk.ticket(linkedTo) else {
      return [.pop, .say(Notice(desk.say(ConversationText.absent(linkedTo.text)), .refused))]
    }
    let rows = try desk.store.customers(matching: origin.customer.name, viewer: desk.viewer, now: desk.now, limit: 20)
    if let row = rows.first(where: { $0.customer.code == origin.customer.code }) { try choose(row, desk) }
    channel = origin.row.channel
    if let person = contacts.first(where: { $0.id == origin.ticket.contact && $0.isActive }) {
      contact.choose(person, named: person.name)
    }
    focus = .title
    routeBesideMigration()
    fillVersions(desk)
    if asMigration { title = TextLine(desk.say(FormText.migrationTitle(from: source, to: target))) }
    return []
  }

  private mutating func take(_ edited: String?, _ desk: DeskContext) -> [Request] {
    guard let edited else { return [.say(Notice(desk.say(EditorText.editorFailed), .refused))] }
    guard text.replaceAll(with: EnteredText.message(edited)) else {
      return [.say(Notice(desk.say(EditorText.tooLong), .refused))]
    }
    return []
  }
}

// MARK: Keys

extension TicketForm {
  private mutating func act(_ action: ActionName, _ desk: DeskContext) throws -> [Request] {
    prefix.reset()
    switch action {
    case .nextField, .previousField:
      guard try settle(desk) else { return [] }
      try enter(focus.moved(by: action == .nextField ? 1 : -1, of: ticketKind), desk)
    case .undoTyping: try edit(.undo, desk)
    case .redoTyping: try edit(.redo, desk)
    case .ownEditor:
      focus = .text
      return [.editText(text.text)]
    case .leave where isCreating, .back where isCreating: return [.say(Notice(desk.say(FormText.creating)))]
    case .leave, .back:
      return isEmpty
        ? [.pop]
        : [.park(.create(linkedTo: linkedTo, asMigration: asMigration)), .say(Notice(desk.say(FormText.kept)))]
    case .submit: return try submit(desk)
    default: break
    }
    return []
  }

  private mutating func type(_ input: Input, _ desk: DeskContext) throws -> [Request] {
    switch prefix.read(input) {
    case .taken: return []
    case .ownEditor: return try act(.ownEditor, desk)
    case .undo: try edit(.undo, desk)
    case .other: try press(input, desk)
    }
    return []
  }

  private mutating func press(_ input: Input, _ desk: DeskContext) throws {
    switch input {
    case .key(.enter) where focus != .text:
      if try settle(desk) { try enter(focus.moved(by: 1, of: ticketKind), desk) }
    case .key(.down) where !proposals.isEmpty:
      proposed = (proposed + 1) % proposals.count
    case .key(.up) where !proposals.isEmpty:
      proposed = (proposed + proposals.count - 1) % proposals.count
    case .key(let key) where focus.isChoice:
      try choose(key, desk)
    case .key(.down) where focus != .text, .key(.up) where focus != .text:
      if try settle(desk) { try enter(focus.moved(by: input == .key(.down) ? 1 : -1, of: ticketKind), desk) }
    default:
      if let command = EditCommand(input) { try edit(command, desk) }
    }
  }

  private mutating func edit(_ command: EditCommand, _ desk: DeskContext) throws {
    mistakes[focus] = nil
    switch focus {
    case .customer:
      _ = customer.apply(command)
      if customer.chosen == nil { forgetCustomer() }
    case .contact: _ = contact.apply(command)
    case .title: title.apply(command)
    case .text: text.apply(command, in: textRoom(desk))
    case .tags: tags.apply(command)
    case .serverContact: serverContact.apply(command)
    case .assignee: _ = assignee.apply(command)
    case .priority, .kind, .source, .target, .channel, .team: return
    }
    try propose(desk)
  }

  /// Goes to a field.
  mutating func enter(_ field: FormField, _ desk: DeskContext) throws {
    focus = field
    try propose(desk)
  }

  /// The words of a choice go round with the arrows, or are taken by their first letter, a priority by its digit.
  private mutating func choose(_ key: Key, _ desk: DeskContext) throws {
    switch focus {
    case .priority: priority = Self.next(priority, key, desk.language, digits: true)
    case .kind:
      ticketKind = Self.next(ticketKind, key, desk.language)
      fillVersions(desk)
      routeBesideMigration()
    case .channel: channel = Self.next(channel, key, desk.language)
    case .team: team = Self.next(team, key, desk.language)
    case .source: source = Self.next(source, key, [nil] + desk.rules.releases)
    case .target: target = Self.next(target, key, [nil] + desk.rules.releases)
    case .customer, .contact, .title, .text, .serverContact, .tags, .assignee: break
    }
    if key == .up || key == .down { try enter(focus.moved(by: key == .down ? 1 : -1, of: ticketKind), desk) }
  }

  private static func next<Term: Worded & CaseIterable & Equatable>(
    _ term: Term,
    _ key: Key,
    _ language: Language,
    among terms: [Term] = Array(Term.allCases),
    digits: Bool = false
  ) -> Term {
    let index = terms.firstIndex(of: term) ?? 0
    switch key {
    case .right, .character(" "): return terms[(index + 1) % terms.count]
    case .left: return terms[(index + terms.count - 1) % terms.count]
    case .character(let character):
      if digits, let digit = Prompt.digit(of: character), terms.indices.contains(digit - 1) { return terms[digit - 1] }
      let others = terms[(index + 1)...] + terms[...index]
      return others.first { language($0).folded.hasPrefix(String(character).folded) } ?? term
    default: return term
    }
  }
}

// MARK: Creating

extension TicketForm {
  private mutating func submit(_ desk: DeskContext) throws -> [Request] {
    guard !isCreating else { return [.say(Notice(desk.say(FormText.creating)))] }
    mistakes = [:]
    guard try settle(desk) else { return [.bell] }
    if customer.chosen == nil, mistakes[.customer] == nil {
      mistakes[.customer] = customer.line.isBlank ? .customerFirst : .noSuchCustomer(customer.line.text)
    }
    if contact.chosen == nil, !contact.line.isBlank {
      mistakes[.contact] = .noSuchContact(contact.line.text, customer: customer.line.text)
    }
    if assignee.chosen == nil, !assignee.line.isBlank { mistakes[.assignee] = .noSuchAgent(assignee.line.text) }
    if title.isBlank { mistakes[.title] = .titleMissing }
    guard mistakes.isEmpty, let row = customer.chosen else {
      let wrong = FormField.allCases.first { mistakes[$0] != nil } ?? focus
      try enter(wrong, desk)
      return [.bell]
    }
    isCreating = true
    let new = NewTicket(
      kind: ticketKind,
      channel: channel,
      priority: priority,
      title: title.text,
      customer: row.customer.code,
      contact: contact.chosen?.id,
      text: text.text,
      tags: words(of: tags.text),
      assignee: assignee.chosen?.login,
      team: team,
      linkedFrom: linkedTo,
      migration: migration
    )
    let (login, now) = (desk.viewer.login, desk.now)
    return [.work(Work(Self.workName) { store in try store.create(new, by: login, at: now) })]
  }

  /// The new ticket takes the form's place; what was refused is marked on its field, and said by the frame.
  private mutating func conclude(_ answer: Answer, _ desk: DeskContext) -> [Request] {
    guard isCreating, answer.id == Self.workName else { return [] }
    isCreating = false
    switch answer.result {
    case .success(let creation as Creation):
      let confirmation = Confirmation(formats: desk.formats, rules: desk.rules)
      let said = Request.say(Notice(confirmation.line(created: creation), .done))
      return [creation.done == nil ? .pop : .replace(Self.screen(of: creation.number)), said]
    case .success: return []
    case .failure(let error as DeskRefusal):
      if let field = FormField(error) { focus = field }
      return [.bell]
    case .failure: return [.bell]
    }
  }

  private static func screen(of number: TicketNumber) -> any Screen {
    number.isMigration ? MigrationScreen(number) : TicketScreen(number)
  }

  /// The words of a line of tags.
  func words(of line: String) -> [String] {
    line.split { $0.isWhitespace || $0 == "," }.map(String.init)
  }
}

extension TicketForm {
  /// What is known of the migration asked for; nil for an ordinary ticket.
  private var migration: MigrationRequest? {
    guard ticketKind == .migration else { return nil }
    let contact = serverContact.isBlank ? nil : serverContact.text
    return MigrationRequest(source: source, target: target, serverContact: contact)
  }

  /// What a migration does not cover goes to sales where it is a need for assistance, else to support (`domain.md` 5).
  private mutating func routeBesideMigration() {
    guard linkedTo?.isMigration == true else { return }
    team = ticketKind.teamBesideMigration
  }

  /// A migration leads from what the customer has to the current version, unless something else is chosen.
  mutating func fillVersions(_ desk: DeskContext) {
    guard ticketKind == .migration else { return }
    let installed = customer.chosen?.customer.release
    source = source ?? installed.flatMap { desk.rules.releases.contains($0) ? $0 : nil }
    target = target ?? desk.rules.releases.last
  }

  private static func next(_ release: Release?, _ key: Key, _ releases: [Release?]) -> Release? {
    let index = releases.firstIndex(of: release) ?? 0
    switch key {
    case .right, .character(" "): return releases[(index + 1) % releases.count]
    case .left: return releases[(index + releases.count - 1) % releases.count]
    default: return release
    }
  }
}

extension FormField {
  /// The field that a refusal is about.
  fileprivate init?(_ refusal: DeskRefusal) {
    switch refusal {
    case .unknownCustomer, .customerInactive: self = .customer
    case .unknownContact, .contactInactive: self = .contact
    case .emptyTitle: self = .title
    case .migration(.notParticipant): self = .assignee
    case .migration: self = .target
    case .unknownAgent: self = .assignee
    default: return nil
    }
  }
}
