import Foundation

extension Glyph {
  /// The nearest glyph of ASCII, one cell wide: a letter without its accents, a plain sign for a typographic one, a question mark
  /// for what has nothing near.
  package var nearestASCII: Glyph {
    guard let scalar = Unicode.Scalar(scalarValues.0), !Self.isDrawable(scalar) || scalarValues.1 != 0 else {
      return self
    }
    return Glyph(drawing: Self.nearest(to: scalar) ?? "?", cells: 1)
  }

  private static func nearest(to scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isDrawable(scalar) { return scalar }
    if let sign = signs[scalar] { return sign }
    return String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.first.flatMap {
      isDrawable($0) ? $0 : nil
    }
  }

  private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool { (0x20...0x7E).contains(scalar.value) }

  /// What has no plain letter inside it.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "…": ".", "·": "-", "•": "*", "’": "'", "‘": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "‹": "<", "›": ">",
    "–": "-", "—": "-", "−": "-", "‑": "-", "→": ">", "←": "<", "↑": "^", "↓": "v", "×": "x", "°": "o", "€": "E",
    "œ": "o", "Œ": "O", "æ": "a", "Æ": "A", "ø": "o", "Ø": "O", "ß": "s", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ı": "i",
    "│": "|", "┃": "|", "┊": ":", "─": "-", "━": "-", "█": "#", "▇": "#", "▌": "|", "□": "?",
  ]
}

extension Surface {
  /// Draws everything with the nearest signs of ASCII, for terminals and fonts that have no others; what is wider than a cell leaves
  /// the other one empty.
  public mutating func spellInASCII() {
    replaceGlyphs { $0.isRightHalf ? .space : $0.nearestASCII }
  }
}
