import Foundation
import Interface
import Terminal
import Testing

/// Themes, and the settings that name them.
@Suite struct ThemeTests {
  @Test("A colour is a name, a number or #rrggbb; what a theme leaves out shows what is below")
  func colors() throws {
    let theme = try Theme(
      """
      [roles]
      breached = { foreground = "bright-red", background = 17, attributes = ["bold", "underline"] }
      met = { foreground = "#00ff7f" }
      text = { foreground = "default" }
      """,
      file: "x.toml"
    )
    #expect(
      theme.styles[.breached]
        == Style(foreground: .named(.brightRed), background: .indexed(17), attributes: [.bold, .underline])
    )
    #expect(theme.styles[.met] == Style(foreground: .rgb(0, 255, 127)))
    #expect(theme.styles[.text] == Style(foreground: .standard))
    #expect(theme.styles[.paused] == Style())
  }

  @Test("A theme changes what it says of the one it inherits from, and keeps the rest")
  func inheritance() throws {
    let theme = try Theme("inherits = \"ascii\"\n[roles]\nmet = { foreground = \"green\" }", file: "x.toml")
    #expect(theme.symbols == .ascii)
    #expect(theme.styles[.met].foreground == .named(.green))
    #expect(theme.styles[.breached].attributes.contains(.bold))
  }

  @Test("A theme that inherits from itself, by way of another, is told the key instead of being read for ever")
  func circle() throws {
    let error = try #require(throws: SettingMistakes.self) {
      try Theme("inherits = \"a\"", file: "x.toml") { ("inherits = \"\($0 == "a" ? "b" : "a")\"", $0 + ".toml") }
    }
    #expect(error.all.map(\.problem) == [.inheritsItself])
    #expect(error.all.map(\.key) == ["inherits"])
  }

  @Test("A theme chooses a set of signs, the lines, and single signs over the set")
  func signs() throws {
    let theme = try Theme("[symbols]\nset = \"ascii\"\nlines = \"unicode\"\nmet = \"y\"", file: "x.toml")
    var expected = Symbols.ascii
    (expected.met, expected.isPlain) = ("y", false)
    #expect(theme.symbols == expected)
  }

  @Test(
    "A mistake is named with file and key",
    arguments: [
      ("[roles]\nbreeched = {}", "roles.breeched"),
      ("[roles]\nmet = { foreground = \"rouge\" }", "roles.met.foreground"),
      ("[roles]\nmet = { foreground = 300 }", "roles.met.foreground"), ("[roles]\nmet = 3", "roles.met"),
      ("[roles]\nmet = { colour = \"red\" }", "roles.met.colour"),
      ("[roles]\nmet = { attributes = [\"blink\"] }", "roles.met.attributes"), ("symbols = \"emoji\"", "symbols"),
      ("inherits = \"nobody\"", "inherits"), ("colours = 3", "colours"), ("= 3", ""),
      ("[symbols]\nmet = \"ok\"", "symbols.met"), ("[symbols]\nmet = \"漢\"", "symbols.met"),
      ("[symbols]\nmet = \" \"", "symbols.met"), ("[symbols]\nmeet = \"v\"", "symbols.meet"),
      ("[symbols]\nset = \"emoji\"", "symbols.set"), ("[symbols]\nlines = \"double\"", "symbols.lines"),
      ("[symbols]\nletters = \"latin\"", "symbols.letters"),
      ("made_for = \"night\"", "made_for"), ("about = 3", "about"),
      ("about = { fr = \"x\" }", "about"), ("about = { fr = \"x\", en = 3 }", "about.en"),
      ("about = { fr = \"x\", en = \"y\", de = \"z\" }", "about.de"),
      ("[roles]\nmet = { ansi = { foreground = \"rouge\" } }", "roles.met.ansi.foreground"),
    ]
  )
  func mistakes(text: String, key: String) throws {
    let error = try #require(throws: SettingMistakes.self) { try Theme(text, file: "own.toml") }
    #expect(error.all.map(\.key) == [key])
    #expect(error.all.first?.file == "own.toml")
  }

  @Test(
    "Text that is too near to what is behind it is told with the role, on the screen and on the selected row",
    arguments: [
      ("made_for = \"dark\"\n[roles]\nmet = { foreground = \"#585858\" }", ["roles.met"]),
      (
        "made_for = \"dark\"\n[roles]\nmet = { foreground = \"#af87af\" }\nselected = { background = \"#5f5f5f\" }",
        ["roles.met", "roles.running"]
      ),
      ("made_for = \"light\"\n[roles]\nmet = { foreground = \"#87afd7\" }", ["roles.met"]),
      (
        "made_for = \"dark\"\n[roles]\nbreached = { foreground = \"#ff5f5f\" }\n"
          + "header = { foreground = \"#ffffff\", background = \"#870000\" }",
        ["roles.breached"]
      ),
      ("[roles]\ntext = { foreground = \"#808080\", background = \"#808080\" }", ["roles.text"]),
      ("made_for = \"dark\"\n[roles]\ndigits = { foreground = \"#767676\" }\nrule = { foreground = \"#121212\" }", []),
      ("[roles]\nmet = { foreground = \"#00ff00\" }", ["made_for"]),
      ("made_for = \"any\"\n[roles]\nmet = { foreground = \"#00ff00\" }", ["made_for"]),
      ("made_for = \"any\"\n[roles]\nmet = { attributes = [\"bold\"] }", []),
    ]
  )
  func contrast(text: String, keys: [String]) throws {
    let check = ThemeCheck(try Theme(text, file: "x.toml"), file: "x.toml")
    let found = Set(check.mistakes.map(\.key))
    #expect(Set(keys).isSubset(of: found))
    #expect(found.isEmpty == keys.isEmpty)
  }

  @Test("Of a colour by name the terminal's owner decides: that is remarked, and is no mistake")
  func namedColors() throws {
    let theme = try Theme("made_for = \"dark\"\n[roles]\nmet = { foreground = \"blue\" }", file: "x.toml")
    let check = ThemeCheck(theme, file: "x.toml")
    #expect(check.mistakes.isEmpty)
    #expect(check.remarks.map(\.key) == ["roles.met.foreground"])
  }

  @Test("The theme that the README shows passes the check")
  func readme() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.split(separator: "```toml\n").dropFirst().compactMap { $0.split(separator: "```").first }
    let text = try #require(blocks.first { $0.contains("[roles]") })
    let check = ThemeCheck(try Theme(String(text), file: "README.md"), file: "README.md")
    #expect(check.mistakes.isEmpty && check.remarks.isEmpty)
  }

  @Test("Settings choose theme and keys")
  func settings() throws {
    let settings = Settings(
      """
      theme = "ascii"
      [keys]
      take = "z"
      resolve = ["Ctrl-R", "s"]
      """,
      file: "config.toml"
    )
    #expect(settings.mistakes.isEmpty)
    #expect(settings.theme.symbols == .ascii)
    #expect(settings.keymap.action(for: .character("z"), on: .queue) == .take)
    #expect(settings.keymap.keys(for: .resolve) == [.control("r"), .character("s")])
  }

  @Test("A broken theme gives way to the standard one, and says why")
  func brokenTheme() throws {
    let settings = Settings("theme = \"mine\"", file: "config.toml") { name in
      name == "mine" ? ("[roles]\nmet = 3", "themes/mine.toml") : Theme.builtIn(name)
    }
    let standard = try #require(Theme.builtIn("sombre"))
    #expect(settings.theme == (try Theme(standard.text, file: standard.file)))
    #expect(settings.mistakes.map(\.file) == ["themes/mine.toml"])
  }

  @Test(
    "What is wrong in the settings is named, and the rest holds",
    arguments: [
      ("theme = \"nobody\"", "theme"), ("[keys]\ndance = \"z\"", "keys.dance"),
      ("[keys]\ntake = \"Hyper-z\"", "keys.take"), ("colour = 1", "colour"), ("keys = 3", "keys"),
      ("[keys]\ntake = \"z\"\nwait = \"z\"", "keys.wait"), ("theme = 3", "theme"),
    ]
  )
  func settingMistakes(text: String, key: String) {
    let settings = Settings(text, file: "config.toml")
    #expect(Set(settings.mistakes.map(\.key)) == [key])
    #expect(settings.keymap.action(for: .character("c"), on: .queue) == .acknowledge)
  }
}
