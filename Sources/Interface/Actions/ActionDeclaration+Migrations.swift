// Leading migrations through their phases.

import Desk
import Terminal

extension ActionDeclaration {
  static let advance = ActionDeclaration(
    .advance,
    .ticket,
    .migrations,
    keys: [.character("m")],
    on: .withMigrations,
    label: Wording(fr: "avancer", en: "advance"),
    help: Wording(fr: "Migration : phase suivante, ou ce qui manque", en: "Migration: next phase, or what is missing"),
    right: .work,
    hint: 26,
    otherwise: .createMigration
  )

  static let goBack = ActionDeclaration(
    .goBack,
    .ticket,
    .migrations,
    keys: [.character("M")],
    on: .withMigrations,
    label: Wording(fr: "reculer", en: "go back"),
    help: Wording(
      fr: "Migration : revenir d'une phase, avec un motif",
      en: "Migration: back by a phase, with a reason"
    ),
    right: .work,
    asks: [.option("reason", .reason)],
    hint: 27
  )

  static let skipGate = ActionDeclaration(
    .skipGate,
    .ticket,
    .migrations,
    on: .withMigrations,
    label: Wording(fr: "forcer", en: "skip"),
    help: Wording(fr: "Migration : passer malgré ce qui manque", en: "Migration: on despite what is missing"),
    right: .supervise,
    asks: [.option("reason", .reason)]
  )

  static let cancelMigration = ActionDeclaration(
    .cancelMigration,
    .ticket,
    .migrations,
    on: .withMigrations,
    label: Wording(fr: "annuler", en: "cancel"),
    help: Wording(fr: "Migration : abandonner, tout est gardé", en: "Migration: give up, everything is kept"),
    right: .work,
    asks: [.option("reason", .reason)]
  )

  static let check = ActionDeclaration(
    .check,
    .ticket,
    .migrations,
    on: .withMigrations,
    label: Wording(fr: "cocher", en: "check"),
    help: Wording(fr: "Migration : cocher un contrôle", en: "Migration: tick a check"),
    right: .work,
    asks: [.place(.items)]
  )

  static let uncheck = ActionDeclaration(
    .uncheck,
    .ticket,
    .migrations,
    on: .withMigrations,
    label: Wording(fr: "décocher", en: "uncheck"),
    help: Wording(fr: "Migration : décocher un contrôle", en: "Migration: take a tick away"),
    right: .work,
    asks: [.place(.items)]
  )

  static let set = ActionDeclaration(
    .set,
    .ticket,
    .migrations,
    on: .withMigrations,
    label: Wording(fr: "renseigner", en: "set"),
    help: Wording(fr: "Migration : noter un fait, fait=valeur", en: "Migration: write a fact down, fact=value"),
    right: .work,
    asks: [.place(.facts)]
  )

  static let tick = ActionDeclaration(
    .tick,
    .screen,
    .migrations,
    keys: [.enter, .character(" ")],
    on: [.migration, .gate],
    label: Wording(fr: "cocher", en: "tick"),
    help: Wording(fr: "Cocher ce qui est choisi, ou le renseigner", en: "Tick what is chosen, or write it down"),
    right: .work,
    hint: 0
  )

  static let left = ActionDeclaration(
    .left,
    .screen,
    .moving,
    keys: [.left],
    on: [.migrations],
    label: Wording(fr: "à gauche", en: "left"),
    help: Wording(fr: "Colonne précédente", en: "Column before")
  )

  static let right = ActionDeclaration(
    .right,
    .screen,
    .moving,
    keys: [.right],
    on: [.migrations],
    label: Wording(fr: "à droite", en: "right"),
    help: Wording(fr: "Colonne suivante", en: "Column after")
  )

  static let migrations = ActionDeclaration(
    .migrations,
    .frame,
    .migrations,
    keys: [.character("b")],
    on: Set.withKeys.subtracting([.migrations]),
    label: Wording(fr: "migrations", en: "migrations"),
    help: Wording(fr: "Le tableau des migrations, par phase", en: "The board of migrations, by phase"),
    hint: 28
  )

  static let createMigration = ActionDeclaration(
    .createMigration,
    .frame,
    .migrations,
    on: [.queue, .ticket, .customers, .migrations],
    label: Wording(fr: "migration", en: "migration"),
    help: Wording(fr: "Demander une migration pour ce client", en: "Ask for a migration for this customer"),
    right: .work
  )
}
