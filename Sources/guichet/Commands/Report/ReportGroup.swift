import ArgumentParser
import Interface

/// `guichet report …`: how the desk does, in figures.
struct ReportGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say("report", .report, subcommands: [ReportStats.self])
}
