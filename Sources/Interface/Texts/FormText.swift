// What the form of a new ticket says.

import Desk

/// What is said while a ticket is created.
public enum FormText: Worded {
  /// The form of a ticket to be linked with another.
  case linkedHeading(String)
  /// What the ticket would be promised.
  case promise
  /// Nothing is promised, as there is no contract.
  case noContract
  /// Nothing is promised, as the installed version is too old.
  case unsupported(formula: String, release: String)
  /// The formula promises nothing for such a ticket.
  case nothingPromised(formula: String)
  /// The installed version is not known, so it is not judged.
  case unknownRelease
  /// Which customer it is comes first.
  case customerFirst
  /// No customer is called so.
  case noSuchCustomer(String)
  /// The customer is one no more.
  case inactiveCustomer(String)
  /// No contact of that customer is called so.
  case noSuchContact(String, customer: String)
  /// The contact may not open tickets.
  case inactiveContact(String)
  /// The formula allows so many active contacts.
  case inactiveContactCap(String, formula: String, cap: Int)
  /// A ticket needs a subject.
  case titleMissing
  /// No agent is called so.
  case noSuchAgent(String)
  /// How a choice is changed.
  case choose
  /// The form was left with something in it.
  case kept
  /// It is being created.
  case creating
  /// A version that is not known.
  case releaseUnknown
  /// The subject of a migration from one version to another.
  case migrationTitle(from: Release?, to: Release?)

  /// What is said.
  public var wording: Wording {
    switch self {
    case .linkedHeading(let number):
      Wording(fr: "Nouveau ticket lié à \(number)", en: "New ticket linked with \(number)")
    case .promise: Wording(fr: "engagement", en: "commitment")
    case .noContract: Wording(fr: "hors contrat : aucun engagement", en: "no contract: no commitment")
    case .unsupported(let formula, let release):
      Wording(
        fr: "\(formula), hors support (\(release)) : aucun engagement, proposer une migration",
        en: "\(formula), unsupported (\(release)): no commitment, offer a migration"
      )
    case .nothingPromised(let formula): Wording(fr: "\(formula) : aucun engagement", en: "\(formula): no commitment")
    case .unknownRelease: Wording(fr: "version inconnue", en: "unknown version")
    case .customerFirst: Wording(fr: "Choisissez d'abord le client.", en: "Choose the customer first.")
    case .noSuchCustomer(let name): Wording(fr: "Pas de client « \(name) ».", en: "No customer \"\(name)\".")
    case .inactiveCustomer(let name): Wording(fr: "\(name) n'est plus client.", en: "\(name) is no longer a customer.")
    case .noSuchContact(let name, let customer):
      Wording(fr: "Pas d'interlocuteur « \(name) » chez \(customer).", en: "No contact \"\(name)\" at \(customer).")
    case .inactiveContact(let name):
      Wording(
        fr: "\(name) est inactif : ne peut plus ouvrir de tickets.",
        en: "\(name) is inactive and may open no tickets."
      )
    case .inactiveContactCap(let name, let formula, let cap):
      Wording(
        fr: "\(name) est inactif ; \(formula) admet \(cap) interlocuteur\(cap > 1 ? "s" : "").",
        en: "\(name) is inactive; \(formula) allows \(cap) contact\(cap > 1 ? "s" : "")."
      )
    case .titleMissing: Wording(fr: "Il faut un objet.", en: "A subject is needed.")
    case .noSuchAgent(let name): Wording(fr: "Pas d'agent « \(name) ».", en: "No agent \"\(name)\".")
    case .choose: Wording(fr: "← → pour changer", en: "← → to change")
    case .kept: Wording(fr: "Saisie gardée : la même touche la reprend", en: "Entries kept: the same key resumes them")
    case .creating: Wording(fr: "création…", en: "creating…")
    case .releaseUnknown: Wording(fr: "inconnue", en: "unknown")
    case .migrationTitle(let source, let target):
      Wording(
        fr: "Migration" + (source.map { " de \($0)" } ?? "") + (target.map { " vers \($0)" } ?? ""),
        en: "Migration" + (source.map { " from \($0)" } ?? "") + (target.map { " to \($0)" } ?? "")
      )
    }
  }

  /// One of each.
  public static var samples: [FormText] {
    [
      .linkedHeading("#1042"), .promise, .noContract, .unsupported(formula: "Confort", release: "V8"),
      .nothingPromised(formula: "Standard"), .unknownRelease, .customerFirst, .noSuchCustomer("x"),
      .inactiveCustomer("Arvor"), .noSuchContact("x", customer: "Arvor"), .inactiveContact("Claire Morvan"),
      .inactiveContactCap("Claire Morvan", formula: "Standard", cap: 1),
      .inactiveContactCap("Claire Morvan", formula: "Confort", cap: 3), .titleMissing, .noSuchAgent("x"), .choose,
      .kept, .creating, .releaseUnknown, .migrationTitle(from: "V7", to: "V_2024"),
    ]
  }
}
