import Desk
import Store
import Terminal

/// A message to a ticket being written: an answer, an internal note, or what the customer said.
///
/// What is typed is never lost: it is kept as a draft every few seconds, on leaving, and when the line drops.
public struct MessageEditor: Screen {
  /// How many seconds of typing may go by before it is kept.
  static let keepingInterval = 2
  private static let limit = TextBuffer.Limit(bytes: EnteredText.messageLimit, isMultiline: true)

  /// The ticket; of several, the one that keeps the draft.
  public private(set) var number: TicketNumber
  /// The tickets to which the same is written.
  private var others: [TicketNumber]
  /// What kind of message it is.
  public let message: MessageKind
  var area = TextArea(limit: limit)
  var detail: TicketDetail?
  /// The first of several tickets, as a list shows them.
  private(set) var rows: [TicketRow] = []
  var conversation = Conversation.empty
  /// What somebody else did while this was being written.
  var meanwhile: JournalEntry?
  /// How many rows of the conversation are shown on a screen of that size: a message more must not move what is typed.
  var rowsHeld: (size: Size, rows: Int)?
  private var isLoaded = false
  private var prefix = PrefixedKey()
  /// What is being sent and must not be sent twice.
  private var isSending = false
  /// What the desk keeps as a draft, and since when.
  private var kept: (text: String, at: Instant)?

  /// What stands in it from the start.
  private let beginning: String

  /// An editor of that kind of message.
  public init(_ message: MessageKind, on number: TicketNumber) {
    self.init(message, on: number, others: [], text: "")
  }

  /// An editor of one message to several tickets.
  ///
  /// - Parameter text: what stands in it from the start, unless a draft does.
  public init(_ message: MessageKind, on numbers: [TicketNumber], text: String = "") {
    self.init(message, on: numbers.first ?? .ticket(0), others: Array(numbers.dropFirst()), text: text)
  }

  private init(_ message: MessageKind, on number: TicketNumber, others: [TicketNumber], text: String) {
    self.message = message
    self.number = number
    self.others = others
    beginning = text
  }

  /// The tickets that it is written to.
  var numbers: [TicketNumber] { ([number] + others).sorted() }

  /// The editor.
  public var kind: ScreenKind { .editor }
  /// The ticket is read until there is something of a text.
  public var attention: Attention? {
    detail == nil ? nil : Attention(number, isWriting: !area.buffer.isBlank)
  }
  /// Letters are text.
  public var takesText: Bool { true }

  /// Only a reply can do something more as it is sent.
  public func offers(_ action: ActionName) -> Bool {
    message == .reply || (action != .sendAndWait && action != .sendAndResolve)
  }

  /// Only a reply leaves the house; the rest is kept.
  public func label(of action: ActionName, _ desk: DeskContext) -> String? {
    action == .send && message != .reply ? desk.say(EditorText.save) : nil
  }

  /// Whether there is something that the desk does not keep yet.
  private var isUnkept: Bool { area.text != (kept?.text ?? "") }

  /// When the text is to be kept next.
  public func nextChange(_ desk: DeskContext) -> Instant? {
    let minute = desk.now.nextMinute
    guard isUnkept else { return minute }
    return min(minute, max(desk.now + 1, (kept?.at ?? desk.now) + Self.keepingInterval))
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    switch event {
    case .appeared: return isLoaded ? look(desk) : load(desk)
    case .refresh(.desk): return isLoaded ? look(desk) : load(desk)
    case .refresh(.time): return keepNowAndThen(desk)
    case .refresh(.size):
      holdRows(desk)
      return []
    case .input(let input): return type(input, desk)
    case .action(let action): return act(action, desk)
    case .performing(let action, let numbers):
      if action.message?.kind == message && Set(numbers).isSubset(of: self.numbers) { isSending = true }
      return []
    case .performed(let performed): return conclude(performed, desk)
    case .edited(let text): return take(text, desk)
    case .closing: return isUnkept ? [keeping(desk, isLast: true)] : []
    case .answered(let answer): return hear(answer, desk)
    }
  }
}

// MARK: The ticket

