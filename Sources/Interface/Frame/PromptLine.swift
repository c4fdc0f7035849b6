import Desk
import Terminal

/// A question on the last line, with its choices or its proposals.
enum PromptLine {
  /// What is said of an answer needs at least so many columns beside it; where it has not, it stands in its place.
  private static let leastForNotice = 20

  static func draw(
    _ prompt: Prompt,
    _ notice: Notice?,
    on surface: inout Surface,
    in area: Area,
    _ desk: DeskContext
  ) {
    let end = draw(prompt, on: &surface, in: area, desk, proposing: notice == nil)
    guard let notice else { return }
    var room = area.inset(left: end - area.x, right: 1)
    if room.width < min(SafeText.cells(of: notice.text), leastForNotice) {
      surface.fill(area)
      room = area.inset(left: 1)
    }
    let isShort = SafeText.cells(of: notice.text) <= room.width
    surface.put(notice.text, in: room, alignment: isShort ? .trailing : .leading, ink: notice.tone.ink)
  }

  /// On a narrower screen proposals stay on one row.
  private static let leastForTwoRows = 40
  /// What is typed has at least so many columns, however long the question is.
  private static let leastForAnswer = 8

  /// Draws the question and what is typed, and says where the room after it begins.
  private static func draw(
    _ prompt: Prompt,
    on surface: inout Surface,
    in area: Area,
    _ desk: DeskContext,
    proposing: Bool
  ) -> Int {
    var x = area.x + 1
    if case .choice(let choices) = prompt.style, width(of: prompt.question, choices, desk) > area.width {
      guard cells(of: choices) < area.width, area.y >= LongLine.leastRows else {
        return drawShort(choices, on: &surface, in: area)
      }
      // The question goes above what answers it, over the end of the screen.
      let above = Area(x: area.x, y: area.y - 1, width: area.width, height: 1)
      let question = (prompt.question + desk.say(FrameText.colon)).trimmed
      let room = LongLine.room(for: question, endingIn: above)
      LongLine.draw(question, on: &surface, in: room, ink: .strong)
    } else if case .choice = prompt.style {
      let question = prompt.question + desk.say(FrameText.colon)
      x += surface.put(question, x: x, y: area.y, ink: .strong, maxWidth: area.width)
    }
    x = min(x, max(area.x, area.maxX - 1))
    switch prompt.style {
    case .choice(let choices):
      surface.cursor = Terminal.Position(x: x, y: area.y)
      for choice in choices {
        x += surface.put(String(choice.keys.prefix(1)), x: x, y: area.y, ink: .key) + 1
        x += surface.put(choice.label, x: x, y: area.y, ink: .hint) + 2
      }
    case .line(let line, let completions, _):
      let proposed = proposing ? completions : []
      return draw(prompt, line, proposed, on: &surface, in: area, desk, hasNotice: !proposing)
    }
    return min(x, area.maxX)
  }

  /// Draws the question, what is typed, and right behind that what is proposed: over two rows where one has no room for all
  /// there ever is to propose, so that nothing moves as it becomes less.
  private static func draw(
    _ prompt: Prompt,
    _ line: TextLine,
    _ completions: [Completion],
    on surface: inout Surface,
    in area: Area,
    _ desk: DeskContext,
    hasNotice: Bool
  ) -> Int {
    let question = prompt.question + desk.say(FrameText.colon)
    let wanted = completions.reduce(SafeText.cells(of: question) + 2) { $0 + SafeText.cells(of: $1.label) + 2 }
    var rows = [area]
    if wanted > area.width, !completions.isEmpty, area.width >= leastForTwoRows, area.y >= LongLine.leastRows {
      let above = Area(x: area.x, y: area.y - 1, width: area.width, height: 1)
      surface.fill(above)
      rows = [above, area]
    }
    let room = max(0, area.width - 1 - leastForAnswer)
    var x = area.x + 1 + surface.put(question, x: area.x + 1, y: rows[0].y, ink: .strong, maxWidth: room)
    x = min(x, max(area.x, area.maxX - 1))
    let left = area.maxX - x
    let field =
      if !completions.isEmpty {
        min(SafeText.cells(of: line.text) + 1, max(leastForAnswer, left / 2))
      } else if hasNotice {
        max(12, area.width / 4)
      } else {
        left - 1
      }
    line.draw(on: &surface, in: Area(x: x, y: rows[0].y, width: max(1, min(field, left)), height: 1), ink: .field)
    x += field + 1
    guard !completions.isEmpty else { return min(x, area.maxX) }
    let proposals = prompt.proposals
    var placed = place(proposals, from: 0, x: x, in: rows)
    // Whoever goes on beyond those in sight sees where she is.
    if !placed.contains(where: { $0.index == prompt.chosen }) {
      placed = place(proposals, from: prompt.chosen, x: x, in: rows)
    }
    for (index, x, y) in placed {
      let ink: Ink = index == prompt.chosen ? [.accent, .selected] : .hint
      surface.put(proposals[index].label, x: x, y: y, ink: ink)
    }
    return area.maxX
  }

