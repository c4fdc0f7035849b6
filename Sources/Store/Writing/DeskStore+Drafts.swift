import Desk
import GRDB

extension DeskStore {
  /// Keeps an unfinished text, in place of the one kept before; an empty one is forgotten.
  ///
  /// - Parameter patience: how long to wait for the write gate; the store's own when nil.
  /// - Throws: `DeskRefusal` for a ticket or an agent that is not there, or one who may not work on tickets; `StoreError`.
  public func keep(_ draft: Draft, patience: Duration? = nil) throws {
    let text = EnteredText.message(draft.text)
    guard !text.isEmpty else {
      return try forgetDraft(of: draft.agent, on: draft.ticket, kind: draft.kind)
    }
    try write(patience: patience) { db in
      let agent = try acting(draft.agent, with: .work, db)
      guard try TicketTable.exists(draft.ticket, visibility: Visibility(of: agent), db) else {
        throw DeskRefusal.unknownTicket(draft.ticket)
      }
      try db.execute(
        sql: """
          INSERT INTO draft (agent, ticket, kind, text, at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at
          """,
        arguments: [draft.agent, draft.ticket.id, draft.kind, text, draft.at]
      )
    }
  }

  /// The unfinished texts of that agent, on that ticket or on all, the latest first.
  ///
  /// - Throws: `StoreError`.
  public func drafts(of login: Login, on number: TicketNumber? = nil) throws -> [Draft] {
    try read { db in
      guard let agent = try AgentTable.fetch(login, db) else { return [] }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT draft.* FROM draft JOIN ticket ON ticket.id = draft.ticket
          WHERE draft.agent = ? AND (? IS NULL OR draft.ticket = ?) AND \(Visibility(of: agent).ticket())
          ORDER BY draft.at DESC, draft.ticket, draft.kind
          """,
        arguments: [login, number?.id, number?.id]
      ).map { row in
        Draft(
          agent: login,
          ticket: TicketNumber(id: try row.value("ticket")),
          kind: try row.value("kind"),
          text: try row.value("text"),
          at: try row.value("at")
        )
      }
    }
  }

  /// Forgets an unfinished text.
  ///
  /// - Throws: `StoreError`.
  public func forgetDraft(of login: Login, on number: TicketNumber, kind: MessageKind) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM draft WHERE agent = ? AND ticket = ? AND kind = ?",
        arguments: [login, number.id, kind]
      )
    }
  }
}
