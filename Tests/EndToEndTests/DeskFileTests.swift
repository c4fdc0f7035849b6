import Foundation
import Testing

/// Desks that cannot be used: one clear line, the right status, nothing lost, nothing half done.
struct DeskFileTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  /// Reading and writing alike.
  private static let commands = [
    ["ticket", "list", "--json"], ["ticket", "new", "--customer", "X", "--title", "t"], ["rules", "show"],
  ]

  private func expect(_ status: Int32, from ran: Ran, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(ran.status == status, "\(ran.err)", sourceLocation: sourceLocation)
    #expect(ran.complaints.count == 1, "\(ran.err)", sourceLocation: sourceLocation)
    #expect(ran.err.contains(place.desk), sourceLocation: sourceLocation)
    #expect(ran.out.isEmpty, sourceLocation: sourceLocation)
  }

  @Test("A file that is no database is refused and stays as it was", arguments: commands)
  func notADatabase(command: [String]) throws {
    let text = String(repeating: "This is no database. ", count: 100)
    try place.file("desk.db", text)
    expect(69, from: try place.run(command))
    #expect(try String(contentsOfFile: place.desk, encoding: .utf8) == text)
  }

  @Test("Another program's database is refused and stays as it was", arguments: commands)
  func anotherProgram(command: [String]) throws {
    _ = try place.shell(#"sqlite3 desk.db 'CREATE TABLE plants (name TEXT); INSERT INTO plants VALUES ("fern")'"#)
    let before = try Data(contentsOf: URL(filePath: place.desk))
    expect(69, from: try place.run(command))
    #expect(try Data(contentsOf: URL(filePath: place.desk)) == before)
  }

  @Test("A desk of a newer program is refused", arguments: commands)
  func newer(command: [String]) throws {
    _ = try place.run("init")
    _ = try place.shell("sqlite3 desk.db 'PRAGMA user_version = 9999'")
    expect(69, from: try place.run(command))
  }

  @Test(
    "Neither init nor demo writes over what is there",
    arguments: [["init"], ["demo", "--no-ui", "--tickets", "5"]]
  )
  func nothingOverwritten(command: [String]) throws {
    try place.file("desk.db", "precious")
    expect(73, from: try place.run(command + ["--db", place.desk]))
    #expect(try String(contentsOfFile: place.desk, encoding: .utf8) == "precious")
  }

  @Test("A desk that cannot be created is told as such")
  func cannotCreate() throws {
    try place.file("file", "")
    let ran = try place.run("init", "--db", place.path("file/desk.db"))
    #expect(ran.status == 73)
    #expect(ran.complaints.count == 1)
  }

  @Test("A desk that somebody else holds for too long is told as locked, and works again afterwards")
  func locked() throws {
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor")
    let ran = try place.shell(
      #"flock desk.db.lock "$guichet" ticket new --customer ARV --title t"#
    )
    expect(75, from: ran)
    #expect(try place.run("ticket", "new", "--customer", "ARV", "--title", "t").status == 0)
    #expect(try place.run("ticket", "list", "--json").json()["tickets"].list.count == 1)
  }

  @Test("A writer that is killed in the middle leaves a sound desk, with every note that it confirmed")
  func killedWriter() throws {
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor")
    let made = try place.run("ticket", "new", "--customer", "ARV", "--title", "t", "--json")
    let number = try #require(try made.json()["number"].text)
    // Killed as soon as five notes are confirmed, wherever the sixth is; several times, at several places.
    let ran = try place.shell(
      #"""
      for round in 1 2 3; do
        (note=0
        while :; do
          note=$((note + 1))
          "$guichet" ticket note \#(number) --text "note $round.$note" >/dev/null && echo "$round.$note" >>confirmed
        done) &
        writer=$!
        until grep -qx "$round.5" confirmed 2>/dev/null; do :; done
        kill -STOP $writer; pkill -KILL -P $writer; kill -KILL $writer
        wait $writer
      done
      sqlite3 desk.db 'PRAGMA integrity_check'
      """#
    )
    #expect(ran.out == "ok\n", "\(ran.err)")
    let confirmed = try String(contentsOfFile: place.path("confirmed"), encoding: .utf8).split(separator: "\n")
    let shown = try place.run("ticket", "show", number, "--json").json()
    let texts = shown["messages"].list.compactMap(\.["text"].text)
    #expect(confirmed.count >= 15)
    #expect(Set(texts).isSuperset(of: confirmed.map { "note " + $0 }))
    #expect(Set(texts).count == texts.count)
    #expect(try place.run("ticket", "note", number, "--text", "la suite").status == 0)
  }

  @Test("Reading goes on while somebody writes")
  func readingBesideWriting() throws {
    _ = try place.run("init")
    #expect(try place.shell(#"flock desk.db.lock "$guichet" ticket list --json"#).status == 0)
  }

  @Test(
    "A desk that may only be read is read; writing is refused and changes nothing",
    .enabled(if: Account.canBecomeNobody, "needs to run as root, to become somebody else")
  )
  func readOnly() throws {
    _ = try place.run("init")
    _ = try place.run("agent", "add", "nobody", "--role", "agent", "--role", "supervisor")
    _ = try place.shell("chmod 644 desk.db desk.db-wal desk.db-shm desk.db.lock; chmod 755 .")
    #expect(try place.asNobody("ticket", "list", "--json").json()["tickets"] == .list([]))
    expect(77, from: try place.asNobody("customer", "add", "ARV", "--name", "Arvor"))
    #expect(try place.run("customer", "list", "--json").json()["customers"] == .list([]))
  }

  @Test(
    "A full disk is told as such, and what was there stays",
    .enabled(if: Account.canMount, "needs to mount a small file system")
  )
  func fullDisk() throws {
    let disk = try SmallDisk(in: place, megabytes: 2)
    let desk = disk.path + "/desk.db"
    let environment = ["GUICHET_DB": desk]
    #expect(try place.run(["init"], environment: environment).status == 0)
    #expect(try place.run(["customer", "add", "ARV", "--name", "Arvor"], environment: environment).status == 0)
    try disk.fill()
    let text = String(repeating: "texte ", count: 100_000)
    let ran = try place.run(
      ["ticket", "new", "--customer", "ARV", "--title", "t", "--text", "-"],
      stdin: text,
      environment: environment
    )
    #expect(ran.status == 74, "\(ran.err)")
    #expect(ran.complaints.count == 1)
    let list = try place.run(["ticket", "list", "--json"], environment: environment)
    #expect(try list.json()["tickets"] == .list([]))
  }
}
