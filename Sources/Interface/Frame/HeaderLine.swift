import Desk
import Terminal

/// A screen's first line: at its right end date, time, and whether the desk is open.
enum HeaderLine {
  /// The columns left empty before it.
  private static let gap = 2

  /// Draws it, as much as fits, and says how many columns are left for the rest of the line.
  ///
  /// - Parameter least: the columns that the rest of the line should have, if that can be.
  @discardableResult
  static func draw(on surface: inout Surface, _ desk: DeskContext, leaving least: Int = 0) -> Int {
    let width = desk.size.width
    let calendar = desk.rules.calendar
    let isOpen = calendar.isOpen(at: desk.now)
    let state: FrameText =
      if isOpen {
        .deskOpen
      } else if let opening = calendar.nextOpening(after: desk.now) {
        .deskClosed(until: desk.formats.moment(opening))
      } else {
        .deskClosedForLong
      }
    let word = desk.say(state)
    for moment in [desk.formats.dateAndTime(desk.now), desk.formats.time(desk.now)] {
      let text = moment + "  " + word
      let x = width - 1 - SafeText.cells(of: text)
      guard x >= max(least, width / 3) else { continue }
      surface.put(moment, x: x, y: 0, ink: .header)
      surface.put(word, x: width - 1 - SafeText.cells(of: word), y: 0, ink: isOpen ? .open : .closed)
      return x - gap
    }
    // Where nothing else fits, an open desk goes without saying, a closed one never does.
    guard !isOpen else { return width }
    for word in [word, desk.say(FrameText.deskClosedForLong)] {
      let x = width - 1 - SafeText.cells(of: word)
      guard x >= width / 4 else { continue }
      surface.put(word, x: x, y: 0, ink: .closed)
      return x - gap
    }
    return width
  }

  /// Draws the whole line of a screen that tells nothing there but its title.
  static func draw(titled kind: ScreenKind, on surface: inout Surface, _ desk: DeskContext) {
    draw(titled: desk.say(ScreenTitle(kind)), on: &surface, desk)
  }

  /// Draws the whole line with a title that says more than which screen it is.
  static func draw(titled title: String, on surface: inout Surface, _ desk: DeskContext) {
    let room = draw(on: &surface, desk)
    surface.put(title, x: 1, y: 0, ink: [.header, .strong], maxWidth: room - 1)
  }
}
