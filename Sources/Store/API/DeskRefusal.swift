import Desk

/// Why a customer, a contact, an agent, the rules or a new ticket is not taken in.
public enum DeskRefusal: Error, Hashable, Sendable {
  /// The person's roles do not grant that right.
  case missingRight(Right)
  /// The person who acts is not an agent of the desk, or works here no more.
  case unknownAgent(Login)
  /// No customer has that code.
  case unknownCustomer(code: String)
  /// The customer is one no more.
  case customerInactive(code: String)
  /// Another customer has that code.
  case customerCodeTaken(code: String)
  /// No contact has that number, or it is another customer's.
  case unknownContact(id: Int)
  /// The contact may not open tickets.
  case contactInactive(id: Int)
  /// The formula allows that many active contacts and they are there (`domain.md` 1).
  case contactsFull(cap: Int)
  /// Another agent has that login.
  case loginTaken(Login)
  /// Somebody must remain who can administer the desk.
  case lastAdmin
  /// The rules in force have no such formula.
  case unknownFormula(FormulaCode)
  /// The rules in force have no such release.
  case unknownRelease(String)
  /// A contract that ends before it begins.
  case contractBackwards
  /// A contract that begins no later than the one before it.
  case contractOverlaps(start: CivilDate)
  /// A name, a code or a title without a word.
  case emptyName
  /// A request without a subject.
  case emptyTitle
  /// It is so already.
  case unchanged
  /// Another ticket came from the other system under that number; nil where it is not there for this person.
  case externalIDTaken(id: String, by: TicketNumber?)
  /// An agent may make responsible only somebody of a common service (`domain.md` 2).
  case outsideTeam(Login)
  /// The ticket it is opened from is not there, or not for this person to see.
  case unknownTicket(TicketNumber)
  /// More tickets than one act is done to.
  case tooManyAtOnce(limit: Int)
  /// Migrations come from no other system.
  case externalIDOnMigration
  /// The migration asked for cannot be.
  case migration(Refusal)
}
