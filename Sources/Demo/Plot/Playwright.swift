import Desk

/// Writes the life of one ticket: who does what, and how much opening time goes by in between.
struct Playwright {
  let part: Part
  let cast: Cast
  let rules: Rules
  let letters: Letters
  /// What the clocks of the ticket are allowed; nothing without a contract.
  let formula: FormulaCode?
  /// The ticket to link with, where there is one.
  let other: TicketNumber?
  var dice: Dice
  var script: Script
  /// Who works on it.
  var handler: Agent
  var length = 0
  var isTagged = false

  /// Plays the part from creation to its ending.
  mutating func write() -> Script {
    let qualifier = dice.chance(70) ? cast.agents.somebody(in: .support, &dice) : handler
    pass(duration(of: .acknowledge, isLast: part.ending == .open))
    if part.ending == .open || part.ending == .overnight {
      if part.waits { wait(for: dice.smallNumber(1_200...60_000), asking: qualifier) }
      return finished()
    }
    qualify(by: qualifier)
    chargeLater(by: qualifier)
    if part.ending == .acknowledged {
      if part.waits { wait(for: dice.smallNumber(1_200...60_000), asking: qualifier) }
      return finished()
    }
    play(.take, by: handler)
    work()
    switch part.ending {
    case .inProgress where part.waits: wait(for: dice.smallNumber(1_200...60_000), asking: handler)
    case .reopened:
      resolve()
      relapse()
      pass(through: [.note, .progress], over: dice.smallNumber(1_800...60_000))
    case .transferred:
      play(.note(letters.phrase(Phrases.toSales, &dice)), by: handler)
      play(.transfer(to: .sales), by: handler)
    case .resolved, .closed, .closedAgain: resolve()
    default: break
    }
    return finished()
  }

  /// The script as written so far, with what may follow.
  private mutating func finished() -> Script {
    script.length = length
    if part.ending == .closedAgain { addEpilogue { $0.fail() } }
    if part.ending == .closed || part.ending == .closedAgain { addEpilogue { $0.close() } }
    return script
  }

  private mutating func addEpilogue(_ write: (inout Playwright) -> Void) {
    let first = script.scenes.count
    write(&self)
    script.epilogues.append(Array(script.scenes[first...]))
    script.scenes.removeSubrange(first...)
  }

  /// The information is checked, the priority verified, the ticket qualified.
  private mutating func qualify(by qualifier: Agent) {
    if script.request.priority != part.priority { play(.prioritise(part.priority), by: qualifier) }
    play(.acknowledge, by: qualifier)
  }

  /// What goes by between prise en compte and prise en charge.
  private mutating func chargeLater(by qualifier: Agent) {
    var events: [Event] = []
    if dice.chance(15) { events.append(.tag(qualifier)) }
    let isAssigned = part.isCallers || dice.chance(part.ending == .acknowledged ? 50 : 20)
    if dice.chance(15) { events.append(.exchange(qualifier)) }
    if dice.chance(6), !part.isCallers, part.kind != .evolution { events.append(.handOver(qualifier)) }
    if dice.chance(10) { events.append(.link(qualifier)) }
    if isAssigned { events.append(.assign(qualifier)) }
    if part.pace == .late, dice.chance(60) { events.append(.chase) }
    pass(through: events, over: duration(of: .takeCharge, isLast: part.ending == .acknowledged))
  }

  /// What goes by between prise en charge and the end.
  private mutating func work() {
    var events: [Event] = []
    if dice.chance(45) { events.append(.note) }
    if dice.chance(30) { events.append(.exchange(handler)) }
    if dice.chance(8) { events.append(.tag(handler)) }
    if dice.chance(12) { events.append(.progress) }
    if part.pace == .late, dice.chance(60) { events.append(.chase) }
    pass(through: events, over: duration(of: .resolve, isLast: true))
  }

  private mutating func resolve() {
    let solution = letters.solution(from: handler, &dice)
    if dice.chance(80) {
      play(.reply(solution, then: .resolve), by: handler)
    } else {
      play(.reply(solution), by: handler)
      play(.resolve, by: handler)
    }
  }

  private mutating func relapse() {
    pass(dice.smallNumber(5_000...70_000))
    hear(letters.relapse(&dice))
    pass(dice.number(120...4_000))
    play(.reopen, by: handler)
  }

  /// It works no more, and is resolved once again.
  private mutating func fail() {
    relapse()
    pass(dice.smallNumber(1_800...80_000))
    resolve()
  }

  private mutating func close() {
    if dice.chance(25) {
      pass(dice.smallNumber(600...30_000))
      hear(letters.thanks(&dice))
    }
    pass(dice.number(10_000...150_000))
    play(.close, by: handler)
  }
}
