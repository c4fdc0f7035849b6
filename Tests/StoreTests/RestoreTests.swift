import Desk
import Foundation
import GRDB
import Store
import Testing

@Suite("Putting a backup in the place of a desk")
struct RestoreTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday
  let admin = TemporaryDesk.admin.login
  let first: TicketNumber

  var backup: String { desk.directory.appending(path: "backup.db").path }

  /// A desk with one ticket that is in its backup.
  init() throws {
    desk = try TemporaryDesk()
    first = try desk.ticket(TemporaryDesk.request("Avant"))
    _ = try desk.store.backUp(to: desk.directory.appending(path: "backup.db").path, by: admin, at: now)
  }

  private func restore(_ file: String? = nil, by login: Login? = nil) throws -> RestoreReport {
    try DeskStore.restore(file ?? backup, to: desk.path, by: login ?? admin, at: now)
  }

  private func title(of number: TicketNumber, in path: String) throws -> String? {
    let store = try DeskStore.open(at: path, access: .readWrite)
    defer { try? store.close() }
    return try store.row(number, viewer: TemporaryDesk.marie, now: now)?.title
  }

  @Test("brings back what there was, and keeps the desk that was there with all that came since")
  func restored() throws {
    // Not folded into the database yet: what the log of the old desk holds must neither be lost nor reach the new one.
    let second = try desk.ticket(TemporaryDesk.request("Après"))
    let path = try desk.asKilled()
    #expect(try Data(contentsOf: URL(filePath: path + "-wal")).count > 0)
    let report = try DeskStore.restore(backup, to: path, by: admin, at: now)
    #expect(report.desk == path)
    #expect(report.lastEntry == now)
    let kept = try #require(report.kept)
    #expect(kept == path + ".before-restore-2026-07-13T080000Z")
    #expect(try title(of: first, in: path) == "Avant")
    #expect(try title(of: second, in: path) == nil)
    #expect(try title(of: second, in: kept) == "Après")
    for path in [path, kept] { #expect(try RawDatabase(path).isWhole()) }
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.directory.path + "/killed")
    #expect(names.allSatisfy { !$0.contains("partial") && !$0.contains("load") })
    let reopened = try DeskStore.open(at: path, access: .readOnly)
    #expect(try reopened.acts(since: 0, viewer: TemporaryDesk.admin, limit: 100).last?.act == "restore")
  }

  @Test("is refused while somebody has the desk open, and says which process")
  func inUse() throws {
    #expect(throws: StoreError.inUse(path: desk.path, by: [getpid()])) { try restore() }
    try desk.store.close()
    let holder = try LockHolder(of: desk.path + ".lock")
    #expect(throws: StoreError.self) { try restore() }
    holder.kill()
    #expect(try restore().kept != nil)
  }

  @Test("keeps those waiting who open the desk meanwhile, and does not let them in to the one that goes")
  func opensMeanwhile() throws {
    try desk.store.close()
    let holder = try LockHolder(of: desk.path + ".open")
    for access in [DeskStore.Access.readOnly, .readWrite] {
      #expect(throws: StoreError.locked(path: desk.path)) {
        try DeskStore.open(at: desk.path, access: access, patience: .milliseconds(30))
      }
    }
    holder.kill()
    #expect(try DeskStore.open(at: desk.path, access: .readOnly).agents(viewer: TemporaryDesk.admin).count == 4)
  }

  @Test("takes the right to administer the desk that is there")
  func right() throws {
    try desk.store.close()
    let before = try Data(contentsOf: URL(filePath: desk.path))
    #expect(throws: DeskRefusal.missingRight(.administer)) { try restore(by: TemporaryDesk.marie.login) }
    #expect(throws: DeskRefusal.unknownAgent(Login("zoe"))) { try restore(by: Login("zoe")) }
    #expect(try Data(contentsOf: URL(filePath: desk.path)) == before)
  }

  @Test(
    "touches nothing when the backup is damaged, or none",
    arguments: ["scribbled", "truncated", "foreign", "other"]
  )
  func badBackup(_ sort: String) throws {
    for _ in 0..<40 { _ = try desk.ticket(TemporaryDesk.request(text: String(repeating: "texte ", count: 400))) }
    _ = try desk.store.backUp(to: backup, by: admin, at: now)
    try desk.store.close()
    let length = try Data(contentsOf: URL(filePath: backup)).count
    switch sort {
    case "scribbled": try Damage.scribble(over: backup, at: length / 2 / 4_096 * 4_096, count: 4_096)
    case "truncated": try Damage.truncate(backup, to: length / 2 / 4_096 * 4_096)
    case "foreign": try Data("bonjour".utf8).write(to: URL(filePath: backup))
    default:
      try FileManager.default.removeItem(atPath: backup)
      try RawDatabase(backup).execute("CREATE TABLE recipe (name TEXT)")
    }
    let before = try [desk.path, desk.path + "-wal"].map { try Data(contentsOf: URL(filePath: $0)) }
    let error = #expect(throws: StoreError.self) { try restore() }
    switch error {
    case .unsoundBackup(let path, _)?, .foreignBackup(let path)?: #expect(path == backup)
    default: Issue.record("\(String(describing: error))")
    }
    #expect(try [desk.path, desk.path + "-wal"].map { try Data(contentsOf: URL(filePath: $0)) } == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.directory.path)
    #expect(names.allSatisfy { !$0.contains("partial") && !$0.contains("before") })
  }

  @Test("is what mends a desk that is damaged beyond reading; what was there is kept with its log as it lay")
  func damagedDesk() throws {
    _ = try desk.ticket(TemporaryDesk.request("Après"))
    let path = try desk.asKilled()
    // The beginning of the log too, or SQLite would take the first page back from there.
    try Damage.scribble(over: path + "-wal", at: 0, count: 4_096)
    let log = try Data(contentsOf: URL(filePath: path + "-wal"))
    // Another program's file, as far as anybody can tell: a gate beside it tells of the desk that it was.
    try Damage.scribble(over: path, at: 0, count: 4_096)
    let report = try DeskStore.restore(backup, to: path, by: admin, at: now)
    let kept = try #require(report.kept)
    #expect(try title(of: first, in: path) == "Avant")
    #expect(try RawDatabase(path).isWhole())
    #expect(try Data(contentsOf: URL(filePath: kept + "-wal")) == log)
  }

  @Test("does not put a file out of the way that never was a desk")
  func notADesk() throws {
    let thesis = desk.directory.appending(path: "thesis.txt").path
    try Data("chapitre 1".utf8).write(to: URL(filePath: thesis))
    #expect(throws: StoreError.alreadyThere(path: thesis)) {
      try DeskStore.restore(backup, to: thesis, by: admin, at: now)
    }
    #expect(throws: StoreError.notABackup(path: desk.path)) {
      try DeskStore.restore(desk.path, to: desk.path, by: admin, at: now)
    }
  }

  @Test("makes a desk where there is none, with the mode that a new one has")
  func nothingThere() throws {
    let directory = desk.directory.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    #expect(chmod(directory.path, 0o2770) == 0)
    let path = directory.appending(path: "desk.db").path
    let report = try DeskStore.restore(backup, to: path, by: Login("zoe"), at: now)
    #expect(report.kept == nil)
    #expect(try title(of: first, in: path) == "Avant")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o660)
    #expect(throws: StoreError.self) {
      try DeskStore.restore(
        backup,
        to: directory.appending(path: "nowhere/desk.db").path,
        by: admin,
        at: now
      )
    }
  }

  @Test("takes in all of a desk that people work with, log and all")
  func fromDeskInUse() throws {
    let second = try desk.ticket(TemporaryDesk.request("Après"))
    let path = desk.directory.appending(path: "copy.db").path
    _ = try DeskStore.restore(desk.path, to: path, by: admin, at: now)
    #expect(try title(of: second, in: path) == "Après")
  }
}
