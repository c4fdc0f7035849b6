import ArgumentParser
import Foundation
import Interface
import Terminal

/// `guichet` by itself: the desk on the terminal.
struct DeskCommand: ServableOnDesk {
  static let configuration = CommandConfiguration(commandName: "desk", shouldDisplay: false)

  @OptionGroup var desk: DeskOptions

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, Output.results.isTerminal else {
      if ServedRun.current != nil { throw ServedProblem.noTerminal }
      throw UsageProblem.notATerminal
    }
    // Before anything starts a thread, so that every thread leaves the signals to the loop.
    Signals.block()
    try desk.open().runScreens()
  }
}
