import Store

extension HealthSubject: Worded {
  /// What is looked at, in a word or two.
  public var wording: Wording {
    switch self {
    case .file: Wording(fr: "fichier", en: "file")
    case .permissions: Wording(fr: "droits", en: "permissions")
    case .disk: Wording(fr: "disque", en: "disk")
    case .program: Wording(same: "SQLite")
    case .clock: Wording(fr: "horloge", en: "clock")
    case .integrity: Wording(fr: "intégrité", en: "integrity")
    case .references: Wording(fr: "références", en: "references")
    case .journal: Wording(same: "journal")
    case .figures: Wording(fr: "échéances", en: "deadlines")
    case .tallies: Wording(fr: "compteurs", en: "counts")
    case .search: Wording(fr: "recherche", en: "search")
    case .imports: Wording(same: "imports")
    case .rules: Wording(fr: "règles", en: "rules")
    }
  }
}
