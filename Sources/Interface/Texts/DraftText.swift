// What is said of texts left unfinished.

import Desk

/// What is said of a person's drafts.
public enum DraftText: Worded {
  /// What one is, where.
  case draft(MessageKind, on: String)
  /// One waits, since a moment; that key resumes it.
  case one(String, since: String, key: String)
  /// Several wait; the latest, its moment, the key that lists them.
  case several(Int, latest: String, since: String, key: String)
  /// There is none.
  case none
  /// Which one to resume.
  case question

  /// What is said.
  public var wording: Wording {
    switch self {
    case .draft(.reply, let number): Wording(fr: "réponse à \(number)", en: "reply to \(number)")
    case .draft(.note, let number): Wording(fr: "note interne sur \(number)", en: "internal note on \(number)")
    case .draft(.customer, let number):
      Wording(fr: "message du client sur \(number)", en: "customer message on \(number)")
    case .one(let draft, let moment, let key):
      Wording(
        fr: "1 brouillon : \(draft), \(moment) ; \(key) le reprend",
        en: "1 draft: \(draft), \(moment); \(key) resumes it"
      )
    case .several(let count, let latest, let moment, let key):
      Wording(
        fr: "\(count) brouillons, le dernier : \(latest), \(moment) ; \(key) les montre",
        en: "\(count) drafts, the latest: \(latest), \(moment); \(key) shows them"
      )
    case .none: Wording(fr: "aucun brouillon", en: "no draft")
    case .question: Wording(fr: "Reprendre", en: "Resume")
    }
  }

  /// One of each.
  public static var samples: [DraftText] {
    MessageKind.allCases.map { .draft($0, on: "#1042") } + [
      .one("#1042", since: "10:40", key: "D"), .several(3, latest: "#1042", since: "10:40", key: "D"), .none, .question,
    ]
  }
}
