import Desk

/// A ticket before it is made.
struct Plan: Sendable {
  var created: Instant
  var part: Part
  var subject: Subject
  var dice: Dice
  var isPast: Bool
}

extension Director {
  /// The script of a planned ticket.
  ///
  /// - Parameter lastNumbers: the last ticket of each customer.
  func script(_ plan: Plan, lastNumbers: [String: Int] = [:]) -> Script? {
    let isOpen = plan.isPast ? time.calendar.isOpen(at: plan.created) : plan.part.ending != .overnight
    return script(
      of: plan.part,
      about: plan.subject,
      created: plan.created,
      isOpen: isOpen,
      lastNumbers: lastNumbers,
      dice: plan.dice
    )
  }

  /// The plan with the creation that lets its part stand as it is meant to, now.
  func placed(_ plan: Plan) -> Plan {
    var plan = plan
    var dice = plan.dice.another
    if plan.part.ending == .overnight, let closure = time.lastClosure {
      plan.created = closure.lowerBound + dice.below(closure.upperBound - closure.lowerBound)
    } else if let script = script(plan) {
      plan.created = creation(of: script, ago: sinceEnd(of: plan.part, &dice))
    }
    return plan
  }

  /// How much opening time has gone by since what is over was over.
  private func sinceEnd(of part: Part, _ dice: inout Dice) -> Int {
    switch part.ending {
    case .closed, .closedAgain: dice.number(190_000...360_000)
    case .resolved: dice.number(600...120_000)
    case .transferred: dice.number(600...300_000)
    default: 0
    }
  }
}
