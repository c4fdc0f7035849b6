extension History {
  /// The entry of mine that an undo strikes next: my last one on this ticket that is not struck.
  public func lastDeed(of login: Login) -> JournalEntry? {
    effective.last { $0.by == login && $0.verb != .rules }
  }

  /// Decides whether that entry can be struck (`domain.md` 2).
  ///
  /// - Throws: the reason, when it created the ticket, left the house, or something was built upon it.
  public func undo(_ entry: JournalEntry, by agent: Agent) throws(Refusal) {
    guard agent.has(.work) else { throw .missingRight(.work) }
    guard entry.by == agent.login, effective.contains(entry) else { throw .nothingToUndo }
    guard entry.verb != .create else { throw .creationStays }
    guard entry.verb != .reply else { throw .messageLeft }
    let since = effective.drop { $0.sequence <= entry.sequence }
    let sameFields = since.first { !$0.fields.isDisjoint(with: entry.fields) }
    if let other = sameFields ?? firstImpossible(without: entry) {
      throw .builtUpon(Ticket.Deed(by: other.by, at: other.at))
    }
  }

  /// The first entry after that one which could not have happened, had that one never been.
  ///
  /// Fields do not tell all: whoever set the priority of a reopened ticket touched nothing the reopening touched, and
  /// yet could not have done it without. What came in from elsewhere before that entry is taken as it is.
  private func firstImpossible(without entry: JournalEntry) -> JournalEntry? {
    var ticket = born
    for other in effective where other.sequence != entry.sequence {
      for change in other.changes {
        if other.sequence > entry.sequence, !ticket.admits(change) { return other }
        ticket.apply(change, Ticket.Deed(by: other.by, at: other.at))
      }
    }
    return nil
  }
}
