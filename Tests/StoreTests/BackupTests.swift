import Desk
import Foundation
import Store
import Testing

@Suite("A backup")
struct BackupTests {
  let desk: TemporaryDesk
  let target: URL
  let now = TemporaryDesk.monday
  let admin = TemporaryDesk.admin.login

  var backup: String { target.appending(path: "backup.db").path }

  init() throws {
    desk = try TemporaryDesk()
    target = desk.directory.appending(path: "backups")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: target.path).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("is the desk in one file that its owner alone can read, and opens as one")
  func whole() throws {
    let number = try desk.ticket(TemporaryDesk.request(text: "Bonjour"))
    let before = umask(0o000)
    defer { umask(before) }
    let report = try desk.store.backUp(to: backup, by: admin, at: now)
    #expect(report.path == backup)
    #expect(report.removed.isEmpty)
    #expect(try files() == ["backup.db"])
    #expect(try mode(backup) == 0o600)
    #expect(try report.bytes == Data(contentsOf: URL(filePath: backup)).count)
    let copy = try DeskStore.open(at: backup, access: .readWrite)
    #expect(try copy.row(number, viewer: TemporaryDesk.marie, now: now)?.title == "Impression des OF impossible")
    #expect(try copy.search("impression", viewer: TemporaryDesk.marie, now: now, limit: 5).count == 1)
    #expect(try copy.perform(.take, on: number, by: Login("marie"), at: now).done != nil)
    #expect(try RawDatabase(backup).isWhole())
  }

  @Test("is had while another process holds the write gate")
  func besideTheGate() throws {
    let holder = try LockHolder(of: desk.path + ".lock")
    _ = try desk.store.backUp(to: backup, by: admin, at: now)
    holder.kill()
    #expect(try RawDatabase(backup).isWhole())
  }

  @Test("ends though people commit all the time, and is the desk as it was between two of their commits")
  func busyDesk() throws {
    let numbers = try (0..<2).map { _ in try desk.ticket() }
    let writers = SteadyWriters(desk: desk.path, on: numbers)
    let backups = Result {
      var begun: Int
      repeat {
        begun = writers.commits
        _ = try desk.store.backUp(to: backup, by: admin, at: now)
      } while begun == 0 || writers.commits == begun
    }
    #expect(writers.stop().isEmpty)
    try backups.get()
    #expect(try RawDatabase(backup).isWhole())
    let copy = try DeskStore.open(at: backup, access: .readOnly)
    for number in numbers {
      let ticket = try #require(try copy.ticket(number, viewer: TemporaryDesk.marie, now: now))
      #expect(ticket.row.version == ticket.history.version)
      #expect(ticket.history.entries.map(\.version) == Array(1...ticket.history.version))
    }
  }

