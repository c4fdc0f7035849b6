import Desk
import Store

extension Frame {
  /// Leads a migration on where its gate is met, after a question; else shows what the gate lacks, to be ticked right there.
  ///
  /// - Returns: false where the desk itself is to say what stands in the way.
  mutating func proposeAdvance(of targets: Targets) -> Bool {
    guard let number = targets.numbers.first else { return false }
    guard targets.numbers.count == 1 else {
      let question = desk.say(MigrationQuestion.advanceAll(targets.numbers.count))
      let (numbers, versions) = (targets.numbers, targets.versions)
      ask(
        .confirmation(question, yes: desk.say(MigrationQuestion.goOn), openedBy: key) { _ in
          [.perform(.migrate(.advance), on: numbers, seen: versions)]
        }
      )
      return true
    }
    do {
      guard let detail = try desk.ticket(number), let migration = detail.ticket.migration, migration.status == .open,
        let next = migration.next
      else { return false }
      guard migration.missing.isEmpty else {
        switch top.kind {
        // What is missing is in sight already.
        case .gate, .migration: refuse(Refusal.gateUnmet(migration.missing), on: number)
        default: fulfil(.push(GateScreen(number)))
        }
        return true
      }
      let question = desk.say(MigrationQuestion.advance(number.shown, to: next))
      let version = detail.row.version
      ask(
        .confirmation(question, yes: desk.say(MigrationQuestion.goOn), openedBy: key) { _ in
          [.perform(.migrate(.advance), on: [number], seen: [number: version])]
        }
      )
      return true
    } catch {
      refuse(error)
      return true
    }
  }
}
