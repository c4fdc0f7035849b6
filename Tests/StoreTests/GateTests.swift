import Desk
import Foundation
import Store
import Testing

@Suite("The write gate")
struct GateTests {
  let desk: TemporaryDesk
  let now = TemporaryDesk.monday

  init() throws {
    desk = try TemporaryDesk()
  }

  @Test("that another process holds is waited for no longer than it may, and reading goes on")
  func held() throws {
    let number = try desk.ticket()
    let holder = try LockHolder(of: desk.path + ".lock")
    let store = try DeskStore.open(at: desk.path, access: .readWrite, patience: .milliseconds(50))
    #expect(throws: StoreError.locked(path: desk.path)) {
      try store.perform(.take, on: number, by: Login("marie"), at: now)
    }
    let draft = Draft(agent: Login("marie"), ticket: number, kind: .note, text: "à suivre", at: now)
    #expect(throws: StoreError.locked(path: desk.path)) { try desk.store.keep(draft, patience: .milliseconds(20)) }
    #expect(try store.row(number, viewer: TemporaryDesk.marie, now: now)?.stage == .open)
    holder.kill()
    #expect(try store.perform(.take, on: number, by: Login("marie"), at: now).done != nil)
  }

  @Test("is free again once the process that held it was killed, though somebody was waiting")
  func killed() async throws {
    let number = try desk.ticket()
    let holder = try LockHolder(of: desk.path + ".lock")
    let path = desk.path
    let waiting = Task.detached {
      let store = try DeskStore.open(at: path, access: .readWrite, patience: .seconds(60))
      return try store.perform(.take, on: number, by: Login("marie"), at: TemporaryDesk.monday).done != nil
    }
    holder.kill()
    #expect(try await waiting.value)
  }

  @Test("lets everybody's writes through, one by one")
  func manyWriters() async throws {
    let number = try desk.ticket()
    let path = desk.path
    try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try DeskStore.open(at: path, access: .readWrite, patience: .seconds(60))
          let done = try (0..<15).filter { turn in
            let text = "note \(writer) \(turn)"
            return try store.perform(.note(text), on: number, by: Login("marie"), at: TemporaryDesk.monday).done != nil
          }
          return done.count
        }
      }
      let written = try await group.reduce(0, +)
      #expect(written == 60)
    }
    let detail = try #require(try desk.store.ticket(number, viewer: TemporaryDesk.marie, now: now))
    #expect(detail.history.entries.map(\.version) == Array(1...61))
    #expect(try RawDatabase(desk.path).isWhole())
  }

  @Test("is opened by several at once on a desk that is new")
  func manyOpeners() async throws {
    let path = desk.path
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask { try DeskStore.open(at: path, access: .readWrite).agents(viewer: TemporaryDesk.admin).count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 4, count: 6))
  }

  @Test("meets no trace of what another program began and took back")
  func foreignTransaction() throws {
    let number = try desk.ticket()
    let raw = try RawDatabase(desk.path)
    // Another program's transaction that was never committed leaves no trace.
    try raw.queue.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE; UPDATE ticket SET title = 'perdu'; ROLLBACK")
    }
    #expect(try desk.store.perform(.take, on: number, by: Login("marie"), at: now).done?.ticket.title != "perdu")
  }

  @Test("folds a long log into the database right after a commit")
  func checkpoint() throws {
    let number = try desk.ticket()
    let text = String(repeating: "texte ", count: 20_000)
    for _ in 0..<60 { _ = try desk.store.perform(.note(text), on: number, by: Login("marie"), at: now) }
    let size = try FileManager.default.attributesOfItem(atPath: desk.path + "-wal")[.size] as? Int
    #expect(try #require(size) < 12_000_000)
    #expect(try RawDatabase(desk.path).isWhole())
  }
}
