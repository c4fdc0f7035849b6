import Terminal

/// A plain table for people: columns aligned by cells, everything in it safe to show.
struct TextTable {
  /// A column.
  struct Column {
    let title: String
    var alignment = Alignment.leading
    /// How many cells it has; nil for as many as its longest text needs.
    var width: Int?
  }

  let columns: [Column]
  var rows: [[String]] = []

  /// The lines: titles first, unless they were printed already.
  ///
  /// The last column is neither cut nor filled.
  func lines(withTitles: Bool = true) -> [String] {
    let all = (withTitles ? [columns.map(\.title)] : []) + rows
    let widths = columns.indices.map { index in
      columns[index].width ?? all.map { SafeText.cells(of: $0[index]) }.max() ?? 0
    }
    return all.map { row in
      let cells = row.enumerated().map { index, text in
        index == columns.count - 1
          ? SafeText.line(text)
          : SafeText.padded(text, to: widths[index], alignment: columns[index].alignment)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
