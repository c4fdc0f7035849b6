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
      case .gap(let gap): text += details[gap]
      }
    }
    return text
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
