import Desk

/// What the board of migrations says.
public enum BoardText: Worded {
  /// Its title, with how many are in work.
  case title(Int)
  /// A phase over its column, as short as it is still understood.
  case heading(Phase)
  /// The coming dates.
  case agenda
  /// Nothing is planned up to that day.
  case nothingPlanned(until: String)
  /// The gate of a migration is met.
  case ready
  /// What is left of a deadline.
  case left(String)
  /// What a gate lacks, by name.
  case missing(String)
  /// Whose turn it is, in a word.
  case turn(Turn)
  /// There is no migration.
  case empty

  /// What is said.
  public var wording: Wording {
    switch self {
    case .title(let count): Wording(fr: "Migrations \(count)", en: "Migrations \(count)")
    case .heading(.production): Wording(same: "prod")
    case .heading(.finished): Wording(fr: "fin", en: "done")
    case .heading(let phase): phase.shortWording
    case .agenda: Wording(fr: "Agenda", en: "Agenda")
    case .nothingPlanned(let day): Wording(fr: "rien de prévu d'ici au \(day)", en: "nothing planned until \(day)")
    case .ready: Wording(fr: "prête", en: "ready")
    case .left(let amount): Wording(fr: "reste \(amount)", en: "\(amount) left")
    case .missing(let what): Wording(fr: "manque : \(what)", en: "missing: \(what)")
    case .turn(.desk): Wording(fr: "guichet", en: "desk")
    case .turn(.customer): Wording(fr: "client", en: "customer")
    case .empty:
      Wording(
        fr: "Aucune migration. Pour en demander une : créer un ticket de type migration.",
        en: "No migration. To ask for one: create a ticket of kind migration."
      )
    }
  }

  /// One of each.
  public static var samples: [BoardText] {
    Phase.allCases.map { .heading($0) } + [
      .title(3), .agenda, .nothingPlanned(until: "mer. 26/08"), .ready, .left("0h51"), .missing("date"), .turn(.desk),
      .turn(.customer), .empty,
    ]
  }
}
