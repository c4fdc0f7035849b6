import Desk
import Interface
import Store

/// What was not done, as people are told: a line for each mistake, and the status for the shell.
struct Failure: Error {
  var complaints: [String]
  var status: ExitStatus

  init(_ complaints: [String], _ status: ExitStatus) {
    self.complaints = complaints
    self.status = status
  }
}
