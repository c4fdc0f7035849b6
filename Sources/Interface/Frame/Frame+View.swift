import Desk
import Store
import Terminal

extension Frame {
  /// Everything there is to see, on a terminal of that size.
  public func view() -> Surface {
    var surface = Surface(width: desk.size.width, height: desk.size.height + 1)
    if screenIsTooSmall() {
      drawTooSmall(on: &surface)
    } else {
      let room = Area(x: 0, y: 0, width: desk.size.width, height: desk.size.height)
      surface.clipped(to: room) { surface in
        if top.isOverlay, screens.count > 1 {
          screens[screens.count - 2].draw(on: &surface, desk)
          surface.cursor = nil
        }
        top.draw(on: &surface, desk)
      }
    }
    drawLastLine(on: &surface)
    if desk.symbols.spellsInASCII { surface.spellInASCII() }
    return surface
  }

  private func drawTooSmall(on surface: inout Surface) {
    let least = top.leastSize
    let text = FrameText.tooSmall(what: desk.say(ScreenText(top.kind)), width: least.width, height: least.height + 1)
    let lines = SafeText.lines(of: desk.say(text), width: max(1, desk.size.width))
    for (row, line) in lines.prefix(desk.size.height).enumerated() {
      surface.put(line, x: 0, y: row, ink: .dim)
    }
  }

  private func drawLastLine(on surface: inout Surface) {
    let line = Area(x: 0, y: desk.size.height, width: desk.size.width, height: 1)
    if let prompt {
      PromptLine.draw(prompt, notice, on: &surface, in: line, desk)
    } else if let notice = notice ?? trouble {
      let room = LongLine.room(for: notice.text, endingIn: line)
      LongLine.draw(notice.text, on: &surface, in: room, ink: notice.tone.ink)
    } else if let advice = top.advice(desk) {
      surface.put(advice, in: line.inset(left: 1), ink: .hint)
    } else if let hints = top.hints(desk) {
      HintLine.draw(hints, on: &surface, in: line.inset(left: 1, right: 1))
    } else {
      let status = top.status(desk)
      let cells = SafeText.cells(of: status)
      surface.put(status, x: max(0, line.width - cells - 1), y: line.y, ink: top.statusInk(desk))
      HintLine.draw(on: &surface, in: line.inset(left: 1, right: cells == 0 ? 0 : cells + 3), top, desk)
    }
  }
}

extension Notice.Tone {
  /// The role it is drawn in.
  var ink: Ink {
    switch self {
    case .info: .hint
    case .done: .done
    case .refused: .refused
    case .failed: .failed
    }
  }
}

/// The keys that can be used now, with a word each, as many as fit.
enum HintLine {
  static func draw(on surface: inout Surface, in area: Area, _ screen: any Screen, _ desk: DeskContext) {
    let targets = screen.targets
    let row = targets.numbers.count == 1 ? targets.row : nil
    let declarations = ActionRegistry.hints(on: screen.kind).filter { declaration in
      desk.has(declaration.name) && screen.offers(declaration.name)
        && !(declaration.needsTicket && targets.numbers.isEmpty)
    }
    let hints = declarations.compactMap { declaration in
      hint(for: declaration, on: screen.kind, row, desk).map { hint in
        (name: declaration.name, hint: Hint(hint.key, screen.label(of: declaration.name, desk) ?? hint.label))
      }
    }
    var chosen: [(name: ActionName, hint: Hint)] = []
    var left = area.width
    for (index, hint) in hints.enumerated() {
      let cells = hint.hint.cells + (index == 0 ? 0 : 2)
      guard cells <= left else { break }
      chosen.append(hint)
      left -= cells
    }
    // Help comes last on the line and first by right: the one hint that leads to all others.
    if let place = chosen.firstIndex(where: { $0.name == .help }) { chosen.append(chosen.remove(at: place)) }
    draw(chosen.map(\.hint), on: &surface, in: area)
  }

  /// Draws hints one beside the other, as many as fit.
  static func draw(_ hints: [Hint], on surface: inout Surface, in area: Area) {
    var x = area.x
    for hint in hints where x + hint.cells <= area.maxX {
      if !hint.key.isEmpty { x += surface.put(hint.key, x: x, y: area.y, ink: .key) + 1 }
      x += surface.put(hint.label, x: x, y: area.y, ink: .hint) + 2
    }
  }

  /// The key and the word; of the action the same key has instead where this one does not suit; nil for neither.
  private static func hint(
    for declaration: ActionDeclaration,
    on screen: ScreenKind,
    _ row: TicketRow?,
    _ desk: DeskContext
  ) -> (key: String, label: String)? {
    guard let key = desk.keymap.keys(for: declaration.name, on: screen).first else { return nil }
    guard declaration.obstacle(for: row, viewer: desk.viewer) != nil else {
      return (KeyText.name(of: key, desk.language), declaration.label[desk.language])
    }
    guard let other = declaration.otherwise?.declaration, other.obstacle(for: row, viewer: desk.viewer) == nil else {
      return nil
    }
    return (KeyText.name(of: key, desk.language), other.label[desk.language])
  }
}
