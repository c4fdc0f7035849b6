import Desk
import Store

/// What others just did to the ticket that is shown: told for a moment, by the frame's time.
struct TicketNews: Hashable, Sendable {
  private struct Item: Hashable {
    var entry: JournalEntry
    /// What it took back; nil where it is no undo.
    var struck: JournalEntry?
  }

  private var items: [Item] = []
  private var until: Instant?

  /// The lines of the journal that are news, by their places in it.
  var sequences: Set<Int> { Set(items.map(\.entry.sequence)) }

  /// When it is no news any more; nil where there is none.
  var nextChange: Instant? { until }

  /// Notes what others added to a journal that has been read again.
  ///
  /// - Parameter version: the ticket's version when it was read before; nil where it was not.
  mutating func take(_ history: History, since version: Int?, viewer: Agent, now: Instant) {
    expire(at: now)
    guard let version else { return }
    let added = history.entries.filter { $0.version > version && $0.by != viewer.login }
    guard !added.isEmpty else { return }
    items += added.map { entry in
      Item(entry: entry, struck: history.entries.first { $0.sequence == entry.strikes })
    }
    until = now + QueueNews.lifetime
  }

  /// Forgets what is no news any more.
  mutating func expire(at now: Instant) {
    if let until, until <= now { self = TicketNews() }
  }

  /// Who did what, and when; of several deeds the last, with how many more there are; nil for no news.
  func text(_ names: JournalNames, _ desk: DeskContext) -> String? {
    guard let last = items.last else { return nil }
    let deed = (last.struck ?? last.entry).changes.map { desk.say(DeedText($0, names: names)) }
      .joined(separator: ", ")
    let said = last.struck == nil ? deed : desk.say(NewsText.undid(deed))
    let more = items.count == 1 ? "" : " " + desk.say(NewsText.more(items.count - 1))
    return desk.symbols.changed + " " + names.agent(last.entry.by) + desk.say(FrameText.colon) + said + ", "
      + desk.formats.moment(last.entry.at) + more
  }
}
