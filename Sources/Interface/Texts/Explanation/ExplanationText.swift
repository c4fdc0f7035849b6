import Desk

/// Why a clock stands where it stands, in plain words: the same on the screen and from `guichet sla explain`.
///
/// Amounts are hours and minutes of opening time and never days, so that they can be added up with a pencil.
public struct ExplanationText: Sendable {
  /// Which clock, and how it stands.
  public let heading: String
  /// The account, a sentence a line.
  public let lines: [String]

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
    self.heading = heading[formats.language]

    let say = formats.language
    var lines = [say(OriginText(explanation.origin, explanation.clock, figures))]
    lines += explanation.lines.map { say(AccountText($0, figures)) }
    lines.append(say(VerdictText(explanation.clock, figures)))
    if let ahead = explanation.ahead {
      lines.append(say(SuppositionText(condition: ahead.condition, moment: figures.moment(ahead.from))))
      lines += ahead.lines.map { say(AccountText($0, figures)) }
    }
    self.lines = lines
  }
}
