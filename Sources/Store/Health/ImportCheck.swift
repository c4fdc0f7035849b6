import Foundation
import GRDB

/// Whether imports, and whatever else is made beside the desk first, left something when they were cut short.
struct ImportCheck: HealthCheck {
  let subject = HealthSubject.imports

  func examine(_ patient: Patient) throws -> [Finding] {
    let left = try patient.store.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT COUNT(*) FROM ticket WHERE batch <> 0 AND batch IN (SELECT id FROM batch WHERE published = 0)"
      ) ?? 0
    }
    let hasBatch = try patient.store.read { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM batch WHERE published = 0)") ?? false
    }
    // Whoever imports holds this lock until all is in.
    if hasBatch, patient.file.loadLock.isHeld { return [remark(.importUnderWay)] }
    var findings = hasBatch ? [fault(.importLeft(tickets: left))] : []
    findings += Self.leftFiles(patient.file).map { fault(.fileLeft(path: $0.path)) }
    return findings.isEmpty ? [sound(.sound)] : findings
  }

  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation] {
    try mender.store.clearAfterImports(by: mender.login, at: mender.now)
    for file in Self.leftFiles(patient.file) { file.remove() }
    return [.importCleared]
  }

  /// What nobody is making any more.
  private static func leftFiles(_ file: DeskFile) -> [DeskFile] {
    [file.partial, file.examined].filter { left in
      guard left.isThere, !file.loadLock.isHeld else { return false }
      return !LockFile(path: left.path, database: file.name, mode: file.mode).isHeld
    }
  }
}
