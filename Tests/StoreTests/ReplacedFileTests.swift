import Desk
import Foundation
import Store
import Testing

@Suite("A database that is taken away, or replaced, under a running program")
struct ReplacedFileTests {
  let desk: TemporaryDesk
  let number: TicketNumber
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
    number = try desk.ticket()
  }

  private var aside: String { desk.path + ".aside" }

  private func stage() throws -> Stage? {
    try desk.store.row(number, viewer: TemporaryDesk.marie, now: now + 3_600)?.stage
  }

  private func take() throws -> Outcome {
    try desk.store.perform(.take, on: number, by: Login("marie"), at: now + 60)
  }

  private func move(_ from: String, _ to: String) throws {
    #expect(rename(from, to) == 0)
  }

  @Test("is neither read nor written while it is away, and goes on by itself when it is back")
  func awayAndBack() throws {
    try move(desk.path, aside)
    #expect(throws: StoreError.replaced(path: desk.path)) { try take() }
    #expect(throws: StoreError.replaced(path: desk.path)) { try stage() }
    #expect(throws: StoreError.replaced(path: desk.path)) { try desk.store.dataVersion() }
    try move(aside, desk.path)
    #expect(try take().done != nil)
    #expect(try stage() == .inProgress)
  }

  @Test("is opened anew when a copy comes in its place, without the log that belonged to the old one")
  func restored() throws {
    let copy = desk.path + ".copy"
    _ = try desk.store.backUp(to: copy, by: TemporaryDesk.admin.login, at: now, keeping: nil)
    _ = try take()
    #expect(try stage() == .inProgress)
    let before = try desk.store.dataVersion()
    try move(copy, desk.path)
    // What the old log holds is not in the copy.
    #expect(try stage() == .open)
    #expect(try desk.store.dataVersion() != before)
    #expect(try take().done?.version == 2)
    #expect(try RawDatabase(desk.path).isWhole())
    let other = try DeskStore.open(at: desk.path, access: .readOnly)
    #expect(try other.row(number, viewer: TemporaryDesk.marie, now: now + 3_600)?.stage == .inProgress)
  }

  @Test("is opened anew by who may only read too, without the gate, and not beside a log that belongs to the old one")
  func restoredForReaders() throws {
    let copy = desk.path + ".copy"
    _ = try desk.store.backUp(to: copy, by: TemporaryDesk.admin.login, at: now, keeping: nil)
    let reader = try DeskStore.open(at: desk.path, access: .readOnly)
    let stage = { try reader.row(number, viewer: TemporaryDesk.marie, now: now + 3_600)?.stage }
    _ = try take()
    #expect(try stage() == .inProgress)
    let gate = try LockHolder(of: desk.path + ".lock")
    defer { gate.kill() }
    try move(copy, desk.path)
    #expect(throws: StoreError.replaced(path: desk.path)) { try stage() }
    #expect(unlink(desk.path + "-wal") == 0)
    #expect(try stage() == .open)
  }

  @Test("is not mistaken for another desk that comes in its place: that one is left alone")
  func otherDesk() throws {
    let other = aside
    _ = try DeskStore.create(at: other, rulesText: nil, founder: TemporaryDesk.admin, now: now + 5)
    try move(other, desk.path)
    #expect(throws: StoreError.replaced(path: desk.path)) { try take() }
    #expect(throws: StoreError.replaced(path: desk.path)) { try stage() }
    let opened = try DeskStore.open(at: desk.path, access: .readOnly)
    #expect(try opened.events(since: 0, viewer: TemporaryDesk.admin, limit: 9).isEmpty)
  }

  @Test("that is no database any more is said to be none, and goes on when it is mended")
  func spoilt() throws {
    try move(desk.path, aside)
    try Data("garbage".utf8).write(to: URL(filePath: desk.path))
    #expect(throws: StoreError.notADesk(path: desk.path)) { try stage() }
    try move(aside, desk.path)
    #expect(try take().done != nil)
  }

  @Test("that a later program has brought further is neither written nor watched any more, and says so")
  func later() throws {
    try RawDatabase(desk.path).execute("PRAGMA user_version = 99")
    func refused(_ body: () throws -> Void) -> Bool {
      do {
        try body()
        return false
      } catch {
        if case StoreError.newerSchema(_, 99, _) = error { return true }
        return false
      }
    }
    #expect(refused { _ = try take() })
    #expect(refused { _ = try desk.store.dataVersion() })
    #expect(try stage() == .open)
  }

  @Test("is judged by the rules of the file that came in its place")
  func rules() throws {
    let copy = desk.path + ".copy"
    _ = try desk.store.backUp(to: copy, by: TemporaryDesk.admin.login, at: now, keeping: nil)
    let admin = TemporaryDesk.admin.login
    _ = try desk.store.applyRules("[calendar]\nday = \"6h\"\n", file: "rules", by: admin, at: now)
    #expect(try desk.store.currentRules().version == 2)
    try move(copy, desk.path)
    #expect(try desk.store.currentRules().version == 1)
    _ = try desk.store.applyRules("[calendar]\nday = \"8h\"\n", file: "rules", by: admin, at: now)
    #expect(try desk.store.currentRules().rules.calendar.day == 8 * 3_600)
  }
}
