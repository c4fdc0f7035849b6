import Terminal

/// A question on the last line.
public struct Prompt: Sendable {
  /// Something that can be answered with one key.
  public struct Choice: Sendable {
    /// The keys that choose it, the one to show first.
    public var keys: [Character]
    /// What it is called.
    public var label: String
    /// The word it stands for.
    public var word: String

    /// A choice by those keys.
    public init(keys: [Character], label: String, word: String) {
      self.keys = keys
      self.label = label
      self.word = word
    }
  }

  /// How it is answered.
  public enum Style: Sendable {
    /// With the key of a choice.
    case choice([Choice])
    /// With a line, for which completions are proposed; Enter takes the one that stands out.
    case line(TextLine, [Completion], allowsOther: Bool)
  }

  /// What is asked.
  public var question: String
  /// How it is answered.
  public var style: Style
  /// The proposal that stands out, among those that fit what was typed.
  public var chosen = 0
  /// What to ask for with the word that answers it.
  public var answer: @Sendable (String) -> [Request]

  /// A question.
  public init(_ question: String, _ style: Style, answer: @escaping @Sendable (String) -> [Request]) {
    self.question = question
    self.style = style
    self.answer = answer
  }
}

/// A word that is proposed, and what it stands for.
public struct Completion: Hashable, Sendable {
  /// The word that commands are written with.
  public var word: String
  /// What people read beside it; may equal the word.
  public var label: String

  /// That word for that.
  public init(word: String, label: String) {
    self.word = word
    self.label = label
  }

  /// Whether each word typed begins a word of it, accents and case ignored.
  public func fits(_ typed: String) -> Bool {
    let parts = (label + " " + word).folded.split { !$0.isLetter && !$0.isNumber }
    return typed.folded.split(separator: " ").allSatisfy { typed in parts.contains { $0.hasPrefix(typed) } }
  }
}
