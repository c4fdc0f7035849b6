import Desk
import GRDB

extension DeskStore {
  /// How long one step of a long work holds the gate; half a second is the limit (`architecture.md`).
  static let stepLength = Duration.milliseconds(200)
  /// How many tickets are read ahead of a step, so that reading them holds nobody up.
  private static let chunk = 200

  /// Writes tickets with their people beside the desk's work; nobody sees any before all are there.
  ///
  /// A ticket whose number in the other system is known is left out. What an interrupted run left is cleared away first.
  ///
  /// - Parameters:
  ///   - tickets: in the order of their numbers; read one by one.
  ///   - progress: told now and then how many tickets are written.
  /// - Throws: `DeskRefusal`, `StoreError`, `.loadUnderWay` among them.
  public func load(
    people: LoadedPeople,
    tickets: some Sequence<RecordedTicket>,
    by login: Login,
    at: Instant,
    progress: (Int) -> Void = { _ in }
  ) throws -> LoadReport {
    let lock = try lockForLoading()
    defer { lock.release() }
    try clearInterrupted(by: login, at: at)
    let batch = try write { db in
      _ = try acting(login, with: .administer, db)
      try db.execute(sql: "INSERT INTO batch (at, author, published) VALUES (?, ?, 0)", arguments: [at, login])
      return Int(db.lastInsertedRowID)
    }
    do {
      let report = try fill(batch, people: people, tickets: tickets, at: at, progress)
      try publish(batch, report, by: login, at: at)
      _ = try bringRules()
      return report
    } catch {
      // The batch is there for nobody; what cannot be cleared now the next run clears.
      try? clearInterrupted(by: login, at: at)
      throw error
    }
  }

  /// Which of these numbers of another system the desk has already.
  ///
  /// - Throws: `StoreError`.
  public func known(externalIDs: some Sequence<String>) throws -> Set<String> {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM ticket WHERE external_id = ? AND \(Visibility.published.ticket()))"
      )
      return try Set(externalIDs.filter { try Bool.fetchOne(statement, arguments: [$0]) == true })
    }
  }

  private func lockForLoading() throws -> LockFile.Held {
    do {
      return try file.loadLock.lock(patience: .zero)
    } catch StoreError.locked {
      throw StoreError.loadUnderWay(path: file.name)
    }
  }

  private func fill(
    _ batch: Int,
    people: LoadedPeople,
    tickets: some Sequence<RecordedTicket>,
    at: Instant,
    _ progress: (Int) -> Void
  ) throws -> LoadReport {
    var loading = Loading(rules: rules, batch: batch, at: at)
    try write { db in try loading.write(people, db) }
    var iterator = tickets.makeIterator()
    while true {
      var ahead: ArraySlice<RecordedTicket> = []
      while ahead.count < Self.chunk, let ticket = iterator.next() { ahead.append(ticket) }
      guard !ahead.isEmpty else { return loading.report }
      while !ahead.isEmpty { try step(&loading, &ahead) }
      progress(loading.report.tickets)
    }
  }

  /// Writes as many of the tickets as the time of one step allows.
  private func step(_ loading: inout Loading, _ ahead: inout ArraySlice<RecordedTicket>) throws {
    // Only what the transaction wrote counts, should it fail.
    var (written, left) = (loading, ahead)
    try write { db in
      let writer = RecordedTicketWriter(rules: rules, batch: loading.batch, db)
      let end = ContinuousClock.now + Self.stepLength
      repeat {
        guard let ticket = left.popFirst() else { return }
        try written.write(ticket, with: writer, db)
      } while ContinuousClock.now < end
    }
    (loading, ahead) = (written, left)
    giveWay()
  }

  private func publish(_ batch: Int, _ report: LoadReport, by login: Login, at: Instant) throws {
    try write { db in
      try db.execute(sql: "UPDATE batch SET published = 1 WHERE id = ?", arguments: [batch])
      let counts = ["tickets": report.tickets, "customers": report.customers, "contacts": report.contacts]
      try Act(at: at, by: login, "import", subject: "\(batch)").record(nil as String?, counts, db)
    }
  }

  /// Clears away what runs that were cut short left.
  ///
  /// - Throws: `StoreError`, `.loadUnderWay` among them.
  func clearAfterImports(by login: Login, at: Instant) throws {
    let lock = try lockForLoading()
    defer { lock.release() }
    try clearInterrupted(by: login, at: at)
  }

  /// Clears away, in steps, what runs that were cut short left; to be called with the lock of loading held.
  private func clearInterrupted(by login: Login, at: Instant) throws {
    func clear() throws -> Bool {
      try write { db in try Clearing(by: login, at: at, db).step(for: Self.stepLength) }
    }
    while try clear() { giveWay() }
  }
}
