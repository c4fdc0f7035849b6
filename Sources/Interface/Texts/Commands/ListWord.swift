/// The titles of what commands list and show, and the words in the cells.
public enum ListWord: CaseIterable, Worded {
  // Titles.
  case number
  case remaining
  case due
  case priority
  case status
  case contract
  case customer
  case agent
  case subject
  case code
  case name
  case current
  case theme
  case madeFor
  case about
  case unreadable
  case role
  case sign
  case region
  case release
  case contacts
  case openTickets
  case email
  case phone
  case login
  case roles
  case services
  case kind
  case channel
  case contact
  case created
  case updated
  case resolved
  case tags
  case externalID
  case links
  case messages
  case journal
  case waiting
  case phase
  case turn
  case missing
  case nextDate
  case versions
  // Signs and words in tables.
  case inactive
  case unknown
  case nobody
  case none
  case struck

  /// The title or the word.
  public var wording: Wording {
    switch self {
    case .number: Wording(fr: "N°", en: "No.")
    case .remaining: Wording(fr: "Reste", en: "Left")
    case .due: Wording(fr: "Échéance", en: "Due")
    case .priority: Wording(fr: "Priorité", en: "Priority")
    case .status: Wording(fr: "Statut", en: "Status")
    case .contract: Wording(fr: "Contrat", en: "Contract")
    case .customer: Wording(fr: "Client", en: "Customer")
    case .agent: Wording(same: "Agent")
    case .subject: Wording(fr: "Objet", en: "Subject")
    case .code: Wording(same: "Code")
    case .name: Wording(fr: "Nom", en: "Name")
    case .current: Wording(same: "*")
    case .theme: Wording(fr: "Thème", en: "Theme")
    case .madeFor: Wording(fr: "Fond", en: "Ground")
    case .about: Wording(fr: "Ce que c'est", en: "What it is")
    case .unreadable: Wording(fr: "illisible : guichet theme check le dit", en: "unreadable: guichet theme check tells")
    case .role: Wording(fr: "Rôle", en: "Role")
    case .sign: Wording(fr: "Signe", en: "Sign")
    case .region: Wording(fr: "Région", en: "Region")
    case .release: Wording(same: "Version")
    case .contacts: Wording(fr: "Interlocuteurs", en: "Contacts")
    case .openTickets: Wording(fr: "Tickets ouverts", en: "Open tickets")
    case .email: Wording(same: "E-mail")
    case .phone: Wording(fr: "Téléphone", en: "Telephone")
    case .login: Wording(same: "Login")
    case .roles: Wording(fr: "Rôles", en: "Roles")
    case .services: Wording(fr: "Service", en: "Service")
    case .kind: Wording(fr: "Type", en: "Kind")
    case .channel: Wording(fr: "Canal", en: "Channel")
    case .contact: Wording(fr: "Interlocuteur", en: "Contact")
    case .created: Wording(fr: "Créé", en: "Created")
    case .updated: Wording(fr: "Modifié", en: "Changed")
    case .resolved: Wording(fr: "Résolu", en: "Resolved")
    case .tags: Wording(fr: "Étiquettes", en: "Tags")
    case .externalID: Wording(fr: "N° d'origine", en: "Original no.")
    case .links: Wording(fr: "Liens", en: "Links")
    case .messages: Wording(fr: "Échanges", en: "Messages")
    case .journal: Wording(same: "Journal")
    case .waiting: Wording(fr: "attente", en: "waiting")
    case .phase: Wording(same: "phase")
    case .turn: Wording(fr: "à qui", en: "turn")
    case .missing: Wording(fr: "manque", en: "missing")
    case .nextDate: Wording(same: "date")
    case .versions: Wording(same: "versions")
    case .inactive: Wording(fr: "inactif", en: "inactive")
    case .unknown: Wording(fr: "inconnue", en: "unknown")
    case .nobody: Wording(fr: "personne", en: "nobody")
    case .none: Wording(fr: "aucun", en: "none")
    case .struck: Wording(fr: "annulé", en: "undone")
    }
  }
}
