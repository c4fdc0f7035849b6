extension RulesReader {
  /// Every formula, from the fewest contacts to the most.
  mutating func formulas(_ node: RulesNode, day: Int) -> [Formula]? {
    guard let entries = entries(node) else { return nil }
    var formulas: [Formula] = []
    for (code, entry) in entries.sorted(by: { $0.key < $1.key }) {
      if let formula = formula(entry, code: FormulaCode(rawValue: code), day: day) { formulas.append(formula) }
    }
    return formulas.sorted { ($0.contacts, $0.code) < ($1.contacts, $1.code) }
  }

  private mutating func formula(_ node: RulesNode, code: FormulaCode, day: Int) -> Formula? {
    let names = ["name", "contacts", "supported_back", "licence_months", "erp_lib_hours", "services"]
    guard let entries = entries(node, allowed: names + ClockName.allCases.map(\.rawValue)) else { return nil }
    let name = required("name", in: entries, of: node).flatMap { text($0) }
    let contacts = required("contacts", in: entries, of: node).flatMap { whole($0, atLeast: 1) }
    let supportedBack = required("supported_back", in: entries, of: node).flatMap { whole($0, atLeast: 0) }
    let licenceMonths = required("licence_months", in: entries, of: node).flatMap { whole($0, atLeast: 1) }
    let erpLibHours = required("erp_lib_hours", in: entries, of: node).flatMap { whole($0, atLeast: 0) }
    let services = required("services", in: entries, of: node).flatMap { distinctTexts($0) }
    var targets: [ClockName: [Priority: Target]] = [:]
    for clock in ClockName.allCases {
      guard let line = required(clock.rawValue, in: entries, of: node).flatMap({ commitments($0, day: day) }) else {
        continue
      }
      targets[clock] = line
    }
    guard let name, let contacts, let supportedBack, let licenceMonths, let erpLibHours, let services else {
      return nil
    }
    return Formula(
      code: code,
      name: name,
      contacts: contacts,
      supportedBack: supportedBack,
      licenceMonths: licenceMonths,
      erpLibHours: erpLibHours,
      services: services.map(IncludedService.init(rawValue:)),
      targets: targets
    )
  }

  private mutating func commitments(_ node: RulesNode, day: Int) -> [Priority: Target]? {
    guard let entries = entries(node, allowed: Priority.allCases.map(\.rawValue)) else { return nil }
    var targets: [Priority: Target] = [:]
    for priority in Priority.allCases {
      guard let entry = entries[priority.rawValue], let written = text(entry) else { continue }
      if let duration = BusinessDuration(written) {
        targets[priority] = Target(duration, day: day)
      } else {
        note(.notADuration, entry)
      }
    }
    return targets
  }
}
