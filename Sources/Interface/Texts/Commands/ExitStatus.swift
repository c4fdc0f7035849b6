/// What the program tells the shell when it ends (`interface.md`, after sysexits).
public enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case usage = 64
  case badData = 65
  case noInput = 66
  case databaseUnusable = 69
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  case conflict = 75
  case notPermitted = 77
  case badConfiguration = 78
}
