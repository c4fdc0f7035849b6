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
    case shortTight

    var gap: Int {
      switch self {
      case .full: 3
      case .fullTight, .short: 2
      case .shortTight: 1
      }
    }
    var isShort: Bool { self == .short || self == .shortTight }
  }

  /// What the time and the word beside it take at least.
  private static let clockCells = 16

  static func draw(on surface: inout Surface, _ view: QueueView, _ counts: [QueueView: Count], _ desk: DeskContext) {
    let wanted = Form.allCases.map { width(of: $0, counts, desk) }.first { $0 + clockCells <= desk.size.width }
    // The name of the view that is shown comes before the time.
    let own = 2 + SafeText.cells(of: label(of: view, .shortTight, counts, desk))
    let least = wanted ?? max(own, desk.size.width - clockCells)
    let room = HeaderLine.draw(on: &surface, desk, leaving: least)
    let form = Form.allCases.first { width(of: $0, counts, desk) <= room } ?? .shortTight
    var x = 1
    if !form.isShort { x += surface.put(desk.say(FrameText.name), x: x, y: 0, ink: .accent) + form.gap }
    let shown = shown(form, view, counts, desk, room: room - x)
    for candidate in QueueView.allCases {
      guard shown.contains(candidate) else {
        // One sign for views left out side by side.
        if candidate.previous.map(shown.contains) ?? true {
          x += surface.put(desk.symbols.more, x: x, y: 0, ink: .header, maxWidth: max(0, room - x)) + form.gap
        }
        continue
      }
      let ink: Ink =
        candidate == view ? [.header, .activeView] : candidate.warns(counts) ? [.header, .breached] : .header
      let text = label(of: candidate, form, counts, desk)
      x += surface.put(text, x: x, y: 0, ink: ink, maxWidth: max(0, room - x)) + form.gap
    }
  }

  /// The views there is room for: always the one that is shown, and late tickets before the others.
  private static func shown(
    _ form: Form,
    _ view: QueueView,
    _ counts: [QueueView: Count],
    _ desk: DeskContext,
    room: Int
  ) -> Set<QueueView> {
    var views = Set(QueueView.allCases)
    func cells() -> Int {
      let labels = views.map { SafeText.cells(of: label(of: $0, form, counts, desk)) }
      let gaps = QueueView.allCases.filter { !views.contains($0) && ($0.previous.map(views.contains) ?? true) }
      let signs = gaps.map { _ in SafeText.cells(of: desk.symbols.more) }
      return (labels + signs).reduce(-form.gap) { $0 + $1 + form.gap }
    }
    let leaving = QueueView.allCases.reversed().filter { $0 != .late && $0 != view } + [.late].filter { $0 != view }
    for candidate in leaving where cells() > room { views.remove(candidate) }
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
  /// The view before it; nil for the first.
  fileprivate var previous: QueueView? {
    let all = QueueView.allCases
    return all.firstIndex(of: self).flatMap { $0 > 0 ? all[$0 - 1] : nil }
  }

  /// Whether what it holds should not be: late tickets are told in the header of every view.
  fileprivate func warns(_ counts: [QueueView: Count]) -> Bool {
    self == .late && (counts[.late]?.value ?? 0) > 0
  }
}
