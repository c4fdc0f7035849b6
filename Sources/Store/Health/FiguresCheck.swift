import Desk
import GRDB

/// Whether what is kept of each ticket beside its journal is what the domain's pure function says of the journal: its fields,
/// its place in the order of urgency, the due instants that views are ranges over; of a migration also what a board reads,
/// and its links.
struct FiguresCheck: HealthCheck {
  /// How many tickets are read in one transaction.
  private static let chunk = 200

  let subject = HealthSubject.figures

  func examine(_ patient: Patient) throws -> [Finding] {
    var walk = Walk()
    while try patient.store.read({ db in try step(&walk, patient, db) }) {}
    var findings: [Finding] = []
    if walk.unreadable.count > 0 { findings.append(fault(.unreadable(tickets: walk.unreadable))) }
    if walk.different.count > 0 {
      findings.append(fault(.figuresDiffer(tickets: walk.different, columns: walk.columns.sorted())))
    }
    return findings.isEmpty ? [sound(.figuresAgree(tickets: walk.count))] : findings
  }

  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation] {
    var (last, count, isOver) = (Int.min, 0, false)
    while !isOver {
      let ids = try patient.store.read { db in try Self.ids(after: last, db) }
      isOver = ids.count < Self.chunk
      last = ids.last ?? last
      let wrong = try patient.store.read { db in ids.filter { Self.isMendable($0, patient.store.rules, db) } }
      guard !wrong.isEmpty else { continue }
      count += try mender.store.write { db in try wrong.count { try Self.refresh($0, mender.store.rules, db) } }
      mender.store.giveWay()
    }
    return count == 0 ? [] : [.figuresMended(count: count)]
  }

  /// What was found of the tickets so far.
  private struct Walk {
    var last = Int.min
    var count = 0
    var different = Affected()
    var columns: Set<String> = []
    var unreadable = Affected()
  }

  private func step(_ walk: inout Walk, _ patient: Patient, _ db: Database) throws -> Bool {
    let ids = try Self.ids(after: walk.last, db)
    for id in ids {
      let number = TicketNumber(id: id)
      // Neither that there are migrations nor that something is wrong with some is told to who may not read them.
      guard !number.isMigration || patient.counted.reachesMigrations else { continue }
      walk.count += 1
      do {
        let columns = try Self.differences(id, patient.store.rules, db)
        guard !columns.isEmpty else { continue }
        walk.columns.formUnion(columns)
        walk.different.add(number, isVisible: try patient.mayName(number, db))
      } catch {
        walk.unreadable.add(number, isVisible: (try? patient.mayName(number, db)) ?? false)
      }
    }
    walk.last = ids.last ?? walk.last
    return ids.count == Self.chunk
  }

  private static func ids(after last: Int, _ db: Database) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM ticket WHERE id > ? ORDER BY id LIMIT \(chunk)"),
      arguments: [last]
    )
  }

  /// Whether what is kept of a ticket is wrong and its journal is to be trusted.
  ///
  /// Where it lacks entries that the ticket tells of, or cannot be read, the ticket may know more than the journal.
  private static func isMendable(_ id: Int, _ rules: RulesShelf, _ db: Database) -> Bool {
    guard let columns = try? differences(id, rules, db), !columns.isEmpty, !columns.contains("version"),
      let versions = try? Journal.entries(of: id, db).map(\.version)
    else { return false }
    return versions == Array(1..<versions.count + 1)
  }

  /// The columns of a ticket's row that say otherwise than its journal.
  private static func differences(_ id: Int, _ rules: RulesShelf, _ db: Database) throws -> [String] {
    guard
      let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM ticket WHERE id = ?"), arguments: [id]),
      let hand = try TicketHand(TicketNumber(id: id), visibility: .everything, rules: rules, db)
    else { throw Inconsistency(of: "ticket") }
    return try hand.columns().compactMap { column, value in
      row[column] as DatabaseValue == value ? nil : column
    } + hand.differentClocks() + MigrationTable.differences(hand.ticket, rules: hand.judges(), db)
  }

  private static func refresh(_ id: Int, _ rules: RulesShelf, _ db: Database) throws -> Bool {
    // Somebody may have acted on it since, which brings all of it up to its journal.
    guard isMendable(id, rules, db),
      let hand = try TicketHand(TicketNumber(id: id), visibility: .everything, rules: rules, db)
    else { return false }
    try hand.refresh()
    return true
  }
}
