import Terminal

/// A short figure in letters that can be read from across a room.
///
/// The letters are drawn on a grid of three points by five, and a point is as many cells as the room allows.
struct BigDigits {
  /// How large a point is.
  enum Scale: CaseIterable {
    /// Half a cell high: three rows.
    case small
    /// Two cells wide and one high: five rows.
    case medium
    /// Four cells wide and two high: ten rows.
    case large

    /// The rows that a figure takes.
    func height(isPlain: Bool) -> Int {
      switch self {
      case .small: isPlain ? 5 : 3
      case .medium: 5
      case .large: 10
      }
    }

    fileprivate var columns: Int {
      switch self {
      case .small: 1
      case .medium: 2
      case .large: 4
      }
    }

    fileprivate var gap: Int {
      switch self {
      case .small: 1
      case .medium: 2
      case .large: 3
      }
    }
  }

  /// The figure.
  let text: String
  /// How large it is drawn.
  let scale: Scale
  /// Whether only characters of plain ASCII may be drawn.
  let isPlain: Bool

  /// The largest form of a figure that has room there; nil where none has.
  static func fitting(_ text: String, width: Int, height: Int, isPlain: Bool) -> BigDigits? {
    Scale.allCases.reversed().lazy.map { BigDigits(text: text, scale: $0, isPlain: isPlain) }
      .first { $0.width <= width && $0.height <= height }
  }

  /// The cells that it takes across.
  var width: Int {
    let letters = text.map { Self.letter($0)[0].count * scale.columns }
    return letters.reduce(0, +) + max(0, letters.count - 1) * scale.gap
  }

  /// The cells that it takes down.
  var height: Int { scale.height(isPlain: isPlain) }

  /// Draws it from the top left corner of an area.
  func draw(on surface: inout Surface, in area: Area, ink: Ink) {
    var x = area.x
    for character in text {
      let letter = Self.letter(character)
      for (row, line) in rows(letter).enumerated() where row < area.height {
        surface.put(line, x: x, y: area.y + row, ink: ink, maxWidth: area.maxX - x, overflow: .clip)
      }
      x += letter[0].count * scale.columns + scale.gap
    }
  }

  private func rows(_ letter: [String]) -> [String] {
    switch scale {
    case .small where isPlain: letter.map { $0.map { $0 == "#" ? "#" : " " }.joined() }
    case .small: halved(letter)
    case .medium: letter.map { widened($0) }
    case .large: letter.flatMap { [widened($0), widened($0)] }
    }
  }

  private func widened(_ points: String) -> String {
    let full = isPlain ? "#" : "█"
    return points.map { String(repeating: $0 == "#" ? full : " ", count: scale.columns) }.joined()
  }

  /// Two rows of points in each row of cells.
  private func halved(_ letter: [String]) -> [String] {
    stride(from: 0, to: letter.count, by: 2).map { row in
      let upper = Array(letter[row])
      let lower = row + 1 < letter.count ? Array(letter[row + 1]) : Array(repeating: Character("."), count: upper.count)
      return zip(upper, lower).map { pair in
        switch (pair.0 == "#", pair.1 == "#") {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }.joined()
    }
  }

  /// The points of a character, five rows of them; a space's for one that no figure has.
  private static func letter(_ character: Character) -> [String] {
    letters[character] ?? [".", ".", ".", ".", "."]
  }

  private static let letters: [Character: [String]] = [
    "0": ["###", "#.#", "#.#", "#.#", "###"],
    "1": [".#.", "##.", ".#.", ".#.", "###"],
    "2": ["###", "..#", "###", "#..", "###"],
    "3": ["###", "..#", ".##", "..#", "###"],
    "4": ["#.#", "#.#", "###", "..#", "..#"],
    "5": ["###", "#..", "###", "..#", "###"],
    "6": ["###", "#..", "###", "#.#", "###"],
    "7": ["###", "..#", "..#", ".#.", ".#."],
    "8": ["###", "#.#", "###", "#.#", "###"],
    "9": ["###", "#.#", "###", "..#", "###"],
    "h": ["#..", "#..", "###", "#.#", "#.#"],
    "j": ["..#", "...", "..#", "#.#", "###"],
    "d": ["..#", "..#", "###", "#.#", "###"],
    ":": [".", "#", ".", "#", "."],
    "−": ["...", "...", "###", "...", "..."],
    "-": ["...", "...", "###", "...", "..."],
  ]
}
