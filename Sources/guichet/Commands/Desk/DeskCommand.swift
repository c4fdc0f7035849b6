import ArgumentParser
import Desk
import Foundation
import Interface
import Store

/// `guichet` by itself: the desk on the terminal.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "desk", shouldDisplay: false)

  @OptionGroup var desk: DeskOptions

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, Output.results.isTerminal else { throw UsageProblem.notATerminal }
    let open = try desk.open()
    try open.run()
  }
}

extension OpenDesk {
  /// Puts the desk on the terminal until the person leaves it.
  func run() throws {
  }
}
