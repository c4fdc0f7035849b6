import Desk
import Interface
import Store
import Terminal

/// Somebody who presses any key and types anything, the same for the same seed.
struct Adversary {
  private var dice: Typing

  init(seed: UInt64) {
    dice = Typing(seed: seed)
  }

  /// What wants to act on a terminal, break a line's width, or end a text early.
  static let hostile: [String] = [
    "\u{1B}[31m", "\u{1B}]0;owned\u{7}", "\u{1B}[2J\u{1B}[H", "\u{1B}P1;1|x\u{1B}\\", "\u{9B}2J", "\u{9D}0;x\u{9C}",
    "\0",
    "\u{7F}", "\u{202E}gauche", "\u{2066}x\u{2069}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{2028}\u{2029}",
    "\r", "\r\n", "\t", "\u{301}", "o" + String(repeating: "\u{301}", count: 60), "👨‍👩‍👧‍👦", "🏴\u{E0067}\u{E007F}", "ﷺ",
    "\u{FFFD}",
    "\u{E000}", "\u{10FFFF}", "漢字", "שלום", "<Enter>", "#1042", "'; DROP TABLE ticket; --", "{\"a\":1}", "%s%n",
    "$(reboot)",
    "../../etc/passwd", String(repeating: "long ", count: 900),
  ]

  private static let named: [Key] = [
    .up, .down, .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape,
    .backspace, .delete, .insert, .function(1), .function(12),
  ]

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &dice)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &dice) < percent }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  /// Ordinary words with worse between them.
  mutating func text() -> String {
    (0..<number(in: 1...6)).map { _ in chance(60) ? pick(Self.hostile) : pick(["stock", "écran", " ", "OF 12", "1"]) }
      .joined()
  }

  mutating func input() -> Input {
    switch number(in: 0..<20) {
    case 0..<9: .key(.character(pick(Array("jkgGcptadrxonueCTXLmMyw?:/f! *.,;q12345&éèà\"'(-_"))))
    case 9..<14: .key(pick(Self.named))
    case 14..<16: .key(.control(pick(Array("abcdefghklnoprstuvwxyz"))))
    case 16: .key(.alt(pick(Array("abcxq1é"))))
    case 17: .key(.character(pick(text().map { $0 } + ["x"])))
    case 18: .paste(text())
    default: .focus(chance(50))
    }
  }

  mutating func size() -> (width: Int, height: Int) {
    chance(30) ? (number(in: 0...30), number(in: 0...8)) : (number(in: 20...220), number(in: 5...60))
  }

  mutating func presence(_ numbers: [TicketNumber]) -> [(person: Presence.Person, on: TicketNumber)] {
    (0..<number(in: 0...5)).map { _ in
      let name = text()
      let person = Presence.Person(
        login: Login(name),
        name: name,
        isWriting: chance(50),
        since: Instant(number(in: 0...2_000_000_000))
      )
      return (person, pick(numbers))
    }
  }

  /// What somebody else does to the same tickets.
  mutating func action() -> TicketAction {
    switch number(in: 0..<10) {
    case 0: .acknowledge
    case 1: .take
    case 2: .prioritise(pick(Priority.allCases))
    case 3: .note(text())
    case 4: .message(text())
    case 5: .retitle(text())
    case 6: .tag(add: [text()], remove: [])
    case 7: .resolve
    case 8: .reopen
    default: .wait
    }
  }
}

extension Adversary {
  fileprivate mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &dice) }
}
