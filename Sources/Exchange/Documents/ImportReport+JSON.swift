import Desk

extension ImportReport {
  /// The report as JSON tells it.
  public func json(isDryRun: Bool) -> JSON {
    [
      "dry_run": .bool(isDryRun),
      "tickets": .int(tickets),
      "already_there": .int(alreadyThere),
      "customers": .int(customers),
      "contacts": .int(contacts),
      "agents": .int(agents),
      "inactive_contacts": .array(
        inactiveContacts.map { ["customer": .string($0.customer), "name": .string($0.name)] }
      ),
      "notices": .int(noticeCount),
      "from": .string(orNull: period?.lowerBound.rfc3339),
      "to": .string(orNull: period?.upperBound.rfc3339),
    ]
  }
}
