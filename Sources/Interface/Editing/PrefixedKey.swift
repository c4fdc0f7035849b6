import Terminal

/// The keys that a shell's command line has behind Ctrl-X, with or without the Ctrl still held.
struct PrefixedKey: Hashable, Sendable {
  /// What an input is, with what came before.
  enum Reading: Hashable, Sendable {
    /// It has nothing to do with the prefix.
    case other
    /// It is the prefix, or the end of a sequence that means nothing.
    case taken
    /// Ctrl-X Ctrl-E: go on in one's own editor.
    case ownEditor
    /// Ctrl-X Ctrl-U: undo.
    case undo
  }

  private var isPending = false

  /// Reads an input.
  mutating func read(_ input: Input) -> Reading {
    guard isPending else {
      isPending = input == .key(.control("x"))
      return isPending ? .taken : .other
    }
    isPending = false
    return switch input {
    case .key(.control("e")), .key(.character("e")): .ownEditor
    case .key(.control("u")), .key(.character("u")): .undo
    default: .taken
    }
  }

  /// Forgets that the prefix was pressed.
  mutating func reset() {
    isPending = false
  }
}
