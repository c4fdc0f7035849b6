/// A file from which tickets can be read again and again, one at a time.
///
/// A file is read once to find every mistake and everybody it names, and again to write its tickets: so no more than one
/// ticket is ever in memory.
protocol TicketSource: Sendable {
  /// How many tickets the file has.
  var count: Int { get }
  /// The number the other system gives that ticket.
  func externalID(of index: Int) -> String
  /// That ticket; nil when it cannot be read, which is noted.
  func ticket(at index: Int, _ findings: inout Findings) -> ForeignTicket?
  /// Takes in those who stand in the file by themselves.
  func enlist(_ roster: inout Roster, _ desk: some ImportDesk, _ findings: inout Findings) throws
}
