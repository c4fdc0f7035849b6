import Desk
import Terminal

/// The themes there are, over the foot of a screen that wears the one the person is on.
public struct ThemeScreen: Screen {
  /// Which screen it is.
  public let kind = ScreenKind.themes

  /// A theme of the list: worn when the person is on it, or what keeps it from that.
  struct Entry: Sendable {
    let name: String
    let theme: Result<Theme, SettingMistakes>
  }

  private(set) var entries: [Entry] = []
  private(set) var selection = 0
  /// What was worn before, to be put on again.
  private let former: (name: String, theme: Theme)

  /// The list, opened where that is worn.
  init(_ desk: DeskContext) {
    former = (desk.themeName, desk.theme)
  }

  /// It looks no action up: its keys are few, and it goes with the first other one.
  public var takesText: Bool { true }
  /// It lies over the screen that is seen in each theme.
  public var isOverlay: Bool { true }

  /// How to use it.
  public func hints(_ desk: DeskContext) -> [Hint]? {
    [
      Hint(desk.say(KeyText.up) + desk.say(KeyText.down), desk.say(HintText.tryOut)),
      Hint(desk.say(KeyText.enter), desk.say(HintText.keep)),
      Hint(desk.say(KeyText.escape), desk.say(HintText.putBack)),
    ]
  }

  /// Takes an event in and says what it asks for.
  public mutating func update(_ event: ScreenEvent, _ desk: DeskContext) -> [Request] {
    switch event {
    case .appeared: list(desk)
    case .input(.key(let key)): return take(key, desk)
    default: break
    }
    return []
  }

  private mutating func list(_ desk: DeskContext) {
    entries = desk.settings?.themeNames.map { Entry(name: $0, theme: Result.reading($0, desk.settings)) } ?? []
    selection = entries.firstIndex { $0.name == desk.themeName } ?? 0
  }

  private mutating func take(_ key: Key, _ desk: DeskContext) -> [Request] {
    switch key {
    case .escape, .control("c"), .character("q"): return [.wear(former.theme, named: former.name), .pop]
    case .enter: return keep()
    case .down, .character("j"), .tab: return move(to: selection + 1)
    case .up, .character("k"), .backTab: return move(to: selection - 1)
    case .home, .pageUp, .character("g"): return move(to: 0)
    case .end, .pageDown, .character("G"): return move(to: entries.count - 1)
    default: return []
    }
  }

  /// Shows the desk in another theme; one that cannot be read leaves it as it is, and its row says why.
  private mutating func move(to place: Int) -> [Request] {
    guard !entries.isEmpty else { return [] }
    selection = min(max(0, place), entries.count - 1)
    guard case .success(let theme) = entries[selection].theme else { return [] }
    return [.wear(theme, named: entries[selection].name)]
  }

  private func keep() -> [Request] {
    guard entries.indices.contains(selection) else { return [.pop] }
    switch entries[selection].theme {
    case .success(let theme):
      return [.wear(theme, named: entries[selection].name), .pop, .keepTheme(entries[selection].name)]
    case .failure(let mistakes): return [.sayMistake(mistakes)]
    }
  }
}

extension Result where Success == Theme, Failure == SettingMistakes {
  /// The theme of a name, or what is wrong with it.
  static func reading(_ name: String, _ settings: SettingsPlace?) -> Result {
    do throws(SettingMistakes) {
      return .success(try Theme(named: name, in: settings))
    } catch {
      return .failure(error)
    }
  }
}
