import Desk

/// A ticket as another system tells it, whatever the form of the file.
struct ForeignTicket {
  var externalID: String
  /// Where it first stands in the file.
  var place: ImportPlace
  var opened: Instant
  /// The name of who took it in, if it is told.
  var openedBy: String?
  var kind: TicketKind
  var channel: Channel
  var priority: Priority
  var title: String
  /// The request in the customer's words; empty when the subject says it all.
  var text: String
  var customer: ForeignCustomer
  var contact: ForeignContact?
  var assignee: String?
  var team: Team
  var tags: [String]
  /// What happened since, oldest first.
  var deeds: [ForeignDeed] = []
  /// The status that it must have after all that, if it is told.
  var status: Status?
}

/// A customer as another system tells it.
struct ForeignCustomer: Hashable {
  /// Its code; a name to make one of where none is told.
  var code: String
  /// Whether the code is the other system's own.
  var isCodeTold = true
  /// Whether its code has to be one of the file or of the desk.
  var mustBeKnown = false
  /// Empty where it is not told.
  var name = ""
  var region = ""
  var release: Release?
  /// Nil where it is not told.
  var formula: FormulaChoice?
  var contractStart: CivilDate?
  var contractEnd: CivilDate?
  /// Where that end stands.
  var contractEndPlace: ImportPlace?
}

/// A contact as another system tells it.
struct ForeignContact: Hashable {
  var name: String
  var email = ""
  var phone = ""
}

/// Something that happened to a ticket, as another system tells it.
struct ForeignDeed {
  enum What {
    /// Work is owed again: what was finished is reopened.
    case revive(heldBySales: Bool)
    /// From then on the ticket is as the step says; what lies between is supplied.
    case reach(Step, heldBySales: Bool)
    /// That step was done then, in its natural order.
    case dated(Step)
    /// From then on a fact is so; left out where the ticket can no longer change so.
    case fact(Fact)
    /// Exactly that was done.
    case action(Action)
    /// A message; of the contact, or of who did it, where no author is told.
    case message(MessageKind, String, author: String?)
    /// A reply and what was done in the same breath.
    case reply(String, then: AfterReply?, author: String?)
  }

  enum Fact {
    case priority(Priority)
    case kind(TicketKind)
    case title(String)
    case assignee(String)
    case service(Team)
    case tags([String])
  }

  /// What can be done to a ticket, with people by the names the other system gives them.
  enum Action {
    case plain(TicketAction)
    case assign(to: String?)
    case recontact(ForeignContact?)
  }

  var at: Instant
  /// The name of who did it, if it is told.
  var by: String?
  var what: What
  var place: ImportPlace
}
