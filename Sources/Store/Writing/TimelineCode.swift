import Desk

/// A timeline as a line of text beside its ticket, so that a list has the clocks of its rows without reading journals.
///
/// First the opening, then each event with the seconds since what came before it:
/// `1783951200 incident majeure c:serenite 1 +340a +0t +7200w`.
enum TimelineCode {
  static func text(_ timeline: Timeline) -> String {
    let opening = timeline.opening
    let beginning = [
      "\(opening.at.seconds)", opening.kind.rawValue, opening.priority.rawValue, text(opening.commitment),
      "\(opening.rules)",
    ]
    var last = opening.at
    var line = beginning.joined(separator: " ")
    for event in timeline.events {
      line += " +\(event.at - last)" + text(event.what)
      last = event.at
    }
    return line
  }

  static func timeline(_ line: String) throws(Inconsistency) -> Timeline {
    let words = line.split(separator: " ")
    guard
      words.count >= 5,
      let at = Int(words[0]),
      let kind = TicketKind(rawValue: String(words[1])),
      let priority = Priority(rawValue: String(words[2])),
      let rules = Int(words[4])
    else { throw Inconsistency(of: "timeline") }
    let opening = Timeline.Opening(
      at: Instant(at),
      kind: kind,
      priority: priority,
      commitment: try commitment(words[3]),
      rules: rules
    )
    var last = opening.at
    var events: [Timeline.Event] = []
    for word in words.dropFirst(5) {
      let event = try event(word, after: last)
      events.append(event)
      last = event.at
    }
    return Timeline(opening: opening, events: events)
  }

  private static func text(_ what: Timeline.What) -> String {
    switch what {
    case .acknowledge: "a"
    case .take: "t"
    case .wait: "w"
    case .resume: "r"
    case .resolve: "x"
    case .reopen: "o"
    case .prioritise(let priority): "p" + priority.rawValue
    case .rekind(let kind): "k" + kind.rawValue
    case .recommit(let commitment): "c" + text(commitment)
    case .rules(let version): "v\(version)"
    }
  }

  private static func event(_ word: Substring, after last: Instant) throws(Inconsistency) -> Timeline.Event {
    let signed = word.dropFirst()
    guard word.first == "+", let mark = signed.firstIndex(where: \.isLetter), let delay = Int(signed[..<mark]) else {
      throw Inconsistency(of: "timeline")
    }
    return Timeline.Event(at: last + delay, try what(signed[mark], signed[signed.index(after: mark)...]))
  }

  private static func what(_ mark: Character, _ rest: Substring) throws(Inconsistency) -> Timeline.What {
    switch mark {
    case "a": return .acknowledge
    case "t": return .take
    case "w": return .wait
    case "r": return .resume
    case "x": return .resolve
    case "o": return .reopen
    case "c": return .recommit(try commitment(rest))
    case "p": if let priority = Priority(rawValue: String(rest)) { return .prioritise(priority) }
    case "k": if let kind = TicketKind(rawValue: String(rest)) { return .rekind(kind) }
    case "v": if let version = Int(rest) { return .rules(version) }
    default: break
    }
    throw Inconsistency(of: "timeline")
  }

  /// A formula's code is the desk's own word and may hold a space.
  private static func text(_ commitment: Commitment) -> String {
    switch commitment {
    case .noContract: "n:"
    case .contract(let formula): "c:" + escaped(formula.rawValue)
    case .unsupported(let formula): "u:" + escaped(formula.rawValue)
    }
  }

  private static func commitment(_ word: Substring) throws(Inconsistency) -> Commitment {
    let formula = FormulaCode(rawValue: unescaped(word.dropFirst(2)))
    switch word.prefix(2) {
    case "n:": return .noContract
    case "c:": return .contract(formula)
    case "u:": return .unsupported(formula)
    default: throw Inconsistency(of: "timeline")
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing(" ", with: "%20")
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text.replacing("%20", with: " ").replacing("%25", with: "%"))
  }
}
