import Foundation
import Interface
import Terminal
import Testing

/// Compares a screen with the one kept beside the tests.
///
/// With `GUICHET_RECORD` set, or where none is kept yet, it keeps what it is given, and fails so that somebody looks.
func expectScreen(
  _ surface: Surface,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectText(
    surface.golden { $0.subtracting(.unremarkable).names } + "\n",
    name,
    sourceLocation: sourceLocation
  )
}

/// The same for any text.
func expectText(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let folder = tests.appending(path: "Snapshots")
  let file = folder.appending(path: name + ".txt")
  let kept = try? String(contentsOf: file, encoding: .utf8)
  if ProcessInfo.processInfo.environment["GUICHET_RECORD"] != nil || kept == nil {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("kept \(name) anew: look at it, then run again", sourceLocation: sourceLocation)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    return
  }
  guard text != kept else { return }
  let difference = zip(lines(kept), lines(text)).enumerated().first { $1.0 != $1.1 }
  let place = difference.map { "line \($0.offset + 1):\n- \($0.element.0)\n+ \($0.element.1)" } ?? "another length"
  Issue.record("\(name) differs at \(place)\n\nnow:\n\(text)", sourceLocation: sourceLocation)
}

private func lines(_ text: String?) -> [Substring] {
  (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
}

extension Ink {
  /// Roles that would only make a kept screen harder to read.
  fileprivate static let unremarkable: Ink = [.text]
}
