import ArgumentParser

/// `guichet sla explain NUMBER`.
struct ClocksExplain: ParsableCommand {
  static let configuration = CommandConfiguration.say("explain", .clocksExplain)
}
