/// What a cell is: a set of up to 64 roles, such as *row*, *breached*, *selected*.
///
/// A cell's look is the styles of its roles, laid one over the other from the lowest bit to the highest: one fixed
/// order for every screen and every theme. Who draws names roles and never colours; the roles themselves are named by
/// who draws.
public struct Ink: OptionSet, Hashable, Sendable {
  /// A bit for each role.
  public let rawValue: UInt64

  /// The roles of these bits.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The role of one bit, from 0, the lowest layer, to 63, the highest; any other bit is no role at all.
  public init(bit: Int) {
    rawValue = 0..<64 ~= bit ? 1 << UInt64(bit) : 0
  }

  /// The bits of its roles, lowest layer first.
  public var bits: [Int] {
    (0..<64).filter { rawValue & (1 << UInt64($0)) != 0 }
  }
}
