import ArgumentParser
import Desk
import Foundation
import Store

/// Many processes at work on one desk: what it costs them, whether anything is lost, whether every screen is right.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Many processes on one desk: latencies, errors, lost updates, screens at the end.",
    discussion: "Exits with 1 when an error reached somebody, an update was lost or a screen was wrong."
  )

  @OptionGroup var desk: BenchDeskOptions

  @Option(help: "How many processes work on the desk, screens included.")
  var processes = 100

  @Option(help: "How many of them are screens on pseudo-terminals.")
  var screens = 20

  @Option(help: "How many acts a minute each process does, on average.")
  var rate = 10.0

  @Option(help: "How many seconds they work.")
  var seconds = 120.0

  @Flag(help: "Kills writers at random with SIGKILL, and starts others in their place; without screens.")
  var kill = false

  @Option(help: "How many writers are killed a second.")
  var kills = 4.0

  @Option(help: "What chance begins with.")
  var seed: UInt64 = 1

  func validate() throws {
    guard processes >= screens, screens >= 0, rate > 0, (1...3_600).contains(seconds), kills > 0 else {
      throw ValidationError("more screens than processes, or nothing to do")
    }
  }

  func run() throws {
    let directory = try desk.place()
    var report = Report()
    let source = try BenchDesk.make(tickets: desk.tickets, in: directory, &report)
    let path = directory + "/load-\(getpid()).db"
    try BenchDesk.copy(source, to: path)
    let home = directory + "/load-\(getpid())"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer {
      BenchDesk.remove(path)
      try? FileManager.default.removeItem(atPath: home)
    }
    let people = try enrol(in: path)
    let load = Load(command: self, path: path, home: home, people: people)
    guard try kill ? load.runKilling(&report) : load.run(&report) else {
      print(report.text, terminator: "")
      throw ExitCode.failure
    }
    print(report.text, terminator: "")
  }

  /// Makes an agent of each process, so that the journal tells who did what.
  private func enrol(in path: String) throws -> [String] {
    let store = try DeskStore.open(at: path, access: .readWrite)
    let logins = (1...processes).map { "charge" + String("00\($0)".suffix(3)) }
    for login in logins {
      let agent = Agent(login: Login(login), name: "Agent \(login)", roles: [.agent], teams: [.support])
      try store.add(agent, by: Login(NSUserName()), at: .present)
    }
    try store.close()
    return logins
  }
}
