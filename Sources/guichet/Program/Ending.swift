import ArgumentParser
import Desk
import Foundation
import Interface
import Logging
import Terminal

/// How a run ends that did not simply finish: what is said of it, and the status for the shell.
///
/// This is the one place where an error meets the shell: one line for each mistake, never a trace (`interface.md`).
struct Ending {
  /// What is said on standard error, a line each.
  private let complaints: [String]
  /// What is said on standard output: help that was asked for.
  private let answer: String?
  /// What the shell is told.
  private let status: Int32

  /// The ending that an error makes.
  init(of error: any Error) {
    if case Output.Failure.closed = error {
      // The reader has seen enough.
      self.init([], ExitStatus.done.rawValue)
    } else if let code = error as? ExitCode {
      // A signal, say: whoever sent it knows why.
      self.init([], code.rawValue)
    } else if case Output.Failure.system(let number) = error {
      self.init(telling: CommandProblem.outputFailed(reason: String(cString: strerror(number))))
    } else if let failure = error as? Failure ?? Failure(error, in: Speech.language) {
      self.init(failure.complaints, failure.status.rawValue)
    } else if Self.isOfParser(error) {
      self.init(parsing: error)
    } else {
      let log = Places().log
      ProgramLog.logger(at: log).error("unforeseen", metadata: ["error": "\(String(reflecting: error))"])
      self.init(telling: CommandProblem.unforeseen(log: log))
    }
  }

  private init(_ complaints: [String], answer: String? = nil, _ status: Int32) {
    self.complaints = complaints
    self.answer = answer
    self.status = status
  }

  private init(telling problem: CommandProblem) {
    self.init([said(problem)], problem.status.rawValue)
  }

  /// What the argument parser has to say: help that was asked for, or what is wrong with the command line.
  private init(parsing error: any Error) {
    let status = Guichet.exitCode(for: error).rawValue
    if status == 0 {
      self.init([], answer: ParserHelp.translated(Guichet.fullMessage(for: error), to: Speech.language), status)
    } else {
      let complaint = ParserComplaint(Guichet.message(for: error), usage: Guichet.fullMessage(for: error))
      self.init([said(complaint).replacing("\n", with: " ")], status)
    }
  }

  /// Whether the argument parser made the error, or the command; their types are not public, but what they say is.
  static func isOfParser(_ value: Any) -> Bool {
    String(reflecting: type(of: value)).hasPrefix("ArgumentParser.")
  }

  /// Says it and ends the process.
  func end() -> Never {
    // Nobody is left to tell when these cannot be written.
    if let answer { try? Output.results.line(answer) }
    for complaint in complaints { try? Output.messages.line("guichet: " + SafeText.line(complaint)) }
    exit(status)
  }
}
