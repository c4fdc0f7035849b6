import Desk
import Store
import Terminal

/// The first line of the queue: the views with what each holds, and the state of the desk.
enum QueueHeader {
  /// How the views are told, from the roomiest to the tightest form.
  private enum Form: CaseIterable {
    case full
    case fullTight
    case shortTight
    case activeOnly

    var gap: Int { self == .full ? 3 : 2 }
    var showsName: Bool { self == .full || self == .fullTight }
  }

  static func draw(on surface: inout Surface, _ view: QueueView, _ counts: [QueueView: Count], _ desk: DeskContext) {
    let width = HeaderLine.draw(on: &surface, desk, leaving: leastWidth(view, counts, desk))
    let form = Form.allCases.first { self.width($0, view, counts, desk) <= width } ?? .activeOnly
    var x = 1
    if form.showsName { x += surface.put(desk.say(FrameText.name), x: x, y: 0, ink: .accent) + form.gap }
    for (candidate, text) in labels(form, view, counts, desk) {
      let ink: Ink =
        candidate == view ? [.header, .activeView] : candidate.warns(counts) ? [.header, .breached] : .header
      x += surface.put(text, x: x, y: 0, ink: ink, maxWidth: max(0, width - x)) + form.gap
    }
  }

  /// The room that the views should have before the date takes any.
  private static func leastWidth(_ view: QueueView, _ counts: [QueueView: Count], _ desk: DeskContext) -> Int {
    let short = width(.shortTight, view, counts, desk)
    return short <= desk.size.width * 4 / 5 ? short : width(.activeOnly, view, counts, desk)
  }

  private static func labels(
    _ form: Form,
    _ view: QueueView,
    _ counts: [QueueView: Count],
    _ desk: DeskContext
  ) -> [(view: QueueView, text: String)] {
    let views = form == .activeOnly ? [view] : QueueView.allCases
    return views.map { candidate in
      let name = desk.say(form == .full || form == .fullTight ? ViewText.full(candidate) : .short(candidate))
      guard let count = counts[candidate] else { return (candidate, name) }
      return (candidate, name + " \(count.value)" + (count.isCapped ? "+" : ""))
    }
  }

  private static func width(
    _ form: Form,
    _ view: QueueView,
    _ counts: [QueueView: Count],
    _ desk: DeskContext
  ) -> Int {
    let texts = labels(form, view, counts, desk).map(\.text) + (form.showsName ? [desk.say(FrameText.name)] : [])
    return texts.reduce(1) { $0 + SafeText.cells(of: $1) + form.gap }
  }
}

extension QueueView {
  /// Whether what it holds should not be: late tickets are told in the header of every view.
  fileprivate func warns(_ counts: [QueueView: Count]) -> Bool {
    self == .late && (counts[.late]?.value ?? 0) > 0
  }
}
