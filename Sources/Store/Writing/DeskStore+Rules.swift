import Desk
import GRDB

extension DeskStore {
  /// Puts rules in force as a new version and computes the clocks of open tickets anew, in steps that a killed run leaves to
  /// the next.
  ///
  /// What is kept is the rules in full, so that a version means the same for ever, whatever later programs have built in.
  ///
  /// From the first step on the version is in force: new tickets are judged by it, and so is every ticket that somebody acts
  /// on. Until the last step, a reader finds open tickets that nobody touched still under the rules of before; each tells
  /// its own version, and its figures are those of that version. Tickets that somebody who held the gate kept the new rules
  /// from are brought along by the next who opens the desk to write, or gives the same rules again.
  ///
  /// - Parameter file: the name that mistakes give.
  /// - Throws: `RulesMistakes` when the text is wrong, `DeskRefusal`, `StoreError`.
  public func applyRules(_ text: String, file: String, by login: Login, at: Instant) throws -> RulesApplied {
    let new = try RulesFile.parse(text, file: file)
    let (version, visibility) = try write { db in
      let agent = try acting(login, with: .administer, db)
      let (version, current) = try rules.current(db)
      guard new != current else {
        guard try isBehind(version, Visibility(of: agent), db) else { throw DeskRefusal.unchanged }
        return (version, Visibility(of: agent))
      }
      try db.execute(
        sql: "INSERT INTO rules (version, at, author, text) VALUES (?, ?, ?, ?)",
        arguments: [version + 1, at, login, new.text]
      )
      try Act(at: at, by: login, "rules.apply", subject: "\(version + 1)").record(version, version + 1, db)
      return (version + 1, Visibility(of: agent))
    }
    return RulesApplied(version: version, recomputed: try bringRules(telling: visibility))
  }

  /// Whether tickets are open that newer rules have not reached: a run was killed on its way.
  func hasRulesToBring() throws -> Bool {
    try read { db in
      try isBehind(rules.currentVersion(db), .everything, db)
    }
  }

  private func isBehind(_ version: Int, _ visibility: Visibility, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM ticket WHERE urgency_group IS NOT NULL AND rules < ? AND \(visibility.ticket()))
        """,
      arguments: [version]
    ) ?? false
  }

  /// Brings the rules in force to every open ticket, in steps.
  ///
  /// Whoever holds the gate is no reason to fail: the rules are in force, and the next who comes goes on.
  ///
  /// - Parameter visibility: what the person may see who is told.
  /// - Returns: how many of those it reached.
  @discardableResult
  func bringRules(telling visibility: Visibility = .everything) throws -> Int {
    var count = 0
    do {
      while case let reached = try write(bringRulesOneStep), !reached.isEmpty {
        count += try read { db in
          try reached.count { try TicketTable.exists(TicketNumber(id: $0), visibility: visibility, db) }
        }
        giveWay()
      }
    } catch StoreError.locked {
      return count
    }
    return count
  }

  /// The tickets that one step reached.
  private func bringRulesOneStep(_ db: Database) throws -> [Int] {
    let version = try rules.currentVersion(db)
    let end = ContinuousClock.now + Self.stepLength
    var reached: [Int] = []
    while ContinuousClock.now < end {
      let id = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM ticket WHERE urgency_group IS NOT NULL AND rules < ? ORDER BY rules, id LIMIT 1"
        ),
        arguments: [version]
      )
      guard
        let id,
        var hand = try TicketHand(TicketNumber(id: id), visibility: .everything, rules: rules, db)
      else { break }
      // What is found is behind; should it not be, going on would never end.
      guard try hand.bringRules() != nil else { throw Inconsistency(of: "ticket") }
      reached.append(id)
    }
    return reached
  }
}
