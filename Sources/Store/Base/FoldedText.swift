import Foundation

/// Text as the search knows it: ligatures taken apart, so that `coeur` finds `cœur` and `strasse` finds `Straße`.
///
/// Case and accents are left to SQLite's tokenizer; what it does not take apart is done here, on both sides alike.
enum FoldedText {
  /// The text with its ligatures taken apart.
  static func fold(_ text: String) -> String {
    guard mayHoldLigature(text) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "œ", "Œ": scalars.append(contentsOf: "oe".unicodeScalars)
      case "æ", "Æ": scalars.append(contentsOf: "ae".unicodeScalars)
      case "ß", "ẞ": scalars.append(contentsOf: "ss".unicodeScalars)
      case "ﬀ": scalars.append(contentsOf: "ff".unicodeScalars)
      case "ﬁ": scalars.append(contentsOf: "fi".unicodeScalars)
      case "ﬂ": scalars.append(contentsOf: "fl".unicodeScalars)
      case "ø", "Ø": scalars.append("o")
      case "ł", "Ł": scalars.append("l")
      case "đ", "Đ": scalars.append("d")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether `fold` has anything to look for: a glance at the bytes spares most texts, accents or not, the walk.
  private static func mayHoldLigature(_ text: String) -> Bool {
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch (lead, byte) {
      case (0xC3, 0x86), (0xC3, 0xA6), (0xC3, 0x9F), (0xC3, 0x98), (0xC3, 0xB8): return true
      case (0xC4, 0x90), (0xC4, 0x91), (0xC5, 0x81), (0xC5, 0x82), (0xC5, 0x92), (0xC5, 0x93): return true
      case (0xE1, 0xBA), (0xEF, 0xAC): return true
      default: lead = byte
      }
    }
    return false
  }

  /// What names are put in order by: without case, accents and ligatures.
  static func ordering(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in fold(name).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    where !scalar.properties.isDiacritic && scalar.properties.canonicalCombiningClass == .notReordered {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
