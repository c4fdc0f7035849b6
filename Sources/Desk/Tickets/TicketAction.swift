/// What a person wants done to a ticket; the value in which keys, palette, command line and bulk marks all end.
public enum TicketAction: Hashable, Sendable {
  case acknowledge
  case take
  /// Makes somebody responsible; nil for nobody.
  case assign(to: Login?)
  case prioritise(Priority)
  case wait
  case resume
  /// Answers the customer, and in the same breath does what often follows.
  case reply(String, then: AfterReply? = nil)
  case note(String)
  /// Records what the customer wrote or said; it ends a wait.
  case message(String)
  case resolve
  case reopen
  case close
  case transfer(to: Team)
  case link(to: TicketNumber)
  case unlink(from: TicketNumber)
  case tag(add: [String], remove: [String])
  case retitle(String)
  case rekind(TicketKind)
  /// Names the contact; nil for nobody.
  case recontact(Int?)
  /// Promises what the contract in force now promises.
  case reapply

  /// The deed it is journalled as.
  public var verb: Verb {
    switch self {
    case .acknowledge: .acknowledge
    case .take: .take
    case .assign: .assign
    case .prioritise: .priority
    case .wait: .wait
    case .resume: .resume
    case .reply: .reply
    case .note: .note
    case .message: .message
    case .resolve: .resolve
    case .reopen: .reopen
    case .close: .close
    case .transfer: .transfer
    case .link: .link
    case .unlink: .unlink
    case .tag: .tag
    case .retitle, .rekind, .recontact: .edit
    case .reapply: .reapply
    }
  }

  /// The message it writes, if any.
  public var message: (kind: MessageKind, text: String)? {
    switch self {
    case .reply(let text, _): (.reply, text)
    case .note(let text): (.note, text)
    case .message(let text): (.customer, text)
    default: nil
    }
  }
}

/// What a reply may do besides answering.
public enum AfterReply: String, CaseIterable, Codable, Sendable {
  /// The ticket waits for the customer.
  case wait
  /// The ticket is resolved.
  case resolve
}

/// Why an action is not possible now.
public enum Refusal: Error, Hashable, Sendable {
  /// The person's roles do not grant that right.
  case missingRight(Right)
  /// Somebody did it already.
  case alreadyAcknowledged(Ticket.Deed)
  /// Somebody took charge already.
  case alreadyTaken(Ticket.Deed)
  /// It waits already.
  case alreadyWaiting(Ticket.Deed)
  /// It does not wait.
  case notWaiting
  /// Not possible in the stage it is in.
  case wrongStage(Stage)
  /// It is so already.
  case unchanged
  /// A message or a title without a word.
  case emptyText
  /// The person to be made responsible is not known, works here no more, or may not work on tickets.
  case unknownAgent(Login)
  /// An agent may assign within a common service only (`domain.md` 2).
  case outsideTeam(Login)
  /// The contact is not one of the customer's.
  case unknownContact
  /// A migration is no ordinary ticket, and neither becomes the other (`domain.md` 5).
  case migrationsApart
  /// A ticket cannot be linked with itself.
  case linkedToItself
  /// The ticket to link with is not there, or not for this person to see.
  case unknownTicket(TicketNumber)
  /// There is no such link.
  case notLinked(TicketNumber)
  /// There is no last action of this person's left to undo.
  case nothingToUndo
  /// A message that has left the house stays.
  case messageLeft
  /// Creating a ticket cannot be undone.
  case creationStays
  /// Somebody touched the same fields since, or did what could not have been done without it.
  case builtUpon(Ticket.Deed)
}
