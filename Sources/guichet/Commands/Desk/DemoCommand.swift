import ArgumentParser
import Demo
import Desk
import Foundation
import Interface
import Store
import Terminal

/// `guichet demo`: a desk full of believable tickets, thrown away at the end unless it is to be kept.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration.say("demo", .demo)

  @OptionGroup var speech: SpeechOptions

  @Option(help: .say(.tickets, "count"))
  var tickets = DemoDesk.usualCount

  @Option(help: .say(.seed, "seed"))
  var seed = DemoDesk.usualSeed

  @Option(help: .say(.demoAt, "time"))
  var at: String?

  @Option(name: .customLong("db"), help: .say(.demoDatabase, "path"), completion: .file())
  var path: String?

  @Flag(name: .customLong("no-ui"), help: .say(.noScreen))
  var noScreen = false

  func run() throws {
    guard tickets >= 1 else { throw UsageProblem.notACount("\(tickets)", name: "--tickets") }
    let now = try at.map(Words.instant) ?? .present
    // The tickets reach back from that moment, and no clock can be read before the counted years.
    let origin = DemoTickets.origin(of: tickets, now: now)
    guard BusinessCalendar.counts(origin) else {
      throw UsageProblem.outsideYears(origin.rfc3339, BusinessCalendar.years)
    }
    guard noScreen || Output.results.isTerminal else { throw UsageProblem.notATerminal }
    if let path = path ?? kept {
      try DeskDirectory.make(for: path)
      try show(path, now: now)
    } else {
      let directory = try DeskDirectory.temporary()
      defer { if !noScreen { DeskDirectory.remove(directory) } }
      try show(directory + "/guichet.db", now: now)
    }
  }

  /// Without a screen the desk is made to be used: where `GUICHET_DB` says, if it says anything.
  private var kept: String? {
    noScreen ? ProcessInfo.processInfo.environment["GUICHET_DB"].flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  private func show(_ path: String, now: Instant) throws {
    if !noScreen { Signals.block() }
    guard let account = UnixUser.current else { throw CommandProblem.accountUnknown }
    let caller = Login(account.login)
    try DemoDesk.make(at: path, tickets: tickets, seed: seed, now: now, caller: caller)
    if noScreen {
      try Output.results.say(said(CommandText.demoCreated(path: path, tickets: tickets)))
    } else {
      let store = try DeskStore.open(at: path, access: .readWrite)
      guard let me = try store.agent(caller) else { throw CommandProblem.notAnAgent(caller) }
      try OpenDesk(store: store, me: me, now: .present, isPast: false).runScreens()
    }
  }
}
