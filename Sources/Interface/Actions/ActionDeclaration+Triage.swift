// The deeds of triage.

import Desk
import Terminal

extension ActionDeclaration {
  static let acknowledge = ActionDeclaration(
    .acknowledge,
    .ticket,
    .triage,
    keys: [.character("c")],
    homeRow: [.character("s")],
    on: .withTickets,
    label: Wording(fr: "compte", en: "acknowledge"),
    help: Wording(fr: "Prendre en compte : vérifié, qualifié", en: "Acknowledge: checked and qualified"),
    right: .work,
    hint: 1
  )

  static let take = ActionDeclaration(
    .take,
    .ticket,
    .triage,
    keys: [.character("t")],
    on: .withTickets,
    label: Wording(fr: "traiter", en: "take"),
    help: Wording(
      fr: "Prendre en charge : c'est à moi, le travail commence",
      en: "Take charge: it is mine and work begins"
    ),
    right: .work,
    hint: 2
  )

  static let priority = ActionDeclaration(
    .priority,
    .ticket,
    .triage,
    keys: [.character("p")],
    homeRow: [.character("h")],
    on: .withTickets,
    label: Wording(fr: "priorité", en: "priority"),
    help: Wording(fr: "Changer la priorité, puis 1 à 4", en: "Change the priority, then 1 to 4"),
    right: .work,
    asks: [.place(.priority)],
    hint: 3
  )

  static let assign = ActionDeclaration(
    .assign,
    .ticket,
    .triage,
    keys: [.character("d")],
    on: .withTickets,
    label: Wording(fr: "déléguer", en: "assign"),
    help: Wording(fr: "Rendre quelqu'un responsable", en: "Make somebody responsible"),
    right: .assignWithinTeam,
    asks: [.place(.agent)],
    hint: 5
  )

  static let wait = ActionDeclaration(
    .wait,
    .ticket,
    .triage,
    keys: [.character("a")],
    on: .withTickets,
    label: Wording(fr: "attente", en: "wait"),
    help: Wording(fr: "Mettre en attente du client, ou reprendre", en: "Wait for the customer, or resume"),
    right: .work,
    hint: 4,
    otherwise: .resume
  )

  static let resume = ActionDeclaration(
    .resume,
    .ticket,
    .triage,
    on: .withTickets,
    label: Wording(fr: "reprendre", en: "resume"),
    help: Wording(fr: "Mettre fin à l'attente", en: "End the wait"),
    right: .work
  )

  static let resolve = ActionDeclaration(
    .resolve,
    .ticket,
    .triage,
    keys: [.character("x")],
    on: .withTickets,
    label: Wording(fr: "résoudre", en: "resolve"),
    help: Wording(fr: "Résoudre", en: "Resolve"),
    right: .work,
    hint: 7
  )

  static let reopen = ActionDeclaration(
    .reopen,
    .ticket,
    .triage,
    keys: [.character("o")],
    on: .withTickets,
    label: Wording(fr: "rouvrir", en: "reopen"),
    help: Wording(fr: "Rouvrir un ticket résolu ou clos", en: "Reopen a resolved or closed ticket"),
    right: .work,
    hint: 8
  )

  static let close = ActionDeclaration(
    .close,
    .ticket,
    .triage,
    keys: [.character("X")],
    on: .withTickets,
    label: Wording(fr: "clore", en: "close"),
    help: Wording(fr: "Clore un ticket résolu", en: "Close a resolved ticket"),
    right: .work,
    hint: 9
  )

  static let transfer = ActionDeclaration(
    .transfer,
    .ticket,
    .triage,
    keys: [.character("T")],
    on: .withTickets,
    label: Wording(fr: "transférer", en: "transfer"),
    help: Wording(fr: "Transférer à un service ou au commercial", en: "Transfer to a service or to sales"),
    right: .work,
    asks: [.place(.team)],
    hint: 17
  )
}
