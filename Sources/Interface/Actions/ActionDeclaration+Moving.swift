// Moving about.

import Desk
import Terminal

extension ActionDeclaration {
  static let down = ActionDeclaration(
    .down,
    .screen,
    .moving,
    keys: [.down, .character("j")],
    on: .scrolling,
    label: Wording(fr: "bas", en: "down"),
    help: Wording(fr: "Descendre", en: "Move down")
  )

  static let up = ActionDeclaration(
    .up,
    .screen,
    .moving,
    keys: [.up, .character("k")],
    on: .scrolling,
    label: Wording(fr: "haut", en: "up"),
    help: Wording(fr: "Monter", en: "Move up")
  )

  static let pageDown = ActionDeclaration(
    .pageDown,
    .screen,
    .moving,
    keys: [.pageDown],
    on: .scrolling,
    label: Wording(fr: "page suivante", en: "page down"),
    help: Wording(fr: "Page suivante", en: "Next page")
  )

  static let pageUp = ActionDeclaration(
    .pageUp,
    .screen,
    .moving,
    keys: [.pageUp],
    on: .scrolling,
    label: Wording(fr: "page précédente", en: "page up"),
    help: Wording(fr: "Page précédente", en: "Previous page")
  )

  static let first = ActionDeclaration(
    .first,
    .screen,
    .moving,
    keys: [.character("g"), .home],
    on: .scrolling,
    label: Wording(fr: "début", en: "first"),
    help: Wording(fr: "Aller au début", en: "Go to the beginning")
  )

  static let last = ActionDeclaration(
    .last,
    .screen,
    .moving,
    keys: [.character("G"), .end],
    on: .scrolling,
    label: Wording(fr: "fin", en: "last"),
    help: Wording(fr: "Aller à la fin", en: "Go to the end")
  )

  static let back = ActionDeclaration(
    .back,
    .screen,
    .moving,
    keys: [.character("q"), .escape],
    on: [.ticket, .triage, .explain, .customers, .results, .migration, .gate, .migrations, .wall],
    label: Wording(fr: "retour", en: "back"),
    help: Wording(fr: "Revenir à l'écran précédent", en: "Go back to the screen before"),
    hint: 30
  )

  static let nextView = ActionDeclaration(
    .nextView,
    .screen,
    .moving,
    keys: [.tab],
    on: [.queue, .migration, .wall],
    label: Wording(fr: "vue suivante", en: "next view"),
    help: Wording(fr: "Vue suivante", en: "Next view"),
    hint: 18
  )

  static let previousView = ActionDeclaration(
    .previousView,
    .screen,
    .moving,
    keys: [.backTab],
    on: [.queue, .migration, .wall],
    label: Wording(fr: "vue précédente", en: "previous view"),
    help: Wording(fr: "Vue précédente", en: "Previous view")
  )

  static let triage = ActionDeclaration(
    .triage,
    .frame,
    .triage,
    keys: [.character("!")],
    on: [.queue],
    label: Wording(fr: "trier", en: "triage"),
    help: Wording(
      fr: "Trier les tickets à qualifier, un par un, le plus urgent d'abord",
      en: "Triage the tickets to qualify, one at a time, the most urgent first"
    ),
    hint: 23
  )

  static let nextTicket = ActionDeclaration(
    .nextTicket,
    .screen,
    .moving,
    keys: [.tab],
    homeRow: [.character("l"), .character(" ")],
    on: [.ticket, .triage],
    label: Wording(fr: "suivant", en: "next"),
    help: Wording(fr: "Ticket suivant", en: "Next ticket"),
    hint: 13
  )

  static let previousTicket = ActionDeclaration(
    .previousTicket,
    .screen,
    .moving,
    keys: [.backTab],
    on: [.ticket, .triage],
    label: Wording(fr: "précédent", en: "previous"),
    help: Wording(fr: "Ticket précédent", en: "Previous ticket")
  )
}
