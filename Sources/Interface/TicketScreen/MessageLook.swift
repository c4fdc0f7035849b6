import Desk
import Terminal

/// How one kind of message is told from the others, everywhere it is read or written.
///
/// A word, a sign, a margin and a colour, each of them enough by itself (`domain.md` 2: impossible to confuse).
struct MessageLook {
  /// The words above it.
  let heading: ConversationText
  /// The sign before the words: where the message went.
  let sign: String
  /// The mark along the left margin.
  let margin: String
  /// The colour.
  let ink: Ink

  /// The look of that kind.
  init(_ kind: MessageKind, _ symbols: Symbols) {
    switch kind {
    case .customer:
      heading = .customerHeading
      sign = symbols.isPlain ? "<" : "◂"
      margin = symbols.isPlain ? "|" : "│"
      ink = .customer
    case .reply:
      heading = .replyHeading
      sign = symbols.isPlain ? ">" : "▸"
      margin = symbols.isPlain ? "]" : "┃"
      ink = .reply
    case .note:
      heading = .noteHeading
      sign = "#"
      margin = symbols.isPlain ? ":" : "┊"
      ink = .note
    }
  }
}
