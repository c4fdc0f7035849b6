import CTerminal

/// The signals that the loop receives in order, instead of having them break in anywhere.
public enum Signals {
  /// Keeps them from breaking in: the first thing a program does that is going to open a session, before it has threads.
  public static func block() {
    ct_block_signals()
  }

  /// Lets them act as usual again, when the session is closed.
  public static func unblock() {
    ct_unblock_signals()
  }
}
