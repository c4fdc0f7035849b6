/// The code of a contract formula in the rules: `standard`, `confort`, `serenite`, or one that a desk added.
public struct FormulaCode: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  /// The code as the rules file writes it.
  public let rawValue: String

  /// The formula of that code; whether the rules know it is theirs to say.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Reads the bare code.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// Orders by code.
  public static func < (left: FormulaCode, right: FormulaCode) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a ticket was promised when it was created, fixed until a contract is re-applied (`domain.md` 1, 4).
public enum Commitment: Hashable, Sendable, Codable {
  /// Under contract and supported: the formula's targets hold.
  case contract(FormulaCode)
  /// The customer had no contract, or an expired one.
  case noContract
  /// Under contract, but on a version older than the formula supports.
  case unsupported(FormulaCode)

  /// The formula under contract, also where it gives no target.
  public var formula: FormulaCode? {
    switch self {
    case .contract(let formula), .unsupported(let formula): formula
    case .noContract: nil
    }
  }

  /// The word JSON uses: `contrat`, `hors_contrat` or `hors_support`.
  public var word: String {
    switch self {
    case .contract: "contrat"
    case .noContract: "hors_contrat"
    case .unsupported: "hors_support"
    }
  }
}

/// One of a ticket's three clocks.
public enum ClockName: String, CaseIterable, Codable, Sendable {
  case acknowledge = "prise_en_compte"
  case takeCharge = "prise_en_charge"
  case resolve = "resolution"
}
