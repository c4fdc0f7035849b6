import Desk
import GRDB

/// Whether the machine's clock agrees with the journal: entries from the future mean that one of the two was wrong.
struct ClockCheck: HealthCheck {
  let subject = HealthSubject.clock

  func examine(_ patient: Patient) throws -> [Finding] {
    guard let last = try patient.store.lastEntry() else { return [sound(.clockAgrees(last: nil))] }
    let behind = last - patient.now
    return [behind > 0 ? fault(.clockBehind(seconds: behind, last: last)) : sound(.clockAgrees(last: last))]
  }
}

extension DeskStore {
  /// When the last act on an ordinary ticket was journalled; nil on a desk without any.
  ///
  /// Migrations are numbered apart: what is found in neither journal nor list must not be found by its moment either.
  ///
  /// - Throws: `StoreError`.
  public func lastEntry() throws -> Instant? {
    try read { db in
      try Instant.fetchOne(
        db.cachedStatement(sql: "SELECT at FROM journal WHERE sequence > 0 ORDER BY sequence DESC LIMIT 1")
      )
    }
  }
}
