import Desk
import Interface
import Store

extension Refusal {
  /// What a refused deed means to the shell.
  var status: ExitStatus {
    switch self {
    case .missingRight, .outsideTeam: .notPermitted
    case .unknownTicket, .unknownAgent, .unknownContact: .noInput
    case .builtUpon: .conflict
    default: .badData
    }
  }
}
