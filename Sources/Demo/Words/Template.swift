/// A text with gaps, such as `OF {of} : quantité fausse`, that are filled from one ticket's details.
///
/// French spacing is put in while reading: the space before a high sign and inside guillemets never breaks.
struct Template: ExpressibleByStringLiteral, Sendable {
  private enum Piece: Sendable {
    case text(String)
    case gap(Gap)
  }

  private var pieces: [Piece] = []

  init(stringLiteral text: String) {
    var rest = Substring(Self.spaced(text))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      let name = String(rest[rest.index(after: open)..<close])
      // A gap of no known name stays as it is written, where the tests find it.
      pieces.append(Gap(rawValue: name).map(Piece.gap) ?? .text("{\(name)}"))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }

  /// The text with its gaps filled.
  func filled(_ details: Details) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .gap(let gap): Self.append(details[gap], to: &text)
      }
    }
    return text
  }

  /// Appends a name, before which `de` and `que` lose their vowel where French elides it.
  private static func append(_ name: String, to text: inout String) {
    let elides = "AEIOUÉÈÊŒ".contains(name.prefix(1)) || name.hasPrefix("Hy")
    if elides, text.hasSuffix(" de ") || text.hasSuffix(" que ") {
      text.removeLast(2)
      text += "’"
    }
    text += name
  }

  private static func spaced(_ text: String) -> String {
    let unbreakable: Unicode.Scalar = "\u{A0}"
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if ":;?!»€%".unicodeScalars.contains(scalar), scalars.last == " " {
        scalars.removeLast()
        scalars.append(unbreakable)
      }
      scalars.append(scalar == " " && scalars.last == "«" ? unbreakable : scalar)
    }
    return String(scalars)
  }
}
