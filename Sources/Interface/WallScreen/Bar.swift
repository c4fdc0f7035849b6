/// Bars of plain characters.
enum Bar {
  /// A bar from the left, as long as its part of the largest.
  static func horizontal(_ value: Int, of most: Int, width: Int, _ symbols: Symbols) -> String {
    guard width > 0, value > 0 else { return "" }
    // What is there is seen, however small its part.
    return String(repeating: symbols.isPlain ? "#" : "▇", count: max(1, value * width / max(1, most)))
  }

  /// A column one cell wide, as high as its part of the largest.
  static func vertical(_ value: Int, of most: Int, _ symbols: Symbols) -> String {
    guard value > 0 else { return " " }
    let steps = Array(symbols.isPlain ? ".:|#" : "▁▂▃▄▅▆▇█")
    return String(steps[min(steps.count - 1, value * (steps.count - 1) / max(1, most))])
  }
}
