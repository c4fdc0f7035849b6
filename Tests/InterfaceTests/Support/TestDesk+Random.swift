import Desk
import Store

extension TestDesk {
  /// A desk on which three weeks of anything were done up to its present, the same for the same seed.
  static func random(seed: Int) throws -> TestDesk {
    let desk = try TestDesk()
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let customers = try desk.store.customers(matching: "", viewer: marie, now: now, limit: 100).map(\.customer.code)
    var at = now - 21 * 86_400
    var numbers: [TicketNumber] = []
    while at < now {
      at = min(now, at + dice.below(28_800))
      if numbers.isEmpty || dice.below(3) == 0 {
        let new = NewTicket(
          kind: dice.pick([.incident, .incident, .question, .assistance, .evolution]),
          channel: dice.pick(Channel.allCases),
          priority: dice.pick(Priority.allCases),
          title: "Panne n° \(numbers.count)",
          customer: dice.pick(customers)
        )
        numbers.append(try desk.store.create(new, by: dice.pick([marie, paul]).login, at: at).number)
      } else {
        let actions: [TicketAction] = [
          .acknowledge, .take, .wait, .resume, .resolve, .reopen, .prioritise(dice.pick(Priority.allCases)),
        ]
        // What is impossible just then is refused, and changes nothing.
        _ = try desk.store.perform(
          dice.pick(actions),
          on: dice.pick(numbers),
          by: dice.pick([marie, paul]).login,
          at: at
        )
      }
    }
    return desk
  }

  /// SplitMix64.
  private struct Dice {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
  }
}
