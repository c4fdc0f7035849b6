import ArgumentParser
import Desk
import Exchange
import Interface
import Store

/// `guichet ticket new`: a request becomes a ticket.
struct TicketNew: ServableOnDesk {
  static let configuration = CommandConfiguration.say("new", .ticketNew)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions

  @Option(help: .say(.customer, "code"))
  var customer: String

  @Option(help: .say(.title, "text"))
  var title: String

  @Option(help: .say(.kind, "kind"))
  var kind = TicketKind.incident.rawValue

  @Option(help: .say(.channel, "channel"))
  var channel = Channel.phone.rawValue

  @Option(help: .say(.priority, "priority"))
  var priority = Priority.mineure.rawValue

  @Option(help: .say(.contact, "id"))
  var contact: Int?

  @Option(help: .say(.text, "text"))
  var text: String?

  @Option(help: .say(.tags, "word"))
  var tag: [String] = []

  @Option(help: .say(.assignee, "login"))
  var assignee: String?

  @Option(help: .say(.team, "service"))
  var service: String?

  @Option(help: .say(.externalID, "id"))
  var externalID: String?

  @Option(help: .say(.linkedFrom, "number"))
  var from: String?

  @OptionGroup var migration: MigrationOptions

  private static func team(of kind: TicketKind, from origin: String?) throws -> Team {
    try origin.map(Words.number)?.isMigration == true ? kind.teamBesideMigration : .support
  }

  func run() throws {
    let kind: TicketKind = try Words.one(kind, for: "--kind")
    var new = NewTicket(
      kind: kind,
      channel: try Words.one(channel, for: "--channel"),
      priority: try Words.one(priority, for: "--priority"),
      title: EnteredText.line(title),
      customer: customer,
      contact: contact,
      text: EnteredText.message(try GivenText.read(option: text) ?? ""),
      tags: Words.split(tag).map { EnteredText.line($0, limit: EnteredText.wordLimit) },
      externalID: externalID.map { EnteredText.line($0, limit: EnteredText.wordLimit) },
      team: try service.map { try Words.one($0, for: "--service") } ?? Self.team(of: kind, from: from),
      linkedFrom: try from.map(Words.number),
      migration: try migration.request(for: kind)
    )
    let open = try desk.open()
    new.assignee = assignee.map { $0 == "me" ? open.me.login : Login($0) }
    let creation = try open.store.create(new, by: open.me.login, at: open.now)
    if form.json {
      let document = creation.done.map { TicketDocument($0.row).json }
      try Output.results.json(document ?? ["number": .string(creation.number.text)])
    } else {
      let rules = try open.store.currentRules().rules
      try Output.results.say(Confirmation(formats: try open.formats(), rules: rules).line(created: creation))
    }
  }
}

/// What only a migration is asked for with.
struct MigrationOptions: ParsableArguments {
  @Option(help: .say(.migrationSource, "version"))
  var source: String?

  @Option(help: .say(.migrationTarget, "version"))
  var target: String?

  @Option(help: .say(.serverContact, "name"))
  var serverContact: String?

  /// What is known of the migration asked for; nil for an ordinary ticket.
  ///
  /// - Throws: `UsageProblem` where an ordinary ticket is given what only a migration has.
  func request(for kind: TicketKind) throws(UsageProblem) -> MigrationRequest? {
    guard kind != .migration else {
      return MigrationRequest(source: source, target: target, serverContact: serverContact)
    }
    guard source == nil, target == nil, serverContact == nil else { throw .migrationOnly }
    return nil
  }
}
