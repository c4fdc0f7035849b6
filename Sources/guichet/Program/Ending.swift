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
  var complaints: [String] = []
  /// What is said on standard output: help that was asked for.
  var answer: String?
  /// What the shell is told.
  var status: Int32

  /// The ending that an error makes.
  init(of error: any Error) {
    switch error {
    case Output.Failure.closed:
      // The reader has seen enough.
      status = ExitStatus.done.rawValue
    case Output.Failure.system(let number):
      self.init(telling: CommandProblem.outputFailed(reason: String(cString: strerror(number))))
    case let failure as Failure:
      complaints = failure.complaints
      status = failure.status.rawValue
    case is CleanExit, is ValidationError, is ExitCode:
      self.init(parsing: error)
    default:
      if let failure = Failure(error, in: Speech.language) {
        complaints = failure.complaints
        status = failure.status.rawValue
      } else if Self.isOfParser(error) {
        self.init(parsing: error)
      } else {
        let log = Places().log
        ProgramLog.logger(at: log).error("unforeseen", metadata: ["error": "\(String(reflecting: error))"])
        self.init(telling: .unforeseen(log: log))
      }
    }
  }

  private init(telling problem: CommandProblem) {
    complaints = [said(problem)]
    status = problem.status.rawValue
  }

  /// What the argument parser has to say: help that was asked for, or what is wrong with the command line.
  private init(parsing error: any Error) {
    status = Guichet.exitCode(for: error).rawValue
    if status == 0 {
      answer = Guichet.fullMessage(for: error)
    } else {
      complaints = Guichet.message(for: error).split(separator: "\n").map(String.init)
      complaints = [complaints.joined(separator: " ")]
    }
  }

  /// Whether the argument parser made the error; its type is not public, but what it would say is.
  private static func isOfParser(_ error: any Error) -> Bool {
    String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
  }

  /// Says it and ends the process.
  func end() -> Never {
    // Nobody is left to tell when these cannot be written.
    if let answer { try? Output.results.line(answer) }
    for complaint in complaints { try? Output.messages.line("guichet: " + SafeText.line(complaint)) }
    exit(status)
  }
}
