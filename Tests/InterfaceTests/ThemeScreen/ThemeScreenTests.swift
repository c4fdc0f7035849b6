import Foundation
import Interface
import Terminal
import Testing

/// Changing the theme while one works.
@Suite struct ThemeScreenTests {
  private static func config(_ desk: ScreenDesk) -> String? {
    try? String(contentsOf: desk.directory.appending(path: "config/config.toml"), encoding: .utf8)
  }

  private static func write(_ text: String, _ name: String, _ desk: ScreenDesk) throws {
    let file = desk.directory.appending(path: "config/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The queue in the standard theme, with the list of themes open.
  private static func opened(size: Size = Size(width: 80, height: 24)) throws -> ScreenDesk {
    let desk = try ScreenDesk(size: size, theme: Theme(named: "sombre", in: nil), themeName: "sombre", settings: true)
    _ = try desk.ticket(minutesAgo: 5)
    desk.open(QueueScreen())
    try desk.press(":theme<Enter>")
    return desk
  }

  @Test("The list lies over the foot of the screen, which is seen in the theme one is on")
  func preview() throws {
    let desk = try Self.opened()
    expectScreen(desk.surface, "themes-80x24")
    try desk.press("<Down>")
    #expect(desk.frame.desk.theme == (try Theme(named: "clair", in: nil)))
    try desk.press("G")
    #expect(desk.frame.desk.symbols == .ascii)
    #expect(desk.text.contains("Impression des") && desk.text.contains("! Bl"))
    #expect(Self.config(desk) == nil)
  }

  @Test("Esc puts the former theme back, and nothing is written", arguments: ["<Esc>", "q", "<Ctrl-C>"])
  func former(key: String) throws {
    let desk = try Self.opened()
    try desk.press("jjj" + key)
    #expect(desk.frame.desk.theme == (try Theme(named: "sombre", in: nil)))
    #expect(desk.frame.desk.themeName == "sombre")
    #expect(Self.config(desk) == nil)
    #expect(!desk.text.contains("les thèmes"))
  }

  @Test("Enter keeps it, for the next start too")
  func kept() throws {
    let desk = try Self.opened()
    try desk.press("<Down><Enter>")
    #expect(Self.config(desk) == "theme = \"clair\"\n")
    #expect(desk.lastLine.contains("clair"))
    let place = SettingsPlace(own: desk.directory.appending(path: "config").path)
    #expect(Settings(place).themeName == "clair")
  }

  @Test("Named in the palette it is worn and kept at once; an unknown one is refused and changes nothing")
  func named() throws {
    let desk = try Self.opened()
    try desk.press("<Esc>:theme mono<Enter>")
    #expect(desk.frame.desk.themeName == "mono")
    #expect(Self.config(desk) == "theme = \"mono\"\n")
    try desk.press(":theme ../mono<Enter>")
    #expect(desk.frame.desk.themeName == "mono")
    #expect(desk.lastLine.contains("../mono"))
  }

  @Test("Only the line of the theme changes: comments, order and the rest of the file stay a person's own")
  func onlyTheLine() throws {
    let desk = try Self.opened()
    let before =
      "# à moi\ntheme = \"sombre\"   # le soir\r\ntriage_next = \"qualified\"\n\n[keys] # touches\ntake = \"z\"\n"
    try Self.write(before, "config.toml", desk)
    try desk.press("<Down><Enter>")
    #expect(Self.config(desk) == before.replacing("\"sombre\"", with: "\"clair\""))
  }

  @Test(
    "Without such a line one is added where it is the theme's",
    arguments: ["", "# rien\n", "[keys]\ntake = \"z\"\n", "[keys]\ntheme = \"z\"\n", "triage_next = \"asked\""]
  )
  func added(before: String) throws {
    let desk = try Self.opened()
    try Self.write(before, "config.toml", desk)
    try desk.press("<Down><Enter>")
    #expect(Self.config(desk) == "theme = \"clair\"\n" + before)
  }

  @Test("Settings that are no TOML are left as they are; the theme holds until the desk is left, and that is said")
  func unreadable() throws {
    let desk = try Self.opened()
    try Self.write("theme = ", "config.toml", desk)
    try desk.press("<Down><Enter>")
    #expect(Self.config(desk) == "theme = ")
    #expect(desk.frame.desk.themeName == "clair")
    #expect(desk.text.contains("jusqu'à la sortie"))
  }

  @Test("A link to the settings stays a link")
  func link() throws {
    let desk = try Self.opened()
    try Self.write("# ailleurs\n", "elsewhere.toml", desk)
    let file = desk.directory.appending(path: "config/config.toml")
    try FileManager.default.createSymbolicLink(
      at: file,
      withDestinationURL: desk.directory.appending(path: "config/elsewhere.toml")
    )
    try desk.press("<Down><Enter>")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path).hasSuffix("elsewhere.toml"))
    #expect(Self.config(desk) == "theme = \"clair\"\n# ailleurs\n")
  }

  @Test("One's own themes are in the list; of a broken one its row tells file and key, and it is not worn")
  func own() throws {
    let desk = try Self.opened()
    try Self.write("[roles]\nmet = 3\n", "themes/casse.toml", desk)
    try Self.write("inherits = \"casse\"\n", "themes/zen.toml", desk)
    try desk.press("<Esc>:theme<Enter>")
    try desk.press("<End>")
    #expect(desk.frame.desk.themeName == "sombre")
    #expect(desk.text.contains("casse.toml:2: roles.met"))
    try desk.press("<Enter>")
    #expect(desk.frame.notice?.text.contains("roles.met") == true)
    #expect(Self.config(desk) == nil)
  }

  @Test("What one person who is served chooses is not chosen for the others, and starts from what holds for all")
  func served() throws {
    let desk = try ScreenDesk()
    try Self.write("# pour tous\ntriage_next = \"qualified\"\n", "config.toml", desk)
    try Self.write("inherits = \"mono\"\n", "themes/maison.toml", desk)
    let shared = desk.directory.appending(path: "config").path
    let place = SettingsPlace(own: shared + "/agents/marie", shared: shared)
    try place.keep(theme: "maison")
    #expect(Self.config(desk) == "# pour tous\ntriage_next = \"qualified\"\n")
    let settings = Settings(place)
    #expect(settings.themeName == "maison" && settings.triageMovesOn)
    #expect(Settings(SettingsPlace(own: shared + "/agents/paul", shared: shared)).themeName == "sombre")
    #expect(throws: SettingMistakes.self) { try SettingsPlace(own: nil, shared: shared).keep(theme: "mono") }
  }
}
