import Desk
import Store
import Terminal

/// What the queue shows of a ticket, cell by cell.
struct QueueRow {
  let row: TicketRow
  let desk: DeskContext
  private let clock: LiveClock?
  /// Whether the countdown may tick in seconds.
  private let ticks: Bool

  init(_ row: TicketRow, ticks: Bool, _ desk: DeskContext) {
    self.row = row
    self.desk = desk
    self.ticks = ticks
    clock = row.shownClock.map { LiveClock($0, of: row.clocks, now: desk.now) }
  }

  /// Whether its countdown is told in seconds, and so changes every second.
  var isTicking: Bool {
    guard ticks, clock?.clock.state == .running, let remaining = clock?.remaining else { return false }
    return Formats.ticks(remaining) && row.clocks.calendar.isOpen(at: desk.now)
  }

  /// What a column says, and the roles it says it in; the room decides between a word and its short form.
  func cell(_ column: QueueColumn, width: Int) -> (text: String, ink: Ink) {
    switch column {
    case .remaining: (remaining(width: width), urgency)
    case .due: (due, row.isOver || row.waitingSince != nil ? .dim : urgency)
    case .clock: (step(width: width), .dim)
    case .priority: (priority(width: width), row.isOver ? .resolved : row.priority.ink)
    case .contract: contract
    case .customer: (row.customer.name, row.isOver ? .resolved : .text)
    case .number: (row.number.text, .dim)
    case .title: (row.title, title)
    case .status: (status(width: width), row.waitingSince != nil ? .waiting : row.isOver ? .resolved : .dim)
    case .agent: agent
    case .contact: (row.contact ?? "", .dim)
    case .channel: (desk.say(row.channel), .dim)
    case .updated: (desk.formats.moment(row.updated), .dim)
    }
  }

  /// What the shown clock waits for, and where none counts, what comes next; of a ticket that is over, its status.
  private func step(width: Int) -> String {
    let isTight = width < 6
    guard !row.isOver else { return isTight ? "" : desk.say(QueueText.statusShort(row.status)) }
    // What comes next of a migration is its phase's to say.
    if clock == nil, row.migration != nil { return isTight ? "" : desk.symbols.none }
    let next: ClockName =
      switch row.stage {
      case .open: .acknowledge
      case .acknowledged: .takeCharge
      default: .resolve
      }
    let name = clock?.clock.name ?? next
    return desk.say(isTight ? QueueText.clockLetters(name) : .clockShort(name))
  }

  /// How urgent the ticket looks.
  private var urgency: Ink {
    guard let clock, !row.isOver else { return row.isOver ? verdict : .noCommitment }
    if clock.isBreached { return row.waitingSince == nil ? .breached : [.breached, .paused] }
    if row.waitingSince != nil { return .paused }
    return clock.isAtRisk ? .atRisk : .running
  }

  private var verdict: Ink {
    row.clocks.all.contains { $0.state == .missed } ? .breached : .met
  }

  private func remaining(width: Int) -> String {
    if row.isOver { return over }
    let figure = clock?.remaining.map { ticks ? desk.formats.countdown($0) : desk.formats.duration($0) }
    guard row.waitingSince != nil else { return figure ?? desk.symbols.none }
    let paused = [" ", ""].map { desk.symbols.paused + $0 + (figure ?? desk.symbols.none) }
    return paused.first { SafeText.cells(of: $0) <= width } ?? paused[1]
  }

  /// Of a ticket that is over: whether every clock was met.
  private var over: String {
    let judged = row.clocks.all.filter { $0.state == .met || $0.state == .missed }
    guard !judged.isEmpty else { return desk.symbols.none }
    return judged.contains { $0.state == .missed } ? desk.symbols.missed : desk.symbols.met
  }

  private var due: String {
    if row.isOver { return row.resolved.map { desk.formats.moment($0) } ?? "" }
    if row.waitingSince != nil { return desk.say(QueueText.statusShort(.waiting)) }
    return clock?.clock.due.map { desk.formats.moment($0) } ?? desk.say(QueueText.noCommitment)
  }

  private func priority(width: Int) -> String {
    let sign = desk.symbols[row.priority] + " "
    switch width {
    case ..<8: return sign + desk.say(row.priority).prefix(2)
    case ..<11: return sign + desk.say(QueueText.priorityShort(row.priority))
    default: return sign + desk.say(row.priority)
    }
  }

  private var contract: (text: String, ink: Ink) {
    let text = Confirmation(formats: desk.formats, rules: desk.rules).commitment(row.commitment)
    switch row.commitment {
    case .contract: return (text, row.isOver ? .resolved : .text)
    case .noContract: return (text, .noCommitment)
    case .unsupported: return (text, .unsupported)
    }
  }

  /// Of a migration, its phase.
  private func status(width: Int) -> String {
    if let phase = row.migration?.phase { return width < 17 ? phase.shortWording[desk.language] : desk.say(phase) }
    return width < 17 ? desk.say(QueueText.statusShort(row.status)) : desk.say(row.status)
  }

  private var title: Ink {
    if row.isOver { return .resolved }
    return row.stage == .open ? .unqualified : .text
  }

  private var agent: (text: String, ink: Ink) {
    guard let assignee = row.assignee else { return (desk.symbols.none, .dim) }
    return (assignee.login.rawValue, assignee.login == desk.viewer.login ? .mine : .text)
  }
}

extension TicketRow {
  /// Whether the desk owes no more work.
  var isOver: Bool { !stage.isOpen }

  /// The clock that a list shows: the running one due first, else the tightest one that is paused.
  var shownClock: Clock? {
    clocks.next
      ?? clocks.all.filter { $0.state == .paused && $0.remaining != nil }.min { left, right in
        (left.remaining ?? .max) < (right.remaining ?? .max)
      }
  }
}

extension Priority {
  /// The role it is drawn in.
  var ink: Ink {
    switch self {
    case .bloquante: .bloquante
    case .majeure: .majeure
    case .mineure: .mineure
    case .basse: .basse
    }
  }
}
