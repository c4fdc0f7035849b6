/// Why the terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
  /// `TERM` is empty, or nobody knows it, and nothing else could be tried in its place.
  case unknownTerminal(String)
  /// The terminal cannot put its cursor where it is told to, as `dumb` cannot.
  case cannotMoveCursor(String)
  /// There is no character set that has more than ASCII.
  case noUTF8
  /// A screen is up already; a process has one.
  case alreadyOpen
  /// The system refused a descriptor; `code` is its `errno`.
  case system(call: String, code: Int32)
}
