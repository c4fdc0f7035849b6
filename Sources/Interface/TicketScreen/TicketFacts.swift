import Desk
import Store
import Terminal

/// Everything a ticket's screen tells besides clocks and conversation, written once for every layout.
struct TicketFacts {
  /// The ticket with what belongs to it.
  let detail: TicketDetail
  /// Who looks, when, in which language.
  let desk: DeskContext

  private var row: TicketRow { detail.row }
  private var ticket: Ticket { detail.ticket }

  /// The names that the ticket's journal speaks of.
  var names: JournalNames {
    JournalNames(
      agents: detail.names,
      contacts: Dictionary(detail.contacts.map { ($0.id, $0.name) }) { $1 },
      formulas: Dictionary(desk.rules.formulas.map { ($0.code, $0.name) }) { $1 }
    )
  }

  /// Number and subject.
  var title: StyledLine {
    StyledLine([.init(row.number.shown + " ", .accent), .init(row.title, .strong)])
  }

  /// Priority, kind, channel, status and who is responsible, in a row.
  var standing: StyledLine {
    .joined([priority, kind, channel, status, assignee, team], by: .init(" · ", .dim))
  }

  /// The customer, its contract and version, and the contact, in a row.
  var party: StyledLine {
    .joined([customerName, contract, release, contact], by: .init(" · ", .dim))
  }

  /// From which version to which a migration leads, of which customer, who is responsible, under which contract, for whom.
  func migrationParty(_ migration: Migration) -> [StyledLine.Run] {
    let versions = (migration.source?.value ?? "?") + " → " + (migration.target?.value ?? "?")
    return [.init(versions, .strong), customerName, assignee, contract, contact]
  }

  /// Tags, links and the number elsewhere, in a row; nil where there are none.
  var relations: StyledLine? {
    let parts = [tags, links, original].compactMap { $0 }.map { label, value in
      StyledLine.Run(desk.say(label) + desk.say(FrameText.colon) + value.text, value.ink)
    }
    return parts.isEmpty ? nil : .joined(parts, by: .init(" · ", .dim))
  }

  /// Name and value of each, for a column.
  var column: [(label: PartText, value: StyledLine.Run)] {
    var facts: [(PartText, StyledLine.Run)] = [
      (.priority, priority), (.status, status), (.assignee, assignee), (.team, team), (.kind, kind),
      (.channel, channel),
      (.customer, customer), (.contract, contract), (.version, release), (.contact, contact),
    ]
    facts += [tags, links, original].compactMap { $0 }
    facts.append((.created, byWhom(ticket.created)))
    if let last = detail.history.entries.last, last.sequence != detail.history.entries.first?.sequence {
      facts.append((.updated, byWhom(Ticket.Deed(by: last.by, at: last.at))))
    }
    return facts
  }

  /// Who is written to: the contact, or the customer where nobody is named.
  var person: String {
    detail.contacts.first { $0.id == ticket.contact }?.name ?? row.contact ?? row.customer.name
  }

  // MARK: The facts

  private var priority: StyledLine.Run {
    let ink: Ink =
      switch row.priority {
      case .bloquante: .bloquante
      case .majeure: .majeure
      case .mineure: .mineure
      case .basse: .basse
      }
    return .init(desk.symbols[row.priority] + " " + desk.say(row.priority), ink)
  }

  private var kind: StyledLine.Run { .init(desk.say(row.kind)) }
  private var channel: StyledLine.Run { .init(desk.say(row.channel)) }
  private var team: StyledLine.Run { .init(desk.say(row.team)) }

  private var status: StyledLine.Run {
    if let since = row.waitingSince {
      return .init(desk.say(FactText.waitingSince(desk.formats.moment(since))), .waiting)
    }
    return switch row.stage {
    case .open: .init(desk.say(row.status), .unqualified)
    case .resolved, .closed, .transferred: .init(desk.say(row.status), .resolved)
    case .acknowledged, .inProgress: .init(desk.say(row.status))
    }
  }

  private var assignee: StyledLine.Run {
    guard let assignee = row.assignee else { return .init(desk.say(FactText.nobody), .dim) }
    return .init(assignee.name, assignee.login == desk.viewer.login ? .mine : .text)
  }

  private var customerName: StyledLine.Run { .init(row.customer.name) }

  /// The name, and the code by which the customer is found elsewhere.
  private var customer: StyledLine.Run {
    .init(row.customer.name == row.customer.code ? row.customer.name : "\(row.customer.name) (\(row.customer.code))")
  }

  /// What the ticket was promised, and beside it what the contract says today where that is something else.
  private var contract: StyledLine.Run {
    let promised = names.commitment(ticket.commitment)[desk.language]
    let today = detail.contract.map { names.formula($0.formula) }
    switch ticket.commitment {
    case .contract(let formula) where detail.contract?.formula == formula:
      guard let end = detail.contract?.end else { return .init(desk.say(FactText.contractOpen(formula: promised))) }
      return .init(desk.say(FactText.contractUntil(formula: promised, date: desk.formats.date(end))))
    case .contract:
      return .init(desk.say(FactText.promised(promised, today: today ?? desk.say(FactText.noContract))))
    case .noContract:
      return .init(today.map { desk.say(FactText.promised(promised, today: $0)) } ?? promised, .noCommitment)
    case .unsupported(let formula):
      // Support is for supported versions: the way on is a migration.
      let offer =
        desk.viewer.has(.work) && !isBeingMigrated ? desk.say(FactText.offersMigration(key: migrationKey)) : ""
      return .init(names.formula(formula) + ", " + promised + offer, .unsupported)
    }
  }

  /// Whether it is a migration, or is linked with one in work that the person may see.
  private var isBeingMigrated: Bool {
    row.migration != nil || detail.links.contains { $0.migration?.status == .open }
  }

  private var migrationKey: String { desk.keymap.keys(for: .advance).first?.description ?? "" }

  private var release: StyledLine.Run {
    guard let release = detail.customer.release else { return .init(desk.say(FactText.unknownRelease), .dim) }
    let support = detail.contract.map { desk.rules.support(of: release, under: $0.formula) }
    guard support == .unsupported else { return .init(release) }
    return .init(desk.say(FactText.unsupportedRelease(release)), .unsupported)
  }

  private var contact: StyledLine.Run {
    guard let contact = detail.contacts.first(where: { $0.id == ticket.contact }) else {
      return .init(row.contact ?? "", .text)
    }
    let name = contact.isActive ? contact.name : desk.say(FactText.inactiveContact(contact.name))
    return .init(contact.phone.isEmpty ? name : name + " " + contact.phone)
  }

  private var tags: (PartText, StyledLine.Run)? {
    row.tags.isEmpty ? nil : (.tags, .init(row.tags.joined(separator: ", ")))
  }

  private var links: (PartText, StyledLine.Run)? {
    guard !detail.links.isEmpty else { return nil }
    let links = detail.links.map { link in
      link.number.shown + " " + (link.migration.map { desk.say($0.phase) } ?? desk.say(link.status))
    }
    return (.links, .init(links.joined(separator: ", ")))
  }

  private var original: (PartText, StyledLine.Run)? {
    row.externalID.map { (.number, .init($0)) }
  }

  private func byWhom(_ deed: Ticket.Deed) -> StyledLine.Run {
    .init(desk.say(FactText.byWhom(name: names.agent(deed.by), when: desk.formats.moment(deed.at))), .dim)
  }
}
