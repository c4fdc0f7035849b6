extension History {
  /// The entry of mine that an undo strikes next: my last one on this ticket that is not struck.
  public func lastDeed(of login: Login) -> JournalEntry? {
    effective.last { $0.by == login && $0.verb != .rules }
  }

  /// Decides whether that entry can be struck (`domain.md` 2).
  ///
  /// - Throws: the reason, when it created the ticket, left the house, or somebody built upon it.
  public func undo(_ entry: JournalEntry, by agent: Agent) throws(Refusal) {
    guard agent.has(.work) else { throw .missingRight(.work) }
    guard entry.by == agent.login, effective.contains(entry) else { throw .nothingToUndo }
    guard entry.verb != .create else { throw .creationStays }
    guard entry.verb != .reply else { throw .messageLeft }
    let since = effective.drop { $0.sequence <= entry.sequence }
    if let other = since.first(where: { !$0.fields.isDisjoint(with: entry.fields) }) {
      throw .builtUpon(Ticket.Deed(by: other.by, at: other.at))
    }
  }
}
