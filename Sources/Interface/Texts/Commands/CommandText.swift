import Desk

/// What commands say of what they did.
public enum CommandText: Hashable, Worded {
  case noTickets
  case nothingFound
  case more(next: String)
  case deskCreated(path: String)
  case demoCreated(path: String, tickets: Int)
  case customerKept(code: String)
  case customerDeactivated(code: String)
  case contractSigned(code: String, formula: String, start: String)
  case contactsBeyondCap(Int)
  case contactKept(id: Int, name: String)
  case contactDeactivated(id: Int)
  case agentKept(String)
  case agentDeactivated(String)
  case rulesRight(file: String)
  case rulesApplied(version: Int, recomputed: Int)

  /// The sentence.
  public var wording: Wording {
    switch self {
    case .noTickets: Wording(fr: "aucun ticket", en: "no tickets")
    case .nothingFound: Wording(fr: "rien", en: "nothing")
    case .more(let next): Wording(fr: "la suite : --after \(next)", en: "the rest: --after \(next)")
    case .deskCreated(let path):
      Wording(
        fr: "Guichet créé : \(path). Puis : guichet customer add, guichet agent add, guichet.",
        en: "Desk created: \(path). Then: guichet customer add, guichet agent add, guichet."
      )
    case .demoCreated(let path, let tickets):
      Wording(
        fr: "\(tickets) tickets dans \(path). L'ouvrir : guichet --db \(path)",
        en: "\(tickets) tickets in \(path). Open it: guichet --db \(path)"
      )
    case .customerKept(let code): Wording(fr: "Client \(code) enregistré", en: "Customer \(code) kept")
    case .customerDeactivated(let code): Wording(fr: "\(code) n'est plus client", en: "\(code) is a customer no more")
    case .contractSigned(let code, let formula, let start):
      Wording(fr: "\(code) : contrat \(formula) à partir du \(start)", en: "\(code): contract \(formula) from \(start)")
    case .contactsBeyondCap(let count):
      Wording(
        fr: "\(count) interlocuteur(s) de plus que la formule n'en permet : ils restent, aucun autre n'entre",
        en: "\(count) contact(s) more than the formula allows: they stay, no other comes in"
      )
    case .contactKept(let id, let name):
      Wording(fr: "Interlocuteur \(id), \(name), enregistré", en: "Contact \(id), \(name), kept")
    case .contactDeactivated(let id):
      Wording(fr: "L'interlocuteur \(id) n'ouvre plus de tickets", en: "Contact \(id) opens tickets no more")
    case .agentKept(let login): Wording(fr: "Agent \(login) enregistré", en: "Agent \(login) kept")
    case .agentDeactivated(let login): Wording(fr: "\(login) n'agit plus", en: "\(login) acts no more")
    case .rulesRight(let file): Wording(fr: "\(file) : règles correctes", en: "\(file): the rules are right")
    case .rulesApplied(let version, let recomputed):
      Wording(
        fr: "Règles en vigueur, version \(version) ; \(recomputed) tickets ouverts recalculés",
        en: "Rules in force, version \(version); \(recomputed) open tickets computed anew"
      )
    }
  }
}

extension CommandText {
  /// One of each.
  public static let samples: [CommandText] = [
    .noTickets, .nothingFound, .more(next: "n"), .deskCreated(path: "p"), .demoCreated(path: "p", tickets: 400),
    .customerKept(code: "ARV"), .customerDeactivated(code: "ARV"),
    .contractSigned(code: "ARV", formula: "confort", start: "2026-07-13"), .contactsBeyondCap(2),
    .contactKept(id: 7, name: "n"), .contactDeactivated(id: 7), .agentKept("paul"), .agentDeactivated("paul"),
    .rulesRight(file: "f"), .rulesApplied(version: 2, recomputed: 3),
  ]
}
