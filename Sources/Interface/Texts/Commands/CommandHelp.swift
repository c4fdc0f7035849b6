/// What each command does, for `--help`.
public enum CommandHelp: CaseIterable, Worded {
  case guichet
  case demo
  case initialise
  case screen
  case wall
  case ticket
  case ticketList
  case ticketShow
  case ticketNew
  case ticketAct
  case migration
  case migrationList
  case migrationShow
  case migrationAct
  case customer
  case customerList
  case customerShow
  case customerAdd
  case customerChange
  case customerSign
  case customerDeactivate
  case contact
  case contactList
  case contactShow
  case contactAdd
  case contactChange
  case contactDeactivate
  case agent
  case agentList
  case agentShow
  case agentAdd
  case agentChange
  case agentDeactivate
  case rules
  case rulesShow
  case rulesCheck
  case rulesApply
  case clocks
  case clocksSimulate
  case clocksExplain
  case importing
  case events
  case report
  case reportStats
  case backup
  case restore
  case secureShell
  case secureShellAuthorize
  case secureShellCheck
  case secureShellServe
  case doctor
  case theme
  case themeList
  case themeCheck
  case themeRoles

  /// One sentence.
  public var wording: Wording {
    switch self {
    case .guichet:
      Wording(fr: "Le guichet de support, sur un terminal.", en: "The support desk, on a terminal.")
    case .demo:
      Wording(
        fr: "Un guichet d'essai rempli de tickets vraisemblables, ouvert aussitôt.",
        en: "A throw-away desk full of believable tickets, opened at once."
      )
    case .initialise:
      Wording(
        fr: "Un guichet vide ; qui le crée en est le premier agent, avec tous les rôles.",
        en: "An empty desk; its maker is its first agent, with every role."
      )
    case .screen:
      Wording(fr: "Imprime un écran en texte.", en: "Prints one screen as text.")
    case .wall:
      Wording(
        fr: "Le mur des superviseurs, qui ne fait que lire.",
        en: "The supervisors' display, which only reads."
      )
    case .ticket: Wording(fr: "Voir les tickets et agir dessus.", en: "See tickets and act on them.")
    case .ticketList: Wording(fr: "Les tickets d'une vue, par urgence.", en: "The tickets of a view, by urgency.")
    case .ticketShow:
      Wording(fr: "Un ticket, ses échanges et son journal.", en: "A ticket, its messages and its journal.")
    case .ticketNew: Wording(fr: "Crée un ticket.", en: "Creates a ticket.")
    case .ticketAct: Wording(fr: "Fait une action sur des tickets.", en: "Does an action on tickets.")
    case .migration:
      Wording(fr: "Voir les migrations et les mener.", en: "See migrations and lead them.")
    case .migrationList:
      Wording(fr: "Les migrations en cours, phase par phase.", en: "The migrations in work, phase by phase.")
    case .migrationShow:
      Wording(
        fr: "Une migration : son parcours, ce qui en est su, ses échanges, son journal.",
        en: "A migration: its path, what is known of it, its messages, its journal."
      )
    case .migrationAct: Wording(fr: "Fait une action sur des migrations.", en: "Does an action on migrations.")
    case .customer: Wording(fr: "Les clients et leurs contrats.", en: "Customers and their contracts.")
    case .customerList: Wording(fr: "Les clients.", en: "The customers.")
    case .customerShow:
      Wording(fr: "Un client, ses contrats, ses interlocuteurs.", en: "A customer, its contracts, its contacts.")
    case .customerAdd: Wording(fr: "Ajoute un client.", en: "Adds a customer.")
    case .customerChange: Wording(fr: "Change un client.", en: "Changes a customer.")
    case .customerSign:
      Wording(
        fr: "Signe un contrat ; le précédent finit la veille.",
        en: "Signs a contract; the one before ends the day before."
      )
    case .customerDeactivate: Wording(fr: "Un client n'en est plus un.", en: "A customer is one no more.")
    case .contact: Wording(fr: "Les interlocuteurs des clients.", en: "The customers' contacts.")
    case .contactList: Wording(fr: "Les interlocuteurs.", en: "The contacts.")
    case .contactShow: Wording(fr: "Un interlocuteur.", en: "A contact.")
    case .contactAdd: Wording(fr: "Ajoute un interlocuteur.", en: "Adds a contact.")
    case .contactChange: Wording(fr: "Change un interlocuteur.", en: "Changes a contact.")
    case .contactDeactivate:
      Wording(fr: "Un interlocuteur n'ouvre plus de tickets.", en: "A contact opens tickets no more.")
    case .agent: Wording(fr: "Les agents du guichet.", en: "The agents of the desk.")
    case .agentList: Wording(fr: "Les agents.", en: "The agents.")
    case .agentShow: Wording(fr: "Un agent.", en: "An agent.")
    case .agentAdd: Wording(fr: "Ajoute un agent.", en: "Adds an agent.")
    case .agentChange: Wording(fr: "Change un agent.", en: "Changes an agent.")
    case .agentDeactivate: Wording(fr: "Un agent n'agit plus.", en: "An agent acts no more.")
    case .rules:
      Wording(fr: "Calendrier, engagements, versions, services.", en: "Calendar, commitments, releases, services.")
    case .rulesShow: Wording(fr: "Les règles en vigueur.", en: "The rules in force.")
    case .rulesCheck: Wording(fr: "Vérifie un fichier de règles.", en: "Checks a rules file.")
    case .rulesApply: Wording(fr: "Met des règles en vigueur.", en: "Puts rules in force.")
    case .clocks: Wording(fr: "Les délais des tickets.", en: "The clocks of tickets.")
    case .clocksSimulate:
      Wording(
        fr: "Calcule les délais de chronologies lues en JSON, une par ligne.",
        en: "Computes the clocks of timelines read as JSON, one a line."
      )
    case .clocksExplain:
      Wording(
        fr: "Dit pourquoi un délai en est là, période par période.",
        en: "Tells why a clock stands where it stands, span by span."
      )
    case .importing: Wording(fr: "Reprend les tickets d'un autre système.", en: "Takes in another system's tickets.")
    case .backup:
      Wording(
        fr: "Sauvegarde le guichet pendant qu'il sert, et vérifie la copie.",
        en: "Backs the desk up while it is used, and checks the copy."
      )
    case .restore:
      Wording(
        fr: "Remet une sauvegarde en place ; le guichet qui y était est gardé à côté.",
        en: "Puts a backup in place; the desk that was there is kept beside it."
      )
    case .doctor:
      Wording(
        fr: "Examine le guichet, et répare ce qui peut l'être sans risque.",
        en: "Looks the desk over, and mends what safely can be."
      )
    case .events: Wording(fr: "Le journal en JSON, une entrée par ligne.", en: "The journal as JSON, one entry a line.")
    case .report: Wording(fr: "Comment va le guichet, en chiffres.", en: "How the desk does, in figures.")
    case .reportStats:
      Wording(
        fr: "Les chiffres du mur : charge, engagements tenus, échéances à venir.",
        en: "The wall's figures: work, commitments kept, coming deadlines."
      )
    case .theme: Wording(fr: "Les thèmes : couleurs et signes.", en: "Themes: colours and signs.")
    case .themeList: Wording(fr: "Les thèmes qu'il y a.", en: "The themes there are.")
    case .themeCheck:
      Wording(
        fr: "Vérifie un thème : rôles, couleurs, signes, contraste.",
        en: "Checks a theme: roles, colours, signs, contrast."
      )
    case .themeRoles:
      Wording(fr: "Ce qu'un thème peut habiller, et ses signes.", en: "What a theme can dress, and its signs.")
    case .secureShell:
      Wording(fr: "Venir au guichet par SSH, avec une clé.", en: "Coming to the desk over SSH, with a key.")
    case .secureShellAuthorize:
      Wording(
        fr: "La ligne de authorized_keys qui fait d'une clé un agent, et de rien d'autre.",
        en: "The line of authorized_keys that makes a key an agent, and nothing else."
      )
    case .secureShellCheck:
      Wording(
        fr: "Dit ce qui est dangereux : propriétaire, permissions, clés, réglages de sshd.",
        en: "Tells what is unsafe: owner, permissions, keys, settings of sshd."
      )
    case .secureShellServe:
      Wording(
        fr: "Ce que lance une clé autorisée : les écrans, ou la commande demandée.",
        en: "What an authorized key runs: the screens, or the command asked for."
      )
    }
  }
}
