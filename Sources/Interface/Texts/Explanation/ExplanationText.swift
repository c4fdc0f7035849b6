import Desk

/// Why a clock stands where it stands, in plain words: the same on the screen and from `guichet sla explain`.
///
/// Amounts are hours and minutes of opening time and never days, so that they can be added up with a pencil.
public struct ExplanationText: Sendable {
  /// A part of the account.
  enum Part: Sendable {
    case sentence(String)
    case line(AccountLine)
  }

  /// Which clock, and how it stands.
  public let heading: String
  /// The account, in order.
  let parts: [Part]
  private let language: Language

  /// The text of an explanation, with its moments and amounts written for a desk.
  public init(_ explanation: Explanation, _ formats: Formats) {
    let figures = ExplanationFigures(formats: formats)
    let isAbsent = if case .notForKind = explanation.origin { true } else { false }
    let state = ClockText(explanation.clock, isAbsent: isAbsent, formats)
    let (name, stands) = (explanation.clock.name.wording, state.wording)
    let heading = Wording(
      fr: name.french.capitalisedFirst + " : " + stands.french,
      en: name.english.capitalisedFirst + ": " + stands.english
    )
    language = formats.language
    self.heading = heading[formats.language]

    let say = formats.language
    func account(_ lines: [Explanation.Line]) -> [Part] { lines.map { .line(AccountLine($0, figures)) } }
    var parts: [Part] = [.sentence(say(OriginText(explanation.origin, explanation.clock, figures)))]
    parts += account(explanation.lines)
    parts.append(.sentence(say(VerdictText(explanation.clock, figures))))
    if let ahead = explanation.ahead {
      parts.append(.sentence(say(SuppositionText(condition: ahead.condition, moment: figures.moment(ahead.from)))))
      parts += account(ahead.lines)
    }
    self.parts = parts
  }

  /// The account, a sentence a line.
  public var sentences: [String] {
    parts.map { part in
      switch part {
      case .sentence(let sentence): sentence
      case .line(let line): line.sentence(language)
      }
    }
  }

  /// What stands above a column of its figures.
  func head(_ head: AccountHead) -> String { language(head) }
}
