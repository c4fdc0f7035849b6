import Interface
import Terminal
import Testing

/// The themes that come with the program.
@Suite struct ShippedThemesTests {
  private static func theme(_ name: String) throws -> Theme {
    try Theme(named: name, in: nil)
  }

  @Test("Every theme that comes with the program passes the check", arguments: Theme.builtInNames)
  func check(name: String) throws {
    let check = ThemeCheck(try Self.theme(name), file: name)
    #expect(check.mistakes.isEmpty, "\(check.mistakes.map { SettingMistakeText($0).wording.english })")
    #expect(check.remarks.isEmpty)
  }

  @Test("Every theme says what it is", arguments: Theme.builtInNames)
  func about(name: String) throws {
    let theme = try Self.theme(name)
    #expect(theme.about != nil)
    #expect(theme.ground != nil)
  }

  /// What stands side by side in a list, and is told apart at a glance.
  private static let rows: [[InkRole]] = [
    [.bloquante, .majeure, .mineure], [.met, .atRisk, .breached, .paused], [.customer, .note],
    [.phaseDone, .phaseNow, .phaseSkipped],
  ]

  @Test(
    "What is told apart by its look still is on 256 colours, on 16 and on 8",
    arguments: ["sombre", "clair", "projecteur", "contraste", "daltonien"],
    [ColorDepth.palette, .sixteen, .eight]
  )
  func reduced(name: String, depth: ColorDepth) throws {
    let styles = try Self.theme(name).styles
    for row in Self.rows {
      let looks = row.map { styles.look(of: Ink($0), at: depth) }
      #expect(Set(looks).count == row.count, "\(row.map(\.name)): \(looks)")
    }
    let plain = styles.look(of: .text, at: depth)
    for role in InkRole.allCases where role.isLoud {
      #expect(styles.look(of: Ink(role), at: depth) != plain, "\(role.name)")
    }
  }

  @Test(
    "On few colours no text has the colour of what is behind it",
    arguments: Theme.builtInNames,
    [ColorDepth.sixteen, .eight]
  )
  func seen(name: String, depth: ColorDepth) throws {
    let theme = try Self.theme(name)
    let own: NamedColor? = theme.ground == .dark ? .black : theme.ground == .light ? .white : nil
    for role in InkRole.allCases {
      for ink in [Ink(role), Ink(role, .selected)] {
        let look = theme.styles.look(of: ink, at: depth)
        let back = look.background.flatMap { $0 == .standard ? nil : $0 } ?? own.map { .named($0) }
        #expect(look.foreground == nil || look.foreground != back, "\(role.name)")
      }
    }
  }

  @Test("Without colours, where one is and what is wrong is still seen", arguments: Theme.builtInNames)
  func colorless(name: String) throws {
    let styles = try Self.theme(name).styles
    for role in InkRole.allCases where role.isLoud {
      #expect(!styles.look(of: Ink(role), at: .none).attributes.isEmpty, "\(role.name)")
    }
  }

  @Test("High contrast is at least 7 to 1 everywhere")
  func highContrast() throws {
    let styles = try Self.theme("contraste").styles
    // Nothing is selected on the wall.
    for role in InkRole.allCases where role != .alarm {
      for ink in [Ink(role), Ink(role, .selected)] {
        let style = styles.style(of: ink)
        let text = try #require(style.foreground?.reduced(to: .palette).certain)
        let back = try #require(style.background?.reduced(to: .palette).certain)
        #expect(text.contrast(with: back) >= 7, "\(role.name)")
      }
    }
  }

  @Test("The themes without colours have none, and the one for any terminal draws ASCII alone")
  func withoutColors() throws {
    for name in ["mono", "ascii"] {
      let theme = try Self.theme(name)
      for role in InkRole.allCases {
        let style = theme.styles.style(of: Ink(role))
        #expect(style.foreground == nil && style.background == nil, "\(role.name)")
      }
    }
    let ascii = try Self.theme("ascii").symbols
    #expect(ascii.named.allSatisfy { $0.sign.allSatisfy(\.isASCII) } && ascii.isPlain)
    #expect(try Self.theme("mono").symbols == .standard)
  }
}

/// The theme for eyes that see fewer colours.
@Suite struct ColorVisionTests {
  /// Simulations of full deficiency, on light and not on the figures of a screen (Machado, Oliveira and Fernandes 2009).
  private static let simulations: [String: [[Double]]] = [
    "protanopia": [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
    ],
  ]

  private static func seen(_ color: RGB, with matrix: [[Double]]) -> RGB {
    let light = [color.red, color.green, color.blue].map { RGB.linear($0) }
    let parts = matrix.map { row in
      let value = min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }))
      let part = value <= 0.0031308 ? 12.92 * value : 1.055 * Self.root(value) - 0.055
      return UInt8((part * 255).rounded())
    }
    return RGB(parts[0], parts[1], parts[2])
  }

  /// The 2.4th root of an amount of light, found by halving: the tests need no library of mathematics for it.
  private static func root(_ value: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      // middle to the power of 2.4 is the fifth root of its twelfth power; both sides are raised to the fifth.
      let power = (0..<12).reduce(1.0) { product, _ in product * middle }
      let wanted = (0..<5).reduce(1.0) { product, _ in product * value }
      if power < wanted { low = middle } else { high = middle }
    }
    return low
  }

  @Test(
    "States and priorities stay far apart for eyes that see fewer colours",
    arguments: ["protanopia", "deuteranopia", "tritanopia"]
  )
  func daltonien(deficiency: String) throws {
    let matrix = try #require(Self.simulations[deficiency])
    let styles = try Theme(named: "daltonien", in: nil).styles
    let rows: [[InkRole]] = [[.met, .atRisk, .breached, .paused], [.bloquante, .majeure, .mineure, .basse]]
    for row in rows {
      let colors = try row.map { role in
        let color = try #require(styles.style(of: Ink(role)).foreground?.reduced(to: .palette).certain)
        return (role: role, seen: Self.seen(color, with: matrix))
      }
      for (index, one) in colors.enumerated() {
        for other in colors[(index + 1)...] {
          // Ten times what is just seen; colours nearer to each other than that are confused in small text.
          #expect(one.seen.distance(to: other.seen) > 20, "\(one.role.name), \(other.role.name)")
        }
      }
    }
  }

  @Test("The simulation makes red and green hard to tell apart, and leaves greys alone")
  func simulation() throws {
    let matrix = try #require(Self.simulations["deuteranopia"])
    let (red, green) = (RGB(200, 60, 0), RGB(95, 135, 0))
    #expect(Self.seen(red, with: matrix).distance(to: Self.seen(green, with: matrix)) < red.distance(to: green) / 2)
    #expect(Self.seen(RGB(128, 128, 128), with: matrix).distance(to: RGB(128, 128, 128)) < 1)
  }
}

extension InkRole {
  /// Whether it must be found at a glance.
  fileprivate var isLoud: Bool {
    [.bloquante, .atRisk, .breached, .failed, .alarm, .selected, .activeView].contains(self)
  }
}
