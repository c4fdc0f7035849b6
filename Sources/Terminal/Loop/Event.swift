/// What the loop has to say to the desk.
public enum Event<Message: Sendable>: Sendable {
  /// Somebody typed or pasted, or the terminal reported its focus.
  case inputs([Input])
  /// The terminal has another size.
  case resized(Size)
  /// The time that was asked for has come.
  case tick
  /// A source that is watched has changed.
  case changed(WatchID)
  /// What other threads posted, in their order.
  case posted([Message])
  /// The program was stopped and goes on: time has passed, everything may have changed.
  case continued
  /// The program has to end; there is a second to save what must not be lost, and nobody to ask.
  case terminate(Termination)
}

extension Event: Equatable where Message: Equatable {}

/// Why a program has to end.
public enum Termination: Hashable, Sendable {
  /// The terminal is gone: the line dropped, or its window was closed.
  case hangUp
  /// Somebody asked the program to end (`SIGTERM`, `SIGQUIT`).
  case terminated
  /// Somebody interrupted it from outside (`SIGINT`); Ctrl-C on the terminal is a key.
  case interrupted
  /// The loop turned without anything to do: a fault, and better ended than left to burn a core.
  case spinning
}

/// What the desk answers the loop.
public enum Next: Hashable, Sendable {
  /// Wait for something to happen, or for an instant in Unix time, or for a while, whichever comes first.
  case wait(until: Int64? = nil, atMost: Duration? = nil)
  /// Leave the loop.
  case stop
}

/// Which of the watched sources changed.
public struct WatchID: Hashable, Sendable {
  let number: Int
}

/// Something with a descriptor that becomes readable when it changes.
public protocol EventSource: AnyObject {
  /// What the loop waits on.
  var descriptor: Int32 { get }
  /// Reads everything that is there and says whether any of it matters.
  func drain() -> Bool
}
