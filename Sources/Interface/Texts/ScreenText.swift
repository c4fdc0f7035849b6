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
    case .ticket: Wording(fr: "Ticket", en: "Ticket")
    case .explain: Wording(fr: "Échéances", en: "Clocks")
    case .editor: Wording(fr: "Message", en: "Message")
    case .form: Wording(fr: "Nouveau ticket", en: "New ticket")
    case .migration: Wording(fr: "Migration", en: "Migration")
    default: ScreenText(kind).wording
    }
  }
}
