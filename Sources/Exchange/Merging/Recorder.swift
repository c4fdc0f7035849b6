import Desk

/// Plays a foreign ticket by the domain's own rules, so that no impossible history comes in.
struct Recorder {
  /// What a desk knows the people of a file as.
  struct People {
    var customer: Customer
    var contact: Int?
    /// Contacts that the ticket is given later, by name.
    var contacts: [ForeignContact: Int] = [:]
    /// The login of each name that the ticket uses for an agent.
    var logins: [String: Login] = [:]
    /// What people call each of those agents.
    var names: [Login: String] = [:]
  }

  /// Who does what nobody is named for.
  static let nobody = Agent(login: Login("import"), name: "Import", roles: [], teams: [], isActive: false)

  let rules: Rules
  let rulesVersion: Int
  let people: People
  private(set) var recorded: RecordedTicket
  private let foreign: ForeignTicket

  /// Plays the ticket; what it cannot have done is noted.
  static func record(
    _ foreign: ForeignTicket,
    people: People,
    rules: Rules,
    rulesVersion: Int,
    _ findings: inout Findings
  ) -> RecordedTicket {
    var recorder = Recorder(foreign, people: people, rules: rules, rulesVersion: rulesVersion)
    for deed in foreign.deeds { recorder.play(deed, &findings) }
    let status = recorder.recorded.ticket.status
    if let told = foreign.status, told != status {
      let place = ImportPlace(line: foreign.place.line, column: "status")
      findings.note(.otherStatus(status), at: place, found: told.rawValue)
    }
    return recorder.recorded
  }

  private init(_ foreign: ForeignTicket, people: People, rules: Rules, rulesVersion: Int) {
    self.foreign = foreign
    self.people = people
    self.rules = rules
    self.rulesVersion = rulesVersion
    let login = { (name: String?) in name.flatMap { people.logins[$0] } }
    let birth = Birth(
      kind: foreign.kind,
      channel: foreign.channel,
      priority: foreign.priority,
      title: foreign.title,
      customer: people.customer.code,
      contact: people.contact,
      assignee: login(foreign.assignee),
      team: foreign.team,
      tags: foreign.tags,
      commitment: rules.commitment(to: people.customer, on: rules.calendar.zone.local(foreign.opened).date),
      rules: rulesVersion,
      externalID: foreign.externalID
    )
    let author = foreign.contact?.name ?? people.customer.name
    recorded = RecordedTicket(
      birth: birth,
      at: foreign.opened,
      by: login(foreign.openedBy) ?? Self.nobody.login,
      request: foreign.text.isEmpty ? nil : .init(kind: .customer, author: author, text: foreign.text)
    )
  }

  private var ticket: Ticket { recorded.ticket }

  private mutating func play(_ deed: ForeignDeed, _ findings: inout Findings) {
    do {
      switch deed.what {
      case .revive(let heldBySales): try revive(deed, heldBySales: heldBySales)
      case .reach(let step, let heldBySales): try reach(step, deed, heldBySales: heldBySales)
      case .dated(let step):
        if let stage = obstacle(to: step) {
          findings.note(.stepAfter(step, stage), at: deed.place)
        } else {
          try reach(step, deed, heldBySales: false)
        }
      case .message(let kind, let text, let author): try write(kind, text, author: author, deed)
      case .reply(let text, let next, let author):
        try record(.reply(text, then: next), deed, author: author)
      case .action(let action): try act(action, deed)
      case .fact(let fact):
        do {
          try change(fact, deed)
        } catch .unchanged {
          // It is so already: nothing is lost.
        } catch {
          findings.note(.leftOut(error), at: deed.place)
        }
      }
    } catch {
      findings.note(.impossible(error), at: deed.place)
    }
  }
}

// MARK: - Steps

extension Recorder {
  /// The stage in which a step done at its own date cannot be done, if the ticket is in such a one.
  private func obstacle(to step: Step) -> Stage? {
    switch step {
    case .acknowledge, .take, .wait, .transfer: ticket.stage.isOpen ? nil : ticket.stage
    case .resolve: ticket.stage.isOpen || ticket.stage == .resolved ? nil : ticket.stage
    case .close: ticket.stage == .transferred ? ticket.stage : nil
    case .reopen: ticket.stage.isOpen ? ticket.stage : nil
    case .open, .resume, .stays: nil
    }
  }

