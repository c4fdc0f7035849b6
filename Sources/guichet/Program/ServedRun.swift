import Foundation
import Interface
import SecureShell

/// A run for somebody who came in over SSH with a key that is forced to the desk (`guichet ssh serve`).
///
/// Everything that may be reached follows from the forced command. Of what the client brought, only the words of its
/// command are looked at, and what it takes to draw on its terminal.
struct ServedRun: Sendable {
  /// This run, if it is one.
  static let current = ServedRun(CommandLine.arguments.dropFirst(), ProcessInfo.processInfo.environment)

  /// The words that the client asked for; none for the screens.
  private let request: String?

  private init?(_ words: some Collection<String>, _ environment: [String: String]) {
    guard words.starts(with: ForcedCommand.words) else { return nil }
    request = environment["SSH_ORIGINAL_COMMAND"]
  }

  /// The words that the client asked for, split as a shell splits them, and never given to one.
  ///
  /// The program's own name may stand before them, as on the desk's machine.
  ///
  /// - Throws: `LineMistake`.
  func words() throws(LineMistake) -> [String] {
    let words = try CommandWords.split(request ?? "")
    return words.first == Guichet.name ? Array(words.dropFirst()) : words
  }

  /// The words without complaint where they make none; for what is said before they are read in earnest.
  var spokenWords: [String] { (try? words()) ?? [] }

  /// Leaves of the environment only what a terminal needs, so that nothing else of the client's is ever found in it.
  ///
  /// To be called before anything looks at the environment.
  func shutOut() {
    for name in ProcessInfo.processInfo.environment.keys where !Self.isWanted(name) { unsetenv(name) }
    for name in ProcessInfo.processInfo.environment.keys {
      guard let value = getenv(name), !Self.isPlain(String(cString: value)) else { continue }
      unsetenv(name)
    }
    if let home = UnixUser.current?.home { setenv("HOME", home, 1) }
  }

  private static func isWanted(_ name: String) -> Bool {
    ["TERM", "COLORTERM", "NO_COLOR", "LANG"].contains(name) || name.hasPrefix("LC_")
  }

  /// Whether a value is a name, and not a path or anything else that a library might open.
  private static func isPlain(_ value: String) -> Bool {
    value.utf8.count <= 64
      && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.+@".contains($0)) }
  }
}
