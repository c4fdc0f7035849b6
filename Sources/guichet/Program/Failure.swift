import Desk
import Interface
import Store

/// What was not done, as people are told: a line for each mistake, and the status for the shell.
struct Failure: Error {
  let complaints: [String]
  let status: ExitStatus

  init(_ complaints: [String], _ status: ExitStatus) {
    self.complaints = complaints
    self.status = status
  }
}

extension Failure {
  /// The failure that an error means; nil for one that nobody foresaw.
  init?(_ error: any Error, in language: Language) {
    switch error {
    case let problem as UsageProblem: self.init([language(problem)], .usage)
    case let problem as CommandProblem: self.init([language(problem)], problem.status)
    case let problem as ServedProblem: self.init([language(problem)], problem.status)
    case let problem as KeyProblem: self.init([language(problem)], problem.status)
    default:
      let status = ErrorWording.status(of: error)
      guard status != .bug else { return nil }
      let calendar = Rules.builtIn.calendar
      let formats = Formats(language: language, zone: calendar.zone, day: calendar.day, now: .present)
      self.init(ErrorWording(formats: formats).lines(for: error), status)
    }
  }
}
