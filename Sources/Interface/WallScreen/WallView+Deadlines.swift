import Desk
import Store
import Terminal

extension WallView {
  /// What is left of a deadline now; negative when it is breached.
  func remaining(_ deadline: Deadline) -> Int {
    // Not from the due instant: of the time since a breach, what was waited does not count.
    deadline.isPaused
      ? deadline.remaining
      : deadline.remaining + desk.rules.calendar.openSeconds(until: figures.at, now: desk.now)
  }

  /// The role of a deadline as it stands.
  func ink(_ deadline: Deadline) -> Ink {
    if remaining(deadline) < 0 { return .breached }
    return deadline.isAtRisk ? .atRisk : .running
  }

  /// How many rows a deadline takes.
  var rowsPerDeadline: Int { desk.size.height >= WallLayout.roomy ? 2 : 1 }

  /// The line of a deadline, with its subject below it on a screen that has room for that.
  func lines(_ deadline: Deadline, width: Int) -> [StyledLine] {
    guard rowsPerDeadline > 1 else { return [line(deadline, width: width)] }
    let subject = StyledLine([.init(cell("", 12)), .init(cell(deadline.title, width - 12), .dim)])
    return [line(deadline, width: width), subject]
  }

  private func line(_ deadline: Deadline, width: Int) -> StyledLine {
    let ink = ink(deadline)
    let left = (deadline.isPaused ? desk.symbols.paused + " " : "") + desk.formats.countdown(remaining(deadline))
    let agent = deadline.assignee?.login.rawValue ?? desk.symbols.none
    let isWide = width >= 50
    let tail = " " + cell(deadline.number.text, 5, .trailing) + (isWide ? " " + cell(agent, 10) : "")
    let customer = width - 11 - SafeText.cells(of: tail) - 2
    return StyledLine(
      [
        figure(left, 9, ink),
        [
          .init(" "), .init(desk.symbols[deadline.priority] + " ", deadline.priority.ink),
          .init(cell(deadline.customer.name, customer + 1)),
          .init(tail, .dim),
        ],
      ].flatMap(\.self)
    )
  }
}
