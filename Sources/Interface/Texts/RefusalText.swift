import Desk

/// Why an action is not possible now, told to the person who asked for it.
public enum RefusalText: Worded {
  case missingRight(Right)
  case alreadyAcknowledged(by: String, when: String)
  case alreadyTaken(by: String, when: String)
  case alreadyWaiting(since: String)
  case notWaiting
  case wrongStage(Stage, by: String, when: String)
  /// The same, where it is not known who brought it there.
  case notInStage(Stage)
  case unchanged
  case emptyText
  case unknownAgent(String)
  case outsideTeam(String)
  case unknownContact
  case migrationsApart
  case linkedToItself
  case unknownTicket(String)
  case notLinked(String)
  case nothingToUndo
  case messageLeft
  case creationStays
  case builtUpon(by: String, when: String)
  case migration(MigrationRefusalText)

  /// The text of a refusal; moments are told in those formats.
  public init(_ refusal: Refusal, _ formats: Formats) {
    if let text = MigrationRefusalText(refusal, formats) {
      self = .migration(text)
      return
    }
    func when(_ deed: Ticket.Deed) -> String { formats.sentenceMoment(deed.at) }
    self =
      switch refusal {
      case .missingRight(let right): .missingRight(right)
      case .alreadyAcknowledged(let deed): .alreadyAcknowledged(by: deed.by.rawValue, when: when(deed))
      case .alreadyTaken(let deed): .alreadyTaken(by: deed.by.rawValue, when: when(deed))
      case .alreadyWaiting(let deed): .alreadyWaiting(since: when(deed))
      case .notWaiting: .notWaiting
      case .wrongStage(let stage, let deed): .wrongStage(stage, by: deed.by.rawValue, when: when(deed))
      case .unchanged: .unchanged
      case .emptyText: .emptyText
      case .unknownAgent(let login): .unknownAgent(login.rawValue)
      case .outsideTeam(let login): .outsideTeam(login.rawValue)
      case .unknownContact: .unknownContact
      case .migrationsApart: .migrationsApart
      case .linkedToItself: .linkedToItself
      case .unknownTicket(let number): .unknownTicket(number.shown)
      case .notLinked(let number): .notLinked(number.shown)
      case .nothingToUndo: .nothingToUndo
      case .messageLeft: .messageLeft
      case .creationStays: .creationStays
      case .builtUpon(let deed): .builtUpon(by: deed.by.rawValue, when: when(deed))
      default: .unchanged
      }
  }

  /// One of each.
  public static var samples: [RefusalText] {
    let (who, when) = ("marie", "14:50")
    let fixed: [RefusalText] = [
      .alreadyAcknowledged(by: who, when: when), .alreadyTaken(by: who, when: when), .alreadyWaiting(since: when),
      .notWaiting, .unchanged, .emptyText, .unknownAgent(who), .outsideTeam(who), .unknownContact,
      .migrationsApart, .linkedToItself, .unknownTicket("#1042"), .notLinked("#1042"), .nothingToUndo, .messageLeft,
      .creationStays, .builtUpon(by: who, when: when),
    ]
    return fixed + MigrationRefusalText.samples.map { .migration($0) } + Right.allCases.map { .missingRight($0) }
      + Stage.allCases.flatMap { [.wrongStage($0, by: who, when: when), .notInStage($0)] }
  }

  /// The sentence, without its number and its full stop.
  public var wording: Wording {
    switch self {
    case .migration(let text): text.wording
    case .missingRight(let right):
      Wording(
        fr: "vous n'avez pas le droit : \(right.wording.french)",
        en: "you have no right to \(right.wording.english)"
      )
    case .alreadyAcknowledged(let by, let when):
      Wording(fr: "déjà pris en compte par \(by), \(when)", en: "already acknowledged by \(by), \(when)")
    case .alreadyTaken(let by, let when):
      Wording(fr: "déjà pris en charge par \(by), \(when)", en: "already taken by \(by), \(when)")
    case .alreadyWaiting(let since):
      Wording(fr: "attend déjà le client depuis \(since)", en: "waiting for the customer already, since \(since)")
    case .notWaiting: Wording(fr: "n'attend pas le client", en: "is not waiting for the customer")
    case .wrongStage(let stage, let by, let when):
      Wording(
        fr: "pas possible, le ticket est : \(stage.wording.french) (\(by), \(when))",
        en: "not possible, the ticket is: \(stage.wording.english) (\(by), \(when))"
      )
    case .notInStage(let stage):
      Wording(
        fr: "pas possible, le ticket est : \(stage.wording.french)",
        en: "not possible, the ticket is: \(stage.wording.english)"
      )
    case .unchanged: Wording(fr: "c'est déjà le cas", en: "it is so already")
    case .emptyText: Wording(fr: "le texte est vide", en: "the text is empty")
    case .unknownAgent(let login): Wording(fr: "aucun agent actif « \(login) »", en: "no active agent \"\(login)\"")
    case .outsideTeam(let login):
      Wording(
        fr: "\(login) n'est d'aucun de vos services : un superviseur peut affecter à tout le monde",
        en: "\(login) is in none of your services: a supervisor may assign to anybody"
      )
    case .unknownContact: Wording(fr: "cet interlocuteur n'est pas du client", en: "the contact is not the customer's")
    case .migrationsApart:
      Wording(
        fr: "un ticket ne devient pas une migration, ni une migration un ticket",
        en: "a ticket does not become a migration, nor a migration a ticket"
      )
    case .linkedToItself: Wording(fr: "un ticket ne se lie pas à lui-même", en: "a ticket is not linked with itself")
    case .unknownTicket(let number): Wording(fr: "aucun ticket \(number)", en: "no such ticket: \(number)")
    case .notLinked(let number): Wording(fr: "aucun lien avec \(number)", en: "not linked with \(number)")
    case .nothingToUndo: Wording(fr: "rien à annuler", en: "nothing to undo")
    case .messageLeft:
      Wording(fr: "une réponse partie ne s'annule pas", en: "a reply that has left cannot be undone")
    case .creationStays: Wording(fr: "une création ne s'annule pas", en: "creating a ticket cannot be undone")
    case .builtUpon(let by, let when):
      Wording(
        fr: "\(by) a changé la même chose, ou ce qui en dépend, depuis (\(when))",
        en: "\(by) changed the same thing, or what rests on it, since (\(when))"
      )
    }
  }
}

extension TicketNumber {
  /// The number as people read it: `#1042`, `M12`.
  public var shown: String {
    switch self {
    case .ticket: "#" + text
    case .migration: text
    }
  }
}

extension RefusalText {
  /// The text of an obstacle where it is not known, or was said already, who did what when.
  public init(summary refusal: Refusal, _ formats: Formats) {
    self =
      switch refusal {
      case .alreadyAcknowledged, .alreadyTaken, .alreadyWaiting: .unchanged
      case .wrongStage(let stage, _): .notInStage(stage)
      default: RefusalText(refusal, formats)
      }
  }
}
