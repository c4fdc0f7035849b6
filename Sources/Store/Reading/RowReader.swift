import Desk
import GRDB

/// Reads tickets as lists show them, one by one: a page is a few dozen.
struct RowReader {
  private static let columns = """
    SELECT ticket.*,
      customer.code AS customer_code, customer.name AS customer_name, customer.release AS customer_release,
      contact.name AS contact_name, agent.name AS assignee_name
    FROM ticket
    JOIN customer ON customer.id = ticket.customer
    LEFT JOIN contact ON contact.id = ticket.contact
    LEFT JOIN agent ON agent.login = ticket.assignee
    """

  let db: Database
  let rules: RulesShelf
  /// The moment to which clocks are brought.
  let now: Instant

  /// That ticket; nil when there is none that `visibility` lets through.
  func row(_ id: Int, visibility: Visibility) throws -> TicketRow? {
    let statement = try db.cachedStatement(sql: "\(Self.columns) WHERE ticket.id = ? AND \(visibility.ticket())")
    return try Row.fetchOne(statement, arguments: [id]).map(ticketRow)
  }

  /// The ticket in a row of the database.
  private func ticketRow(_ row: Row) throws -> TicketRow {
    let timeline = try TimelineCode.timeline(row.value("timeline"))
    let updated: Instant = try row.value("updated")
    // A moment before the last change is for those who cut timelines off; here it means that a clock was set back.
    let clocks = try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: max(now, updated))
    let group: Int? = try row.value("urgency_group")
    let login: Login? = try row.value("assignee")
    let name: String? = try row.value("assignee_name")
    guard
      let commitment = Commitment(word: try row.value("commitment"), formula: try row.value("formula"))
    else { throw Inconsistency(of: "ticket") }
    return TicketRow(
      number: TicketNumber(id: try row.value("id")),
      kind: try row.value("kind"),
      channel: try row.value("channel"),
      priority: try row.value("priority"),
      stage: try row.value("stage"),
      waitingSince: try row.value("waiting_since"),
      title: try row.value("title"),
      customer: CustomerName(
        code: try row.value("customer_code"),
        name: try row.value("customer_name"),
        release: try row.value("customer_release")
      ),
      contact: try row.value("contact_name"),
      commitment: commitment,
      assignee: login.map { Person(login: $0, name: name ?? $0.rawValue) },
      team: try row.value("team"),
      created: try row.value("created"),
      updated: updated,
      updatedBy: try row.value("updated_by"),
      resolved: try row.value("finished"),
      version: try row.value("version"),
      clocks: clocks,
      urgency: try urgency(group: group, key: row.value("urgency_key")),
      tags: try StoredJSON.value(row.value("tags")),
      externalID: try row.value("external_id")
    )
  }

  private func urgency(group: Int?, key: Int?) throws -> Urgency? {
    guard let group, let key else { return nil }
    guard let group = Urgency.Group(rawValue: group) else { throw Inconsistency(of: "ticket") }
    return Urgency(group: group, key: key)
  }
}

extension RowReader {
  /// The ticket as it was by the end of that shorter history.
  func row(_ current: TicketRow, asIn history: History) throws -> TicketRow {
    let ticket = history.ticket
    let timeline = history.timeline
    let clocks = try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: now)
    var row = current
    row.kind = ticket.kind
    row.priority = ticket.priority
    row.stage = ticket.stage
    row.waitingSince = ticket.waiting?.at
    row.title = ticket.title
    row.contact = try ticket.contact.flatMap { try ContactTable.fetch($0, db)?.name }
    row.commitment = ticket.commitment
    row.assignee = try ticket.assignee.map { login in
      Person(login: login, name: try AgentTable.fetch(login, db)?.name ?? login.rawValue)
    }
    row.team = ticket.team
    row.updated = history.updated
    row.updatedBy = history.entries.last?.by ?? ticket.created.by
    row.resolved = ticket.stage.isOpen ? nil : ticket.resolved?.at ?? history.updated
    row.version = history.version
    row.clocks = clocks
    row.urgency = ticket.stage.isOpen ? clocks.urgency : nil
    row.tags = ticket.tags
    return row
  }
}
