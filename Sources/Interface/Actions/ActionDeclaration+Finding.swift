// Finding and choosing tickets.

import Desk
import Terminal

extension ActionDeclaration {
  static let search = ActionDeclaration(
    .search,
    .screen,
    .finding,
    keys: [.character("/")],
    on: [.queue, .customers],
    label: Wording(fr: "chercher", en: "search"),
    help: Wording(fr: "Chercher, sans égard aux accents ni à la casse", en: "Search, accents and case ignored"),
    hint: 13
  )

  static let filter = ActionDeclaration(
    .filter,
    .screen,
    .finding,
    keys: [.character("f")],
    on: [.queue],
    label: Wording(fr: "filtrer", en: "filter"),
    help: Wording(
      fr: "Filtrer par priorité, contrat, statut, agent, service",
      en: "Filter by priority, contract, status, agent, service"
    ),
    hint: 14
  )

  static let clear = ActionDeclaration(
    .clear,
    .screen,
    .finding,
    keys: [.escape],
    on: [.queue],
    label: Wording(fr: "tout voir", en: "clear"),
    help: Wording(fr: "Lever la recherche, le filtre, puis les marques", en: "Clear search and filter, then marks")
  )

  static let mark = ActionDeclaration(
    .mark,
    .screen,
    .finding,
    keys: [.character(" ")],
    on: [.queue],
    label: Wording(fr: "marquer", en: "mark"),
    help: Wording(
      fr: "Marquer ; les actions valent alors pour les tickets marqués",
      en: "Mark; actions then apply to the marked tickets"
    ),
    hint: 21
  )

  static let markAll = ActionDeclaration(
    .markAll,
    .screen,
    .finding,
    keys: [.character("*")],
    on: [.queue],
    label: Wording(fr: "tout marquer", en: "mark all"),
    help: Wording(fr: "Marquer toute la vue, ou ne plus rien marquer", en: "Mark the whole view, or nothing any more")
  )
}
