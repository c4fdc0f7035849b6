import Desk

/// What was given for one thing that an action asks.
public enum ArgumentValue: Hashable, Sendable {
  case priority(Priority)
  case agent(Login?)
  case team(Team)
  case ticketKind(TicketKind)
  case contact(Int?)
  case ticket(TicketNumber)
  case tags(add: [String], remove: [String])
  case text(String)
  case afterReply(AfterReply)
  case items([MigrationItem])
  case settings([MigrationSetting])
}

extension ArgumentSpec.Kind {
  /// Reads words that a person wrote, in either language and in whatever case; nil when they mean no such thing.
  ///
  /// - Parameter viewer: who `me` is.
  func value(of words: [String], viewer: Login) -> ArgumentValue? {
    guard let word = words.first else { return nil }
    switch self {
    case .priority:
      return Priority.allCases.first { "\($0.rank)" == word }.map { .priority($0) } ?? named(word).map { .priority($0) }
    case .agent:
      let folded = word.folded
      if Self.nobody.contains(folded) { return .agent(nil) }
      return .agent(Self.me.contains(folded) ? viewer : Login(word))
    case .team: return named(word).map { .team($0) }
    case .ticketKind: return named(word, among: TicketKind.ordinary).map { .ticketKind($0) }
    case .contact:
      if Self.nobody.contains(word.folded) { return .contact(nil) }
      return Int(word).map { .contact($0) }
    case .ticket: return TicketNumber(word).map { .ticket($0) }
    case .tags: return Self.tags(words)
    case .line, .reason, .text, .theme: return .text(words.joined(separator: " "))
    case .afterReply: return AfterReply(rawValue: word.lowercased()).map { .afterReply($0) }
    case .items: return Self.whole(words, MigrationItem.init(code:)).map { .items($0) }
    case .facts: return Self.whole(words, MigrationSetting.init(word:)).map { .settings($0) }
    }
  }

  /// The words for oneself.
  static let me = ["me", "moi"]
  /// The words for nobody.
  static let nobody = ["nobody", "personne", "-", "—"]

  /// Whether it takes every word that follows.
  var takesAll: Bool {
    switch self {
    case .tags, .line, .reason, .text, .items, .facts: true
    default: false
    }
  }

  private func named<Term: Worded & CaseIterable & RawRepresentable<String>>(_ word: String) -> Term? {
    named(word, among: Array(Term.allCases))
  }

  private func named<Term: Worded & RawRepresentable<String>>(_ word: String, among terms: [Term]) -> Term? {
    let folded = word.folded
    return terms.first { term in
      ([term.rawValue] + Language.allCases.map { term.wording[$0] }).contains { $0.folded == folded }
    }
  }

  /// What every word stands for; nil where one of them stands for nothing.
  private static func whole<Value>(_ words: [String], _ read: (String) -> Value?) -> [Value]? {
    let values = words.compactMap(read)
    return values.count == words.count ? values : nil
  }

  private static func tags(_ words: [String]) -> ArgumentValue? {
    var add: [String] = []
    var remove: [String] = []
    for word in words.flatMap({ $0.split(separator: ",") }) {
      let tag = word.first == "+" || word.first == "-" ? word.dropFirst() : word
      guard !tag.isEmpty else { return nil }
      let kept = EnteredText.line(String(tag), limit: EnteredText.wordLimit)
      if word.first == "-" { remove.append(kept) } else { add.append(kept) }
    }
    return add.isEmpty && remove.isEmpty ? nil : .tags(add: add, remove: remove)
  }
}
