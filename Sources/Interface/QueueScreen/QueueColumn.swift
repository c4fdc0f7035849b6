import Desk
import Terminal

/// A column of the queue.
enum QueueColumn: CaseIterable {
  // In the order in which they stand.
  case remaining
  case due
  case clock
  case priority
  case contract
  case customer
  case number
  case title
  case status
  case agent
  case contact
  case channel
  case updated

  /// How many cells the narrowest and the widest form take, on a screen of that width.
  private func widths(on width: Int) -> ClosedRange<Int> {
    switch self {
    case .remaining: width < 100 ? 7...7 : 8...8
    case .due: width < 100 ? 11...11 : 12...12
    case .clock: width < 100 ? 2...2 : 6...6
    case .priority: width < 100 ? 4...4 : width < 150 ? 8...8 : 11...11
    case .contract: 12...12
    case .customer: width < 80 ? 13...16 : width < 150 ? 17...22 : 22...34
    case .number: 6...6
    case .title: width < 50 ? 12...80 : width < 100 ? 15...80 : 30...110
    case .status: width < 150 ? 8...8 : 17...17
    case .agent: width < 115 ? 8...14 : 10...14
    case .contact: 16...22
    case .channel: 9...9
    case .updated: 12...12
    }
  }

  /// In which order columns are given up when there is no room: the last of this list first.
  private static func byWeight(on width: Int) -> [QueueColumn] {
    // What a countdown counts to is two letters there, and said wherever the countdown is.
    guard width >= 100 else {
      return [
        .remaining, .clock, .number, .title, .priority, .customer, .due, .agent, .contract, .status, .contact,
        .updated, .channel,
      ]
    }
    return [
      .remaining, .number, .title, .priority, .customer, .due, .agent, .contract, .clock, .status, .contact,
      .updated, .channel,
    ]
  }

  /// Whether its values stand at the right, as figures do.
  var alignment: Alignment {
    switch self {
    case .remaining, .number: .trailing
    default: .leading
    }
  }

  /// The columns that fit, with their places, after the gutter.
  static func placed(on width: Int) -> [(column: QueueColumn, x: Int, width: Int)] {
    let gutter = 2
    var kept = byWeight(on: width)
    func needed(_ columns: [QueueColumn]) -> Int {
      columns.reduce(gutter) { $0 + $1.widths(on: width).lowerBound + 1 }
    }
    while needed(kept) > width, kept.count > 1 { kept.removeLast() }
    var widths = kept.reduce(into: [QueueColumn: Int]()) { $0[$1] = $1.widths(on: width).lowerBound }
    var free = width - needed(kept)
    // The title grows first, up to what most titles take; then names; then the title takes the rest.
    for (column, most) in [(QueueColumn.title, 48), (.customer, 28), (.agent, 12), (.title, 110), (.customer, 34)] {
      guard let now = widths[column] else { continue }
      let more = min(free, max(0, min(most, column.widths(on: width).upperBound) - now))
      widths[column] = now + more
      free -= more
    }
    var x = gutter
    return allCases.compactMap { column in
      guard let width = widths[column] else { return nil }
      defer { x += width + 1 }
      return (column, x, width)
    }
  }

  /// The heading.
  func heading(isResolved: Bool) -> QueueText {
    switch self {
    case .remaining: .remaining
    case .due: isResolved ? .resolvedAt : .due
    case .clock: .clock
    case .priority: .priority
    case .contract: .contract
    case .customer: .customer
    case .number: .number
    case .title: .title
    case .status: .status
    case .agent: .agent
    case .contact: .contact
    case .channel: .channel
    case .updated: .updated
    }
  }
}
