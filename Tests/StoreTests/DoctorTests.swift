import Desk
import Foundation
import GRDB
import Store
import Testing

@Suite("The doctor of a desk")
struct DoctorTests {
  let busy: BusyDesk
  let now: Instant

  init() throws {
    busy = try BusyDesk(seed: 21, tickets: 12, deeds: 50)
    now = busy.now
  }

  private var desk: TemporaryDesk { busy.desk }

  private func examine(
    mending: Bool = false,
    by viewer: Agent? = TemporaryDesk.admin,
    at path: String? = nil,
    now: Instant? = nil
  ) throws -> HealthReport {
    try DeskStore.examine(at: path ?? desk.path, viewer: viewer, isMending: mending, now: now ?? self.now)
  }

  /// What is found wrong, by subject.
  private func faults(_ report: HealthReport) -> [HealthSubject: [Observation]] {
    Dictionary(grouping: report.findings.filter { $0.gravity == .fault }, by: \.subject).mapValues { $0.map(\.what) }
  }

  /// The columns of tickets that are their journals' sum, and the counts.
  private func kept() throws -> [String] {
    let raw = try RawDatabase(desk.path)
    return try raw.rows("SELECT * FROM ticket ORDER BY id") + raw.rows("SELECT * FROM tally WHERE count <> 0")
  }

  private func raw(_ sql: String) throws {
    try RawDatabase(desk.path).execute(sql)
  }

  @Test("finds nothing wrong with a desk after any run of actions", arguments: [1, 2, 3])
  func sound(seed: Int) throws {
    let busy = try BusyDesk(seed: seed, tickets: 15, deeds: 80)
    let report = try DeskStore.examine(at: busy.desk.path, viewer: TemporaryDesk.admin, now: busy.now)
    #expect(report.isSound, "\(faults(report))")
    #expect(Set(report.findings.map(\.subject)) == Set(HealthSubject.allCases))
  }

  @Test("finds and mends what is kept of tickets otherwise than their journals say, and leaves the journal alone")
  func figures() throws {
    let before = try kept()
    let journal = try RawDatabase(desk.path).rows("SELECT * FROM journal ORDER BY sequence")
    try raw("UPDATE ticket SET priority = 'basse', late_from = 7, title = 'Autre' WHERE id IN (1001, 1003)")
    try raw("UPDATE ticket SET timeline = timeline || ' +60w' WHERE id = 1002")
    let found = try faults(examine())
    guard case .figuresDiffer(let tickets, let columns)? = found[.figures]?.first else {
      Issue.record("\(found)")
      return
    }
    #expect(tickets.examples == [.ticket(1001), .ticket(1002), .ticket(1003)])
    #expect(Set(columns).isSubset(of: ["late_from", "priority", "timeline", "title"]))
    #expect(columns.contains("timeline"))
    let mended = try examine(mending: true)
    #expect(mended.isSound)
    #expect(mended.findings.contains(Finding(.figures, .mended, .figuresMended(count: 3))))
    #expect(try kept() == before)
    #expect(try RawDatabase(desk.path).rows("SELECT * FROM journal ORDER BY sequence") == journal)
  }

  @Test("finds and mends counts that are wrong, whatever is done meanwhile")
  func tallies() throws {
    let before = try kept()
    try raw("UPDATE tally SET count = count + 3 WHERE stage = 'clos'; DELETE FROM tally WHERE stage = 'ouvert'")
    #expect(try faults(examine()).keys.contains(.tallies))
    #expect(try examine(mending: true).isSound)
    #expect(try kept() == before)
    var busy = busy
    for _ in 0..<20 { try busy.act() }
    #expect(try examine(now: busy.now).isSound)
  }

  @Test("finds an index of words that misses rows, and adds them")
  func missingInIndex() throws {
    try raw("INSERT INTO customer (code, name, ordering, region, active) VALUES ('NEU', 'Neuf', 'neuf', '', 1)")
    let found = try faults(examine())
    #expect(found[.search] == [.indexIncomplete(missing: 1, tooMany: 0)])
    #expect(try examine(mending: true).isSound)
    #expect(try busy.store.customers(matching: "neuf", viewer: TemporaryDesk.admin, now: now, limit: 5).count == 1)
  }

