import Desk
import Foundation
import Store

/// The customers, contacts and agents that tickets name: those the desk knows, and those that come in with them.
struct Roster {
  fileprivate struct CustomerEntry {
    var customer: Customer
    var isKnown: Bool
    /// What becomes of the contract of a customer that comes in with its tickets.
    var terms: ForeignCustomer?
    var firstOpened: Instant?
    var known: [Contact] = []
    var newcomers: [Contact] = []
    /// The number of each contact by name and by address, both folded.
    var numbers: [String: Int] = [:]

    init(customer: Customer, isKnown: Bool, known: [Contact] = []) {
      self.customer = customer
      self.isKnown = isKnown
      self.known = known
      for contact in known { remember(contact) }
    }
  }

  let rules: Rules
  private var customers: [String: CustomerEntry] = [:]
  private var order: [String] = []
  /// The codes made of names, by name.
  private var codes: [String: String] = [:]
  /// Every agent by folded login and name, and by the very names that tickets use.
  private var logins: [String: Login] = [:]
  private var loginsAsNamed: [String: Login] = [:]
  /// What people call every agent.
  private var names: [Login: String] = [:]
  private(set) var newAgents: [Agent] = []
  private var nextContact = -1

  init(rules: Rules, agents: [Agent]) {
    self.rules = rules
    for agent in agents {
      logins[Self.folded(agent.name)] = agent.login
      names[agent.login] = agent.name
    }
    // A login tells more than a name that happens to read like it.
    for agent in agents { logins[Self.folded(agent.login.rawValue)] = agent.login }
  }

  /// Takes in everybody a ticket names.
  mutating func enlist(_ ticket: ForeignTicket, _ desk: some ImportDesk, _ findings: inout Findings) throws {
    let code = try enlist(ticket.customer, desk)
    if let terms = customers[code]?.terms {
      let completed = terms.completed(by: ticket.customer)
      customers[code]?.terms = completed
      if let start = completed.contractStart, let end = completed.contractEnd, end < start {
        findings.note(.endsBeforeItStarts, at: completed.contractEndPlace ?? ticket.place, found: end.iso)
      }
    }
    let opened = customers[code]?.firstOpened
    customers[code]?.firstOpened = min(opened ?? ticket.opened, ticket.opened)
    for contact in ticket.contacts { enlist(contact, of: code) }
    let names = [ticket.openedBy, ticket.assignee] + ticket.deeds.flatMap(\.agents)
    for name in names.compactMap({ $0 }) { enlist(agentNamed: name) }
    if ticket.openedBy == nil || ticket.deeds.contains(where: { $0.by == nil }) { enlist(Recorder.nobody) }
  }

  /// Takes in an agent, unless the desk has one of that login.
  mutating func enlist(_ agent: Agent) {
    guard names[agent.login] == nil else { return }
    names[agent.login] = agent.name
    logins[Self.folded(agent.login.rawValue)] = agent.login
    logins[Self.folded(agent.name)] = logins[Self.folded(agent.name)] ?? agent.login
    newAgents.append(agent)
  }

  /// Takes in a customer with its contracts, unless the desk has one of that code.
  mutating func enlist(_ customer: Customer, _ desk: some ImportDesk) throws {
    guard customers[customer.code] == nil else { return }
    if let known = try desk.customer(customer.code) {
      try admit(CustomerEntry(customer: known, isKnown: true, known: desk.contacts(ofCustomer: known.code)))
    } else {
      admit(CustomerEntry(customer: customer, isKnown: false))
    }
  }

  /// Takes in a contact of a customer that was taken in, unless it has one of that address or name.
  mutating func enlist(_ foreign: ForeignContact, of code: String, isActive: Bool = true) {
    guard let entry = customers[code], entry.number(of: foreign) == nil else { return }
    let contact = Contact(
      id: nextContact,
      customer: code,
      name: foreign.name,
      email: foreign.email,
      phone: foreign.phone,
      isActive: isActive
    )
    nextContact -= 1
    customers[code]?.newcomers.append(contact)
    customers[code]?.remember(contact)
  }

  func has(customer code: String) -> Bool { customers[code] != nil }

  /// What the desk knows a ticket's people as, once all were taken in.
  func people(of ticket: ForeignTicket) -> Recorder.People? {
    guard let entry = entry(of: ticket.customer) else { return nil }
    var people = Recorder.People(customer: settled(entry))
    people.contact = ticket.contact.flatMap { entry.number(of: $0) }
    for contact in ticket.contacts { people.contacts[contact] = entry.number(of: contact) }
    for name in [ticket.openedBy, ticket.assignee] + ticket.deeds.flatMap(\.agents) {
      guard let name else { continue }
      guard let login = loginsAsNamed[name] else { continue }
      people.logins[name] = login
      people.names[login] = names[login]
    }
    return people
  }

  /// Those who come in, contacts beyond the cap inactive (`domain.md` 1).
  ///
  /// - Parameter now: the moment whose contracts decide how many contacts may be active.
  func arrivals(now: Instant) -> (people: LoadedPeople, inactive: [Contact]) {
    var people = LoadedPeople(agents: newAgents)
    var inactive: [Contact] = []
    let today = rules.calendar.zone.local(now).date
    for code in order {
      guard let entry = customers[code] else { continue }
      let customer = settled(entry)
      if !entry.isKnown { people.customers.append(customer) }
      let cap = customer.contract(on: today).flatMap { rules.formula($0.formula) }?.contacts ?? Int.max
      var room = cap - entry.known.count(where: \.isActive)
      for var contact in entry.newcomers {
        if contact.isActive, room <= 0 {
          contact.isActive = false
          inactive.append(contact)
        }
        if contact.isActive { room -= 1 }
        people.contacts.append(contact)
      }
    }
    return (people, inactive)
  }
}

