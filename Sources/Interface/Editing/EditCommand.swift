import Terminal

/// What a key does to a text being typed, the same in every editor and prompt of the desk.
///
/// The keys are those of a shell's command line, where they have one, so that no key needs AltGr.
public enum EditCommand: Hashable, Sendable {
  /// A way to move, which also says how far a deletion goes.
  public enum Motion: Hashable, Sendable {
    case characterBack
    case characterOn
    case wordBack
    case wordOn
    case rowStart
    case rowEnd
    case rowUp
    case rowDown
    case pageUp
    case pageDown
    case start
    case end
  }

  /// Writes that at the cursor.
  case insert(String)
  /// Moves the cursor.
  case move(Motion)
  /// Removes what lies between the cursor and where the motion leads.
  case delete(Motion)
  /// Takes the last step back.
  case undo
  /// Does again what was taken back.
  case redo

  /// What an input does where text is typed; nil for what is not the editor's.
  public init?(_ input: Input) {
    switch input {
    case .paste(let text): self = .insert(text)
    case .key(let key): self.init(key)
    case .focus: return nil
    }
  }

  private init?(_ key: Key) {
    if case .character(let character) = key {
      self = .insert(String(character))
    } else if let command = EditCommand.byKey[key] {
      self = command
    } else {
      return nil
    }
  }

  private static let byKey: [Key: EditCommand] = [
    .enter: .insert("\n"),
    .left: .move(.characterBack), .control("b"): .move(.characterBack),
    .right: .move(.characterOn), .control("f"): .move(.characterOn),
    .wordLeft: .move(.wordBack), .alt("b"): .move(.wordBack),
    .wordRight: .move(.wordOn), .alt("f"): .move(.wordOn),
    .home: .move(.rowStart), .control("a"): .move(.rowStart),
    .end: .move(.rowEnd), .control("e"): .move(.rowEnd),
    .up: .move(.rowUp), .control("p"): .move(.rowUp),
    .down: .move(.rowDown), .control("n"): .move(.rowDown),
    .pageUp: .move(.pageUp), .pageDown: .move(.pageDown),
    .backspace: .delete(.characterBack),
    .delete: .delete(.characterOn), .control("d"): .delete(.characterOn),
    .control("w"): .delete(.wordBack),
    .control("u"): .delete(.rowStart),
    .control("k"): .delete(.rowEnd),
    // Ctrl-_ is Ctrl with the 8 of an AZERTY keyboard; Ctrl-Z belongs to the shell that it suspends to. Where an action
    // of the screen has the same key, it comes first.
    .control("_"): .undo, .control("g"): .undo,
    .control("y"): .redo,
  ]
}
