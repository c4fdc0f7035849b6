import ArgumentParser
import Demo
import Desk
import Foundation
import Store

/// `guichet-bench`: what the desk costs, measured on a demonstration desk and told as a plain table.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guichet-bench",
    abstract: "Measures the desk on a demonstration of many tickets."
  )

  @Option(help: "How many tickets the desk has.")
  var tickets = 100_000

  @Option(help: "Where desks are kept from one run to the next; a temporary directory otherwise.")
  var directory: String?

  @Option(help: "How many seconds the open queue is left alone.")
  var idle = 35

  func run() throws {
    let directory = directory ?? FileManager.default.temporaryDirectory.appending(path: "guichet-bench").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let path = directory + "/\(tickets).db"
    var report = Report()
    if !FileManager.default.fileExists(atPath: path) {
      let time = try ContinuousClock().measure {
        _ = try DemoDesk.make(at: path, tickets: tickets, now: .present, caller: Login(NSUserName()))
      }
      report.add("demo of \(tickets) tickets", time, limit: .seconds(60))
    }
    let store = try DeskStore.open(at: path, access: .readWrite)
    guard let viewer = try store.agent(Login(NSUserName())) else { throw ValidationError("nobody knows you there") }
    try ReadingBench(store: store, viewer: viewer).run(into: &report)
    try KeyBench(store: store, viewer: viewer).run(into: &report)
    try ProgramBench(desk: path, directory: directory, seconds: idle).run(into: &report)
    SimulationBench().run(into: &report)
    print(report.text, terminator: "")
  }
}

extension Instant {
  /// The moment it is.
  static var present: Instant { Instant(Int(Date().timeIntervalSince1970)) }
}
