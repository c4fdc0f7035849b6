/// Keeps the account of one clock while its ticket's timeline goes by.
struct ClockAccount {
  private(set) var lines: [Explanation.Line] = []

  private let name: ClockName
  private let target: Target?
  private let calendar: BusinessCalendar
  private let book: RulesBook
  /// Up to when the running clock was counted; nil while it does not run.
  private var countedUntil: Instant?
  private var total = 0
  /// The last date told to be without any opening, so that none is told twice.
  private var lastSkipped: CivilDate?

  /// - Parameters:
  ///   - target: what the clock is judged by in the end.
  ///   - calendar: what it is counted by in the end.
  ///   - book: where the targets on the way are looked up.
  init(of name: ClockName, target: Target?, calendar: BusinessCalendar, book: RulesBook) {
    self.name = name
    self.target = target
    self.calendar = calendar
    self.book = book
  }

  /// Tells what one event did to the clock; `before` is nil at the creation of the ticket.
  mutating func tell(
    from before: ClockWalk?,
    to after: ClockWalk,
    cause: Explanation.Cause?
  ) throws(TimelineMistake) {
    let now = after.now
    let old = before?.runs[name] ?? ClockRun()
    let new = after.runs[name]
    if let before, old.startedAt != nil, old.stop == nil, before.terms != after.terms {
      try retarget(from: before.terms, to: after.terms, at: now)
    }
    guard old != new else { return }
    count(until: now)
    if old.stop != nil, new.stop == nil {
      lines.append(.reopened(now))
    } else if old.startedAt == nil, let cause {
      lines.append(.started(now, cause, paused: !new.isRunning && new.stop?.wasRunning != true))
    } else if new.stop == nil {
      lines.append(new.isRunning ? .resumed(now) : .paused(now))
    }
    if old.stop == nil, new.stop != nil, let cause { lines.append(.stopped(now, cause)) }
    countedUntil = new.isRunning ? now : nil
  }

  /// Counts what the clock ran until that instant, if it runs.
  mutating func count(until end: Instant) {
    guard let start = countedUntil, start < end else { return }
    countedUntil = end
    var date = calendar.date(of: start)
    while calendar.zone.bounds(of: date).begins < end {
      let day = calendar.day(date)
      if day.spans.isEmpty { skip(day) }
      for span in day.spans {
        if let part = span.clamped(from: start, to: end) { count(part, of: day) }
      }
      date = date + 1
    }
  }

  /// Lets the clock run on from that instant until it reaches the target, and says when that is.
  mutating func runOn(from start: Instant, to target: Target) -> Instant? {
    guard let due = calendar.due(openSeconds: target.seconds - total, from: start) else { return nil }
    countedUntil = start
    count(until: due)
    return due
  }

  private mutating func retarget(from old: ClockTerms, to new: ClockTerms, at now: Instant) throws(TimelineMistake) {
    let before = try book.rules(old.rules).target(name, under: old)
    let after = try book.rules(new.rules).target(name, under: new)
    count(until: now)
    for change in Explanation.Change.all(from: old, to: new) {
      lines.append(.retargeted(now, change, from: before, to: after))
    }
  }

  private mutating func count(_ part: OpenSpan, of day: CalendarDay) {
    guard let target = target?.seconds, total < target, total + part.seconds >= target else {
      return append(part, of: day)
    }
    let due = part.opens + (target - total)
    if let inTime = part.clamped(from: part.opens, to: due) { append(inTime, of: day) }
    lines.append(.reached(due))
    if let late = part.clamped(from: due, to: part.closes) { append(late, of: day) }
  }

  private mutating func append(_ part: OpenSpan, of day: CalendarDay) {
    total += part.seconds
    lines.append(.counted(Explanation.Counted(date: day.date, nature: day.nature, span: part, total: total)))
  }

  /// Days in a row that are closed for one reason are one line.
  private mutating func skip(_ day: CalendarDay) {
    guard lastSkipped.map({ $0 < day.date }) ?? true else { return }
    lastSkipped = day.date
    if case .skipped(let dates, day.nature)? = lines.last, dates.upperBound + 1 == day.date {
      lines[lines.count - 1] = .skipped(dates.lowerBound...day.date, day.nature)
    } else {
      lines.append(.skipped(day.date...day.date, day.nature))
    }
  }
}

extension Explanation.Change {
  /// What differs between two sets of terms.
  fileprivate static func all(from old: ClockTerms, to new: ClockTerms) -> [Explanation.Change] {
    var changes: [Explanation.Change] = []
    if old.priority != new.priority { changes.append(.priority(from: old.priority, to: new.priority)) }
    if old.kind != new.kind { changes.append(.kind(from: old.kind, to: new.kind)) }
    if old.commitment != new.commitment { changes.append(.commitment(from: old.commitment, to: new.commitment)) }
    if old.rules != new.rules { changes.append(.rules(from: old.rules, to: new.rules)) }
    return changes
  }
}
