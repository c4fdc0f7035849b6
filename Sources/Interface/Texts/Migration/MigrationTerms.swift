// The words of migrations as people say them (`domain.md` 5).

import Desk

extension Phase: Worded {
  /// The name of the phase.
  public var wording: Wording {
    switch self {
    case .request: Wording(fr: "demande", en: "request")
    case .prerequisites: Wording(fr: "prérequis", en: "prerequisites")
    case .quoting: Wording(fr: "chiffrage", en: "quoting")
    case .quoteApproval: Wording(fr: "validation du devis", en: "quote approval")
    case .preProduction: Wording(fr: "pré-production", en: "pre-production")
    case .customisations: Wording(fr: "personnalisations", en: "customisations")
    case .productionAgreement: Wording(fr: "accord de mise en production", en: "production agreement")
    case .production: Wording(fr: "production", en: "production")
    case .finished: Wording(fr: "terminée", en: "finished")
    }
  }

  /// The name in the few cells of a column or a step.
  public var shortWording: Wording {
    switch self {
    case .quoteApproval: Wording(fr: "devis", en: "approval")
    case .preProduction: Wording(fr: "pré-prod", en: "pre-prod")
    case .customisations: Wording(fr: "perso", en: "custom")
    case .productionAgreement: Wording(fr: "accord", en: "agreement")
    default: wording
    }
  }
}

extension Turn: Worded {
  /// Whose turn it is.
  public var wording: Wording {
    switch self {
    case .desk: Wording(fr: "au guichet", en: "the desk's turn")
    case .customer: Wording(fr: "au client", en: "the customer's turn")
    }
  }
}

extension MigrationStatus: Worded {
  /// Whether the migration goes on.
  public var wording: Wording {
    switch self {
    case .open: Wording(fr: "ouverte", en: "open")
    case .finished: Wording(fr: "terminée", en: "finished")
    case .cancelled: Wording(fr: "annulée", en: "cancelled")
    }
  }
}

extension MigrationCheck: Worded {
  /// What is made sure of.
  public var wording: Wording {
    switch self {
    case .serverIsFit: Wording(fr: "serveur conforme aux recommandations", en: "server meets the recommendations")
    case .remoteAccess:
      Wording(fr: "outil de prise en main installé sur le serveur", en: "remote-access tool installed")
    case .serverLogin: Wording(fr: "connexion au serveur convenue", en: "server login agreed")
    case .customisationsAnalysed: Wording(fr: "personnalisations analysées", en: "customisations analysed")
    case .versionInstalled: Wording(fr: "nouvelle version installée", en: "new version installed")
    case .copyMigrated: Wording(fr: "copie de la base migrée", en: "copy of the database migrated")
    case .guidesSent:
      Wording(fr: "guides de déploiement et de licences envoyés", en: "deployment and licence guides sent")
    case .versionTested:
      Wording(fr: "version testée, fonctions principales validées", en: "version tested, major functions work")
    case .customisationsTested: Wording(fr: "personnalisations testées", en: "customisations tested")
    case .workstationsOpen:
      Wording(
        fr: "chaque poste ouvre Clipper, licences complètes",
        en: "every workstation opens Clipper, full licences"
      )
    case .migrationDone: Wording(fr: "migration faite", en: "migration done")
    }
  }
}

extension MigrationFact: Worded {
  /// What is written down.
  public var wording: Wording {
    switch self {
    case .source: Wording(fr: "version de départ", en: "source version")
    case .target: Wording(fr: "version cible", en: "target version")
    case .serverContact: Wording(fr: "contact serveur", en: "server contact")
    case .specialEditions: Wording(fr: "éditions spéciales", en: "special editions")
    case .dataPaths: Wording(fr: "chemins des données", en: "data paths")
    case .hasCustomisations: Wording(fr: "personnalisations", en: "customisations")
    case .customisationNames: Wording(fr: "liste des personnalisations", en: "list of customisations")
    case .quote: Wording(fr: "devis", en: "quote")
    case .quoteSent: Wording(fr: "devis envoyé", en: "quote sent")
    case .quoteAnswer: Wording(fr: "devis accepté", en: "quote accepted")
    case .preProductionDate: Wording(fr: "date de pré-production", en: "pre-production date")
    case .productionDate: Wording(fr: "date de production proposée", en: "production date proposed")
    case .productionAnswer: Wording(fr: "date de production acceptée", en: "production date accepted")
    case .downtime: Wording(fr: "durée d'arrêt prévue", en: "downtime estimate")
    }
  }
}