  /// Where proposals stand, as many as there is room for; the last one may be cut.
  private static func place(
    _ proposals: [Completion],
    from first: Int,
    x start: Int,
    in rows: [Area]
  ) -> [(index: Int, x: Int, y: Int)] {
    var placed: [(index: Int, x: Int, y: Int)] = []
    var x = start
    var row = 0
    for index in proposals.indices.dropFirst(first) {
      let cells = SafeText.cells(of: proposals[index].label)
      if x + cells > rows[row].maxX, row + 1 < rows.count {
        row += 1
        x = rows[row].x + 1
      }
      guard x + min(cells, leastForAnswer) <= rows[row].maxX || placed.isEmpty else { break }
      placed.append((index, x, rows[row].y))
      x += cells + 2
    }
    return placed
  }

  private static func width(of question: String, _ choices: [Prompt.Choice], _ desk: DeskContext) -> Int {
    SafeText.cells(of: question + desk.say(FrameText.colon)) + cells(of: choices)
  }

  private static func cells(of choices: [Prompt.Choice]) -> Int {
    choices.reduce(1) { $0 + SafeText.cells(of: $1.label) + 4 } - 2
  }

  /// The choices alone, by the beginnings of their names: where the whole does not fit, every key is still told.
  private static func drawShort(_ choices: [Prompt.Choice], on surface: inout Surface, in area: Area) -> Int {
    var x = area.x + 1
    surface.cursor = Terminal.Position(x: x, y: area.y)
    for choice in choices {
      x += surface.put(String(choice.keys.prefix(1)), x: x, y: area.y, ink: .key)
      x += surface.put(choice.label.prefix(2), x: x, y: area.y, ink: .hint) + 1
    }
    return min(x, area.maxX)
  }
}

/// A sentence that may be longer than the last line: it takes rows of the screen above, so that nothing of it is lost.
enum LongLine {
  /// On a screen of fewer rows a sentence stays on one and is cut.
  static let leastRows = 7
  /// The most rows that a sentence takes.
  private static let mostRows = 3

  /// The rows for a sentence that ends in that one.
  static func room(for text: String, endingIn line: Area) -> Area {
    let width = max(1, line.width - 2)
    let wanted = line.y >= leastRows ? SafeText.lines(of: text, width: width).count : 1
    let rows = min(max(1, wanted), mostRows)
    return Area(x: line.x, y: line.y - rows + 1, width: line.width, height: rows)
  }

  /// Draws the sentence; what its rows do not hold is cut with a sign.
  static func draw(_ text: String, on surface: inout Surface, in area: Area, ink: Ink) {
    surface.fill(area)
    let inner = area.inset(left: 1)
    guard area.height > 1 else {
      surface.put(text, in: inner, ink: ink)
      return
    }
    let lines = SafeText.lines(of: text, width: max(1, area.width - 2))
    for (index, line) in lines.prefix(area.height).enumerated() {
      let isCut = index == area.height - 1 && lines.count > area.height
      surface.put(line + (isCut ? "…" : ""), in: inner.row(index), ink: ink)
    }
  }
}
