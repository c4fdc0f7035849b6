import Desk
import Store

/// The names of the views, in full and where there is little room.
public enum ViewText: Worded {
  case full(QueueView)
  case short(QueueView)

  /// All of them.
  public static var samples: [ViewText] {
    QueueView.allCases.map { .full($0) } + QueueView.allCases.map { .short($0) }
  }

  /// The name.
  public var wording: Wording {
    switch self {
    case .full(.open): Wording(fr: "À traiter", en: "To do")
    case .full(.unqualified): Wording(fr: "À qualifier", en: "To qualify")
    case .full(.mine): Wording(fr: "Mes tickets", en: "Mine")
    case .full(.unassigned): Wording(fr: "Non affectés", en: "Unassigned")
    case .full(.waiting): Wording(fr: "Attente", en: "Waiting")
    case .full(.late): Wording(fr: "Retard et risque", en: "Late or at risk")
    case .full(.resolved): Wording(fr: "Résolus", en: "Resolved")
    case .short(.open): Wording(fr: "Traiter", en: "To do")
    case .short(.unqualified): Wording(fr: "Qualifier", en: "Qualify")
    case .short(.mine): Wording(fr: "Miens", en: "Mine")
    case .short(.unassigned): Wording(fr: "Libres", en: "Free")
    case .short(.waiting): Wording(fr: "Attente", en: "Wait")
    case .short(.late): Wording(fr: "Urgents", en: "Urgent")
    case .short(.resolved): Wording(fr: "Résolus", en: "Done")
    }
  }
}

/// What the queue says around its tickets.
public enum QueueText: Worded {
  case remaining
  case due
  case resolvedAt
  case clock
  case priority
  case contract
  case customer
  case number
  case title
  case status
  case agent
  case contact
  case channel
  case updated
  case clockShort(ClockName)
  /// The clock in two letters, where a word is too much.
  case clockLetters(ClockName)
  case statusShort(Status)
  case priorityShort(Priority)
  case noCommitment
  case empty(QueueView)
  case emptyFiltered
  case withoutCustomers
  /// There is more than can be marked at once.
  case markedFirst(Int)
  case search
  case filter
  case team
  case notUnderstood(String)
  case noMessage
  case loading

  /// One of each.
  public static var samples: [QueueText] {
    let fixed: [QueueText] = [
      .remaining, .due, .resolvedAt, .clock, .priority, .contract, .customer, .number, .title, .status, .agent,
      .contact,
      .channel, .updated, .noCommitment, .emptyFiltered, .withoutCustomers, .markedFirst(500), .search, .filter,
      .team,
      .notUnderstood("x"),
      .noMessage, .loading,
    ]
    return fixed + ClockName.allCases.flatMap { [.clockShort($0), .clockLetters($0)] }
      + Status.allCases.map { .statusShort($0) }
      + Priority.allCases.map { .priorityShort($0) } + QueueView.allCases.map { .empty($0) }
  }

