/// What each option and argument of the command line is, for `--help`.
public enum OptionHelp: CaseIterable, Worded {
  case database
  case language
  case asAgent
  case json
  case at
  case ifVersion
  case tickets
  case seed
  case demoAt
  case demoDatabase
  case noScreen
  case rulesFile
  case themeFile
  case view
  case size
  case wallPage
  case wallRotation
  case ansi
  case number
  case queueView
  case limit
  case after
  case search
  case priorities
  case formulas
  case statuses
  case assignees
  case teams
  case kinds
  case customerFilter
  case tag
  case title
  case kind
  case channel
  case priority
  case customer
  case contact
  case assignee
  case team
  case text
  case tags
  case externalID
  case linkedFrom
  case words
  case migrationSource
  case migrationTarget
  case serverContact
  case phases
  case cancelledOnes
  case migrationEvents
  case code
  case name
  case region
  case release
  case formula
  case contractStart
  case contractEnd
  case contactID
  case email
  case phone
  case login
  case roles
  case teamsOfAgent
  case participant
  case reactivate
  case everyone
  case findWords
  case clock
  case importFile
  case importFormat
  case mapping
  case dryRun
  case since
  case builtIn
  case backupFile
  case keep
  case restoreFile
  case publicKey
  case daemonConfiguration
  case fix

