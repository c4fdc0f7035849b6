import Desk

extension MigrationSetting {
  /// Reads `fact=value` as scripts and people write it, in either language; an empty value means that it is known no more.
  ///
  /// The words of a fact are the codes of ``MigrationFact``, and `turn`; nil for anything else.
  public init?(word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    let name = parts[0].lowercased().replacing("-", with: "_")
    let text = EnteredText.line(parts[1])
    if name == "turn" {
      guard let turn = Turn.allCases.first(where: { $0.rawValue == text.lowercased() }) else { return nil }
      self = .turn(turn)
      return
    }
    guard let fact = MigrationFact(rawValue: name) else { return nil }
    self.init(fact, text)
  }

  /// Reads what was written for a fact; nil where it cannot be meant.
  public init?(_ fact: MigrationFact, _ text: String) {
    if text.isEmpty {
      self = .clear(fact)
      return
    }
    if fact == .customisationNames, text.hasPrefix("-"), text.count > 1 {
      self = .forget(customisation: String(text.dropFirst()))
      return
    }
    guard let value = MigrationValue(fact, text) else { return nil }
    self = .value(value)
  }
}

extension MigrationValue {
  /// Reads what was written for a fact.
  fileprivate init?(_ fact: MigrationFact, _ text: String) {
    let answer = Self.answer(text)
    switch fact {
    case .source: self = .source(text)
    case .target: self = .target(text)
    case .serverContact: self = .serverContact(text)
    case .specialEditions: self = .specialEditions(text)
    case .dataPaths: self = .dataPaths(text)
    case .customisationNames: self = .customisation(text)
    case .hasCustomisations:
      guard let answer else { return nil }
      self = .hasCustomisations(answer)
    case .quote:
      if ["none", "aucun", "non"].contains(text.folded) {
        self = .quote(.nothing)
      } else {
        guard let sum = Euros(text) else { return nil }
        self = .quote(.sum(sum))
      }
    case .quoteSent:
      guard answer == true else { return nil }
      self = .quoteSent
    case .quoteAnswer:
      guard let answer else { return nil }
      self = .quoteAnswer(answer ? .accepted : .refused)
    case .productionAnswer:
      guard let answer else { return nil }
      self = .productionAnswer(answer ? .accepted : .refused)
    case .preProductionDate:
      guard let date = Self.date(text) else { return nil }
      self = .preProductionDate(date)
    case .productionDate:
      guard let date = Self.date(text) else { return nil }
      self = .productionDate(date)
    case .downtime:
      guard let minutes = Self.minutes(text) else { return nil }
      self = .downtime(minutes)
    }
  }

  private static func answer(_ text: String) -> Bool? {
    switch text.folded {
    case "yes", "oui", "y", "o", "true", "accepted", "accepte", "acceptee": true
    case "no", "non", "n", "false", "refused", "refuse", "refusee": false
    default: nil
    }
  }

  /// Reads `2026-09-15`, or `15/09/2026` as people write it in French.
  private static func date(_ text: String) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    let parts = text.split(separator: "/").map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    // A year in two figures is one of this century.
    let whole = year < 100 ? 2_000 + year : year
    return BusinessCalendar.years.contains(whole) ? CivilDate(year: whole, month: month, day: day) : nil
  }

  /// Reads `4h`, `4h30`, `90min` or bare minutes.
  private static func minutes(_ text: String) -> Int? {
    let folded = text.folded.filter { !$0.isWhitespace }
    let bare = folded.hasSuffix("min") ? String(folded.dropLast(3)) : folded
    if let minutes = Int(bare) { return (0...Self.mostMinutes).contains(minutes) ? minutes : nil }
    let parts = folded.split(separator: "h", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Int(parts[0]), (0...1_000).contains(hours) else { return nil }
    let rest = parts[1].isEmpty ? 0 : Int(parts[1])
    guard let rest, (0..<60).contains(rest) else { return nil }
    return hours * 60 + rest
  }

  private static let mostMinutes = 60_000
}
