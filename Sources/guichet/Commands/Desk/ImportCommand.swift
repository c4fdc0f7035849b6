import ArgumentParser

/// `guichet import FILE`: another system's tickets, seen whole or not at all.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration.say("import", .importing)
}
