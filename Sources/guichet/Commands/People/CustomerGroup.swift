import ArgumentParser
import Desk
import Exchange
import Interface
import Store

/// `guichet customer …`: customers and their contracts.
struct CustomerGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "customer",
    .customer,
    subcommands: [
      CustomerList.self, CustomerShow.self, CustomerAdd.self, CustomerChange.self, CustomerSign.self,
      CustomerDeactivate.self,
    ]
  )
}

/// `guichet customer list`.
struct CustomerList: ServableOnDesk {
  static let configuration = CommandConfiguration.say("list", .customerList)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var finding: FindOptions

  func run() throws {
    let open = try desk.open(.readOnly)
    let rows = try open.customers(matching: finding.search, all: finding.all)
    if form.json {
      var list = try JSONListPrinter("customers")
      try list.add(rows.map(\.json))
      try list.end()
    } else {
      try Output.results.table(Self.table(rows))
    }
  }

  private static func table(_ rows: [CustomerRow]) -> TextTable {
    var table = TextTable(columns: [
      TextTable.Column(title: said(ListWord.code)),
      TextTable.Column(title: said(ListWord.contract)),
      TextTable.Column(title: said(ListWord.release)),
      TextTable.Column(title: said(ListWord.contacts), alignment: .trailing),
      TextTable.Column(title: said(ListWord.openTickets), alignment: .trailing),
      TextTable.Column(title: said(ListWord.region)),
      TextTable.Column(title: said(ListWord.name)),
    ])
    table.rows = rows.map { row in
      [
        row.customer.code,
        row.contract?.formula.rawValue ?? said(CommitmentText.noContract),
        row.customer.release ?? said(ListWord.unknown),
        "\(row.activeContacts)",
        "\(row.openTickets)",
        row.customer.region,
        row.customer.name + (row.customer.isActive ? "" : " (" + said(ListWord.inactive) + ")"),
      ]
    }
    return table
  }
}

/// `guichet customer show CODE`.
struct CustomerShow: ServableOnDesk {
  static let configuration = CommandConfiguration.say("show", .customerShow)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.code, "code"))
  var code: String

  func run() throws {
    let open = try desk.open(.readOnly)
    let row = try open.customerRow(code)
    let contacts = try open.store.contacts(ofCustomer: row.customer.code, viewer: open.me)
    if form.json {
      try Output.results.json(row.json(contacts: contacts))
    } else {
      try Output.results.say(CustomerText(row, contacts: contacts, formats: try open.formats()).text)
    }
  }
}

/// `guichet customer add CODE --name …`.
struct CustomerAdd: ServableOnDesk {
  static let configuration = CommandConfiguration.say("add", .customerAdd)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.code, "code"))
  var code: String

  @Option(help: .say(.name, "name"))
  var name: String

  @Option(help: .say(.region, "region"))
  var region = ""

  @Option(name: [.customLong("release"), .customLong("version")], help: .say(.release, "release"))
  var release: String?

  @Option(help: .say(.formula, "formula"))
  var formula: String?

  @OptionGroup var term: TermOptions

  func run() throws {
    let open = try desk.open()
    var customer = Customer(
      code: EnteredText.line(code, limit: EnteredText.wordLimit),
      name: EnteredText.line(name, limit: EnteredText.wordLimit),
      region: EnteredText.line(region, limit: EnteredText.wordLimit),
      release: release == FindOptions.unknownRelease ? nil : release
    )
    if let formula { customer.contracts = [try term.contract(formula, open)] }
    try open.store.add(customer, by: open.me.login, at: open.now)
    try open.report(customer: customer.code, .customerKept(code: customer.code), json: form.json)
  }
}

/// `guichet customer change CODE …`: what is not said stays.
struct CustomerChange: ServableOnDesk {
  static let configuration = CommandConfiguration.say("change", .customerChange)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.code, "code"))
  var code: String

  @Option(help: .say(.name, "name"))
  var name: String?

  @Option(help: .say(.region, "region"))
  var region: String?

  @Option(name: [.customLong("release"), .customLong("version")], help: .say(.release, "release"))
  var release: String?

  @Flag(help: .say(.reactivate))
  var reactivate = false

  func run() throws {
    guard name != nil || region != nil || release != nil || reactivate else {
      throw UsageProblem.nothingAsked(allowed: ["--name", "--region", "--version", "--reactivate"])
    }
    let open = try desk.open()
    try open.store.change(customer: code, by: open.me.login, at: open.now) { customer in
      if let name { customer.name = EnteredText.line(name, limit: EnteredText.wordLimit) }
      if let region { customer.region = EnteredText.line(region, limit: EnteredText.wordLimit) }
      if let release { customer.release = release == FindOptions.unknownRelease ? nil : release }
      if reactivate { customer.isActive = true }
    }
    try open.report(customer: code, .customerKept(code: code), json: form.json)
  }
}

/// `guichet customer sign CODE FORMULA`: a contract from a day on.
struct CustomerSign: ServableOnDesk {
  static let configuration = CommandConfiguration.say("sign", .customerSign)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.code, "code"))
  var code: String

  @Argument(help: .say(.formula, "formula"))
  var formula: String

  @OptionGroup var term: TermOptions

  func run() throws {
    let open = try desk.open()
    let contract = try term.contract(formula, open)
    let signing = try open.store.sign(contract, forCustomer: code, by: open.me.login, at: open.now)
    let text = CommandText.contractSigned(code: code, formula: formula, start: try open.formats().date(contract.start))
    try open.report(customer: code, text, json: form.json)
    if signing.contactsBeyondCap > 0 {
      try Output.messages.say(said(CommandText.contactsBeyondCap(signing.contactsBeyondCap)))
    }
  }
}

/// `guichet customer deactivate CODE`.
struct CustomerDeactivate: ServableOnDesk {
  static let configuration = CommandConfiguration.say("deactivate", .customerDeactivate)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Argument(help: .say(.code, "code"))
  var code: String

  func run() throws {
    let open = try desk.open()
    try open.store.change(customer: code, by: open.me.login, at: open.now) { $0.isActive = false }
    try open.report(customer: code, .customerDeactivated(code: code), json: form.json)
  }
}

extension OpenDesk {
  /// The customer of that code as lists show it.
  func customerRow(_ code: String) throws -> CustomerRow {
    // The list finds by the beginning of words: the code itself is among what it finds.
    let found = try store.customers(matching: code, viewer: me, now: now, limit: FindOptions.limit)
    guard let row = found.first(where: { $0.customer.code == code }) else { throw CommandProblem.noCustomer(code) }
    return row
  }

  /// Tells what was done to a customer: a sentence, or the customer as JSON.
  func report(customer code: String, _ text: CommandText, json: Bool) throws {
    if json {
      try Output.results.json(try customerRow(code).json)
    } else {
      try Output.results.say(said(text))
    }
  }

  /// The customers that are looked for.
  func customers(matching words: String?, all: Bool) throws -> [CustomerRow] {
    var found: [CustomerRow] = []
    while true {
      let rows = try store.customers(
        matching: words ?? "",
        includingInactive: all,
        viewer: me,
        now: now,
        after: found.last?.customer.code,
        limit: FindOptions.limit
      )
      found += rows
      if rows.count < FindOptions.limit { return found }
    }
  }
}
