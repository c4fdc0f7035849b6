import Desk
import Terminal

/// That the settings name a theme from now on.
struct ThemeKept: Sendable {
  let name: String
}

extension Frame {
  /// Wears the theme named and keeps it, or opens the list of themes where none is named.
  mutating func changeTheme(_ words: [String]) {
    guard let name = words.first else { return fulfil(.push(ThemeScreen(desk))) }
    switch Result.reading(name, desk.settings) {
    case .success(let theme):
      wear(theme, named: name)
      keepTheme(name)
    case .failure(let mistakes): refuse(mistakes)
    }
  }

  /// Shows everything in a theme, its signs too.
  mutating func wear(_ theme: Theme, named name: String) {
    desk.theme = theme
    desk.themeName = name
  }

  /// Writes the choice into the settings, beside the screen; where that fails it holds until the desk is left.
  mutating func keepTheme(_ name: String) {
    guard let settings = desk.settings else { return }
    begin(
      Work("theme") { _ in
        do throws(SettingMistakes) {
          try settings.keep(theme: name)
        } catch {
          throw ThemeNotKept(name: name, reason: error)
        }
        return ThemeKept(name: name)
      }
    )
  }
}

/// A theme is worn and could not be kept, with the reason.
public struct ThemeNotKept: Error, Sendable {
  /// The theme.
  public let name: String
  /// Why the settings do not name it.
  public let reason: SettingMistakes
}
