import ArgumentParser
import Desk
import Exchange
import Interface
import Store

/// `guichet ticket list`: the tickets of a view, page by page, so that memory does not grow with them.
struct TicketList: ServableOnDesk {
  static let configuration = CommandConfiguration.say("list", .ticketList)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var moment: MomentOptions

  @Option(help: .say(.queueView, ListedView.names.joined(separator: "|")))
  var view = ListedView.all.name

  @Option(help: .say(.limit, "count"))
  var limit: Int?

  @Option(help: .say(.after, "next"))
  var after: String?

  @OptionGroup var narrowing: TicketListOptions

  func run() throws {
    let view = try ListedView(view)
    let start = try after.map { try ListedPlace($0, in: view) }
    if let limit, limit < 1 { throw UsageProblem.notACount("\(limit)", name: "--limit") }
    let open = try desk.open(.readOnly, at: moment.at)
    var walk = TicketWalk(open, views: view.parts, filter: try narrowing.filter(me: open.me.login), from: start)
    if form.json {
      try printJSON(&walk)
    } else {
      try printTable(&walk, open)
    }
  }

  private func printJSON(_ walk: inout TicketWalk) throws {
    var list = try JSONListPrinter("tickets")
    while let rows = try walk.next(upTo: limit) { try list.add(rows.map { TicketDocument($0).json }) }
    try list.end(with: [JSON.Member("next", .string(orNull: walk.next?.text))])
  }

  private func printTable(_ walk: inout TicketWalk, _ open: OpenDesk) throws {
    let (rules, formats) = (try open.rules(), try open.formats())
    var isFirst = true
    while let rows = try walk.next(upTo: limit) {
      try Output.results.table(TicketTable(rows, rules: rules, formats: formats).table, withTitles: isFirst)
      isFirst = false
    }
    if isFirst { try Output.messages.say(said(CommandText.noTickets)) }
    if let next = walk.next { try Output.messages.say(said(CommandText.more(next: next.text))) }
  }
}

/// What can be listed: a view of the queue, or every ticket.
struct ListedView {
  /// The view's word.
  let name: String
  /// The views it is made of, one after the other.
  let parts: [QueueView]

  /// Every ticket: what is open by urgency, then the rest, the latest first.
  static let all = ListedView(name: "all", parts: [.open, .resolved])
  /// The words there are.
  static var names: [String] { [all.name] + QueueView.allCases.map(\.rawValue) }

  private init(name: String, parts: [QueueView]) {
    self.name = name
    self.parts = parts
  }

  /// The view of that word.
  init(_ word: String) throws(UsageProblem) {
    if word == Self.all.name {
      self = .all
    } else {
      let view: QueueView = try Words.one(word, for: "--view")
      self.init(name: view.rawValue, parts: [view])
    }
  }
}

/// A place in a list, as `next` tells it and `--after` takes it: the view and the place in its order.
struct ListedPlace: Equatable {
  let view: QueueView
  let key: RowKey

  init(view: QueueView, key: RowKey) {
    self.view = view
    self.key = key
  }

  /// Reads what ``text`` wrote.
  init(_ text: String, in listed: ListedView) throws(UsageProblem) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, let view = QueueView(rawValue: String(parts[0])), listed.parts.contains(view),
      let group = Int(parts[1]), let key = Int(parts[2]), let number = Int(parts[3]),
      // No list tells such a place; its negative, which places in lists by time are, would be no number at all.
      ![group, key, number].contains(.min)
    else { throw .placeNotFromList(text) }
    self.init(view: view, key: RowKey(group: group, key: key, number: number))
  }

  /// The place as text.
  var text: String { "\(view.rawValue).\(key.group).\(key.key).\(key.number)" }
}

/// A walk through the tickets of some views, a page in memory at a time.
struct TicketWalk {
  private static let pageSize = 200

  private let open: OpenDesk
  private let filter: QueueFilter
  private var views: ArraySlice<QueueView>
  private var position = Position.start
  private var given = 0
  /// Where the walk goes on; nil when it came to the end.
  private(set) var next: ListedPlace?

  init(_ open: OpenDesk, views: [QueueView], filter: QueueFilter, from place: ListedPlace?) {
    self.open = open
    self.filter = filter
    self.views = views[...]
    if let place {
      self.views = self.views.drop { $0 != place.view }
      position = .after(place.key)
    }
  }

  /// The next tickets, no more than `limit` in the whole walk; nil at the end.
  mutating func next(upTo limit: Int?) throws -> [TicketRow]? {
    while let view = views.first {
      let room = limit.map { $0 - given } ?? Self.pageSize
      guard room > 0 else { return nil }
      let page = try read(view, limit: min(room, Self.pageSize))
      given += page.rows.count
      if let last = page.keys.last, page.hasAfter {
        position = .after(last)
        next = ListedPlace(view: view, key: last)
      } else {
        views.removeFirst()
        position = .start
        next = views.first == nil ? nil : page.keys.last.map { ListedPlace(view: view, key: $0) } ?? next
      }
      if !page.rows.isEmpty { return page.rows }
    }
    return nil
  }

  private func read(_ view: QueueView, limit: Int) throws -> Page {
    let store = open.store
    return open.isPast
      ? try store.pastPage(view, filter: filter, viewer: open.me, at: open.now, from: position, limit: limit)
      : try store.page(view, filter: filter, viewer: open.me, now: open.now, from: position, limit: limit)
  }
}