  @Test("takes the right to make one")
  func right() throws {
    #expect(throws: DeskRefusal.missingRight(.backup)) {
      try desk.store.backUp(to: backup, by: TemporaryDesk.marie.login, at: now)
    }
    #expect(try files().isEmpty)
  }

  @Test("replaces an older one of its name")
  func replaces() throws {
    _ = try desk.store.backUp(to: backup, by: admin, at: now)
    // Somebody looked at it, which leaves SQLite's files beside it.
    _ = try DeskStore.open(at: backup, access: .readOnly).agents(viewer: TemporaryDesk.admin)
    let number = try desk.ticket()
    _ = try desk.store.backUp(to: backup, by: admin, at: now)
    #expect(try files() == ["backup.db"])
    #expect(try DeskStore.open(at: backup, access: .readOnly).row(number, viewer: TemporaryDesk.marie, now: now) != nil)
  }

  @Test("replaces nothing else: no other file, no desk that people work with, and not the desk itself")
  func replacesNothingElse() throws {
    func refused(_ path: String) throws {
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(throws: StoreError.notABackup(path: path)) { try desk.store.backUp(to: path, by: admin, at: now) }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
    let thesis = target.appending(path: "thesis.txt").path
    try Data("chapitre 1".utf8).write(to: URL(filePath: thesis))
    try refused(thesis)
    try refused(desk.path)
    let other = try TemporaryDesk()
    try refused(other.path)
    _ = try desk.store.backUp(to: backup, by: admin, at: now)
    let reader = try DeskStore.open(at: backup, access: .readOnly)
    try refused(backup)
    try reader.close()
  }

  @Test("of a desk that is damaged is none, and the one before it stays")
  func damaged() throws {
    for _ in 0..<40 { _ = try desk.ticket(TemporaryDesk.request(text: String(repeating: "texte ", count: 400))) }
    _ = try desk.store.backUp(to: backup, by: admin, at: now)
    let before = try Data(contentsOf: URL(filePath: backup))
    try RawDatabase(desk.path).queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    let length = try Data(contentsOf: URL(filePath: desk.path)).count
    try Damage.scribble(over: desk.path, at: length / 2 / 4_096 * 4_096, count: 4_096)
    let error = #expect(throws: StoreError.self) { try desk.store.backUp(to: backup, by: admin, at: now) }
    guard case .corrupt(let path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == desk.path)
    #expect(try Data(contentsOf: URL(filePath: backup)) == before)
    #expect(try files() == ["backup.db"])
  }

  @Test("clears away what a killed one left, and is refused while another is being made")
  func partial() throws {
    for suffix in [".partial", ".partial-wal", ".partial-shm"] {
      try Data(repeating: 7, count: 50_000).write(to: URL(filePath: backup + suffix))
    }
    let holder = try LockHolder(of: backup + ".partial")
    #expect(throws: StoreError.backupUnderWay(path: backup)) {
      try desk.store.backUp(to: backup, by: admin, at: now)
    }
    holder.kill()
    _ = try desk.store.backUp(to: backup, by: admin, at: now)
    #expect(try files() == ["backup.db"])
    #expect(try RawDatabase(backup).isWhole())
  }

  @Test("that is dated leaves the newest of its kind, and everything that is named otherwise")
  func dated() throws {
    let others = ["backup.db", "backup-old.db", "backup-2026-07-13T100000Z.db.gz", "desk-2026-01-01T000000Z.db"]
    for name in others { try Data().write(to: target.appending(path: name)) }
    for day in 0..<5 { _ = try desk.store.backUp(to: backup, by: admin, at: now + day * 86_400, keeping: 3) }
    let names = (2..<5).map { "backup-2026-07-\(13 + $0)T080000Z.db" }
    #expect(try files() == (others + names).sorted())
    let report = try desk.store.backUp(to: backup, by: admin, at: now + 5 * 86_400, keeping: 2)
    #expect(report.path == target.path + "/backup-2026-07-18T080000Z.db")
    #expect(Set(report.removed) == [target.path + "/" + names[0], target.path + "/" + names[1]])
  }

  @Test("that was just made stays, though a clock was set back and others seem newer")
  func clockSetBack() throws {
    for day in [3, 2, 0] { _ = try desk.store.backUp(to: backup, by: admin, at: now + day * 86_400, keeping: 2) }
    #expect(try files() == ["backup-2026-07-13T080000Z.db", "backup-2026-07-16T080000Z.db"])
  }

  @Test("is told of in the desk's own journal")
  func noted() throws {
    let report = try desk.store.backUp(to: backup, by: admin, at: now)
    try desk.store.note(report, by: admin, at: now)
    let act = try #require(try desk.store.acts(since: 0, viewer: TemporaryDesk.admin, limit: 100).last)
    #expect(act.act == "backup")
    #expect(act.subject == backup)
  }

  @Test(
    "for which there is no room says so, and leaves the one before it",
    .enabled(if: SmallDisk.isPossible, "only who may mount can make a small disk")
  )
  func fullDisk() throws {
    let disk = try SmallDisk(kilobytes: 1_500)
    let path = disk.directory.appending(path: "backup.db").path
    _ = try desk.store.backUp(to: path, by: admin, at: now)
    let before = try Data(contentsOf: URL(filePath: path))
    for _ in 0..<200 { _ = try desk.ticket(TemporaryDesk.request(text: String(repeating: "texte ", count: 1_000))) }
    #expect(throws: StoreError.diskFull(path: path)) { try desk.store.backUp(to: path, by: admin, at: now) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.directory.path) == ["backup.db"])
  }
}
