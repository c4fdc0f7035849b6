import Desk
import GRDB

/// Reads tickets as lists show them, one by one: a page is a few dozen.
struct RowReader {
  /// What is selected, in that order: to look a column up by its name costs more than to read what is in it.
  private enum Column: Int, CaseIterable {
    case id, kind, channel, priority, stage, title, commitment, formula, assignee, team, tags, created, updated,
      finished
    case version, timeline
    case waitingSince, updatedBy, urgencyGroup, urgencyKey, externalID
    case customerCode, customerName, customerRelease, contactName, assigneeName
    case phase, since, migrationStatus, source, target, missing, preProduction, production, accepted

    var sql: String {
      switch self {
      case .waitingSince: "ticket.waiting_since"
      case .updatedBy: "ticket.updated_by"
      case .urgencyGroup: "ticket.urgency_group"
      case .urgencyKey: "ticket.urgency_key"
      case .externalID: "ticket.external_id"
      case .customerCode: "customer.code"
      case .customerName: "customer.name"
      case .customerRelease: "customer.release"
      case .contactName: "contact.name"
      case .assigneeName: "agent.name"
      case .phase, .since, .source, .target, .missing, .production, .accepted: "migration.\(self)"
      case .migrationStatus: "migration.status"
      case .preProduction: "migration.pre_production"
      default: "ticket.\(self)"
      }
    }
  }

  private static let selection = """
    SELECT \(Column.allCases.map(\.sql).joined(separator: ", "))
    FROM ticket
    JOIN customer ON customer.id = ticket.customer
    LEFT JOIN contact ON contact.id = ticket.contact
    LEFT JOIN agent ON agent.login = ticket.assignee
    LEFT JOIN migration ON migration.ticket = ticket.id
    """

  let db: Database
  let rules: RulesShelf
  /// The moment to which clocks are brought.
  let now: Instant

  /// That ticket; nil when there is none that `visibility` lets through.
  func row(_ id: Int, visibility: Visibility) throws -> TicketRow? {
    let statement = try db.cachedStatement(sql: "\(Self.selection) WHERE ticket.id = ? AND \(visibility.ticket())")
    return try Row.fetchOne(statement, arguments: [id]).map(ticketRow)
  }

  /// Those tickets in that order, without those that `visibility` does not let through.
  func rows(_ ids: [Int], visibility: Visibility) throws -> [TicketRow] {
    let statement = try db.cachedStatement(
      sql: "\(Self.selection) WHERE ticket.id IN (SELECT value FROM json_each(?)) AND \(visibility.ticket())"
    )
    var found: [Int: TicketRow] = [:]
    let cursor = try Row.fetchCursor(statement, arguments: ["[" + ids.map(String.init).joined(separator: ",") + "]"])
    while let row = try cursor.next() {
      let ticket = try ticketRow(row)
      found[ticket.number.id] = ticket
    }
    return ids.compactMap { found[$0] }
  }

  /// The ticket in a row of the database.
  private func ticketRow(_ row: Row) throws -> TicketRow {
    let timeline = try TimelineCode.timeline(value(.timeline, row))
    let updated: Instant = try value(.updated, row)
    // A moment before the last change is for those who cut timelines off; here it means that a clock was set back.
    let clocks = try Clocks(of: timeline, rules: rules.book(for: timeline, db), now: max(now, updated))
    let group: Int? = try value(.urgencyGroup, row)
    let login: Login? = try value(.assignee, row)
    let name: String? = try value(.assigneeName, row)
    guard
      let commitment = Commitment(word: try value(.commitment, row), formula: try value(.formula, row))
    else { throw Inconsistency(of: "ticket") }
    return TicketRow(
      number: TicketNumber(id: try value(.id, row)),
      kind: try value(.kind, row),
      channel: try value(.channel, row),
      priority: try value(.priority, row),
      stage: try value(.stage, row),
      waitingSince: try value(.waitingSince, row),
      title: try value(.title, row),
      customer: CustomerName(
        code: try value(.customerCode, row),
        name: try value(.customerName, row),
        release: try value(.customerRelease, row)
      ),
      contact: try value(.contactName, row),
      commitment: commitment,
      assignee: login.map { Person(login: $0, name: name ?? $0.rawValue) },
      team: try value(.team, row),
      created: try value(.created, row),
      updated: updated,
      updatedBy: try value(.updatedBy, row),
      resolved: try value(.finished, row),
      version: try value(.version, row),
      clocks: clocks,
      urgency: try urgency(group: group, key: value(.urgencyKey, row)),
      tags: try words(value(.tags, row)),
      externalID: try value(.externalID, row),
      migration: try migration(row)
    )
  }

  private func migration(_ row: Row) throws -> MigrationGlance? {
    guard let phase: Phase = try value(.phase, row) else { return nil }
    let missing: String = try value(.missing, row)
    let waitingSince: Instant? = try value(.waitingSince, row)
    return MigrationGlance(
      phase: phase,
      since: try value(.since, row),
      status: try value(.migrationStatus, row),
      turn: waitingSince == nil ? .desk : .customer,
      source: try value(.source, row),
      target: try value(.target, row),
      missing: try words(missing).compactMap { Requirement(code: $0) },
      preProduction: try value(.preProduction, row),
      production: try value(.production, row),
      isAccepted: try value(.accepted, row)
    )
  }

  private func value<Value: DatabaseValueConvertible>(_ column: Column, _ row: Row) throws -> Value {
    try row.decode(Value.self, atIndex: column.rawValue)
  }

  /// A list of words; most tickets have none, and a decoder is slow to say so.
  private func words(_ text: String) throws -> [String] {
    text == "[]" ? [] : try StoredJSON.value(text)
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
    row.migration = ticket.migration.map { MigrationGlance($0, turn: ticket.turn) }
    return row
  }
}

extension MigrationGlance {
  /// What a list shows of a migration.
  fileprivate init(_ migration: Migration, turn: Turn) {
    self.init(
      phase: migration.phase,
      since: migration.since.at,
      status: migration.status,
      turn: turn,
      source: migration.source?.value,
      target: migration.target?.value,
      missing: migration.missing,
      preProduction: migration.awaitedInstallation,
      production: migration.productionDate?.value,
      isAccepted: migration.hasAgreedDate
    )
  }
}
