import Desk

extension DeskContext {
  /// How many rows of a list are out of sight, with the way to them: `↑ 3  ↓ 4`; empty where all are in sight.
  func unseen(above: Int = 0, below: Int = 0) -> String {
    [(symbols.above, above), (symbols.below, below)].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(
      separator: "  "
    )
  }
}