extension MessageEditor {
  private mutating func load(_ desk: DeskContext) -> [Request] {
    do {
      let drafts = try desk.store.drafts(of: desk.viewer.login).filter { $0.kind == message }
      isLoaded = true
      if !others.isEmpty { try leaveDraftsAlone(drafts) }
      let requests = look(desk)
      holdRows(desk)
      guard detail != nil else { return requests }
      guard let draft = drafts.first(where: { $0.ticket == number }) else {
        if !beginning.isEmpty { return requests + edit(.insert(beginning), desk) }
        return requests
      }
      // One step of typing, so that undoing it starts afresh.
      // What was typed before the desk could be read stays too.
      area.apply(.insert((area.text.isEmpty ? "" : "\n\n") + draft.text), in: room(desk))
      kept = (area.text, draft.at)
      let undo = desk.keymap.keys(for: .undoTyping).first?.description ?? ""
      let said = EditorText.resumed(since: desk.formats.moment(draft.at), undo: undo)
      return requests + [.say(Notice(desk.say(said)))]
    } catch let problem as EditorText {
      return [.pop, .say(Notice(desk.say(problem), .refused))]
    } catch {
      return [.failed(error, desk)]
    }
  }

  /// What is written to several tickets is kept with one that has no draft, so that none takes another's place.
  private mutating func leaveDraftsAlone(_ drafts: [Draft]) throws(EditorText) {
    let taken = Set(drafts.map(\.ticket))
    guard let free = numbers.first(where: { !taken.contains($0) }) else { throw .draftsEverywhere }
    others = numbers.filter { $0 != free }
    number = free
  }

  /// Reads the ticket, and notes what somebody else did to it since it was read last.
  private mutating func look(_ desk: DeskContext) -> [Request] {
    do {
      guard let read = try desk.ticket(number) else {
        return [.pop, .say(Notice(desk.say(ConversationText.absent(number.text)), .refused))]
      }
      rows = try others.isEmpty ? [] : readRows(desk)
      let page = try desk.store.messages(of: number, viewer: desk.viewer, from: .end, limit: 10)
      if let before = detail {
        let since = read.history.entries.filter { $0.version > before.row.version && $0.by != desk.viewer.login }
        meanwhile = since.last ?? meanwhile
      }
      detail = read
      conversation = Conversation(history: read.history, window: MessageWindow(page))
      return []
    } catch {
      return [.failed(error, desk)]
    }
  }
}

extension MessageEditor {
  /// The most of several tickets that are told by their titles.
  private static let mostRows = 12

  private func readRows(_ desk: DeskContext) throws -> [TicketRow] {
    try numbers.prefix(Self.mostRows).compactMap {
      try desk.store.row($0, viewer: desk.viewer, now: desk.now)
    }
  }
}

// MARK: Typing

extension MessageEditor {
  private mutating func type(_ input: Input, _ desk: DeskContext) -> [Request] {
    switch prefix.read(input) {
    case .taken: return []
    case .ownEditor: return [.editText(area.text)]
    case .undo: return edit(.undo, desk)
    case .other: return EditCommand(input).map { edit($0, desk) } ?? []
    }
  }

  private mutating func edit(_ command: EditCommand, _ desk: DeskContext) -> [Request] {
    if area.apply(command, in: room(desk)) {
      kept = kept ?? ("", desk.now)
      return []
    }
    return [.say(Notice(desk.say(EditorText.tooLong), .refused)), .bell]
  }

  private mutating func take(_ text: String?, _ desk: DeskContext) -> [Request] {
    guard let text else { return [.say(Notice(desk.say(EditorText.editorFailed), .refused))] }
    guard area.replaceAll(with: EnteredText.message(text)) else {
      return [.say(Notice(desk.say(EditorText.tooLong), .refused))]
    }
    return isUnkept ? [keeping(desk)] : []
  }
}

// MARK: Sending and leaving

extension MessageEditor {
  private mutating func act(_ action: ActionName, _ desk: DeskContext) -> [Request] {
    prefix.reset()
    switch action {
    case .send: return send(then: nil, desk)
    case .sendAndWait: return send(then: .wait, desk)
    case .sendAndResolve: return send(then: .resolve, desk)
    case .ownEditor: return [.editText(area.text)]
    case .undoTyping: return edit(.undo, desk)
    case .redoTyping: return edit(.redo, desk)
    case .leave, .back: return leave(desk)
    default: return []
    }
  }

  private mutating func send(then next: AfterReply?, _ desk: DeskContext) -> [Request] {
    guard !isSending else { return [] }
    guard !area.buffer.isBlank else { return [.say(Notice(desk.say(EditorText.empty), .refused))] }
    guard next == nil || message == .reply else { return [.say(Notice(desk.say(EditorText.replyOnly), .refused))] }
    let action: TicketAction =
      switch message {
      case .reply: .reply(area.text, then: next)
      case .note: .note(area.text)
      case .customer: .message(area.text)
      }
    return [.perform(action, on: numbers, seen: detail.map { [number: $0.row.version] } ?? [:])]
  }

