import Foundation
import Testing

/// `guichet doctor` through the built program.
struct DoctorCommandTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.run("init")
    _ = try place.run("customer", "add", "ARV", "--name", "Arvor")
    for title in ["Un", "Deux"] { _ = try place.run("ticket", "new", "--customer", "ARV", "--title", title) }
  }

  private func faults(_ ran: Ran) throws -> Set<String> {
    Set(try ran.json()["findings"].list.filter { $0["gravity"] == .text("fault") }.compactMap(\.["subject"].text))
  }

  @Test("A sound desk is told in a line a subject, and ends with 0")
  func sound() throws {
    let ran = try place.run("doctor")
    #expect(ran.status == 0, "\(ran.out)")
    #expect(ran.lines.count == 13)
    #expect(ran.lines.allSatisfy { $0.hasPrefix("✓ ") })
    let report = try place.run("doctor", "--json").json()
    #expect(report["sound"] == .bool(true))
    #expect(report["findings"].list.allSatisfy { !($0["text"].text ?? "").isEmpty })
  }

  @Test("What is wrong ends with 65, what was mended with 0, and the journal of the desk tells of it")
  func mended() throws {
    _ = try place.shell(#"sqlite3 desk.db "UPDATE ticket SET stage = 'en_cours' WHERE id = 1001"; chmod 644 desk.db"#)
    let found = try place.run("doctor", "--json")
    #expect(found.status == 65)
    #expect(found.err.isEmpty)
    #expect(try faults(found) == ["permissions", "figures"])
    let figures = try found.json()["findings"].list.first { $0["subject"] == .text("figures") }
    #expect(figures?["tickets"] == .list([.text("1001")]))
    let mended = try place.run("doctor", "--fix")
    #expect(mended.status == 0)
    #expect(mended.lines.filter { $0.hasPrefix("+ ") }.count == 2)
    #expect(try place.run("doctor").status == 0)
    #expect(try place.run("ticket", "show", "1001", "--json").json()["stage"] == .text("ouvert"))
    #expect(try place.shell("sqlite3 desk.db \"SELECT COUNT(*) FROM act WHERE act = 'doctor'\"").out == "2\n")
  }

  @Test("A damaged desk is looked over to the end, and ends with 69")
  func damaged() throws {
    let text = String(repeating: "une ligne de texte\n", count: 4_000)
    for _ in 0..<3 { _ = try place.run("ticket", "note", "1001", "--text", "-", stdin: text) }
    _ = try place.shell("sqlite3 desk.db 'PRAGMA wal_checkpoint(TRUNCATE)'")
    let pages = try place.shell("stat -c %s desk.db").lines.first.flatMap { Int($0) }.map { $0 / 4_096 } ?? 0
    for page in [1, pages / 3, pages / 2] {
      let scribble = "dd if=/dev/urandom of=desk.db bs=4096 seek=\(page) count=1 conv=notrunc"
      _ = try place.shell("cp desk.db desk.db.good; " + scribble)
      let ran = try place.run("doctor", "--json")
      #expect(ran.status == 69, "page \(page): \(ran.out)")
      #expect(try ran.json()["usable"] == .bool(false))
      _ = try place.shell("mv desk.db.good desk.db; rm -f desk.db-*")
    }
    _ = try place.shell("dd if=/dev/urandom of=desk.db bs=4096 count=1 conv=notrunc")
    let ran = try place.run("doctor")
    #expect(ran.status == 69)
    #expect(ran.lines.first?.contains("pas un guichet") == true, "\(ran.out)")
  }

  @Test("Who may not administer the desk may look and not mend")
  func rights() throws {
    _ = try place.run("agent", "add", "marie")
    #expect(try place.run("doctor", "--agent", "marie").status == 0)
    #expect(try place.run("doctor", "--fix", "--agent", "marie").status == 77)
    #expect(try place.run("doctor", "--db", place.path("nowhere.db")).status == 66)
  }

  @Test(
    "A desk on a network file system is refused with the reason by whatever would use it, and the doctor says so",
    .enabled(if: Account.canMount, "needs root, to show the program another table of mounts")
  )
  func network() throws {
    // The kernel's table of mounts as it would be were everything on a server.
    func run(_ words: String) throws -> Ran {
      try place.shell(
        """
        exec unshare --mount sh -c '
          sed "s/ - [a-z0-9]* / - nfs4 /" /proc/self/mountinfo >mounts
          mount --bind mounts /proc/$$/mountinfo && exec "$guichet" \(words)'
        """
      )
    }
    for words in ["ticket list", "ticket new --customer ARV --title t", "init --db other.db", "doctor"] {
      let ran = try run(words)
      #expect(ran.status == 69, "\(words): \(ran.err)")
      #expect((ran.out + ran.err).contains("nfs4"), "\(words)")
    }
    #expect(try !FileManager.default.contentsOfDirectory(atPath: place.root.path).contains("other.db"))
  }
}
