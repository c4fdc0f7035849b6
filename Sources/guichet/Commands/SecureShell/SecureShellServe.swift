import ArgumentParser
import Foundation
import Interface

/// `guichet ssh serve`: what a key is forced to run, the screens or the one command that the client asked for.
struct SecureShellServe: ParsableCommand {
  static let configuration = CommandConfiguration.say("serve", .secureShellServe)

  @OptionGroup var desk: DeskOptions

  func run() throws {
    guard desk.path != nil, desk.agent != nil, let served = ServedRun.current else { throw ServedProblem.incomplete }
    let words = try served.words()
    var command = try Guichet.parseAsRoot(GivenWords.arranged(words))
    // Help, asked for or shown in the place of a command, only tells.
    let isHelp = Ending.isOfParser(command) || !type(of: command).configuration.subcommands.isEmpty
    guard var servable = command as? any Servable else {
      guard !isHelp else { return try command.run() }
      throw ServedProblem.notServed(words.prefix { !$0.hasPrefix("-") }.joined(separator: " "))
    }
    try servable.confine(to: desk)
    try servable.run()
  }
}
