import TOMLKit

/// Reads rules files (`interface.md`, "Rules file"); every mistake of a file is found, not only the first.
public enum RulesFile {
  /// The rules that a file makes, with the built-in ones for what it leaves out.
  ///
  /// What it writes is replaced whole: `hours`, `special`, `closed`, `releases`, `clocks`, and each line of a formula. A
  /// formula it adds must be written in full. An empty list of spans on a special date closes that date.
  ///
  /// - Parameter file: the name that mistakes give.
  public static func parse(_ text: String, file: String) throws(RulesMistakes) -> Rules {
    let base = try document(Rules.builtInText, file: file)
    let own = try document(text, file: file)
    return try read(merge(own, over: base), written: Set(own.keys), file: file)
  }

  /// The rules that a file makes on its own, without the built-in ones, which may have changed since it was written.
  package static func parseWhole(_ text: String, file: String) throws(RulesMistakes) -> Rules {
    let own = try document(text, file: file)
    return try read(own, written: Set(own.keys), file: file)
  }

  private static func document(_ text: String, file: String) throws(RulesMistakes) -> [String: TomlValue] {
    do {
      return try TomlValue.document(text)
    } catch {
      let account = error as? TOMLParseError
      let problem = RulesMistake.Problem.unreadable(account?.description ?? String(describing: error))
      let line = account?.source.begin.line
      throw RulesMistakes(all: [RulesMistake(file: file, key: "", line: line, found: nil, problem: problem)])
    }
  }

  private static func read(
    _ document: [String: TomlValue],
    written: Set<String>,
    file: String
  ) throws(RulesMistakes) -> Rules {
    var reader = RulesReader(file: file, written: written)
    let rules = reader.rules(document)
    guard let rules, reader.mistakes.isEmpty else { throw RulesMistakes(all: reader.mistakes) }
    return rules
  }

  /// Lays a file over the built-in one: key by key in the calendar and in each formula, whole elsewhere.
  private static func merge(_ file: [String: TomlValue], over base: [String: TomlValue]) -> [String: TomlValue] {
    var merged = base.merging(file) { _, own in own }
    merged["calendar"] = lay(file["calendar"], over: base["calendar"]) { _, own in own }
    merged["formulas"] = lay(file["formulas"], over: base["formulas"]) { formula, own in
      lay(own, over: formula) { _, line in line } ?? own
    }
    return merged
  }

  private static func lay(
    _ own: TomlValue?,
    over base: TomlValue?,
    combine: (TomlValue, TomlValue) -> TomlValue
  ) -> TomlValue? {
    guard case .table(let ownEntries)? = own, case .table(let baseEntries)? = base else { return own ?? base }
    return .table(baseEntries.merging(ownEntries, uniquingKeysWith: combine))
  }
}
