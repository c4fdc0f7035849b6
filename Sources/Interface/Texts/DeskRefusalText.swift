import Desk
import Store

/// Why a customer, a contact, an agent, rules or a new ticket is not taken in.
public struct DeskRefusalText: Worded {
  /// The refusal.
  public let refusal: DeskRefusal
  private let date: String
  private let migration: RefusalText?

  /// The text of a refusal; dates are told in those formats.
  public init(_ refusal: DeskRefusal, _ formats: Formats) {
    self.refusal = refusal
    date = if case .contractOverlaps(let start) = refusal { formats.date(start) } else { "" }
    migration = if case .migration(let why) = refusal { RefusalText(why, formats) } else { nil }
  }

  private init(_ refusal: DeskRefusal) {
    self.refusal = refusal
    date = "13/07/2026"
    migration = nil
  }

  /// One of each.
  public static var samples: [DeskRefusalText] {
    let refusals: [DeskRefusal] = [
      .missingRight(.administer), .unknownAgent(Login("x")), .unknownCustomer(code: "X"), .customerInactive(code: "X"),
      .customerCodeTaken(code: "X"), .unknownContact(id: 1), .contactInactive(id: 1), .contactsFull(cap: 1),
      .contactsFull(cap: 3), .loginTaken(Login("x")), .lastAdmin,
      .unknownFormula(FormulaCode(rawValue: "x")),
      .unknownRelease("V9"), .contractBackwards, .contractOverlaps(start: CivilDate(daysSinceEpoch: 0)), .emptyName,
      .emptyTitle, .unchanged, .externalIDTaken(id: "x", by: .ticket(1)),
      .externalIDTaken(id: "x", by: nil), .externalIDOnMigration,
      .outsideTeam(Login("x")), .unknownTicket(.ticket(1)), .tooManyAtOnce(limit: 500),
    ]
    return refusals.map { DeskRefusalText($0) }
  }

  /// The sentence.
  public var wording: Wording {
    switch refusal {
    case .missingRight(let right): RefusalText.missingRight(right).wording
    case .unknownAgent(let login): RefusalText.unknownAgent(login.rawValue).wording
    case .unknownCustomer(let code): Wording(fr: "aucun client « \(code) »", en: "no customer \"\(code)\"")
    case .customerInactive(let code):
      Wording(fr: "le client \(code) n'est plus actif", en: "customer \(code) is inactive")
    case .customerCodeTaken(let code):
      Wording(fr: "le code client \(code) est déjà pris", en: "customer code \(code) is taken already")
    case .unknownContact(let id):
      Wording(fr: "aucun interlocuteur \(id) chez ce client", en: "no contact \(id) at that customer")
    case .contactInactive: Wording(fr: "cet interlocuteur n'est pas actif", en: "that contact is inactive")
    case .contactsFull(1):
      Wording(
        fr: "la formule permet 1 interlocuteur actif : en désactiver un d'abord",
        en: "the formula allows 1 active contact: deactivate one first"
      )
    case .contactsFull(let cap):
      Wording(
        fr: "la formule permet \(cap) interlocuteurs actifs : en désactiver un d'abord",
        en: "the formula allows \(cap) active contacts: deactivate one first"
      )
    case .loginTaken(let login):
      Wording(fr: "l'identifiant \(login) est déjà pris", en: "login \(login) is taken already")
    case .lastAdmin: Wording(fr: "il faut garder un administrateur actif", en: "one active administrator must remain")
    case .unknownFormula(let code):
      Wording(
        fr: "aucune formule « \(code.rawValue) » dans les règles",
        en: "no formula \"\(code.rawValue)\" in the rules"
      )
    case .unknownRelease(let release):
      Wording(fr: "aucune version « \(release) » dans les règles", en: "no release \"\(release)\" in the rules")
    case .contractBackwards:
      Wording(fr: "le contrat finit avant de commencer", en: "the contract ends before it begins")
    case .contractOverlaps:
      Wording(
        fr: "un contrat commence déjà le \(date) : le nouveau doit commencer après",
        en: "a contract begins on \(date) already: the new one must begin later"
      )
    case .emptyName: Wording(fr: "il manque un nom ou un code", en: "a name or a code is missing")
    case .emptyTitle: Wording(fr: "il manque l'objet", en: "the title is missing")
    case .unchanged: RefusalText.unchanged.wording
    case .externalIDTaken(let id, nil):
      Wording(fr: "« \(id) » est déjà pris", en: "\"\(id)\" is taken already")
    case .externalIDTaken(let id, let other?):
      Wording(fr: "« \(id) » est déjà le ticket \(other.shown)", en: "\"\(id)\" is ticket \(other.shown) already")
    case .outsideTeam(let login): RefusalText.outsideTeam(login.rawValue).wording
    case .unknownTicket(let number): RefusalText.unknownTicket(number.shown).wording
    case .tooManyAtOnce(let limit):
      Wording(fr: "au plus \(limit) tickets à la fois", en: "at most \(limit) tickets at once")
    case .externalIDOnMigration:
      Wording(
        fr: "une migration n'a pas de numéro d'un autre système",
        en: "a migration has no number of another system"
      )
    case .migration: migration?.wording ?? RefusalText.unchanged.wording
    }
  }
}
