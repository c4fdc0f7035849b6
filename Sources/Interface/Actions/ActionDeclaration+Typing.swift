// Where text is typed: letters are text, so everything else is a key with Ctrl, or one that writes nothing.

import Desk
import Terminal

extension ActionDeclaration {
  static let send = ActionDeclaration(
    .send,
    .screen,
    .messages,
    keys: [.control("s")],
    on: [.editor],
    label: Wording(fr: "envoyer", en: "send"),
    help: Wording(fr: "Envoyer ce qui est écrit", en: "Send what is written"),
    right: .work,
    hint: 1
  )

  static let sendAndWait = ActionDeclaration(
    .sendAndWait,
    .screen,
    .messages,
    keys: [.control("t")],
    on: [.editor],
    label: Wording(fr: "et attendre", en: "and wait"),
    help: Wording(fr: "Envoyer la réponse et attendre le client", en: "Send the reply and wait for the customer"),
    right: .work,
    hint: 2
  )

  static let sendAndResolve = ActionDeclaration(
    .sendAndResolve,
    .screen,
    .messages,
    keys: [.control("r")],
    on: [.editor],
    label: Wording(fr: "et résoudre", en: "and resolve"),
    help: Wording(fr: "Envoyer la réponse et résoudre", en: "Send the reply and resolve"),
    right: .work,
    hint: 3
  )

  static let leave = ActionDeclaration(
    .leave,
    .screen,
    .messages,
    keys: [.escape, .control("q")],
    on: [.editor, .form],
    label: Wording(fr: "brouillon", en: "draft"),
    help: Wording(
      fr: "Revenir en gardant ce qui est écrit comme brouillon",
      en: "Go back and keep what is written as a draft"
    ),
    hint: 4
  )

  static let ownEditor = ActionDeclaration(
    .ownEditor,
    .screen,
    .messages,
    keys: [.control("o")],
    on: [.editor, .form],
    label: Wording(fr: "éditeur", en: "editor"),
    help: Wording(
      fr: "Continuer dans son propre éditeur ($VISUAL, $EDITOR) ; aussi Ctrl-X Ctrl-E",
      en: "Go on in one's own editor ($VISUAL, $EDITOR); also Ctrl-X Ctrl-E"
    ),
    hint: 5
  )

  static let undoTyping = ActionDeclaration(
    .undoTyping,
    .screen,
    .messages,
    keys: [.control("g")],
    on: [.editor, .form],
    label: Wording(fr: "défaire", en: "undo"),
    help: Wording(fr: "Défaire la dernière frappe", en: "Undo the last typing"),
    hint: 6
  )

  static let redoTyping = ActionDeclaration(
    .redoTyping,
    .screen,
    .messages,
    keys: [.control("y")],
    on: [.editor, .form],
    label: Wording(fr: "refaire", en: "redo"),
    help: Wording(fr: "Refaire ce qui vient d'être défait", en: "Redo what was just undone")
  )

  static let submit = ActionDeclaration(
    .submit,
    .screen,
    .ticket,
    keys: [.control("s")],
    on: [.form],
    label: Wording(fr: "créer", en: "create"),
    help: Wording(fr: "Créer le ticket", en: "Create the ticket"),
    right: .work,
    hint: 1
  )

  static let nextField = ActionDeclaration(
    .nextField,
    .screen,
    .moving,
    keys: [.tab],
    on: [.form],
    label: Wording(fr: "champ suivant", en: "next field"),
    help: Wording(fr: "Champ suivant", en: "Next field"),
    hint: 2
  )

  static let previousField = ActionDeclaration(
    .previousField,
    .screen,
    .moving,
    keys: [.backTab],
    on: [.form],
    label: Wording(fr: "champ précédent", en: "previous field"),
    help: Wording(fr: "Champ précédent", en: "Previous field"),
    hint: 3
  )
}
