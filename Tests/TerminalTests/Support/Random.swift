/// A generator that gives the same cases every time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of the things that go wrong in terminals, between ordinary words.
  mutating func text(ofAtMost count: Int) -> String {
    let pieces = [
      "a", "bc", "déjà", "l’atelier", " ", " ", " ", "  ", "\t", "\n", "\r\n", "漢字", "한글", "👨‍👩‍👧", "🇫🇷", "👍🏽", "⚠️", "1️⃣",
      "e\u{301}", "o\u{300}\u{301}\u{302}\u{303}\u{304}", "\u{301}", "\u{1B}[31m", "\u{9B}2J", "\u{202E}", "\u{200B}",
      "\u{AD}", "\u{FEFF}", "\u{E000}", "\u{1FAE8}", "\u{2028}", "\u{7}", "שלום", "œuvre", "12\u{202F}000", "क्षत्रिय", "□",
    ]
    return (0..<Int.random(in: 0...count, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }
      .joined()
  }
}
