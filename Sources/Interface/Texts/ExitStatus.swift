/// The exit codes of the program, those of BSD's `sysexits` (`interface.md`).
public enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The command was not used as it is meant to be.
  case usage = 64
  /// Something that was given is wrong.
  case badData = 65
  /// There is no such input or ticket.
  case noInput = 66
  /// The database cannot be used.
  case unavailable = 69
  /// A fault of this program.
  case software = 70
  case cannotCreate = 73
  /// Reading or writing failed; the disk is full.
  case inputOutput = 74
  /// Somebody else was first, or holds the database: try again.
  case tryAgain = 75
  case notPermitted = 77
  case badConfiguration = 78
}
