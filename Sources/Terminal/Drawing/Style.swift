/// How text looks besides its colours.
public struct TextAttributes: OptionSet, Hashable, Sendable {
  /// A bit for each attribute.
  public let rawValue: UInt8

  /// The attributes of these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier.
  public static let bold = TextAttributes(rawValue: 1 << 0)
  /// Fainter; many palettes make it unreadable, so nothing may depend on it.
  public static let dim = TextAttributes(rawValue: 1 << 1)
  /// Slanted, where the terminal can.
  public static let italic = TextAttributes(rawValue: 1 << 2)
  /// With a line under it.
  public static let underline = TextAttributes(rawValue: 1 << 3)
  /// Foreground and background exchanged.
  public static let reverse = TextAttributes(rawValue: 1 << 4)
}

/// How a role looks; what it leaves out shows through from the layer below.
public struct Style: Hashable, Sendable {
  /// The colour of the text; nil leaves what is below.
  public var foreground: Color?
  /// The colour behind the text; nil leaves what is below.
  public var background: Color?
  /// Attributes, added to those below.
  public var attributes: TextAttributes

  /// A style; without arguments one that changes nothing.
  public init(foreground: Color? = nil, background: Color? = nil, attributes: TextAttributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This style laid over another.
  public func over(_ below: Style) -> Style {
    Style(
      foreground: foreground ?? below.foreground,
      background: background ?? below.background,
      attributes: attributes.union(below.attributes)
    )
  }

  /// The nearest style a terminal of this depth can show.
  ///
  /// On eight colours a bright text is its plain colour in bold; without colours only the attributes are left.
  public func reduced(to depth: ColorDepth) -> Style {
    guard depth != .none else { return Style(attributes: attributes) }
    var style = Style(
      foreground: foreground?.reduced(to: depth),
      background: background?.reduced(to: depth),
      attributes: attributes
    )
    if depth == .eight, let foreground, foreground.isBright { style.attributes.insert(.bold) }
    return style
  }

  /// The escape sequence that switches it on from a plain state; empty for a style that changes nothing.
  package var ansi: String {
    var codes: [String] = []
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if let foreground { codes.append(foreground.ansi(first: 30, bright: 90)) }
    if let background { codes.append(background.ansi(first: 40, bright: 100)) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

/// The styles of all roles: what turns a cell's ink into its look.
public struct StyleSheet: Hashable, Sendable {
  private var styles: [Style]

  /// A sheet on which no role looks like anything.
  public init() {
    styles = Array(repeating: Style(), count: UInt64.bitWidth)
  }

  /// The style of one role; every role of an ink of several gets the style that is set.
  public subscript(role: Ink) -> Style {
    get { style(of: role) }
    set { for bit in role.bits { styles[bit] = newValue } }
  }

  /// The look of a cell: the styles of its roles, the lowest bit below.
  public func style(of ink: Ink) -> Style {
    var style = Style()
    var rest = ink.rawValue
    while rest != 0 {
      style = styles[rest.trailingZeroBitCount].over(style)
      rest &= rest - 1
    }
    return style
  }
}
