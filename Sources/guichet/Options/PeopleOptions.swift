import ArgumentParser
import Desk
import Interface

/// What narrows a list of people.
struct FindOptions: ParsableArguments {
  /// How many are read at a time.
  static let limit = 500
  /// The word for a release nobody knows.
  static let unknownRelease = "unknown"

  @Option(help: .say(.findWords, "words"))
  var search: String?

  @Flag(help: .say(.everyone))
  var all = false
}

/// The days of a contract.
struct TermOptions: ParsableArguments {
  @Option(help: .say(.contractStart, "date"))
  var start: String?

  @Option(help: .say(.contractEnd, "date"))
  var end: String?

  /// The contract for that formula; it starts today, by the desk's own zone, where nothing is said.
  func contract(_ formula: String, _ open: OpenDesk) throws -> Contract {
    let zone = try open.store.currentRules().rules.calendar.zone
    return Contract(
      formula: FormulaCode(rawValue: formula),
      start: try start.map(Words.date) ?? zone.local(open.now).date,
      end: try end.map(Words.date)
    )
  }
}
