// Writing to a ticket.

import Desk
import Terminal

extension ActionDeclaration {
  static let reply = ActionDeclaration(
    .reply,
    .ticket,
    .messages,
    keys: [.character("r")],
    on: .withTickets,
    label: Wording(fr: "répondre", en: "reply"),
    help: Wording(fr: "Répondre au client", en: "Reply to the customer"),
    right: .work,
    asks: [.option("text", .text), .option("then", .afterReply, isOptional: true)],
    hint: 6
  )

  static let note = ActionDeclaration(
    .note,
    .ticket,
    .messages,
    keys: [.character("n")],
    on: .withTickets,
    label: Wording(same: "note"),
    help: Wording(fr: "Écrire une note interne", en: "Write an internal note"),
    right: .work,
    asks: [.option("text", .text)],
    hint: 10
  )

  static let drafts = ActionDeclaration(
    .drafts,
    .frame,
    .messages,
    keys: [.character("D")],
    on: .withTickets,
    label: Wording(fr: "brouillons", en: "drafts"),
    help: Wording(fr: "Reprendre un texte laissé en brouillon", en: "Go on with a text left as a draft"),
    right: .work
  )

  static let message = ActionDeclaration(
    .message,
    .ticket,
    .messages,
    on: .withTickets,
    label: Wording(same: "message"),
    help: Wording(fr: "Noter ce que le client a écrit ou dit", en: "Record what the customer wrote or said"),
    right: .work,
    asks: [.option("text", .text)]
  )
}
