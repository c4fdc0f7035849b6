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
  /// On eight colours a bright text is its plain colour in bold, and a grey one has the terminal's own colour, as bold
  /// black is black in many palettes; without colours only the attributes are left.
  public func reduced(to depth: ColorDepth) -> Style {
    guard depth != .none else { return Style(attributes: attributes) }
    var style = Style(
      foreground: foreground?.reduced(to: depth),
      background: background?.reduced(to: depth),
      attributes: attributes
    )
    guard depth == .eight, let foreground, foreground.isBright else { return style }
    if foreground.reduced(to: .sixteen) == .named(.brightBlack) {
      style.foreground = .standard
    } else {
      style.attributes.insert(.bold)
    }
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
  /// The roles that lie below every cell, also below one without any: how the screen itself looks.
  public var ground: Ink = []
  private var styles: [Style]
  /// What takes a style's place on sixteen colours and fewer; nil where the style does there too.
  private var plainStyles: [Style?]

  /// A sheet on which no role looks like anything.
  public init() {
    styles = Array(repeating: Style(), count: UInt64.bitWidth)
    plainStyles = Array(repeating: nil, count: UInt64.bitWidth)
  }

  /// Sets the style of roles, and the one that takes its place on sixteen colours, eight and none.
  public mutating func set(_ style: Style, plain: Style?, for roles: Ink) {
    for bit in roles.bits { (styles[bit], plainStyles[bit]) = (style, plain) }
  }

  /// The style of one role; every role of an ink of several gets the style that is set.
  public subscript(role: Ink) -> Style {
    get { role.bits.reduce(Style()) { styles[$1].over($0) } }
    set { set(newValue, plain: nil, for: role) }
  }

  /// The look of a cell as it is meant: the styles of its roles, the lowest bit below.
  public func style(of ink: Ink) -> Style {
    layers(of: ink, isPlain: false)
  }

  /// The look of a cell on a terminal of that many colours.
  public func look(of ink: Ink, at depth: ColorDepth) -> Style {
    layers(of: ink, isPlain: depth < .palette).reduced(to: depth)
  }

  private func layers(of ink: Ink, isPlain: Bool) -> Style {
    var style = Style()
    var rest = ink.union(ground).rawValue
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      style = (isPlain ? plainStyles[bit] ?? styles[bit] : styles[bit]).over(style)
      rest &= rest - 1
    }
    return style
  }
}