  private mutating func revive(_ deed: ForeignDeed, heldBySales: Bool) throws(Refusal) {
    switch ticket.stage {
    case .open, .acknowledged, .inProgress: break
    case .resolved, .closed: try record(.reopen, deed)
    case .transferred:
      guard !heldBySales else { break }
      try record(.transfer(to: foreign.team == .sales ? .support : foreign.team), deed)
    }
  }

  /// Brings the ticket to where a step says it is; what lies between happened in the same instant.
  private mutating func reach(_ step: Step, _ deed: ForeignDeed, heldBySales: Bool) throws(Refusal) {
    guard step != .stays, !(ticket.stage == .transferred && heldBySales) else { return }
    switch step {
    case .stays: break
    case .open, .resume: try work(deed)
    case .acknowledge:
      try work(deed)
      if ticket.acknowledged == nil { try record(.acknowledge, deed) }
    case .take, .reopen:
      try work(deed)
      if ticket.taken == nil { try take(deed) }
    case .wait:
      try revive(deed, heldBySales: false)
      if ticket.waiting == nil { try record(.wait, deed) }
    case .resolve:
      guard ticket.stage != .resolved else { break }
      try revive(deed, heldBySales: false)
      try record(.resolve, deed)
    case .close:
      guard ticket.stage != .closed else { break }
      if ticket.stage != .resolved {
        try revive(deed, heldBySales: false)
        try record(.resolve, deed)
      }
      try record(.close, deed)
    case .transfer:
      guard ticket.stage != .transferred else { break }
      try revive(deed, heldBySales: false)
      try record(.transfer(to: .sales), deed)
    }
  }

  /// Work is owed and the ticket does not wait.
  private mutating func work(_ deed: ForeignDeed) throws(Refusal) {
    try revive(deed, heldBySales: false)
    if ticket.waiting != nil { try record(.resume, deed) }
  }

  /// Taking makes somebody responsible; where nobody is named, nobody stays so.
  private mutating func take(_ deed: ForeignDeed) throws(Refusal) {
    let login = deed.by.flatMap { people.logins[$0] } ?? ticket.assignee
    try record(.take, deed, by: login ?? Self.nobody.login)
    if login == nil { try record(.assign(to: nil), deed) }
  }
}

// MARK: - Facts, messages, actions

extension Recorder {
  private mutating func change(_ fact: ForeignDeed.Fact, _ deed: ForeignDeed) throws(Refusal) {
    switch fact {
    case .priority(let priority): try record(.prioritise(priority), deed)
    case .kind(let kind): try record(.rekind(kind), deed)
    case .title(let title): try record(.retitle(title), deed)
    case .assignee(let name): try record(.assign(to: people.logins[name]), deed)
    case .service(let team): try record(.transfer(to: team), deed)
    case .tags(let tags):
      try record(.tag(add: tags, remove: ticket.tags.filter { !tags.contains($0) }), deed)
    }
  }

  private mutating func write(
    _ kind: MessageKind,
    _ text: String,
    author: String?,
    _ deed: ForeignDeed
  ) throws(Refusal) {
    switch kind {
    case .customer:
      try record(.message(text), deed, author: author ?? foreign.contact?.name ?? people.customer.name)
    case .reply: try record(.reply(text), deed, author: author)
    case .note: try record(.note(text), deed, author: author)
    }
  }

  private mutating func act(_ action: ForeignDeed.Action, _ deed: ForeignDeed) throws(Refusal) {
    switch action {
    case .plain(let action): try record(action, deed)
    case .assign(let name): try record(.assign(to: name.flatMap { people.logins[$0] }), deed)
    case .recontact(let contact): try record(.recontact(contact.flatMap { people.contacts[$0] }), deed)
    }
  }

  /// Does it with the rights of a supervisor: what the person was allowed is the other system's affair.
  private mutating func record(
    _ action: TicketAction,
    _ deed: ForeignDeed,
    by login: Login? = nil,
    author: String? = nil
  ) throws(Refusal) {
    let by = login ?? deed.by.flatMap { people.logins[$0] } ?? Self.nobody.login
    let name = people.names[by] ?? Self.nobody.name
    var circumstances = Circumstances(
      contactExists: true,
      commitment: rules.commitment(to: people.customer, on: rules.calendar.zone.local(deed.at).date),
      rules: rulesVersion
    )
    if case .assign(let login?) = action { circumstances.assignee = Self.standIn(login, name: login.rawValue) }
    try recorded.record(action, by: Self.standIn(by, name: name), at: deed.at, author: author, circumstances)
  }

  private static func standIn(_ login: Login, name: String) -> Agent {
    Agent(login: login, name: name, roles: [.supervisor], teams: Set(Team.allCases))
  }
}
