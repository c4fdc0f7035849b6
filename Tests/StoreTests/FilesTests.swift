import Desk
import Foundation
import GRDB
import Store
import Testing

@Suite("The files of a desk", .serialized)
struct FilesTests {
  let directory: URL
  var path: String { directory.appending(path: "desk.db").path }

  init() throws {
    directory = try TemporaryDirectory.make()
  }

  @discardableResult
  private func create() throws -> DeskStore {
    try DeskStore.create(at: path, rulesText: nil, founder: TemporaryDesk.admin, now: TemporaryDesk.monday)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
  }

  @Test(
    "are shared as their directory says, whatever the umask",
    arguments: [
      (0o700, 0o600), (0o770, 0o600), (0o777, 0o600), (0o2700, 0o600), (0o2720, 0o600), (0o2750, 0o640),
      (0o2755, 0o640), (0o2770, 0o660), (0o2775, 0o660),
    ]
  )
  func sharing(directoryMode: Int, fileMode: Int) throws {
    for mask: mode_t in [0o000, 0o077] {
      #expect(chmod(directory.path, mode_t(directoryMode)) == 0)
      let before = umask(mask)
      defer { umask(before) }
      let store = try create()
      try store.add(Customer(code: "ARV", name: "Arvor"), by: Login("chef"), at: TemporaryDesk.monday)
      _ = try store.load(people: LoadedPeople(), tickets: [], by: Login("chef"), at: TemporaryDesk.monday)
      let names = try files()
      #expect(Set(names).isSuperset(of: ["desk.db", "desk.db-wal", "desk.db-shm", "desk.db.lock", "desk.db.load"]))
      for name in names {
        let mode = try mode(directory.appending(path: name).path)
        #expect(mode == fileMode, "\(name): \(String(mode, radix: 8))")
      }
      try store.close()
      for name in names { try FileManager.default.removeItem(at: directory.appending(path: name)) }
    }
  }

