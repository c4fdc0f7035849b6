import Desk
import GRDB

extension DeskStore {
  /// Makes a desk that is full from the start, aside, and puts it in place whole; the same input gives the same rows.
  ///
  /// - Parameters:
  ///   - rulesText: a rules file; the built-in rules when nil.
  ///   - founder: the first agent.
  ///   - tickets: in the order of their numbers; read one by one.
  ///   - progress: told now and then how many tickets are written.
  /// - Throws: `StoreError`, `.alreadyThere` among them; `RulesMistakes` when the rules are wrong; `DeskRefusal` when a
  ///   ticket names a customer who is not among the people.
  public static func build(
    at path: String,
    rulesText: String?,
    founder: Agent,
    now: Instant,
    people: LoadedPeople,
    tickets: some Sequence<RecordedTicket>,
    progress: (Int) -> Void = { _ in }
  ) throws -> LoadReport {
    let text = try rulesText.map { try RulesFile.parse($0, file: "rules").text } ?? Rules.builtInText
    let file = DeskFile(path)
    try file.checkPlace()
    // Two who make the same desk at once would write into one partial file.
    let lock = try file.loadLock.lock(patience: .zero)
    defer { file.loadLock.remove(lock) }
    let partial = file.partial
    partial.remove()
    try partial.create()
    do {
      let report = try StoreError.translating(file) {
        let site = try BuildingSite(partial)
        try site.found(rulesText: text, founder: founder, now: now)
        return try site.fill(people, tickets, at: now, progress)
      }
      try partial.move(to: file)
      return report
    } catch {
      partial.remove()
      throw error
    }
  }
}

/// A database that nobody else knows of yet: written without any of the care that a shared one needs, and flushed once.
private struct BuildingSite {
  private static let chunk = 500

  private let queue: DatabaseQueue
  private let rules: RulesShelf

  init(_ file: DeskFile) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql:
          "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF"
      )
    }
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(path: file.path, configuration: configuration)
    rules = RulesShelf(file: file)
    try Schema.migrate(queue, file: file)
  }

  func found(rulesText: String, founder: Agent, now: Instant) throws {
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO rules (version, at, author, text) VALUES (1, ?, ?, ?)",
        arguments: [now, founder.login, rulesText]
      )
      try AgentTable.insert(founder, db)
    }
  }

  /// Writes everything, checks that what refers to something finds it, and leaves the file as SQLite's WAL mode wants it.
  func fill(
    _ people: LoadedPeople,
    _ tickets: some Sequence<RecordedTicket>,
    at: Instant,
    _ progress: (Int) -> Void
  ) throws -> LoadReport {
    var loading = Loading(rules: rules, batch: 0, at: at)
    try queue.write { db in
      try loading.write(people, db)
      let writer = RecordedTicketWriter(rules: rules, batch: 0, db)
      for ticket in tickets {
        try loading.write(ticket, with: writer, db)
        if loading.report.tickets.isMultiple(of: Self.chunk) { progress(loading.report.tickets) }
      }
      try db.checkForeignKeys()
    }
    progress(loading.report.tickets)
    try queue.writeWithoutTransaction { db in
      if loading.report.tickets > Self.chunk {
        try db.execute(sql: "INSERT INTO ticket_text (ticket_text) VALUES ('optimize')")
      }
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
    return loading.report
  }
}
