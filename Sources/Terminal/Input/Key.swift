/// A key as somebody presses it: always a character or a function, never a place on a keyboard.
public enum Key: Hashable, Sendable {
  /// A character, with whatever Shift or AltGr it took.
  case character(Character)
  /// Ctrl with a character, a letter being lower case.
  case control(Character)
  /// Alt with a character; terminals send it as Esc and the character.
  case alt(Character)
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// Ctrl with the left arrow: a word back.
  case wordLeft
  /// Ctrl with the right arrow: a word on.
  case wordRight
  /// Home, to the beginning.
  case home
  /// End, to the end.
  case end
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown
  /// Tab, which is also Ctrl-I.
  case tab
  /// Shift with Tab.
  case backTab
  /// Enter, which is also Ctrl-M and Ctrl-J.
  case enter
  /// Esc; nothing may depend on it alone, because some terminals delay it.
  case escape
  /// Deletes to the left; also Ctrl-H.
  case backspace
  /// Deletes to the right.
  case delete
  /// Insert.
  case insert
  /// F1 and so on.
  case function(Int)

  /// What Alt with a character was, if nothing is bound to it: Esc and the character one after the other.
  public var unfolded: [Key] {
    guard case .alt(let character) = self else { return [self] }
    return [.escape, .character(character)]
  }
}

/// What came from the terminal.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// Text that was pasted: never keys, with `\n` as its only line break and no controls but that and `\t`.
  case paste(String)
  /// Whether the terminal's window has the focus, from now on.
  case focus(Bool)
}

extension Key: CustomStringConvertible {
  private static let names: [Key: String] = [
    .character(" "): "Space", .up: "Up", .down: "Down", .left: "Left", .right: "Right",
    .wordLeft: "Ctrl-Left", .wordRight: "Ctrl-Right", .home: "Home", .end: "End", .pageUp: "PgUp", .pageDown: "PgDn",
    .tab: "Tab", .backTab: "Shift-Tab", .enter: "Enter", .escape: "Esc", .backspace: "Backspace", .delete: "Del",
    .insert: "Ins",
  ]

  private static let keysByName = [String: Key](
    uniqueKeysWithValues: names.map { ($0.value.lowercased(), $0.key) }
  )

  /// The key as settings and help write it: `a`, `Space`, `Ctrl-X`, `Alt-b`, `Shift-Tab`, `PgDn`, `F5`.
  public var description: String {
    if let name = Self.names[self] { return name }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-" + (character == " " ? "Space" : character.uppercased())
    case .alt(let character): return "Alt-" + (character == " " ? "Space" : String(character))
    case .function(let number): return "F\(number)"
    default: return ""
    }
  }

  /// The key that a text names, in the form of ``description``, upper or lower case but for characters; nil if none.
  public init?(_ name: String) {
    if name.count == 1, let character = name.first {
      guard !character.isWhitespace, SafeText.line(name) == name else { return nil }
      self = .character(character)
    } else if let key = Self.keysByName[name.lowercased()] {
      self = key
    } else if let character = Self.character(of: name, after: "ctrl-") {
      guard let lower = character.lowercased().first, Self.hasControl(lower) else { return nil }
      self = .control(lower)
    } else if let character = Self.character(of: name, after: "alt-") {
      self = .alt(character)
    } else if name.first?.lowercased() == "f", let number = Int(name.dropFirst()), 1...63 ~= number {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func character(of name: String, after prefix: String) -> Character? {
    guard name.lowercased().hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    if rest.lowercased() == "space" { return " " }
    return rest.count == 1 ? rest.first : nil
  }

  /// Whether terminals send something of its own for Ctrl with a character.
  private static func hasControl(_ character: Character) -> Bool {
    "abcdefgklnopqrstuvwxyz \\]^_".contains(character)
  }
}
