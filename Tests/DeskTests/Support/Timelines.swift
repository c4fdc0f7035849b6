import Desk
import Testing

extension Timeline {
  /// A timeline that can have happened, with its ticket created in 2026 or 2027, often at an edge of opening hours.
  static func random(_ random: inout SeededGenerator, calendar: BusinessCalendar, events count: Int) -> Timeline {
    let born = Instant(Int.random(in: 1_767_225_600..<1_830_297_600, using: &random))
    let at = random.pick([born, calendar.nextOpening(after: born) ?? born, calendar.nextClosing(after: born) ?? born])
    let code = FormulaCode(rawValue: random.pick(["standard", "confort", "serenite"]))
    let opening = Opening(
      at: at,
      kind: random.pick([.incident, .incident, .question, .evolution]),
      priority: random.pick(Priority.allCases),
      commitment: random.oneIn(12) ? .noContract : .contract(code),
      rules: 1
    )
    var timeline = Timeline(opening: opening)
    var state = Possible()
    var now = at
    for _ in 0..<count {
      now = now + random.gap()
      let what = random.pick(state.deeds(&random))
      state.happened(what)
      timeline.events.append(Event(at: now, what))
    }
    return timeline
  }

  /// The instant of its last event, or of the creation.
  var lastInstant: Instant { events.last?.at ?? opening.at }

  /// The timeline of an incident of that formula, created at a local time of Paris.
  static func incident(
    _ formula: String,
    _ priority: Priority,
    paris text: String,
    _ events: [(String, What)] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Timeline {
    Timeline(
      opening: Opening(
        at: try Instant(paris: text, sourceLocation: sourceLocation),
        kind: .incident,
        priority: priority,
        commitment: .contract(FormulaCode(rawValue: formula)),
        rules: 1
      ),
      events: try events.map { at, what in
        Event(at: try Instant(paris: at, sourceLocation: sourceLocation), what)
      }
    )
  }
}

/// What can happen next to a ticket, kept apart from the code under test.
private struct Possible {
  private var isAcknowledged = false
  private var isTaken = false
  private var isWaiting = false
  private var isResolved = false

  func deeds(_ random: inout SeededGenerator) -> [Timeline.What] {
    if isResolved { return [.reopen] }
    var deeds: [Timeline.What] = [.prioritise(random.pick(Priority.allCases)), isWaiting ? .resume : .wait]
    deeds.append(isWaiting ? .resume : .wait)
    if !isAcknowledged { deeds.append(.acknowledge) }
    if !isTaken { deeds.append(.take) }
    if random.oneIn(3) { deeds.append(.resolve) }
    if random.oneIn(6) { deeds.append(.rekind(random.pick([.incident, .question, .evolution]))) }
    if random.oneIn(6) { deeds.append(.recommit(.contract(FormulaCode(rawValue: "serenite")))) }
    return deeds
  }

  mutating func happened(_ what: Timeline.What) {
    switch what {
    case .acknowledge: isAcknowledged = true
    case .take: (isAcknowledged, isTaken) = (true, true)
    case .wait: isWaiting = true
    case .resume: isWaiting = false
    case .resolve: (isAcknowledged, isTaken, isWaiting, isResolved) = (true, true, false, true)
    case .reopen: isResolved = false
    case .prioritise, .rekind, .recommit, .rules: break
    }
  }
}
