import ArgumentParser
import Desk
import Foundation
import Interface

/// `guichet theme …`: how the desk looks; needs no desk.
struct ThemeGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "theme",
    .theme,
    subcommands: [ThemeList.self, ThemeCheckCommand.self, ThemeRoles.self]
  )
}

/// `guichet theme list`: the themes there are, the program's and one's own.
///
/// Nobody is served it over SSH: it looks into the machine's directories.
struct ThemeList: ParsableCommand {
  static let configuration = CommandConfiguration.say("list", .themeList)

  @OptionGroup var speech: SpeechOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let place = SettingsPlace(own: Places().settings)
    let current = Settings(place).themeName
    let themes = place.themeNames.map { name in
      (name: name, file: place.theme(name)?.file ?? name, theme: try? Theme(named: name, in: place))
    }
    guard !form.json else {
      let list = themes.map { entry -> JSON in
        [
          "name": .string(entry.name), "made_for": .string(orNull: entry.theme?.ground?.rawValue),
          "about": .string(orNull: entry.theme?.about.map { $0[Speech.language] }),
          "file": .string(orNull: Theme.isBuiltIn(entry.file) ? nil : entry.file),
          "current": .bool(entry.name == current), "readable": .bool(entry.theme != nil),
        ]
      }
      return try Output.results.json(["themes": .array(list)])
    }
    var table = TextTable(
      columns: [ListWord.current, .theme, .madeFor, .about].map { TextTable.Column(title: said($0)) }
    )
    table.rows = themes.map { entry in
      let about = entry.theme.map { $0.about.map { $0[Speech.language] } ?? "" } ?? said(ListWord.unreadable)
      let mark = entry.name == current ? "*" : ""
      return [mark, entry.name, entry.theme?.ground?.rawValue ?? "", about]
    }
    try Output.results.table(table)
  }
}

/// `guichet theme check FILE`: every mistake of a theme, a line each.
struct ThemeCheckCommand: ServableWithoutDesk {
  static let configuration = CommandConfiguration.say("check", .themeCheck)

  @OptionGroup var speech: SpeechOptions

  @Argument(help: .say(.themeFile, "file"), completion: .file())
  var file: GivenFile

  func run() throws {
    let text = try text()
    let theme = try Theme(text, file: file.path, inheriting: others)
    let check = ThemeCheck(theme, file: file.path, text: text)
    if let failure = check.failure { throw failure }
    for remark in check.remarks { try Output.messages.line(said(SettingMistakeText(remark))) }
    try Output.results.say(said(ThemeText.right(file: file.path)))
  }

  /// What is read as a theme is read: where the desk would not, neither is it here.
  private func text() throws -> String {
    guard file.path != "-", ServedRun.current == nil else { return try file.text() }
    do {
      guard let text = try SettingsFile.text(at: file.path) else { throw CommandProblem.noFile(file.path) }
      return text
    } catch let mistake as SettingMistake {
      throw SettingMistakes(all: [mistake])
    }
  }

  /// What it may inherit from: a theme beside it, one's own, one of the program; over SSH of the program alone.
  private func others(_ name: String) -> (text: String, file: String)? {
    guard ServedRun.current == nil else { return Theme.builtIn(name) }
    let beside = URL(filePath: file.path).deletingLastPathComponent().appending(path: name + ".toml")
    if !name.contains("/"), beside.path != URL(filePath: file.path).path,
      let text = try? SettingsFile.text(at: beside.path)
    {
      return (text, beside.path)
    }
    return SettingsPlace(own: Places().settings).theme(name)
  }
}

/// `guichet theme roles`: what a theme can dress, with the contrast it needs, and the signs there are.
struct ThemeRoles: ServableWithoutDesk {
  static let configuration = CommandConfiguration.say("roles", .themeRoles)

  @OptionGroup var speech: SpeechOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let signs = zip(Symbols.standard.named, Symbols.ascii.named)
    guard !form.json else {
      let roles = InkRole.allCases.map { ["name": .string($0.name), "about": .string(said($0))] as JSON }
      let symbols = signs.map { unicode, ascii in
        ["name": .string(unicode.name), "unicode": .string(unicode.sign), "ascii": .string(ascii.sign)] as JSON
      }
      return try Output.results.json(["roles": .array(roles), "symbols": .array(symbols)])
    }
    var roles = TextTable(columns: [ListWord.role, .about].map { TextTable.Column(title: said($0)) })
    roles.rows = InkRole.allCases.map { [$0.name, said($0)] }
    try Output.results.table(roles)
    try Output.results.line("")
    let columns = [said(ListWord.sign), "unicode", "ascii"].map { TextTable.Column(title: $0) }
    var symbols = TextTable(columns: columns)
    symbols.rows = signs.map { unicode, ascii in [unicode.name, unicode.sign, ascii.sign] }
    try Output.results.table(symbols)
  }
}
