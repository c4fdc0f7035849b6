// The facts of a ticket that are told in a phrase.

/// What a ticket's screen says of its facts.
public enum FactText: Worded {
  /// A contract's formula with its last day.
  case contractUntil(formula: String, date: String)
  /// A contract's formula without a last day.
  case contractOpen(formula: String)
  /// The customer has no contract today.
  case noContract
  /// The promise and the contract in force today differ.
  case promised(String, today: String)
  /// The installed version is not known.
  case unknownRelease
  /// The installed version is not supported.
  case unsupportedRelease(String)
  /// Nobody is responsible.
  case nobody
  /// The ticket waits for the customer since then.
  case waitingSince(String)
  /// The contact may open tickets no more.
  case inactiveContact(String)
  /// The same of somebody who is named already.
  case inactive
  /// A migration can be asked for with that key.
  case offersMigration(key: String)
  /// Who did something, and when.
  case byWhom(name: String, when: String)

  /// What is said.
  public var wording: Wording {
    switch self {
    case .contractUntil(let formula, let date):
      Wording(fr: "\(formula) jusqu'au \(date)", en: "\(formula) until \(date)")
    case .contractOpen(let formula): Wording(same: formula)
    case .noContract: Wording(fr: "sans contrat", en: "no contract today")
    case .promised(let promised, let today):
      Wording(fr: "\(promised) (aujourd'hui : \(today))", en: "\(promised) (today: \(today))")
    case .unknownRelease: Wording(fr: "version inconnue", en: "unknown version")
    case .unsupportedRelease(let release): Wording(fr: "\(release), hors support", en: "\(release), unsupported")
    case .nobody: Wording(fr: "non affecté", en: "unassigned")
    case .waitingSince(let moment):
      Wording(fr: "attente du client depuis \(moment)", en: "waiting for customer since \(moment)")
    case .inactiveContact(let name): Wording(fr: "\(name) (inactif)", en: "\(name) (inactive)")
    case .inactive: Wording(fr: "inactif", en: "inactive")
    case .offersMigration(let key):
      Wording(fr: " (\(key) : demander une migration)", en: " (\(key): ask for a migration)")
    case .byWhom(let name, let moment): Wording(fr: "\(moment) par \(name)", en: "\(moment) by \(name)")
    }
  }

  /// One of each.
  public static var samples: [FactText] {
    [
      .contractUntil(formula: "Confort", date: "31/12/2026"), .contractOpen(formula: "Confort"), .noContract,
      .promised("Confort", today: "Standard"), .unknownRelease, .unsupportedRelease("V8"), .nobody,
      .waitingSince("lun. 09:40"), .inactiveContact("Claire Morvan"), .inactive, .offersMigration(key: "m"),
      .byWhom(name: "Marie", when: "10:40"),
    ]
  }
}
