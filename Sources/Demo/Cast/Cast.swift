import Desk

/// Which promise a ticket is to be made under, and so which customers it may come from.
enum Situation: Hashable, Sendable {
  /// Under contract and on a supported release.
  case formula(FormulaCode)
  /// Under contract, on a release nobody knows.
  case unknownRelease
  /// Under contract, on a release supported no more.
  case unsupported
  /// Without a contract.
  case noContract
}

/// Everybody who appears in the demonstration.
struct Cast: Sendable {
  /// The people of the desk.
  let agents: Agents
  /// The customers with their contracts.
  let customers: [Customer]
  /// The people at the customers, within what the formulas allow.
  let contacts: [Contact]
  private let active: [String: [Contact]]
  private let bySituation: [Situation: [Customer]]
  private let often: [Customer]

  /// The cast as it stands now; `since` is when the first tickets of today's queue may have been created.
  init(caller: Agent, rules: Rules, now: Instant, since: Instant, dice: Dice) {
    var dice = dice
    let today = rules.calendar.date(of: now)
    agents = Agents(caller: caller)
    customers = ListedCustomer.all.enumerated().map { $1.customer(index: $0, today: today) }
    contacts = Self.contacts(of: customers, rules: rules, today: today, &dice)
    active = Dictionary(grouping: contacts.filter(\.isActive), by: \.customer)
    var bySituation: [Situation: [Customer]] = [:]
    for customer in customers {
      // A customer whose contract changed meanwhile plays no part that needs the same promise throughout.
      let situation = Self.situation(of: customer, rules: rules, at: now)
      guard situation == Self.situation(of: customer, rules: rules, at: since) else { continue }
      bySituation[situation, default: []].append(customer)
    }
    self.bySituation = bySituation
    // Some customers write much more than others.
    often = customers.enumerated().flatMap { Array(repeating: $1, count: [4, 1, 2, 1, 3][$0 % 5]) }
  }

  /// A customer in that situation, or any where there is none.
  func customer(in situation: Situation, _ dice: inout Dice) -> Customer? {
    dice.pick(bySituation[situation] ?? customers)
  }

  /// Any customer, some more often than others.
  func customer(_ dice: inout Dice) -> Customer? {
    dice.pick(often)
  }

  /// Somebody there who may open tickets, if there is anybody.
  func contact(of customer: Customer, _ dice: inout Dice) -> Contact? {
    dice.pick(active[customer.code] ?? [])
  }

  private static func situation(of customer: Customer, rules: Rules, at instant: Instant) -> Situation {
    switch rules.commitment(to: customer, at: instant) {
    case .contract(let formula): customer.release == nil ? .unknownRelease : .formula(formula)
    case .unsupported: .unsupported
    case .noContract: .noContract
    }
  }

  private static func contacts(
    of customers: [Customer],
    rules: Rules,
    today: CivilDate,
    _ dice: inout Dice
  ) -> [Contact] {
    var contacts: [Contact] = []
    for (index, customer) in customers.enumerated() {
      let cap = customer.contract(on: today).flatMap { rules.formula($0.formula)?.contacts } ?? 1
      let active = max(1, cap - index % 2)
      // Here and there somebody left, and may open tickets no more.
      for place in 0..<(active + (index % 4 == 0 ? 1 : 0)) {
        let given = FrenchNames.given[(index * 7 + place * 23 + dice.below(4)) % FrenchNames.given.count]
        let family = FrenchNames.family[(index * 11 + place * 17 + dice.below(4)) % FrenchNames.family.count]
        contacts.append(
          Contact(
            id: contacts.count + 1,
            customer: customer.code,
            name: "\(given) \(family)",
            email: "\(address(given)).\(address(family))@\(address(customer.code)).example",
            phone: phone(&dice),
            isActive: place < active
          )
        )
      }
    }
    return contacts
  }

  /// The name as a mail address can write it.
  private static func address(_ name: String) -> String {
    let plain: [Character: String] = [
      "œ": "oe", "é": "e", "è": "e", "ë": "e", "ê": "e", "ï": "i", "î": "i", "ô": "o", "ç": "c", "â": "a", "à": "a",
    ]
    return name.lowercased().reduce(into: "") { address, letter in
      if let letters = plain[letter] {
        address += letters
      } else if letter.isASCII, letter.isLetter || letter.isNumber {
        address.append(letter)
      }
    }
  }

  /// A number of the ranges that are kept free for films and books.
  private static func phone(_ dice: inout Dice) -> String {
    let range = dice.pick(["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"]) ?? "01 99 00"
    return "\(range) \(dice.number(10...99)) \(dice.number(10...99))"
  }
}
