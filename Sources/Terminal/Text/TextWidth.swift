/// How many cells a scalar takes, by a table of our own.
///
/// No two libraries agree on width, so the desk decides once: Unicode 14, which is what ncurses believes through the C
/// library of Debian 12, with ambiguous width taken as one cell. A scalar that is younger, private or unassigned is not
/// drawable: ``SafeText`` puts a sign in its place, so that surface, ncurses and terminal always agree on columns.
public enum TextWidth {
  /// What a scalar is to somebody who draws it.
  package enum Kind: Equatable {
    /// It takes one cell, or two.
    case drawn(cells: Int)
    /// It has no cell of its own and sits on the scalar before it.
    case mark
    /// It shows nothing and must not reach a terminal (joiners, direction controls, variation selectors, tags).
    case invisible
    /// It acts on a terminal, or nobody knows how wide it is: a sign is drawn in its place.
    case undrawable
  }

  /// Says what is to be done with one scalar.
  package static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? .undrawable : .drawn(cells: 1) }
    if value < 0xA0 { return .undrawable }
    if value < 0x300 { return value == 0xAD ? .invisible : .drawn(cells: 1) }
    // Box drawing, blocks and the common shapes are most of what a screen holds beside letters.
    if 0x2500...0x259F ~= value { return .drawn(cells: 1) }
    return kindByProperties(of: scalar)
  }

  /// The cells a scalar takes when it is drawn: 0, 1 or 2.
  public static func cells(of scalar: Unicode.Scalar) -> Int {
    switch kind(of: scalar) {
    case .drawn(let cells): cells
    case .mark, .invisible: 0
    case .undrawable: 1
    }
  }

  private static func kindByProperties(of scalar: Unicode.Scalar) -> Kind {
    let properties = scalar.properties
    guard let age = properties.age, age <= (14, 0) else { return .undrawable }
    // U+1171E became a letter's neighbour in a later Unicode; in 14 it is a mark.
    if isJoiningJamo(scalar.value) || scalar.value == 0x1171E { return .mark }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      return properties.isDefaultIgnorableCodePoint ? .invisible : .mark
    case .format:
      return .invisible
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return .undrawable
    default:
      return properties.isDefaultIgnorableCodePoint ? .invisible : .drawn(cells: isWide(scalar.value) ? 2 : 1)
    }
  }

  /// Whether a scalar is a vowel or final of a Korean syllable, drawn inside the initial before it.
  private static func isJoiningJamo(_ value: UInt32) -> Bool {
    0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if value < range.first {
        high = middle
      } else if value > range.last {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// The ranges of East Asian Width `W` and `F` in Unicode 14, joined over scalars that nobody assigned.
  private static let wideRanges: [(first: UInt32, last: UInt32)] = [
    (0x01100, 0x0115F), (0x0231A, 0x0231B), (0x02329, 0x0232A), (0x023E9, 0x023EC), (0x023F0, 0x023F0),
    (0x023F3, 0x023F3), (0x025FD, 0x025FE), (0x02614, 0x02615), (0x02648, 0x02653), (0x0267F, 0x0267F),
    (0x02693, 0x02693), (0x026A1, 0x026A1), (0x026AA, 0x026AB), (0x026BD, 0x026BE), (0x026C4, 0x026C5),
    (0x026CE, 0x026CE), (0x026D4, 0x026D4), (0x026EA, 0x026EA), (0x026F2, 0x026F3), (0x026F5, 0x026F5),
    (0x026FA, 0x026FA), (0x026FD, 0x026FD), (0x02705, 0x02705), (0x0270A, 0x0270B), (0x02728, 0x02728),
    (0x0274C, 0x0274C), (0x0274E, 0x0274E), (0x02753, 0x02755), (0x02757, 0x02757), (0x02795, 0x02797),
    (0x027B0, 0x027B0), (0x027BF, 0x027BF), (0x02B1B, 0x02B1C), (0x02B50, 0x02B50), (0x02B55, 0x02B55),
    (0x02E80, 0x03029), (0x0302E, 0x0303E), (0x03041, 0x03096), (0x0309B, 0x0A4C6), (0x0A960, 0x0A97C),
    (0x0AC00, 0x0D7A3), (0x0F900, 0x0FAD9), (0x0FE10, 0x0FE19), (0x0FE30, 0x0FE6B), (0x0FF01, 0x0FF60),
    (0x0FFE0, 0x0FFE6), (0x16FE0, 0x16FE3), (0x16FF0, 0x1B2FB), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
    (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C),
    (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4),
    (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E),
    (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
    (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC),
    (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF),
    (0x1FA70, 0x1FAF6), (0x20000, 0x3134A),
  ]
}
