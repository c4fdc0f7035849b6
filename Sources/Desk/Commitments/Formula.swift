/// A release of the product by its name, such as `V_2024`; the rules say which there are, oldest first.
public typealias Release = String

/// Something a formula includes besides its commitments, by the word a rules file uses.
///
/// Which there are is data of the rules; the constants are those the program itself acts on.
public struct IncludedService: RawRepresentable, Hashable, Sendable {
  /// The word.
  public let rawValue: String

  /// The service of that word.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Comes first where migrations wait to be planned (`domain.md` 5).
  public static let updatePriority = IncludedService(rawValue: "priorite-versions")
}

/// A commitment in opening time: how long a clock may run.
public struct Target: Hashable, Sendable {
  /// As the rules write it, `6h` or `2j`.
  public let written: BusinessDuration
  /// Seconds of opening time it is worth in the rules' calendar.
  public let seconds: Int

  /// That much opening time, where one `j` is worth `day` seconds.
  public init(_ written: BusinessDuration, day: Int) {
    self.written = written
    seconds = written.seconds(day: day)
  }
}

/// What a customer signs for: a formula of the Contrat Tranquillité (`domain.md` 1).
public struct Formula: Hashable, Sendable {
  /// What the rules file calls it.
  public let code: FormulaCode
  /// What people call it.
  public let name: String
  /// How many interlocuteurs may be active.
  public let contacts: Int
  /// How many releases are supported besides the current one.
  public let supportedBack: Int
  /// The licence commitment, in months.
  public let licenceMonths: Int
  /// ERP-Lib hours included in a contract year.
  public let erpLibHours: Int
  /// What else it includes, in the rules' order.
  public let services: [IncludedService]
  /// The commitments there are, by clock and priority.
  public let targets: [ClockName: [Priority: Target]]

  /// Whether it includes that service.
  public func includes(_ service: IncludedService) -> Bool {
    services.contains(service)
  }
}
