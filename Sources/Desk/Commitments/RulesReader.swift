/// A value of a rules file with the keys that lead to it.
struct RulesNode {
  var path: [String]
  var value: TomlValue

  var key: String { path.map(TomlValue.bare).joined(separator: ".") }
}

/// Turns a TOML document into rules and gathers every mistake on the way.
///
/// Each reading function notes what is wrong and answers nil, so that reading goes on and finds the rest.
struct RulesReader {
  let file: String
  /// The names at the top that the file writes itself; the others stand as the desk has them built in.
  let written: Set<String>
  private(set) var mistakes: [RulesMistake] = []

  init(file: String, written: Set<String>) {
    self.file = file
    self.written = written
  }

  mutating func rules(_ document: [String: TomlValue]) -> Rules? {
    let names = ["releases", "migration_target_from", "setup_fee_below", "setup_fee", "calendar", "formulas", "clocks"]
    let root = RulesNode(path: [], value: .table(document))
    let entries = entries(root, allowed: names) ?? [:]
    let releases = required("releases", in: entries, of: root).flatMap { distinctTexts($0, atLeast: 1) }
    let migrationTarget = release("migration_target_from", in: entries, of: root, among: releases)
    let feeBelow = release("setup_fee_below", in: entries, of: root, among: releases)
    let fee = required("setup_fee", in: entries, of: root).flatMap { whole($0, atLeast: 0) }
    let calendar = required("calendar", in: entries, of: root).flatMap { self.calendar($0) }
    let day = calendar?.day ?? 1
    let formulas = required("formulas", in: entries, of: root).flatMap { self.formulas($0, day: day) }
    let clocks = required("clocks", in: entries, of: root).flatMap { self.clocks($0) }
    guard let releases, let migrationTarget, let feeBelow, let fee, let calendar, let formulas, let clocks else {
      return nil
    }
    return Rules(
      releases: releases,
      migrationTargetFrom: migrationTarget,
      setupFeeBelow: feeBelow,
      setupFee: fee,
      calendar: calendar,
      formulas: formulas,
      clocks: clocks
    )
  }

  private mutating func release(
    _ name: String,
    in entries: [String: RulesNode],
    of parent: RulesNode,
    among releases: [Release]?
  ) -> Release? {
    guard let node = required(name, in: entries, of: parent) else { return nil }
    guard let releases else { return text(node) }
    if !written.contains(name), case .text(let builtIn) = node.value, !releases.contains(builtIn) {
      note(.builtInNotOneOf(releases), node)
      return nil
    }
    return word(node, among: releases)
  }

  private mutating func clocks(_ node: RulesNode) -> [TicketKind: [ClockName]]? {
    guard let entries = entries(node, allowed: TicketKind.allCases.map(\.rawValue)) else { return nil }
    var clocks: [TicketKind: [ClockName]] = [:]
    for kind in TicketKind.allCases {
      guard let names = entries[kind.rawValue].flatMap({ distinctTexts($0, among: ClockName.allCases.map(\.rawValue)) })
      else { continue }
      clocks[kind] = ClockName.allCases.filter { names.contains($0.rawValue) }
    }
    return clocks
  }
}

// MARK: - The kinds of values

extension RulesReader {
  mutating func note(_ problem: RulesMistake.Problem, _ node: RulesNode, alike: [String] = []) {
    note(problem, key: node.key, found: node.value.written, alike: alike)
  }

  mutating func note(_ problem: RulesMistake.Problem, key: String, found: String?, alike: [String] = []) {
    mistakes.append(RulesMistake(file: file, key: key, line: nil, found: found, problem: problem, alike: alike))
  }

  /// The entries of a table, those under unknown names noted and left out.
  mutating func entries(_ node: RulesNode, allowed: [String]? = nil) -> [String: RulesNode]? {
    guard case .table(let table) = node.value else {
      note(.wrongKind(.table), node)
      return nil
    }
    var entries: [String: RulesNode] = [:]
    for (name, value) in table.sorted(by: { $0.key < $1.key }) {
      let entry = RulesNode(path: node.path + [name], value: value)
      if let allowed, !allowed.contains(name) {
        note(.unknownKey(allowed: allowed), entry)
      } else {
        entries[name] = entry
      }
    }
    return entries
  }

  mutating func required(_ name: String, in entries: [String: RulesNode], of parent: RulesNode) -> RulesNode? {
    if let node = entries[name] { return node }
    note(.missing, key: RulesNode(path: parent.path + [name], value: parent.value).key, found: nil)
    return nil
  }

  mutating func text(_ node: RulesNode) -> String? {
    guard case .text(let text) = node.value else {
      note(.wrongKind(.text), node)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      note(.empty, node)
      return nil
    }
    return text
  }

  mutating func word(_ node: RulesNode, among allowed: [String]) -> String? {
    guard let text = text(node) else { return nil }
    guard allowed.contains(text) else {
      note(.notOneOf(allowed), node)
      return nil
    }
    return text
  }

  mutating func whole(_ node: RulesNode, atLeast least: Int) -> Int? {
    guard case .whole(let number) = node.value else {
      note(.wrongKind(.wholeNumber), node)
      return nil
    }
    guard number >= least else {
      note(.below(least), node)
      return nil
    }
    return number
  }

  /// The elements of a list, each under the list's own key.
  mutating func elements(_ node: RulesNode) -> [RulesNode]? {
    guard case .list(let values) = node.value else {
      note(.wrongKind(.list), node)
      return nil
    }
    return values.map { RulesNode(path: node.path, value: $0) }
  }

  mutating func distinctTexts(_ node: RulesNode, atLeast least: Int = 0, among allowed: [String]? = nil) -> [String]? {
    guard let elements = elements(node) else { return nil }
    guard elements.count >= least else {
      note(.empty, node)
      return nil
    }
    var texts: [String] = []
    for element in elements {
      guard let text = allowed.map({ word(element, among: $0) }) ?? text(element) else { continue }
      if texts.contains(text) {
        note(.repeated, element)
      } else {
        texts.append(text)
      }
    }
    return texts
  }
}
