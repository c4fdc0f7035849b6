import Desk
import Store
import Terminal

/// How the items of a conversation are written in rows of some width, each of them once.
struct ConversationLines {
  /// The cells a row has.
  let width: Int
  /// Who looks, when, in which language.
  let desk: DeskContext
  /// The names the journal speaks of.
  let names: JournalNames
  /// The lines of the journal that others have just added.
  let fresh: Set<Int>
  private let memo: WrittenRows

  /// The rows of items in this width.
  ///
  /// - Parameter memo: what was written before, which is written anew only where it would read otherwise.
  init(width: Int, desk: DeskContext, names: JournalNames, fresh: Set<Int> = [], memo: WrittenRows = WrittenRows()) {
    self.width = width
    self.desk = desk
    self.names = names
    self.fresh = fresh
    self.memo = memo
    memo.use(
      WrittenRows.Circumstances(
        width: width,
        language: desk.language,
        names: names,
        today: desk.rules.calendar.date(of: desk.now)
      )
    )
  }

  /// The rows of an item, the empty one behind a message included.
  func rows(of item: Conversation.Item) -> [StyledLine] {
    memo.rows(of: WrittenRows.Key(item: item.id, struckBy: item.struckBy?.sequence, isFresh: isFresh(item))) {
      write(item)
    }
  }

  private func write(_ item: Conversation.Item) -> [StyledLine] {
    guard let message = item.message else { return deed(item) }
    let look = MessageLook(message.kind, desk.symbols)
    let ink = item.struckBy == nil ? look.ink : .struck
    let margin = StyledLine.Run(look.margin + " ", look.ink)
    let body = SafeText.lines(of: message.text, width: max(1, width - 2)).map { line in
      StyledLine([margin, StyledLine.Run(String(line), item.struckBy == nil ? .text : ink)])
    }
    return [heading(item, message, look)] + body + [.blank]
  }

  private func heading(_ item: Conversation.Item, _ message: Store.Message, _ look: MessageLook) -> StyledLine {
    let ink: Ink = item.struckBy == nil ? look.ink.union(.strong) : .struck
    var runs = [
      StyledLine.Run(look.sign + " ", look.ink),
      StyledLine.Run(desk.say(look.heading), ink),
      StyledLine.Run("  " + message.author, item.struckBy == nil ? .text : .struck),
    ]
    // A reply that also made the ticket wait says so; that a message was written, it says itself.
    let besides = changes(item.entry)
    if !besides.isEmpty { runs.append(StyledLine.Run("  " + besides, .journal)) }
    if let struck = struck(item) { runs.append(StyledLine.Run("  " + struck, .struck)) }
    if isFresh(item) { runs.append(StyledLine.Run("  " + desk.symbols.changed, .changed)) }
    return StyledLine(runs, trailing: StyledLine.Run(desk.formats.moment(item.entry.at), .dim))
  }

  /// Whether others have just written or struck it.
  private func isFresh(_ item: Conversation.Item) -> Bool {
    fresh.contains(item.id) || item.struckBy.map { fresh.contains($0.sequence) } ?? false
  }

  /// A line; several where it tells why a migration was led otherwise than through its gate, which nobody should have to guess.
  private func deed(_ item: Conversation.Item) -> [StyledLine] {
    let ink: Ink = item.struckBy == nil ? .journal : .struck
    let said = names.agent(item.entry.by) + desk.say(FrameText.colon) + changes(item.entry)
    let sign = isFresh(item) ? StyledLine.Run(desk.symbols.changed + " ", .changed) : .init("· ", .journal)
    var runs = [sign, StyledLine.Run(said, ink)]
    if let struck = struck(item) { runs.append(StyledLine.Run("  " + struck, .struck)) }
    let moment = StyledLine.Run(desk.formats.moment(item.entry.at), .dim)
    let room = width - SafeText.cells(of: moment.text) - 3
    guard item.entry.tellsReason, room > 20, SafeText.cells(of: said) > room else {
      return [StyledLine(runs, trailing: moment)]
    }
    let lines = SafeText.lines(of: said, width: room)
    return lines.enumerated().map { index, line in
      index == 0
        ? StyledLine([sign, .init(String(line), ink)], trailing: moment)
        : StyledLine([.init("  ", ink), .init(String(line), ink)])
    }
  }

  /// What an entry changed besides writing a message, and besides what goes without saying: who takes a ticket has it.
  private func changes(_ entry: JournalEntry) -> String {
    entry.changes
      .filter { change in
        switch change {
        case .messaged: false
        case .assigned(_, let new): !(entry.changes.contains(.taken) && new == entry.by)
        default: true
        }
      }
      .map { desk.say(DeedText($0, names: names)) }
      .joined(separator: ", ")
  }

  private func struck(_ item: Conversation.Item) -> String? {
    item.struckBy.map { desk.say(ConversationText.struck(by: names.agent($0.by), when: desk.formats.moment($0.at))) }
  }
}

extension JournalEntry {
  /// Whether it tells why somebody led a migration otherwise than through its gate.
  fileprivate var tellsReason: Bool {
    switch verb {
    case .skip, .back, .cancel: true
    default: false
    }
  }
}
