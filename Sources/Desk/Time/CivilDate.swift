/// Placeholder.
public struct CivilDate: Hashable, Comparable, Sendable {
  public var d: Int
  /// less
  public static func < (l: CivilDate, r: CivilDate) -> Bool { l.d < r.d }
}
