import Desk
import Store

/// A ticket as JSON tells it (`interface.md`, "A ticket as JSON"), with the order of keys that it names.
public struct TicketDocument: Hashable, Sendable {
  private let row: TicketRow

  /// The document of a ticket.
  public init(_ row: TicketRow) {
    self.row = row
  }

  /// The document.
  public var json: JSON { .object(members) }

  /// Its keys and values, for a document that says more.
  var members: [JSON.Member] {
    let clocks = row.clocks
    return [
      JSON.Member("number", .string(row.number.text)),
      JSON.Member("kind", .string(row.kind.rawValue)),
      JSON.Member("channel", .string(row.channel.rawValue)),
      JSON.Member("priority", .string(row.priority.rawValue)),
      JSON.Member("status", .string(row.statusWord)),
      JSON.Member("stage", .string(row.stage.rawValue)),
      JSON.Member("waiting", .bool(row.waitingSince != nil)),
      JSON.Member("title", .string(row.title)),
      JSON.Member("customer", customer),
      JSON.Member("contact", .string(orNull: row.contact)),
      JSON.Member("assignee", .string(orNull: row.assignee?.login.rawValue)),
      JSON.Member("service", .string(row.team.rawValue)),
      JSON.Member("created", .string(row.created.rfc3339)),
      JSON.Member("updated", .string(row.updated.rfc3339)),
      JSON.Member("version", .int(row.version)),
      JSON.Member("clocks", clocks.json),
      JSON.Member("next_due", .string(orNull: clocks.due?.rfc3339)),
      JSON.Member("at_risk", .bool(clocks.isAtRisk)),
      JSON.Member("breached", .bool(clocks.isBreached)),
      JSON.Member("commitment", .string(row.commitment.word)),
      JSON.Member("tags", .array(row.tags.map(JSON.string))),
      JSON.Member("external_id", .string(orNull: row.externalID)),
    ] + (row.migration?.members ?? [])
  }

  private var customer: JSON {
    [
      "code": .string(row.customer.code),
      "name": .string(row.customer.name),
      "formula": .string(orNull: row.commitment.formula?.rawValue),
      "version": .string(orNull: row.customer.release),
    ]
  }
}

/// A ticket with all that was written to it and done with it.
public struct TicketFileDocument: Sendable {
  private let detail: TicketDetail
  private let messages: [Message]

  /// The document of a ticket and its messages.
  public init(_ detail: TicketDetail, messages: [Message]) {
    self.detail = detail
    self.messages = messages
  }

  /// The ticket's own document, then `links`, `messages` and `journal`, each oldest first.
  public var json: JSON { .object(members) }

  /// Its keys and values, for a document that says more.
  var members: [JSON.Member] {
    let struck = detail.history.struck
    return TicketDocument(detail.row).members + [
      JSON.Member("links", .array(detail.links.map(\.json))),
      JSON.Member("messages", .array(messages.map(\.json))),
      JSON.Member(
        "journal",
        .array(
          detail.history.entries.map {
            JournalDocument($0, isStruck: struck.contains($0.sequence)).json
          }
        )
      ),
    ]
  }
}

extension TicketDetail.Link {
  var json: JSON {
    ["number": .string(number.text), "title": .string(title), "status": .string(statusWord)]
  }
}

extension Message {
  var json: JSON {
    [
      "at": .string(at.rfc3339),
      "kind": .string(kind.rawValue),
      "author": .string(author),
      "by": .string(by.rawValue),
      "text": .string(text),
      "struck": .bool(isStruck),
    ]
  }
}
