import GRDB

/// Whether the rules in force have reached every open ticket: a run that was killed on its way leaves some behind.
struct RulesCheck: HealthCheck {
  let subject = HealthSubject.rules

  func examine(_ patient: Patient) throws -> [Finding] {
    let behind = try patient.store.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT COUNT(*) FROM ticket WHERE urgency_group IS NOT NULL AND rules < ? AND \(patient.counted.ticket())
          """,
        arguments: [patient.store.rules.currentVersion(db)]
      ) ?? 0
    }
    return behind == 0 ? [sound(.sound)] : [fault(.rulesBehind(tickets: behind))]
  }

  func mend(_ patient: Patient, by mender: Mender) throws -> [Observation] {
    let count = try mender.store.bringRules(telling: patient.counted)
    return count == 0 ? [] : [.rulesBrought(tickets: count)]
  }
}
