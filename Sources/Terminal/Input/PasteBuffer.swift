/// A paste while it comes in.
struct PasteBuffer: Sendable {
  private static let marker = Array("\u{1B}[201~".unicodeScalars)

  private var scalars: [Unicode.Scalar] = []
  private var byteCount = 0
  /// The last scalars that came, in which the end is looked for when curses did not recognise it.
  private var tail: [Unicode.Scalar] = []

  mutating func append(_ scalar: Unicode.Scalar) {
    tail.append(scalar)
    if tail.count > Self.marker.count { tail.removeFirst() }
    byteCount += scalar.utf8.count
    // The marker may still follow, and is taken off again.
    guard byteCount <= InputDecoder.pasteLimit + Self.marker.count else { return }
    scalars.append(scalar)
  }

  /// Whether what came last is the mark that ends a paste.
  var endsWithMarker: Bool { tail == Self.marker }

  /// What was pasted: `\n` is its only line break, and no control is left but that and `\t`.
  var text: String {
    var kept = scalars[...]
    if kept.suffix(Self.marker.count).elementsEqual(Self.marker) { kept = kept.dropLast(Self.marker.count) }
    var text = String.UnicodeScalarView()
    var afterReturn = false
    var room = InputDecoder.pasteLimit
    for scalar in kept {
      defer { afterReturn = scalar == "\r" }
      room -= scalar.utf8.count
      guard room >= 0 else { break }
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if !afterReturn { text.append("\n") }
      case "\t": text.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