extension Customisation.Step: Worded {
  /// What was done.
  public var wording: Wording {
    switch self {
    case .retrieved: Wording(fr: "récupérée", en: "retrieved")
    case .upgraded: Wording(fr: "mise à niveau", en: "upgraded")
    case .putBack: Wording(fr: "remise en place", en: "put back")
    }
  }
}

extension Requirement: Worded {
  /// What is missing, or was met.
  public var wording: Wording {
    switch self {
    case .fact(let fact): fact.wording
    case .check(let check): check.wording
    case .customisation(let name, let step):
      Wording(fr: "\(name) : \(step.wording.french)", en: "\(name): \(step.wording.english)")
    }
  }

  /// One of each.
  public static var samples: [Requirement] {
    MigrationFact.allCases.map { .fact($0) } + MigrationCheck.allCases.map { .check($0) }
      + Customisation.Step.allCases.map { .customisation("OF", $0) }
  }
}

/// A fact of a migration, as people read it.
public struct MigrationValueText: Worded {
  private let value: MigrationValue

  /// What is said of a fact.
  public init(_ value: MigrationValue) {
    self.value = value
  }

  /// The value.
  public var wording: Wording {
    switch value {
    case .source(let text), .target(let text), .serverContact(let text), .specialEditions(let text),
      .dataPaths(let text), .customisation(let text):
      Wording(same: text)
    case .hasCustomisations(true), .quoteSent: Wording(fr: "oui", en: "yes")
    case .hasCustomisations(false): Wording(fr: "non", en: "no")
    case .quote(.nothing): Wording(fr: "pas de devis", en: "no quote needed")
    case .quote(.sum(let euros)): EurosText.amount(euros).wording
    case .quoteAnswer(.accepted): Wording(fr: "accepté", en: "accepted")
    case .quoteAnswer(.refused): Wording(fr: "refusé", en: "refused")
    case .productionAnswer(.accepted): Wording(fr: "acceptée", en: "accepted")
    case .productionAnswer(.refused): Wording(fr: "refusée", en: "refused")
    case .preProductionDate(let date), .productionDate(let date):
      Wording(fr: Formats.date(date, in: .french), en: Formats.date(date, in: .english))
    case .downtime(let minutes): Wording(same: "\(minutes / 60)h" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)")
    }
  }

  /// One of each.
  public static var samples: [MigrationValueText] {
    // A date is written otherwise in each language.
    let values: [MigrationValue] = [
      .source("V7"), .target("V_2024"), .serverContact("Paul"), .specialEditions("aucune"), .dataPaths("D:\\data"),
      .hasCustomisations(true), .hasCustomisations(false), .customisation("OF"), .quote(.nothing), .quoteSent,
      .quoteAnswer(.accepted), .quoteAnswer(.refused), .productionAnswer(.accepted), .productionAnswer(.refused),
      .downtime(245),
    ]
    return values.map(MigrationValueText.init)
  }
}

/// Sums of money, without tax.
public enum EurosText: Worded {
  case amount(Euros)
  /// A fee in whole euros.
  case fee(Int)
  /// A quote with the set-up fee that comes on top.
  case withFee(Euros, fee: Int)

  /// The sum.
  public var wording: Wording {
    switch self {
    case .amount(let euros): Wording(fr: "\(Self.figures(euros, ",")) € HT", en: "€\(Self.figures(euros, ".")) net")
    case .fee(let euros): Wording(fr: "\(euros) € HT", en: "€\(euros) net")
    case .withFee(let euros, let fee):
      Wording(
        fr: "\(Self.figures(euros, ",")) € HT + forfait \(fee) € HT",
        en: "€\(Self.figures(euros, ".")) net + set-up fee €\(fee)"
      )
    }
  }

  /// One of each.
  public static var samples: [EurosText] {
    let sum = Euros(cents: 120_050).map { [EurosText.amount($0), .withFee($0, fee: 900)] } ?? []
    return sum + [.fee(900)]
  }

  private static func figures(_ euros: Euros, _ mark: String) -> String {
    let rest = euros.cents % 100
    return "\(euros.cents / 100)" + (rest == 0 ? "" : mark + (rest < 10 ? "0" : "") + "\(rest)")
  }
}
