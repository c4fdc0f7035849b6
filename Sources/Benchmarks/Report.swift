import Foundation

/// Figures as a table: what was measured, how it came out, what it may be.
struct Report {
  private var rows: [[String]] = []

  /// Adds a duration.
  mutating func add(_ name: String, _ time: Duration, limit: Duration? = nil) {
    rows.append([name, Self.text(time), limit.map { "≤ " + Self.text($0) } ?? ""])
  }

  /// Adds the spread of many durations.
  mutating func add(_ name: String, _ times: [Duration], limit: Duration? = nil) {
    let times = times.sorted()
    guard let max = times.last else { return }
    let (half, most) = (times[times.count / 2], times[min(times.count - 1, times.count * 99 / 100)])
    let spread = "p50 \(Self.text(half))  p99 \(Self.text(most))  max \(Self.text(max))"
    rows.append([name, spread, limit.map { "≤ " + Self.text($0) } ?? ""])
  }

  /// Adds anything else.
  mutating func add(_ name: String, _ figure: String, limit: String = "") {
    rows.append([name, figure, limit.isEmpty ? "" : "≤ " + limit])
  }

  /// Adds things of which there should be none, each told on a line of its own, as far as they can be read.
  mutating func add(_ name: String, _ faults: [String]) {
    add(name, "\(faults.count)", limit: "0")
    rows += faults.prefix(10).map { ["", $0, ""] }
  }

  /// The table.
  var text: String {
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ") + "\n"
    }
    .joined()
  }

  private static func text(_ time: Duration) -> String {
    let milliseconds = time / .milliseconds(1)
    return milliseconds < 1000
      ? String(format: "%.2f ms", milliseconds) : String(format: "%.1f s", milliseconds / 1000)
  }
}

extension Report {
  /// Measures something over and over.
  mutating func measure(_ name: String, times: Int = 200, limit: Duration? = nil, _ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    add(name, try (0..<times).map { _ in try clock.measure(body) }, limit: limit)
  }
}