// MARK: - Finding people

extension Roster {
  private mutating func enlist(_ foreign: ForeignCustomer, _ desk: some ImportDesk) throws -> String {
    if foreign.isCodeTold {
      try enlist(foreign.customer(code: foreign.code), terms: foreign, desk)
      return foreign.code
    }
    if let code = codes[Self.folded(foreign.name)] { return code }
    let code = try freeCode(for: foreign.name, desk)
    codes[Self.folded(foreign.name)] = code
    try enlist(foreign.customer(code: code), terms: foreign, desk)
    return code
  }

  private mutating func enlist(_ customer: Customer, terms: ForeignCustomer, _ desk: some ImportDesk) throws {
    let isNew = customers[customer.code] == nil
    try enlist(customer, desk)
    if isNew, customers[customer.code]?.isKnown == false { customers[customer.code]?.terms = terms }
  }

  private mutating func admit(_ entry: CustomerEntry) {
    customers[entry.customer.code] = entry
    order.append(entry.customer.code)
  }

  private func entry(of foreign: ForeignCustomer) -> CustomerEntry? {
    customers[foreign.isCodeTold ? foreign.code : codes[Self.folded(foreign.name)] ?? ""]
  }

  /// A code made of a name: the one the desk knows that customer by, else one that nobody has.
  private func freeCode(for name: String, _ desk: some ImportDesk) throws -> String {
    let base = Self.slug(name).uppercased()
    for number in 1... {
      let code = (base.isEmpty ? "CLIENT" : base) + (number == 1 ? "" : "-\(number)")
      let holder = try customers[code]?.customer ?? desk.customer(code)
      guard let holder, Self.folded(holder.name) != Self.folded(name) else { return code }
    }
    return base
  }

  private mutating func enlist(agentNamed name: String) {
    guard loginsAsNamed[name] == nil else { return }
    if let known = logins[Self.folded(name)] {
      loginsAsNamed[name] = known
      return
    }
    let base = Self.slug(name).lowercased()
    var login = Login(base.isEmpty ? "agent" : base)
    var number = 2
    while names[login] != nil {
      login = Login((base.isEmpty ? "agent" : base) + "-\(number)")
      number += 1
    }
    logins[Self.folded(name)] = login
    loginsAsNamed[name] = login
    // No role and not active: the person is named by the history and can act no more.
    enlist(Agent(login: login, name: name, roles: [], teams: [], isActive: false))
  }

  /// A new customer with the contract its tickets came under.
  ///
  /// Where no start is told it ran from the first of them, or was over by then: its last day is all that is known of it.
  private func settled(_ entry: CustomerEntry) -> Customer {
    guard let terms = entry.terms, case .formula(let formula)? = terms.formula else { return entry.customer }
    var customer = entry.customer
    let first = entry.firstOpened.map { rules.calendar.zone.local($0).date }
    if let start = terms.contractStart ?? first.map({ min($0, terms.contractEnd ?? $0) }) {
      customer.contracts = [Contract(formula: formula, start: start, end: terms.contractEnd)]
    }
    return customer
  }

  static func folded(_ name: String) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// Letters and figures without accents, with dashes between words.
  static func slug(_ name: String) -> String {
    let plain = name.folding(options: [.diacriticInsensitive], locale: nil)
      .replacing("œ", with: "oe").replacing("Œ", with: "OE").replacing("ß", with: "ss")
    return plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}

extension Roster.CustomerEntry {
  /// The number of the contact of that address, else of that name.
  fileprivate func number(of foreign: ForeignContact) -> Int? {
    if !foreign.email.isEmpty, let number = numbers[Roster.folded(foreign.email)] { return number }
    return numbers[Roster.folded(foreign.name)]
  }

  /// The first of a name or address is who is meant by it.
  fileprivate mutating func remember(_ contact: Contact) {
    for key in [contact.email, contact.name] where !key.isEmpty {
      let folded = Roster.folded(key)
      numbers[folded] = numbers[folded] ?? contact.id
    }
  }
}

extension ForeignCustomer {
  fileprivate func customer(code: String) -> Customer {
    Customer(code: code, name: name.isEmpty ? code : name, region: region, release: release)
  }

  /// With what another ticket tells and this one does not.
  fileprivate func completed(by other: ForeignCustomer) -> ForeignCustomer {
    var completed = self
    completed.formula = formula ?? other.formula
    completed.contractStart = contractStart ?? other.contractStart
    if contractEnd == nil {
      (completed.contractEnd, completed.contractEndPlace) = (other.contractEnd, other.contractEndPlace)
    }
    return completed
  }
}

extension ForeignTicket {
  /// Every contact it names.
  var contacts: [ForeignContact] {
    let later = deeds.compactMap { deed -> ForeignContact? in
      guard case .action(.recontact(let contact)) = deed.what else { return nil }
      return contact
    }
    return [contact].compactMap { $0 } + later
  }
}

extension ForeignDeed {
  /// The names of the agents it names.
  fileprivate var agents: [String?] {
    switch what {
    case .fact(.assignee(let name)): [by, name]
    case .action(.assign(let name)): [by, name]
    default: [by]
    }
  }
}
