import Foundation
import Testing

/// `guichet theme …`, and themes in the running program.
struct ThemeCommandTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.shell("mkdir -p config/guichet/themes")
  }

  private func theme(_ name: String, _ text: String) throws {
    try place.file("config/guichet/themes/\(name).toml", text)
  }

  @Test("The list has the program's themes and one's own, and tells the one in force")
  func list() throws {
    try theme("mien", "about = \"le mien\"\ninherits = \"mono\"\n")
    try theme("casse", "[roles]\nmet = 3\n")
    try place.file("config/guichet/config.toml", "theme = \"mien\"\n")
    let themes = try place.run("theme", "list", "--json").json()["themes"].list
    #expect(themes.count == 9)
    #expect(themes.filter { $0["current"] == .bool(true) }.map { $0["name"].text } == ["mien"])
    #expect(themes.filter { $0["readable"] == .bool(false) }.map { $0["name"].text } == ["casse"])
    #expect(try place.run("theme", "list").out.contains("le mien"))
  }

  @Test("A check tells every mistake in a line with file and key, and ends with 78")
  func check() throws {
    try place.file(
      "t.toml",
      "[roles]\nbreeched = {}\nmet = { foreground = \"rouge\" }\n[symbols]\nmarked = \"ok\"\n"
    )
    let ran = try place.run("theme", "check", "t.toml")
    #expect(ran.status == 78)
    #expect(ran.complaints.count == 3)
    for (line, key) in [(2, "roles.breeched"), (3, "roles.met.foreground"), (5, "symbols.marked")] {
      #expect(ran.complaints.contains { $0.contains("t.toml:\(line): \(key): ") }, "\(key)")
    }
    try place.file("t.toml", "made_for = \"dark\"\n[roles]\nmet = { foreground = \"#303030\" }\n")
    let faint = try place.run("theme", "check", "t.toml", "--lang", "en")
    #expect(faint.status == 78)
    #expect(faint.err.contains("t.toml:3: roles.met: contrast of 1."))
    try place.file("t.toml", "roles = \n")
    #expect(try place.run("theme", "check", "t.toml").err.contains("line 1"))
    #expect(try place.run("theme", "check", "nulle-part.toml").status == 66)
  }

  @Test("What is no ordinary file of a size that somebody writes is no theme, and keeps nobody waiting")
  func unfit() throws {
    _ = try place.shell("mkfifo pipe.toml; mkdir dir.toml; head -c 300000 /dev/zero | tr '\\0' '#' > large.toml")
    _ = try place.shell("printf 'about = \"\\377\"' > latin.toml")
    for (name, complaint) in [
      ("pipe.toml", "fichier ordinaire"), ("dir.toml", "fichier ordinaire"), ("/dev/zero", "fichier ordinaire"),
      ("large.toml", "plus de 256 Kio"), ("latin.toml", "UTF-8"),
    ] {
      let ran = try place.run("theme", "check", name)
      #expect(ran.status == 78)
      #expect(ran.complaints.count == 1 && ran.err.contains(complaint), "\(name)")
    }
    _ = try place.shell("cp large.toml config/guichet/themes/; mkfifo config/guichet/themes/pipe.toml")
    let themes = try place.run("theme", "list", "--json").json()["themes"].list
    for name in ["large", "pipe"] {
      #expect(themes.first { $0["name"].text == name }?["readable"] == .bool(false))
    }
  }

  @Test("A screen that is printed in another theme than was asked says so beside it, with file and line")
  func printed() throws {
    _ = try place.run("init")
    try theme("casse", "made_for = \"dark\"\n[roles\n")
    try place.file("config/guichet/config.toml", "theme = \"casse\"\n")
    let ran = try place.run("screen", "wall", "--size", "80x24")
    #expect(ran.status == 0)
    #expect(ran.out.contains("ouvert"))
    #expect(ran.complaints.count == 1)
    #expect(ran.err.contains("casse.toml") && ran.err.contains("line 2"))
  }

  @Test("A theme may inherit from one beside it, and names the file a mistake is in")
  func inherits() throws {
    try place.file("a.toml", "inherits = \"b\"\n")
    try place.file("b.toml", "inherits = \"sombre\"\n")
    #expect(try place.run("theme", "check", "a.toml").status == 0)
    try place.file("b.toml", "[roles]\nmet = 3\n")
    #expect(try place.run("theme", "check", "a.toml").err.contains("b.toml:2: roles.met"))
    try place.file("b.toml", "inherits = \"a\"\n")
    #expect(try place.run("theme", "check", "a.toml").status == 78)
  }

  @Test("The roles are told, as text and as JSON")
  func roles() throws {
    let document = try place.run("theme", "roles", "--json").json()
    #expect(document["roles"].list.contains { $0["name"] == .text("at-risk") })
    let text = try place.run("theme", "roles").out
    for role in document["roles"].list { #expect(text.contains(role["name"].text ?? "?")) }
    #expect(document["symbols"].list.contains { $0["ascii"] == .text("v") })
  }
}

/// Themes on a real terminal.
@Suite(.serialized, .enabled(if: TerminalScreen.isPossible, "needs tmux"))
struct ThemesOnTerminalTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.shell("mkdir -p config/guichet/themes")
  }

  @Test("A theme is tried, kept, and there at the next start; the rest of the settings is as it was")
  func switching() throws {
    let file = place.path("config/guichet/config.toml")
    try place.file("config/guichet/config.toml", "# à moi\ntriage_next = \"asked\"\n")
    let screen = try TerminalScreen(in: place)
    try screen.see("Traiter")
    try screen.press(":", "t", "h", "e", "m", "e", "Enter")
    try screen.see("pour les fonds sombres")
    try screen.press("G")
    try screen.see("hemes ---")
    try screen.press("Enter")
    try screen.see("garde")
    #expect(
      try String(contentsOfFile: file, encoding: .utf8) == "theme = \"ascii\"\n# à moi\ntriage_next = \"asked\"\n"
    )
    #expect(try screen.leave() == 0)
    #expect(try place.run("theme", "list").out.contains("*  ascii"))
  }

  @Test("A broken theme gives way to the standard one, and the desk says which file and key as it opens")
  func broken() throws {
    try place.file("config/guichet/config.toml", "theme = \"casse\"\n")
    try place.file("config/guichet/themes/casse.toml", "[roles]\nmet = { foreground = \"rouge\" }\n")
    let screen = try TerminalScreen(in: place, width: 160)
    // The directory's name may be longer than a row.
    try screen.see("casse.toml")
    try screen.see("pas une couleur")
    #expect(try screen.leave() == 0)
  }
}
