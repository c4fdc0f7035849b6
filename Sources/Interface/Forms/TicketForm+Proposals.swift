import Desk
import Store

// What the form proposes, and what it takes what is typed for.

extension TicketForm {
  /// Looks for what fits what is typed in the field.
  mutating func propose(_ desk: DeskContext) throws {
    proposed = 0
    switch focus {
    case .customer: proposals = customer.chosen == nil ? try customers(desk) : []
    case .contact: proposals = contact.chosen == nil ? fittingContacts(desk) : []
    case .assignee: proposals = assignee.chosen == nil ? try agents(desk) : []
    case .tags: proposals = try fittingTags(desk)
    case .title, .text, .priority, .kind, .source, .target, .serverContact, .channel, .team: proposals = []
    }
  }

  private func customers(_ desk: DeskContext) throws -> [FormProposal] {
    guard !customer.line.isBlank else { return [] }
    let rows = try desk.store.customers(
      matching: customer.line.text,
      viewer: desk.viewer,
      now: desk.now,
      limit: Self.mostProposals
    )
    return rows.map { row in
      let formula = row.contract.map { desk.rules.name(of: $0.formula) }
      let detail = [row.customer.code, formula ?? desk.say(CommitmentText.noContract), row.customer.release ?? ""]
      return FormProposal(
        value: .customer(row),
        name: row.customer.name,
        detail: detail.filter { !$0.isEmpty }.joined(separator: " · "),
        isAllowed: row.customer.isActive
      )
    }
  }

  private func fittingContacts(_ desk: DeskContext) -> [FormProposal] {
    let fitting = contacts.filter { Completion(word: $0.email, label: $0.name).fits(contact.line.text) }
    return fitting.prefix(Self.mostProposals).map { person in
      FormProposal(
        value: .contact(person),
        name: person.name,
        detail: person.isActive ? person.phone : desk.say(FactText.inactive),
        isAllowed: person.isActive
      )
    }
  }

  private func agents(_ desk: DeskContext) throws -> [FormProposal] {
    guard !assignee.line.isBlank else { return [] }
    let fitting = try desk.store.agents(viewer: desk.viewer).filter { agent in
      desk.viewer.mayAssign(to: agent)
        && Completion(word: agent.login.rawValue, label: agent.name).fits(assignee.line.text)
    }
    return fitting.prefix(Self.mostProposals).map {
      FormProposal(value: .agent($0), name: $0.name, detail: $0.login.rawValue)
    }
  }

  private func fittingTags(_ desk: DeskContext) throws -> [FormProposal] {
    guard let last = tags.text.last, !last.isWhitespace, let word = words(of: tags.text).last else { return [] }
    return try desk.store.tags(startingWith: word, viewer: desk.viewer, limit: Self.mostProposals).filter { $0 != word }
      .map { FormProposal(value: .tag($0), name: $0, detail: "") }
  }
}

extension TicketForm {
  /// Takes what is typed in the field for the proposal that stands out; false where it can be taken for nothing.
  mutating func settle(_ desk: DeskContext) throws -> Bool {
    switch focus {
    case .customer where customer.chosen == nil && !customer.line.isBlank: return try settleCustomer(desk)
    case .contact where contact.chosen == nil && !contact.line.isBlank: return settleContact(desk)
    case .assignee where assignee.chosen == nil && !assignee.line.isBlank: return settleAssignee()
    // A tag may be a new one: a proposal is taken only where it was gone to.
    case .tags where proposed > 0: takeTag()
    default: break
    }
    return true
  }

  private var standingOut: FormProposal? {
    proposals.indices.contains(proposed) ? proposals[proposed] : nil
  }

  private mutating func settleCustomer(_ desk: DeskContext) throws -> Bool {
    guard let proposal = standingOut, case .customer(let row) = proposal.value else {
      mistakes[.customer] = .noSuchCustomer(customer.line.text)
      return false
    }
    guard proposal.isAllowed else {
      mistakes[.customer] = .inactiveCustomer(row.customer.name)
      return false
    }
    try choose(row, desk)
    return true
  }

  private mutating func settleContact(_ desk: DeskContext) -> Bool {
    guard customer.chosen != nil else {
      mistakes[.contact] = .customerFirst
      return false
    }
    guard let proposal = standingOut, case .contact(let person) = proposal.value else {
      mistakes[.contact] = .noSuchContact(contact.line.text, customer: customer.line.text)
      return false
    }
    guard person.isActive else {
      mistakes[.contact] = whyInactive(person, desk)
      return false
    }
    contact.choose(person, named: person.name)
    return true
  }

  /// Inactive because the formula is full, or for a reason that the desk does not record.
  private func whyInactive(_ person: Contact, _ desk: DeskContext) -> FormText {
    guard let row = customer.chosen, let contract = row.contract, let formula = desk.rules.formula(contract.formula),
      row.activeContacts >= formula.contacts
    else { return .inactiveContact(person.name) }
    return .inactiveContactCap(person.name, formula: formula.name, cap: formula.contacts)
  }

  private mutating func settleAssignee() -> Bool {
    guard let proposal = standingOut, case .agent(let agent) = proposal.value else {
      mistakes[.assignee] = .noSuchAgent(assignee.line.text)
      return false
    }
    assignee.choose(agent, named: agent.name)
    return true
  }

  private mutating func takeTag() {
    guard let proposal = standingOut else { return }
    tags.replaceAll(with: (words(of: tags.text).dropLast() + [proposal.name]).joined(separator: " ") + " ")
  }

  /// Takes that customer, and with it what it has: contacts, contract, promise.
  mutating func choose(_ row: CustomerRow, _ desk: DeskContext) throws {
    customer.choose(row, named: row.customer.name)
    contacts = try desk.store.contacts(ofCustomer: row.customer.code, viewer: desk.viewer)
    contact.clear()
    mistakes[.customer] = nil
    fillVersions(desk)
    try promiseAgain(desk)
  }

  /// Forgets what belonged to the customer that is being changed.
  mutating func forgetCustomer() {
    contacts = []
    promise = nil
    contact.clear()
  }

  /// Asks anew what the contract promises.
  mutating func promiseAgain(_ desk: DeskContext) throws {
    promise = try customer.chosen.map {
      try desk.store.promise(toCustomer: $0.customer.code, viewer: desk.viewer, at: desk.now)
    }
  }
}
