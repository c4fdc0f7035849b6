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
  /// There is no migration.
  case empty

  /// What is said.
  public var wording: Wording {
    switch self {
    case .title(let count): Wording(fr: "Migrations \(count)", en: "Migrations \(count)")
    case .agenda: Wording(fr: "Agenda", en: "Agenda")
    case .ready: Wording(fr: "prête", en: "ready")
    case .missing(let what): Wording(fr: "manque : \(what)", en: "missing: \(what)")
    case .empty:
      Wording(
        fr: "Aucune migration. Pour en demander une : C, type migration.",
        en: "No migration. To ask for one: C, kind migration."
      )
    }
  }

  /// One of each.
  public static var samples: [BoardText] { [.title(3), .agenda, .ready, .missing("date"), .empty] }
}
