import ArgumentParser
import Desk
import Foundation

/// `guichet-bench`: what the desk costs, and what it bears, measured on demonstration desks and told as plain tables.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guichet-bench",
    abstract: "Measures the desk on a demonstration of many tickets.",
    subcommands: [MeasureCommand.self, LoadCommand.self, WriterCommand.self],
    defaultSubcommand: MeasureCommand.self
  )
}

/// The desk that is measured.
struct BenchDeskOptions: ParsableArguments {
  @Option(help: "How many tickets the desk has.")
  var tickets = 100_000

  @Option(help: "Where desks are kept from one run to the next; a temporary directory otherwise.")
  var directory: String?

  /// Where desks are kept, made if need be.
  func place() throws -> String {
    let directory = directory ?? FileManager.default.temporaryDirectory.appending(path: "guichet-bench").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    return directory
  }
}

extension Instant {
  /// The moment it is.
  static var present: Instant { Instant(Int(Date().timeIntervalSince1970)) }
}