  @Test("keep their locks when this process looks at one that it has open, however often")
  func locks() throws {
    let store = try create()
    let admin = TemporaryDesk.admin.login
    try store.add(TemporaryDesk.marie, by: admin, at: TemporaryDesk.monday)
    let before = try locksHeld()
    #expect(before > 0)
    let other = try DeskStore.open(at: path, access: .readOnly)
    try other.close()
    #expect(throws: StoreError.notABackup(path: path)) {
      try store.backUp(to: path, by: admin, at: TemporaryDesk.monday)
    }
    #expect(try locksHeld() == before)
    try store.close()
  }

  /// How many record locks this process has on the database.
  private func locksHeld() throws -> Int {
    let node = try #require(FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
    let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    return locks.split(separator: "\n").count { line in
      let words = line.split(separator: " ")
      return words.contains("POSIX") && words.contains("\(getpid())") && words.contains { $0.hasSuffix(":\(node)") }
    }
  }

  @Test("stay beside the database when the last one leaves, so that a reader who may not write can come")
  func persistentWAL() throws {
    let store = try create()
    try store.add(TemporaryDesk.marie, by: Login("chef"), at: TemporaryDesk.monday)
    try store.close()
    #expect(try files().contains("desk.db-wal"))
    let reader = try DeskStore.open(at: path, access: .readOnly)
    #expect(try reader.agents(viewer: TemporaryDesk.admin).count == 2)
    #expect(throws: StoreError.readOnly(path: path)) {
      try reader.add(TemporaryDesk.paul, by: Login("chef"), at: TemporaryDesk.monday)
    }
  }

  @Test("are never written over by a new desk")
  func alreadyThere() throws {
    try create()
    #expect(throws: StoreError.alreadyThere(path: path)) { try create() }
    #expect(try files().allSatisfy { !$0.contains("partial") })
  }

  @Test("that are not there, or in no directory, are said to be missing")
  func missing() throws {
    #expect(throws: StoreError.noDesk(path: path)) { try DeskStore.open(at: path, access: .readWrite) }
    let nowhere = path + "/deeper/desk.db"
    #expect(throws: StoreError.noDesk(path: nowhere)) { try DeskStore.open(at: nowhere, access: .readOnly) }
    #expect(throws: StoreError.self) {
      try DeskStore.create(at: nowhere, rulesText: nil, founder: TemporaryDesk.admin, now: TemporaryDesk.monday)
    }
  }

  @Test(
    "that are no desk are refused and left untouched",
    arguments: ["", "bonjour", String(repeating: "x", count: 9_000)]
  )
  func foreign(content: String) throws {
    try Data(content.utf8).write(to: URL(filePath: path))
    for access in [DeskStore.Access.readOnly, .readWrite] {
      #expect(throws: StoreError.notADesk(path: path)) { try DeskStore.open(at: path, access: access) }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
    #expect(try files() == ["desk.db"])
  }

  @Test("have one gate and one log by whatever symbolic link one comes")
  func symbolicLink() throws {
    let store = try create()
    let elsewhere = try TemporaryDirectory.make()
    defer { try? FileManager.default.removeItem(at: elsewhere) }
    let alias = elsewhere.appending(path: "alias.db").path
    try FileManager.default.createSymbolicLink(atPath: alias, withDestinationPath: path)
    let holder = try LockHolder(of: path + ".lock")
    let other = try DeskStore.open(at: alias, access: .readWrite, patience: .milliseconds(20))
    #expect(throws: StoreError.locked(path: alias)) {
      try other.add(TemporaryDesk.marie, by: Login("chef"), at: TemporaryDesk.monday)
    }
    holder.kill()
    try other.add(TemporaryDesk.marie, by: Login("chef"), at: TemporaryDesk.monday)
    #expect(try store.agents(viewer: TemporaryDesk.admin).count == 2)
    #expect(other.path == store.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == ["alias.db"])
  }

  @Test("are all that making a desk leaves behind")
  func nothingElse() throws {
    try create()
    #expect(try files().allSatisfy { !$0.contains("load") && !$0.contains("partial") })
  }

  @Test("that cannot be made where they are asked for say why, by the name they were asked for")
  func impossiblePlace() throws {
    func expect(_ reason: Int32, at place: String) {
      #expect(throws: StoreError.cannotCreate(path: place, reason: reason)) {
        try DeskStore.create(at: place, rulesText: nil, founder: TemporaryDesk.admin, now: TemporaryDesk.monday)
      }
    }
    expect(ENOENT, at: directory.path + "/nowhere/desk.db")
    try Data().write(to: directory.appending(path: "file"))
    expect(ENOTDIR, at: directory.path + "/file/desk.db")
  }

  @Test("of another program's database are refused and left untouched")
  func otherProgram() throws {
    try RawDatabase(path).execute("CREATE TABLE recipe (name TEXT)")
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.notADesk(path: path)) { try DeskStore.open(at: path, access: .readWrite) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(throws: StoreError.notADesk(path: directory.path)) {
      try DeskStore.open(at: directory.path, access: .readOnly)
    }
  }

  @Test("of a newer program are refused")
  func newer() throws {
    try create().close()
    let known = try #require(try RawDatabase(path).integer("PRAGMA user_version"))
    try RawDatabase(path).execute("PRAGMA user_version = \(known + 1)")
    for access in [DeskStore.Access.readOnly, .readWrite] {
      #expect(throws: StoreError.newerSchema(path: path, found: known + 1, known: known)) {
        try DeskStore.open(at: path, access: access)
      }
    }
  }

  @Test("that lie in pieces are said to be corrupt")
  func corrupt() throws {
    try create().close()
    try RawDatabase(path).execute("UPDATE rules SET text = 'pas du TOML ['")
    let error = #expect(throws: StoreError.self) {
      try DeskStore.open(at: path, access: .readOnly).currentRules()
    }
    #expect(error == .corrupt(path: path, what: "rules 1"))
  }

  @Test("on a network file system are told by the kernel's table of mounts")
  func network() {
    let table = MountTable(
      mountinfo: """
        36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
        41 35 0:43 / /srv/desk rw,relatime shared:20 - nfs4 server:/desk rw,vers=4.2
        42 35 0:44 / /mnt/x rw - fuse.sshfs me@there:/ rw
        """
    )
    #expect(table.networkKind(ofDevice: 98 << 8) == nil)
    #expect(table.networkKind(ofDevice: 43) == "nfs4")
    #expect(table.networkKind(ofDevice: 44) == "fuse.sshfs")
    #expect(table.networkKind(ofDevice: 77) == nil)
  }

  @Test("tell another process's commits, and no reader's")
  func dataVersion() throws {
    let store = try create()
    let first = try store.dataVersion()
    #expect(try store.agents(viewer: TemporaryDesk.admin).count == 1)
    #expect(try store.dataVersion() == first)
    let other = try DeskStore.open(at: path, access: .readWrite)
    _ = try other.agents(viewer: TemporaryDesk.admin)
    #expect(try store.dataVersion() == first)
    try other.add(TemporaryDesk.marie, by: Login("chef"), at: TemporaryDesk.monday)
    #expect(try store.dataVersion() != first)
  }
}

@Suite("A full disk", .enabled(if: SmallDisk.isPossible, "only who may mount can make a small disk"))
struct FullDiskTests {
  @Test("refuses what finds no room, and loses nothing that was done")
  func full() throws {
    let disk = try SmallDisk(kilobytes: 1_500)
    let path = disk.directory.appending(path: "desk.db").path
    let store = try DeskStore.create(
      at: path,
      rulesText: nil,
      founder: TemporaryDesk.admin,
      now: TemporaryDesk.monday
    )
    try store.add(Customer(code: "ARV", name: "Arvor"), by: Login("chef"), at: TemporaryDesk.monday)
    let number = try store.create(TemporaryDesk.request(), by: Login("chef"), at: TemporaryDesk.monday).number
    var written = 0
    let error = #expect(throws: StoreError.self) {
      for turn in 0..<1_000 {
        let text = String(repeating: "place \(turn) ", count: 2_000)
        let outcome = try store.perform(.note(text), on: number, by: Login("chef"), at: TemporaryDesk.monday)
        if outcome.done != nil { written += 1 }
      }
    }
    #expect(error == .diskFull(path: path))
    let page = try store.messages(of: number, viewer: TemporaryDesk.admin, limit: 1_000)
    #expect(page.messages.count == written)
    #expect(throws: StoreError.diskFull(path: disk.directory.appending(path: "other.db").path)) {
      try DeskStore.create(
        at: disk.directory.appending(path: "other.db").path,
        rulesText: nil,
        founder: TemporaryDesk.admin,
        now: TemporaryDesk.monday
      )
    }
  }
}
