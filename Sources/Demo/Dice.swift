/// The demonstration's own source of chance (SplitMix64): the same seed rolls the same on every machine.
struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Dice of that seed.
  init(seed: UInt64) {
    state = seed
  }

  /// Dice of their own for one thing among many, so that what happens to one changes nothing of another.
  init(seed: UInt64, _ subject: Int) {
    var first = Dice(seed: seed)
    var second = Dice(seed: first.next() ^ UInt64(bitPattern: Int64(subject)))
    state = second.next()
  }

  /// Other dice, which roll nothing of what these do.
  var another: Dice {
    var copy = self
    return Dice(seed: ~copy.next())
  }

  /// The next roll.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `count`; 0 when there is no such number.
  mutating func below(_ count: Int) -> Int {
    count > 0 ? Int(next() >> 1) % count : 0
  }

  /// A number of that range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number of that range, the small ones much more often than the great.
  mutating func smallNumber(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(below(range.count) + 1)
  }

  /// True that many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// One of those; nil when there are none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// One of those, each as often as its weight says; the last when the weights are used up.
  mutating func weighted<Element>(_ choices: KeyValuePairs<Element, Int>, else last: Element) -> Element {
    var rest = below(choices.reduce(0) { $0 + $1.value })
    for (element, weight) in choices {
      if rest < weight { return element }
      rest -= weight
    }
    return last
  }

  /// The same elements in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for index in shuffled.indices.dropFirst().reversed() { shuffled.swapAt(index, below(index + 1)) }
    return shuffled
  }
}

/// Cards dealt in a shuffled order and shuffled anew when they are used up, so that shares hold over any few dozen deals.
struct Deck<Card: Sendable>: Sendable {
  private let cards: [Card]
  private var rest: [Card] = []
  private var dice: Dice

  /// A deck of those cards.
  init(_ cards: [Card], dice: Dice) {
    self.cards = cards
    self.dice = dice
  }

  /// The next card; nil from an empty deck.
  mutating func deal() -> Card? {
    if rest.isEmpty { rest = dice.shuffled(cards) }
    return rest.popLast()
  }
}
