import Interface
import Terminal

/// Random but repeatable typing: the same seed, the same keys.
struct Typing: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// What people type and paste, and what only an adversary would.
  static let snippets = [
    "a", "é", " ", "\n", "e\u{301}", "\u{301}", "日", "👨‍👩‍👧", "🇫🇷", "\t", "bon", "Impression des OF ", "\r\n", "\u{200D}",
    "l’étiquette\net la palette\n\n", "ﷺ", "\u{202E}x",
  ]

  private static let motions: [EditCommand.Motion] = [
    .characterBack, .characterOn, .wordBack, .wordOn, .rowStart, .rowEnd, .rowUp, .rowDown, .pageUp, .pageDown, .start,
    .end,
  ]

  /// Any command of an editor, typing more often than not.
  mutating func command() -> EditCommand {
    switch Int.random(in: 0..<10, using: &self) {
    case 0..<5: .insert(Self.snippets.randomElement(using: &self) ?? "a")
    case 5..<7: .move(Self.motions.randomElement(using: &self) ?? .start)
    case 7..<9: .delete(Self.motions.randomElement(using: &self) ?? .characterBack)
    default: Bool.random(using: &self) ? .undo : .redo
    }
  }
}
