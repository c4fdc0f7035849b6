import Desk
import Store
import Terminal

/// What was said and done with a ticket, read page by page as it is scrolled through, and the part of it in sight.
struct ConversationPane: Sendable {
  private var messages = MessageWindow.empty
  private var conversation = Conversation.empty
  private var scroll = ConversationScroll()
  /// The rows that were written already; a copy of the pane shares them.
  let memo = WrittenRows()

  /// What there is besides what was read; nil where everything was.
  var more: ConversationText? { conversation.hasBefore ? .earlier : conversation.hasAfter ? .later : nil }

  /// How far through it the first row in sight is, in percent; nil where all of it is in sight.
  func progress(_ lines: ConversationLines, height: Int) -> Int? {
    let isWhole =
      scroll.showsStart(lines, conversation.items, height: height)
      && scroll.showsEnd(lines, conversation.items, height: height)
    guard !isWhole, let first = scroll.firstIndex(lines, conversation.items, height: height) else { return nil }
    return 100 * (first + 1) / max(1, conversation.items.count)
  }

  /// Draws the rows in sight.
  func draw(_ lines: ConversationLines, on surface: inout Surface, in area: Area) {
    let rows = scroll.rows(lines, conversation.items, height: area.height)
    for (index, row) in rows.enumerated() { row.draw(on: &surface, in: area.row(index)) }
  }
}

// MARK: Reading

extension ConversationPane {
  /// Takes the ticket as it is now.
  ///
  /// - Throws: `StoreError`.
  mutating func read(_ detail: TicketDetail, _ desk: DeskContext) throws {
    try readMessages(detail, desk)
    conversation = Conversation(history: detail.history, window: messages)
  }

  /// Reads the messages again: those held with what came since, else the latest that the history knows of.
  private mutating func readMessages(_ detail: TicketDetail, _ desk: DeskContext) throws {
    if messages.hasAfter { return }
    if let first = messages.messages.first, messages.messages.count < MessageWindow.most {
      let again = try page(.after(first.id - 1), detail, desk, limit: MessageWindow.most)
      messages = MessageWindow(again, hasBefore: messages.hasBefore)
      return
    }
    messages = MessageWindow(try page(.end, detail, desk))
    // A look at the past may have to go back behind everything that was written since.
    while let first = messages.messages.first, messages.hasBefore, first.entry > detail.history.latest {
      messages = MessageWindow(try page(.before(first.id), detail, desk))
    }
  }

  private func page(
    _ from: MessagePosition,
    _ detail: TicketDetail,
    _ desk: DeskContext,
    limit: Int = MessageWindow.step
  ) throws -> MessagePage {
    try desk.store.messages(of: detail.row.number, viewer: desk.viewer, from: from, limit: limit)
  }

  /// Reads on where the first or the last message held has come in sight.
  private mutating func readOn(
    _ detail: TicketDetail,
    _ lines: ConversationLines,
    _ height: Int,
    _ desk: DeskContext
  ) throws {
    let items = conversation.items
    if messages.hasBefore, let first = messages.messages.first, scroll.showsStart(lines, items, height: height) {
      messages.extend(before: try page(.before(first.id), detail, desk))
    } else if messages.hasAfter, let last = messages.messages.last, scroll.showsEnd(lines, items, height: height) {
      scroll.hold(lines, items, height: height)
      messages.extend(after: try page(.after(last.id), detail, desk))
    }
    conversation = Conversation(history: detail.history, window: messages)
  }
}

// MARK: Moving

extension ConversationPane {
  /// Moves by so many rows, down if positive.
  ///
  /// - Throws: `StoreError`.
  mutating func move(
    by rows: Int,
    in detail: TicketDetail,
    _ lines: ConversationLines,
    height: Int,
    _ desk: DeskContext
  ) throws {
    scroll.move(by: rows, lines, conversation.items, height: height)
    try readOn(detail, lines, height, desk)
  }

  /// Goes to the first or the last of it.
  ///
  /// - Throws: `StoreError`.
  mutating func jump(toStart: Bool, in detail: TicketDetail, _ desk: DeskContext) throws {
    if toStart ? messages.hasBefore : messages.hasAfter {
      messages = MessageWindow(try page(toStart ? .start : .end, detail, desk))
      conversation = Conversation(history: detail.history, window: messages)
    }
    if toStart { scroll.moveToStart(conversation.items) } else { scroll.moveToEnd() }
  }
}

extension History {
  /// The place in the journal of its last line.
  fileprivate var latest: Int { entries.last?.sequence ?? 0 }
}
