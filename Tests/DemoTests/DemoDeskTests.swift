import Demo
import Desk
import Foundation
import Store
import Testing

/// The demonstration as a database.
@Suite("A demonstration desk")
struct DemoDeskTests {
  private static let now = Instant(1_795_426_200)

  @Test("is the same twice, row by row")
  func same() throws {
    let first = try Self.rows(seed: 3)
    #expect(first.count == 400 + 15)
    let second = try Self.rows(seed: 3)
    #expect(second == first)
  }

  @Test("lists what was played: the same tickets, numbered in order of creation, with the same clocks")
  func faithful() throws {
    let played = try DemoSample(seed: 3, at: Self.now.rfc3339)
    let rows = try Self.rows(seed: 3).filter { !$0.number.isMigration }.sorted { $0.number < $1.number }
    #expect(rows.map(\.number) == (1_001...1_400).map(TicketNumber.ticket))
    for (row, ticket) in zip(rows, played.tickets) {
      #expect(row.title == ticket.birth.title)
      #expect(row.status == ticket.ticket.status)
      let clocks = try played.clocks(of: ticket)
      #expect(row.clocks.all.map(\.state) == clocks.all.map(\.state))
    }
  }

  @Test("has its links between tickets of one customer")
  func links() throws {
    try Self.withDesk(seed: 3) { store, viewer in
      let linked = try DemoSample(seed: 3, at: Self.now.rfc3339).tickets.enumerated().filter {
        !$1.ticket.links.isEmpty
      }
      #expect(!linked.isEmpty)
      for (index, _) in linked {
        let found = try store.ticket(.ticket(1_001 + index), viewer: viewer, now: Self.now)
        let detail = try #require(found)
        #expect(!detail.links.isEmpty)
      }
    }
  }

  @Test("makes its caller an agent with every role, in every service, who has tickets to work on")
  func caller() throws {
    try Self.withDesk(seed: 3) { store, viewer in
      #expect(viewer == Agent.founder(login: Login("moi"), name: "moi"))
      let mine = try store.page(.mine, viewer: viewer, now: Self.now, limit: 50)
      #expect(mine.rows.count >= 4)
    }
  }

  @Test("leaves what is already at its path untouched")
  func existing() throws {
    try Self.withDirectory { directory in
      let path = directory.appending(path: "desk.db").path
      try Data("mine".utf8).write(to: URL(filePath: path))
      #expect(throws: StoreError.alreadyThere(path: path)) {
        try DemoDesk.make(at: path, tickets: 1, now: Self.now, caller: Login("moi"))
      }
      let content = try Data(contentsOf: URL(filePath: path))
      #expect(content == Data("mine".utf8))
    }
  }

  private static func rows(seed: UInt64) throws -> [TicketRow] {
    try withDesk(seed: seed) { store, viewer in
      try [QueueView.open, .resolved].flatMap { try store.page($0, viewer: viewer, now: now, limit: 1_000).rows }
    }
  }

  private static func withDesk<Result>(seed: UInt64, _ use: (DeskStore, Agent) throws -> Result) throws -> Result {
    try withDirectory { directory in
      let path = directory.appending(path: "desk.db").path
      try DemoDesk.make(at: path, seed: seed, now: now, caller: Login("moi"))
      let store = try DeskStore.open(at: path, access: .readWrite)
      let viewer = try store.agent(Login("moi"))
      let result = try use(store, #require(viewer))
      try store.close()
      return result
    }
  }

  private static func withDirectory<Result>(_ use: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try use(directory)
  }
}
