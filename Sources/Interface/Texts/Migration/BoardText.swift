import Desk

/// What the board of migrations says.
public enum BoardText: Worded {
  /// Its title, with how many are in work.
  case title(Int)
  /// The coming dates.
  case agenda
  /// The gate of a migration is met.
  case ready
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
    case .agenda: Wording(fr: "Agenda", en: "Agenda")
    case .ready: Wording(fr: "prête", en: "ready")
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
    [.title(3), .agenda, .ready, .missing("date"), .turn(.desk), .turn(.customer), .empty]
  }
}
