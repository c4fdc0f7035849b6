/// A text in every language the desk speaks, so that none can be forgotten.
public struct Wording: Hashable, Sendable {
  /// In French, with its no-break spaces.
  public let french: String
  /// In English.
  public let english: String

  /// A text in both languages; the French one is written with ordinary spaces and set by ``FrenchTypography``.
  public init(fr: String, en: String) {
    french = FrenchTypography.set(fr)
    english = en
  }

  /// A text that is the same in both languages: a code, a name, a figure.
  public init(same text: String) {
    french = text
    english = text
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

/// Something that is said to people: a text, or a word of the domain.
public protocol Worded: Sendable {
  /// What is said, in every language.
  var wording: Wording { get }
  /// One of each, so that a test can read them all.
  static var samples: [Self] { get }
}

extension Worded where Self: CaseIterable {
  /// Every case.
  public static var samples: [Self] { Array(allCases) }
}

/// What French printing asks for where keyboards do not give it.
enum FrenchTypography {
  static let noBreakSpace: Character = "\u{A0}"

  /// Turns the space before `: ; ? !` and `»`, after `«` and before `%`, into a no-break space.
  static func set(_ text: String) -> String {
    guard text.utf8.contains(0x20) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var pending = false
    for character in text {
      if pending { result.append(isHigh(character) ? noBreakSpace : " ") }
      pending = character == " " && result.last != "«"
      if character == " " {
        if !pending { result.append(noBreakSpace) }
      } else {
        result.append(character)
      }
    }
    if pending { result.append(" ") }
    return result
  }

  private static func isHigh(_ character: Character) -> Bool {
    switch character {
    case ":", ";", "?", "!", "»", "%": true
    default: false
    }
  }
}
