import Desk
import Store

/// What was done to a ticket, in the words of the one-line confirmation.
public enum DoneText: Worded {
  case acknowledged
  case taken
  case waiting
  case resumed
  case resolved
  case reopened
  case closed
  case replied
  case repliedAndWaiting
  case repliedAndResolved
  case noted
  case messaged
  case messagedAndResumed
  case prioritised(Priority)
  case assigned(String)
  case freed
  case transferred(Team)
  case linked(String)
  case unlinked(String)
  case tagged(String)
  case retitled
  case rekinded(TicketKind)
  case recontacted
  case reapplied(String)
  case created
  case undone
  case migrated(MigrationDoneText)

  /// What the action did.
  ///
  /// - Parameters:
  ///   - done: what came of it.
  ///   - commitment: what is promised now, in words.
  public init(_ action: TicketAction, _ done: Done, commitment: String) {
    self =
      switch action {
      case .acknowledge: .acknowledged
      case .take: .taken
      case .wait: .waiting
      case .resume: .resumed
      case .resolve: .resolved
      case .reopen: .reopened
      case .close: .closed
      case .reply(_, nil): .replied
      case .reply(_, .wait): .repliedAndWaiting
      case .reply(_, .resolve): .repliedAndResolved
      case .note: .noted
      case .message: done.entry.changes.contains(.resumed) ? .messagedAndResumed : .messaged
      case .prioritise(let priority): .prioritised(priority)
      case .assign(let login?): .assigned(done.row.assignee?.name ?? login.rawValue)
      case .assign(nil): .freed
      case .transfer(let team): .transferred(team)
      case .link(let other): .linked(other.shown)
      case .unlink(let other): .unlinked(other.shown)
      case .tag: .tagged(done.ticket.tags.joined(separator: ", "))
      case .retitle: .retitled
      case .rekind(let kind): .rekinded(kind)
      case .recontact: .recontacted
      case .reapply: .reapplied(commitment)
      case .migrate(let action): .migrated(MigrationDoneText(action, before: done.before, after: done.ticket))
      }
  }

  /// What the action did to each of several tickets: of tags, those that came and went, as the others differ.
  public init(onEach action: TicketAction, _ first: Done, commitment: String) {
    guard case .tag(let added, let removed) = action else {
      self.init(action, first, commitment: commitment)
      return
    }
    self = .tagged((added.map { "+" + $0 } + removed.map { "-" + $0 }).joined(separator: " "))
  }

  /// One of each.
  public static var samples: [DoneText] {
    let fixed: [DoneText] = [
      .acknowledged, .taken, .waiting, .resumed, .resolved, .reopened, .closed, .replied, .repliedAndWaiting,
      .repliedAndResolved, .noted, .messaged, .messagedAndResumed, .assigned("marie"), .freed, .linked("#1043"),
      .unlinked("#1043"),
      .tagged("of"), .tagged(""), .retitled, .recontacted, .reapplied("Confort"), .created, .undone,
    ]
    return fixed + Priority.allCases.map { .prioritised($0) } + Team.allCases.map { .transferred($0) }
      + TicketKind.allCases.map { .rekinded($0) } + MigrationDoneText.samples.map { .migrated($0) }
  }

