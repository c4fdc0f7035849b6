import Desk

/// A deed as somebody asked for it: what, to which tickets, and the version they took for granted.
public struct TicketCommand: Hashable, Sendable {
  /// Which action.
  public var name: ActionName
  /// The tickets named, or those that were chosen.
  public var numbers: [TicketNumber]
  /// What is to be done; nil for what is no deed on tickets, such as `undo` and `new`.
  public var action: TicketAction?
  /// The version that the tickets must be at (`--if-version`).
  public var ifVersion: Int?

  /// Reads the words of a command: its name, the tickets, what it asks.
  ///
  /// - Parameters:
  ///   - words: such as `priority 1042 majeure`; the tickets may be left out where some are chosen.
  ///   - chosen: the tickets to take where none is named.
  ///   - viewer: who `me` is.
  /// - Throws: what is wrong with the words, or which is missing.
  public init(_ words: [String], chosen: [TicketNumber] = [], viewer: Login) throws(LineMistake) {
    guard let first = words.first else { throw .empty }
    guard let name = ActionName(rawValue: first.lowercased()) else { throw .unknownCommand(first) }
    try self.init(name, Array(words.dropFirst()), chosen: chosen, viewer: viewer)
  }

  /// Reads the words that follow a command's name.
  ///
  /// - Throws: what is wrong with the words, or which is missing.
  public init(
    _ name: ActionName,
    _ words: [String],
    chosen: [TicketNumber] = [],
    viewer: Login
  ) throws(LineMistake) {
    let declaration = name.declaration
    var line = try ArgumentLine(words, of: declaration)
    self.name = name
    ifVersion = line.ifVersion
    let named = try line.takeNumbers(for: declaration, isChosen: !chosen.isEmpty, viewer: viewer)
    numbers = named.isEmpty ? chosen : named
    let values = try line.values(of: declaration, viewer: viewer)
    action = TicketAction(name, values)
    if action != nil && numbers.isEmpty { throw .noTicket(name) }
  }
}

extension TicketAction {
  /// The deed of that name with those arguments; nil for what is no deed on a ticket.
  init?(_ name: ActionName, _ values: [ArgumentValue]) {
    switch (name, values.first) {
    case (.acknowledge, _): self = .acknowledge
    case (.take, _): self = .take
    case (.wait, _): self = .wait
    case (.resume, _): self = .resume
    case (.resolve, _): self = .resolve
    case (.reopen, _): self = .reopen
    case (.close, _): self = .close
    case (.reapply, _): self = .reapply
    case (.priority, .priority(let priority)?): self = .prioritise(priority)
    case (.assign, .agent(let login)?): self = .assign(to: login)
    case (.transfer, .team(let team)?): self = .transfer(to: team)
    case (.kind, .ticketKind(let kind)?): self = .rekind(kind)
    case (.contact, .contact(let id)?): self = .recontact(id)
    case (.link, .ticket(let other)?): self = .link(to: other)
    case (.unlink, .ticket(let other)?): self = .unlink(from: other)
    case (.tag, .tags(let add, let remove)?): self = .tag(add: add, remove: remove)
    case (.title, .text(let text)?): self = .retitle(EnteredText.line(text))
    case (.advance, _): self = .migrate(.advance)
    case (.goBack, .text(let reason)?): self = .migrate(.back(reason: EnteredText.line(reason)))
    case (.skipGate, .text(let reason)?): self = .migrate(.skip(reason: EnteredText.line(reason)))
    case (.cancelMigration, .text(let reason)?): self = .migrate(.cancel(reason: EnteredText.line(reason)))
    case (.check, .items(let items)?): self = .migrate(.check(items))
    case (.uncheck, .items(let items)?): self = .migrate(.uncheck(items))
    case (.set, .settings(let settings)?): self = .migrate(.set(settings))
    case (.note, .text(let text)?): self = .note(EnteredText.message(text))
    case (.message, .text(let text)?): self = .message(EnteredText.message(text))
    case (.reply, .text(let text)?):
      if case .afterReply(let next)? = values.dropFirst().first {
        self = .reply(EnteredText.message(text), then: next)
      } else {
        self = .reply(EnteredText.message(text))
      }
    default: return nil
    }
  }
}
