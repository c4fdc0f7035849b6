import Terminal

/// Which key does what on which screen.
public struct Keymap: Hashable, Sendable {
  /// Two actions that want the same key on the same screen.
  public struct Conflict: Error, Hashable, Sendable {
    /// The key.
    public var key: Key
    /// The screen.
    public var screen: ScreenKind
    /// The action that has it.
    public var holder: ActionName
    /// The action that does not get it.
    public var wantedBy: ActionName
  }

  private var actions: [ScreenKind: [Key: ActionName]] = [:]
  private var keys: [ActionName: [Key]] = [:]
  private var homeRow: [ActionName: [Key]] = [:]

  /// The keys of the declarations.
  public static let standard = customised([:]).keymap

  /// The keys of the declarations, but for the actions named: those have exactly the keys given.
  ///
  /// Every conflict is told; the action named first in the registry keeps the key.
  public static func customised(_ own: [ActionName: [Key]]) -> (keymap: Keymap, conflicts: [Conflict]) {
    var keymap = Keymap()
    var conflicts: [Conflict] = []
    // What a person chose comes before what the declarations propose: a default gives way silently.
    let (chosen, proposed) = ActionRegistry.all.reduce(into: ([ActionDeclaration](), [ActionDeclaration]())) {
      if own[$1.name] == nil { $0.1.append($1) } else { $0.0.append($1) }
    }
    for declaration in chosen {
      for key in own[declaration.name] ?? [] {
        conflicts += keymap.bind(key, to: declaration)
      }
    }
    for declaration in proposed {
      for key in declaration.keys { _ = keymap.bind(key, to: declaration) }
    }
    for declaration in ActionRegistry.all { keymap.bindHomeRow(of: declaration) }
    return (keymap, conflicts)
  }

  private mutating func bind(_ key: Key, to declaration: ActionDeclaration) -> [Conflict] {
    var conflicts: [Conflict] = []
    var isBound = false
    for screen in ScreenKind.allCases where declaration.screens.contains(screen) {
      if let other = actions[screen]?[key] {
        conflicts.append(Conflict(key: key, screen: screen, holder: other, wantedBy: declaration.name))
      } else {
        actions[screen, default: [:]][key] = declaration.name
        isBound = true
      }
    }
    if isBound { keys[declaration.name, default: []].append(key) }
    return conflicts
  }

  /// The keys of the home row give way to every other.
  private mutating func bindHomeRow(of declaration: ActionDeclaration) {
    for key in declaration.homeRow where actions[.triage]?[key] == nil {
      actions[.triage, default: [:]][key] = declaration.name
      homeRow[declaration.name, default: []].append(key)
    }
  }

  private init() {}

  /// What a key does on a screen.
  public func action(for key: Key, on screen: ScreenKind) -> ActionName? {
    actions[screen]?[key]
  }

  /// The keys of an action, the one to show first.
  public func keys(for action: ActionName) -> [Key] {
    keys[action] ?? []
  }

  /// The keys of an action on a screen, the one to show first.
  public func keys(for action: ActionName, on screen: ScreenKind) -> [Key] {
    (screen == .triage ? homeRow[action] ?? [] : []) + keys(for: action)
  }
}
