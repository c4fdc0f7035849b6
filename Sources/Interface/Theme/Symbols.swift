import Desk

/// The signs that tell a state besides its word and its colour.
public struct Symbols: Hashable, Sendable {
  /// In front of a blocking ticket.
  public var bloquante: String
  /// In front of a major ticket.
  public var majeure: String
  /// In front of a minor ticket.
  public var mineure: String
  /// In front of a ticket of low priority.
  public var basse: String
  /// A ticket that waits, a clock that is paused.
  public var paused: String
  /// A ticket that is marked.
  public var marked: String
  /// A ticket where the person is.
  public var selected: String
  /// A ticket that somebody else just changed.
  public var changed: String
  /// Somebody else writes to a ticket.
  public var writing: String
  /// Somebody else reads a ticket.
  public var reading: String
  /// There are rows above those in sight.
  public var above: String
  /// There are rows below those in sight.
  public var below: String
  /// No value.
  public var none: String
  /// The full part of a bar.
  public var barFull: String
  /// The empty part of a bar.
  public var barEmpty: String
  /// The minus of an overdue amount.
  public var minus: String
  /// A commitment that was met.
  public var met: String
  /// A commitment that was missed.
  public var missed: String
  /// A figure that is better than before.
  public var better: String
  /// A figure that is worse than before.
  public var worse: String
  /// Something that is still to be done.
  public var notYet: String
  /// More than there is room for.
  public var more: String
  /// Whether lines are drawn with `-` rather than `─`.
  public var isPlain: Bool
  /// Whether letters and all other signs are drawn as the nearest ones of ASCII.
  public var spellsInASCII: Bool

  /// Those of a terminal that shows Unicode.
  public static let standard = Symbols(
    bloquante: "◆",
    majeure: "▲",
    mineure: "•",
    basse: "·",
    paused: "║",
    marked: "✓",
    selected: "▌",
    changed: "●",
    writing: "✎",
    reading: "○",
    above: "↑",
    below: "↓",
    none: "—",
    barFull: "━",
    barEmpty: "─",
    minus: "−",
    met: "✓",
    missed: "✗",
    better: "↑",
    worse: "↓",
    notYet: "○",
    more: "›",
    isPlain: false,
    spellsInASCII: false
  )

  /// Those of any terminal at all.
  public static let ascii = Symbols(
    bloquante: "!",
    majeure: "^",
    mineure: "-",
    basse: ".",
    paused: "=",
    marked: "*",
    selected: ">",
    changed: "o",
    writing: "~",
    reading: "&",
    above: "^",
    below: "v",
    none: "-",
    barFull: "#",
    barEmpty: ".",
    minus: "-",
    met: "v",
    missed: "x",
    better: "+",
    worse: "-",
    notYet: ".",
    more: ">",
    isPlain: true,
    spellsInASCII: true
  )

  /// The sign of a priority.
  public subscript(priority: Priority) -> String {
    switch priority {
    case .bloquante: bloquante
    case .majeure: majeure
    case .mineure: mineure
    case .basse: basse
    }
  }
}
