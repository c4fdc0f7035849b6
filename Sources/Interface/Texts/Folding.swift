import Foundation

extension String {
  /// The text as searches compare it: without case and accents, ligatures in two letters.
  public var folded: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("œ", with: "oe")
      .replacing("æ", with: "ae")
      .replacing("ß", with: "ss")
  }
}

extension String {
  /// The text without the white space around it.
  public var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
