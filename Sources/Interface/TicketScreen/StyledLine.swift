import Terminal

/// A row of text in several inks, with something at its right end if need be.
struct StyledLine: Hashable, Sendable {
  /// A stretch of one ink.
  struct Run: Hashable, Sendable {
    var text: String
    var ink: Ink

    init(_ text: String, _ ink: Ink = .text) {
      self.text = text
      self.ink = ink
    }
  }

  /// What stands at the left, in order.
  var runs: [Run]
  /// What stands at the right end; it is kept where the left has to be cut.
  var trailing: Run?

  /// A row of those stretches.
  init(_ runs: [Run], trailing: Run? = nil) {
    self.runs = runs
    self.trailing = trailing
  }

  /// A row of one ink.
  init(_ text: String, _ ink: Ink = .text) {
    runs = [Run(text, ink)]
  }

  /// An empty row.
  static let blank = StyledLine([])

  /// The row with parts side by side and a sign between them, the empty parts left out.
  static func joined(_ parts: [Run], by separator: Run) -> StyledLine {
    let parts = parts.filter { !$0.text.isEmpty }
    return StyledLine(Array(parts.map { [$0] }.joined(separator: [separator])))
  }

  /// The cells that what stands at the left would take.
  var cells: Int { runs.reduce(0) { $0 + SafeText.cells(of: $1.text) } }

  /// Draws it in the first row of an area.
  func draw(on surface: inout Surface, in area: Area) {
    guard !area.isEmpty else { return }
    var room = area.width
    if let trailing {
      let cells = SafeText.cells(of: trailing.text)
      // Where there is no room for both, what is said matters more than what stands beside it.
      if cells + 12 <= area.width {
        room -= cells + 1
        surface.put(trailing.text, x: area.maxX - cells, y: area.y, ink: trailing.ink)
      }
    }
    var x = area.x
    for run in runs where x < area.x + room {
      let isCut = x + SafeText.cells(of: run.text) > area.x + room
      x += surface.put(run.text, x: x, y: area.y, ink: run.ink, maxWidth: area.x + room - x)
      if isCut { return }
    }
  }
}
