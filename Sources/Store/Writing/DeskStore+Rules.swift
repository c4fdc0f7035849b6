import Desk
import GRDB

extension DeskStore {
  /// Puts rules in force as a new version and computes the clocks of open tickets anew, in steps that a killed run leaves to
  /// the next.
  ///
  /// What is kept is the rules in full, so that a version means the same for ever, whatever later programs have built in.
  ///
  /// - Parameter file: the name that mistakes give.
  /// - Throws: `RulesMistakes` when the text is wrong, `DeskRefusal`, `StoreError`.
  public func applyRules(_ text: String, file: String, by login: Login, at: Instant) throws -> RulesApplied {
    let new = try RulesFile.parse(text, file: file)
    let version = try write { db in
      _ = try acting(login, with: .administer, db)
      let (version, current) = try rules.current(db)
      guard new != current else { throw DeskRefusal.unchanged }
      try db.execute(
        sql: "INSERT INTO rules (version, at, author, text) VALUES (?, ?, ?, ?)",
        arguments: [version + 1, at, login, new.text]
      )
      try Act(at: at, by: login, "rules.apply", subject: "\(version + 1)").record(version, version + 1, db)
      return version + 1
    }
    return RulesApplied(version: version, recomputed: try bringRules())
  }

  /// Whether tickets are open that newer rules have not reached: a run was killed on its way.
  func hasRulesToBring() throws -> Bool {
    try read { db in
      let version = try rules.currentVersion(db)
      return try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM ticket WHERE urgency_group IS NOT NULL AND rules < ?)",
        arguments: [version]
      ) ?? false
    }
  }

  /// Brings the rules in force to every open ticket, in steps.
  ///
  /// - Returns: how many it reached.
  func bringRules() throws -> Int {
    var count = 0
    while case let reached = try write(bringRulesOneStep), reached > 0 {
      count += reached
      giveWay()
    }
    return count
  }

  private func bringRulesOneStep(_ db: Database) throws -> Int {
    let version = try rules.currentVersion(db)
    let origin = try Row.fetchOne(db, sql: "SELECT at, author FROM rules WHERE version = ?", arguments: [version])
    guard let origin else { return 0 }
    let end = ContinuousClock.now + Self.stepLength
    var count = 0
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
      try hand.append(
        TicketHand.Entry(
          at: try origin.value("at"),
          by: try origin.value("author"),
          verb: .rules,
          changes: [.ruled(from: hand.ticket.rules, to: version)]
        )
      )
      count += 1
    }
    return count
  }
}
