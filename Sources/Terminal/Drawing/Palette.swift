#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour by its parts.
public struct RGB: Hashable, Sendable {
  /// How much red there is in it.
  public let red: UInt8
  /// How much green.
  public let green: UInt8
  /// How much blue.
  public let blue: UInt8

  /// The colour of those parts.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// The 256 colours of a terminal, and which of them is nearest to a colour.
///
/// Distance is taken in CIE L*a*b*, in which equal distances look equally far. The first sixteen entries are never
/// chosen for a colour by its parts: people re-theme those.
enum Palette {
  /// The entry nearest to a colour, among those nobody re-themes: the cube (16–231) and the greys (232–255).
  static func nearestIndex(to color: RGB) -> UInt8 {
    let wanted = Lab(color)
    let nearest = fixedEntries.min { wanted.distance(to: $0.lab) < wanted.distance(to: $1.lab) }
    return nearest?.index ?? 16
  }

  /// The nearest of some named colours, as xterm shows them.
  static func nearestName(to color: RGB, among names: [NamedColor]) -> NamedColor {
    let wanted = Lab(color)
    let nearest = names.min {
      wanted.distance(to: Lab(rgb(ofIndex: $0.rawValue))) < wanted.distance(to: Lab(rgb(ofIndex: $1.rawValue)))
    }
    return nearest ?? .white
  }

  /// What an entry looks like in xterm.
  static func rgb(ofIndex index: UInt8) -> RGB {
    switch index {
    case 0..<16:
      return systemColors[Int(index)]
    case 16..<232:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = Int(index) - 16
      return RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let level = 8 + 10 * (index - 232)
      return RGB(level, level, level)
    }
  }

  private static let fixedEntries: [(index: UInt8, lab: Lab)] = (16...255).map { (UInt8($0), Lab(rgb(ofIndex: $0))) }

  private static let systemColors: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}

extension RGB {
  /// How much light it gives, from 0 for black to 1 for white: the relative luminance of WCAG 2.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast with another colour, from 1 for none to 21 for black on white (WCAG 2.2, "contrast ratio").
  public func contrast(with other: RGB) -> Double {
    let (one, other) = (luminance, other.luminance)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// How far it looks from another colour: 0 for the same one, about 2 for a difference that is just seen (CIE 1976).
  public func distance(to other: RGB) -> Double {
    Lab(self).distance(to: Lab(other)).squareRoot()
  }

  /// A part as an amount of light, from 0 to 1 (sRGB, IEC 61966-2-1).
  package static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

/// A colour as the eye measures it (CIE L*a*b*, daylight white).
private struct Lab {
  let lightness: Double
  let a: Double
  let b: Double

  init(_ color: RGB) {
    let red = RGB.linear(color.red)
    let green = RGB.linear(color.green)
    let blue = RGB.linear(color.blue)
    let x = Self.root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    let y = Self.root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    let z = Self.root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  func distance(to other: Lab) -> Double {
    let lightness = lightness - other.lightness
    let a = a - other.a
    let b = b - other.b
    return lightness * lightness + a * a + b * b
  }

  private static func root(_ value: Double) -> Double {
    value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
  }
}
