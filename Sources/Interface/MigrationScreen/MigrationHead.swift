import Desk
import Store
import Terminal

/// The lines that say where a migration stands and whose it is.
struct MigrationHead {
  let detail: TicketDetail
  let migration: Migration
  let account: TurnAccount
  let facts: TicketFacts
  let desk: DeskContext

  /// Where it stands, then whose it is, then what it has to do with, if anything.
  var lines: [StyledLine] { [standing, facts.migrationParty(migration)] + [facts.relations].compactMap(\.self) }

  /// What the customer sees, whose turn it is and since when, how long either side held it, what goes without saying.
  private var standing: StyledLine {
    var parts: [StyledLine.Run] = []
    if migration.status == .cancelled {
      parts.append(.init(desk.say(migration.status), .breached))
      if let reason = migration.cancelled?.value { parts.append(.init(reason, .dim)) }
    } else {
      parts.append(.init(migration.phase.status.rawValue, .accent))
    }
    guard migration.status == .open else { return .joined(parts, by: .init(" · ", .dim)) }
    let turn = detail.ticket.turn
    parts.append(.init(desk.say(turn), turn == .customer ? .waiting : .strong))
    if migration.phase.leavesProductionRunning {
      parts.append(.init(desk.say(MigrationSheetLine.productionRuns), .met))
    }
    if migration.missing.isEmpty { parts.append(.init(desk.say(MigrationSheetLine.noneMissing), .met)) }
    if let clock { parts.append(clock) }
    let held = account.total
    let spans = MigrationSheetLine.held(
      desk: desk.formats.duration(held.desk),
      customer: desk.formats.duration(held.customer)
    )
    parts.append(.init(desk.say(spans), .dim))
    parts.append(.init(desk.say(MigrationSheetLine.daysInPhase(days)), .text))
    return .joined(parts, by: .init(" · ", .dim))
  }

  /// The clock that runs, if one does: until the request is complete that is prise en compte.
  private var clock: StyledLine.Run? {
    guard let clocks = try? detail.clocks(at: desk.now), let clock = clocks.next, let due = clock.due else {
      return nil
    }
    guard clock.isBreached else {
      let text = AfterText.due(clock.name, desk.formats.sentenceMoment(due))
      return .init(desk.say(text), clock.isAtRisk ? .atRisk : .running)
    }
    let late = desk.formats.duration(-(clock.remaining ?? 0))
    return .init(desk.say(AfterText.overdue(clock.name, late)), .breached)
  }

  /// Days of the calendar since it came into its phase.
  private var days: Int {
    let calendar = desk.rules.calendar
    return max(0, calendar.date(of: desk.now) - calendar.date(of: migration.since.at))
  }
}

extension TurnAccount {
  /// Nothing was counted yet.
  static let none = TurnAccount()
}