  @Test(
    "finds an index of words that contradicts itself, and makes it anew; words then find what they found before",
    arguments: ["id > 10", "id = 10", "TRUE"]
  )
  func damagedIndex(without what: String) throws {
    func found(_ words: String) throws -> [TicketNumber] {
      try busy.store.search(words, viewer: TemporaryDesk.admin, now: now, limit: 100).map(\.number)
    }
    let words = ["coeur", "autre sujet", "voila", "moules", "urgent", "1003"]
    let before = try words.map(found)
    #expect(before.allSatisfy { !$0.isEmpty })
    try raw("DELETE FROM ticket_text_data WHERE \(what)")
    let report = try examine()
    guard case .indexDamaged? = faults(report)[.search]?.first else {
      Issue.record("\(faults(report))")
      return
    }
    #expect(report.isUsable)
    let mended = try examine(mending: true)
    #expect(mended.isSound, "\(faults(mended))")
    #expect(try words.map(found) == before)
    #expect(try RawDatabase(desk.path).isWhole())
    // The index follows again what is done.
    let number = busy.numbers[0]
    _ = try busy.store.perform(.note("mot introuvable"), on: number, by: Login("marie"), at: now)
    #expect(try found("introuvable") == [number])
    #expect(try examine().isSound)
  }

  @Test("lets people write while the index of words is made anew, and goes on where it was cut short")
  func halfMadeIndex() throws {
    try raw("DELETE FROM ticket_text_data WHERE id > 10")
    _ = try examine(mending: true)
    // As if it had been killed in the middle: half of the tickets are not there yet.
    let raw = try RawDatabase(desk.path)
    #expect(try raw.integer("SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE 'ticket_text_set_aside%'") == 0)
    try raw.execute("ALTER TABLE ticket_text RENAME TO ticket_text_set_aside")
    try raw.execute(Self.ticketIndex)
    for number in busy.numbers.prefix(10) {
      _ = try busy.store.perform(.note("pendant la réparation"), on: number, by: Login("marie"), at: now)
    }
    #expect(!(try examine().isSound))
    #expect(try examine(mending: true).isSound)
    let found = try busy.store.search("reparation", viewer: TemporaryDesk.admin, now: now, limit: 100)
    #expect(Set(found.map(\.number)) == Set(busy.numbers.prefix(10)))
    #expect(try raw.isWhole())
    #expect(try raw.integer("SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE 'ticket_text_set_aside%'") == 0)
  }

  private static let ticketIndex = """
    CREATE VIRTUAL TABLE ticket_text USING fts5(
      number, title, messages, tags, who,
      content='', detail=column, prefix='2 3', tokenize="unicode61 remove_diacritics 2"
    )
    """

