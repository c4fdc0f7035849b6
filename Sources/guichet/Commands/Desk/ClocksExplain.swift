import ArgumentParser
import Desk
import Interface

/// `guichet sla explain NUMBER`: why the clocks of a ticket stand where they stand, span by span, in plain words.
struct ClocksExplain: ServableOnDesk {
  static let configuration = CommandConfiguration.say("explain", .clocksExplain)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var moment: MomentOptions

  @Argument(help: .say(.number, "number"))
  var number: String

  @Option(help: .say(.clock, "clock"))
  var clock: String?

  func run() throws {
    let number = try Words.number(number)
    let named: ClockName? = try clock.map { try Words.one($0, for: "--clock") }
    let open = try desk.open(.readOnly, at: moment.at)
    let detail = try open.ticket(number)
    let explanations = try ClockName.allCases.filter { named == nil || $0 == named }.map {
      try Explanation(of: $0, timeline: detail.timeline, rules: detail.rules, now: open.now)
    }
    let formats = try open.formats()
    let texts = explanations.map { ExplanationText($0, formats) }
    if form.json {
      let clocks = zip(explanations, texts).map { explanation, text in
        JSON.Member(explanation.clock.name.rawValue, Self.json(explanation.clock, text))
      }
      try Output.results.json(["number": .string(number.text), "clocks": .object(clocks)])
    } else {
      let title = number.shown + "  " + detail.row.title
      let paragraphs = ExplanationTable(texts).plain.map { $0.joined(separator: "\n") }
      try Output.results.say(([title] + paragraphs).joined(separator: "\n\n"))
    }
  }

  /// The clock's figures, and its account as it is told to people.
  private static func json(_ clock: Clock, _ text: ExplanationText) -> JSON {
    .object(clock.json.members + [JSON.Member("account", .array(text.sentences.map(JSON.string)))])
  }
}
