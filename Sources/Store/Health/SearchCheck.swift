import Desk
import GRDB

/// Whether the indexes hold every ticket, customer and contact that there is and no other, and do not contradict themselves.
///
/// SQLite has an index of words look itself over only for somebody who writes, and on a large desk that takes seconds: a copy of
/// the indexes is looked over instead.
struct SearchCheck: HealthCheck {
  let subject = HealthSubject.search

  func examine(_ patient: Patient) throws -> [Finding] {
    var findings: [Finding] = []
    let (missing, tooMany) = try patient.store.read { db in
      try SearchIndex.all.reduce(into: (0, 0)) { counts, index in
        counts.0 += try index.missing(db)
        counts.1 += try index.tooMany(db)
      }
    }
    if missing + tooMany > 0 { findings.append(fault(.indexIncomplete(missing: missing, tooMany: tooMany))) }
    guard patient.file.directoryIsWritable, patient.file.freeBytes > patient.file.length else {
      return findings + [remark(.notLookedAt)]
    }
    if let what = try SearchIndexCopy.fault(of: patient) { findings.append(fault(.indexDamaged(what))) }
    return findings.isEmpty ? [sound(.sound)] : findings
  }

  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation] {
    let isDamaged = try SearchIndexCopy.fault(of: patient) != nil
    let tooMany = try patient.store.read { db in try SearchIndex.all.reduce(0) { try $0 + $1.tooMany(db) } }
    try mender.store.mendSearch(anew: isDamaged || tooMany > 0)
    return [.indexMended]
  }
}

/// One of the indexes of words, and the rows that it is of.
struct SearchIndex {
  /// The table of the index.
  let name: String
  /// The table whose rows it is of.
  let table: String
  /// Where the index itself keeps the numbers of its rows.
  let rows: String
  /// SQLite's own tables behind it.
  let parts: [String]

  static let all = [
    SearchIndex(name: "ticket_text", of: "ticket", rows: "docsize", parts: ["data", "idx", "docsize", "config"]),
    SearchIndex(name: "customer_text", of: "customer"),
    SearchIndex(name: "contact_text", of: "contact"),
  ]

  private init(
    name: String,
    of table: String,
    rows: String = "content",
    parts: [String] = ["data", "idx", "content", "docsize", "config"]
  ) {
    self.name = name
    self.table = table
    self.rows = "\(name)_\(rows)"
    self.parts = parts.map { "\(name)_\($0)" }
  }

  /// How many rows it does not hold.
  func missing(_ db: Database) throws -> Int {
    try count("\(table) WHERE NOT EXISTS (SELECT 1 FROM \(rows) WHERE \(rows).id = \(table).id)", db)
  }

  /// How many it holds that are not there.
  func tooMany(_ db: Database) throws -> Int {
    try count("\(rows) WHERE NOT EXISTS (SELECT 1 FROM \(table) WHERE \(table).id = \(rows).id)", db)
  }

  private func count(_ rows: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(rows)") ?? 0
  }
}
