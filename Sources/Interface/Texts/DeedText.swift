// What the journal of a ticket says, a few words a change.

import Desk

/// The names by which a journal speaks of what it refers to by number or code.
public struct JournalNames: Hashable, Sendable {
  /// The agents.
  public var agents: [Login: String]
  /// The contacts.
  public var contacts: [Int: String]
  /// The formulas.
  public var formulas: [FormulaCode: String]

  /// Those names; what is not among them is told by its number or code.
  public init(agents: [Login: String] = [:], contacts: [Int: String] = [:], formulas: [FormulaCode: String] = [:]) {
    self.agents = agents
    self.contacts = contacts
    self.formulas = formulas
  }

  /// An agent's name.
  public func agent(_ login: Login) -> String { agents[login] ?? login.rawValue }
  /// A contact's name.
  public func contact(_ id: Int) -> String { contacts[id] ?? "\(id)" }
  /// A formula's name.
  public func formula(_ code: FormulaCode) -> String { formulas[code] ?? code.rawValue }

  /// What was promised, in a few words.
  public func commitment(_ commitment: Commitment) -> Wording {
    switch commitment {
    case .contract(let code): Wording(same: formula(code))
    case .noContract: CommitmentText.noContract.wording
    case .unsupported: CommitmentText.unsupported.wording
    }
  }
}

/// One change of a ticket, as its journal tells it.
public struct DeedText: Worded {
  private let change: Change
  private let names: JournalNames

  /// What is said of a change.
  public init(_ change: Change, names: JournalNames) {
    self.change = change
    self.names = names
  }

  /// What is said.
  public var wording: Wording {
    switch change {
    case .created(let birth):
      let channel = birth.channel.wording
      return Wording(fr: "ticket créé (\(channel.french))", en: "ticket created (\(channel.english))")
    case .acknowledged: return Wording(fr: "pris en compte", en: "acknowledged")
    case .taken: return Wording(fr: "pris en charge", en: "taken charge of")
    case .waited: return Wording(fr: "en attente du client", en: "waiting for the customer")
    case .resumed: return Wording(fr: "fin de l'attente", en: "wait ended")
    case .resolved: return Wording(fr: "résolu", en: "resolved")
    case .reopened: return Wording(fr: "rouvert", en: "reopened")
    case .closed: return Wording(fr: "clos", en: "closed")
    case .messaged(let kind): return kind.wording
    case .migrated(let change): return MigrationDeedText(change).wording
    case .prioritised, .transferred, .assigned, .retitled, .rekinded, .recontacted, .recommitted, .ruled: return move
    case .tagged, .linked, .unlinked: return relation
    }
  }

  /// A change from one value to another.
  private var move: Wording {
    switch change {
    case .prioritised(let old, let new): PartText.priority.moves(old.wording, new.wording)
    case .transferred(let old, let new): PartText.team.moves(old.wording, new.wording)
    case .assigned(let old, let new): PartText.assignee.moves(name(of: old), name(of: new))
    case .retitled(let old, let new): PartText.title.moves(Wording(same: old), Wording(same: new))
    case .rekinded(let old, let new): PartText.kind.moves(old.wording, new.wording)
    case .recontacted(let old, let new): PartText.contact.moves(contact(old), contact(new))
    case .recommitted(let old, let new): PartText.contract.moves(names.commitment(old), names.commitment(new))
    case .ruled(let old, let new): PartText.rules.moves(Wording(same: "\(old)"), Wording(same: "\(new)"))
    default: Wording(same: "")
    }
  }

  /// A change of what a ticket has to do with.
  private var relation: Wording {
    switch change {
    case .tagged(let added, let removed):
      let tags = (added.map { "+" + $0 } + removed.map { "-" + $0 }).joined(separator: " ")
      return PartText.tags.with(Wording(same: tags))
    case .linked(let other): return Wording(fr: "lié à \(shown(other))", en: "linked with \(shown(other))")
    case .unlinked(let other): return Wording(fr: "délié de \(shown(other))", en: "unlinked from \(shown(other))")
    default: return Wording(same: "")
    }
  }

  private func shown(_ number: String) -> String { TicketNumber(number)?.shown ?? number }
  private func name(of login: Login?) -> Wording { Wording(same: login.map(names.agent) ?? "—") }
  private func contact(_ id: Int?) -> Wording { Wording(same: id.map(names.contact) ?? "—") }

  /// One of each.
  public static var samples: [DeedText] {
    let birth = Birth(
      kind: .incident,
      channel: .portal,
      priority: .majeure,
      title: "OF",
      customer: "ARVOR",
      commitment: .noContract,
      rules: 1
    )
    let changes: [Change] = [
      .created(birth), .acknowledged, .taken, .waited, .resumed, .prioritised(from: .basse, to: .majeure), .resolved,
      .reopened, .closed, .transferred(from: .support, to: .sales), .assigned(from: nil, to: Login("marie")),
      .retitled(from: "OF", to: "Gammes"), .rekinded(from: .incident, to: .question), .recontacted(from: nil, to: 3),
      .tagged(added: ["of"], removed: ["urgent"]), .linked(to: "1043"), .unlinked(from: "1043"),
      .recommitted(from: .noContract, to: .unsupported(FormulaCode(rawValue: "standard"))), .ruled(from: 1, to: 2),
      .messaged(.note),
    ]
    return changes.map { DeedText($0, names: JournalNames()) }
  }
}

/// The parts of a ticket that people change, as fields of a form and lines of a journal name them.
public enum PartText: CaseIterable, Worded {
  case customer
  case contact
  case kind
  case channel
  case priority
  case title
  case text
  case tags
  case assignee
  case team
  case contract
  case rules
  case status
  case created
  case updated
  case links
  case number
  case version
  case source
  case target
  case serverContact

  /// The name of the part.
  public var wording: Wording {
    switch self {
    case .customer: Wording(fr: "client", en: "customer")
    case .contact: Wording(fr: "interlocuteur", en: "contact")
    case .kind: Wording(fr: "type", en: "kind")
    case .channel: Wording(fr: "canal", en: "channel")
    case .priority: Wording(fr: "priorité", en: "priority")
    case .title: Wording(fr: "objet", en: "subject")
    case .text: Wording(fr: "demande", en: "request")
    case .tags: Wording(fr: "étiquettes", en: "tags")
    case .assignee: Wording(fr: "responsable", en: "assignee")
    case .team: Wording(fr: "service", en: "team")
    case .contract: Wording(fr: "contrat", en: "contract")
    case .rules: Wording(fr: "règles", en: "rules")
    case .status: Wording(fr: "statut", en: "status")
    case .created: Wording(fr: "créé", en: "created")
    case .updated: Wording(fr: "modifié", en: "updated")
    case .links: Wording(fr: "liens", en: "links")
    case .number: Wording(fr: "numéro d'origine", en: "original number")
    case .version: Wording(same: "version")
    case .source: Wording(fr: "départ", en: "from version")
    case .target: Wording(fr: "cible", en: "to version")
    case .serverContact: Wording(fr: "serveur", en: "server contact")
    }
  }

  /// The part and what it is.
  public func with(_ value: Wording) -> Wording {
    Wording(fr: "\(wording.french) : \(value.french)", en: "\(wording.english): \(value.english)")
  }

  /// The part, what it was and what it became.
  func moves(_ old: Wording, _ new: Wording) -> Wording {
    with(Wording(fr: "\(old.french) → \(new.french)", en: "\(old.english) → \(new.english)"))
  }
}
