import Desk
import Store
import Terminal

/// The first line of the queue: the views with what each holds, and the state of the desk.
enum QueueHeader {
  /// How the views are told, from the roomiest to the tightest form.
  private enum Form: CaseIterable {
    case full
    case fullTight
    case short

    var gap: Int { self == .full ? 3 : 2 }
    var isShort: Bool { self == .short }
  }

  /// What the time and the word beside it take at least.
  private static let clockCells = 16

  static func draw(on surface: inout Surface, _ view: QueueView, _ counts: [QueueView: Count], _ desk: DeskContext) {
    let wanted = Form.allCases.map { width(of: $0, counts, desk) }.first { $0 + clockCells <= desk.size.width }
    let room = HeaderLine.draw(on: &surface, desk, leaving: wanted ?? desk.size.width - clockCells)
    let form = Form.allCases.first { width(of: $0, counts, desk) <= room } ?? .short
    var x = 1
    if !form.isShort { x += surface.put(desk.say(FrameText.name), x: x, y: 0, ink: .accent) + form.gap }
    for candidate in shown(form, view, counts, desk, room: room - x) {
      let ink: Ink = candidate == view ? [.header, .activeView] : candidate.warns(counts) ? [.header, .breached] : .header
      let text = label(of: candidate, form, counts, desk)
      x += surface.put(text, x: x, y: 0, ink: ink, maxWidth: max(0, room - x)) + form.gap
    }
  }

  /// The views there is room for, the one that is shown among them.
  private static func shown(
    _ form: Form,
    _ view: QueueView,
    _ counts: [QueueView: Count],
    _ desk: DeskContext,
    room: Int
  ) -> ArraySlice<QueueView> {
    var views = QueueView.allCases[...]
    func cells() -> Int {
      views.reduce(-form.gap) { $0 + SafeText.cells(of: label(of: $1, form, counts, desk)) + form.gap }
    }
    while cells() > room, views.count > 1 {
      if views.last == view { views.removeFirst() } else { views.removeLast() }
    }
    return views
  }

  private static func label(
    of view: QueueView,
    _ form: Form,
    _ counts: [QueueView: Count],
    _ desk: DeskContext
  ) -> String {
    let name = desk.say(form.isShort ? ViewText.short(view) : .full(view))
    guard let count = counts[view] else { return name }
    return name + " \(count.value)" + (count.isCapped ? "+" : "")
  }

  private static func width(of form: Form, _ counts: [QueueView: Count], _ desk: DeskContext) -> Int {
    let labels = QueueView.allCases.map { label(of: $0, form, counts, desk) }
    let texts = labels + (form.isShort ? [] : [desk.say(FrameText.name)])
    return texts.reduce(1) { $0 + SafeText.cells(of: $1) + form.gap }
  }
}

extension QueueView {
  /// Whether what it holds should not be: late tickets are told in the header of every view.
  fileprivate func warns(_ counts: [QueueView: Count]) -> Bool {
    self == .late && (counts[.late]?.value ?? 0) > 0
  }
}
