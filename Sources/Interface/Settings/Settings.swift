import Desk
import Terminal

/// A person's own settings: `config.toml` and the themes beside it (`interface.md`, where things are).
public struct Settings: Sendable {
  /// Which key does what.
  public var keymap = Keymap.standard
  /// How things look.
  public var theme: Theme
  /// The name of the theme they look after: the standard one where the chosen one cannot be had.
  public var themeName = Self.standardTheme
  /// What is wrong with the files; what it concerns is as if it had not been written.
  public var mistakes: [SettingMistake] = []

  /// Whether triage goes to the next ticket by itself when one is qualified.
  public var triageMovesOn = false

  /// How the wall is wanted.
  public var wall = WallSettings.standard

  private static let keys = ["keys", "theme", "triage_next", "wall"]
  private static let standardTheme = "sombre"

  /// Reads the settings of a place; those of the program where it has none.
  public init(_ place: SettingsPlace) {
    do {
      let (text, file) = try place.configuration()
      self.init(text, file: file, themes: place.theme)
    } catch {
      self.init("", file: error.file, themes: place.theme)
      mistakes.insert(error, at: 0)
    }
  }

  /// Reads the text of a settings file, with themes by name.
  public init(
    _ text: String,
    file: String,
    themes: (String) -> (text: String, file: String)? = Theme.builtIn
  ) {
    theme = Theme()
    var document: [String: TomlValue] = [:]
    do {
      document = try TomlValue.document(text)
    } catch {
      mistakes.append(
        SettingMistake(file: file, key: "", found: nil, problem: .unreadable(String(describing: error)))
      )
    }
    for key in document.keys.sorted() where !Self.keys.contains(key) {
      mistakes.append(SettingMistake(file: file, key: key, found: nil, problem: .unknownKey(allowed: Self.keys)))
    }
    readTriage(document["triage_next"], file)
    readWall(document["wall"], file)
    readTheme(document["theme"], file, themes)
    readKeys(document["keys"], file)
    let lines = TomlLines(text)
    mistakes = mistakes.map { $0.file == file ? $0.located(by: lines) : $0 }
  }

  private mutating func readTheme(
    _ value: TomlValue?,
    _ file: String,
    _ themes: (String) -> (text: String, file: String)?
  ) {
    var name = Self.standardTheme
    if case .text(let word)? = value {
      name = word
    } else if let value {
      mistakes.append(SettingMistake(file: file, key: "theme", found: value.written, problem: .notText))
    }
    // The standard theme stands in for one that is not there or cannot be read.
    for candidate in [name, Self.standardTheme] {
      guard let (text, source) = themes(candidate) else {
        mistakes.append(SettingMistake(file: file, key: "theme", found: candidate, problem: .unknownTheme))
        continue
      }
      do {
        theme = try Theme(text, file: source, inheriting: themes)
        themeName = candidate
        return
      } catch {
        mistakes += error.all
      }
    }
  }

  private mutating func readTriage(_ value: TomlValue?, _ file: String) {
    switch value {
    case nil, .text("asked"): break
    case .text("qualified"): triageMovesOn = true
    case let value?:
      let problem = SettingMistake.Problem.notOneOf(["asked", "qualified"])
      mistakes.append(SettingMistake(file: file, key: "triage_next", found: value.written, problem: problem))
    }
  }

  private mutating func readKeys(_ value: TomlValue?, _ file: String) {
    guard let value else { return }
    guard case .table(let table) = value else {
      mistakes.append(SettingMistake(file: file, key: "keys", found: value.written, problem: .notATable))
      return
    }
    var own: [ActionName: [Key]] = [:]
    for (word, value) in table.sorted(by: { $0.key < $1.key }) {
      guard let name = ActionName(rawValue: word) else {
        mistakes.append(SettingMistake(file: file, key: "keys." + word, found: nil, problem: .unknownAction))
        continue
      }
      own[name] = keys(value, "keys." + word, file)
    }
    let (keymap, conflicts) = Keymap.customised(own)
    self.keymap = keymap
    mistakes += conflicts.map { conflict in
      let key = "keys." + conflict.wantedBy.rawValue
      return SettingMistake(
        file: file,
        key: key,
        found: conflict.key.description,
        problem: .keyTaken(by: conflict.holder.rawValue)
      )
    }
  }

  /// One key or a list of them; what is none is left out.
  private mutating func keys(_ value: TomlValue, _ key: String, _ file: String) -> [Key] {
    let values = if case .list(let list) = value { list } else { [value] }
    return values.compactMap { value in
      if case .text(let name) = value, let key = Key(name) { return key }
      mistakes.append(SettingMistake(file: file, key: key, found: value.written, problem: .notAKey))
      return nil
    }
  }
}
