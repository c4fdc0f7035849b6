import Desk
import Store

extension ActionDeclaration {
  /// Why the action cannot be done to a ticket as a list shows it; nil when nothing speaks against it.
  ///
  /// It asks the domain's own rule with arguments that would fit. Hints and prompts go by it; what counts is what the desk
  /// decides when the deed is done.
  public func obstacle(for row: TicketRow?, viewer: Agent) -> Refusal? {
    guard viewer.has(right) else { return .missingRight(right) }
    if name == .createMigration, row?.migration != nil { return .migrationsApart }
    guard subject == .ticket, let row else { return nil }
    if group == .migrations {
      guard let migration = row.migration else { return .notAMigration }
      return migration.status == .open || name == .goBack ? nil : .migrationOver(migration.status)
    }
    guard let action = probe(for: row, viewer: viewer) else { return nil }
    // A contract may be re-applied when it is another one; from a row alone it may always be.
    let otherCommitment: Commitment =
      row.commitment == .noContract ? .unsupported(FormulaCode(rawValue: "")) : .noContract
    let circumstances = Circumstances(
      assignee: viewer,
      linkExists: true,
      contactExists: true,
      commitment: name == .reapply ? otherCommitment : row.commitment,
      rules: 0
    )
    do {
      _ = try row.standIn.decide(action, by: viewer, circumstances)
      return nil
    } catch {
      return error
    }
  }

  /// The action with arguments that change something; nil where a row does not tell.
  private func probe(for row: TicketRow, viewer: Agent) -> TicketAction? {
    switch name {
    case .priority: .prioritise(row.priority == .basse ? .majeure : .basse)
    case .assign: .assign(to: row.assignee?.login == viewer.login ? nil : viewer.login)
    case .transfer: .transfer(to: row.team == .support ? .quotes : .support)
    case .kind: .rekind(row.kind == .question ? .incident : .question)
    case .contact: .recontact(row.contact == nil ? 0 : nil)
    case .reply: .reply(name.rawValue)
    case .note: .note(name.rawValue)
    case .message: .message(name.rawValue)
    default: TicketAction(name, [])
    }
  }
}

extension TicketRow {
  /// A ticket that stands where the row's does, without the names and moments that a row does not have.
  fileprivate var standIn: Ticket {
    let deed = Ticket.Deed(by: updatedBy, at: updated)
    let birth = Birth(
      kind: kind,
      channel: channel,
      priority: priority,
      title: title,
      customer: customer.code,
      assignee: assignee?.login,
      team: team,
      commitment: commitment,
      rules: 0
    )
    var ticket = Ticket(birth: birth, number: number, created: Ticket.Deed(by: updatedBy, at: created))
    ticket.come(to: stage, deed)
    ticket.waiting = waitingSince.map { Ticket.Deed(by: updatedBy, at: $0) }
    ticket.acknowledged = stage == .open ? nil : deed
    ticket.taken = stage == .open || stage == .acknowledged ? nil : deed
    return ticket
  }
}
