import Desk

/// Where a clock's target comes from, or why there is none.
enum OriginText: Worded {
  case promised(target: String, formula: String, priority: Priority, rules: Int)
  case notPromised(formula: String, priority: Priority, rules: Int)
  case notForKind(TicketKind, rules: Int)
  case noContract
  case unsupported(formula: String)
  case unknownFormula(String, rules: Int)

  init(_ origin: Explanation.Origin, _ clock: Clock, _ figures: ExplanationFigures) {
    self =
      switch origin {
      case .formula(let formula, let priority, let rules):
        .promised(
          target: clock.target.map(figures.target) ?? "—",
          formula: formula.name,
          priority: priority,
          rules: rules
        )
      case .notPromised(let formula, let priority, let rules):
        .notPromised(formula: formula.name, priority: priority, rules: rules)
      case .notForKind(let kind, let rules): .notForKind(kind, rules: rules)
      case .noContract: .noContract
      case .unsupported(let code): .unsupported(formula: code.rawValue)
      case .unknownFormula(let code, let rules): .unknownFormula(code.rawValue, rules: rules)
      }
  }

  var wording: Wording {
    switch self {
    case .promised(let target, let formula, let priority, let rules):
      Wording(
        fr: "Engagement : \(target). Formule \(formula), priorité \(priority.wording.french), règles n° \(rules).",
        en: "Commitment: \(target). Formula \(formula), priority \(priority.wording.english), rules \(rules)."
      )
    case .notPromised(let formula, let priority, let rules):
      Wording(
        fr: "Sans engagement : formule \(formula), rien en priorité \(priority.wording.french), règles n° \(rules).",
        en: "No commitment: formula \(formula), none for priority \(priority.wording.english), rules \(rules)."
      )
    case .notForKind(let kind, let rules):
      Wording(
        fr: "Sans objet : pas d'engagement de ce nom pour le type \(kind.wording.french), règles n° \(rules).",
        en: "Not for this kind: no such commitment for the kind \(kind.wording.english), rules \(rules)."
      )
    case .noContract:
      Wording(
        fr: "Hors contrat : le client n'avait pas de contrat en vigueur, donc sans engagement.",
        en: "No contract: the customer had none in force, hence no commitment."
      )
    case .unsupported(let formula):
      Wording(
        fr: "Hors support : la formule \(formula) ne couvre pas la version du client, donc sans engagement.",
        en: "Unsupported: formula \(formula) does not cover the customer's version, hence no commitment."
      )
    case .unknownFormula(let formula, let rules):
      Wording(
        fr: "Sans engagement : les règles n° \(rules) ne connaissent pas la formule \(formula).",
        en: "No commitment: rules \(rules) know no formula \(formula)."
      )
    }
  }

  static var samples: [OriginText] {
    [
      .promised(target: "2j = 14h00", formula: "Standard", priority: .mineure, rules: 1),
      .notPromised(formula: "Standard", priority: .basse, rules: 1), .notForKind(.evolution, rules: 1), .noContract,
      .unsupported(formula: "standard"), .unknownFormula("or", rules: 2),
    ]
  }
}
