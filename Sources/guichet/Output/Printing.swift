import Desk
import Terminal

extension Output {
  /// Prints a JSON document on a line.
  func json(_ document: JSON) throws(Failure) {
    try line(document.text)
  }

  /// Prints a table.
  func table(_ table: TextTable, withTitles: Bool = true) throws(Failure) {
    let lines = table.lines(withTitles: withTitles)
    if !lines.isEmpty { try line(lines.joined(separator: "\n")) }
  }

  /// Prints text for people: nothing in it acts on a terminal.
  func say(_ text: String) throws(Failure) {
    try line(SafeText.plain(text))
  }
}

/// Prints a list of JSON values under a key, one by one, so that memory does not grow with them.
struct JSONListPrinter {
  private let output: Output
  private var isEmpty = true

  /// Begins the list.
  init(_ key: String, to output: Output = .results) throws(Output.Failure) {
    self.output = output
    try output.write("{\"\(key)\":[")
  }

  /// Prints the next values.
  mutating func add(_ values: [JSON]) throws(Output.Failure) {
    guard !values.isEmpty else { return }
    let text = values.map(\.text).joined(separator: ",\n")
    try output.write((isEmpty ? "\n" : ",\n") + text)
    isEmpty = false
  }

  /// Ends the list and the document.
  func end(with members: [JSON.Member] = []) throws(Output.Failure) {
    let rest = JSON.object(members).text.dropFirst()
    try output.line((isEmpty ? "]" : "\n]") + (members.isEmpty ? "}" : "," + rest))
  }
}
