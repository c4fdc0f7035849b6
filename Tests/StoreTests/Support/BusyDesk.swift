import Desk
import Store

/// A desk on which people have done all sorts of things at random, the same for the same seed.
struct BusyDesk {
  let desk: TemporaryDesk
  private(set) var numbers: [TicketNumber] = []
  private(set) var now = TemporaryDesk.monday
  private var dice: Dice

  var store: DeskStore { desk.store }

  static let agents = [TemporaryDesk.admin, TemporaryDesk.marie, TemporaryDesk.paul]

  init(seed: Int, tickets: Int = 30, deeds: Int = 150) throws {
    desk = try TemporaryDesk()
    dice = Dice(seed: seed)
    for _ in 0..<tickets { try open() }
    for _ in 0..<deeds { try act() }
  }

  private mutating func pass() {
    now = now + Int.random(in: 0...14_400, using: &dice)
  }

  private mutating func open() throws {
    pass()
    let new = NewTicket(
      kind: dice.pick([.incident, .incident, .question, .assistance, .evolution]),
      channel: dice.pick(Channel.allCases),
      priority: dice.pick(Priority.allCases),
      title: "Sujet \(dice.pick(["étiquette", "cœur", "gamme", "stock"])) \(numbers.count)",
      customer: dice.pick(["ARV", "LEM", "GAR", "MOU"]),
      text: "Bonjour",
      tags: dice.pick([[], ["urgent"], ["a", "b"]]),
      assignee: dice.pick([nil, Login("chef")])
    )
    numbers.append(try store.create(new, by: Login("chef"), at: now).number)
  }

  /// One more random act; many are refused, as in life.
  mutating func act() throws {
    pass()
    let number = dice.pick(numbers)
    let agent = dice.pick(Self.agents)
    guard Int.random(in: 0..<8, using: &dice) > 0 else {
      _ = try store.undo(by: agent.login, at: now, on: dice.pick([nil, number]))
      return
    }
    let action: TicketAction = dice.pick([
      .acknowledge, .take, .wait, .resume, .resolve, .reopen, .close,
      .assign(to: dice.pick([nil, Login("marie"), Login("paul")])),
      .prioritise(dice.pick(Priority.allCases)),
      .reply("Voilà.", then: dice.pick([nil, .wait, .resolve])),
      .note("à voir"), .message("Merci !"),
      .transfer(to: dice.pick([.support, .sales, .quotes])),
      .link(to: dice.pick(numbers)), .unlink(from: dice.pick(numbers)),
      .tag(add: ["x"], remove: ["urgent"]),
      .retitle("Autre sujet"), .rekind(dice.pick([.incident, .question, .evolution])),
      .reapply,
    ])
    _ = try store.perform(action, on: number, by: agent.login, at: now)
  }

  /// Every ticket as its journal tells it, at a moment.
  func details(at now: Instant) throws -> [TicketDetail] {
    try numbers.compactMap { try store.ticket($0, viewer: TemporaryDesk.admin, now: now) }
  }
}
