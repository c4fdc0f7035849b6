import Desk

/// What is asked when a migration is led on.
public enum MigrationQuestion: Worded {
  /// What is to be written down of that.
  case fact(MigrationFact)
  /// What was typed means nothing there.
  case notUnderstood(MigrationFact)
  /// Take a tick away.
  case untick(String)
  /// Take a confirmation away, and with it the day of production.
  case untickConfirmation(String)
  /// On to that phase.
  case advance(String, to: Phase)
  /// Lead that many on.
  case advanceAll(Int)
  /// What to answer for going on.
  case goOn
  case yes
  case no

  /// One of each.
  public static var samples: [MigrationQuestion] {
    MigrationFact.allCases.flatMap { [.fact($0), .notUnderstood($0)] }
      + Phase.allCases.map { .advance("M12", to: $0) } + [
        .untick("serveur conforme"), .untickConfirmation("version testée"), .advanceAll(3), .goOn, .yes, .no,
      ]
  }

  /// The words.
  public var wording: Wording {
    switch self {
    case .fact(let fact): question(fact)
    case .notUnderstood(let fact):
      Wording(fr: "pas compris ; \(expected(fact).french)", en: "not understood; \(expected(fact).english)")
    case .untick(let what): Wording(fr: "Décocher « \(what) »", en: "Untick \"\(what)\"")
    case .untickConfirmation(let what):
      Wording(
        fr: "Décocher « \(what) » : la date de production sera à proposer de nouveau",
        en: "Untick \"\(what)\": the day of production is to be proposed again"
      )
    case .advance(let number, let phase):
      Wording(
        fr: "\(number) : passer en phase \(phase.wording.french)",
        en: "\(number): on to the phase \(phase.wording.english)"
      )
    case .advanceAll(let count): Wording(fr: "Faire avancer \(count) tickets", en: "Lead \(count) tickets on")
    case .goOn: Wording(fr: "avancer", en: "advance")
    case .yes: Wording(fr: "oui", en: "yes")
    case .no: Wording(fr: "non", en: "no")
    }
  }

  private func question(_ fact: MigrationFact) -> Wording {
    switch fact {
    case .hasCustomisations:
      Wording(fr: "Le client a-t-il des personnalisations", en: "Has the customer customisations")
    case .customisationNames: Wording(fr: "Nom d'une personnalisation", en: "Name of a customisation")
    case .quote: Wording(fr: "Devis, montant HT ou « aucun »", en: "Quote, net amount or \"none\"")
    case .quoteAnswer: Wording(fr: "Le client accepte-t-il le devis", en: "Does the customer accept the quote")
    case .productionAnswer: Wording(fr: "Le client accepte-t-il la date", en: "Does the customer accept the day")
    case .preProductionDate: Wording(fr: "Date de pré-production (jj/mm/aaaa)", en: "Pre-production date (yyyy-mm-dd)")
    case .productionDate: Wording(fr: "Date de production (jj/mm/aaaa)", en: "Production date (yyyy-mm-dd)")
    case .downtime: Wording(fr: "Durée d'arrêt (4h30)", en: "Downtime (4h30)")
    default:
      Wording(
        fr: fact.wording.french.capitalisedFirst,
        en: fact.wording.english.capitalisedFirst
      )
    }
  }

  private func expected(_ fact: MigrationFact) -> Wording {
    switch fact {
    case .quote: Wording(fr: "un montant comme 1200,50, ou « aucun »", en: "an amount such as 1200.50, or \"none\"")
    case .preProductionDate, .productionDate: Wording(fr: "une date comme 15/09/2026", en: "a date such as 2026-09-15")
    case .downtime: Wording(fr: "une durée comme 4h30", en: "a duration such as 4h30")
    default: Wording(fr: "un autre mot est attendu", en: "another word is expected")
    }
  }
}