  /// The text.
  public var wording: Wording {
    switch self {
    case .remaining: Wording(fr: "Reste", en: "Left")
    case .due: Wording(fr: "Échéance", en: "Due")
    case .resolvedAt: Wording(fr: "Résolu", en: "Resolved")
    case .clock: Wording(fr: "Pour", en: "For")
    case .priority: Wording(fr: "Priorité", en: "Priority")
    case .contract: Wording(fr: "Contrat", en: "Contract")
    case .customer: Wording(fr: "Client", en: "Customer")
    case .number: Wording(fr: "N°", en: "No.")
    case .title: Wording(fr: "Objet", en: "Title")
    case .status: Wording(fr: "Statut", en: "Status")
    case .agent: Wording(same: "Agent")
    case .contact: Wording(fr: "Interlocuteur", en: "Contact")
    case .channel: Wording(fr: "Canal", en: "Channel")
    case .updated: Wording(fr: "Modifié", en: "Updated")
    case .clockShort(.acknowledge): Wording(fr: "compte", en: "ackn.")
    case .clockShort(.takeCharge): Wording(fr: "charge", en: "take")
    case .clockShort(.resolve): Wording(fr: "résol.", en: "fix")
    case .clockLetters(.acknowledge): Wording(fr: "co", en: "ac")
    case .clockLetters(.takeCharge): Wording(fr: "ch", en: "ta")
    case .clockLetters(.resolve): Wording(fr: "ré", en: "fi")
    case .statusShort(.acknowledged): Wording(fr: "compté", en: "ackn.")
    case .statusShort(.inProgress): Wording(fr: "en cours", en: "working")
    case .statusShort(.waiting): Wording(fr: "attente", en: "waiting")
    case .statusShort(.transferred): Wording(fr: "transf.", en: "transf.")
    case .statusShort(let status): status.wording
    case .priorityShort(.bloquante): Wording(fr: "Bloq.", en: "Block.")
    case .priorityShort(.majeure): Wording(fr: "Maj.", en: "Major")
    case .priorityShort(.mineure): Wording(fr: "Min.", en: "Minor")
    case .priorityShort(.basse): Wording(fr: "Basse", en: "Low")
    case .noCommitment: Wording(fr: "sans eng.", en: "none")
    case .empty(let view): Self.advice(view)
    case .emptyFiltered:
      Wording(
        fr: "Aucun ticket ne répond à la recherche ou au filtre. Échap les lève.",
        en: "No ticket matches the search or the filter. Esc clears them."
      )
    case .markedFirst(let count):
      Wording(
        fr: "les \(count) premiers sont marqués, c'est le plus que l'on fait d'un coup",
        en: "the first \(count) are marked, the most that is done at once"
      )
    case .withoutCustomers:
      Wording(
        fr: "Aucun client encore : « guichet customer add » en ajoute, puis C crée un ticket.",
        en: "No customers yet: \"guichet customer add\" adds one, then C creates a ticket."
      )
    case .search: Wording(fr: "Chercher", en: "Search")
    case .filter: Wording(fr: "Filtrer", en: "Filter")
    case .team: Wording(same: "Service")
    case .notUnderstood(let words): Wording(fr: "pas compris : \(words)", en: "not understood: \(words)")
    case .noMessage: Wording(fr: "aucun message", en: "no message")
    case .loading: Wording(fr: "lecture…", en: "reading…")
    }
  }

  private static func advice(_ view: QueueView) -> Wording {
    switch view {
    case .open:
      Wording(
        fr: "Rien à traiter. C crée un ticket ; Tab montre les autres vues.",
        en: "Nothing to do. C creates a ticket; Tab shows the other views."
      )
    case .unqualified:
      Wording(
        fr: "Tout est pris en compte. Tab passe à mes tickets.",
        en: "Everything is acknowledged. Tab goes on to my tickets."
      )
    case .mine:
      Wording(
        fr: "Aucun ticket à moi. t en prend un dans « À traiter » (Maj-Tab revient).",
        en: "No ticket is mine. t takes one in \"To do\" (Shift-Tab goes back)."
      )
    case .unassigned:
      Wording(
        fr: "Chaque ticket a son agent. Tab passe à l'attente des clients.",
        en: "Every ticket has its agent. Tab goes on to what waits for customers."
      )
    case .waiting:
      Wording(
        fr: "Aucun ticket n'attend un client. a met en attente depuis une autre vue.",
        en: "No ticket waits for a customer. a makes one wait from another view."
      )
    case .late:
      Wording(
        fr: "Rien en retard, rien à risque. Tab passe aux tickets résolus.",
        en: "Nothing late, nothing at risk. Tab goes on to resolved tickets."
      )
    case .resolved:
      Wording(
        fr: "Aucun ticket résolu. x résout depuis une autre vue.",
        en: "No resolved ticket. x resolves from another view."
      )
    }
  }
}
