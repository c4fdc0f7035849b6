import Desk

/// What an import brings, or would bring.
public struct ImportReport: Hashable, Sendable {
  /// How many tickets come in.
  public var tickets = 0
  /// How many tickets of the file the desk has already, by their number in the other system.
  public var alreadyThere = 0
  /// How many customers come in.
  public var customers = 0
  /// How many contacts come in, the inactive ones included.
  public var contacts = 0
  /// The contacts that come in inactive, as the formula allows no more (`domain.md` 1).
  public var inactiveContacts: [InactiveContact] = []
  /// How many agents come in, inactive and without a role, so that the history can name them.
  public var agents = 0
  /// What came in otherwise than it stands in the file, by line; the first thousand.
  public var notices: [ImportNotice] = []
  /// How many such there are in all.
  public var noticeCount = 0
  /// When the first ticket that comes in was opened, and the last thing happened; nil when none comes in.
  public var period: ClosedRange<Instant>?

  /// A contact that comes in inactive.
  public struct InactiveContact: Hashable, Sendable {
    /// The code of the customer.
    public var customer: String
    /// The person's name.
    public var name: String
  }
}
