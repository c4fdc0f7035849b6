import Desk
import Foundation
import GRDB

/// One subject that is looked at, and what can be done about it.
protocol HealthCheck: Sendable {
  /// Which.
  var subject: HealthSubject { get }
  /// What is found; what is thrown is told as something that cannot be read.
  func examine(_ patient: Patient) throws -> [Finding]
  /// Puts right what `examine` found wrong, as far as that is safe; nothing of the journal is touched.
  ///
  /// - Returns: what was done; nothing where there is nothing to be done about it.
  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation]
}

extension HealthCheck {
  /// Nothing can be done.
  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation] { [] }

  /// That, wrong.
  func fault(_ what: Observation) -> Finding { Finding(subject, .fault, what) }
  /// That, good to know.
  func remark(_ what: Observation) -> Finding { Finding(subject, .remark, what) }
  /// That, as it should be.
  func sound(_ what: Observation) -> Finding { Finding(subject, .sound, what) }
}

/// A desk that is looked over.
struct Patient: Sendable {
  /// Its files.
  let file: DeskFile
  /// The desk, open for reading.
  let store: DeskStore
  /// The moment it is.
  let now: Instant
  /// What the person who asks may see: nothing else is named.
  let visibility: Visibility

  /// What is counted for the person who asks: what a load has not published yet, but no migration that is not hers to see.
  var counted: Visibility { visibility.reachesMigrations ? .everything : .ordinary }

  /// Whether a ticket may be named.
  func mayName(_ number: TicketNumber, _ db: Database) throws -> Bool {
    try TicketTable.exists(number, visibility: visibility, db)
  }
}

/// Who mends, and through what.
struct Mender: Sendable {
  /// The desk, open for writing.
  let store: DeskStore
  /// Who.
  let login: Login
  /// When.
  let now: Instant

  /// Writes into the desk's own journal that something was mended.
  func note(_ subject: HealthSubject) throws {
    try store.write { db in
      try Act(at: now, by: login, "doctor", subject: subject.rawValue).record(nil as String?, nil as String?, db)
    }
  }
}
