import Desk

/// Why something cannot be done to a migration, told to the person who asked for it.
public enum MigrationRefusalText: Worded {
  case notAMigration
  case movesByPhases
  case over(MigrationStatus)
  case gateUnmet([Requirement])
  case nothingToSkip
  case noPhaseBefore
  case noReason
  case alreadyChecked(by: String, when: String)
  case tooEarly(Phase)
  case noCustomisations
  case unknownCustomisation(String)
  case unknownRelease(String)
  case targetTooOld(String)
  case targetNotNewer(String)
  case quoteNeeded(Int)
  case noQuote
  case quoteNotSent
  case noDateProposed
  case dateIsPast(String)
  case notBefore(String)
  case notParticipant(String)

  /// The text of a refusal; nil for one that is not about migrations.
  ///
  /// - Parameter formats: how moments are told.
  init?(_ refusal: Refusal, _ formats: Formats) {
    switch refusal {
    case .notAMigration: self = .notAMigration
    case .movesByPhases: self = .movesByPhases
    case .migrationOver(let status): self = .over(status)
    case .gateUnmet(let missing): self = .gateUnmet(missing)
    case .nothingToSkip: self = .nothingToSkip
    case .noPhaseBefore: self = .noPhaseBefore
    case .noReason: self = .noReason
    case .alreadyChecked(let deed):
      self = .alreadyChecked(by: deed.by.rawValue, when: formats.sentenceMoment(deed.at))
    case .tooEarly(let phase): self = .tooEarly(phase)
    case .noCustomisations: self = .noCustomisations
    case .unknownCustomisation(let name): self = .unknownCustomisation(name)
    case .unknownRelease(let release): self = .unknownRelease(release)
    case .targetTooOld(let release): self = .targetTooOld(release)
    case .targetNotNewer(let release): self = .targetNotNewer(release)
    case .quoteNeeded(let fee): self = .quoteNeeded(fee)
    case .noQuote: self = .noQuote
    case .quoteNotSent: self = .quoteNotSent
    case .noDateProposed: self = .noDateProposed
    case .dateIsPast(let date): self = .dateIsPast(formats.date(date))
    case .notBefore(let date): self = .notBefore(formats.date(date))
    case .notParticipant(let login): self = .notParticipant(login.rawValue)
    default: return nil
    }
  }

  /// One of each.
  public static var samples: [MigrationRefusalText] {
    let fixed: [MigrationRefusalText] = [
      .notAMigration, .movesByPhases, .gateUnmet([.check(.serverLogin)]), .nothingToSkip, .noPhaseBefore, .noReason,
      .alreadyChecked(by: "marie", when: "14:50"), .tooEarly(.production), .noCustomisations,
      .unknownCustomisation("OF"), .unknownRelease("V9"), .targetTooOld("V_2023"), .targetNotNewer("V_2023"),
      .quoteNeeded(900), .noQuote, .quoteNotSent, .noDateProposed, .dateIsPast("13/07/2026"),
      .notBefore("13/07/2026"), .notParticipant("marie"),
    ]
    return fixed + MigrationStatus.allCases.map { .over($0) }
  }

  /// The sentence, without its number and its full stop.
  public var wording: Wording {
    switch self {
    case .notAMigration: Wording(fr: "ce n'est pas une migration", en: "it is no migration")
    case .movesByPhases:
      Wording(
        fr: "une migration avance par ses phases",
        en: "a migration goes on by its phases"
      )
    case .over(let status):
      Wording(fr: "la migration est \(status.wording.french)", en: "the migration is \(status.wording.english)")
    case .gateUnmet(let missing):
      Wording(
        fr: "il manque : \(missing.map(\.wording.french).joined(separator: ", "))",
        en: "missing: \(missing.map(\.wording.english).joined(separator: ", "))"
      )
    case .nothingToSkip:
      Wording(fr: "il ne manque rien, la migration peut avancer", en: "nothing is missing, the migration can advance")
    case .noPhaseBefore: Wording(fr: "c'est la première phase", en: "it is the first phase")
    case .noReason: Wording(fr: "il faut un motif", en: "a reason is needed")
    case .alreadyChecked(let by, let when):
      Wording(fr: "déjà fait par \(by), \(when)", en: "done already by \(by), \(when)")
    case .tooEarly(let phase):
      Wording(
        fr: "trop tôt, cela vient en phase \(phase.wording.french)",
        en: "too early, that belongs to the phase \(phase.wording.english)"
      )
    case .noCustomisations:
      Wording(fr: "le client n'a pas de personnalisations", en: "the customer has no customisations")
    case .unknownCustomisation(let name):
      Wording(fr: "aucune personnalisation « \(name) »", en: "no customisation \"\(name)\"")
    case .unknownRelease(let release):
      Wording(fr: "aucune version « \(release) » dans les règles", en: "no release \"\(release)\" in the rules")
    case .targetTooOld(let release):
      Wording(fr: "la version cible est \(release) au moins", en: "the target is \(release) at least")
    case .targetNotNewer(let release):
      Wording(
        fr: "la version cible doit être plus récente que \(release)",
        en: "the target must be newer than \(release)"
      )
    case .quoteNeeded(let fee):
      Wording(
        fr: "un devis est nécessaire : forfait de mise en œuvre, \(EurosText.fee(fee).wording.french)",
        en: "a quote is needed: set-up fee, \(EurosText.fee(fee).wording.english)"
      )
    case .noQuote: Wording(fr: "aucun devis à envoyer", en: "no quote to send")
    case .quoteNotSent: Wording(fr: "le devis n'est pas encore envoyé", en: "the quote was not sent yet")
    case .noDateProposed: Wording(fr: "aucune date n'est proposée", en: "no date was proposed")
    case .dateIsPast(let date): Wording(fr: "le \(date) est passé", en: "\(date) is past")
    case .notBefore(let date):
      Wording(fr: "la mise en production est prévue le \(date)", en: "production is planned for \(date)")
    case .notParticipant(let login):
      Wording(fr: "\(login) ne participe pas aux migrations", en: "\(login) does not take part in migrations")
    }
  }
}
