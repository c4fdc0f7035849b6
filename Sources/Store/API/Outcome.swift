import Desk

/// What the person who acts took for granted about the ticket.
public enum Expectation: Hashable, Sendable {
  /// Nothing.
  case anything
  /// That it is at exactly that version (`--if-version`).
  case version(Int)
  /// What a screen showed: a conflict only if somebody else has since touched what the action touches.
  case seen(version: Int)
}

/// What came of an action.
public enum Outcome: Sendable {
  /// It was done.
  case done(Done)
  /// Somebody else was first.
  case conflict(Conflict)
  /// It is not possible, or not allowed, now.
  case refused(Refusal)
}

/// An action that was done.
public struct Done: Sendable {
  /// The ticket after it.
  public var ticket: Ticket
  /// The line of the journal that tells it.
  public var entry: JournalEntry
  /// The ticket's version after it.
  public var version: Int
  /// The clocks right after it.
  public var clocks: Clocks
  /// The other agent who was responsible when it was done, if any: the person is told so (`domain.md` 2).
  public var heldBy: Person?
  /// The ticket as lists show it.
  public var row: TicketRow
  /// The migration as it was before; nil for an ordinary ticket.
  public var before: Migration?
  /// How many other migrations have production on the day that was set, if one was.
  public var othersThatDay = 0
}

/// What somebody else did first.
public struct Conflict: Hashable, Sendable {
  /// Who.
  public var by: Login
  /// When.
  public var at: Instant
  /// What.
  public var verb: Verb
  /// What it changed.
  public var changes: [Change]
  /// The version the ticket is at now.
  public var versionNow: Int
  /// Why what was asked is not possible any more; nil where it still is, over what the other did.
  public var refusal: Refusal?

  /// That deed of that person's.
  public init(
    by login: Login,
    at: Instant,
    verb: Verb,
    changes: [Change] = [],
    versionNow: Int,
    refusal: Refusal? = nil
  ) {
    by = login
    self.at = at
    self.verb = verb
    self.changes = changes
    self.versionNow = versionNow
    self.refusal = refusal
  }
}

/// What came of one action among several.
public struct NumberedOutcome: Sendable {
  /// The ticket.
  public var number: TicketNumber
  /// What came of it there.
  public var outcome: Outcome

  /// That, for that ticket.
  public init(number: TicketNumber, outcome: Outcome) {
    self.number = number
    self.outcome = outcome
  }
}

/// An act of mine that an undo could strike.
public struct UndoProposal: Hashable, Sendable {
  /// Which act it is, among all.
  public var deed: Int
  /// What was done.
  public var target: UndoTarget
  /// Why it cannot be struck; nil where it can, be it on some of its tickets only.
  public var obstacle: Refusal?
}

/// What an undo strikes.
public struct UndoTarget: Hashable, Sendable {
  /// What was done.
  public var verb: Verb
  /// The tickets it was done to; several when it was done to all of them at once.
  public var numbers: [TicketNumber]
  /// When.
  public var at: Instant

  /// That deed, done to those tickets.
  public init(verb: Verb, numbers: [TicketNumber], at: Instant) {
    self.verb = verb
    self.numbers = numbers
    self.at = at
  }
}

/// What came of an undo.
public enum UndoOutcome: Sendable {
  /// What was done was struck, ticket by ticket; of a bulk, some may be refused.
  case done(UndoTarget, [NumberedOutcome])
  /// Nothing was struck.
  case refused(Refusal)
}
