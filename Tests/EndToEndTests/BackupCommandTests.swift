import Foundation
import Testing

/// `guichet backup` and `guichet restore` through the built program.
struct BackupCommandTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor")
    _ = try place.run("ticket", "new", "--customer", "ARV", "--title", "Avant")
  }

  private func titles(_ desk: String? = nil) throws -> [String] {
    let environment = desk.map { ["GUICHET_DB": $0] } ?? [:]
    return try place.run(["ticket", "list", "--json"], environment: environment).json()["tickets"].list
      .compactMap(\.["title"].text)
  }

  @Test("A backup is a desk of its own that can be read as one, and the journal tells of it")
  func backup() throws {
    let file = place.path("backup.db")
    let ran = try place.run("backup", file, "--json")
    #expect(ran.status == 0, "\(ran.err)")
    let report = try ran.json()
    #expect(report["file"] == .text(file))
    #expect(report["journalled"] == .bool(true))
    #expect(report["removed"] == .list([]))
    #expect(try titles(file) == ["Avant"])
    #expect(try place.run("backup", file).lines.count == 1)
  }

  @Test("A cron line keeps as many dated backups as it says")
  func keep() throws {
    try place.file("b-2020-01-01T000000Z.db", "")
    try place.file("b-2021-01-01T000000Z.db", "")
    let ran = try place.run("backup", place.path("b.db"), "--keep", "2", "--json")
    let file = try #require(try ran.json()["file"].text)
    #expect(try ran.json()["removed"] == .list([.text(place.path("b-2020-01-01T000000Z.db"))]))
    #expect(file.wholeMatch(of: /.*\/b-\d{4}-\d\d-\d\dT\d{6}Z\.db/) != nil)
    #expect(try titles(file) == ["Avant"])
    #expect(try place.run("backup", place.path("b.db"), "--keep", "0").status == 64)
  }

  @Test("A backup is made while the gate is stuck; only the journal cannot note it then, and that is said")
  func besideTheGate() throws {
    let ran = try place.shell(#"flock desk.db.lock "$guichet" backup backup.db --json"#)
    #expect(ran.status == 0)
    #expect(try ran.json()["journalled"] == .bool(false))
    #expect(ran.complaints.count == 1)
    #expect(try titles(place.path("backup.db")) == ["Avant"])
  }

  @Test("What is refused says why with its own status, and nothing is written over")
  func refused() throws {
    try place.file("thesis.txt", "chapitre 1")
    let other = try place.run("backup", place.path("thesis.txt"))
    #expect(other.status == 73)
    #expect(other.complaints.count == 1)
    #expect(try String(contentsOfFile: place.path("thesis.txt"), encoding: .utf8) == "chapitre 1")
    #expect(try place.run("backup", place.path("nowhere/b.db")).status == 73)
    #expect(try place.run("restore", place.path("nothing.db")).status == 66)
    #expect(try place.run("restore", place.path("thesis.txt")).status == 65)
    _ = try place.run("agent", "add", "marie")
    #expect(try place.run("backup", place.path("b.db"), "--agent", "marie").status == 77)
    _ = try place.run("backup", place.path("b.db"))
    #expect(try place.run("restore", place.path("b.db"), "--agent", "marie").status == 77)
    #expect(try titles() == ["Avant"])
  }

  @Test("Restored, the desk is what the backup held, and the one that was there is kept")
  func restore() throws {
    _ = try place.run("backup", place.path("b.db"))
    _ = try place.run("ticket", "new", "--customer", "ARV", "--title", "Après")
    let ran = try place.run("restore", place.path("b.db"), "--json")
    #expect(ran.status == 0, "\(ran.err)")
    let kept = try #require(try ran.json()["kept"].text)
    #expect(try titles() == ["Avant"])
    #expect(Set(try titles(kept)) == ["Avant", "Après"])
    #expect(try place.run("ticket", "new", "--customer", "ARV", "--title", "Ensuite").status == 0)
  }

  @Test("Where there is no desk a backup makes one")
  func restoreAnew() throws {
    _ = try place.run("backup", place.path("b.db"))
    let desk = place.path("data/other/desk.db")
    let ran = try place.run(["restore", place.path("b.db")], environment: ["GUICHET_DB": desk])
    #expect(ran.status == 0, "\(ran.err)")
    #expect(try titles(desk) == ["Avant"])
  }

  @Test(
    "A desk on somebody's screen is not replaced; once it is closed, or its process was killed, it is",
    .enabled(if: TerminalScreen.isPossible, "needs tmux")
  )
  func inUse() throws {
    _ = try place.run("backup", place.path("b.db"))
    let screen = try TerminalScreen(in: place)
    try screen.see("Avant")
    let ran = try place.run("restore", place.path("b.db"))
    #expect(ran.status == 75)
    #expect(ran.complaints.count == 1)
    #expect(ran.err.contains { $0.isNumber }, "the process is named: \(ran.err)")
    try screen.signal("KILL")
    try screen.see("[status 137")
    #expect(try place.run("restore", place.path("b.db")).status == 0)
  }

  @Test("A backup that is killed leaves the one before it whole; the next clears away what it left")
  func killed() throws {
    let file = place.path("b.db")
    let text = String(repeating: "une ligne de texte\n", count: 40_000)
    for _ in 0..<12 { _ = try place.run("ticket", "note", "1001", "--text", "-", stdin: text) }
    #expect(try place.run("backup", file).status == 0)
    // Killed as soon as the copy begins to grow, wherever it is then; several times.
    let ran = try place.shell(
      #"""
      for round in 1 2 3; do
        "$guichet" backup b.db & victim=$!
        until test -s b.db.partial; do kill -0 $victim || exit 1; done
        kill -KILL $victim; wait $victim
        sqlite3 b.db 'PRAGMA integrity_check'
      done
      """#
    )
    #expect(ran.out == "ok\nok\nok\n", "\(ran.err)")
    #expect(FileManager.default.fileExists(atPath: file + ".partial"))
    #expect(try place.run("backup", file).status == 0)
    #expect(!FileManager.default.fileExists(atPath: file + ".partial"))
    #expect(try titles(file) == ["Avant"])
  }
}
