import Desk

/// A migration of the demonstration: whose it is, and how far it has come.
struct MigrationPart: Sendable {
  /// The customer's code.
  var customer: String
  /// The version that the customer has.
  var source: Release
  /// Whether the version it leads to is known yet.
  var hasTarget = true
  /// The phase it is in.
  var phase: Phase
  /// How much of what that phase asks is there already.
  var met = 0
  /// The customer's own developments; nil where there are none.
  var customisations: [String] = []
  /// What it costs, in euros without tax; nil for nothing.
  var price: Int?
  /// How many opening days ago the last thing happened.
  var silence = 1
  /// In how many days its day comes: the test installation's, or production's.
  var daysAhead = 10
  /// How urgent it is.
  var priority = Priority.mineure
  /// A note that says why it stands still, if it does.
  var trouble: String?

  /// Fifteen of them, spread over all phases.
  static let all: [MigrationPart] = [
    // Asked for an hour ago from a version older than any supported: what it is to lead to is not settled.
    MigrationPart(customer: "VISSERIE", source: "V6", hasTarget: false, phase: .request, met: 1, silence: 0),
    MigrationPart(customer: "DECOLSA", source: "V_2023", phase: .request, met: 3, silence: 0, priority: .majeure),
    MigrationPart(
      customer: "PEINTIND",
      source: "V8",
      phase: .prerequisites,
      met: 2,
      silence: 18,
      trouble: "Le serveur attend toujours sa mémoire supplémentaire ; relancé deux fois, sans réponse."
    ),
    MigrationPart(
      customer: "MARBRERIE",
      source: "V_2021",
      phase: .quoting,
      customisations: ["Étiquettes dalles", "Nomenclature par carrière", "Export douane"],
      price: 4_200,
      silence: 4
    ),
    MigrationPart(customer: "BOISCOM", source: "V_2023", phase: .quoting, silence: 1),
    MigrationPart(
      customer: "ENGRENOR",
      source: "V7",
      phase: .quoteApproval,
      met: 1,
      customisations: ["Contrôle des dentures"],
      price: 2_350,
      silence: 9,
      trouble: "Devis chez le directeur financier, en congé jusqu'à la fin du mois."
    ),
    MigrationPart(
      customer: "POLYCORSE",
      source: "V6",
      phase: .quoteApproval,
      customisations: ["Planning des cales"],
      price: 3_100,
      silence: 1
    ),
    MigrationPart(customer: "MOULICE", source: "V_2022", phase: .preProduction, price: 900, silence: 2),
    MigrationPart(customer: "PLASTOR", source: "V_2023", phase: .preProduction, silence: 6),
    MigrationPart(
      customer: "ROBOSIM",
      source: "V_2022",
      phase: .preProduction,
      met: 2,
      customisations: ["Passerelle automates"],
      price: 1_800,
      silence: 1,
      daysAhead: 6
    ),
    MigrationPart(
      customer: "TEXTECH",
      source: "V_2023",
      phase: .customisations,
      met: 4,
      customisations: ["Suivi des bains", "Étiquettes rouleaux"],
      price: 2_600,
      silence: 3
    ),
    MigrationPart(
      customer: "NAUTIMEC",
      source: "V_2023",
      phase: .productionAgreement,
      met: 1,
      silence: 5,
      daysAhead: 19,
      trouble: "La date tombe en plein inventaire chez eux : attendre leur réponse avant de bloquer l'équipe."
    ),
    MigrationPart(customer: "EMBALNOR", source: "V_2023", phase: .production, silence: 2, daysAhead: 11),
    MigrationPart(
      customer: "OPTIVER",
      source: "V_2023",
      phase: .production,
      customisations: ["Certificats matière"],
      price: 1_450,
      silence: 3,
      daysAhead: 11,
      priority: .majeure
    ),
    MigrationPart(customer: "GALVANO", source: "V_2023", phase: .finished, silence: 4),
  ]
}
