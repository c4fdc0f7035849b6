import Foundation

/// Who may read and write what lies beside the database (`architecture.md`, "Two ways to deploy").
///
/// Even a lock's file is nobody else's business: whoever can open it can hold the lock.
struct PermissionCheck: HealthCheck {
  let subject = HealthSubject.permissions

  func examine(_ patient: Patient) -> [Finding] { Self.examine(patient.file) }

  /// The same for files that may not be a desk's.
  static func examine(_ file: DeskFile) -> [Finding] {
    var findings = openToAll(file).map { Finding(.permissions, .fault, .openToAll(path: $0)) }
    findings += othersFiles(file).map { Finding(.permissions, .fault, .othersFile(path: $0)) }
    if let mode = facts(of: file.path)?.st_mode, mode & 0o060 != 0 {
      findings.append(Finding(.permissions, .remark, .groupShares))
    }
    return findings.isEmpty ? [Finding(.permissions, .sound, .sound)] : findings
  }

  func mend(_ patient: Patient, by mender: Mender) -> [Observation] {
    let closed = Self.openToAll(patient.file).filter { path in
      guard let mode = Self.facts(of: path)?.st_mode else { return false }
      return chmod(path, mode & 0o7770) == 0
    }
    return closed.isEmpty ? [] : [.closedToAll(paths: closed)]
  }

  /// What anybody can read or write: of files any access, of the directory the right to put something else in their place.
  private static func openToAll(_ file: DeskFile) -> [String] {
    let files = paths(beside: file).filter { path in
      facts(of: path).map { $0.st_mode & 0o006 != 0 } ?? false
    }
    // In a directory with the sticky bit one can replace only what is one's own.
    let isReplaceable = facts(of: file.directory).map { $0.st_mode & 0o002 != 0 && $0.st_mode & S_ISVTX == 0 } ?? false
    return files + (isReplaceable ? [file.directory] : [])
  }

  /// SQLite's and our own files that are not the account's to which the database belongs, who could not write them.
  private static func othersFiles(_ file: DeskFile) -> [String] {
    guard let owner = facts(of: file.path)?.st_uid else { return [] }
    // In a group each of its members makes files.
    guard facts(of: file.path).map({ $0.st_mode & 0o020 == 0 }) ?? false else { return [] }
    return paths(beside: file).filter { path in facts(of: path).map { $0.st_uid != owner } ?? false }
  }

  /// The database and all that has its name and something behind it.
  private static func paths(beside file: DeskFile) -> [String] {
    let name = (file.path as NSString).lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.directory)) ?? [name]
    return names.filter { $0 == name || $0.hasPrefix(name + "-") || $0.hasPrefix(name + ".") }.sorted()
      .map { file.directory + "/" + $0 }
  }

  private static func facts(of path: String) -> stat? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts : nil
  }
}