  /// What was sent is no draft any more; what was refused stays as it is.
  private mutating func conclude(_ performed: Performed, _ desk: DeskContext) -> [Request] {
    guard isSending, performed.action.message?.kind == message else { return [] }
    isSending = false
    // Who has the message already is not written to twice.
    let done = Set(performed.outcomes.filter(\.isDone).map(\.number))
    let missed = numbers.filter { !done.contains($0) }
    guard missed.isEmpty else {
      guard !done.isEmpty, let first = missed.first else { return look(desk) + (isUnkept ? [keeping(desk)] : []) }
      let before = forgetting(desk)
      (number, others) = (first, Array(missed.dropFirst()))
      detail = nil
      kept = nil
      let drafts = (try? desk.store.drafts(of: desk.viewer.login).filter { $0.kind == message }) ?? []
      let hasRoom = (try? leaveDraftsAlone(drafts)) != nil
      return [before] + look(desk) + (hasRoom ? [keeping(desk)] : [])
    }
    kept = (area.text, desk.now)
    return [forgetting(desk), .pop]
  }

  /// What failed was said already: a message that was not sent can be sent again, a draft not kept is kept anew.
  private mutating func hear(_ answer: Answer, _ desk: DeskContext) -> [Request] {
    guard case .failure = answer.result else { return [] }
    if answer.id == Work.draftName(number, message) {
      kept = ("", desk.now)
    } else {
      isSending = false
    }
    return []
  }

  private mutating func leave(_ desk: DeskContext) -> [Request] {
    if isSending { return [.say(Notice(desk.say(EditorText.sending)))] }
    guard !area.buffer.isBlank else {
      let request = forgetting(desk)
      return kept == nil ? [.pop] : [request, .pop]
    }
    let request = keeping(desk)
    return [request, .pop, .say(Notice(desk.say(EditorText.kept)))]
  }

  private mutating func keepNowAndThen(_ desk: DeskContext) -> [Request] {
    guard isUnkept, !isSending, let kept, desk.now - kept.at >= Self.keepingInterval else { return [] }
    return [keeping(desk)]
  }

  private mutating func keeping(_ desk: DeskContext, isLast: Bool = false) -> Request {
    kept = (area.text, desk.now)
    let draft = Draft(agent: desk.viewer.login, ticket: number, kind: message, text: area.text, at: desk.now)
    return .work(isLast ? .keepingLast(draft, spool: desk.spool) : .keeping(draft, spool: desk.spool))
  }

  private func forgetting(_ desk: DeskContext) -> Request {
    .work(.forgetting(of: desk.viewer.login, on: number, kind: message))
  }
}

extension Work {
  /// How long the desk's write gate is waited for when the line has dropped.
  private static let lastPatience = Duration.milliseconds(300)

  /// Keeps an unfinished text.
  static func keeping(_ draft: Draft, spool: DraftSpool?) -> Work {
    var work = Work(draftName(draft.ticket, draft.kind)) { store in try store.keep(draft) }
    work.lastResort = keepingLast(draft, spool: spool).body
    return work
  }

  /// Keeps an unfinished text when there is hardly any time left for it: beside the desk where that is busy or gone.
  static func keepingLast(_ draft: Draft, spool: DraftSpool?) -> Work {
    Work(draftName(draft.ticket, draft.kind)) { store in
      do {
        return try store.keep(draft, patience: lastPatience)
      } catch {
        guard let spool else { throw error }
        return try spool.put(draft)
      }
    }
  }

  /// Keeps a message that was not sent, below the unfinished text that the ticket may have already.
  ///
  /// - Parameter isLast: whether there is hardly any time left for it.
  static func keepingUnsent(_ draft: Draft, spool: DraftSpool?, isLast: Bool = false) -> Work {
    let keep = { @Sendable (store: DeskStore, isLast: Bool) throws -> any Sendable in
      var draft = draft
      let before = try? store.drafts(of: draft.agent, on: draft.ticket).first { $0.kind == draft.kind }
      if let before, before.text != draft.text { draft.text = before.text + "\n\n" + draft.text }
      return try (isLast ? keepingLast(draft, spool: spool) : keeping(draft, spool: spool)).body(store)
    }
    var work = Work(draftName(draft.ticket, draft.kind)) { try keep($0, isLast) }
    work.lastResort = { try keep($0, true) }
    return work
  }

  /// Forgets an unfinished text.
  static func forgetting(of login: Login, on number: TicketNumber, kind: MessageKind) -> Work {
    Work(draftName(number, kind)) { store in try store.forgetDraft(of: login, on: number, kind: kind) }
  }

  /// One name for keeping and forgetting: the newer of them is what the person wants.
  static func draftName(_ number: TicketNumber, _ kind: MessageKind) -> String {
    "draft \(number.text) \(kind.rawValue)"
  }
}
