import Desk

/// Who may be at the desk: an active agent of it, with a role that lets one read (`domain.md` 2).
///
/// It is asked at the door, and again whenever the desk changed while a screen is open.
public enum Admission {
  /// The agent found under a login, if that one may be here.
  ///
  /// - Throws: `CommandProblem.notAnAgent`, `.deactivated`; `Refusal.missingRight` for somebody without a role.
  public static func check(_ found: Agent?, named login: Login) throws -> Agent {
    guard let found else { throw CommandProblem.notAnAgent(login) }
    guard found.isActive else { throw CommandProblem.deactivated(login) }
    guard found.has(.read) else { throw Refusal.missingRight(.read) }
    return found
  }
}
