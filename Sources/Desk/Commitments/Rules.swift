/// Everything a desk may decide for itself: its calendar, commitments, releases, services (`interface.md`, "Rules file").
public struct Rules: Hashable, Sendable {
  /// The releases of the product, oldest first; the last is current.
  public let releases: [Release]
  /// The oldest release a migration may lead to.
  public let migrationTargetFrom: Release
  /// A migration from a release older than this one adds the set-up fee to its quote.
  public let setupFeeBelow: Release
  /// The set-up fee, in euros without tax.
  public let setupFee: Int
  /// When the desk is open.
  public let calendar: BusinessCalendar
  /// The formulas, from the fewest contacts to the most.
  public let formulas: [Formula]
  /// Which clocks a kind of ticket has; none for a kind that is not there.
  public let clocks: [TicketKind: [ClockName]]

  /// Whether support is given for a version (`domain.md` 1).
  public enum Support: Sendable {
    /// The formula covers it.
    case supported
    /// Older than the formula covers.
    case unsupported
    /// The version or the formula is not known: nothing is judged.
    case unknown
  }

  /// The formula of that code, if the rules know it.
  public func formula(_ code: FormulaCode) -> Formula? {
    formulas.first { $0.code == code }
  }

  /// The name of a formula; its code where the rules do not know it.
  public func name(of code: FormulaCode) -> String { formula(code)?.name ?? code.rawValue }

  /// The commitment of a formula for a clock of a ticket; nil where there is none, or the kind has no such clock.
  public func target(formula code: FormulaCode, clock: ClockName, priority: Priority, kind: TicketKind) -> Target? {
    guard clocks[kind]?.contains(clock) == true else { return nil }
    return formula(code)?.targets[clock]?[priority]
  }

  /// Whether a formula supports the version a customer has.
  public func support(of version: Release?, under code: FormulaCode) -> Support {
    guard let version, let index = releases.firstIndex(of: version), let formula = formula(code) else {
      return .unknown
    }
    return releases.count - 1 - index <= formula.supportedBack ? .supported : .unsupported
  }

  /// Whether one release is older than another; nil when one of them is not known.
  public func isOlder(_ release: Release, than other: Release) -> Bool? {
    guard let left = releases.firstIndex(of: release), let right = releases.firstIndex(of: other) else { return nil }
    return left < right
  }
}

/// The numbered versions of a desk's rules, which are never edited (`domain.md` 1).
public struct RulesBook: Hashable, Sendable {
  private let versions: [Int: Rules]
  private let always: Rules?

  /// The rules of each version.
  public init(versions: [Int: Rules]) {
    self.versions = versions
    always = nil
  }

  /// One set of rules under whatever number is asked for.
  public init(always rules: Rules) {
    versions = [:]
    always = rules
  }

  /// The rules of that version, if there is one.
  public subscript(version: Int) -> Rules? {
    versions[version] ?? always
  }
}
