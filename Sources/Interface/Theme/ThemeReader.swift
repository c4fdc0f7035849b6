import Desk
import Terminal

/// Reads a theme's TOML and collects what is wrong with it.
struct ThemeReader {
  private let file: String
  private let document: [String: TomlValue]
  private let lines: TomlLines
  private var mistakes: [SettingMistake] = []

  private static let keys = ["about", "inherits", "made_for", "roles", "symbols"]
  private static let parts = ["attributes", "background", "foreground"]
  /// The part of a role that is the whole look on sixteen colours and fewer.
  private static let plain = "ansi"
  /// What of a set of signs is no sign of its own.
  private static let kinds: [String: any WritableKeyPath<Symbols, Bool> & Sendable] = [
    "lines": \.isPlain, "letters": \.spellsInASCII,
  ]
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
    lines = TomlLines(text)
    do {
      document = try TomlValue.document(text)
    } catch {
      let mistake = SettingMistake(file: file, key: "", found: nil, problem: .unreadable(String(describing: error)))
      throw SettingMistakes(all: [mistake])
    }
    for key in document.keys.sorted() where !Self.keys.contains(key) {
      note(TomlValue.bare(key), nil, .unknownKey(allowed: Self.keys))
    }
  }

  mutating func note(_ key: String, _ found: String?, _ problem: SettingMistake.Problem) {
    let mistake = SettingMistake(file: file, key: key, found: found, problem: problem)
    mistakes.append(mistake.located(by: lines))
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

  /// A sentence, in one language or as a table of `fr` and `en`.
  mutating func wording(_ key: String) -> Wording? {
    switch document[key] {
    case nil: return nil
    case .text(let text)?: return Wording(same: text)
    case .table(let table)?:
      for language in table.keys.sorted() where !["en", "fr"].contains(language) {
        note(key + "." + TomlValue.bare(language), nil, .unknownKey(allowed: ["en", "fr"]))
      }
      for language in ["en", "fr"] where table[language] == nil { note(key, nil, .missingLanguage(language)) }
      guard case .text(let french)? = table["fr"], case .text(let english)? = table["en"] else {
        for case (let language, let value?) in [("en", table["en"]), ("fr", table["fr"])] {
          if case .text = value { continue }
          note(key + "." + language, value.written, .notText)
        }
        return nil
      }
      return Wording(fr: french, en: english)
    case let value?:
      note(key, value.written, .notText)
      return nil
    }
  }

  /// A set of signs by name, or a table with the set, the lines and single signs.
  mutating func symbols(over inherited: Symbols) -> Symbols {
    guard case .table(let table)? = document["symbols"] else {
      return word("symbols", allowed: Symbols.sets.keys.sorted()).flatMap { Symbols.sets[$0] } ?? inherited
    }
    var symbols = inherited
    if let value = table["set"] {
      if case .text(let name) = value, let set = Symbols.sets[name] {
        symbols = set
      } else {
        note("symbols.set", value.written, .notOneOf(Symbols.sets.keys.sorted()))
      }
    }
    for (name, value) in table.sorted(by: { $0.key < $1.key }) where name != "set" {
      let key = "symbols." + TomlValue.bare(name)
      if let path = Self.kinds[name] {
        guard case .text(let word) = value, let set = Symbols.sets[word] else {
          note(key, value.written, .notOneOf(Symbols.sets.keys.sorted()))
          continue
        }
        symbols[keyPath: path] = set[keyPath: path]
      } else if let symbol = SymbolName.all.first(where: { $0.name == name }) {
        guard case .text(let sign) = value, Symbols.isSign(sign) else {
          note(key, value.written, .notASign)
          continue
        }
        symbols[keyPath: symbol.path] = sign
      } else {
        note(key, nil, .unknownKey(allowed: ["set"] + Self.kinds.keys.sorted() + Symbols.names))
      }
    }
    return symbols
  }

  /// The looks of the roles named; the plain one is that of sixteen colours and fewer.
  mutating func looks() -> [(role: InkRole, style: Style, plain: Style?)] {
    guard let value = document["roles"] else { return [] }
    guard case .table(let table) = value else {
      note("roles", value.written, .notATable)
      return []
    }
    return table.sorted { $0.key < $1.key }.compactMap { name, value in
      let key = "roles." + TomlValue.bare(name)
      guard let role = Self.roles[name] else {
        note(key, nil, .unknownKey(allowed: InkRole.allCases.map(\.name)))
        return nil
      }
      guard case .table(var parts) = value else {
        note(key, value.written, .notATable)
        return nil
      }
      let plain = parts.removeValue(forKey: Self.plain).flatMap { style($0, key: key + "." + Self.plain) }
      return style(.table(parts), key: key).map { (role, $0, plain) }
    }
  }

  private mutating func style(_ value: TomlValue, key: String) -> Style? {
    guard case .table(let parts) = value else {
      note(key, value.written, .notATable)
      return nil
    }
    for part in parts.keys.sorted() where !Self.parts.contains(part) {
      note(key + "." + TomlValue.bare(part), nil, .unknownKey(allowed: Self.parts + [Self.plain]))
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
