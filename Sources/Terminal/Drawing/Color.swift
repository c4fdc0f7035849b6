/// One of the sixteen colours every terminal names, whatever its owner made them look like.
public enum NamedColor: UInt8, CaseIterable, Sendable {
  // The order is that of the palette's first sixteen entries.
  case black
  case red
  case green
  case yellow
  case blue
  case magenta
  case cyan
  case white
  case brightBlack
  case brightRed
  case brightGreen
  case brightYellow
  case brightBlue
  case brightMagenta
  case brightCyan
  case brightWhite

  /// Whether it is one of the last eight.
  public var isBright: Bool { rawValue >= 8 }

  /// The colour of the first eight that it is a brighter form of.
  package var plain: NamedColor { NamedColor(rawValue: rawValue % 8) ?? self }
}

/// A colour as a theme may ask for it.
public enum Color: Hashable, Sendable {
  /// What the terminal has by itself.
  case standard
  /// One of the sixteen.
  case named(NamedColor)
  /// An entry of the palette of 256.
  case indexed(UInt8)
  /// Red, green and blue, brought to the nearest colour the terminal has.
  case rgb(UInt8, UInt8, UInt8)

  /// The colour that `#rrggbb` means; nil for anything else.
  public init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), hex.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// The nearest colour a terminal of this depth has; on none, the terminal's own.
  public func reduced(to depth: ColorDepth) -> Color {
    switch (depth, self) {
    case (_, .standard), (.none, _): .standard
    case (.palette, .rgb(let red, let green, let blue)): .indexed(Palette.nearestIndex(to: RGB(red, green, blue)))
    case (.palette, _): self
    case (.sixteen, .named): self
    case (.eight, .named(let name)): .named(name.plain)
    case (.sixteen, _): .named(Palette.nearestName(to: rgb, among: NamedColor.allCases))
    case (.eight, _): .named(Palette.nearestName(to: rgb, among: NamedColor.allCases).plain)
    }
  }

  /// Whether, on sixteen colours, it is one of the bright ones.
  package var isBright: Bool {
    guard case .named(let name) = reduced(to: .sixteen) else { return false }
    return name.isBright
  }

  /// The entry of the terminal's palette, -1 for its own colour; a colour by its parts must be reduced first.
  package var paletteIndex: Int32 {
    switch self {
    case .standard: -1
    case .named(let name): Int32(name.rawValue)
    case .indexed(let index): Int32(index)
    case .rgb: Int32(Palette.nearestIndex(to: rgb))
    }
  }

  /// The number by which a terminal of direct colours takes it.
  ///
  /// The first eight are the named ones, every other number is red, green and blue (`user_caps(5)`, RGB); -1 is its own colour.
  package var directNumber: Int32 {
    let index = paletteIndex
    return index < 8 ? index : Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
  }

  /// What it looks like where nobody changed the terminal's palette; of the terminal's own colour nobody knows.
  public var certain: RGB? {
    switch self {
    case .standard, .named, .indexed(0..<16): nil
    case .indexed, .rgb: rgb
    }
  }

  private var rgb: RGB {
    switch self {
    case .standard: RGB(0, 0, 0)
    case .named(let name): Palette.rgb(ofIndex: name.rawValue)
    case .indexed(let index): Palette.rgb(ofIndex: index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }

  package func ansi(first: Int, bright: Int) -> String {
    switch self {
    case .standard: "\(first + 9)"
    case .named(let name) where name.isBright: "\(bright + Int(name.plain.rawValue))"
    case .named(let name): "\(first + Int(name.rawValue))"
    case .indexed(let index): "\(first + 8);5;\(index)"
    case .rgb(let red, let green, let blue): "\(first + 8);2;\(red);\(green);\(blue)"
    }
  }
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  /// Attributes only.
  case none = 0
  /// The eight named colours.
  case eight = 8
  /// The sixteen named colours.
  case sixteen = 16
  /// The palette of 256.
  case palette = 256

  /// What a terminal can show that says it has `colors` colours, where the person did not forbid colours (`NO_COLOR`).
  public init(colors: Int, environment: [String: String]) {
    if let refusal = environment["NO_COLOR"], !refusal.isEmpty {
      self = .none
    } else {
      self = Self.allCases.last { $0.rawValue <= colors } ?? .none
    }
  }

  /// Fewer colours come first.
  public static func < (one: ColorDepth, other: ColorDepth) -> Bool {
    one.rawValue < other.rawValue
  }
}
