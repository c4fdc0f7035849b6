import Terminal

/// What is to be said of a theme that can be read: whether its text stands out from what is behind it (WCAG 2.2, 1.4.3 and
/// 1.4.11).
///
/// It is measured on the colours that a terminal of 256 shows. What `ansi` names is the terminal's own and not measured.
public struct ThemeCheck: Sendable {
  /// What is wrong; nothing for a theme that can be read by everybody.
  public private(set) var mistakes: [SettingMistake] = []
  /// What cannot be told: colours that are as the terminal's owner chose them.
  public private(set) var remarks: [SettingMistake] = []

  /// The mistakes as an error; nil where there is none.
  public var failure: SettingMistakes? { mistakes.isEmpty ? nil : SettingMistakes(all: mistakes) }

  private let theme: Theme
  private let file: String
  private let lines: TomlLines

  /// Checks a theme.
  ///
  /// - Parameters:
  ///   - file: how mistakes name it.
  ///   - text: its TOML, for the lines that mistakes are on.
  public init(_ theme: Theme, file: String, text: String = "") {
    self.theme = theme
    self.file = file
    lines = TomlLines(text)
    let own = theme.styles.style(of: [])
    let isColored = InkRole.allCases.contains { theme.styles[Ink($0)].hasColor }
    guard isColored else { return }
    guard own.background != nil || [.dark, .light].contains(theme.ground) else {
      let found = theme.ground?.rawValue
      mistakes.append(SettingMistake(file: file, key: "made_for", found: found, problem: .madeForNothing))
      return
    }
    for role in InkRole.allCases { check(role) }
  }

  private mutating func check(_ role: InkRole) {
    guard let least = role.leastContrast else { return }
    let style = theme.styles.style(of: Ink(role))
    let key = "roles." + role.name
    for (part, color) in [("foreground", style.foreground), ("background", style.background)] {
      guard let color, color != .standard, color.certain == nil, theme.styles[Ink(role)].hasColor else { continue }
      let remark = SettingMistake(file: file, key: key + "." + part, found: "\(color)", problem: .uncertainColor)
      remarks.append(remark.located(by: lines))
    }
    measure(style, key, least, behind: role.name)
    for carrier in role.carriers where theme.styles[Ink(carrier)].background != nil {
      measure(theme.styles.style(of: Ink(role, carrier)), key, least, behind: carrier.name)
    }
  }

  /// Measures a text on the worst of what may be behind it.
  private mutating func measure(_ style: Style, _ key: String, _ least: Double, behind: String) {
    // What the terminal has by itself on both sides is its owner's to judge.
    guard style.hasColor else { return }
    let texts = Self.shown(style.foreground) ?? theme.ground?.texts ?? []
    let backs = Self.shown(style.background) ?? theme.ground?.backs ?? []
    let ratios = texts.flatMap { text in backs.map { text.contrast(with: $0) } }
    guard let worst = ratios.min(), worst < least else { return }
    let place = Self.shown(style.background) == nil ? theme.ground?.rawValue ?? behind : behind
    let problem = SettingMistake.Problem.contrast(ratio: worst, least: least, behind: place)
    let mistake = SettingMistake(file: file, key: key, found: nil, problem: problem)
    mistakes.append(mistake.located(by: lines))
  }

  /// What a colour looks like; nothing where the terminal's palette decides, nil where the terminal's own is kept.
  private static func shown(_ color: Color?) -> [RGB]? {
    guard let color, color != .standard else { return nil }
    return color.reduced(to: .palette).certain.map { [$0] } ?? []
  }
}

extension Style {
  /// Whether it asks for a colour.
  fileprivate var hasColor: Bool {
    [foreground, background].contains { $0 != nil && $0 != .standard }
  }
}

extension InkRole {
  /// The contrast its text needs at least: 4.5, and 3 for what is large; nil for an ornament that tells nothing.
  var leastContrast: Double? {
    switch self {
    case .rule: nil
    case .digits, .digitsAtRisk, .digitsBreached, .bar: 3
    default: 4.5
    }
  }

  /// The roles that it is seen on, besides the screen itself: rows are selected, and the first line holds a few others.
  fileprivate var carriers: [InkRole] {
    switch self {
    case .header, .hint, .alarm, .activeView, .digits, .digitsAtRisk, .bar, .selected: []
    case .panelTitle, .digitsBreached: [.alarm]
    case .breached: [.selected, .header, .panelTitle, .alarm]
    case .accent, .heading, .dim, .strong, .open, .closed: [.selected, .header]
    default: [.selected]
    }
  }
}

extension Theme.Ground {
  /// The grounds that terminals of the kind have: from black to the dark grey of many editors, from white to a light grey.
  fileprivate var backs: [RGB] {
    switch self {
    case .dark: [RGB(0, 0, 0), RGB(0x1E, 0x1E, 0x1E)]
    case .light: [RGB(0xFF, 0xFF, 0xFF), RGB(0xEE, 0xEE, 0xEE)]
    case .any: []
    }
  }

  /// The least contrast that their own text has: the grey of the Linux console, and a dark one.
  fileprivate var texts: [RGB] {
    switch self {
    case .dark: [RGB(0xAA, 0xAA, 0xAA), RGB(0xFF, 0xFF, 0xFF)]
    case .light: [RGB(0x33, 0x33, 0x33), RGB(0, 0, 0)]
    case .any: []
    }
  }
}
