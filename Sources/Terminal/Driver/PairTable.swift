import CTerminal

/// The colour pairs of curses, one for each two colours that were asked for.
struct PairTable {
  private struct Colors: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// The number of pairs there are; pair 0 is the terminal's own colours.
  private let capacity: Int32
  /// Whether colours are numbers of red, green and blue to the terminal rather than entries of a palette.
  private let isDirect: Bool
  private var pairs: [Colors: Int32] = [:]

  init(capacity: Int32, isDirect: Bool) {
    self.capacity = capacity
    self.isDirect = isDirect
  }

  /// The pair of a style's colours; nil when all pairs are taken.
  mutating func pair(for style: Style) -> Int32? {
    let colors = Colors(
      foreground: style.foreground.map(number) ?? -1,
      background: style.background.map(number) ?? -1
    )
    if colors.foreground < 0, colors.background < 0 { return 0 }
    if let pair = pairs[colors] { return pair }
    let next = Int32(pairs.count) + 1
    guard next < capacity, ct_define_pair(next, colors.foreground, colors.background) else { return nil }
    pairs[colors] = next
    return next
  }

  private func number(of color: Color) -> Int32 { isDirect ? color.directNumber : color.paletteIndex }

  /// Forgets all pairs; what is on the screen must then be written anew.
  mutating func reset() {
    pairs = [:]
    ct_reset_pairs()
  }
}
