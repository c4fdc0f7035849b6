import ArgumentParser
import Desk
import Foundation
import Interface

/// `guichet sla …`: the clocks by themselves.
struct ClocksGroup: ParsableCommand {
  static let configuration = CommandConfiguration.say(
    "sla",
    .clocks,
    subcommands: [ClocksSimulate.self, ClocksExplain.self]
  )
}

/// `guichet sla simulate`: answers timelines line by line; needs no desk, and memory that does not grow with them.
struct ClocksSimulate: ServableWithoutDesk {
  static let configuration = CommandConfiguration.say("simulate", .clocksSimulate)

  @OptionGroup var speech: SpeechOptions

  @Option(help: .say(.rulesFile, "file"), completion: .file())
  var rules: GivenFile?

  func run() throws {
    let rules = try rules.map { try RulesFile.parse(try $0.text(), file: $0.path) } ?? .builtIn
    let simulation = Simulation(rules: rules)
    var lines = InputLines()
    var answers = ""
    var mistakes = 0
    // Answers leave when there are many, and before the next line is waited for.
    func flush() throws {
      try Output.results.write(answers)
      answers.removeAll(keepingCapacity: true)
    }
    while let line = try lines.next(beforeBlocking: flush) {
      let answer = Self.answer(line, by: simulation)
      if answer.isError { mistakes += 1 }
      answers += answer.json + "\n"
      if answers.utf8.count > 1 << 16 { try flush() }
    }
    try flush()
    if mistakes > 0 { throw CommandProblem.badLines(mistakes) }
  }

  private static func answer(_ line: InputLines.Line, by simulation: Simulation) -> Simulation.Answer {
    switch line {
    case .text(let bytes): simulation.answer(line: Data(bytes))
    case .tooLong: Simulation.Answer.mistake("the line is longer than \(InputLines.limit) bytes")
    }
  }
}
