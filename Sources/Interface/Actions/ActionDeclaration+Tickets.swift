// Keeping a ticket in order, and looking at one.

import Desk
import Terminal

extension ActionDeclaration {
  static let link = ActionDeclaration(
    .link,
    .ticket,
    .ticket,
    on: .withTickets,
    label: Wording(fr: "lier", en: "link"),
    help: Wording(fr: "Lier à un autre ticket", en: "Link with another ticket"),
    right: .work,
    asks: [.place(.ticket)]
  )

  static let unlink = ActionDeclaration(
    .unlink,
    .ticket,
    .ticket,
    on: .withTickets,
    label: Wording(fr: "délier", en: "unlink"),
    help: Wording(fr: "Défaire le lien avec un autre ticket", en: "Remove the link with another ticket"),
    right: .work,
    asks: [.place(.ticket)]
  )

  static let tag = ActionDeclaration(
    .tag,
    .ticket,
    .ticket,
    on: .withTickets,
    label: Wording(fr: "étiqueter", en: "tag"),
    help: Wording(fr: "Ajouter (+mot) ou retirer (-mot) des étiquettes", en: "Add (+word) or remove (-word) tags"),
    right: .work,
    asks: [.place(.tags)]
  )

  static let title = ActionDeclaration(
    .title,
    .ticket,
    .ticket,
    on: .withTickets,
    label: Wording(fr: "titre", en: "title"),
    help: Wording(fr: "Changer le titre", en: "Change the title"),
    right: .work,
    asks: [.option("text", .line)]
  )

  static let kind = ActionDeclaration(
    .kind,
    .ticket,
    .ticket,
    on: .withTickets,
    label: Wording(fr: "type", en: "kind"),
    help: Wording(fr: "Changer le type", en: "Change the kind"),
    right: .work,
    asks: [.place(.ticketKind)]
  )

  static let contact = ActionDeclaration(
    .contact,
    .ticket,
    .ticket,
    on: .withTickets,
    label: Wording(fr: "interlocuteur", en: "contact"),
    help: Wording(fr: "Changer l'interlocuteur, par son numéro", en: "Change the contact, by number"),
    right: .work,
    asks: [.place(.contact)]
  )

  static let reapply = ActionDeclaration(
    .reapply,
    .ticket,
    .ticket,
    on: .withTickets,
    label: Wording(fr: "contrat", en: "contract"),
    help: Wording(fr: "Appliquer de nouveau le contrat en vigueur", en: "Re-apply the contract in force"),
    right: .supervise
  )

  static let open = ActionDeclaration(
    .open,
    .screen,
    .ticket,
    keys: [.enter],
    on: [.queue, .customers, .migrations, .wall],
    label: Wording(fr: "ouvrir", en: "open"),
    help: Wording(fr: "Ouvrir", en: "Open"),
    hint: 12
  )

  static let explain = ActionDeclaration(
    .explain,
    .frame,
    .ticket,
    keys: [.character("e")],
    on: .withTickets,
    label: Wording(fr: "échéances", en: "explain"),
    help: Wording(fr: "Expliquer les échéances, période par période", en: "Explain the clocks, span by span"),
    hint: 11
  )

  static let create = ActionDeclaration(
    .create,
    .frame,
    .ticket,
    keys: [.character("C")],
    on: [.queue, .ticket, .customers, .migration, .migrations],
    label: Wording(fr: "créer", en: "new"),
    help: Wording(fr: "Créer un ticket", en: "Create a ticket"),
    right: .work,
    hint: 16
  )

  static let createLinked = ActionDeclaration(
    .createLinked,
    .frame,
    .ticket,
    keys: [.character("L")],
    on: .withTickets,
    label: Wording(fr: "ticket lié", en: "linked"),
    help: Wording(fr: "Ouvrir un ticket lié à celui-ci", en: "Open a ticket linked with this one"),
    right: .work,
    hint: 19
  )

  static let copy = ActionDeclaration(
    .copy,
    .frame,
    .ticket,
    keys: [.character("y")],
    on: .withTickets,
    label: Wording(fr: "copier", en: "copy"),
    help: Wording(fr: "Copier le numéro du ticket", en: "Copy the ticket number"),
    hint: 20
  )
}
