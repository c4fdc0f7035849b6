// What the frame does on every screen.

import Desk
import Terminal

extension ActionDeclaration {
  static let customers = ActionDeclaration(
    .customers,
    .frame,
    .desk,
    on: [.queue, .ticket],
    label: Wording(fr: "clients", en: "customers"),
    help: Wording(fr: "Voir les clients et leurs contrats", en: "See the customers and their contracts")
  )

  static let theme = ActionDeclaration(
    .theme,
    .frame,
    .desk,
    on: .withKeys,
    label: Wording(fr: "thème", en: "theme"),
    help: Wording(fr: "Changer de thème : couleurs et signes", en: "Change the theme: colours and signs"),
    asks: [.optionalPlace(.theme)]
  )

  static let wall = ActionDeclaration(
    .wall,
    .frame,
    .desk,
    keys: [.character("w")],
    on: [.queue, .ticket, .customers, .migrations],
    label: Wording(fr: "mur", en: "wall"),
    help: Wording(
      fr: "Le mur : ce qui est dépassé, ce qui vient, qui porte quoi",
      en: "The wall: what is breached, what comes, who has what"
    )
  )

  static let palette = ActionDeclaration(
    .palette,
    .frame,
    .desk,
    keys: [.character(":")],
    on: .withKeys,
    label: Wording(fr: "commande", en: "command"),
    help: Wording(fr: "Palette : toutes les commandes", en: "Palette: every command"),
    hint: 22
  )

  static let help = ActionDeclaration(
    .help,
    .frame,
    .desk,
    keys: [.character("?")],
    on: .withKeys,
    label: Wording(fr: "aide", en: "help"),
    help: Wording(fr: "Les touches de cet écran", en: "The keys of this screen"),
    hint: 0
  )

  static let repaint = ActionDeclaration(
    .repaint,
    .frame,
    .desk,
    keys: [.control("l")],
    on: .everywhere,
    label: Wording(fr: "redessiner", en: "repaint"),
    help: Wording(fr: "Redessiner l'écran", en: "Repaint the screen")
  )

  static let quit = ActionDeclaration(
    .quit,
    .frame,
    .desk,
    keys: [.character("q")],
    on: [.queue],
    label: Wording(fr: "quitter", en: "quit"),
    help: Wording(fr: "Quitter le guichet", en: "Leave the desk")
  )
}
