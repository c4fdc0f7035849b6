extension Surface {
  /// What it shows, row by row, without the spaces at the ends: for `guichet screen` and for tests.
  public var text: String {
    (0..<height).map { rowText($0) }.joined(separator: "\n")
  }

  private func rowText(_ y: Int) -> String {
    var text = ""
    for cell in row(y).trimmingBlanks() { cell.glyph.write(to: &text) }
    return text
  }

  /// What it shows and what each part is, in a form that is easy to read in a test.
  ///
  /// Each row ends with `|`; a run of cells with roles is `{names:text}`, where `describe` gives the names, empty for
  /// roles that do not matter; `^` stands before the cell of the cursor.
  public func golden(describe: (Ink) -> String) -> String {
    (0..<height).map { goldenRow($0, describe: describe) }.joined(separator: "\n")
  }

  private func goldenRow(_ y: Int, describe: (Ink) -> String) -> String {
    var text = ""
    var names = ""
    var ink: Ink = []
    for (x, cell) in row(y).enumerated() {
      if cell.ink != ink {
        ink = cell.ink
        let newNames = describe(ink)
        if newNames != names {
          if !names.isEmpty { text += "}" }
          if !newNames.isEmpty { text += "{\(newNames):" }
          names = newNames
        }
      }
      if cursor == Position(x: x, y: y) { text += "^" }
      cell.glyph.write(to: &text)
    }
    return text + (names.isEmpty ? "|" : "}|")
  }

  /// What it shows as text with colours, for `guichet screen --ansi`.
  public func ansi(depth: ColorDepth, style: (Ink) -> Style) -> String {
    let reset = "\u{1B}[0m"
    return (0..<height).map { y in
      var text = ""
      var last: Style?
      for cell in row(y) {
        let style = style(cell.ink).reduced(to: depth)
        if style != last {
          if let last, last != Style() { text += reset }
          text += style.ansi
          last = style
        }
        cell.glyph.write(to: &text)
      }
      return last == nil || last == Style() ? text : text + reset
    }
    .joined(separator: "\n")
  }
}

extension ArraySlice<Cell> {
  fileprivate func trimmingBlanks() -> ArraySlice<Cell> {
    guard let last = lastIndex(where: { $0.glyph != .space }) else { return [] }
    return self[startIndex...last]
  }
}
