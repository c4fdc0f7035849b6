import Foundation

/// A line of the simulator as it was written: words not yet understood, so that its mistakes can be told under its id.
struct SimulatedTicket: Decodable {
  struct Event: Decodable {
    var at: String?
    var type: String?
    var priority: String?

    private enum Field: String, CodingKey {
      case at
      case type
      case priority
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Field.self)
      at = fields.text(.at)
      type = fields.text(.type)
      priority = fields.text(.priority)
    }
  }

  /// Nil when it is not there, or no text.
  var id: String?
  var formula: String?
  var priority: String?
  var created: String?
  var now: String?
  /// Nil when it is not a text, as opposed to not there.
  var kind: String?
  /// Nil when they are no list of objects.
  var events: [Event]?

  private enum Field: String, CodingKey {
    case id
    case kind
    case formula
    case priority
    case created
    case now
    case events
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    id = fields.text(.id)
    formula = fields.text(.formula)
    priority = fields.text(.priority)
    created = fields.text(.created)
    now = fields.text(.now)
    let saysKind = try fields.contains(.kind) && !fields.decodeNil(forKey: .kind)
    kind = saysKind ? fields.text(.kind) : TicketKind.incident.rawValue
    do {
      events = try fields.decodeIfPresent([Event].self, forKey: .events) ?? []
    } catch {
      events = nil
    }
  }

  /// The clocks of the ticket, under contract and supported.
  func clocks(rules: Rules, book: RulesBook) throws(SimulationMistake) -> Clocks {
    let code = FormulaCode(rawValue: try Self.present(formula, "formula"))
    guard rules.formula(code) != nil else { throw .unknownWord(field: "formula", code.rawValue) }
    let opening = Timeline.Opening(
      at: try Self.instant(created, "created"),
      kind: try Self.word(kind, "kind"),
      priority: try Self.word(priority, "priority"),
      commitment: .contract(code),
      rules: 1
    )
    let now = try Self.instant(now, "now")
    guard let events else { throw .field("events") }
    var timeline = Timeline(opening: opening)
    for event in events {
      timeline.events.append(Timeline.Event(at: try Self.instant(event.at, "at"), try Self.what(event)))
    }
    do throws(TimelineMistake) {
      return try Clocks(of: timeline, rules: book, now: now)
    } catch {
      throw .timeline(error)
    }
  }

  private static func what(_ event: Event) throws(SimulationMistake) -> Timeline.What {
    switch try present(event.type, "type") {
    case "acknowledge": .acknowledge
    case "take": .take
    case "wait": .wait
    case "resume": .resume
    case "prioritise": .prioritise(try word(event.priority, "priority"))
    case "resolve": .resolve
    case "reopen": .reopen
    case let other: throw .unknownWord(field: "type", other)
    }
  }

  private static func present(_ text: String?, _ field: String) throws(SimulationMistake) -> String {
    guard let text else { throw .field(field) }
    return text
  }

  private static func word<Word: RawRepresentable>(
    _ text: String?,
    _ field: String
  ) throws(SimulationMistake) -> Word where Word.RawValue == String {
    let text = try present(text, field)
    guard let word = Word(rawValue: text) else { throw .unknownWord(field: field, text) }
    return word
  }

  private static func instant(_ text: String?, _ field: String) throws(SimulationMistake) -> Instant {
    let text = try present(text, field)
    guard let instant = Instant(rfc3339: text) else { throw .notAnInstant(field: field, text) }
    return instant
  }
}

extension KeyedDecodingContainer {
  /// The text under that key; nil for anything else there, which is told as a mistake of the field.
  fileprivate func text(_ key: Key) -> String? {
    do {
      return try decodeIfPresent(String.self, forKey: key)
    } catch {
      return nil
    }
  }
}
