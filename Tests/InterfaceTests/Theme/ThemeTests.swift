import Interface
import Terminal
import Testing

/// Themes, and the settings that name them.
@Suite struct ThemeTests {
  @Test(
    "Every theme that comes with the program can be read, and styles only roles there are",
    arguments: ["sombre", "clair", "mono"]
  )
  func builtIn(name: String) throws {
    let (text, file) = try #require(Theme.builtIn(name))
    let theme = try Theme(text, file: file)
    // Nothing may be told by colour alone, but what is wrong must also be seen at a glance.
    for role in [InkRole.breached, .atRisk, .selected, .activeView] {
      #expect(theme.styles[Ink(role)] != Style(), "\(role)")
    }
  }

  @Test("The theme for no colours needs none")
  func mono() throws {
    let (text, file) = try #require(Theme.builtIn("mono"))
    let theme = try Theme(text, file: file)
    for role in InkRole.allCases {
      #expect(theme.styles[Ink(role)].foreground == nil && theme.styles[Ink(role)].background == nil, "\(role)")
    }
    #expect(theme.symbols == .ascii)
  }

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
    let theme = try Theme("inherits = \"mono\"\n[roles]\nmet = { foreground = \"green\" }", file: "x.toml")
    #expect(theme.symbols == .ascii)
    #expect(theme.styles[.met].foreground == .named(.green))
    #expect(theme.styles[.breached].attributes.contains(.bold))
  }

  @Test("A theme that inherits from itself is told so instead of being read for ever")
  func circle() {
    let text = "inherits = \"x\""
    #expect(throws: SettingMistakes.self) { try Theme(text, file: "x.toml") { _ in (text, "x.toml") } }
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
    ]
  )
  func mistakes(text: String, key: String) throws {
    let error = try #require(throws: SettingMistakes.self) { try Theme(text, file: "own.toml") }
    #expect(error.all.map(\.key) == [key])
    #expect(error.all.first?.file == "own.toml")
  }

  @Test("Settings choose theme and keys")
  func settings() throws {
    let settings = Settings(
      """
      theme = "mono"
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
