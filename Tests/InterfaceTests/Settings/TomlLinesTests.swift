import Desk
import Testing

@testable import Interface

struct TomlLinesTests {
  @Test(
    "A key is found on the line that writes it, else on that of what it would stand in",
    arguments: [
      ("about", 1), ("roles", 3), ("roles.met", 4), ("roles.met.foreground", 4), ("roles.at-risk.foreground", 5),
      ("roles.\"a.b\"", 6), ("symbols.marked", 8), ("symbols.absent", 7), ("keys.take", 9), ("absent", nil), ("", nil),
    ] as [(String, Int?)]
  )
  func lines(key: String, line: Int?) {
    let text = """
      about = "x = y"
      # roles = 3
      [roles]
        met = { foreground = "red" }
      at-risk.foreground = "blue"
      "a.b" = { }
      [ symbols ] # signs
      marked = "="
      [keys]
      """
    #expect(TomlLines(text).line(of: key) == line)
  }

  @Test("A key that leads too deep is told with its line, and reads nothing")
  func deep() throws {
    let text = "about = \"x\"\n" + Array(repeating: "a", count: 60_000).joined(separator: ".") + " = 1\n"
    let settings = Settings(text, file: "config.toml")
    #expect(settings.mistakes.count == 1)
    guard case .unreadable(let reason)? = settings.mistakes.first?.problem else {
      Issue.record("\(settings.mistakes)")
      return
    }
    #expect(reason.contains("line 2"))
  }

  @Test("Themes inherit from each other a few times, and no file of many themes ends the program")
  func longInheritance() throws {
    let theme = { (name: String) -> (text: String, file: String)? in
      Int(name).map { (text: $0 == 0 ? "" : "inherits = \"\($0 - 1)\"", file: name + ".toml") }
    }
    _ = try Theme("inherits = \"7\"", file: "8.toml", inheriting: theme)
    let error = try #require(throws: SettingMistakes.self) {
      try Theme("inherits = \"9999\"", file: "own.toml", inheriting: theme)
    }
    #expect(error.all.map(\.problem) == [.inheritsTooFar(most: 8)])
  }
}
