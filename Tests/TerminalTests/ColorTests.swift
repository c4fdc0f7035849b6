import Terminal
import Testing

struct ColorTests {
  @Test(
    "A terminal of direct colours is given red, green and blue, and the first eight by their numbers",
    arguments: [
      (Color.standard, Int32(-1)), (.named(.red), 1), (.named(.white), 7), (.named(.brightRed), 0xFF0000),
      (.indexed(3), 3), (.indexed(203), 0xFF5F5F), (.indexed(250), 0xBCBCBC), (.rgb(0xFF, 0x5F, 0x5F), 0xFF5F5F),
    ]
  )
  func direct(color: Color, number: Int32) {
    #expect(color.directNumber == number)
  }

  @Test("A colour is written as six hexadecimal digits")
  func hex() {
    #expect(Color(hex: "#ff8700") == .rgb(255, 135, 0))
    #expect(Color(hex: "#FF8700") == .rgb(255, 135, 0))
    for wrong in ["ff8700", "#ff870", "#ff87000", "#gg8700", "#+f8700", "", "#ff870é"] {
      #expect(Color(hex: wrong) == nil)
    }
  }

  @Test("A colour that the palette of 256 has is found there", arguments: 16...255)
  func exact(index: Int) throws {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    let color: Color
    if index < 232 {
      color = .rgb(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    } else {
      let grey = UInt8(8 + 10 * (index - 232))
      color = .rgb(grey, grey, grey)
    }
    let found = color.reduced(to: .palette)
    guard case .indexed(let entry) = found else {
      Issue.record("\(found)")
      return
    }
    // Some greys of the cube are among the greys too.
    #expect(Int(entry) == index || [16, 59, 102, 145, 188, 231].contains(Int(entry)) || index >= 232)
  }

  @Test("The first sixteen entries, which people re-theme, are never chosen for a colour by its parts")
  func neverRethemed() {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let color = Color.rgb(UInt8(red), UInt8(green), UInt8(blue)).reduced(to: .palette)
          guard case .indexed(let entry) = color else { continue }
          #expect(entry >= 16)
        }
      }
    }
  }

  @Test(
    "On fewer colours the nearest named one is taken",
    arguments: [
      (Color.rgb(200, 10, 10), NamedColor.red, NamedColor.red),
      (.rgb(255, 20, 20), .brightRed, .red),
      (.rgb(250, 250, 250), .brightWhite, .white),
      (.rgb(0, 200, 0), .green, .green),
      (.indexed(16), .black, .black),
      (.named(.brightYellow), .brightYellow, .yellow),
    ]
  )
  func fewer(color: Color, onSixteen: NamedColor, onEight: NamedColor) {
    #expect(color.reduced(to: .sixteen) == .named(onSixteen))
    #expect(color.reduced(to: .eight) == .named(onEight))
  }

  @Test("Bright text on eight colours is bold; without colours only attributes are left")
  func reducedStyles() {
    let style = Style(foreground: .named(.brightRed), background: .named(.blue), attributes: .underline)
    #expect(
      style.reduced(to: .eight)
        == Style(foreground: .named(.red), background: .named(.blue), attributes: [.underline, .bold])
    )
    #expect(style.reduced(to: .none) == Style(attributes: .underline))
    #expect(style.reduced(to: .palette) == style)
  }

  @Test("The terminal's own colour is never another", arguments: ColorDepth.allCases)
  func standard(depth: ColorDepth) {
    #expect(Color.standard.reduced(to: depth) == .standard)
  }

  @Test(
    "The depth is what the terminal says it has, unless somebody wants no colours",
    arguments: [
      (256, [:], ColorDepth.palette),
      (1 << 24, [:], .palette),
      (88, [:], .sixteen),
      (16, [:], .sixteen),
      (8, [:], .eight),
      (2, [:], .none),
      (-1, [:], .none),
      (256, ["NO_COLOR": "1"], .none),
      (256, ["NO_COLOR": ""], .palette),
    ] as [(Int, [String: String], ColorDepth)]
  )
  func depth(colors: Int, environment: [String: String], expected: ColorDepth) {
    #expect(ColorDepth(colors: colors, environment: environment) == expected)
  }
}
