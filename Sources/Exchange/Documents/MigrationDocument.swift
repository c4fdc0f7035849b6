import Desk
import Store

/// A migration with all that is known of it, as JSON tells it: the ticket, then `migration`.
public struct MigrationDocument: Sendable {
  private let detail: TicketDetail
  private let messages: [Message]
  private let account: TurnAccount

  /// The document of a migration, its messages, and how long either side held it.
  public init(_ detail: TicketDetail, messages: [Message], account: TurnAccount) {
    self.detail = detail
    self.messages = messages
    self.account = account
  }

  /// The document.
  public var json: JSON {
    var members = TicketFileDocument(detail, messages: messages).members
    if let migration = detail.ticket.migration { members.append(JSON.Member("migration", json(of: migration))) }
    return .object(members)
  }

  private func json(of migration: Migration) -> JSON {
    let facts = MigrationFact.allCases.filter { $0 != .customisationNames }
    return .object(
      [
        JSON.Member("path", .array(migration.path.map { .string($0.rawValue) })),
        JSON.Member("missing", .array(migration.missing.map { .string($0.code) })),
        JSON.Member("skipped", .array(migration.skipped.sorted().map { .string($0.rawValue) })),
        JSON.Member("since", .string(migration.since.at.rfc3339)),
        JSON.Member("cancelled", migration.cancelled?.json ?? .null),
        JSON.Member("setup_fee", .int(orNull: migration.setupFee)),
        JSON.Member("facts", .object(facts.map { JSON.Member($0.rawValue, fact($0, of: migration)) })),
        JSON.Member("customisations", .array(migration.customisations.map(\.json))),
        JSON.Member(
          "checks",
          .object(MigrationCheck.allCases.map { JSON.Member($0.rawValue, migration.checks[$0]?.json ?? .null) })
        ),
        JSON.Member("held", account.total.json),
        JSON.Member(
          "held_by_phase",
          .object(account.phases.sorted { $0.key < $1.key }.map { JSON.Member($0.key.rawValue, $0.value.json) })
        ),
      ]
    )
  }

  private func fact(_ fact: MigrationFact, of migration: Migration) -> JSON {
    guard let value = migration.value(of: fact), let deed = migration.deed(of: fact) else { return .null }
    return ["value": value.json, "by": .string(deed.by.rawValue), "at": .string(deed.at.rfc3339)]
  }
}

extension TicketRow {
  /// The word for its status: a migration's has words of its own.
  var statusWord: String { migration?.status.rawValue ?? status.rawValue }
}

extension TicketDetail.Link {
  /// The word for its status: a migration's has words of its own.
  var statusWord: String { migration?.status.rawValue ?? status.rawValue }
}

extension MigrationGlance {
  /// What a migration's document has besides a ticket's (`interface.md`, "A ticket as JSON").
  var members: [JSON.Member] {
    [
      JSON.Member("phase", .string(phase.rawValue)),
      JSON.Member("phase_status", .string(phase.status.rawValue)),
      JSON.Member("turn", .string(turn.rawValue)),
    ]
  }
}

extension Migration.Noted<String> {
  fileprivate var json: JSON {
    ["reason": .string(value), "by": .string(deed.by.rawValue), "at": .string(deed.at.rfc3339)]
  }
}

extension Ticket.Deed {
  fileprivate var json: JSON { ["by": .string(by.rawValue), "at": .string(at.rfc3339)] }
}

extension TurnAccount.Share {
  fileprivate var json: JSON { ["desk_s": .int(desk), "customer_s": .int(customer)] }
}

extension Customisation {
  fileprivate var json: JSON {
    .object(
      [JSON.Member("name", .string(name))]
        + Step.allCases.map { JSON.Member($0.rawValue, steps[$0]?.json ?? .null) }
    )
  }
}

extension MigrationValue {
  /// The value as scripts read it; a sum of money in euros.
  var json: JSON {
    switch self {
    case .source(let text), .target(let text), .serverContact(let text), .specialEditions(let text),
      .dataPaths(let text), .customisation(let text):
      .string(text)
    case .hasCustomisations(let answer): .bool(answer)
    case .quote(.nothing): .string("none")
    case .quote(.sum(let euros)): .string(euros.text)
    case .quoteSent: .bool(true)
    case .quoteAnswer(let answer), .productionAnswer(let answer): .string(answer.rawValue)
    case .preProductionDate(let date), .productionDate(let date): .string(date.iso)
    case .downtime(let minutes): .int(minutes)
    }
  }
}

extension MigrationChange {
  /// What changed, from what to what.
  var json: JSON {
    switch self {
    case .moved(let from, let to, let passage):
      .object(
        [
          JSON.Member("what", "moved"), JSON.Member("from", .string(from.rawValue)),
          JSON.Member("to", .string(to.rawValue)),
        ] + passage.members
      )
    case .cancelled(let reason): ["what": "cancelled", "reason": .string(reason)]
    case .revived(let reason): ["what": "revived", "reason": .string(reason)]
    case .checked(let check): ["what": "checked", "item": .string(check.rawValue)]
    case .unchecked(let check): ["what": "unchecked", "item": .string(check.rawValue)]
    case .stepped(let name, let step):
      ["what": "checked", "item": .string(Requirement.customisation(name, step).code)]
    case .unstepped(let name, let step):
      ["what": "unchecked", "item": .string(Requirement.customisation(name, step).code)]
    case .recorded(let old, let new):
      [
        "what": "recorded", "fact": .string(orNull: (new ?? old)?.fact.rawValue), "from": old?.json ?? .null,
        "to": new?.json ?? .null,
      ]
    case .charged(let old, let new): ["what": "setup_fee", "from": .int(orNull: old), "to": .int(orNull: new)]
    }
  }
}

extension MigrationChange.Passage {
  fileprivate var members: [JSON.Member] {
    switch self {
    case .gate: [JSON.Member("by", "gate")]
    case .skip(let reason, let missing):
      [
        JSON.Member("by", "skip"), JSON.Member("reason", .string(reason)),
        JSON.Member("missing", .array(missing.map(JSON.string))),
      ]
    case .back(let reason): [JSON.Member("by", "back"), JSON.Member("reason", .string(reason))]
    case .refusedQuote: [JSON.Member("by", "refused_quote")]
    }
  }
}
