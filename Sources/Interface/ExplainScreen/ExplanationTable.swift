import Terminal

/// The accounts of a ticket's clocks in columns that are the same for all of them: dates, times, what happened, and figures that
/// end under each other.
public struct ExplanationTable: Sendable {
  private let texts: [ExplanationText]
  /// The cells of a date, of what comes before the figures or the words, and of the figures.
  private let (date, when, amount, total): (Int, Int, Int, Int)

  private static let indent = 2
  private static let gap = 2
  /// With less room for words, sentences read better.
  private static let leastWords = 24

  /// The table of those accounts.
  public init(_ texts: [ExplanationText]) {
    self.texts = texts
    let lines = texts.flatMap(\.lines)
    func most(_ text: (AccountLine) -> String?) -> Int {
      lines.compactMap { text($0).map(SafeText.cells(of:)) }.max() ?? 0
    }
    date = most { $0.times == nil ? nil : $0.dates }
    when = max(date + Self.gap + most(\.times), most { $0.times == nil ? $0.dates : nil })
    amount = max(most(\.sum?.amount), texts.map { SafeText.cells(of: $0.head(.amount)) }.max() ?? 0)
    total = max(most(\.sum?.total), texts.map { SafeText.cells(of: $0.head(.total)) }.max() ?? 0)
  }

  /// The accounts as text of no given width, one by one.
  public var plain: [[String]] {
    texts.map { text in
      [text.heading] + rows(of: text, width: .max).map { $0.runs.map(\.text).joined() }
    }
  }

  /// The accounts within a width, headed and parted.
  func lines(width: Int, _ ink: (Int) -> Ink) -> [StyledLine] {
    let parts = texts.enumerated().map { index, text in
      [StyledLine(text.heading, [.strong, ink(index)])] + rows(of: text, width: width)
    }
    return Array(parts.joined(separator: [.blank]))
  }

  private func rows(of text: ExplanationText, width: Int) -> [StyledLine] {
    guard Self.indent + when + Self.gap + max(Self.leastWords, amount + Self.gap + total) <= width else {
      return text.sentences.flatMap { Self.wrapped($0, width: width).map { StyledLine($0) } }
    }
    var rows: [StyledLine] = []
    var dates: String?
    var isHeaded = !text.lines.contains { $0.sum != nil }
    for part in text.parts {
      switch part {
      case .sentence(let sentence):
        rows += Self.wrapped(sentence, width: width - Self.indent).map { StyledLine(Self.blank(Self.indent) + $0) }
        dates = nil
      case .line(let line):
        if !isHeaded {
          let sum = AccountLine.Sum(amount: text.head(.amount), total: text.head(.total))
          rows.append(StyledLine([.init(Self.blank(Self.indent + when)), .init(figures(sum), .label)]))
          isHeaded = true
        }
        rows += self.rows(of: line, isSameDate: line.dates == dates, width: width)
        dates = line.dates
      }
    }
    return rows
  }

  private func rows(of line: AccountLine, isSameDate: Bool, width: Int) -> [StyledLine] {
    let isWholeDates = line.times == nil
    let dates = SafeText.padded(isSameDate ? "" : line.dates, to: isWholeDates ? when : date)
    var runs: [StyledLine.Run] = [.init(Self.blank(Self.indent) + dates, .dim)]
    if let times = line.times {
      runs.append(.init(Self.blank(Self.gap) + SafeText.padded(times, to: when - date - Self.gap)))
    }
    if let sum = line.sum { runs.append(.init(figures(sum))) }
    guard let words = line.words else { return [StyledLine(runs)] }
    let begin = Self.indent + when + Self.gap
    let behindFigures = begin + amount + Self.gap + total + Self.gap
    let ink: Ink = line.isDue ? .strong : isWholeDates ? .dim : .text
    var rest = Self.wrapped(words, width: width - begin)
    // Behind figures stands what fits there as a whole.
    if line.sum == nil || behindFigures + SafeText.cells(of: words) <= width {
      runs.append(.init(Self.blank(Self.gap) + rest.removeFirst(), ink))
    }
    return [StyledLine(runs)] + rest.map { StyledLine(Self.blank(begin) + $0, ink) }
  }

  private func figures(_ sum: AccountLine.Sum) -> String {
    [(sum.amount, amount), (sum.total, total)].map { text, cells in
      Self.blank(Self.gap) + SafeText.padded(text, to: cells, alignment: .trailing)
    }.joined()
  }

  private static func blank(_ cells: Int) -> String { String(repeating: " ", count: cells) }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    SafeText.lines(of: text, width: width).map(String.init)
  }
}

extension ExplanationText {
  fileprivate var lines: [AccountLine] {
    parts.compactMap { part in if case .line(let line) = part { line } else { nil } }
  }
}
