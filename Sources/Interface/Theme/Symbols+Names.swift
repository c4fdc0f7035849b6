import Terminal

/// A sign that a theme may choose by itself, by the name it has there.
struct SymbolName: Sendable {
  let name: String
  let path: any WritableKeyPath<Symbols, String> & Sendable

  /// All of them; `lines` beside them says how lines are drawn.
  static let all = [
    SymbolName(name: "bloquante", path: \.bloquante), SymbolName(name: "majeure", path: \.majeure),
    SymbolName(name: "mineure", path: \.mineure), SymbolName(name: "basse", path: \.basse),
    SymbolName(name: "paused", path: \.paused), SymbolName(name: "marked", path: \.marked),
    SymbolName(name: "selected", path: \.selected), SymbolName(name: "changed", path: \.changed),
    SymbolName(name: "writing", path: \.writing), SymbolName(name: "reading", path: \.reading),
    SymbolName(name: "above", path: \.above), SymbolName(name: "below", path: \.below),
    SymbolName(name: "none", path: \.none),
    SymbolName(name: "bar-full", path: \.barFull), SymbolName(name: "bar-empty", path: \.barEmpty),
    SymbolName(name: "minus", path: \.minus), SymbolName(name: "met", path: \.met),
    SymbolName(name: "missed", path: \.missed),
    SymbolName(name: "better", path: \.better), SymbolName(name: "worse", path: \.worse),
    SymbolName(name: "not-yet", path: \.notYet),
    SymbolName(name: "more", path: \.more),
  ]
}

extension Symbols {
  /// The names of the signs that a theme may choose.
  public static var names: [String] { SymbolName.all.map(\.name) }

  /// The signs by their names.
  public var named: [(name: String, sign: String)] { SymbolName.all.map { ($0.name, self[keyPath: $0.path]) } }

  /// The sets by their names.
  static let sets: [String: Symbols] = ["unicode": .standard, "ascii": .ascii]

  /// Whether a text can be a sign: drawn as it is, in one cell, and seen.
  static func isSign(_ text: String) -> Bool {
    SafeText.cells(of: text) == 1 && SafeText.line(text) == text && !text.allSatisfy(\.isWhitespace)
  }
}
