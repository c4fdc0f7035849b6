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
  /// What only a migration knows.
  case migrate(MigrationAction)

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
    case .migrate(let action): action.verb
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
  /// Not possible in the stage to which somebody brought it.
  case wrongStage(Stage, since: Ticket.Deed)
  /// It is so already.
  case unchanged
  /// A message or a title without a word.
  case emptyText
  /// The person to be made responsible is not known, works here no more, or may not work on tickets.
  case unknownAgent(Login)
  /// An agent may assign within a common service only (`domain.md` 2).
  case outsideTeam(Login)
  /// The person does not participate in migrations, and so could not read this one (`domain.md` 5).
  case notParticipant(Login)
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
  /// It is no migration.
  case notAMigration
  /// A migration goes on by its phases, and by nothing else.
  case movesByPhases
  /// The migration is finished, or was given up.
  case migrationOver(MigrationStatus)
  /// What is missing before the next phase.
  case gateUnmet([Requirement])
  /// Nothing is missing: the gate is open.
  case nothingToSkip
  /// There is no phase before the first.
  case noPhaseBefore
  /// It is done without saying why.
  case noReason
  /// Ticked already.
  case alreadyChecked(Ticket.Deed)
  /// That belongs to a later phase.
  case tooEarly(Phase)
  /// The customer has no developments of his own.
  case noCustomisations
  /// There is no such customisation.
  case unknownCustomisation(String)
  /// The rules in force have no such release.
  case unknownRelease(String)
  /// A migration leads to that release at least.
  case targetTooOld(Release)
  /// A migration leads to something newer than what the customer has.
  case targetNotNewer(than: Release)
  /// The version of before asks for a set-up fee, so there has to be a quote; in euros without tax.
  case quoteNeeded(fee: Int)
  /// There is no quote to send.
  case noQuote
  /// The quote was not sent yet.
  case quoteNotSent
  /// No day was put to the customer.
  case noDateProposed
  /// The day is over.
  case dateIsPast(CivilDate)
  /// It happens on that day, and not before.
  case notBefore(CivilDate)
  /// There is no last action of this person's left to undo.
  case nothingToUndo
  /// A message that has left the house stays.
  case messageLeft
  /// Creating a ticket cannot be undone.
  case creationStays
  /// Somebody touched the same fields since, or did what could not have been done without it.
  case builtUpon(Ticket.Deed)
}
