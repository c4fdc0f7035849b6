import Desk
import Store

/// The tickets of a demonstration in order of creation, made one by one as they are read.
///
/// Today's queue is planned from now backwards, so that it shows every state whatever the hour; the rest is history, spread
/// evenly over the time before. The same figures always give the same tickets.
public struct DemoTickets: Sequence, Sendable {
  /// The number of the first ticket of a desk, which links between them count from.
  static let firstNumber = 1_001

  private let count: Int
  private let seed: UInt64
  private let director: Director
  private let start: Instant

  /// As many tickets as that, up to `now`, on a desk by the built-in rules.
  ///
  /// - Parameter caller: who is to find tickets of their own among them.
  public init(_ count: Int, seed: UInt64, now: Instant, caller: Agent) {
    let rules = Rules.builtIn
    self.count = Swift.max(0, count)
    self.seed = seed
    start = now - Self.days(for: self.count) * 86_400
    let time = WorkingTime(calendar: rules.calendar, origin: Self.origin(of: self.count, now: now), now: now)
    let cast = Cast(caller: caller, rules: rules, now: now, since: now - 90 * 86_400, dice: Dice(seed: seed, -1))
    director = Director(rules: rules, time: time, cast: cast)
  }

  /// The people who come with the tickets; the caller is already at the desk.
  public var people: LoadedPeople {
    let cast = director.cast
    return LoadedPeople(customers: cast.customers, contacts: cast.contacts, agents: cast.agents.others)
  }

  /// Makes the tickets anew from the first.
  public func makeIterator() -> Iterator {
    Iterator(count: count, seed: seed, start: start, director: director)
  }

  /// The moment from which opening time is counted for so many tickets up to `now`; it must lie in the counted years.
  public static func origin(of count: Int, now: Instant) -> Instant {
    now - (days(for: count) + 120) * 86_400
  }

  /// Five weeks for a few hundred; the more there are, the longer it has been, and the busier.
  private static func days(for count: Int) -> Int {
    let days = 35 * (Double(count) / 400).squareRoot()
    return Swift.max(35, Int(days))
  }
}

extension DemoTickets {
  /// Makes the tickets one after the other.
  public struct Iterator: IteratorProtocol {
    private let seed: UInt64
    private let director: Director
    private let arrivals: Arrivals
    private let pastCount: Int
    private var planned: ArraySlice<Plan>
    private var pastIndex = 0
    private var nextPast: Plan?
    private var subjects: SubjectDecks
    private var parts: Deck<Part>
    private var endings: Deck<Ending>
    private var number = DemoTickets.firstNumber
    /// The last ticket of each customer, to link with.
    private var lastNumbers: [String: Int] = [:]

    init(count: Int, seed: UInt64, start: Instant, director: Director) {
      self.seed = seed
      self.director = director
      subjects = SubjectDecks(dice: Dice(seed: seed, -2))
      parts = Deck(Part.past, dice: Dice(seed: seed, -3))
      endings = Deck(Part.pastEndings, dice: Dice(seed: seed, -4))
      planned = Self.plan(count, seed: seed, director: director, &subjects)[...]
      pastCount = count - planned.count
      let end = director.time.instant(at: director.time.present - 7_200)
      arrivals = Arrivals(pastCount, from: start, to: end, in: director.time)
      nextPast = makePast()
    }

    /// The next ticket in order of creation.
    public mutating func next() -> RecordedTicket? {
      nextPerformance()?.ticket
    }

    /// The next ticket with what was refused in it.
    package mutating func nextPerformance() -> Performance? {
      while let plan = nextPlan() {
        guard let performance = perform(plan) else { continue }
        lastNumbers[performance.ticket.birth.customer] = number
        number += 1
        return performance
      }
      return nil
    }

    private mutating func nextPlan() -> Plan? {
      if let past = nextPast, planned.first.map({ past.created < $0.created }) ?? true {
        nextPast = makePast()
        return past
      }
      return planned.popFirst()
    }

    private mutating func makePast() -> Plan? {
      guard pastIndex < pastCount, var part = parts.deal(), let ending = endings.deal() else { return nil }
      part.ending = ending
      if ending == .transferred { part = part.forSales }
      guard let subject = subjects.deal(part) else { return nil }
      var dice = Dice(seed: ~seed, pastIndex)
      let created = arrivals.instant(of: pastIndex, &dice)
      pastIndex += 1
      return Plan(created: created, part: part, subject: subject, dice: dice, isPast: true)
    }

    private func perform(_ plan: Plan) -> Performance? {
      director.script(plan, lastNumbers: lastNumbers).map {
        director.play($0, created: plan.created, isPast: plan.isPast, dice: plan.dice.another)
      }
    }

    /// Today's queue, from now backwards, in order of creation.
    private static func plan(
      _ count: Int,
      seed: UInt64,
      director: Director,
      _ subjects: inout SubjectDecks
    ) -> [Plan] {
      var dice = Dice(seed: seed, -5)
      let rounds = Swift.max(1, count / 125 / Part.repertoire.count)
      var plans: [Plan] = []
      for round in 0..<rounds {
        for part in dice.shuffled(Part.repertoire).prefix(count * 45 / 100) {
          var part = part
          part.isCallers = part.isCallers && round == 0
          guard let subject = subjects.deal(part) else { continue }
          let plan = Plan(
            created: director.time.now,
            part: part,
            subject: subject,
            dice: Dice(seed: seed, plans.count),
            isPast: false
          )
          plans.append(director.placed(plan))
        }
      }
      return plans.sorted { $0.created < $1.created }
    }
  }
}