  /// The words that follow the ticket's number.
  public var wording: Wording {
    switch self {
    case .acknowledged: Wording(fr: "prise en compte", en: "acknowledged")
    case .taken: Wording(fr: "prise en charge", en: "taken")
    case .waiting: Wording(fr: "en attente du client", en: "waiting for the customer")
    case .resumed: Wording(fr: "attente terminée", en: "resumed")
    case .resolved: Wording(fr: "résolu", en: "resolved")
    case .reopened: Wording(fr: "rouvert", en: "reopened")
    case .closed: Wording(fr: "clos", en: "closed")
    case .replied: Wording(fr: "réponse envoyée", en: "reply sent")
    case .repliedAndWaiting:
      Wording(fr: "réponse envoyée, en attente du client", en: "reply sent, waiting for the customer")
    case .repliedAndResolved: Wording(fr: "réponse envoyée, résolu", en: "reply sent, resolved")
    case .noted: Wording(fr: "note interne ajoutée", en: "internal note added")
    case .messaged: Wording(fr: "message du client noté", en: "customer message recorded")
    case .messagedAndResumed:
      Wording(fr: "message du client noté, fin de l'attente", en: "customer message recorded, the wait is over")
    case .prioritised(let priority):
      Wording(fr: "priorité \(priority.wording.french)", en: "priority \(priority.wording.english)")
    case .assigned(let login): Wording(fr: "affecté à \(login)", en: "assigned to \(login)")
    case .freed: Wording(fr: "n'est plus affecté", en: "assigned to nobody")
    case .transferred(let team):
      Wording(fr: "transféré : \(team.wording.french)", en: "transferred to \(team.wording.english)")
    case .linked(let other): Wording(fr: "lié à \(other)", en: "linked with \(other)")
    case .unlinked(let other): Wording(fr: "lien avec \(other) défait", en: "no longer linked with \(other)")
    case .tagged(""): Wording(fr: "plus aucune étiquette", en: "no tags any more")
    case .tagged(let tags): Wording(fr: "étiquettes : \(tags)", en: "tags: \(tags)")
    case .retitled: Wording(fr: "titre changé", en: "title changed")
    case .rekinded(let kind): Wording(fr: "type : \(kind.wording.french)", en: "kind: \(kind.wording.english)")
    case .recontacted: Wording(fr: "interlocuteur changé", en: "contact changed")
    case .reapplied(let commitment): Wording(fr: "engagement : \(commitment)", en: "commitment: \(commitment)")
    case .created: Wording(fr: "créé", en: "created")
    case .undone: Wording(fr: "annulé", en: "undone")
    case .migrated(let text): text.wording
    }
  }
}

/// How the clocks stand after it, and what else the person is told.
public enum AfterText: Worded {
  case due(ClockName, String)
  case overdue(ClockName, String)
  case heldBy(String)
  case wasHeldBy(String)
  case someRefused(done: Int, of: Int)
  case several(Int)
  case ofSeveral(Int)
  case conflict(by: String, what: String, when: String)
  case overtaken(by: String, what: String, when: String)
  case lookAgain
  case undoing(String, on: String, when: String)

  /// One of each.
  public static var samples: [AfterText] {
    ClockName.allCases.flatMap { [.due($0, "mer. 15 à 10:20"), .overdue($0, "0h42")] }
      + [
        .heldBy("paul"), .wasHeldBy("paul"), .ofSeveral(6), .someRefused(done: 2, of: 3), .several(1), .several(3),
        .conflict(by: "paul", what: "priority", when: "14:50"), .overtaken(by: "paul", what: "résolu", when: "14:50"),
        .lookAgain, .undoing("priorité", on: "#1042", when: "14:50"),
      ]
  }

  /// The words.
  public var wording: Wording {
    switch self {
    case .due(let clock, let when):
      Wording(fr: "\(clock.wording.french) attendue \(when)", en: "\(clock.wording.english) due \(when)")
    case .overdue(let clock, let amount):
      Wording(
        fr: "\(clock.wording.french) dépassée de \(amount)",
        en: "\(clock.wording.english) overdue by \(amount)"
      )
    case .heldBy(let name): Wording(fr: "(le ticket est à \(name))", en: "(the ticket is \(name)'s)")
    case .wasHeldBy(let name): Wording(fr: "(était à \(name))", en: "(it was \(name)'s)")
    case .someRefused(let done, let all): Wording(fr: "\(done) sur \(all)", en: "\(done) of \(all)")
    case .several(let count): Wording(same: "\(count) ticket" + (count == 1 ? "" : "s"))
    case .ofSeveral(let count): Wording(fr: "de \(count) tickets", en: "of \(count) tickets")
    case .conflict(let by, let what, let when):
      Wording(
        fr: "\(by) l'a changé entre-temps (\(what), \(when))",
        en: "\(by) changed it meanwhile (\(what), \(when))"
      )
    case .overtaken(let by, let what, let when):
      Wording(
        fr: "\(by) a été plus rapide (\(what), \(when))",
        en: "\(by) was quicker (\(what), \(when))"
      )
    case .lookAgain: Wording(fr: "à revoir, puis recommencer", en: "look again, then retry")
    case .undoing(let verb, let numbers, let when):
      Wording(fr: "Annuler : \(verb) \(numbers), \(when)", en: "Undo: \(verb) \(numbers), \(when)")
    }
  }
}
