/// The escape sequences of xterm and its kin, for terminals whose own description does not know them.
///
/// A sequence nobody knows must be swallowed whole: its rest, taken for keys, would act on a ticket.
enum EscapeSequence {
  /// Whether a sequence that begins with `ESC [` or `ESC O` is complete.
  static func ends(_ sequence: [Unicode.Scalar]) -> Bool {
    guard sequence.count > 2, let last = sequence.last else { return false }
    if sequence.count == 3, last == "[" { return false }
    return 0x40...0x7E ~= last.value
  }

  /// What a sequence means; nil if nobody knows.
  static func meaning(of sequence: [Unicode.Scalar]) -> RawInput? {
    guard ends(sequence), let final = sequence.last else { return nil }
    if sequence[2] == "[" {
      // The console of Linux sends F1 to F5 as `ESC [ [ A` to `E`.
      return "A"..."E" ~= final ? .key(.function(Int(final.value) - 0x40)) : nil
    }
    let parameters = String(String.UnicodeScalarView(sequence[2..<(sequence.count - 1)]))
      .split(separator: ";", omittingEmptySubsequences: false)
    if final == "~" { return parameters.first.flatMap { meaning(ofNumber: String($0)) } }
    let hasControl = parameters.count == 2 && (parameters[1] == "5" || parameters[1] == "3")
    switch final {
    case "A": return .key(.up)
    case "B": return .key(.down)
    case "C": return .key(hasControl ? .wordRight : .right)
    case "D": return .key(hasControl ? .wordLeft : .left)
    case "H": return .key(.home)
    case "F": return .key(.end)
    case "Z": return .key(.backTab)
    case "I" where parameters == [""]: return .focus(true)
    case "O" where parameters == [""]: return .focus(false)
    case "M" where sequence[1] == "O": return .key(.enter)
    case "P", "Q", "R", "S": return sequence[1] == "O" ? .key(.function(Int(final.value) - 0x4F)) : nil
    default: return nil
    }
  }

  private static func meaning(ofNumber number: String) -> RawInput? {
    switch number {
    case "1", "7": .key(.home)
    case "2": .key(.insert)
    case "3": .key(.delete)
    case "4", "8": .key(.end)
    case "5": .key(.pageUp)
    case "6": .key(.pageDown)
    case "11", "12", "13", "14", "15": Int(number).map { .key(.function($0 - 10)) }
    case "17", "18", "19", "20", "21": Int(number).map { .key(.function($0 - 11)) }
    case "23", "24": Int(number).map { .key(.function($0 - 12)) }
    case "200": .pasteBegin
    case "201": .pasteEnd
    default: nil
    }
  }
}

extension Key {
  /// The key that sends one scalar; nil for what no key sends.
  init?(controlOrCharacter scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80...0x9F: return nil
    default: self = .character(Character(scalar))
    }
  }

  /// The key together with Alt, or Esc before it where Alt has no meaning of its own.
  var withAlt: [Key] {
    if case .character(let character) = self { return [.alt(character)] }
    return [.escape, self]
  }
}
