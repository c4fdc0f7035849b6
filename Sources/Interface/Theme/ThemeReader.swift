import Desk
import Terminal

/// Reads a theme's TOML and collects what is wrong with it.
struct ThemeReader {
  private let file: String
  private let document: [String: TomlValue]
  private var mistakes: [SettingMistake] = []

  private static let keys = ["inherits", "name", "roles", "symbols"]
  private static let parts = ["attributes", "background", "foreground"]
  private static let attributes: [String: TextAttributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
  private static let roles = [String: InkRole](uniqueKeysWithValues: InkRole.allCases.map { ($0.name, $0) })
  /// The colours by name: `red`, `bright-red`, and `default` for the terminal's own.
  private static let colors: [String: Color] = NamedColor.allCases.reduce(into: ["default": .standard]) {
    $0["\($1)".replacing("bright", with: "bright-").lowercased()] = .named($1)
  }

  init(_ text: String, file: String) throws(SettingMistakes) {
    self.file = file
    do {
      document = try TomlValue.document(text)
    } catch {
      let mistake = SettingMistake(file: file, key: "", found: nil, problem: .unreadable(String(describing: error)))
      throw SettingMistakes(all: [mistake])
    }
    for key in document.keys.sorted() where !Self.keys.contains(key) {
      note(key, nil, .unknownKey(allowed: Self.keys))
    }
  }

  mutating func note(_ key: String, _ found: String?, _ problem: SettingMistake.Problem) {
    mistakes.append(SettingMistake(file: file, key: key, found: found, problem: problem))
  }

  /// - Throws: every mistake there was.
  func finish() throws(SettingMistakes) {
    guard mistakes.isEmpty else { throw SettingMistakes(all: mistakes) }
  }

  mutating func text(_ key: String) -> String? {
    guard let value = document[key] else { return nil }
    guard case .text(let text) = value else {
      note(key, value.written, .notText)
      return nil
    }
    return text
  }

  mutating func word(_ key: String, allowed: [String]) -> String? {
    guard let word = text(key) else { return nil }
    guard allowed.contains(word) else {
      note(key, word, .notOneOf(allowed))
      return nil
    }
    return word
  }

  /// The styles of the roles named.
  mutating func styles() -> [(role: InkRole, style: Style)] {
    guard let value = document["roles"] else { return [] }
    guard case .table(let table) = value else {
      note("roles", value.written, .notATable)
      return []
    }
    return table.sorted { $0.key < $1.key }.compactMap { name, value in
      guard let role = Self.roles[name] else {
        note("roles." + name, nil, .unknownKey(allowed: Self.roles.keys.sorted()))
        return nil
      }
      return style(value, key: "roles." + name).map { (role, $0) }
    }
  }

  private mutating func style(_ value: TomlValue, key: String) -> Style? {
    guard case .table(let parts) = value else {
      note(key, value.written, .notATable)
      return nil
    }
    for part in parts.keys.sorted() where !Self.parts.contains(part) {
      note(key + "." + part, nil, .unknownKey(allowed: Self.parts))
    }
    return Style(
      foreground: color(parts["foreground"], key: key + ".foreground"),
      background: color(parts["background"], key: key + ".background"),
      attributes: attributes(parts["attributes"], key: key + ".attributes")
    )
  }

  private mutating func color(_ value: TomlValue?, key: String) -> Color? {
    switch value {
    case nil: return nil
    case .whole(let index)?:
      if let index = UInt8(exactly: index) { return .indexed(index) }
    case .text(let text)?:
      if let color = Self.colors[text] ?? Color(hex: text) { return color }
    default: break
    }
    note(key, value?.written, .notAColor)
    return nil
  }

  private mutating func attributes(_ value: TomlValue?, key: String) -> TextAttributes {
    guard let value else { return [] }
    guard case .list(let words) = value else {
      note(key, value.written, .notAList)
      return []
    }
    return words.reduce(into: []) { attributes, word in
      if case .text(let name) = word, let attribute = Self.attributes[name] {
        attributes.insert(attribute)
      } else {
        note(key, word.written, .notOneOf(Self.attributes.keys.sorted()))
      }
    }
  }
}
