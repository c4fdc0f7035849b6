import ArgumentParser
import Demo
import Desk
import Foundation
import Store

/// What one person's desk costs: reading, keys, start, rest.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure", abstract: "What one person's desk costs.")

  @OptionGroup var desk: BenchDeskOptions

  @Option(help: "How many seconds the open queue is left alone.")
  var idle = 35

  func run() throws {
    let directory = try desk.place()
    var report = Report()
    let path = try BenchDesk.make(tickets: desk.tickets, in: directory, &report)
    let store = try DeskStore.open(at: path, access: .readWrite)
    guard let viewer = try store.agent(Login(NSUserName())) else { throw ValidationError("nobody knows you there") }
    try ReadingBench(store: store, viewer: viewer).run(into: &report)
    try KeyBench(store: store, viewer: viewer).run(into: &report)
    try PresenceBench(store: store, viewer: viewer).run(into: &report)
    try OthersBench(store: store, viewer: viewer, desk: path, directory: directory).run(into: &report)
    try ProgramBench(desk: path, directory: directory, seconds: idle).run(into: &report)
    try BackupBench(store: store, viewer: viewer, directory: directory).run(into: &report)
    try BoardBench(viewer: viewer, directory: directory).run(into: &report)
    try WallBench(store: store, viewer: viewer).run(into: &report)
    SimulationBench().run(into: &report)
    print(report.text, terminator: "")
  }
}

/// The desks that are measured.
enum BenchDesk {
  /// The path of a desk of that many tickets, which is made where it is not there.
  static func make(tickets: Int, in directory: String, _ report: inout Report) throws -> String {
    let path = directory + "/\(tickets).db"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    let time = try ContinuousClock().measure {
      _ = try DemoDesk.make(at: path, tickets: tickets, now: .present, caller: Login(NSUserName()))
    }
    report.add("demo of \(tickets) tickets", time, limit: .seconds(60))
    return path
  }

  /// Copies a desk that nobody has open to a place of its own.
  static func copy(_ path: String, to copy: String) throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: copy + suffix)
      guard FileManager.default.fileExists(atPath: path + suffix), suffix != "-shm" else { continue }
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
  }

  /// Takes a copy away with everything beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", ".lock", ".load", ".presence"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
