import Foundation

/// Text as the search knows it: ligatures taken apart, so that `coeur` finds `cœur` and `strasse` finds `Straße`.
///
/// Case and accents are left to SQLite's tokenizer; what it does not take apart is done here, on both sides alike.
enum FoldedText {
  /// The text with its ligatures taken apart.
  static func fold(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC3 }) else { return text }
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
