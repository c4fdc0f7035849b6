import Foundation

/// Answers timelines written as lines of JSON with their clocks (`interface.md`, "guichet sla simulate").
public struct Simulation: Sendable {
  /// What is said of one line.
  public struct Answer: Hashable, Sendable {
    /// A line of JSON.
    public let json: String
    /// Whether it says that the line makes no sense.
    public let isError: Bool

    /// The answer to a line that makes no sense; `id` is null where not even that can be read.
    public static func mistake(_ words: String, id: JSON = .null) -> Answer {
      let document: JSON = ["id": id, "error": .string(words)]
      return Answer(json: document.text, isError: true)
    }
  }

  private let rules: Rules
  private let book: RulesBook

  /// A simulation under those rules.
  public init(rules: Rules) {
    self.rules = rules
    book = RulesBook(always: rules)
  }

  /// Answers one line.
  public func answer(line: Data) -> Answer {
    let request: SimulatedTicket
    do {
      // One decoder a line: a decoder is no value that threads could share, and costs little to make.
      request = try JSONDecoder().decode(SimulatedTicket.self, from: line)
    } catch {
      return Answer.mistake("bad JSON, or no object", id: .null)
    }
    guard let written = request.id else { return Answer.mistake(SimulationMistake.field("id").words) }
    let id = JSON.string(written)
    do throws(SimulationMistake) {
      let clocks = try request.clocks(rules: rules, book: book)
      let document: JSON = ["id": id, "clocks": clocks.json]
      return Answer(json: document.text, isError: false)
    } catch {
      return Answer.mistake(error.words, id: id)
    }
  }

  /// Answers one line.
  public func answer(line: String) -> Answer {
    answer(line: Data(line.utf8))
  }
}

/// Why a simulated line has no clocks.
enum SimulationMistake: Error, Hashable {
  /// A field is missing or not of its kind.
  case field(String)
  /// A field holds a word that means nothing there.
  case unknownWord(field: String, String)
  /// A field holds no instant with an offset.
  case notAnInstant(field: String, String)
  /// The timeline cannot have happened.
  case timeline(TimelineMistake)

  /// What scripts read: English like every word of the command line.
  var words: String {
    switch self {
    case .field(let name): "\(name) is missing or of the wrong kind"
    case .unknownWord(let field, let word): "unknown \(field): \(word)"
    case .notAnInstant(let field, let text): "\(field) is no RFC 3339 instant with an offset: \(text)"
    case .timeline(let mistake): mistake.words
    }
  }
}

extension TimelineMistake {
  fileprivate var words: String {
    switch self {
    case .nowBeforeCreation: "now is before created"
    case .outOfOrder(let at): "out of order: the event at \(at.rfc3339)"
    case .inTheFuture(let at): "in the future: the event at \(at.rfc3339)"
    case .outsideYears(let at): "\(at.rfc3339) is outside the years that are counted in"
    case .alreadyAcknowledged(let at): "already acknowledged: the event at \(at.rfc3339)"
    case .alreadyTaken(let at): "already taken: the event at \(at.rfc3339)"
    case .alreadyWaiting(let at): "already waiting: the event at \(at.rfc3339)"
    case .notWaiting(let at): "not waiting: the event at \(at.rfc3339)"
    case .alreadyResolved(let at): "already resolved: the event at \(at.rfc3339)"
    case .notResolved(let at): "not resolved: the event at \(at.rfc3339)"
    case .unknownRules(let version): "unknown rules: version \(version)"
    }
  }
}
