import ArgumentParser
import Foundation
import Interface
import Terminal

/// `guichet wall`: the supervisors' display, which reads the desk and nothing else.
struct WallCommand: ServableOnDesk {
  static let configuration = CommandConfiguration.say("wall", .wall)

  @OptionGroup var desk: DeskOptions

  @Option(help: .say(.wallPage, "n"))
  var page: Int?

  @Option(help: .say(.wallRotation, "20s"))
  var rotate: String?

  func run() throws {
    if let page, page < 1 { throw UsageProblem.notACount("\(page)", name: "--page") }
    let rotation = try rotate.map { word in
      guard let seconds = Settings.seconds(word) else { throw UsageProblem.notSeconds(word) }
      return seconds
    }
    guard isatty(STDIN_FILENO) == 1, Output.results.isTerminal else {
      if ServedRun.current != nil { throw ServedProblem.noTerminal }
      throw UsageProblem.notATerminal
    }
    // Before anything starts a thread, so that every thread leaves the signals to the loop.
    Signals.block()
    try desk.open(.readOnly).runWall(page: page, rotation: rotation)
  }
}
