/// Turns what comes from the terminal into inputs: keys, text that was pasted, focus.
///
/// It holds what is not complete between two reads: a paste whose end is still to come, an escape sequence that was cut
/// in two. ``patience`` says how long it is willing to wait, ``giveUp()`` ends the wait.
package struct InputDecoder: Sendable {
  /// The most a paste may hold, in bytes of UTF-8; what comes after is dropped up to the end of the paste.
  package static let pasteLimit = 1 << 20

  private var paste: PasteBuffer?
  /// Esc and what followed it, as long as it may become a sequence.
  private var sequence: [Unicode.Scalar] = []

  package init() {}

  /// Whether a paste began and did not end.
  package var isPasting: Bool { paste != nil }

  /// How long to wait for the rest of what began; nil when nothing did.
  package var patience: Duration? {
    if paste != nil { return .seconds(2) }
    return sequence.isEmpty ? nil : .milliseconds(50)
  }

  /// Takes everything that could be read at once.
  package mutating func decode(_ raw: [RawInput]) -> [Input] {
    var inputs: [Input] = []
    for input in raw { take(input, into: &inputs) }
    // Curses has waited for more: Esc by itself is the key.
    if sequence.count == 1 { endSequence(into: &inputs) }
    return inputs
  }

  /// Ends the wait for what never came.
  package mutating func giveUp() -> [Input] {
    var inputs: [Input] = []
    endPaste(into: &inputs)
    endSequence(into: &inputs)
    return inputs
  }

  private mutating func take(_ raw: RawInput, into inputs: inout [Input]) {
    if paste != nil { return takePasted(raw, into: &inputs) }
    if case .scalar(let scalar) = raw { return take(scalar, into: &inputs) }
    endSequence(into: &inputs)
    switch raw {
    case .key(let key): inputs.append(.key(key))
    case .focus(let isFocused): inputs.append(.focus(isFocused))
    case .pasteBegin: paste = PasteBuffer()
    case .scalar, .pasteEnd, .ignored: break
    }
  }

  // MARK: Keys

  private mutating func take(_ scalar: Unicode.Scalar, into inputs: inout [Input]) {
    if sequence.isEmpty {
      if scalar == "\u{1B}" {
        sequence = [scalar]
      } else {
        appendKey(scalar, into: &inputs)
      }
    } else if sequence.count == 1 {
      takeAfterEscape(scalar, into: &inputs)
    } else if scalar == "\u{1B}" || !scalar.isASCII || scalar.value < 0x20 {
      // No sequence goes on like this.
      endSequence(into: &inputs)
      take(scalar, into: &inputs)
    } else {
      sequence.append(scalar)
      if EscapeSequence.ends(sequence) { endSequence(into: &inputs) }
    }
  }

  private mutating func takeAfterEscape(_ scalar: Unicode.Scalar, into inputs: inout [Input]) {
    if scalar == "\u{1B}" {
      inputs.append(.key(.escape))
    } else if scalar == "[" || scalar == "O" {
      sequence.append(scalar)
    } else {
      sequence = []
      if let key = Key(controlOrCharacter: scalar) {
        inputs.append(contentsOf: key.withAlt.map(Input.key))
      }
    }
  }

  /// Reports a sequence for what it means, or not at all if that is unknown.
  private mutating func endSequence(into inputs: inout [Input]) {
    defer { sequence = [] }
    switch sequence.count {
    case 0:
      return
    case 1:
      inputs.append(.key(.escape))
    case 2:
      if let last = sequence.last { inputs.append(.key(.alt(Character(last)))) }
    default:
      guard let meaning = EscapeSequence.meaning(of: sequence) else { return }
      sequence = []
      take(meaning, into: &inputs)
    }
  }

  private func appendKey(_ scalar: Unicode.Scalar, into inputs: inout [Input]) {
    // A mark belongs to the letter typed before it, as some keyboards send accents.
    if scalar.properties.generalCategory == .nonspacingMark, case .key(.character(let base))? = inputs.last {
      inputs[inputs.count - 1] = .key(.character(Character(String(base) + String(scalar))))
    } else if let key = Key(controlOrCharacter: scalar) {
      inputs.append(.key(key))
    }
  }

  // MARK: Paste

  private mutating func takePasted(_ raw: RawInput, into inputs: inout [Input]) {
    switch raw {
    case .scalar(let scalar):
      paste?.append(scalar)
      if paste?.endsWithMarker == true { endPaste(into: &inputs) }
    case .key(.enter):
      paste?.append("\n")
    case .pasteEnd:
      endPaste(into: &inputs)
    case .key, .focus, .pasteBegin, .ignored:
      break
    }
  }

  private mutating func endPaste(into inputs: inout [Input]) {
    guard let paste else { return }
    self.paste = nil
    inputs.append(.paste(paste.text))
  }
}
