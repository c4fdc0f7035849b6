/// What bears on a ticket's clocks, in the order in which it happened.
///
/// It is derived from the journal without what was struck, so that an undone action is as if it had never been.
public struct Timeline: Hashable, Sendable {
  /// What the ticket was when it was created.
  public struct Opening: Hashable, Sendable {
    /// The moment of creation, at which prise en compte starts.
    public var at: Instant
    /// The kind at creation.
    public var kind: TicketKind
    /// The priority at creation.
    public var priority: Priority
    /// What was promised at creation.
    public var commitment: Commitment
    /// The version of the rules in force at creation.
    public var rules: Int

    /// An opening of those facts.
    public init(at: Instant, kind: TicketKind, priority: Priority, commitment: Commitment, rules: Int) {
      self.at = at
      self.kind = kind
      self.priority = priority
      self.commitment = commitment
      self.rules = rules
    }
  }

  /// One thing that happened.
  public struct Event: Hashable, Sendable {
    /// When.
    public var at: Instant
    /// What.
    public var what: What

    /// That, at that moment.
    public init(at: Instant, _ what: What) {
      self.at = at
      self.what = what
    }
  }

  /// The events that bear on clocks.
  public enum What: Hashable, Sendable {
    /// Prise en compte.
    case acknowledge
    /// Prise en charge; acknowledges in the same instant what was not.
    case take
    /// The ticket begins to wait for the customer.
    case wait
    /// The wait ends.
    case resume
    /// The priority becomes that one.
    case prioritise(Priority)
    /// Resolved, or handed to sales: acknowledges and takes in the same instant what was not, and ends a wait.
    case resolve
    /// Back to work: restarts résolution alone.
    case reopen
    /// The kind becomes that one, and with it which clocks the ticket has.
    case rekind(TicketKind)
    /// A contract was re-applied.
    case recommit(Commitment)
    /// New rules reached the ticket: the clocks not stopped are judged by that version from their start.
    case rules(Int)
  }

  /// How it began.
  public var opening: Opening
  /// What happened since, oldest first.
  public var events: [Event]

  /// The timeline of a ticket so opened.
  public init(opening: Opening, events: [Event] = []) {
    self.opening = opening
    self.events = events
  }
}
