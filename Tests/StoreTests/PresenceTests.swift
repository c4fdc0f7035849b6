import Desk
import Foundation
import Testing

@testable import Store

/// What sessions tell each other of what they look at.
@Suite struct PresenceTests {
  private let desk: TemporaryDesk
  private let number = TicketNumber.ticket(1001)

  init() throws {
    desk = try TemporaryDesk()
  }

  private func board() throws -> PresenceBoard {
    try #require(desk.store.presenceBoard())
  }

  private func seen(by viewer: Agent = TemporaryDesk.paul, on number: TicketNumber) throws -> [Presence.Person] {
    try board().look(for: viewer).others(on: number)
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: desk.path + ".presence") }
  }

  @Test("Who reads a ticket is seen by the others, and who begins to write is seen to write")
  func reading() throws {
    let marie = try board()
    try marie.tell(Attention(number), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    let reads = Presence.Person(
      login: Login("marie"),
      name: "Marie Martin",
      isWriting: false,
      since: TemporaryDesk.monday
    )
    #expect(try seen(on: number) == [reads])
    try marie.tell(
      Attention(number, isWriting: true),
      by: TemporaryDesk.marie,
      since: TemporaryDesk.monday + 60
    )
    let seen = try seen(on: number)
    #expect(seen.map(\.isWriting) == [true])
    #expect(seen.map(\.since) == [TemporaryDesk.monday + 60])
    #expect(try self.seen(on: .ticket(1002)).isEmpty)
  }

  @Test("Who turns to another ticket, to none, or leaves is not seen there any more, and leaves no file")
  func leaving() throws {
    let marie = try board()
    try marie.tell(Attention(number), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    try marie.tell(Attention(.ticket(1002)), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    #expect(try seen(on: number).isEmpty)
    #expect(try seen(on: .ticket(1002)).count == 1)
    try marie.tell(nil, by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    #expect(try board().look(for: TemporaryDesk.paul).isEmpty)
    #expect(try files.count == 1)
    marie.leave()
    #expect(try files.isEmpty)
  }

  @Test("One's own session is not among the others; another of the same person only while it writes there")
  func ownSessions() throws {
    let (here, elsewhere) = (try board(), try board())
    for board in [here, elsewhere] {
      try board.tell(Attention(number), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    }
    #expect(here.look(for: TemporaryDesk.marie).others(on: number).isEmpty)
    try elsewhere.tell(Attention(number, isWriting: true), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    #expect(here.look(for: TemporaryDesk.marie).others(on: number).map(\.isViewer) == [true])
    // Of two sessions of one person, others see one.
    #expect(try seen(on: number).map(\.isWriting) == [true])
  }

  @Test("Who writes comes first, then who came first")
  func order() throws {
    let people: [(Agent, Bool, Int)] = [
      (TemporaryDesk.sales, false, 0), (TemporaryDesk.marie, true, 20), (TemporaryDesk.admin, true, 10),
    ]
    let boards = try people.map { _ in try board() }
    for ((agent, isWriting, delay), board) in zip(people, boards) where agent != TemporaryDesk.admin {
      let attention = Attention(number, isWriting: isWriting)
      try board.tell(attention, by: agent, since: TemporaryDesk.monday + delay)
    }
    try boards[2].tell(Attention(number), by: TemporaryDesk.admin, since: TemporaryDesk.monday - 10)
    #expect(try seen(on: number).map(\.login.rawValue) == ["marie", "chef", "victor"])
  }

  @Test("Who is on a migration ticket is seen by participants alone")
  func migrations() throws {
    let chef = try board()
    try chef.tell(Attention(.migration(12), isWriting: true), by: TemporaryDesk.admin, since: TemporaryDesk.monday)
    #expect(try seen(by: TemporaryDesk.admin, on: .migration(12)).count == 1)
    #expect(try seen(by: TemporaryDesk.marie, on: .migration(12)).isEmpty)
    #expect(try board().look(for: TemporaryDesk.marie).isEmpty)
  }

  @Test("Who may only look at the desk is not told of")
  func wall() throws {
    let wall = Agent(login: Login("mur"), name: "Mur", roles: [.wall], teams: [.support])
    let board = try board()
    try board.tell(Attention(number), by: wall, since: TemporaryDesk.monday)
    #expect(try files.isEmpty)
  }

  @Test("A session that was killed is not seen, and whoever looks takes its file away")
  func killed() throws {
    let marie = try board()
    try marie.tell(Attention(number), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    let name = try #require(files.first)
    // As a killed process leaves it: the file with what it told, and nobody to hold its lock.
    let left = desk.path + ".presence/99999-dead"
    try FileManager.default.copyItem(atPath: desk.path + ".presence/" + name, toPath: left)
    let lock = try LockHolder(of: left)
    #expect(try files.count == 2)
    marie.leave()
    #expect(try seen(on: number).count == 1)
    lock.kill()
    #expect(try seen(on: number).isEmpty)
    #expect(try files.isEmpty)
  }

  @Test("Telling and seeing who is where writes nothing to the database")
  func databaseUntouched() throws {
    let before = try desk.store.dataVersion()
    let sizes = try sizes()
    let marie = try board()
    for tick in 0..<20 {
      try marie.tell(
        Attention(number, isWriting: tick % 2 == 0),
        by: TemporaryDesk.marie,
        since: TemporaryDesk.monday + tick
      )
      _ = try seen(on: number)
    }
    #expect(try desk.store.dataVersion() == before)
    #expect(try self.sizes() == sizes)
  }

  private func sizes() throws -> [UInt64?] {
    try [desk.path, desk.path + "-wal"].map { path in
      try FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64
    }
  }

  @Test("Directory and files are the owner's alone, and the group's in a directory that hands its group down")
  func modes() throws {
    func mode(_ path: String) throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
    let marie = try board()
    try marie.tell(Attention(number), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    #expect(try mode(marie.path) == 0o700)
    #expect(try mode(marie.path + "/" + (try #require(files.first))) == 0o600)

    marie.leave()
    try FileManager.default.removeItem(atPath: marie.path)
    #expect(chmod(desk.directory.path, 0o2750) == 0)
    let readOnly = try #require(desk.store.presenceBoard())
    #expect(try mode(readOnly.path) == 0o2750)
    try FileManager.default.removeItem(atPath: readOnly.path)
    #expect(chmod(desk.directory.path, 0o2770) == 0)
    let shared = try board()
    try shared.tell(Attention(number), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
    #expect(try mode(shared.path) == 0o2770)
    #expect(try mode(shared.path + "/" + (try #require(files.first))) == 0o640)
  }

  @Test("What others put into the directory disturbs nobody")
  func hostile() throws {
    let board = try board()
    let path = board.path + "/1-a"
    let texts = [
      "", "\0\0\0", "{", "[]", #"{"login":"","ticket":"1001","writing":true,"since":0}"#,
      #"{"login":"eve","ticket":"1001","writing":true,"since":9223372036854775807}"#,
      #"{"login":"eve","ticket":"-1","writing":true,"since":0}"#,
      #"{"login":"eve","ticket":{},"writing":"yes","since":0}"#,
      #"{"login":"eve","ticket":"1001","writing":true,"since":0}"# + String(repeating: " ", count: 5_000),
      String(repeating: "[", count: 1_000),
    ]
    for text in texts {
      try Data(text.utf8).write(to: URL(filePath: path))
      let lock = try LockHolder(of: path)
      #expect(board.look(for: TemporaryDesk.paul).isEmpty, "\(text.prefix(80))")
      lock.kill()
      _ = board.look(for: TemporaryDesk.paul)
      #expect(try files.isEmpty)
    }
  }

  @Test("Pipes, links and directories among the files are left alone and hold nobody up")
  func strangeFiles() throws {
    let board = try board()
    #expect(mkfifo(board.path + "/pipe", 0o600) == 0)
    #expect(symlink(desk.path, board.path + "/link") == 0)
    #expect(mkdir(board.path + "/folder", 0o700) == 0)
    #expect(board.look(for: TemporaryDesk.paul).isEmpty)
    #expect(try files.sorted() == ["folder", "link", "pipe"])
    #expect(FileManager.default.fileExists(atPath: desk.path))
  }

  @Test("A directory that is a link is not followed, and then nobody is seen")
  func linkedDirectory() throws {
    #expect(symlink("/tmp", desk.path + ".presence") == 0)
    #expect(desk.store.presenceBoard() == nil)
  }

  @Test(
    "In a shared directory only the account of a login may say to be that person, and the database's owner",
    .enabled(if: getuid() == 0, "needs root to act as another account")
  )
  func claims() throws {
    let board = try board()
    let path = board.path + "/1-b"
    let note = #"{"login":"marie","ticket":"1001","writing":true,"since":0}"#
    try Data(note.utf8).write(to: URL(filePath: path))
    let nobody = try #require(getpwnam("nobody")).pointee.pw_uid
    #expect(chown(path, nobody, 0) == 0)
    let lock = try LockHolder(of: path)
    defer { lock.kill() }
    #expect(board.look(for: TemporaryDesk.paul).isEmpty)
    try Data(note.replacing("marie", with: "nobody").utf8).write(to: URL(filePath: path))
    #expect(chown(path, nobody, 0) == 0)
    #expect(board.look(for: TemporaryDesk.paul).others(on: number).map(\.login) == [Login("nobody")])
  }

  @Test("A hundred sessions are seen, each person once a ticket")
  func manySessions() throws {
    let boards = try (0..<100).map { index in
      let board = try board()
      try board.tell(Attention(.ticket(1001 + index % 7)), by: TemporaryDesk.marie, since: TemporaryDesk.monday)
      return board
    }
    let viewer = try board()
    let presence = viewer.look(for: TemporaryDesk.paul)
    #expect((1001..<1008).map { presence.others(on: .ticket($0)).count } == Array(repeating: 1, count: 7))
    for board in boards { board.leave() }
    #expect(viewer.look(for: TemporaryDesk.paul).isEmpty)
  }
}
