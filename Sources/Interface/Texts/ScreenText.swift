/// The names of the screens.
public struct ScreenText: Worded {
  /// The screen.
  public let kind: ScreenKind

  /// The name of a screen.
  public init(_ kind: ScreenKind) {
    self.kind = kind
  }

  /// All of them.
  public static var samples: [ScreenText] { ScreenKind.allCases.map(ScreenText.init) }

  /// The name.
  public var wording: Wording {
    switch kind {
    case .queue: Wording(fr: "la file", en: "the queue")
    case .ticket: Wording(fr: "le ticket", en: "the ticket")
    case .triage: Wording(fr: "le tri", en: "triage")
    case .explain: Wording(fr: "les échéances", en: "the clocks")
    case .editor: Wording(fr: "la saisie", en: "the editor")
    case .form: Wording(fr: "le formulaire", en: "the form")
    case .customers: Wording(fr: "les clients", en: "the customers")
    case .migration: Wording(fr: "la migration", en: "the migration")
    case .gate: Wording(fr: "ce qui manque", en: "what is missing")
    case .migrations: Wording(fr: "le tableau des migrations", en: "the board of migrations")
    case .wall: Wording(fr: "le mur", en: "the wall")
    case .results: Wording(fr: "les résultats", en: "the results")
    case .themes: Wording(fr: "les thèmes", en: "the themes")
    case .help: Wording(fr: "l'aide", en: "the help")
    }
  }
}

/// The titles of screens, as their first line has them.
public struct ScreenTitle: Worded {
  /// The screen.
  public let kind: ScreenKind

  /// The title of a screen.
  public init(_ kind: ScreenKind) {
    self.kind = kind
  }

  /// All of them.
  public static var samples: [ScreenTitle] { ScreenKind.allCases.map(ScreenTitle.init) }

  /// The title.
  public var wording: Wording {
    switch kind {
    case .queue: Wording(fr: "File", en: "Queue")
    case .ticket: Wording(same: "Ticket")
    case .triage: Wording(fr: "Tri", en: "Triage")
    case .explain: Wording(fr: "Échéances", en: "Clocks")
    case .editor: Wording(same: "Message")
    case .form: Wording(fr: "Nouveau ticket", en: "New ticket")
    case .customers: Wording(fr: "Clients", en: "Customers")
    case .migration: Wording(same: "Migration")
    case .gate: Wording(fr: "Ce qui manque", en: "What is missing")
    case .migrations: Wording(same: "Migrations")
    case .wall: Wording(fr: "Mur", en: "Wall")
    case .results: Wording(fr: "Résultats", en: "Results")
    case .help: Wording(fr: "Aide", en: "Help")
    case .themes: Wording(fr: "Thèmes", en: "Themes")
    }
  }
}
