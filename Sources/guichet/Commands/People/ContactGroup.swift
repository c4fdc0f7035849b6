import ArgumentParser
import Desk
import Exchange
import Interface

/// `guichet contact …`: the customers' contacts.
struct ContactGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "contact",
    .contact,
    subcommands: [
      ContactList.self, ContactShow.self, ContactAdd.self, ContactChange.self, ContactDeactivate.self,
    ]
  )
}

/// `guichet contact list`.
struct ContactList: ServableOnDesk {
  static let configuration = CommandConfiguration.say("list", .contactList)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var finding: FindOptions

  @Option(help: .say(.customerFilter, "code"))
  var customer: String?

  @Argument(help: .say(.customerFilter, "code"))
  var code: String?

  func run() throws {
    let open = try desk.open(.readOnly)
    var contacts: [Contact]
    if let customer = customer ?? code {
      guard try open.store.customer(customer, viewer: open.me) != nil else { throw CommandProblem.noCustomer(customer) }
      contacts = try open.store.contacts(ofCustomer: customer, viewer: open.me)
      if let words = finding.search?.folded { contacts.removeAll { !$0.name.folded.contains(words) } }
    } else if let words = finding.search {
      contacts = try open.store.contacts(matching: words, viewer: open.me, limit: .max)
    } else {
      contacts = try open.customers(matching: nil, all: true)
        .flatMap { try open.store.contacts(ofCustomer: $0.customer.code, viewer: open.me) }
    }
    if !finding.all { contacts.removeAll { !$0.isActive } }
    if form.json {
      var list = try JSONListPrinter("contacts")
      try list.add(contacts.map(\.json))
      try list.end()
    } else {
      try Output.results.table(ContactTable(contacts).table)
    }
  }
}

/// `guichet contact show ID`.
struct ContactShow: ServableOnDesk {
  static let configuration = CommandConfiguration.say("show", .contactShow)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.contactID, "id"))
  var id: Int

  func run() throws {
    let open = try desk.open(.readOnly)
    try open.report(contact: id, nil, json: form.json)
  }
}

/// What is known of a contact besides the name.
struct ContactFacts: ParsableArguments {
  @Option(help: .say(.email, "address"))
  var email: String?

  @Option(help: .say(.phone, "number"))
  var phone: String?

  /// Lays what was said over a contact.
  func apply(to contact: inout Contact) {
    if let email { contact.email = EnteredText.line(email, limit: EnteredText.wordLimit) }
    if let phone { contact.phone = EnteredText.line(phone, limit: EnteredText.wordLimit) }
  }
}

/// `guichet contact add CUSTOMER --name …`, within the cap of the formula.
struct ContactAdd: ServableOnDesk {
  static let configuration = CommandConfiguration.say("add", .contactAdd)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.code, "code"))
  var customer: String

  @Option(help: .say(.name, "name"))
  var name: String

  @OptionGroup var facts: ContactFacts

  func run() throws {
    let open = try desk.open()
    // The number is the desk's to give.
    var contact = Contact(id: 0, customer: customer, name: EnteredText.line(name, limit: EnteredText.wordLimit))
    facts.apply(to: &contact)
    let added = try open.store.add(contact, by: open.me.login, at: open.now)
    try open.report(contact: added.id, .contactKept(id: added.id, name: added.name), json: form.json)
  }
}

/// `guichet contact change ID …`: what is not said stays.
struct ContactChange: ServableOnDesk {
  static let configuration = CommandConfiguration.say("change", .contactChange)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.contactID, "id"))
  var id: Int

  @Option(help: .say(.name, "name"))
  var name: String?

  @OptionGroup var facts: ContactFacts

  @Flag(help: .say(.reactivate))
  var reactivate = false

  func run() throws {
    guard name != nil || facts.email != nil || facts.phone != nil || reactivate else {
      throw UsageProblem.nothingAsked(allowed: ["--name", "--email", "--phone", "--reactivate"])
    }
    let open = try desk.open()
    let contact = try open.store.change(contact: id, by: open.me.login, at: open.now) { contact in
      if let name { contact.name = EnteredText.line(name, limit: EnteredText.wordLimit) }
      facts.apply(to: &contact)
      if reactivate { contact.isActive = true }
    }
    try open.report(contact: id, .contactKept(id: id, name: contact.name), json: form.json)
  }
}

/// `guichet contact deactivate ID`.
struct ContactDeactivate: ServableOnDesk {
  static let configuration = CommandConfiguration.say("deactivate", .contactDeactivate)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.contactID, "id"))
  var id: Int

  func run() throws {
    let open = try desk.open()
    try open.store.change(contact: id, by: open.me.login, at: open.now) { $0.isActive = false }
    try open.report(contact: id, .contactDeactivated(id: id), json: form.json)
  }
}

extension OpenDesk {
  /// Tells of a contact: as JSON, by a sentence where something was done, else by its facts.
  fileprivate func report(contact id: Int, _ text: CommandText?, json: Bool) throws {
    guard let contact = try store.contact(id, viewer: me) else { throw CommandProblem.noContact(id) }
    if json {
      try Output.results.json(contact.json)
    } else if let text {
      try Output.results.say(said(text))
    } else {
      try Output.results.table(ContactTable([contact]).table)
    }
  }
}
