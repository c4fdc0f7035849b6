/// A sum of money in cents, without tax.
public struct Euros: Hashable, Sendable, Codable, Comparable {
  /// The sum in cents, never negative.
  public let cents: Int

  /// That many cents; nil below zero, and above what a quote could come to.
  public init?(cents: Int) {
    guard (0...Self.most).contains(cents) else { return nil }
    self.cents = cents
  }

  /// Reads `1200`, `1200,5`, `1 200.50` or the same with a euro sign; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let figures = text.filter { !$0.isWhitespace && $0 != "€" }.map { $0 == "," ? "." : $0 }
    let parts = figures.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let whole = parts.first.flatMap({ Int($0) }),
      whole <= Self.most / 100
    else { return nil }
    switch (parts.count, parts.last?.count) {
    case (1, _): self.init(cents: whole * 100)
    case (2, 1): self.init(cents: whole * 100 + (Int(parts[1]) ?? 0) * 10)
    case (2, 2): self.init(cents: whole * 100 + (Int(parts[1]) ?? 0))
    default: return nil
    }
  }

  /// The sum as scripts write it: `1200.50`.
  public var text: String {
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Reads bare cents.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let sum = Euros(cents: try container.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a sum")
    }
    self = sum
  }

  /// Writes bare cents.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }

  /// Orders the smaller sum first.
  public static func < (left: Euros, right: Euros) -> Bool {
    left.cents < right.cents
  }

  private static let most = 10_000_000_00
}

/// What the desk says a migration costs, and what the customer says to it.
public enum Quote: Hashable, Sendable, Codable {
  /// The migration costs nothing besides.
  case nothing
  /// It costs that much, and the set-up fee where one is due (`domain.md` 5).
  case sum(Euros)

  /// Whether there is something that a customer has to accept.
  public var isDue: Bool { self != .nothing }
}
