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

  /// Where it stands, then whose it is, then what it has to do with, if anything, in rows of that many cells.
  func lines(width: Int) -> [StyledLine] {
    [standing, facts.migrationParty(migration)].map { Self.line($0, width: width) }
      + [facts.relations].compactMap(\.self)
  }

  /// Parts in a row, what matters most first; behind the first two, what there is no room for is left out rather than cut.
  private static func line(_ all: [StyledLine.Run], width: Int) -> StyledLine {
    let separator = StyledLine.Run(" · ", .dim)
    var parts: [StyledLine.Run] = []
    for part in all where parts.count < 2 || StyledLine.joined(parts + [part], by: separator).cells <= width {
      parts.append(part)
    }
    return .joined(parts, by: separator)
  }

  /// The deadline, whose turn it is, what the customer sees, then what goes without saying where there is no room for it.
  private var standing: [StyledLine.Run] {
    if migration.status == .cancelled {
      let reason = migration.cancelled.map { [StyledLine.Run($0.value, .dim)] } ?? []
      return [.init(desk.say(migration.status), .breached)] + reason
    }
    let status = StyledLine.Run(migration.phase.status.rawValue, .accent)
    guard migration.status == .open else { return [status] }
    let turn = detail.ticket.turn
    var parts = [clock].compactMap(\.self)
    parts.append(.init(desk.say(turn), turn == .customer ? .waiting : .strong))
    if migration.missing.isEmpty { parts.append(.init(desk.say(MigrationSheetLine.noneMissing), .met)) }
    parts.append(status)
    if migration.phase.leavesProductionRunning {
      parts.append(.init(desk.say(MigrationSheetLine.productionRuns), .met))
    }
    parts.append(.init(desk.say(MigrationSheetLine.daysInPhase(days)), .text))
    let held = account.total
    let spans = MigrationSheetLine.held(
      desk: desk.formats.duration(held.desk),
      customer: desk.formats.duration(held.customer)
    )
    parts.append(.init(desk.say(spans), .dim))
    return parts
  }

  /// The clock that runs, if one does: until the request is complete that is prise en compte.
  private var clock: StyledLine.Run? {
    guard let clocks = try? detail.clocks(at: desk.now), let clock = clocks.next, let due = clock.due else {
      return nil
    }
    guard clock.isBreached else {
      let calendar = desk.rules.calendar
      let isToday = calendar.date(of: due) == calendar.date(of: desk.now)
      let moment = isToday ? desk.formats.time(due) : desk.formats.moment(due)
      let text = MigrationSheetLine.before(clock.name, moment)
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
