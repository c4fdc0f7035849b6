import Desk
import Store

/// What happened to a ticket, messages and deeds in one order, as far as its messages have been read.
///
/// A long history is read page by page: the conversation then begins, or ends, in the middle, and says so.
struct Conversation: Sendable {
  /// One thing that happened.
  struct Item: Hashable, Sendable {
    /// The line of the journal that tells it.
    var entry: JournalEntry
    /// The message it wrote; nil where it wrote none.
    var message: Store.Message?
    /// The line of the journal that struck it; nil where none did.
    var struckBy: JournalEntry?

    /// Its place in the journal.
    var id: Int { entry.sequence }
  }

  /// What happened, oldest first.
  let items: [Item]
  /// Whether there are older messages than were read.
  let hasBefore: Bool
  /// Whether there are later messages than were read.
  let hasAfter: Bool

  /// Nothing yet.
  static let empty = Conversation(entries: [], window: .empty)

  /// The journal of a ticket with some of its messages.
  ///
  /// What was undone is shown struck, with who struck it; the undo itself needs no line of its own, nor do lines that
  /// changed nothing a reader knows of.
  init(history: History, window: MessageWindow) {
    self.init(entries: history.entries, window: window)
  }

  private init(entries: [JournalEntry], window page: MessageWindow) {
    let strikes = Dictionary(entries.compactMap { entry in entry.strikes.map { ($0, entry) } }) { $1 }
    let messages = Dictionary(page.messages.map { ($0.entry, $0) }) { $1 }
    let first = page.hasBefore ? page.messages.first?.entry ?? .max : .min
    let last = page.hasAfter ? page.messages.last?.entry ?? .min : .max
    items = entries.filter { $0.strikes == nil && first <= $0.sequence && $0.sequence <= last }
      .map { Item(entry: $0, message: messages[$0.sequence], struckBy: strikes[$0.sequence]) }
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
  }
}

/// The messages of a ticket that are held at one time: those around what is shown, however many there are.
struct MessageWindow: Sendable {
  /// How many messages are read at a time.
  static let step = 40
  /// How many are held at most.
  static let most = 120

  /// What is held, oldest first.
  private(set) var messages: [Store.Message] = []
  /// Whether there are older ones.
  private(set) var hasBefore = false
  /// Whether there are later ones.
  private(set) var hasAfter = false

  /// Nothing yet.
  static let empty = MessageWindow()

  private init() {}

  /// The window on that page.
  init(_ page: MessagePage) {
    messages = page.messages
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
  }

  /// The window on a page read again, before which there is what was known to be.
  init(_ page: MessagePage, hasBefore: Bool) {
    self.init(page)
    self.hasBefore = hasBefore
  }

  /// Adds an older page in front, letting go of the latest beyond what is held.
  mutating func extend(before older: MessagePage) {
    let all = older.messages + messages
    messages = Array(all.prefix(Self.most))
    hasBefore = older.hasBefore
    hasAfter = hasAfter || all.count > Self.most
  }

  /// Adds a later page behind, letting go of the oldest beyond what is held.
  mutating func extend(after later: MessagePage) {
    let all = messages + later.messages
    messages = Array(all.suffix(Self.most))
    hasBefore = hasBefore || all.count > Self.most
    hasAfter = later.hasAfter
  }
}
