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
    /// Whether it does nothing but ask something else, so that the key which opened the question may choose it too.
    public var isHarmless: Bool

    /// A choice by those keys.
    public init(keys: [Character], label: String, word: String, isHarmless: Bool = false) {
      self.keys = keys
      self.label = label
      self.word = word
      self.isHarmless = isHarmless
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
  /// The key that led to the question: held down, it must not answer it.
  var opener: Key?
  /// What is said when the question is left without an answer; that it was given up when nil.
  var leaving: Notice?
  /// What to ask for with the word that answers it.
  public var answer: @Sendable (String) -> [Request]

  /// A question.
  public init(_ question: String, _ style: Style, answer: @escaping @Sendable (String) -> [Request]) {
    self.question = question
    self.style = style
    self.answer = answer
  }
}

extension Prompt {
  /// A question that is answered with yes, by a key that is not the one which led to it, or left.
  ///
  /// - Parameters:
  ///   - label: what yes means here.
  ///   - besides: what else can be chosen.
  static func confirmation(
    _ question: String,
    yes label: String,
    besides: [Choice] = [],
    openedBy opener: Key?,
    answer: @escaping @Sendable (String) -> [Request]
  ) -> Prompt {
    // O for oui, y for yes; v for valider where both led here.
    let keys: [Character] = ["o", "y", "v"].filter { .character($0) != opener }
    var prompt = Prompt(question, .choice([Choice(keys: keys, label: label, word: yes)] + besides), answer: answer)
    prompt.opener = opener
    return prompt
  }

  /// The word of yes.
  static let yes = "yes"
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
