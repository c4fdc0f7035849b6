import Foundation
import Testing

/// What a person at the desk meets when the machine fails under it: one clear message, nothing lost, and work that goes on by
/// itself once the fault is over.
@Suite(.serialized, .enabled(if: TerminalScreen.isPossible, "needs tmux"))
struct FaultyDeskTests {
  let place: Place

  init() throws {
    place = try Place()
  }

  /// A desk with one ticket, at a path of the test's own.
  private func makeDesk(at path: String) throws {
    _ = try place.run("init", "--db", path)
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor", "--formula", "serenite", "--db", path)
    _ = try place.run("ticket", "new", "--customer", "ARV", "--title", "Bornes", "--text", "x", "--db", path)
  }

  private func shell(_ line: String) throws {
    let ran = try place.shell(line)
    #expect(ran.status == 0, "\(line): \(ran.err)")
  }

  private func notes(at path: String) throws -> [Value] {
    try place.run("ticket", "show", "1001", "--json", "--db", path).json()["messages"].list
      .filter { $0["kind"] == .text("note") }.map { $0["text"] }
  }

  /// Writes a note while something is wrong, sees that said, ends the fault, and sees the note go out by itself, once.
  private func expectNoteToWait(
    at path: String,
    from begin: () throws -> Void,
    to end: () throws -> Void,
    saying sentence: String
  ) throws {
    let screen = try TerminalScreen(["--db", path], in: place)
    try screen.see("Bornes")
    try screen.press("n")
    try screen.type("Vu avec Arvor.")
    try begin()
    try screen.press("C-s")
    try screen.see(sentence)
    try screen.see("1 action attend")
    #expect(try screen.text().contains("Vu avec Arvor."))
    try end()
    try screen.see("note interne ajoutée")
    #expect(try notes(at: path) == [.text("Vu avec Arvor.")])
    try screen.press("x")
    try screen.see("résolu")
    #expect(try screen.leave() == 0)
  }

  @Test("A full disk", .enabled(if: Account.canMount, "needs root, to mount a small disk"))
  func fullDisk() throws {
    let disk = try SmallDisk(in: place, megabytes: 8)
    let path = disk.path + "/desk.db"
    try makeDesk(at: path)
    try expectNoteToWait(
      at: path,
      from: { try disk.fill() },
      to: { try shell("rm disk/filler") },
      saying: "disque plein, rien n'a été changé"
    )
  }

  @Test("A disk that turned read-only", .enabled(if: Account.canMount, "needs root, to mount a small disk"))
  func readOnly() throws {
    let disk = try SmallDisk(in: place, megabytes: 8)
    let path = disk.path + "/desk.db"
    try makeDesk(at: path)
    // A disk with files open for writing cannot be turned itself; the same one mounted over it can.
    try expectNoteToWait(
      at: path,
      from: { try shell("mount --bind disk disk && mount -o remount,bind,ro disk") },
      to: { try shell("umount -l disk") },
      saying: "lecture seule, rien n'a été changé"
    )
  }

  @Test("Somebody who holds the gate for too long")
  func heldGate() throws {
    let path = place.path("desk.db")
    try makeDesk(at: path)
    let holder = Process()
    holder.executableURL = URL(filePath: "/bin/sh")
    holder.arguments = ["-c", "exec 9>>\"$0\"; flock -x 9; echo held; exec sleep 600", path + ".lock"]
    let output = Pipe()
    holder.standardOutput = output
    try expectNoteToWait(
      at: path,
      from: {
        try holder.run()
        _ = output.fileHandleForReading.availableData
      },
      to: {
        kill(holder.processIdentifier, SIGKILL)
        holder.waitUntilExit()
      },
      saying: "quelqu'un d'autre écrit depuis longtemps"
    )
  }

  @Test("A database that was taken away")
  func takenAway() throws {
    let path = place.path("desk.db")
    try makeDesk(at: path)
    try expectNoteToWait(
      at: path,
      from: { try shell("mv desk.db aside.db") },
      to: { try shell("mv aside.db desk.db") },
      saying: "la base a été retirée ou remplacée"
    )
  }

  @Test(
    "A database that is none any more is told without anybody asking, and a backup put in its place is taken up without a restart"
  )
  func spoilt() throws {
    let path = place.path("desk.db")
    try makeDesk(at: path)
    #expect(try place.run("backup", place.path("saved.db"), "--db", path).status == 0)
    let screen = try TerminalScreen(["--db", path], in: place)
    try screen.see("Bornes")
    try shell("printf garbage >bad.db && mv desk.db old.db && mv bad.db desk.db")
    try screen.see("ce fichier n'est pas un guichet")
    try shell("cp saved.db new.db && mv new.db desk.db")
    try screen.press("n")
    try screen.type("Repris.")
    try screen.press("C-s")
    try screen.see("note interne ajoutée")
    #expect(try notes(at: path) == [.text("Repris.")])
    #expect(try screen.leave() == 0)
    #expect(try place.run("doctor", "--db", path).status == 0)
  }

  @Test("Damaged pages are told, the act on them waits, and is done once a backup was put in their place")
  func damagedPages() throws {
    let path = place.path("desk.db")
    #expect(try place.run("demo", "--tickets", "80", "--no-ui", "--db", path).status == 0)
    #expect(try place.run("backup", place.path("saved.db"), "--db", path).status == 0)
    let number = try #require(try place.run("ticket", "list", "--json", "--db", path).json()["tickets"].list.first)[
      "number"
    ]
    let screen = try TerminalScreen(["--db", path], in: place)
    try screen.see("Traiter")
    try screen.see(try #require(number.text))
    // Everything behind the first pages, as a failing disk would.
    try shell("dd if=/dev/zero of=desk.db bs=4096 seek=4 count=$(($(stat -c %s desk.db) / 4096 - 4)) conv=notrunc 2>&1")
    try screen.press("n")
    try screen.type("Vu.")
    try screen.press("C-s")
    try screen.see("base endommagée")
    try screen.see("1 action attend")
    try shell("cp saved.db new.db && mv new.db desk.db")
    try screen.see("note interne ajoutée")
    let messages = try place.run("ticket", "show", try #require(number.text), "--json", "--db", path).json()["messages"]
    #expect(messages.list.last?["text"] == .text("Vu."))
    #expect(try screen.leave() == 0)
    #expect(try place.run("doctor", "--db", path).status == 0)
  }
}
