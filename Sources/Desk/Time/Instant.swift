/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Fractions of a second do not exist for the desk: they are dropped where text is read (`domain.md` 3).
public struct Instant: Hashable, Comparable, Sendable, Codable {
  /// Seconds since the Unix epoch, UTC; negative before it.
  public let seconds: Int

  /// The moment that many seconds after the Unix epoch.
  public init(_ seconds: Int) {
    self.seconds = seconds
  }

  /// Reads the bare number of seconds.
  public init(from decoder: any Decoder) throws {
    seconds = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the bare number of seconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }

  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }

  /// The moment `seconds` later.
  public static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(instant.seconds + seconds)
  }

  /// The moment `seconds` earlier.
  public static func - (instant: Instant, seconds: Int) -> Instant {
    Instant(instant.seconds - seconds)
  }

  /// The real seconds from `right` to `left`.
  public static func - (left: Instant, right: Instant) -> Int {
    left.seconds - right.seconds
  }
}
