// Taking back what was done, doing it again, and seeing what came of it.

import Desk
import Terminal

extension ActionDeclaration {
  static let undo = ActionDeclaration(
    .undo,
    .frame,
    .triage,
    keys: [.character("u")],
    on: Set.withTickets.union([.results]),
    label: Wording(fr: "annuler", en: "undo"),
    help: Wording(
      fr: "Annuler ma dernière action, ou une plus ancienne : dit laquelle avant",
      en: "Undo my last action, or one before: says which first"
    ),
    right: .work,
    hint: 15
  )

  static let again = ActionDeclaration(
    .again,
    .frame,
    .triage,
    keys: [.character(".")],
    on: .withTickets,
    label: Wording(fr: "refaire", en: "repeat"),
    help: Wording(fr: "Refaire ma dernière action sur ce ticket", en: "Do my last action again, to this ticket"),
    right: .work,
    hint: 24
  )

  static let results = ActionDeclaration(
    .results,
    .frame,
    .triage,
    on: .withTickets,
    label: Wording(fr: "résultats", en: "results"),
    help: Wording(
      fr: "Ce que la dernière action sur plusieurs tickets a donné, ticket par ticket",
      en: "What came of the last action on several tickets, ticket by ticket"
    )
  )

  static let insist = ActionDeclaration(
    .insist,
    .screen,
    .triage,
    keys: [.character("o")],
    on: [.results],
    label: Wording(fr: "faire quand même", en: "do it all the same"),
    help: Wording(
      fr: "Faire quand même l'action sur les tickets que quelqu'un a changés entre-temps",
      en: "Do it all the same to the tickets that somebody changed meanwhile"
    ),
    right: .work,
    hint: 1
  )
}