  /// A few words.
  public var wording: Wording {
    switch self {
    case .database:
      Wording(
        fr: "La base du guichet, sinon GUICHET_DB, sinon celle du compte.",
        en: "The desk's database, else GUICHET_DB, else the account's own."
      )
    case .language: Wording(fr: "La langue : fr ou en.", en: "The language: fr or en.")
    case .asAgent:
      Wording(fr: "Agir comme cet agent (propriétaire de la base).", en: "Act as this agent (owner of the database).")
    case .json: Wording(fr: "Répondre en JSON.", en: "Answer as JSON.")
    case .at: Wording(fr: "Le guichet à cet instant (RFC 3339).", en: "The desk at that instant (RFC 3339).")
    case .ifVersion:
      Wording(
        fr: "Refuser si le ticket n'en est plus à cette version.",
        en: "Refuse if the ticket is past that version."
      )
    case .tickets: Wording(fr: "Combien de tickets.", en: "How many tickets.")
    case .seed: Wording(fr: "La graine : même graine, même guichet.", en: "The seed: same seed, same desk.")
    case .demoAt: Wording(fr: "Jusqu'à quel instant (maintenant).", en: "Up to which instant (now).")
    case .demoDatabase:
      Wording(fr: "Où le garder ; sinon il est jeté.", en: "Where to keep it; else it is thrown away.")
    case .noScreen: Wording(fr: "Ne pas ouvrir l'écran.", en: "Do not open the screen.")
    case .themeFile: Wording(fr: "Un fichier de thème.", en: "A theme file.")
    case .rulesFile: Wording(fr: "Un fichier de règles.", en: "A rules file.")
    case .view:
      Wording(
        fr: "queue, triage, migrations, customers, wall, wall:PAGE, ticket:NUMÉRO, explain:NUMÉRO.",
        en: "queue, triage, migrations, customers, wall, wall:PAGE, ticket:NUMBER, explain:NUMBER."
      )
    case .size: Wording(fr: "Colonnes et lignes, par exemple 120x36.", en: "Columns and rows, for instance 120x36.")
    case .wallPage:
      Wording(fr: "Garde cette page ; sinon elles tournent.", en: "Holds that page; else they take turns.")
    case .wallRotation:
      Wording(fr: "Combien de temps dure une page.", en: "How long a page is shown.")
    case .ansi: Wording(fr: "Avec les couleurs.", en: "With colours.")
    case .number: Wording(fr: "Le numéro du ticket.", en: "The ticket's number.")
    case .queueView: Wording(fr: "La vue à lister.", en: "The view to list.")
    case .limit: Wording(fr: "Combien de lignes au plus.", en: "How many rows at most.")
    case .after: Wording(fr: "La suite d'une liste : son « next ».", en: "The rest of a list: its “next”.")
    case .search: Wording(fr: "Les tickets qui contiennent ces mots.", en: "The tickets that contain these words.")
    case .priorities: Wording(fr: "Ces priorités seulement.", en: "Those priorities only.")
    case .formulas: Wording(fr: "Ces contrats seulement, ou « none ».", en: "Those contracts only, or “none”.")
    case .statuses: Wording(fr: "Ces statuts seulement.", en: "Those statuses only.")
    case .assignees:
      Wording(fr: "Ces agents seulement : login, me, nobody.", en: "Those agents only: login, me, nobody.")
    case .teams: Wording(fr: "Ces services seulement.", en: "Those services only.")
    case .kinds: Wording(fr: "Ces types seulement.", en: "Those kinds only.")
    case .customerFilter: Wording(fr: "Ce client seulement, par son code.", en: "That customer only, by code.")
    case .tag: Wording(fr: "Cette étiquette seulement.", en: "That tag only.")
    case .title: Wording(fr: "L'objet, en une ligne.", en: "The subject, in a line.")
    case .kind: Wording(fr: "Le type.", en: "The kind.")
    case .channel: Wording(fr: "Par où la demande est venue.", en: "How the request came in.")
    case .priority: Wording(fr: "La priorité.", en: "The priority.")
    case .customer: Wording(fr: "Le code du client.", en: "The customer's code.")
    case .contact: Wording(fr: "Le numéro de l'interlocuteur.", en: "The contact's number.")
    case .assignee: Wording(fr: "L'agent responsable : login ou me.", en: "The agent responsible: login or me.")
    case .team: Wording(fr: "Le service.", en: "The service.")
    case .text:
      Wording(fr: "Le texte ; « - » le lit sur l'entrée standard.", en: "The text; “-” reads it from standard input.")
    case .tags: Wording(fr: "Des étiquettes.", en: "Tags.")
    case .externalID: Wording(fr: "Son numéro dans un autre système.", en: "Its number in another system.")
    case .linkedFrom: Wording(fr: "Le ticket d'où il est ouvert.", en: "The ticket it is opened from.")
    case .words:
      Wording(
        fr: "L'action, les numéros séparés par des virgules, puis ce qu'elle demande.",
        en: "The action, the numbers separated by commas, then what it asks."
      )
    case .migrationSource: Wording(fr: "Migration : la version de départ.", en: "Migration: the source version.")
    case .migrationTarget: Wording(fr: "Migration : la version cible.", en: "Migration: the target version.")
    case .serverContact:
      Wording(fr: "Migration : à qui parler du serveur.", en: "Migration: whom to ask about the server.")
    case .phases: Wording(fr: "Ces phases seulement.", en: "Those phases only.")
    case .migrationEvents:
      Wording(fr: "Le journal des migrations, numéroté à part.", en: "The migrations' journal, numbered apart.")
    case .cancelledOnes: Wording(fr: "Celles qui ont été annulées.", en: "Those that were cancelled.")
    case .code: Wording(fr: "Le code du client.", en: "The customer's code.")
    case .name: Wording(fr: "Le nom.", en: "The name.")
    case .region: Wording(fr: "La région.", en: "The region.")
    case .release: Wording(fr: "La version installée, ou « unknown ».", en: "The installed version, or “unknown”.")
    case .formula: Wording(fr: "La formule du contrat.", en: "The contract's formula.")
    case .contractStart: Wording(fr: "Son premier jour (aujourd'hui).", en: "Its first day (today).")
    case .contractEnd: Wording(fr: "Son dernier jour.", en: "Its last day.")
    case .contactID: Wording(fr: "Le numéro de l'interlocuteur.", en: "The contact's number.")
    case .email: Wording(fr: "L'adresse e-mail.", en: "The mail address.")
    case .phone: Wording(fr: "Le téléphone.", en: "The telephone.")
    case .login: Wording(fr: "Le login Unix de l'agent.", en: "The agent's Unix login.")
    case .roles:
      Wording(fr: "Ses rôles, à la place de ceux d'avant.", en: "The person's roles, in place of those before.")
    case .teamsOfAgent:
      Wording(fr: "Ses services, à la place de ceux d'avant.", en: "The person's services, in place of those before.")
    case .participant: Wording(fr: "Participe aux migrations, ou non.", en: "Takes part in migrations, or not.")
    case .reactivate: Wording(fr: "De nouveau en activité.", en: "Active again.")
    case .everyone: Wording(fr: "Aussi ceux qui ne sont plus en activité.", en: "Also those active no more.")
    case .findWords: Wording(fr: "Ceux dont le nom contient ces mots.", en: "Those whose name contains these words.")
    case .clock:
      Wording(
        fr: "Ce délai seulement : prise_en_compte, prise_en_charge, resolution.",
        en: "That clock only: prise_en_compte, prise_en_charge, resolution."
      )
    case .importFile: Wording(fr: "Le fichier à reprendre.", en: "The file to take in.")
    case .importFormat: Wording(fr: "jsonl ou csv, sinon d'après le nom.", en: "jsonl or csv, else by the name.")
    case .mapping: Wording(fr: "Un fichier de correspondance, ou son nom.", en: "A mapping file, or its name.")
    case .dryRun: Wording(fr: "Dire ce qui arriverait, sans rien écrire.", en: "Tell what would happen, write nothing.")
    case .backupFile: Wording(fr: "Le fichier à faire.", en: "The file to make.")
    case .keep:
      Wording(
        fr: "Dater le nom du fichier, et ne garder que les N dernières sauvegardes.",
        en: "Date the file's name, and keep only the N latest backups."
      )
    case .restoreFile: Wording(fr: "La sauvegarde à remettre en place.", en: "The backup to put in place.")
    case .fix: Wording(fr: "Réparer ce qui peut l'être sans risque.", en: "Mend what safely can be.")
    case .since: Wording(fr: "Seulement ce qui suit cette entrée.", en: "Only what follows that entry.")
    case .publicKey:
      Wording(fr: "La clé publique, un fichier .pub, ou -.", en: "The public key, a .pub file, or -.")
    case .daemonConfiguration:
      Wording(
        fr: "La configuration de sshd, sinon /etc/ssh/sshd_config.",
        en: "The configuration of sshd, else /etc/ssh/sshd_config."
      )
    case .builtIn: Wording(fr: "Les règles d'origine, commentées.", en: "The built-in rules, with comments.")
    }
  }
}
