import Desk
import Store

extension QueueScreen {
  /// What the list showed before it was read again.
  struct Shown {
    /// What was read: news is only what differs in the same list.
    var reading: QueueReading?
    var versions: [TicketNumber: Int]
    /// The tickets in sight.
    var visible: [TicketNumber]
    var selected: (number: TicketNumber, key: RowKey)?
    var isHeld: Bool
  }

  /// What the list shows now.
  func shown(_ desk: DeskContext) -> Shown {
    let selected = window.selected.flatMap { row in window.selectedKey.map { (row.number, $0) } }
    return Shown(
      reading: shownReading,
      versions: Dictionary(window.rows.map { ($0.number, $0.version) }) { first, _ in first },
      visible: window.visible(height(desk)).map(\.number),
      selected: selected,
      isHeld: selected != nil && selected?.0 == window.held
    )
  }

  /// Notes what others did since the list was read last, which has been read again.
  mutating func takeNews(since shown: Shown, _ desk: DeskContext) throws {
    news.expire(at: desk.now)
    shownReading = QueueReading(view, filter, desk)
    guard let before = shown.reading, before.view == view, before.filter == filter else {
      news = QueueNews()
      return
    }
    for row in window.rows where row.updatedBy != desk.viewer.login && row.version != shown.versions[row.number] {
      if shown.versions[row.number] != nil {
        news.note(.changed, row, now: desk.now)
      } else if row.updated >= before.now {
        news.note(.arrived, row, now: desk.now)
      }
    }
    let there = Set(window.rows.map(\.number))
    for number in shown.visible where !there.contains(number) { try takeNews(ofLost: number, shown, desk) }
  }

  /// Notes that a ticket which was in sight is not held any more, where somebody else is the reason.
  ///
  /// The selected one stays where it is until the person moves off: another must not slip under her fingers.
  private mutating func takeNews(ofLost number: TicketNumber, _ shown: Shown, _ desk: DeskContext) throws {
    guard let row = try desk.store.row(number, viewer: desk.viewer, now: desk.now),
      row.updatedBy != desk.viewer.login
    else { return }
    let isNews = row.version != shown.versions[number]
    let isSelected = number == shown.selected?.number
    guard isNews || (isSelected && shown.isHeld) else { return }
    let isStillThere = try reader(desk)(.around(number), 1).rows.contains { $0.number == number }
    if isNews { news.note(isStillThere ? .changed : .left, row, now: desk.now) }
    if isSelected, !isStillThere, let key = shown.selected?.key { window.hold(row, at: key) }
  }

  /// What others just did to tickets that are not in sight.
  func newsLine(_ desk: DeskContext) -> [String] {
    let above = Set(window.rows.prefix(window.top).map(\.number))
    let arrived = news.all(.arrived).filter { above.contains($0.number) }
    let left = news.all(.left).filter { $0.number != window.held }
    return [
      (arrived, { NewsText.arrivedAbove($0, by: $1) }),
      (left, { NewsText.left($0, by: $1) }),
    ].compactMap { (items: [QueueNews.Item], text: (String, String) -> NewsText) in
      guard let first = items.first else { return nil }
      let more = items.count == 1 ? "" : " " + desk.say(NewsText.more(items.count - 1))
      return desk.say(text(first.number.shown, first.by.rawValue)) + more
    }
  }
}