  @Test("finds entries that somebody took out of the journal, and mends nothing there")
  func journal() throws {
    let raw = try RawDatabase(desk.path)
    let entry = try #require(
      try raw.integer(
        "SELECT sequence FROM journal WHERE version = 2 AND message IS NULL AND sequence NOT IN "
          + "(SELECT strikes FROM journal WHERE strikes IS NOT NULL) AND ticket IN "
          + "(SELECT ticket FROM journal WHERE version = 3)"
      )
    )
    let ticket = try #require(try raw.integer("SELECT ticket FROM journal WHERE sequence = \(entry)"))
    try raw.execute("DELETE FROM journal WHERE sequence = \(entry)")
    let found = try faults(examine())
    #expect(
      found[.journal] == [
        .journalBroken(tickets: Affected(count: 1, examples: [.ticket(ticket)])), .entriesMissing(count: 1),
      ]
    )
    let mended = try examine(mending: true)
    #expect(!mended.isSound)
    #expect(mended.isUsable)
    #expect(try raw.integer("SELECT COUNT(*) FROM journal WHERE sequence = \(entry)") == 0)
  }

  @Test("gives a ticket no figures from a journal that lacks what the ticket tells of")
  func lostEntry() throws {
    let before = try kept()
    try raw("DELETE FROM journal WHERE strikes IS NULL AND message IS NULL AND ticket = 1001 AND version > 1")
    try raw("UPDATE ticket SET version = version + 1 WHERE id = 1001")
    let mended = try examine(mending: true)
    #expect(!mended.isSound)
    try raw("UPDATE ticket SET version = version - 1 WHERE id = 1001")
    #expect(try kept() == before)
  }

  @Test("finds what an import left that was cut short, clears it away, and knows the gap that this leaves")
  func imports() throws {
    try raw(
      """
      INSERT INTO batch (at, author, published) VALUES (7, 'chef', 0);
      INSERT INTO ticket SELECT 5001, 1, kind, channel, priority, stage, waiting_since, title, customer, contact, assignee,
        team, tags, commitment, formula, rules, NULL, created, created, updated_by, finished, 1, timeline, urgency_group,
        urgency_key, late_from FROM ticket WHERE id = 1001;
      INSERT INTO journal SELECT 900, 5001, 1, at, author, verb, changes, NULL, NULL, NULL FROM journal
        WHERE ticket = 1001 AND version = 1;
      INSERT INTO ticket_text (rowid, number, title) VALUES (5001, '5001', 'x');
      """
    )
    let number = try desk.ticket(at: now)
    let holder = try LockHolder(of: desk.path + ".load")
    #expect(try examine().findings.contains(Finding(.imports, .remark, .importUnderWay)))
    holder.kill()
    #expect(try faults(examine())[.imports] == [.importLeft(tickets: 1)])
    _ = try examine(mending: true)
    let raw = try RawDatabase(desk.path)
    #expect(try raw.integer("SELECT COUNT(*) FROM ticket WHERE batch <> 0") == 0)
    #expect(try raw.integer("SELECT COUNT(*) FROM batch WHERE published = 0") == 0)
    // The numbering went from before the import to 900: all but that one entry are missing, as nobody wrote them.
    let entries = try #require(try raw.integer("SELECT COUNT(*) FROM journal"))
    let last = try #require(try raw.integer("SELECT MAX(sequence) FROM journal"))
    #expect(last == 901)
    #expect(try faults(examine())[.journal] == [.entriesMissing(count: last - entries - 1)])
    #expect(try busy.store.row(number, viewer: TemporaryDesk.admin, now: now) != nil)
  }

  @Test("finds files that are open to everybody, closes them, and says whose a file is that is not the desk's owner's")
  func permissions() throws {
    chmod(desk.path, 0o644)
    chmod(desk.path + ".lock", 0o666)
    chmod(desk.directory.path, 0o777)
    let found = try faults(examine())
    #expect(
      Set(found[.permissions] ?? []) == [
        .openToAll(path: desk.path), .openToAll(path: desk.path + ".lock"), .openToAll(path: desk.directory.path),
      ]
    )
    #expect(try examine(mending: true).isSound)
    for path in [desk.path, desk.path + ".lock", desk.directory.path] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(try #require(mode) & 0o006 == 0)
    }
  }

  @Test("says of a desk that a group shares that rights are good manners there")
  func group() throws {
    chmod(desk.path, 0o660)
    let report = try examine()
    #expect(report.isSound)
    #expect(report.findings.contains(Finding(.permissions, .remark, .groupShares)))
  }

  @Test("finds a machine's clock that is behind the journal")
  func clock() throws {
    let last = try #require(try busy.store.lastEntry())
    let found = try faults(examine(now: last - 3_600))
    #expect(found[.clock] == [.clockBehind(seconds: 3_600, last: last)])
  }

  @Test("finds rows that refer to nothing")
  func references() throws {
    let raw = try RawDatabase(desk.path)
    try raw.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; UPDATE ticket SET contact = 99 WHERE id = 1001")
      try db.execute(sql: "UPDATE message SET entry = entry + 5000 WHERE id IN (1, 2); PRAGMA foreign_keys = ON")
    }
    let found = try faults(examine())
    #expect(found[.references]?.contains(.dangling(table: "ticket", count: 1)) == true)
    #expect(found[.references]?.contains(.dangling(table: "message", count: 2)) == true)
  }

  @Test("looks over a desk with a page destroyed, wherever it is, and says that it is damaged", arguments: 1...5)
  func damage(part: Int) throws {
    let path = try desk.asKilled()
    let raw = try RawDatabase(path)
    try raw.queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    try raw.queue.close()
    let pages = try Data(contentsOf: URL(filePath: path)).count / 4_096
    try Damage.scribble(over: path, at: pages * part / 6 * 4_096, count: 4_096)
    let report = try examine(mending: true, at: path)
    #expect(!report.isSound)
    #expect(!report.isUsable)
  }

  @Test("looks over a file that is no desk any more, or only half of one", arguments: ["header", "half", "empty"])
  func noDesk(_ sort: String) throws {
    let path = try desk.asKilled()
    let raw = try RawDatabase(path)
    try raw.queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    try raw.queue.close()
    let pages = try Data(contentsOf: URL(filePath: path)).count / 4_096
    switch sort {
    case "header": try Damage.scribble(over: path, at: 0, count: 100)
    case "half": try Damage.truncate(path, to: pages / 2 * 4_096)
    default: try Damage.truncate(path, to: 0)
    }
    let report = try examine(by: nil, at: path)
    #expect(!report.isSound)
    #expect(!report.isUsable)
  }

  @Test("tells nothing of what is wrong with migrations to whoever may not read them")
  func migrations() throws {
    let desk = try MigrationDesk()
    _ = try desk.store.create(MigrationDesk.request(), by: MigrationDesk.noe.login, at: MigrationDesk.now)
    let before = try RawDatabase(desk.desk.path)
    try before.execute("UPDATE tally SET count = count + 3 WHERE is_migration = 1")
    try before.execute("UPDATE ticket SET title = 'Autre' WHERE id < 0")
    let blind = Agent(login: Login("adm"), name: "Adm", roles: [.admin], teams: [])
    try desk.store.add(blind, by: TemporaryDesk.admin.login, at: MigrationDesk.now)
    func report(_ viewer: Agent, mending: Bool = false) throws -> HealthReport {
      try DeskStore.examine(at: desk.desk.path, viewer: viewer, isMending: mending, now: MigrationDesk.now + 60)
    }
    #expect(try faults(report(TemporaryDesk.admin)).keys.sorted { "\($0)" < "\($1)" } == [.figures, .tallies])
    #expect(try report(blind).isSound)
    // Mended would be told.
    #expect(try report(blind, mending: true).isSound)
    #expect(try !report(TemporaryDesk.admin).isSound)
    #expect(try report(TemporaryDesk.admin, mending: true).isSound)
  }

  @Test("names no ticket to somebody who may not see it, and mends for those who administer alone")
  func rights() throws {
    try raw("UPDATE ticket SET title = 'Autre', version = 99 WHERE id = 1001")
    func named(_ viewer: Agent?) throws -> [TicketNumber] {
      guard case .figuresDiffer(let tickets, _)? = try faults(examine(by: viewer))[.figures]?.first else { return [] }
      #expect(tickets.count == 1)
      return tickets.examples
    }
    #expect(try named(TemporaryDesk.marie) == [.ticket(1001)])
    #expect(try named(Agent(login: Login("x"), name: "X", roles: [], teams: [])) == [])
    #expect(throws: DeskRefusal.missingRight(.administer)) { try examine(mending: true, by: TemporaryDesk.marie) }
    #expect(throws: DeskRefusal.missingRight(.administer)) { try examine(mending: true, by: nil) }
  }
}
